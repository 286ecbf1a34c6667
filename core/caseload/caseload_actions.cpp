// SPDX-License-Identifier: MIT
// The verbs of a caseload: one transaction a function.
// The rows are checked in new_case and written by the stores. A closed case keeps no open allocation, so that what is
// read of today stays as small as today.
#include "core/caseload/caseload_actions.h"

#include "core/base/say.h"
#include "core/caseload/allocation_store.h"
#include "core/caseload/case_store.h"
#include "core/caseload/going_on_store.h"
#include "core/caseload/limit_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/post_store.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<CaseId> writeCase(Database& records, const NewCase& added, std::optional<PostId> lead) {
  auto record = TRY(checked(added));
  const auto code = TRY(giveCode(records, u"case_file", record.reference, u"case"_s, u"case"_s));
  record.reference = code;
  const CaseId id = insertCase(records, record);
  if (!lead) return id;
  if (!holdsOn(records, *lead, record.opened))
    return refuse(say("The post chosen to lead '%1' is not in force on the day the case opens.").arg(code));
  for (const PostStretch& where : stretchesOf(records, *lead, record.opened))
    insertAllocation(records, id, where.post, Part::Lead, where.period);
  return id;
}

Result<void> writeLimit(Database& records, const NewLimit& typed, QDate today) {
  const auto limit = TRY(checked(typed));
  // What was in force on a day that is past is not taken away from it.
  if (limit.from < today && hasLimitBefore(records, limit, today))
    return refuse(
        say("A limit of this kind is in force on past days, which stay as they were. Choose today or a later day."));
  replaceLimit(records, limit, limitAfter(records, limit));
  return {};
}

Result<void> mayKeepCase(const Desk& desk, CaseId id) {
  const auto unit = unitOfCase(desk.records, id);
  return mayKeep(desk, unit ? unit : unitOfLead(desk.records, id, desk.today()));
}

Result<CaseId> addCase(WritableDesk& desk, const NewCase& added, std::optional<PostId> lead) {
  return inOneSave(desk, [&]() -> Result<CaseId> {
    TRY(mayKeep(desk, added.unit));
    if (lead) {
      TRY(mayKeep(desk, unitOfPost(desk.records, *lead)));
    }
    return writeCase(desk.records, added, lead);
  });
}

Result<ClosedCase> closeCase(WritableDesk& desk, CaseId id, QDate closed) {
  return inOneSave(desk, [&]() -> Result<ClosedCase> {
    TRY(mayKeepCase(desk, id));
    if (!setCaseClosed(desk.records, id, closed))
      return refuse(say("The case is closed already, or it was opened on that day or later."));
    return ClosedCase{id, closed, endAllOf(desk.records, id, closed)};
  });
}

Result<void> reopenCase(WritableDesk& desk, const ClosedCase& closed) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepCase(desk, closed.caseId));
    if (!setCaseOpen(desk.records, closed.caseId, closed.closed))
      return refuse(say("The case was reopened or changed meanwhile."));
    for (const auto& [allocation, until] : closed.ended)
      if (!restoreEnd(desk.records, allocation, closed.closed, until))
        return refuse(say("An allocation of the case was changed meanwhile."));
    return {};
  });
}

Result<void> setLimit(WritableDesk& desk, const NewLimit& limit) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto may = limit.person ? mayKeep(desk, *limit.person)
                     : limit.unit ? mayKeep(desk, limit.unit)
                                  : mayKeepEverywhere(desk);
    if (!may) return may;
    return writeLimit(desk.records, limit, desk.today());
  });
}

}  // namespace headroom
