// SPDX-License-Identifier: MIT
// Writing is one transaction. Nothing of the file changes before every check has passed.
#include "core/exchange/import_actions.h"

#include <QFileInfo>

#include <algorithm>

#include "core/base/say.h"
#include "core/caseload/first_filled_store.h"
#include "core/exchange/import_store.h"
#include "core/exchange/passing_table.h"
#include "core/exchange/workbook_change_actions.h"
#include "core/store/dialect.h"
#include "core/supervision/record_signing_actions.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kPagesInMemory = 24;  // megabytes
constexpr std::size_t kMany = 10'000;
/// Above this size of a file its rows are sorted into the indexes one by one, which takes longer and no more memory.
constexpr qint64 kSortedAtOnce = 64LL << 20;

tl::unexpected<Refusal> refuseMeanwhile() {
  return refuse(say("Somebody else saved into the file meanwhile; nothing was imported. Please try again."));
}

class PassingImport {
 public:
  PassingImport(Database& records, const ExchangeWatch& watch)
      : records_(records), watch_(watch), planner_(records, watch), inserter_(records, watch) {}

  Result<void> bring(const TableSpec& spec, const QString& path) {
    const auto& passing = PassingTable::tables();
    if (std::find(passing.begin(), passing.end(), spec.id) != passing.end()) return pass(spec, path);
    std::vector<Reject> unread;
    RowsKept rows(spec, unread);
    TRY(readRows(spec, path, rows, planner_.plan().remarks, watch_));
    planner_.planTable(spec, rows.table(), std::move(unread));
    if (!inserter_.insert(planner_.plan().tables[static_cast<std::size_t>(spec.id)]))
      return refuse(cancelledSentence());
    return {};
  }

  ImportPlan& plan() { return planner_.plan(); }
  const std::vector<SessionId>& agreed() const { return inserter_.agreed(); }

 private:
  Result<void> pass(const TableSpec& spec, const QString& path) {
    std::optional<IndexesAside> aside;
    if (QFileInfo(path).size() < kSortedAtOnce) aside.emplace(records_, QStringList{spec.stored});
    PassingTable table(records_, spec, planner_);
    TRY(readRows(spec, path, table, planner_.plan().remarks, watch_));
    if (aside) aside->build();
    table.finish();
    return {};
  }

  Database& records_;
  const ExchangeWatch& watch_;
  ImportPlanner planner_;
  RowInserter inserter_;
};

/// Of the long tables of a plan, those that are filled for the first time.
QStringList filledFromNothing(const Database& records, const ImportPlan& plan) {
  QStringList tables;
  for (const TableId id : PassingTable::tables()) {
    const PlannedTable& table = plan.tables[static_cast<std::size_t>(id)];
    if (table.size() >= kMany && areWithoutRows(records, {id})) tables << table.spec->stored;
  }
  return tables;
}

}  // namespace

bool canImportPassing(const Database& records) { return areWithoutRows(records, PassingTable::tables()); }

Result<ImportPlan> importPassing(Database& records, const QString& path, bool acceptsRejects,
                                 const ExchangeWatch& watch, const Clock& clock) {
  const CsvFiles files = TRY(findCsvFiles(path));
  widenCache(records, kPagesInMemory);
  const ReferencesAtTheEnd references(records);
  Transaction transaction(records);
  if (!canImportPassing(records)) return refuseMeanwhile();
  noteFirstFilled(records, clock.today());
  PassingImport import(records, watch);
  try {
    for (const auto& [id, file] : files.paths) TRY(import.bring(tableSpec(id), file));
  } catch (const ImportPlanner::Cancelled&) {
    return refuse(cancelledSentence());
  }
  ImportPlan& plan = import.plan();
  plan.origin = files.origin;
  if (plan.writesAnything() && (plan.rejects.empty() || acceptsRejects)) {
    hangImported(records, import.agreed(), plan.origin, clock.nowMilliseconds());
    references.check();
    transaction.commit();
  }
  return std::move(plan);
}

Result<void> applyImport(Database& records, const ImportPlan& plan, const ExchangeWatch& watch, const Clock& clock) {
  if (!plan.writesAnything()) return {};
  Transaction transaction(records);
  if (records.dataVersion() != plan.dataVersion) {
    return refuseMeanwhile();
  }
  noteFirstFilled(records, clock.today());
  if (static_cast<std::size_t>(plan.total().added) >= kMany) widenCache(records, kPagesInMemory);
  IndexesAside indexes(records, filledFromNothing(records, plan));
  const auto inserted = insertNewRows(records, plan.tables, watch);
  if (!inserted) return refuse(cancelledSentence());
  indexes.build();
  if (plan.wish.update) TRY(applyWorkbookChanges(records, plan.changes, plan.wish));
  hangImported(records, *inserted, plan.origin, clock.nowMilliseconds());
  transaction.commit();
  return {};
}

}  // namespace headroom
