// SPDX-License-Identifier: MIT
// A click on a heading sorts by the number or the day behind the words.
// Every column is shown, those for the workbook alone too.
#include "ui/reports/rows_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "ui/shared/discard.h"
#include "ui/shared/report_columns.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kReportRowsInFull = 12;

std::vector<Column<ReportRow>> columnsOf(const ReportTable& table) {
  std::vector<Column<ReportRow>> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(reportColumn(table, i, true));
  return columns;
}

std::vector<int> widthsOf(const ReportTable& table) {
  std::vector<int> widths;
  for (const ReportColumn& one : table.columns) widths.push_back(one.width == 0 ? 0 : one.width + 30);
  return widths;
}

}  // namespace

RowsCard::RowsCard(QWidget* parent) : Card(tr("Rows"), {}, parent) {}

void RowsCard::showTable(const ReportTable* table, QWidget* after) {
  discard(more_);
  discard(rows_);
  setVisible(table != nullptr && !table->rows.empty());
  if (table == nullptr || table->rows.empty()) return;
  setTitle(table->title);
  setSubtitle(tr("%1, as saved").arg(counted(table->rows.size(), "row", "rows")));
  rows_ = new TableView(table->title);
  rows_->setObjectName(u"reports/rows"_s);
  auto* model = new TableModel<ReportRow>(columnsOf(*table), rows_);
  rows_->setModel(model);
  rows_->setRowHeight(38);
  rows_->setFitsRows(true);
  rows_->setMostRows(kReportRowsInFull);
  rows_->setSortable(true);
  rows_->stretchColumn(0);
  rows_->setColumnWidths(widthsOf(*table));
  body()->addWidget(rows_);
  rows_->ensurePolished();  // its widths are measured in the letters that it is shown with
  model->setRows(table->rows);
  more_ = moreRows(rows_);
  body()->addWidget(more_, 0, Qt::AlignHCenter);
  setTabOrder(after, rows_);
  setTabOrder(rows_, more_);
}

}  // namespace headroom
