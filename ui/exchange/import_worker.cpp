// SPDX-License-Identifier: MIT
// Chooses the reader by what the source is, and turns every refusal and failure into one sentence.
#include "ui/exchange/import_worker.h"

#include <QFileInfo>

#include "core/exchange/annex_a.h"
#include "core/exchange/census.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/workbook.h"
#include "core/store/daily_backup.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool hasSuffix(const QFileInfo& source, QStringView suffix) {
  return source.isFile() && source.suffix().compare(suffix, Qt::CaseInsensitive) == 0;
}

/// Beyond that, what puts the rows back would fill the memory.
constexpr qint64 kMostTakenBack = 20'000;

/// As core/store/reversal.h has it: rows of everyday tables, and not so many that they would fill the memory.
bool canBeTakenBack(const ImportPlan& plan) {
  static const QStringList everyday{u"units"_s,   u"people"_s,     u"posts"_s,     u"supervisors"_s, u"limits"_s,
                                    u"weights"_s, u"reductions"_s, u"absences"_s,  u"cases"_s,       u"allocations"_s,
                                    u"actions"_s, u"goals"_s,      u"programmes"_s};
  return plan.total().added + qint64(plan.changes.size()) <= kMostTakenBack &&
         std::all_of(plan.counts.begin(), plan.counts.end(),
                     [](const TableCount& count) { return count.added == 0 || everyday.contains(count.table); });
}

ImportPreview previewOf(const ImportPlan& plan, const SourceTables& sources) {
  ImportPreview preview;
  for (const TableCount& count : plan.counts) {
    const auto found = sources.tables.find(count.table);
    QStringList columns;
    if (found != sources.tables.end())
      for (const QString& column : found->second.columns) columns << column;
    preview.tables.push_back({count.table, columns.join(u", "_s), count});
  }
  preview.rejects = plan.rejects;
  preview.remarks = plan.remarks;
  preview.total = plan.total();
  if (sources.workbook) preview.day = sources.workbook->on;
  preview.isLaterWorkbook = plan.isLaterWorkbook;
  preview.changes = plan.changes;
  preview.canBeTakenBack = canBeTakenBack(plan);
  return preview;
}

}  // namespace

bool isImportable(const QString& source) {
  const QFileInfo info(source);
  return info.isDir() || tableOfFile(info.fileName()) != nullptr || (info.isFile() && hasWorkbookName(source)) ||
         hasSuffix(info, u"xml");
}

ImportWorker::ImportWorker(QString records, QString source, QDate on)
    : recordsPath_(std::move(records)), source_(std::move(source)), on_(on) {}
ImportWorker::~ImportWorker() = default;

ExchangeWatch ImportWorker::watch() {
  return {[this](const QString& what, qint64 rows) { Q_EMIT progressed(what, rows); }, &cancelled_};
}

Result<SourceTables> ImportWorker::readSource() const {
  const QFileInfo source(source_);
  if (!lists_.empty())
    return readMatchedLists(lists_, Database::open(recordsPath_, OpenMode::ReadOnly), on_, {{}, &cancelled_});
  if (hasSuffix(source, u"csv")) return readCsvFile(source_, {{}, &cancelled_});
  if (source.isDir()) return readCsvFolder(source_, {{}, &cancelled_});
  if (hasSuffix(source, u"xml")) return readCensus(source_);
  if (hasWorkbookName(source_)) return readAnnexA(source_, on_);
  return refuse(tr("This is not a folder of CSV files, an Annex A workbook (.xlsx) or a workforce census (.xml)."));
}

template <class F>
void ImportWorker::guarded(F f) {
  try {
    f();
  } catch (const StoreError& error) {
    Q_EMIT stopped(error.sentence());
  }
}

void ImportWorker::plan() {
  guarded([this] {
    Q_EMIT progressed(tr("reading %1").arg(QFileInfo(source_).fileName()), 0);
    const Result<SourceTables> sources = readSource();
    if (!sources) return Q_EMIT stopped(sources.error().sentence), void();
    if (cancelled_) return Q_EMIT stopped(cancelledSentence()), void();
    records_.emplace(Database::open(recordsPath_, OpenMode::ReadWrite));
    Result<ImportPlan> plan = planImport(*records_, *sources, watch(), {true, false});
    if (!plan) return Q_EMIT stopped(plan.error().sentence), void();
    if (cancelled_) return Q_EMIT stopped(cancelledSentence()), void();
    plan_ = std::move(*plan);
    Q_EMIT planned(std::make_shared<const ImportPreview>(previewOf(*plan_, *sources)));
  });
}

void ImportWorker::goOnIn(const QString& records) {
  guarded([&] {
    recordsPath_ = records;
    records_.emplace(Database::open(records, OpenMode::ReadWrite));
    plan_->dataVersion = records_->dataVersion();
  });
}

void ImportWorker::apply(bool closeMissing) {
  guarded([this, closeMissing] {
    Q_ASSERT(plan_ && records_);
    plan_->wish.closeMissing = closeMissing;
    if (!backups_.isEmpty()) backUpNow(*records_, backups_, now_);
    std::shared_ptr<const Reversal> reversal;
    Transaction save(*records_);
    std::optional<ReversalRecorder> recorder;
    if (canBeTakenBack(*plan_)) recorder.emplace(*records_);
    const Result<void> done = applyImport(*records_, *plan_, watch());
    if (!done) return Q_EMIT stopped(done.error().sentence), void();
    if (recorder)
      if (auto taken = recorder->take()) reversal = std::make_shared<const Reversal>(std::move(*taken));
    // What a column means stays true when the rows are taken back.
    rememberLists(*records_, lists_);
    save.commit();
    // At least one, so that whoever waits knows that something is otherwise than before.
    const qint64 changed = plan_->total().added + static_cast<qint64>(plan_->changes.size());
    Q_EMIT applied(plan_->writesAnything() ? changed : 0, reversal);
  });
}

}  // namespace headroom
