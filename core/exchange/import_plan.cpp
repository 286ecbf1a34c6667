// SPDX-License-Identifier: MIT
// Planning reads the file as of one moment.
#include "core/exchange/import_plan.h"

#include <algorithm>
#include <set>

#include "core/exchange/import_planner.h"
#include "core/exchange/workbook_update.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// How many of a table's rows in the workbook say something else than the file.
qint64 changedRows(const std::vector<WorkbookChange>& changes, const QString& table) {
  using What = WorkbookChange::What;
  std::set<QString> children;
  for (const WorkbookChange& one : changes) {
    const bool ofCase = one.what == What::Corrected || one.what == What::Reopened;
    const bool ofLead = one.what == What::Moved || one.what == What::Reopened;
    if ((table == u"cases" && ofCase) || (table == u"allocations" && ofLead)) children.insert(one.child);
  }
  return static_cast<qint64>(children.size());
}

/// A workbook's rows that the file lacks, and what it changes; the rows that were known are counted again.
ImportPlan planWorkbook(const Database& records, const SourceTables& sources, const ExchangeWatch& watch,
                        const ImportWish& wish) {
  const WorkbookUpdate update(records, sources, wish);
  ImportPlan plan = ImportPlanner(records, watch).run(update.tables());
  for (TableCount& count : plan.counts) {
    const auto known = update.known().find(count.table);
    const auto waiting = update.waiting().find(count.table);
    const qint64 kept = known == update.known().end() ? 0 : known->second;
    count.read += kept + (waiting == update.waiting().end() ? 0 : waiting->second);
    count.changed = changedRows(update.changes(), count.table);
    count.unchanged += kept - count.changed;
  }
  plan.isLaterWorkbook = update.isLater();
  plan.wish = wish;
  plan.changes = update.changes();
  return plan;
}

}  // namespace

bool ImportPlan::writesAnything() const {
  const bool changed = std::any_of(changes.begin(), changes.end(), [this](const WorkbookChange& one) {
    return one.what != WorkbookChange::What::New && (one.what != WorkbookChange::What::Missing || wish.closeMissing);
  });
  return total().added > 0 || (wish.update && changed);
}

TableCount ImportPlan::total() const {
  TableCount sum;
  for (const TableCount& one : counts) {
    sum.read += one.read;
    sum.added += one.added;
    sum.unchanged += one.unchanged;
    sum.changed += one.changed;
  }
  sum.rejected = static_cast<qint64>(rejects.size());
  return sum;
}

Result<ImportPlan> planImport(const Database& records, const SourceTables& sources, const ExchangeWatch& watch,
                              const ImportWish& wish) {
  const Snapshot oneMoment(records);
  try {
    ImportPlan plan =
        sources.workbook ? planWorkbook(records, sources, watch, wish) : ImportPlanner(records, watch).run(sources);
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
