// SPDX-License-Identifier: MIT
// The one model behind every table: a vector of plain rows and a list of columns that know how to write, sort and mark
// a row.
#pragma once
#include <QAbstractTableModel>
#include <QCollator>

#include <algorithm>
#include <concepts>
#include <functional>
#include <numeric>
#include <vector>

#include "ui/paper/load_bar.h"
#include "ui/paper/mark.h"

namespace headroom {

/// What a cell shows beside or around its text. Tag: on a soft fill in a rounded box; Heat cells fill the whole cell in
/// a HeatTable.
struct CellMark {
  MarkShape shape = MarkShape::None;
  Tone tone = Tone::Neutral;
  bool tag = false;
  bool urgent = false;  // a heat cell in the strongest fill, with bold text
};

/// The data roles that the delegates read in addition to Qt's own.
enum CellRole {
  ShapeRole = Qt::UserRole + 1,
  ToneRole,
  TagRole,
  UrgentRole,
  SecondLineRole,  // a quiet second line under the text
  LoadBarRole,     // a LoadBarFigure drawn instead of the text, which must say the same in words
  StrongRole,      // 600 weight
  QuietRole,       // a small heading over the rows below it
  SortRole
};

template <class Row>
struct Column {
  using Text = std::function<QString(const Row&)>;

  // A constructor and no default initialisers: GCC 12.2 crashes on an aggregate template of functions.
  Column(QString columnTitle, Text write, Qt::Alignment align = Qt::AlignLeft)
      : title(std::move(columnTitle)), text(std::move(write)), alignment(align | Qt::AlignVCenter) {}

  /// Without a key the column sorts by its text, as a person would order it.
  Column& sortedBy(std::function<QVariant(const Row&)> key) { return sortKey = std::move(key), *this; }
  /// What assistive technology says in place of the text.
  Column& saying(Text words) { return spoken = std::move(words), *this; }
  Column& marked(std::function<CellMark(const Row&)> which) { return mark = std::move(which), *this; }
  Column& secondLine(Text words) { return second = std::move(words), *this; }
  Column& tip(Text words) { return toolTip = std::move(words), *this; }
  Column& bar(std::function<LoadBarFigure(const Row&)> figure) { return load = std::move(figure), *this; }
  Column& bold() { return strong = true, *this; }

  QString title;
  Text text;
  Qt::Alignment alignment;
  std::function<QVariant(const Row&)> sortKey;
  Text spoken;
  Text second;
  Text toolTip;
  std::function<CellMark(const Row&)> mark;
  std::function<LoadBarFigure(const Row&)> load;
  bool strong = false;
};

/// TableModel<Worker> model({Column<Worker>(tr("Worker"), [](const Worker& w) { return w.name; }), …});
/// model.setRows(rows); Rows keep the order given until a column is sorted; the sort then stays for later rows.
template <class Row>
class TableModel : public QAbstractTableModel {
 public:
  explicit TableModel(std::vector<Column<Row>> columns, QObject* parent = nullptr)
      : QAbstractTableModel(parent), columns_(std::move(columns)) {}

  /// The same number of rows is an update in place (selection and scroll stay); another number is a reset.
  void setRows(std::vector<Row> rows) {
    if (rows.size() != rows_.size()) {
      beginResetModel();
      rows_ = std::move(rows);
      order_ = ordered();
      endResetModel();
      return;
    }
    std::vector<Row> before = std::move(rows_);
    const std::vector<std::size_t> orderBefore = std::move(order_);
    rows_ = std::move(rows);
    order_ = ordered();
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if constexpr (std::equality_comparable<Row>) {
        if (before[orderBefore[i]] == rows_[order_[i]]) continue;
      }
      const int at = static_cast<int>(i);
      Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }
  }
  const std::vector<Row>& rows() const { return rows_; }
  /// The row shown at a place of the view.
  const Row& rowAt(int shown) const { return rows_[order_.at(static_cast<std::size_t>(shown))]; }
  const Row& rowAt(const QModelIndex& at) const { return rowAt(at.row()); }
  /// Where the first row that fits is shown, or -1.
  int find(const std::function<bool(const Row&)>& fits) const {
    for (std::size_t i = 0; i < order_.size(); ++i)
      if (fits(rows_[order_[i]])) return static_cast<int>(i);
    return -1;
  }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
  }
  int columnCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
  }

  QVariant data(const QModelIndex& at, int role) const override {
    if (!at.isValid()) return {};
    const Column<Row>& column = columns_[static_cast<std::size_t>(at.column())];
    const Row& row = rowAt(at.row());
    switch (role) {
      case Qt::DisplayRole:
        return column.text(row);
      case Qt::TextAlignmentRole:
        return static_cast<int>(column.alignment);
      case Qt::AccessibleTextRole:
        return column.spoken ? column.spoken(row) : column.text(row);
      case Qt::AccessibleDescriptionRole:
        return column.second ? column.second(row) : QString();
      case Qt::ToolTipRole:
        return column.toolTip ? QVariant(column.toolTip(row)) : QVariant();
      case SecondLineRole:
        return column.second ? QVariant(column.second(row)) : QVariant();
      case LoadBarRole:
        return column.load ? QVariant::fromValue(column.load(row)) : QVariant();
      case StrongRole:
        return column.strong;
      case SortRole:
        return key(column, row);
      default:
        break;
    }
    if (!column.mark) return {};
    const CellMark mark = column.mark(row);
    switch (role) {
      case ShapeRole:
        return static_cast<int>(mark.shape);
      case ToneRole:
        return static_cast<int>(mark.tone);
      case TagRole:
        return mark.tag;
      case UrgentRole:
        return mark.urgent;
      default:
        return {};
    }
  }

  QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
    if (orientation == Qt::Vertical) return role == Qt::AccessibleTextRole ? rowName(section) : QVariant();
    if (section < 0 || section >= columnCount()) return {};
    const Column<Row>& column = columns_[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title;
    if (role == Qt::AccessibleTextRole) return QString(column.title).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (role == Qt::TextAlignmentRole) return static_cast<int>(column.alignment);
    return {};
  }

  void sort(int column, Qt::SortOrder direction = Qt::AscendingOrder) override {
    sortColumn_ = column < columnCount() ? column : -1;
    direction_ = direction;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<std::size_t> before = std::move(order_);
    order_ = ordered();
    std::vector<int> shownNow(order_.size());
    for (std::size_t i = 0; i < order_.size(); ++i) shownNow[order_[i]] = static_cast<int>(i);
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex& each : held)
      changePersistentIndex(each, index(shownNow[before[static_cast<std::size_t>(each.row())]], each.column()));
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
  }

 private:
  /// What the row is about, which assistive technology says as its heading: the bold column, or the first.
  QVariant rowName(int shown) const {
    if (shown < 0 || shown >= rowCount() || columns_.empty()) return {};
    const auto strong = std::find_if(columns_.begin(), columns_.end(), [](const auto& one) { return one.strong; });
    const Column<Row>& column = strong == columns_.end() ? columns_.front() : *strong;
    return column.spoken ? column.spoken(rowAt(shown)) : column.text(rowAt(shown));
  }

  static QVariant key(const Column<Row>& column, const Row& row) {
    return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
  }

  std::vector<std::size_t> ordered() const {
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (sortColumn_ < 0) return order;
    const Column<Row>& column = columns_[static_cast<std::size_t>(sortColumn_)];
    std::vector<QVariant> keys;
    keys.reserve(rows_.size());
    for (const Row& row : rows_) keys.push_back(key(column, row));
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto less = [&](const QVariant& a, const QVariant& b) {
      if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString)
        return collator.compare(a.toString(), b.toString()) < 0;
      // A value that is not there comes first, so that sorting downward puts it last.
      if (!a.isValid() || !b.isValid()) return !a.isValid() && b.isValid();
      return QVariant::compare(a, b) == QPartialOrdering::Less;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return direction_ == Qt::AscendingOrder ? less(keys[a], keys[b]) : less(keys[b], keys[a]);
    });
    return order;
  }

  std::vector<Column<Row>> columns_;
  std::vector<Row> rows_;
  std::vector<std::size_t> order_;
  int sortColumn_ = -1;
  Qt::SortOrder direction_ = Qt::AscendingOrder;
};

}  // namespace headroom
