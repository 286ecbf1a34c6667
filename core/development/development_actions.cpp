// SPDX-License-Identifier: MIT
// One transaction a verb.
#include "core/development/development_actions.h"

#include <QCoreApplication>

#include "core/base/plain_text.h"
#include "core/development/goal_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"

namespace headroom {
namespace {

bool mayWriteFor(const Desk& desk, PersonId person) {
  if (!desk.viewer.person) return false;
  if (desk.viewer.person == person) return true;
  return accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today()).maySee(person);
}

}  // namespace

Result<GoalId> saveGoal(WritableDesk& desk, const Goal& goal) {
  const auto sound = TRY(checked(goal));
  for (const QString& text : {sound.what, sound.framework, sound.opportunity, sound.outcome}) {
    if (const auto fits = checkedLength(text, kLongestText, QCoreApplication::translate("goals", "A part of the goal"));
        !fits)
      return tl::unexpected(fits.error());
  }
  return inOneSave(desk, [&]() -> Result<GoalId> {
    if (!mayWriteFor(desk, sound.person))
      return refuse(
          QCoreApplication::translate("goals", "Goals are written by their owner and those who see the owner."));
    return writeGoal(desk.records, sound);
  });
}

}  // namespace headroom
