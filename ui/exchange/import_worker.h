// SPDX-License-Identifier: MIT
// Reads, checks and writes an import on a thread of its own, with a connection of its own, so that the window stays
// awake. Nothing is written before apply().
#pragma once
#include <QDate>
#include <QDateTime>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

#include "core/exchange/import_plan.h"
#include "core/exchange/matched_lists.h"
#include "core/store/reversal.h"

namespace headroom {

/// What the window shows of a plan; the plan itself stays with the worker.
struct ImportPreview {
  struct Table {
    QString name;
    QString columns;  ///< as found in the source
    TableCount count;
  };
  std::vector<Table> tables;
  std::vector<Reject> rejects;
  std::vector<QString> remarks;
  TableCount total;
  std::optional<QDate> day = {};  ///< of a workbook: the one that it was read for
  bool isLaterWorkbook = false;   ///< it changes what an earlier one brought
  std::vector<WorkbookChange> changes = {};
  bool canBeTakenBack = false;  ///< with Ctrl+Z, while nothing else is saved
};

class ImportWorker : public QObject {
  Q_OBJECT

 public:
  /// Imports `source` (a CSV folder, an Annex A workbook or a census) into the file at `records`; `on` opens cases
  /// without a start date.
  ImportWorker(QString records, QString source, QDate on);
  ~ImportWorker() override;
  /// Before plan(): what is brought are lists of somebody's own, with columns that were matched.
  void setLists(std::vector<ListSource> lists) { lists_ = std::move(lists); }
  /// Before plan(): where the file is backed up to before anything is written into it.
  void setBackups(const QString& folder, const QDateTime& now) {
    backups_ = folder;
    now_ = now;
  }
  /// May be called from any thread.
  void cancel() { cancelled_ = true; }
  bool isCancelled() const { return cancelled_; }

  // Called on the worker's thread.
  void plan();
  /// Between the two: it is written into that file, which is as empty as the one that was looked at.
  void goOnIn(const QString& records);
  /// `closeMissing`: also closes the children that a later workbook no longer lists.
  void apply(bool closeMissing);

 Q_SIGNALS:
  void progressed(const QString& what, qint64 rows);
  void planned(std::shared_ptr<const headroom::ImportPreview> preview);
  /// `reversal` puts it all back; null where that can't be.
  void applied(qint64 changed, std::shared_ptr<const headroom::Reversal> reversal);
  /// Nothing was changed, and why.
  void stopped(const QString& sentence);

 private:
  Result<SourceTables> readSource() const;
  ExchangeWatch watch();
  template <class F>
  void guarded(F f);

  QString recordsPath_;
  QString source_;
  QDate on_;
  QString backups_;
  QDateTime now_;
  std::vector<ListSource> lists_;
  std::atomic<bool> cancelled_ = false;
  std::optional<Database> records_;  // opened on the worker's thread; plan and apply share it
  std::optional<ImportPlan> plan_;
};

/// What a source looks like by its name and kind; false when it is none that can be read.
bool isImportable(const QString& source);

}  // namespace headroom
