// SPDX-License-Identifier: MIT
// One answer for every verb of supervision.
#include "core/supervision/acting.h"

#include <QCoreApplication>

#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_writer_store.h"

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("supervision", words); }

}  // namespace

Result<void> mayActFor(const Desk& desk, PersonId person, bool ownToo) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  if (desk.viewer.person == person) {
    if (ownToo) return {};
    return refuse(say("Nobody supervises themselves."));
  }
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  if (accessOf(organisation, desk.viewer, desk.today()).maySee(person)) return {};
  return refuse(say("This person is not among those whom you see."));
}

Result<void> mayTouchAction(const Desk& desk, ActionId id) {
  const auto owner = ownerOf(desk.records, id);
  if (!owner) return refuse(say("This action is not in the file any more."));
  const auto may = mayActFor(desk, owner->owner, true);
  if (may || !owner->person) return may;
  // What a supervisor has taken on stands in the supervision of the person it was agreed with.
  return mayActFor(desk, *owner->person, true);
}

}  // namespace headroom
