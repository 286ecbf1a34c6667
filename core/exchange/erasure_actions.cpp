// SPDX-License-Identifier: MIT
// One transaction: the locks of agreed records are lifted, what was shown goes, the locks are set again as they were,
// and the chain says that it was done. A copy of the file stands beside it until the whole has been verified.
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include "core/exchange/leavers.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/store/kept_copy.h"
#include "core/store/locks.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "core/supervision/record_signing.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("trust", words); }

Result<void> mayErase(const Desk& desk) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (access.home() == HomeRole::ServiceManager && desk.viewer.person) return maySign(desk);
  return refuse(say("Only somebody who manages the service decides how long records are kept."));
}

Result<void> mayBeErased(const Desk& desk, PersonId person) {
  if (const auto may = mayErase(desk); !may) return may;
  const auto leavers = loadLeavers(desk.records, desk.today());
  const auto leaver =
      std::find_if(leavers.begin(), leavers.end(), [person](const Leaver& one) { return one.person == person; });
  if (leaver == leavers.end()) return refuse(say("Only somebody who has left can be erased: end their posts first."));
  if (!leaver->hold.isEmpty()) return refuse(say("These records are held: %1").arg(leaver->hold));
  return {};
}

bool isSamePlan(const ErasurePlan& now, const ErasurePlan& shown) {
  return now.person == shown.person && now.name == shown.name && now.placeholder == shown.placeholder &&
         std::equal(now.places.begin(), now.places.end(), shown.places.begin(), shown.places.end(),
                    [](const ErasurePlace& a, const ErasurePlace& b) { return a.isSameAs(b); });
}

Result<int> changeAsShown(WritableDesk& desk, const ErasurePlan& shown) {
  if (const auto may = mayBeErased(desk, shown.person); !may) return tl::unexpected(may.error());
  if (!isSamePlan(loadErasurePlan(desk.records, shown.person), shown))
    return refuse(say("The file has changed since this was shown. Look at it again."));
  const auto before = digestsOnChain(desk.records);
  LiftedLocks locks(desk.records);
  const int changed = applyErasure(desk.records, shown);
  locks.setAgain();
  hangErased(desk, before);
  return changed;
}

/// Structure, links, rules and chain, as `verify` looks at them.
std::vector<QString> faultsOf(const Database& records) {
  std::vector<QString> faults = checkRecords(records).faults;
  if (const auto fault = firstFault(records)) faults.push_back(*fault);
  if (const auto fault = firstBrokenRule(records)) faults.push_back(*fault);
  return faults;
}

/// A fault that was there before the erasure is none of its own.
std::optional<QString> newFault(const Database& records, const QString& copy) {
  const auto now = faultsOf(records);
  if (now.empty() || copy.isEmpty()) return now.empty() ? std::nullopt : std::optional(now.front());
  const auto before = faultsOf(Database::open(copy, OpenMode::ReadOnly));
  for (const QString& fault : now) {
    if (std::find(before.begin(), before.end(), fault) == before.end()) return fault;
  }
  return std::nullopt;
}

}  // namespace

Result<int> setRetentionYears(WritableDesk& desk, int years) {
  if (years < 1 || years > 100) return refuse(say("Records are kept for 1 to 100 years."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    saveRetentionYears(desk.records, years);
    return years;
  });
}

Result<int> holdRecords(WritableDesk& desk, PersonId person, const QString& reason) {
  if (reason.trimmed().isEmpty()) return refuse(say("Say why the records must be kept."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    saveHold(desk.records, person, reason.trimmed(), *desk.viewer.person, desk.clock.nowMilliseconds());
    return 1;
  });
}

Result<int> releaseRecords(WritableDesk& desk, PersonId person) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    return deleteHold(desk.records, person);
  });
}

Result<ErasurePlan> planErasure(const Desk& desk, PersonId person) {
  if (const auto may = mayBeErased(desk, person); !may) return tl::unexpected(may.error());
  return loadErasurePlan(desk.records, person);
}

QString copyLeftByErasure(const Database& records) {
  const QFileInfo copy(KeptCopy::placeOf(records));
  return copy.isFile() ? copy.fileName() : QString();
}

Result<int> erasePerson(WritableDesk& desk, const ErasurePlan& shown) {
  if (const auto may = mayBeErased(desk, shown.person); !may) return tl::unexpected(may.error());
  if (const QString left = copyLeftByErasure(desk.records); !left.isEmpty())
    return refuse(say("An erasure was cut off: its copy %1 lies beside the file. Verify the file, and remove the copy.")
                      .arg(left));
  KeptCopy copy(desk.records);
  const auto done = inOneSave(desk.records, [&] { return changeAsShown(desk, shown); });
  if (!done) return done;
  copy.keep();
  compact(desk.records);
  if (const auto fault = newFault(desk.records, copy.path())) {
    copy.putBack();
    copy.remove();
    return refuse(say("The file did not verify afterwards (%1). It was put back as it was before.").arg(*fault));
  }
  copy.remove();
  return done;
}

}  // namespace headroom
