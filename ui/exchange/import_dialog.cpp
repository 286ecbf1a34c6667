// SPDX-License-Identifier: MIT
// Three pages: which source, the work with its Cancel, and the preview with Apply.
#include "ui/exchange/import_dialog.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

#include "core/base/counted.h"
#include "core/base/language.h"
#include "ui/exchange/remarks_list.h"
#include "ui/exchange/workbook_part.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kRejectsInFull = 20;

enum ImportStep { kChoose, kWorking, kPreview };

/// '1,204'.
QString grouped(qint64 n) { return spokenLocale().toString(n); }

Column<ImportPreview::Table> countColumn(const QString& title, qint64 TableCount::*which) {
  return Column<ImportPreview::Table>(
             title, [which](const ImportPreview::Table& table) { return grouped(table.count.*which); }, Qt::AlignRight)
      .sortedBy([which](const ImportPreview::Table& table) { return QVariant(table.count.*which); });
}

}  // namespace

ImportDialog::ImportDialog(QString records, QDate today, QWidget* parent)
    : QDialog(parent), records_(std::move(records)), today_(today), day_(today) {
  setObjectName(u"import"_s);
  setWindowTitle(tr("Bring files"));
  setAcceptDrops(true);
  resize(theme().px(960), theme().px(640));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  message_ = new MessageBar;
  message_->setObjectName(u"import/message"_s);
  message_->hide();
  column->addWidget(message_);
  pages_ = new QStackedWidget;
  pages_->addWidget(choosePage());
  pages_->addWidget(workingPage());
  pages_->addWidget(previewPage());
  column->addWidget(pages_, 1);
  thread_.setObjectName(u"import"_s);
}

ImportDialog::~ImportDialog() { endWorker(); }

QWidget* ImportDialog::choosePage() {
  auto* page = new PageScroll;
  QVBoxLayout* column = page->body();
  column->addWidget(new Label(tr("What do you have?"), TextRole::RecordTitle));
  column->addWidget(
      sentence(tr("Columns are found by their headings. You see what would be added and every row that cannot be "
                  "read; nothing is saved before you say so. Files can be dropped here too.")));
  const auto offer = [this, column](const QString& name, const QString& icon, const QString& words,
                                    const QString& button, void (ImportDialog::*choose)()) {
    auto* card = new Card;
    card->padBody();
    card->body()->addWidget(sentence(words, TextRole::Body, TextColour::Text));
    QPushButton* press = secondaryButton(button, icon);
    press->setObjectName(name);
    press->setAutoDefault(false);
    connect(press, &QPushButton::clicked, this, choose);
    card->body()->addWidget(press, 0, Qt::AlignLeft);
    column->addWidget(card);
  };
  offer(u"import/file"_s, u"file-text"_s,
        tr("An Ofsted Annex A workbook (.xlsx, .xlsm), or the workforce census (.xml), as your council has them "
           "already."),
        tr("Choose a workbook or census\u2026"), &ImportDialog::chooseFile);
  offer(u"import/folder"_s, u"folder"_s,
        tr("A folder of CSV files, such as people.csv, posts.csv and cases.csv, from a spreadsheet or another system."),
        tr("Choose a folder of CSV files\u2026"), &ImportDialog::chooseFolder);
  offer(
      u"import/list"_s, u"users"_s,
      tr("Any other lists of people, cases or supervision sessions, as spreadsheets (.csv, .xlsx). You say once which "
         "column is which; several can be chosen together."),
      tr("Choose lists\u2026"), &ImportDialog::chooseList);
  column->addStretch(1);
  return page;
}

QWidget* ImportDialog::workingPage() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(32, 24, 32, 24);
  column->setSpacing(16);
  column->addStretch(1);
  doing_ = sentence(QString(), TextRole::Body, TextColour::Text);
  doing_->setObjectName(u"import/doing"_s);
  column->addWidget(doing_);
  auto* bar = new QProgressBar;
  bar->setRange(0, 0);
  bar->setAccessibleName(tr("Working"));
  column->addWidget(bar);
  QPushButton* cancel = secondaryButton(tr("Cancel"));
  cancel->setObjectName(u"import/cancel"_s);
  connect(cancel, &QPushButton::clicked, this, [this] {
    doing_->setText(tr("Stopping\u2026"));
    if (worker_ != nullptr) worker_->cancel();
  });
  column->addWidget(cancel, 0, Qt::AlignLeft);
  column->addStretch(2);
  return page;
}

QWidget* ImportDialog::previewPage() {
  auto* whole = new QWidget;
  auto* outside = new QVBoxLayout(whole);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* page = new PageScroll;
  QVBoxLayout* column = page->body();
  heading_ = new Label(QString(), TextRole::RecordTitle);
  heading_->setObjectName(u"import/heading"_s);
  heading_->setWordWrap(true);
  column->addWidget(heading_);
  back_ = sentence(QString());
  back_->setObjectName(u"import/back"_s);
  column->addWidget(back_);
  workbook_ = new WorkbookPart(today_);
  connect(workbook_, &WorkbookPart::edited, this, &ImportDialog::nameApply);
  connect(workbook_, &WorkbookPart::dayChosen, this, [this](QDate day) {
    day_ = day;
    read(source_);
  });
  column->addWidget(workbook_);
  remarks_ = new RemarksList;
  column->addWidget(remarks_);
  column->addWidget(foundCard());
  column->addWidget(rejectedCard());
  outside->addWidget(page, 1);
  outside->addLayout(previewFoot());
  return whole;
}

/// What each table of the file brings.
QWidget* ImportDialog::foundCard() {
  auto* card = new Card(tr("What was found"));
  using Table = ImportPreview::Table;
  tableModel_ = new TableModel<Table>(
      {Column<Table>(tr("Table"), [](const Table& t) { return t.name; }).bold(),
       Column<Table>(tr("Columns"), [](const Table& t) { return t.columns; }).tip([](const Table& t) {
         return t.columns;
       }),
       countColumn(tr("Rows"), &TableCount::read), countColumn(tr("New"), &TableCount::added),
       countColumn(tr("Unchanged"), &TableCount::unchanged), countColumn(tr("Problems"), &TableCount::rejected)},
      this);
  tables_ = new TableView(tr("What was found"));
  tables_->setObjectName(u"import/tables"_s);
  tables_->setModel(tableModel_);
  tables_->setFitsRows(true);
  tables_->setRowHeight(36);
  tables_->setColumnWidths({130, 0, 76, 76, 96, 92});
  tables_->stretchColumn(1);
  card->body()->addWidget(tables_);
  return card;
}

QWidget* ImportDialog::rejectedCard() {
  rejectCard_ = new Card(tr("Rows that cannot be taken"), tr("they are left out; the rest can be added"));
  rejectModel_ = new TableModel<Reject>(
      {Column<Reject>(tr("Where"), [](const Reject& r) { return r.place.file; }),
       Column<Reject>(
           tr("Row"), [](const Reject& r) { return QString::number(r.place.row); }, Qt::AlignRight),
       Column<Reject>(tr("Column"), [](const Reject& r) { return r.column; }),
       Column<Reject>(tr("Why"), [](const Reject& r) { return r.reason; }).tip([](const Reject& r) {
         return r.reason;
       })},
      this);
  rejects_ = new TableView(tr("Rows that cannot be taken"));
  rejects_->setObjectName(u"import/rejects"_s);
  rejects_->setModel(rejectModel_);
  rejects_->setRowHeight(36);
  rejects_->setColumnWidths({170, 64, 130, 0});
  rejects_->stretchColumn(3);
  rejects_->setFitsRows(true);
  rejects_->setMostRows(kRejectsInFull);
  rejectCard_->body()->addWidget(rejects_);
  rejectCard_->body()->addWidget(moreRows(rejects_), 0, Qt::AlignHCenter);
  return rejectCard_;
}

QLayout* ImportDialog::previewFoot() {
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(32, 0, 32, 20);
  foot->addStretch(1);
  QPushButton* leave = secondaryButton(tr("Leave it"));
  leave->setObjectName(u"import/leave"_s);
  connect(leave, &QPushButton::clicked, this, [this] { backToChoice(QString()); });
  foot->addWidget(leave);
  apply_ = primaryButton(tr("Add"));
  apply_->setObjectName(u"import/apply"_s);
  connect(apply_, &QPushButton::clicked, this, &ImportDialog::apply);
  foot->addWidget(apply_);
  return foot;
}

void ImportDialog::chooseFile() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("Choose a workbook or census"), QDir::homePath(),
                                   tr("Annex A or census (*.xlsx *.xlsm *.xltx *.xltm *.xls *.xlsb *.ods *.xml)"));
  if (!path.isEmpty()) read(path);
}

void ImportDialog::chooseFolder() {
  const QString path = QFileDialog::getExistingDirectory(this, tr("Choose the folder of CSV files"), QDir::homePath());
  if (!path.isEmpty()) read(path);
}

void ImportDialog::read(const QString& source) {
  endWorker();
  message_->clear();
  preview_.reset();
  source_ = source;
  doing_->setText(tr("Reading %1\u2026").arg(QFileInfo(source).fileName()));
  pages_->setCurrentIndex(kWorking);
  worker_ = new ImportWorker(records_, source, day_);
  worker_->setBackups(backups_, now_);
  wasList_ = !lists_.empty();
  worker_->setLists(std::exchange(lists_, {}));
  worker_->moveToThread(&thread_);
  connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
  connect(worker_, &ImportWorker::progressed, this, [this](const QString& what, qint64 rows) {
    doing_->setText(rows == 0 ? tr("%1\u2026").arg(what) : tr("%1, row %2\u2026").arg(what, grouped(rows)));
  });
  connect(worker_, &ImportWorker::planned, this, &ImportDialog::showPreview);
  connect(worker_, &ImportWorker::stopped, this, &ImportDialog::backToChoice);
  connect(worker_, &ImportWorker::applied, this, [this](qint64 added, const auto& reversal) {
    added_ += added;
    reversal_ = reversal;
    endWorker();
    accept();
  });
  thread_.start();
  QMetaObject::invokeMethod(worker_, &ImportWorker::plan);
}

void ImportDialog::showPreview(std::shared_ptr<const ImportPreview> preview) {
  // It was ready a moment before Cancel was pressed; whoever pressed it wants no preview.
  if (worker_ != nullptr && worker_->isCancelled()) return backToChoice(cancelledSentence());
  preview_ = std::move(preview);
  const TableCount& total = preview_->total;
  const QString changes = preview_->isLaterWorkbook ? changesInWords(preview_->changes) : QString();
  const QString found =
      changes.isEmpty() ? tr("%1 new, %2 unchanged").arg(grouped(total.added), grouped(total.unchanged)) : changes;
  heading_->setText(total.rejected == 0
                        ? found + tr("; nothing left out")
                        : found + tr("; %1 left out, listed below").arg(counted(total.rejected, "row", "rows")));
  back_->setText(
      preview_->canBeTakenBack
          ? tr("Ctrl+Z takes it all back, until something else is saved. The file is backed up first as well.")
          : tr("It can't be taken back with Ctrl+Z. The file is backed up first: 'Restore a backup' on the "
               "first screen goes back to how it was."));
  back_->setVisible(!backups_.isEmpty());
  workbook_->tell(*preview_);
  remarks_->setRemarks({preview_->remarks.begin(), preview_->remarks.end()});
  tableModel_->setRows(preview_->tables);
  rejectModel_->setRows(preview_->rejects);
  rejectCard_->setVisible(!preview_->rejects.empty());
  nameApply();
  pages_->setCurrentIndex(kPreview);
  if (preview_->isLaterWorkbook && !preview_->changes.empty())
    workbook_->lookAtChanges();
  else
    (apply_->isEnabled() ? static_cast<QWidget*>(apply_) : tables_)->setFocus(Qt::TabFocusReason);
  Q_EMIT previewed();
}

/// What the button would do now: nothing while another day stands in the field than the one that was read.
void ImportDialog::nameApply() {
  if (!preview_) return;
  const TableCount& total = preview_->total;
  const QString changes = workbook_->applyWords(*preview_);
  if (!changes.isEmpty())
    apply_->setText(changes);
  else
    apply_->setText(total.rejected > 0 ? tr("Add the %1 without a problem").arg(grouped(total.added))
                    : total.added == 1 ? tr("Add 1 row")
                                       : tr("Add %1 rows").arg(grouped(total.added)));
  // Where it all goes is asked then.
  if (makePlace_) apply_->setText(apply_->text() + u'…');
  apply_->setEnabled((total.added > 0 || workbook_->changesAnything(*preview_)) &&
                     (!preview_->day || workbook_->isDayRead()));
}

bool ImportDialog::takePlace() {
  QString place;
  try {
    place = makePlace_(this);
  } catch (const StoreError& error) {
    message_->showMessage(MessageKind::Error, error.sentence());
  }
  if (place.isEmpty() || worker_ == nullptr) return false;
  records_ = place;
  QMetaObject::invokeMethod(worker_, [worker = worker_, place] { worker->goOnIn(place); });
  return true;
}

void ImportDialog::apply() {
  if (worker_ == nullptr) return;
  if (makePlace_ && !takePlace()) return;
  doing_->setText(preview_ && preview_->isLaterWorkbook ? tr("Making the changes\u2026") : tr("Adding the rows\u2026"));
  pages_->setCurrentIndex(kWorking);
  QMetaObject::invokeMethod(worker_,
                            [worker = worker_, closes = workbook_->closesMissing()] { worker->apply(closes); });
}

void ImportDialog::backToChoice(const QString& sentence) {
  endWorker();
  preview_.reset();
  pages_->setCurrentIndex(kChoose);
  if (sentence.isEmpty()) return;
  sayStopped(sentence);
  Q_EMIT stopped(sentence);
}

void ImportDialog::endWorker() {
  if (worker_ == nullptr) return;
  worker_->cancel();
  worker_->disconnect(this);
  worker_ = nullptr;
  thread_.quit();
  thread_.wait();
}

bool ImportDialog::isChoosing() const { return pages_->currentIndex() == kChoose; }

void ImportDialog::reject() {
  if (pages_->currentIndex() == kWorking) {
    if (worker_ != nullptr) worker_->cancel();
    return;
  }
  QDialog::reject();
}

void ImportDialog::done(int result) {
  endWorker();
  QDialog::done(result);
}

void ImportDialog::closeEvent(QCloseEvent* event) {
  if (pages_->currentIndex() == kWorking && worker_ != nullptr) {
    // The worker says when it has stopped; until then nothing is known of what was written.
    worker_->cancel();
    event->ignore();
    return;
  }
  QDialog::closeEvent(event);
}

}  // namespace headroom
