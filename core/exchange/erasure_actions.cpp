// SPDX-License-Identifier: MIT
// One transaction: the locks of agreed records are lifted, what was shown goes, the locks are set again as they were,
// and the chain says that it was done. A copy of the file stands beside it until the whole has been verified.
#include "core/exchange/erasure_actions.h"

#include <QFileInfo>

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/erasure_planner.h"
#include "core/exchange/erasure_store.h"
#include "core/exchange/leavers_store.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/access.h"
#include "core/organisation/every_row.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/store/kept_copy.h"
#include "core/store/locks.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "core/supervision/record_signing_actions.h"
#include "core/supervision/record_signing_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<void> mayErase(const Desk& desk) {
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  TRY(mayDecideRetention(access, desk.viewer));
  return maySign(desk);
}

Result<void> mayErasePerson(const Desk& desk, PersonId person) {
  TRY(mayReadEveryRow(desk.records));
  TRY(mayErase(desk));
  return mayBeErased(loadLeavers(desk.records, desk.today()), person);
}

Result<void> changeAsShown(WritableDesk& desk, const ErasurePlan& shown) {
  TRY(mayErasePerson(desk, shown.person));
  if (!isSamePlan(loadErasurePlan(desk.records, shown.person), shown))
    return refuse(say("The file has changed since this was shown. Look at it again."));
  const RecordCheck sound = checkRecords(desk.records);
  if (!sound.chainFollows)
    return refuse(
        say("The chain of signed records is broken, so nobody can be taken out of it. Look at it under Trust, "
            "and restore a backup in which it is sound."));
  const auto before = digestsOnChain(desk.records);
  LiftedLocks locks(desk.records);
  applyErasure(desk.records, shown);
  locks.setAgain();
  return hangErased(desk, before, sound.changed);
}

struct FileFaults {
  std::vector<QString> first;
  qint64 ofRecords;
};
/// Structure, links, rules and chain, as `verify` looks at them.
FileFaults faultsOf(const Database& records) {
  RecordCheck check = checkRecords(records);
  if (const auto fault = firstFault(records)) check.faults.push_back(*fault);
  if (const auto fault = firstBrokenRule(records)) check.faults.push_back(*fault);
  return {check.faults, check.faultCount};
}

/// A fault that was there before the erasure is none of its own.
std::optional<QString> newFault(const Database& records, const QString& copy) {
  const auto now = faultsOf(records);
  if (now.first.empty() || copy.isEmpty()) return now.first.empty() ? std::nullopt : std::optional(now.first.front());
  const auto before = faultsOf(Database::open(copy, OpenMode::ReadOnly));
  for (const QString& fault : now.first) {
    if (std::find(before.first.begin(), before.first.end(), fault) == before.first.end()) return fault;
  }
  // Of many only the first are kept.
  if (now.ofRecords > before.ofRecords) return say("there are more changed records than before");
  return std::nullopt;
}

}  // namespace

Result<void> setRetentionYears(WritableDesk& desk, int years) {
  TRY(checkedRetention(years));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayErase(desk));
    saveRetentionYears(desk.records, years);
    return {};
  });
}

Result<void> holdRecords(WritableDesk& desk, PersonId person, const QString& reason) {
  if (reason.trimmed().isEmpty()) return refuse(say("Say why the records must be kept."));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayErase(desk));
    saveHold(desk.records, person, reason.trimmed(), *desk.viewer.person, desk.clock.nowMilliseconds());
    return {};
  });
}

Result<void> releaseRecords(WritableDesk& desk, PersonId person) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayErase(desk));
    deleteHold(desk.records, person);
    return {};
  });
}

Result<ErasurePlan> planErasure(const Desk& desk, PersonId person) {
  TRY(mayErasePerson(desk, person));
  return loadErasurePlan(desk.records, person);
}

QString copyLeftByErasure(const Database& records) {
  const QFileInfo copy(KeptCopy::placeOf(records));
  return copy.isFile() ? copy.fileName() : QString();
}

Result<void> erasePerson(WritableDesk& desk, const ErasurePlan& shown) {
  TRY(mayErasePerson(desk, shown.person));
  if (const QString left = copyLeftByErasure(desk.records); !left.isEmpty())
    return refuse(say("An erasure was cut off: its copy %1 lies beside the file. Verify the file, and remove the copy.")
                      .arg(left));
  KeptCopy copy(desk.records);
  const auto done = inOneSave(desk, [&] { return changeAsShown(desk, shown); });
  if (!done) return done;
  copy.keep();
  compact(desk.records);
  if (const auto fault = newFault(desk.records, copy.path())) {
    if (copy.othersSaved())
      return refuse(say("The file did not verify afterwards (%1). Somebody saved into it meanwhile, so it was not put "
                        "back; what it was before is in %2.")
                        .arg(*fault, QFileInfo(copy.path()).fileName()));
    copy.putBack();
    copy.remove();
    return refuse(say("The file did not verify afterwards (%1). It was put back as it was before.").arg(*fault));
  }
  copy.remove();
  return done;
}

}  // namespace headroom
