// SPDX-License-Identifier: MIT
// Planning reads the file as of one moment.
#include "core/exchange/import_plan.h"

#include "core/exchange/import_planner.h"
#include "core/store/snapshot.h"

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

QString rejectSentence(const Reject& reject) {
  QString place = reject.place.file + u" row "_s + QString::number(reject.place.row);
  if (!reject.column.isEmpty()) place += u", column "_s + reject.column;
  return place + u": "_s + reject.reason;
}

}  // namespace headroom
