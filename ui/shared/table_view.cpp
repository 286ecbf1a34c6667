// SPDX-License-Identifier: MIT
// The manners of tables: sizes, keys and signals.
#include "ui/shared/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

#include "ui/shared/page_columns.h"
#include "ui/shared/table_text.h"
#include "ui/shared/theme.h"

namespace headroom {

TableView::TableView(const QString& name, QWidget* parent) : QTableView(parent) {
  auto* copy = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this);
  copy->setContext(Qt::WidgetShortcut);
  connect(copy, &QShortcut::activated, this, [this] { QGuiApplication::clipboard()->setText(tableText(*this)); });
  setAccessibleName(name);
  setTabKeyNavigation(false);
  setShowGrid(false);
  setWordWrap(false);
  setTextElideMode(Qt::ElideRight);
  setFrameShape(QFrame::NoFrame);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setCornerButtonEnabled(false);
  setMouseTracking(true);
  setItemDelegate(new CellDelegate(this));
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setMinimumSectionSize(24);
  connect(&theme(), &Theme::changed, this, [this] { rescale(); });
  connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& at) {
    if (!opensOnClick_) Q_EMIT rowOpened(at);
  });
  TableView::rescale();
}

void TableView::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  if (model) {
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::fit);
  }
  rescale();
}

void TableView::setRowHeight(int height) {
  rowHeight_ = height;
  rescale();
}

void TableView::setColumnWidths(const std::vector<int>& widths) {
  widths_ = widths;
  rescale();
}

void TableView::stretchColumn(int column) {
  stretched_ = column;
  rescale();
}

void TableView::growColumn(int column, int most, int reserve) {
  growing_ = column;
  growsTo_ = most;
  reserve_ = reserve;
  grow();
}

void TableView::grow() {
  if (growing_ < 0 || model() == nullptr) return;
  int left = viewport()->width() - theme().px(reserve_);
  for (int i = 0; i < model()->columnCount(); ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (i != stretched_ && i != growing_ && !isColumnHidden(i) && at < widths_.size()) left -= theme().px(widths_[at]);
  }
  const int least = theme().px(widths_[static_cast<std::size_t>(growing_)]);
  setColumnWidth(growing_, std::clamp(left, least, std::max(least, theme().px(growsTo_))));
}

void TableView::resizeEvent(QResizeEvent* event) {
  grow();
  QTableView::resizeEvent(event);
}

void TableView::setFitsRows(bool fits) {
  fitsRows_ = fits;
  setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
  fit();
}

void TableView::setSortable(bool sortable) {
  horizontalHeader()->setSectionsClickable(sortable);
  if (sortable) horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  setSortingEnabled(sortable);
}

void TableView::rescale() {
  setFont(theme().font(TextRole::Body));
  const int least = fontMetrics().height() + 6;
  verticalHeader()->setDefaultSectionSize(std::max(theme().px(rowHeight_), least));
  const int columns = model() ? model()->columnCount() : 0;
  for (int i = 0; i < columns; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (i == stretched_)
      horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
    else if (at < widths_.size() && widths_[at] > 0)
      setColumnWidth(i, theme().px(widths_[at]));
  }
  grow();
  fit();
}

int TableView::shownRows() const {
  const int rows = model() ? model()->rowCount() : 0;
  return mostRows_ > 0 ? std::min(rows, mostRows_) : rows;
}

void TableView::setMostRows(int rows) {
  mostRows_ = rows;
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  fit();
}

void TableView::fit() {
  if (!fitsRows_) return;
  setFixedHeight(sizeHint().height());
  updateGeometry();
}

QSize TableView::sizeHint() const {
  if (!fitsRows_) return QTableView::sizeHint();
  const int rows = shownRows();
  const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
  return {theme().px(300), header + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth() + theme().px(4)};
}

QSize TableView::minimumSizeHint() const {
  return fitsRows_ ? QSize(theme().px(120), sizeHint().height()) : QTableView::minimumSizeHint();
}

void TableView::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && currentIndex().isValid()) {
    Q_EMIT rowOpened(currentIndex());
    return;
  }
  QTableView::keyPressEvent(event);
}

void TableView::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  const QModelIndex at = indexAt(event->position().toPoint());
  if (opensOnClick_ && event->button() == Qt::LeftButton && at.isValid() && at == currentIndex()) Q_EMIT rowOpened(at);
}

void TableView::wheelEvent(QWheelEvent* event) {
  // A table as tall as its rows has nothing to scroll: the page does.
  if (fitsRows_ && !horizontalScrollBar()->isVisible() && !verticalScrollBar()->isVisible())
    event->ignore();
  else
    QTableView::wheelEvent(event);
}

void TableView::focusInEvent(QFocusEvent* event) {
  QTableView::focusInEvent(event);
  const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  if (byKey && !currentIndex().isValid() && model() && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (fitsRows_ && hasFocus() && current.isValid()) revealInPage(viewport(), visualRect(current));
}

HeatTable::HeatTable(const QString& name, QWidget* parent) : TableView(name, parent) {
  setSelectionBehavior(QAbstractItemView::SelectItems);
  setItemDelegate(new HeatDelegate(this));
  horizontalHeader()->setProperty("overHeat", true);
  setRowHeight(39);
  setFitsRows(true);
}

void HeatTable::rescale() {
  TableView::rescale();
  const int columns = model() ? model()->columnCount() : 0;
  // The name takes what it needs and the measures share the rest alike.
  for (int i = 0; i < columns; ++i)
    horizontalHeader()->setSectionResizeMode(i, i == 0 ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
}

}  // namespace headroom
