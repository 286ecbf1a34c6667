// SPDX-License-Identifier: MIT
// The manners of tables: sizes, keys and signals.
#include "ui/shared/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QShortcut>
#include <QTimer>

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/base/finding.h"
#include "ui/shared/button.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_text.h"
#include "ui/shared/theme.h"

namespace headroom {
namespace {

constexpr const char* kKeepsWidths = "keepsWidths";  ///< set by a ListCard while its filter narrows the rows

}  // namespace

TableView::TableView(const QString& name, QWidget* parent) : QTableView(parent) {
  auto* copy = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this);
  copy->setContext(Qt::WidgetShortcut);
  connect(copy, &QShortcut::activated, this, [this] { QGuiApplication::clipboard()->setText(tableText(*this)); });
  searchUntil_ = new QTimer(this);
  searchUntil_->setSingleShot(true);
  connect(searchUntil_, &QTimer::timeout, this, [this] { searched_.clear(); });
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
  // A table as tall as its rows stays where it is; the page goes to the row.
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (fitsRows_ && value != 0) verticalScrollBar()->setValue(0);
  });
  connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
    if (model() != nullptr) measure();
  });
  connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
    if (before == 0 || now == 0) return share();  // a column was shown or hidden
    if (isDrawing_ && !sharing_) noteDrawn(column, now);
  });
  horizontalHeader()->viewport()->installEventFilter(this);
  connect(horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this, &TableView::forgetDrawn);
  TableView::rescale();
}

void TableView::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  if (model) {
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
      connect(model, signal, this, &TableView::measure);
    connect(model, &QAbstractItemModel::modelReset, this, &TableView::measure);
    // A change of many rows comes row by row: all are measured once.
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
      if (!property(kKeepsWidths).toBool()) isStale_ = true;
      raisedFor_.clear();
      scheduleDelayedItemsLayout();
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
      raisedFor_.clear();
      share();
    });
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

void TableView::measure() {
  const auto columns = static_cast<std::size_t>(model() == nullptr ? 0 : model()->columnCount());
  raisedFor_.clear();
  if (property(kKeepsWidths).toBool() && asked_.size() == columns) {
    share();
    return fit();
  }
  asked_.clear();
  for (int i = 0; model() != nullptr && i < model()->columnCount(); ++i) asked_.push_back(widthsAsked(*this, i));
  share();
  fit();
}

void TableView::doItemsLayout() {
  QTableView::doItemsLayout();
  if (std::exchange(isStale_, false)) measure();
}

void TableView::share() {
  if (stretched_ < 0 || model() == nullptr || sharing_) return;
  if (asked_.size() != static_cast<std::size_t>(model()->columnCount())) return;  // not measured yet
  std::vector<ColumnWish> wishes;
  std::vector<int> places;
  int taker = -1;
  for (int i = 0; i < model()->columnCount(); ++i) {
    if (isColumnHidden(i)) continue;
    const auto at = static_cast<std::size_t>(i);
    if (i == stretched_) taker = static_cast<int>(places.size());
    const int given = i == stretched_ ? 0 : at < widths_.size() ? theme().px(widths_[at]) : columnWidth(i);
    wishes.push_back({given, asked_[at].asked, asked_[at].least});
    if (const auto drawn = drawn_.find(i); drawn != drawn_.end() && i != stretched_) {
      const int width = theme().px(drawn->second);
      wishes.back() = {width, width, std::min(width, asked_[at].least)};
    }
    places.push_back(i);
  }
  const std::vector<int> widths = sharedWidths(viewport()->width(), wishes, taker);
  sharing_ = true;
  // Where not even single words have room the table scrolls sideways: what would be stretched keeps its words too, for
  // the header would leave it nothing.
  const bool scrolls = std::accumulate(widths.begin(), widths.end(), 0) > viewport()->width();
  horizontalHeader()->setSectionResizeMode(stretched_, scrolls ? QHeaderView::Fixed : QHeaderView::Stretch);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (scrolls || places[i] != stretched_) setColumnWidth(places[i], widths[i]);
  raiseRows(places, widths);
  sharing_ = false;
}

// A text that is wider than its column takes more lines, and its row the height for them.
void TableView::raiseRows(const std::vector<int>& places, const std::vector<int>& widths) {
  if (qobject_cast<CellDelegate*>(itemDelegate()) == nullptr) return;
  const int usual = verticalHeader()->defaultSectionSize();
  std::vector<std::size_t> lacking;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (widths[i] < asked_[static_cast<std::size_t>(places[i])].asked) lacking.push_back(i);
  if (lacking.empty() && !raised_) return;
  raised_ = !lacking.empty();
  const int shown = shownRows();  // those that a link shows are raised when it does
  std::vector<int> raiseFor{shown};
  for (const std::size_t i : lacking) raiseFor.insert(raiseFor.end(), {places[i], widths[i]});
  if (raiseFor == raisedFor_) return fit();
  raisedFor_ = std::move(raiseFor);
  for (int row = 0; row < shown; ++row) {
    int height = usual;
    for (const std::size_t i : lacking)
      height = std::max(height, CellDelegate::heightOf(*this, model()->index(row, places[i]), widths[i]));
    if (rowHeight(row) != height) QTableView::setRowHeight(row, height);
  }
  fit();
}

bool TableView::event(QEvent* event) {
  const bool result = QTableView::event(event);
  if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) Q_EMIT fitted();
  return result;
}

void TableView::resizeEvent(QResizeEvent* event) {
  share();
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
  measure();
}

int TableView::shownRows() const {
  const int rows = model() ? model()->rowCount() : 0;
  if (mostRows_ == 0 || showsAll_) return rows;
  return std::min(rows, std::max(mostRows_, currentIndex().row() + 1));
}

void TableView::setMostRows(int rows) {
  mostRows_ = rows;
  share();
  fit();
}

bool TableView::hidesRows() const { return model() != nullptr && shownRows() < model()->rowCount(); }

void TableView::showAllRows() {
  showsAll_ = true;
  share();
  fit();
}

void TableView::fit() {
  if (!fitsRows_) return;
  setFixedHeight(sizeHint().height());
  updateGeometry();
  Q_EMIT fitted();
}

QSize TableView::sizeHint() const {
  if (!fitsRows_) return QTableView::sizeHint();
  const int shown = shownRows();
  const int rows = hidesRows() ? verticalHeader()->sectionPosition(shown) : verticalHeader()->length();
  const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
  return {theme().px(300), header + rows + 2 * frameWidth() + theme().px(4)};
}

QSize TableView::minimumSizeHint() const {
  return fitsRows_ ? QSize(theme().px(120), sizeHint().height()) : QTableView::minimumSizeHint();
}

void TableView::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && std::exchange(isMissed_, false)) return event->accept();
  if (enter && currentIndex().isValid()) {
    Q_EMIT rowOpened(currentIndex());
    return;
  }
  const QModelIndex before = currentIndex();
  QTableView::keyPressEvent(event);
  // What shows all its rows has no page of its own to turn: the one that it stands in is turned.
  const bool turns = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp;
  if (turns && fitsRows_ && currentIndex() == before) event->ignore();
}

void TableView::keyboardSearch(const QString& typed) {
  if (typed.isEmpty()) return searched_.clear();
  searchUntil_->start(QApplication::keyboardInputInterval() * 2);
  const bool goesOn = !searched_.isEmpty();
  searched_ += folded(typed);
  const int rows = model() == nullptr ? 0 : model()->rowCount();
  const int from = currentIndex().isValid() ? currentIndex().row() + (goesOn ? 0 : 1) : 0;
  const auto has = [this](int row) {
    for (int column = 0; column < model()->columnCount(); ++column)
      for (const int role : {static_cast<int>(Qt::DisplayRole), static_cast<int>(SecondLineRole)})
        if ((u' ' + folded(model()->index(row, column).data(role).toString())).contains(u' ' + searched_)) return true;
    return false;
  };
  isMissed_ = true;
  for (int step = 0; step < rows && isMissed_; ++step) {
    const int row = (from + step) % rows;
    if (!has(row)) continue;
    setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
    isMissed_ = false;
  }
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
  isMissed_ = false;
  if (mostRows_ > 0 && raised_ && current.row() > previous.row()) share();
  if (mostRows_ > 0) fit();
  if (fitsRows_ && hasFocus() && current.isValid()) revealInPage(viewport(), visualRect(current));
}

QPushButton* moreRows(TableView* table) {
  auto* more = linkButton({}, QStringLiteral("chevron-down"));
  more->setObjectName(table->objectName() + QStringLiteral("/more"));
  const auto say = [table, more] {
    const int rows = table->model() ? table->model()->rowCount() : 0;
    more->setText(QWidget::tr("Show all %1").arg(rows));
    more->setAccessibleName(QWidget::tr("Show all %1: %2").arg(rows).arg(table->accessibleName()));
    if (more->hasFocus() && !table->hidesRows()) table->setFocus(Qt::OtherFocusReason);
    more->setVisible(table->hidesRows() && !table->isHidden());
  };
  QObject::connect(table, &TableView::fitted, more, say);
  QObject::connect(more, &QPushButton::clicked, table, &TableView::showAllRows);
  say();
  return more;
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
  const bool dense = property("dense").toBool();
  // The name takes what it needs and the measures share the rest alike.
  for (int i = 0; i < columns; ++i)
    horizontalHeader()->setSectionResizeMode(i, i > 0   ? QHeaderView::Stretch
                                                : dense ? QHeaderView::Fixed
                                                        : QHeaderView::ResizeToContents);
  if (dense && columns > 0) horizontalHeader()->resizeSection(0, theme().px(196));
}

// Where a dozen measures have no room for the widest figure, the table scrolls and cuts none. Headings take more lines.
void HeatTable::share() {
  if (!property("dense").toBool()) return;
  QStyleOptionViewItem option;
  option.initFrom(this);
  option.widget = this;
  QSet<QString> measured;
  int widest = -1;
  for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row) {
    for (int column = 1; column < model()->columnCount(); ++column) {
      const QModelIndex cell = model()->index(row, column);
      const auto before = measured.size();
      measured.insert(cell.data().toString());
      if (measured.size() > before) widest = std::max(widest, itemDelegate()->sizeHint(option, cell).width());
    }
  }
  horizontalHeader()->setMinimumSectionSize(widest);
}

}  // namespace headroom
