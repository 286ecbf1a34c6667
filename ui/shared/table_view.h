// SPDX-License-Identifier: MIT
// Tables with one set of manners: Tab leaves them, rows are as tall as the text asks, a line between rows, text elided,
// marks drawn.
#pragma once
#include <QStyledItemDelegate>
#include <QTableView>

#include <map>
#include <vector>

#include "ui/shared/column_widths.h"

class QPushButton;
class QTimer;

namespace headroom {

/// auto* table = new TableView(tr("Team headroom")); table->setRowHeight(46); table->setModel(model);
/// table->stretchColumn(0); table->setColumnWidths({0, 120, 90}); table->setFitsRows(true);  // as tall as its rows:
/// for a table in a scrolling page table->setSortable(true); connect(table, &TableView::rowOpened, …) // Enter, double
/// click or (setOpensOnClick) a click. Ctrl+Shift+C copies all of it as text.
class TableView : public QTableView {
  Q_OBJECT

 public:
  explicit TableView(const QString& name, QWidget* parent = nullptr);
  void setModel(QAbstractItemModel* model) override;
  /// Pixels at 100% text.
  void setRowHeight(int height);
  /// Pixels at 100% text; the stretched column, of width 0, takes what is left. No cell is cut while another column has
  /// room to spare.
  void setColumnWidths(const std::vector<int>& widths);
  void stretchColumn(int column);
  void setFitsRows(bool fits);
  /// A table that fits its rows shows no more than that many, and those down to the chosen one, so that what stands
  /// below it stays near; moreRows() shows them all.
  void setMostRows(int rows);
  bool hidesRows() const;
  void showAllRows();
  /// The columns that somebody drew wider or narrower, with pixels at 100% text. They keep that width as long as the
  /// others have room, until their edge is double-clicked.
  const std::map<int, int>& drawnWidths() const { return drawn_; }
  void setDrawnWidths(const std::map<int, int>& widths);
  void setSortable(bool sortable);
  void setOpensOnClick(bool opens) { opensOnClick_ = opens; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  void doItemsLayout() override;
  /// To the next row with a word that begins so, in any of its columns.
  void keyboardSearch(const QString& typed) override;

 Q_SIGNALS:
  void rowOpened(const QModelIndex& index);
  /// It shows another number of rows.
  void fitted();
  void widthsDrawn();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  virtual void rescale();
  /// How its columns share the width, whenever its cells were measured or the width is another one.
  virtual void share();

 private:
  void fit();
  void measure();
  void noteDrawn(int column, int width);
  void forgetDrawn(int column);
  void raiseRows(const std::vector<int>& places, const std::vector<int>& widths);
  int shownRows() const;
  int rowHeight_ = 40;
  std::vector<int> widths_;
  std::vector<ColumnWish> asked_;
  int stretched_ = -1;
  bool raised_ = false;
  std::vector<int> raisedFor_;  ///< the widths that rows were raised for, and how many rows; empty: others since
  bool isStale_ = false;        ///< cells have changed since they were measured
  bool fitsRows_ = false;
  int mostRows_ = 0;  ///< 0: as many as there are
  bool showsAll_ = false;
  bool sharing_ = false;
  std::map<int, int> drawn_;
  bool isDrawing_ = false;  ///< a button is down on the headings
  bool wasDrawn_ = false;   ///< and has moved an edge
  bool opensOnClick_ = false;
  QTimer* searchUntil_;
  QString searched_;       ///< what is being typed to find a row
  bool isMissed_ = false;  ///< no row has it: Enter opens nothing that was not looked for
};

/// A link to stand below a table that hides rows: 'Show all 53'. It goes when there is nothing more to show.
QPushButton* moreRows(TableView* table);

/// Draws a cell: text or tag with its mark, an optional quiet second line, the selection and the focus inside the cell.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// How high a cell of that width must be for its text, in as many lines as it takes.
  static int heightOf(const QTableView& table, const QModelIndex& index, int width);
};

/// Teams by measures: every cell a filled box with its figure at a common right edge and its mark at a fixed place. The
/// first column is the row's name; a column of facts, not warnings, simply has no marks. Cells are selected one by one
/// with the arrow keys. With the property 'dense', set before the model, a dozen columns have room: the name is broken
/// in two lines and the figures are smaller.
class HeatTable : public TableView {
  Q_OBJECT

 public:
  explicit HeatTable(const QString& name, QWidget* parent = nullptr);

 protected:
  void rescale() override;
  void share() override;
};

class HeatDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace headroom
