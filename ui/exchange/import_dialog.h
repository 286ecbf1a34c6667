// SPDX-License-Identifier: MIT
// Bringing files: choose, look at what would change and at every row that cannot be taken, then apply or leave it.
// Nothing is written before Apply.
#pragma once
#include <QDialog>
#include <QThread>

#include <functional>
#include <memory>

#include "ui/exchange/import_worker.h"
#include "ui/exchange/match_dialog.h"

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace headroom {

class Card;
class Label;
class MessageBar;
class RemarksList;
class TableView;
class WorkbookPart;
template <class Row>
class TableModel;

class ImportDialog : public QDialog {
  Q_OBJECT

 public:
  /// Into the file at `records`. Without a source the dialog asks for one.
  ImportDialog(QString records, QDate today, QWidget* parent = nullptr);
  ~ImportDialog() override;
  /// Reads and checks `source`; what was chosen before is let go.
  void read(const QString& source);
  /// Asks which column of a list is which, and reads it so.
  void bringList(const QString& source) { bringLists({source}); }
  /// Likewise of several, one after the other, which are then looked at and added as one.
  void bringLists(const QStringList& sources);
  /// What was dropped or said elsewhere, as if it had been chosen here: a workbook, a census or a folder alone;
  /// anything else is lists. Nothing happens where there is none.
  void bring(const QStringList& paths);
  void setMatchMemory(MatchMemory memory) { memory_ = std::move(memory); }
  /// Into a file that is only made when its rows are to be added; until then `records` is an empty one. `make` asks
  /// where it goes and makes it; an empty text when that was left, a StoreError when it can't be made.
  void setPlace(std::function<QString(QWidget*)> make) { makePlace_ = std::move(make); }
  /// Into a file that somebody works in: it is backed up before anything is written, and the preview says how to take
  /// that back.
  void setBackups(const QString& folder, const QDateTime& now) {
    backups_ = folder;
    now_ = now;
  }
  /// What puts back all that was added last; null where nothing does.
  std::shared_ptr<const Reversal> reversal() const { return reversal_; }
  /// Rows added and changes made so far; nothing was written when it is 0.
  qint64 added() const { return added_; }
  /// What the preview shows; null before there is one.
  std::shared_ptr<const ImportPreview> preview() const { return preview_; }

  /// While it works this only cancels: what was written is known when the worker has stopped.
  void reject() override;
  /// Leaves at once, whatever it does: its work is stopped first, and what was not all written is not written at all.
  void done(int result) override;

 Q_SIGNALS:
  void previewed();
  void stopped(const QString& sentence);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* choosePage();
  QWidget* workingPage();
  QWidget* previewPage();
  QWidget* foundCard();
  QWidget* rejectedCard();
  QLayout* previewFoot();
  void chooseFile();
  void chooseFolder();
  void chooseList();
  void sayStopped(const QString& sentence);
  MatchMemory memoryOfFile() const;
  bool matchSheets(const QString& source, const QString& which);
  void showPreview(std::shared_ptr<const ImportPreview> preview);
  void nameApply();
  bool isChoosing() const;
  bool takePlace();
  void apply();
  void endWorker();
  void backToChoice(const QString& sentence);

  QString records_;
  QDate today_;
  QString source_;
  QString backups_;
  QDateTime now_;
  std::shared_ptr<const Reversal> reversal_;
  MatchMemory memory_;
  std::function<QString(QWidget*)> makePlace_;
  std::vector<ListSource> lists_;  // of the next reading
  bool wasList_ = false;           // of the last one
  QDate day_;                      // that a workbook is read for
  qint64 added_ = 0;
  std::shared_ptr<const ImportPreview> preview_;
  ImportWorker* worker_ = nullptr;  // lives on thread_
  QThread thread_;
  QStackedWidget* pages_;
  MessageBar* message_;
  Label* doing_ = nullptr;
  Label* heading_ = nullptr;
  Label* back_ = nullptr;
  RemarksList* remarks_ = nullptr;
  WorkbookPart* workbook_ = nullptr;
  TableView* tables_ = nullptr;
  TableView* rejects_ = nullptr;
  TableModel<ImportPreview::Table>* tableModel_ = nullptr;
  TableModel<Reject>* rejectModel_ = nullptr;
  Card* rejectCard_ = nullptr;
  QPushButton* apply_ = nullptr;
};

}  // namespace headroom
