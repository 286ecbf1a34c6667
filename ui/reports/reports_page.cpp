// SPDX-License-Identifier: MIT
// What is on the page is the report itself: saving and printing read nothing anew.
// A county's is read and written beside the window, and either can be stopped.
#include "ui/reports/reports_page.h"

#include <QFileDialog>
#include <QIntValidator>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

#include "core/base/counted.h"
#include "core/base/time_entry.h"
#include "core/exchange/inspection_pack.h"
#include "ui/paper/report_paper.h"
#include "ui/reports/rows_card.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/page_memory.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/theme.h"
#include "ui/shared/where_to_save.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QVBoxLayout* underName(QWidget* control, const QString& name) {
  auto* column = new QVBoxLayout;
  column->setSpacing(4);
  column->addWidget(labelFor(control, name));
  column->addWidget(control);
  column->addStretch(1);
  return column;
}

}  // namespace

ReportsPage::ReportsPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"reports"_s, tr("Reports"), parent), long_(workspace, this), day_(workspace.today()) {
  addUnitChoice();
  print_ = secondaryButton(tr("Print…"), u"printer"_s);
  print_->setObjectName(u"reports/print"_s);
  save_ = primaryButton(tr("Save…"), u"download"_s);
  save_->setObjectName(u"reports/save"_s);
  header_->addAction(print_);
  header_->addAction(save_);
  sayToNobody(u"file-text"_s, tr("Reports are of the units that you manage, and you manage none today."));
  choice_ = choiceCard();
  figuresCard_ = figuresCard();
  tablesCard_ = tablesCard();
  rows_ = new RowsCard;
  addParts({choice_, figuresCard_, tablesCard_, rows_});
  connect(save_, &QPushButton::clicked, this, &ReportsPage::askWhere);
  connect(print_, &QPushButton::clicked, this, &ReportsPage::print);
  auto* keys = new QShortcut(QKeySequence(QKeySequence::Print), this);
  keys->setContext(Qt::WidgetWithChildrenShortcut);
  connect(keys, &QShortcut::activated, this, &ReportsPage::print);
  connect(&long_, &LongRead::ended, this, [this] { showWorking({}); });
}

Card* ReportsPage::choiceCard() {
  auto* card = new Card;
  card->padBody();
  auto* line = new QHBoxLayout;
  line->setSpacing(16);
  which_ = new SegmentedControl(tr("Which report"), {tr("Supervision"), tr("Inspection pack")});
  which_->setObjectName(u"reports/which"_s);
  on_ = new DateField(tr("As at"), day_);
  on_->setObjectName(u"reports/on"_s);
  on_->edit()->setObjectName(u"reports/on/edit"_s);
  on_->setDate(day_);
  on_->setFixedWidth(theme().px(190));
  line->addLayout(underName(which_, tr("Which report")));
  line->addLayout(underName(on_, tr("As at")));
  seedLine_ = new QLineEdit;
  seedLine_->setObjectName(u"reports/seed"_s);
  seedLine_->setAccessibleName(tr("Seed of the sample"));
  seedLine_->setToolTip(tr("Sessions are drawn at random for the pack. The same seed draws the same ones again."));
  seedLine_->setValidator(new QIntValidator(0, kLargestSeed, seedLine_));
  seedLine_->setFixedWidth(theme().px(150));
  seedBox_ = new QWidget;
  seedBox_->setLayout(underName(seedLine_, tr("Seed of the sample")));
  seedBox_->layout()->setContentsMargins(0, 0, 0, 0);
  connect(seedLine_, &QLineEdit::editingFinished, this, &ReportsPage::takeSeed);
  line->addWidget(seedBox_);
  line->addStretch(1);
  cancel_ = secondaryButton(tr("Cancel"), u"x"_s);
  cancel_->setObjectName(u"reports/cancel"_s);
  again_ = secondaryButton(tr("Read it"));
  again_->setObjectName(u"reports/again"_s);
  for (QPushButton* one : {cancel_, again_}) {
    one->hide();
    line->addWidget(one, 0, Qt::AlignTop);
  }
  card->body()->addLayout(line);
  said_ = sentence({});
  said_->setObjectName(u"reports/said"_s);
  said_->setSpoken();
  card->body()->addWidget(said_);
  remember(*which_, workspace_.memory(), u"reports/which"_s);
  connect(which_, &SegmentedControl::currentChanged, this, &ReportsPage::reload);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    if (wanted_) wanted_->store(false);
    long_.drop();
    showWorking({});
  });
  connect(again_, &QPushButton::clicked, this, &ReportsPage::reload);
  // While it is being typed a date passes through others that nobody asked for.
  connect(on_, &DateField::dateChanged, this, [this] {
    if (!on_->edit()->hasFocus()) takeDay();
  });
  connect(on_->edit(), &QLineEdit::editingFinished, this, &ReportsPage::takeDay);
  return card;
}

Card* ReportsPage::figuresCard() {
  auto* card = new Card(tr("Figures"), tr("each with its n; the second line says what it means"));
  figures_ = new TableModel<FigureRow>({Column<FigureRow>(tr("Figure"), [](const FigureRow& r) { return r.name; })
                                            .secondLine([](const FigureRow& r) { return r.definition; })
                                            .tip([](const FigureRow& r) { return r.definition; })
                                            .bold(),
                                        {tr("Value"), [](const FigureRow& r) { return r.value; }},
                                        {tr("Rule"), [](const FigureRow& r) { return r.rule; }}},
                                       this);
  auto* table = new TableView(tr("Figures"));
  table->setObjectName(u"reports/figures"_s);
  table->setModel(figures_);
  table->setRowHeight(52);
  table->setFitsRows(true);
  table->stretchColumn(0);
  table->setColumnWidths({0, 300, 200});
  card->body()->addWidget(table);
  return card;
}

Card* ReportsPage::tablesCard() {
  auto* card = new Card(tr("What it holds"), tr("the rows of the selected one are below"));
  tables_ = new TableModel<TableLine>(
      {Column<TableLine>(tr("Table"), [](const TableLine& r) { return r.title; }).bold(),
       {tr("Part"), [](const TableLine& r) { return r.part; }},
       {tr("Rows"), [](const TableLine& r) { return QString::number(r.rows); }, Qt::AlignRight}},
      this);
  tablesTable_ = new TableView(tr("What it holds"));
  tablesTable_->setObjectName(u"reports/tables"_s);
  tablesTable_->setModel(tables_);
  tablesTable_->setRowHeight(38);
  tablesTable_->setFitsRows(true);
  tablesTable_->stretchColumn(0);
  tablesTable_->setColumnWidths({0, 300, 90});
  card->body()->addWidget(tablesTable_);
  connect(tablesTable_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportsPage::showRows);
  return card;
}

void ReportsPage::showRows() {
  const QModelIndex at = tablesTable_->currentIndex();
  rows_->showTable(at.isValid() && at.row() < tables_->rowCount() ? tables_->rowAt(at).table : nullptr, tablesTable_);
}

void ReportsPage::takeDay() {
  const auto date = on_->date();
  if (!date || *date == day_) return;
  day_ = *date;
  reload();
}

void ReportsPage::takeSeed() {
  bool isNumber = false;
  const int typed = seedLine_->text().toInt(&isNumber);
  const auto wanted = isNumber && typed != static_cast<int>(packSeed(day_)) ? std::optional(typed) : std::nullopt;
  if (std::exchange(seed_, wanted) != wanted) reload();
  showSeed();
}

void ReportsPage::showSeed() {
  seedBox_->setVisible(which_->current() == static_cast<int>(ReportChoice::Inspection));
  if (!seedLine_->hasFocus() || seedLine_->text().isEmpty())
    seedLine_->setText(QString::number(seed_.value_or(static_cast<int>(packSeed(day_)))));
}

void ReportsPage::showSubject(const QString& subject) {
  if (subject != u"inspection") return;
  which_->setCurrent(static_cast<int>(ReportChoice::Inspection));
  reload();
}

void ReportsPage::reload() {
  showSeed();
  const ChosenUnit asked = chosenUnit(*unit_);
  const auto scope = workspace_.read([&](const Desk& desk) { return readReportsScope(desk, asked); });
  if (!scope) return;
  long_.drop();
  const bool any = showUnits(scope->units, {choice_, figuresCard_, tablesCard_, rows_});
  for (QPushButton* one : {save_, print_}) one->setVisible(any);
  if (any) ask(*scope);
}

void ReportsPage::ask(const ReportsScope& scope) {
  const ReportQuestion question{static_cast<ReportChoice>(which_->current()), chosenUnit(*unit_), day_, seed_};
  const auto reading = [question](const Desk& desk) { return readReport(desk, question); };
  posts_ = scope.posts;
  if (posts_ <= LongRead::manyPosts) {
    auto read = workspace_.read(reading);
    if (read) take(std::move(*read));
    return;
  }
  take({});  // the figures of another question are not left under this one's name
  showWorking(tr("Looking through %1…").arg(counted(posts_, "post", "posts")));
  long_.ask(reading, [this](ReportPicture picture) { take(std::move(picture)); });
}

void ReportsPage::take(ReportPicture picture) {
  rows_->showTable(nullptr, nullptr);  // its rows are those of the report before
  tables_->setRows({});
  report_ = std::move(picture.report);
  refusal_ = picture.refusal;
  figuresCard_->setVisible(report_.has_value());
  tablesCard_->setVisible(report_.has_value());
  figures_->setRows(report_ ? figureRows(*report_) : std::vector<FigureRow>());
  tables_->setRows(report_ ? tableLines(*report_) : std::vector<TableLine>());
  if (tables_->rowCount() > 0) tablesTable_->setCurrentIndex(tables_->index(0, 0));
  header_->setSubtitle(report_ ? u"%1 · %2"_s.arg(report_->title, reportScopeWords(*report_)) : QString());
  showWorking({});
}

// While something is read or written there is nothing to save, and a way to stop it; what was stopped, or failed, can
// be asked again.
void ReportsPage::showWorking(const QString& words) {
  const bool works = !words.isEmpty();
  cancel_->setVisible(works);
  again_->setVisible(!works && !report_ && refusal_.isEmpty());
  for (QPushButton* one : {save_, print_}) one->setEnabled(!works && report_);
  if (works) return said_->setText(words);
  if (!refusal_.isEmpty()) return said_->setText(refusal_);
  said_->setText(report_
                     ? tr("Saved as a PDF, with a workbook and a page for screen readers of the same rows beside it. "
                          "What was said in a session is in none of them.")
                     : tr("Nothing was read."));
}

Report ReportsPage::printedNow() const {
  Report report = *report_;
  report.printed = momentInWords(workspace_.clock().now());
  return report;
}

void ReportsPage::askWhere() {
  if (!report_) return;
  QFileDialog dialog(this, tr("Save the report"), {}, tr("PDF (*.pdf)"));
  dialog.setDefaultSuffix(u"pdf"_s);
  const QString kind = which_->current() == 0 ? u"supervision"_s : u"inspection"_s;
  dialog.selectFile(u"%1-%2"_s.arg(kind, report_->on.toString(Qt::ISODate)));
  if (const QString path = whereToSave(dialog); !path.isEmpty()) saveTo(path);
}

void ReportsPage::saveTo(const QString& path) {
  if (!report_ || long_.isRunning()) return;
  struct Written {
    QStringList names;
    QString wrong;
  };
  const auto write = [path, report = printedNow()](const std::function<bool()>& goesOn) -> Written {
    try {
      return {writeReportFiles(path, report, goesOn), {}};
    } catch (const StoreError& error) {
      return {{}, error.sentence()};
    }
  };
  if (posts_ <= LongRead::manyPosts) {
    const Written done = write([] { return true; });
    return sayWritten(done.names, done.wrong);
  }
  wanted_ = std::make_shared<std::atomic<bool>>(true);
  showWorking(tr("Writing the report…"));
  long_.ask([write, wanted = wanted_](const Desk&) { return write([wanted] { return wanted->load(); }); },
            [this](const Written& done) { sayWritten(done.names, done.wrong); });
}

void ReportsPage::sayWritten(const QStringList& names, const QString& wrong) {
  if (!wrong.isEmpty()) return message_->showMessage(MessageKind::Error, wrong);
  if (!names.isEmpty())
    message_->showMessage(
        MessageKind::Done,
        tr("Saved as %1, with its workbook and its page for screen readers. They are not protected there.")
            .arg(names.front()));
}

void ReportsPage::print() {
  if (!report_ || long_.isRunning()) return;
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setFullPage(true);
  QPrintDialog dialog(&printer, this);
  if (dialog.exec() == QDialog::Accepted) printReport(printer, printedNow());
}

}  // namespace headroom
