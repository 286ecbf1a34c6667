// SPDX-License-Identifier: MIT
// Nobody decides about it: the two agree, and one of them or who sees them notes it.
#include "core/development/companion_actions.h"

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/development/companion_store.h"
#include "core/organisation/one_save.h"
#include "core/supervision/acting.h"

namespace headroom {

Result<CompanionId> addCompanion(WritableDesk& desk, const Companion& typed) {
  return inOneSave(desk, [&]() -> Result<CompanionId> {
    TRY(mayActFor(desk, typed.person, true));
    const auto one = TRY(checked(typed, loadCompanions(desk.records)));
    return insertCompanion(desk.records, one);
  });
}

Result<void> endCompanion(WritableDesk& desk, CompanionId id, QDate to) {
  if (!to.isValid()) return refuse(say("Say from which day."));
  return inOneSave(desk, [&]() -> Result<void> {
    const auto one = loadCompanion(desk.records, id);
    if (!one) return refuse(say("It is no longer there."));
    if (desk.viewer.person != one->with) TRY(mayActFor(desk, one->person, true));
    const auto ending = endingOf(one->period, to, desk.today());
    if (!ending)
      return refuse(say("It is there from %1 on. Say a later day, up to the one on which it ends anyway.")
                        .arg(plainDate(one->period.from)));
    if (*ending == Ending::Shortened) shortenCompanion(desk.records, id, to);
    if (*ending == Ending::CalledOff) deleteCompanion(desk.records, id);
    return {};
  });
}

}  // namespace headroom
