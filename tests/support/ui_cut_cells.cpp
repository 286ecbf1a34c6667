// SPDX-License-Identifier: MIT
// Asks the delegates how wide their cells would be, and the scroll bars whether they are needed where they stand.
#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include "tests/support/ui_cut_words.h"
#include "ui/shared/column_widths.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

constexpr int kSlip = 4;  ///< a delegate asks for a little more than its words

/// The table lends what a test may ask it: how a cell of it is drawn.
struct Asked : QTableView {
  using QTableView::initViewItemOption;
};

int widthAsked(const QTableView& table, const QModelIndex& cell) {
  QStyleOptionViewItem option;
  (table.*(&Asked::initViewItemOption))(&option);
  option.rect = table.visualRect(cell);
  return table.itemDelegateForIndex(cell)->sizeHint(option, cell).width();
}

/// As the style draws a heading: its words, the padding, and a little arrow while the table is sorted by it.
int headingAsked(const QTableView& table, int column) {
  const QHeaderView& header = *table.horizontalHeader();
  if (header.isHidden()) return 0;
  QFont font = theme().font(TextRole::Secondary);
  const bool sorted = table.isSortingEnabled() && header.sortIndicatorSection() == column;
  if (sorted) font.setWeight(QFont::DemiBold);
  bool last = true;
  for (int after = column + 1; after < table.model()->columnCount(); ++after)
    last = last && table.isColumnHidden(after);
  const int sides = theme().px(column == 0 ? 18 : 8) + theme().px(last ? 18 : 8) + (sorted ? theme().px(14) : 0);
  return QFontMetrics(font).horizontalAdvance(table.model()->headerData(column, Qt::Horizontal).toString()) + sides;
}

QFont fontOf(const QModelIndex& cell) {
  QFont font = theme().font(cell.data(StrongRole).toBool() ? TextRole::RowTitle : TextRole::Body);
  if (cell.data(ToneRole).toInt() != 0) font.setWeight(QFont::Medium);
  return font;
}

int wordsAsked(const QModelIndex& cell) {
  return std::max(
      QFontMetrics(fontOf(cell)).horizontalAdvance(cell.data().toString()),
      QFontMetrics(theme().font(TextRole::Secondary)).horizontalAdvance(cell.data(SecondLineRole).toString()));
}

/// Broken between its words it stands whole in that width and height.
bool isWholeInLines(const QModelIndex& cell, int width, int height) {
  if (cell.data(TagRole).toBool() || width <= 0) return false;
  int needed = 0;
  const auto add = [&](const QFont& font, const QString& text) {
    if (text.isEmpty()) return true;
    const QRect lines = QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text);
    needed += lines.height();
    return lines.width() <= width;
  };
  return add(fontOf(cell), cell.data().toString()) &&
         add(theme().font(TextRole::Secondary), cell.data(SecondLineRole).toString()) && needed <= height;
}

/// A row that the edge shows less of than a quarter: what follows those in full is raised when a link shows it.
bool isBelow(const QTableView& table, int top, int height) { return top + height / 4 > table.viewport()->height(); }

struct ColumnRoom {
  int asked = 0;
  int width = 0;
  QString widest;
};

std::vector<ColumnRoom> columnsOf(const QTableView& table) {
  const QAbstractItemModel& model = *table.model();
  std::vector<ColumnRoom> columns;
  for (int column = 0; column < model.columnCount(); ++column) {
    if (table.isColumnHidden(column)) continue;
    const bool measure = column > 0 && table.inherits("headroom::HeatTable");  // its heading takes more lines
    ColumnRoom room{measure ? 0 : headingAsked(table, column), table.columnWidth(column),
                    model.headerData(column, Qt::Horizontal).toString()};
    for (int row = 0; row < model.rowCount(); ++row) {
      const QModelIndex cell = model.index(row, column);
      const QRect place = table.visualRect(cell);
      if (place.bottom() < 0) continue;
      if (isBelow(table, place.top(), place.height())) break;
      const int asked = cell.data(LoadBarRole).isValid() ? 60 : widthAsked(table, cell);
      if (asked > room.width && isWholeInLines(cell, room.width - asked + kSlip + wordsAsked(cell), place.height()))
        continue;
      if (asked <= room.asked) continue;
      room.asked = asked;
      room.widest = cell.data().toString();
      if (!cell.data(SecondLineRole).toString().isEmpty())
        room.widest += u" / "_s + cell.data(SecondLineRole).toString();
    }
    // No column can be narrower than its longest word.
    if (!measure) room.asked = std::max(room.asked, std::min(room.width, headroom::widthsAsked(table, column).least));
    columns.push_back(room);
  }
  return columns;
}

void checkCells(const QTableView& table, QStringList& faults) {
  if (table.model() == nullptr) return;
  std::vector<ColumnRoom> columns = columnsOf(table);
  const bool heat = table.inherits("headroom::HeatTable");
  // The measures of a heat table are as wide as the widest of them.
  int widest = 0;
  for (std::size_t i = 1; heat && i < columns.size(); ++i) widest = std::max(widest, columns[i].asked);
  for (std::size_t i = 1; heat && i < columns.size(); ++i) columns[i].asked = widest;
  int whole = 0, slack = 0;
  for (const ColumnRoom& column : columns) {
    whole += column.width;
    slack += std::max(0, column.width - column.asked);
  }
  slack += std::max(0, table.viewport()->width() - whole);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ColumnRoom& column = columns[i];
    const int missing = column.asked - column.width - kSlip;
    // In a heat table a name takes more lines, and where there are a dozen measures they scroll instead of being cut.
    const bool scrolls = heat && i > 0 && table.property("dense").toBool();
    if (missing <= 0 || (!scrolls && (heat || slack < missing))) continue;
    faults << u"%1: '%2' is cut by %3 while its table has %4 to spare"_s.arg(wordsFor(&table), column.widest)
                  .arg(missing)
                  .arg(slack);
  }
  if (table.horizontalScrollBar()->maximum() > 0 && slack > 40)
    faults << u"%1: scrolls sideways with %2 to spare"_s.arg(wordsFor(&table)).arg(slack);
}

/// Words of a cell that its width breaks, with fewer pixels of height than their lines, in a table that breaks words.
void checkRows(const QTableView& table, QStringList& faults) {
  if (table.model() == nullptr) return;
  const QAbstractItemModel& model = *table.model();
  const bool heat = table.inherits("headroom::HeatTable");
  for (int row = 0; row < model.rowCount(); ++row) {
    const int height = table.rowHeight(row);
    if (table.isRowHidden(row) || isBelow(table, table.rowViewportPosition(row), height)) continue;
    for (int column = 0; column < model.columnCount(); ++column) {
      const QModelIndex cell = model.index(row, column);
      if (table.isColumnHidden(column) || cell.data().toString().isEmpty()) continue;
      const int line = QFontMetrics(fontOf(cell)).height();
      const int least = cell.data(SecondLineRole).toString().isEmpty()
                            ? line
                            : line + QFontMetrics(theme().font(TextRole::Secondary)).height();
      const int asked = heat || qobject_cast<const CellDelegate*>(table.itemDelegateForIndex(cell)) == nullptr
                            ? 0
                            : CellDelegate::heightOf(table, cell, table.columnWidth(column)) - theme().px(10);
      if (std::max(asked, least) > height)
        faults << u"%1: '%2' has lines for %3 and a row of %4"_s.arg(wordsFor(&table), cell.data().toString())
                      .arg(std::max(asked, least))
                      .arg(height);
    }
  }
}

/// Rows of a list lower than what draws them asks for.
void checkItems(const QListView& list, QStringList& faults) {
  if (list.model() == nullptr) return;
  for (int row = 0; row < list.model()->rowCount(); ++row) {
    const QModelIndex item = list.model()->index(row, 0);
    const QRect place = list.visualRect(item);
    if (list.isRowHidden(row) || place.isEmpty() || item.data().toString().isEmpty()) continue;
    const int line = QFontMetrics(list.font()).height();
    if (place.height() < line)
      faults << u"%1: '%2' has a line of %3 and a row of %4"_s.arg(wordsFor(&list), item.data().toString())
                    .arg(line)
                    .arg(place.height());
  }
}

/// The empty paper from the lower edge of `view` to that of the window or of what scrolls it.
int emptyBelow(const QAbstractItemView& view, QWidget& window, const QImage& picture) {
  const QRect place = placeIn(window, &view);
  int bottom = window.height();
  for (const QWidget* above = view.parentWidget(); above != nullptr; above = above->parentWidget())
    if (qobject_cast<const QScrollArea*>(above) != nullptr) bottom = std::min(bottom, placeIn(window, above).bottom());
  int run = 0, longest = 0;
  for (int y = place.bottom() + 1; y < bottom - 1; ++y) {
    const bool empty = isEmptyPaper(picture, QRect(place.left() + 12, y, place.width() - 24, 1));
    run = empty ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

void checkScrolling(const QAbstractScrollArea& area, QWidget& window, const QImage& picture, QStringList& faults) {
  if (!area.verticalScrollBar()->isVisible()) return;
  for (const QWidget* above = area.parentWidget(); above != nullptr && above != window.parentWidget();
       above = above->parentWidget()) {
    const auto* around = qobject_cast<const QAbstractScrollArea*>(above);
    if (around != nullptr && around->verticalScrollBar()->isVisible())
      faults << wordsFor(&area) + u": a scroll bar inside that of "_s + wordsFor(around);
  }
  const auto* table = qobject_cast<const QTableView*>(&area);
  if (table == nullptr) return;
  const int empty = emptyBelow(*table, window, picture);
  const int row = table->verticalHeader()->defaultSectionSize();
  if (empty >= row + 48) faults << u"%1: scrolls above %2 empty pixels"_s.arg(wordsFor(table)).arg(empty);
}

}  // namespace

QStringList cutCells(QWidget& window, const QImage& picture) {
  QStringList faults;
  for (const QWidget* widget : shownIn(window)) {
    if (const auto* table = qobject_cast<const QTableView*>(widget))
      checkCells(*table, faults), checkRows(*table, faults);
    if (const auto* list = qobject_cast<const QListView*>(widget)) checkItems(*list, faults);
    if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget))
      checkScrolling(*area, window, picture, faults);
  }
  return faults;
}

}  // namespace headroom::test
