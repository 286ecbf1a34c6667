// SPDX-License-Identifier: MIT
// Tab leaves the table from its last cell, so that nobody is caught in it.
#include "ui/welcome/paste_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/shared/theme.h"

namespace headroom {
namespace {

constexpr int kRowsAtFirst = 8;

}  // namespace

PasteTable::PasteTable(const QString& name, const QStringList& headers, QWidget* parent)
    : QTableWidget(kRowsAtFirst, static_cast<int>(headers.size()), parent) {
  setAccessibleName(name);
  setHorizontalHeaderLabels(headers);
  setTabKeyNavigation(false);
  verticalHeader()->setDefaultSectionSize(theme().px(32));
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  setMinimumHeight(theme().px(240));
}

std::vector<PasteTable::Row> PasteTable::rows() const {
  std::vector<Row> filled;
  for (int r = 0; r < rowCount(); ++r) {
    Row row{r + 1, {}};
    for (int c = 0; c < columnCount(); ++c)
      row.cells << (item(r, c) == nullptr ? QString() : item(r, c)->text().trimmed());
    if (!row.cells.join(QString()).isEmpty()) filled.push_back(std::move(row));
  }
  return filled;
}

void PasteTable::pasteText(const QString& text) {
  int row = std::max(0, currentRow());
  const int firstColumn = std::max(0, currentColumn());
  QStringList lines = QString(text).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
  if (!lines.isEmpty() && lines.last().isEmpty()) lines.removeLast();
  for (const QString& line : lines) {
    if (row >= rowCount()) setRowCount(row + 1);
    int column = firstColumn;
    for (const QString& cell : line.split(QLatin1Char('\t'))) {
      if (column >= columnCount()) break;
      setItem(row, column++, new QTableWidgetItem(cell.trimmed()));
    }
    ++row;
  }
  if (row >= rowCount()) setRowCount(row + 1);
}

void PasteTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Paste)) {
    pasteText(QApplication::clipboard()->text());
    return;
  }
  if (event->key() == Qt::Key_Delete && state() != EditingState) {
    for (QTableWidgetItem* cell : selectedItems()) cell->setText(QString());
    return;
  }
  QTableWidget::keyPressEvent(event);
}

}  // namespace headroom
