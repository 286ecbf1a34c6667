// SPDX-License-Identifier: MIT
// Tables with one set of manners: Tab leaves them, rows are as tall as the text asks, a line between rows, text elided,
// marks drawn.
#pragma once
#include <QStyledItemDelegate>
#include <QTableView>

#include <vector>

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
  /// Pixels at 100% text; 0 leaves a column as it is. The stretched column takes what is left.
  void setColumnWidths(const std::vector<int>& widths);
  void stretchColumn(int column);
  /// That column takes its share of what is left beside the fixed widths once the stretched one has `reserve`: from its
  /// own width up to `most`. All at 100% text.
  void growColumn(int column, int most, int reserve);
  void setFitsRows(bool fits);
  /// A table that fits its rows scrolls by itself above that many, so that what stands below it stays near.
  void setMostRows(int rows);
  void setSortable(bool sortable);
  void setOpensOnClick(bool opens) { opensOnClick_ = opens; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void rowOpened(const QModelIndex& index);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  virtual void rescale();

 private:
  void fit();
  int shownRows() const;
  void grow();
  int rowHeight_ = 40;
  std::vector<int> widths_;
  int stretched_ = -1;
  int growing_ = -1;
  int growsTo_ = 0;
  int reserve_ = 0;
  bool fitsRows_ = false;
  int mostRows_ = 0;  ///< 0: as many as there are
  bool opensOnClick_ = false;
};

/// Draws a cell: text or tag with its mark, an optional quiet second line, the selection and the focus inside the cell.
class CellDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Teams by measures: every cell a filled box with its figure at a common right edge and its mark at a fixed place. The
/// first column is the row's name; a column of facts, not warnings, simply has no marks. Cells are selected one by one
/// with the arrow keys.
class HeatTable : public TableView {
  Q_OBJECT

 public:
  explicit HeatTable(const QString& name, QWidget* parent = nullptr);

 protected:
  void rescale() override;
};

class HeatDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace headroom
