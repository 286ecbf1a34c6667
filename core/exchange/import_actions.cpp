// SPDX-License-Identifier: MIT
// Writing is one transaction. Nothing of the file changes before every check has passed.
#include "core/exchange/import_actions.h"

#include "core/caseload/first_filled_store.h"
#include "core/exchange/import_store.h"
#include "core/exchange/workbook_change_actions.h"
#include "core/supervision/record_signing_actions.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<void> applyImport(Database& records, const ImportPlan& plan, const ExchangeWatch& watch, const Clock& clock) {
  if (!plan.writesAnything()) return {};
  Transaction transaction(records);
  if (records.dataVersion() != plan.dataVersion) {
    return refuse(u"Somebody else saved into the file meanwhile; nothing was imported. Please try again."_s);
  }
  noteFirstFilled(records, clock.today());
  const auto inserted = insertNewRows(records, plan.tables, watch);
  if (!inserted) return refuse(cancelledSentence());
  if (plan.wish.update) TRY(applyWorkbookChanges(records, plan.changes, plan.wish));
  hangImported(records, *inserted, plan.origin, clock.nowMilliseconds());
  transaction.commit();
  return {};
}

}  // namespace headroom
