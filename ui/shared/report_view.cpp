// SPDX-License-Identifier: MIT
// Nothing is worked out here: what is shown is what the report says.
#include "ui/shared/report_view.h"

#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/result.h"
#include "ui/paper/report_paper.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/report_columns.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/where_to_save.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kRowsShown = 15;

std::vector<Column<ReportRow>> columnsOf(const ReportTable& table) {
  std::vector<Column<ReportRow>> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].isOnPaper) columns.push_back(reportColumn(table, i, table.columns[i].isNumber));
  return columns;
}

}  // namespace

ReportView::ReportView(const QString& name, QWidget* parent) : QWidget(parent), name_(name) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, 0, 0);
}

void ReportView::clear() { discard(shown_); }

void ReportView::showReport(const Report& report) {
  clear();
  tables_ = 0;
  shown_ = new QWidget;
  auto* column = new QVBoxLayout(shown_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  for (const ReportPart& part : report.parts) addPart(part, column);
  column_->addWidget(shown_);
}

void ReportView::addPart(const ReportPart& part, QVBoxLayout* column) {
  auto* card = new Card(part.title);
  if (!part.about.isEmpty()) {
    auto* about = sentence(part.about);
    about->setContentsMargins(18, 12, 18, 6);
    card->body()->addWidget(about);
  }
  for (const ReportFigure& figure : part.figures) {
    auto* value = new Label(u"%1: %2"_s.arg(figure.name, figureWords(figure)), TextRole::BodyStrong);
    value->setWordWrap(true);
    value->setContentsMargins(18, 8, 18, 0);
    card->body()->addWidget(value);
    auto* meaning = sentence(u"%1 %2."_s.arg(figure.definition, ruleWords(figure)), TextRole::Secondary);
    meaning->setContentsMargins(18, 0, 18, 4);
    card->body()->addWidget(meaning);
  }
  for (const ReportTable& table : part.tables) {
    auto* title = new Label(table.title, TextRole::RowTitle);
    title->setContentsMargins(18, 12, 18, 4);
    card->body()->addWidget(title);
    card->body()->addWidget(tableOf(table));
  }
  column->addWidget(card);
}

QWidget* ReportView::tableOf(const ReportTable& table) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  const int number = tables_++;
  if (table.rows.empty()) {
    auto* none = sentence(table.none, TextRole::Secondary);
    none->setContentsMargins(18, 0, 18, 8);
    column->addWidget(none);
    return box;
  }
  auto* view = new TableView(table.title);
  auto* model = new TableModel<ReportRow>(columnsOf(table), view);
  view->setObjectName(u"%1.table%2"_s.arg(name_).arg(number));
  view->setModel(model);
  std::vector<int> widths;
  int stretched = -1;
  for (const ReportColumn& one : table.columns) {
    if (!one.isOnPaper) continue;
    if (one.width == 0 && stretched < 0) stretched = static_cast<int>(widths.size());
    widths.push_back(one.width == 0 ? 0 : one.width + 24);
  }
  view->stretchColumn(std::max(stretched, 0));
  view->setColumnWidths(widths);
  view->setFitsRows(true);
  view->setMostRows(kRowsShown);
  view->setSortable(true);
  model->setRows(table.rows);
  column->addWidget(view);
  column->addWidget(moreRows(view), 0, Qt::AlignHCenter);
  connect(view, &TableView::rowOpened, this, [this, model, number, rows = table.rows](const QModelIndex& at) {
    const auto found = std::find(rows.begin(), rows.end(), model->rowAt(at));
    Q_EMIT rowOpened(number, static_cast<int>(found - rows.begin()));
  });
  return box;
}

QString saveReport(const Report& report, const QString& fileName, QWidget* parent, QString& wrong) {
  return saveReport([&report] { return &report; }, fileName, parent, wrong);
}

QString saveReport(const std::function<const Report*()>& read, const QString& fileName, QWidget* parent,
                   QString& wrong) {
  QFileDialog dialog(
      parent, QCoreApplication::translate("report", "Save the report"), {},
      QCoreApplication::translate("report", "PDF, with a workbook and a page for screen readers (*.pdf)"));
  dialog.setDefaultSuffix(u"pdf"_s);
  dialog.selectFile(fileName);
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return {};
  const Report* report = read();
  if (report == nullptr) return {};
  try {
    writeReportFiles(path, *report);
  } catch (const StoreError& error) {
    wrong = error.sentence();
    return {};
  }
  return path;
}

}  // namespace headroom
