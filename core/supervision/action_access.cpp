// SPDX-License-Identifier: MIT
// Asked before an action is closed, opened again or handed over.
#include "core/supervision/action_access.h"

#include <QCoreApplication>

#include "core/supervision/acting.h"
#include "core/supervision/action_writer_store.h"

namespace headroom {

Result<void> mayTouchAction(const Desk& desk, ActionId id) {
  const auto owner = ownerOf(desk.records, id);
  if (!owner) return refuse(QCoreApplication::translate("supervision", "This action is not in the file any more."));
  const auto may = mayActFor(desk, owner->owner, true);
  if (may || !owner->person) return may;
  // What a supervisor has taken on stands in the supervision of the person it was agreed with.
  return mayActFor(desk, *owner->person, true);
}

}  // namespace headroom
