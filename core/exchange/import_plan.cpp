// SPDX-License-Identifier: MIT
// Planning reads the file as of one moment; writing is one transaction.
// Nothing of the file changes before every check has passed.
#include "core/exchange/import_plan.h"

#include "core/exchange/import_planner.h"
#include "core/store/snapshot.h"
#include "core/supervision/record_signing.h"

using namespace Qt::StringLiterals;

namespace headroom {

TableCount ImportPlan::total() const {
  TableCount sum;
  for (const TableCount& one : counts) {
    sum.read += one.read;
    sum.added += one.added;
    sum.unchanged += one.unchanged;
  }
  sum.rejected = static_cast<qint64>(rejects.size());
  return sum;
}

Result<ImportPlan> planImport(const Database& records, const SourceTables& sources, const ExchangeWatch& watch) {
  const Snapshot oneMoment(records);
  try {
    ImportPlan plan = ImportPlanner(records, sources, watch).run();
    plan.dataVersion = records.dataVersion();
    plan.origin = sources.origin;
    return plan;
  } catch (const ImportPlanner::Cancelled&) {
    return refuse(cancelledSentence());
  }
}

Result<void> applyImport(Database& records, const ImportPlan& plan, const ExchangeWatch& watch, const Clock& clock) {
  if (plan.total().added == 0) return {};
  Transaction transaction(records);
  if (records.dataVersion() != plan.dataVersion) {
    return refuse(u"Somebody else saved into the file meanwhile; nothing was imported. Please try again."_s);
  }
  const auto inserted = insertNewRows(records, plan.tables, watch);
  if (!inserted) return refuse(cancelledSentence());
  hangImported(records, *inserted, plan.origin, clock.nowMilliseconds());
  transaction.commit();
  return {};
}

QString rejectSentence(const Reject& reject) {
  QString place = reject.place.file + u" row "_s + QString::number(reject.place.row);
  if (!reject.column.isEmpty()) place += u", column "_s + reject.column;
  return place + u": "_s + reject.reason;
}

}  // namespace headroom
