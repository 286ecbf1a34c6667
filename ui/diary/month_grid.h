// SPDX-License-Identifier: MIT
// A month as six weeks of seven days: the arrows go from day to day and on into the next month, Page Up and Page Down
// from month to month, Home to today, Enter opens the day.
#pragma once
#include <QAbstractTableModel>
#include <QDate>

#include <map>
#include <vector>

#include "ui/shared/table_view.h"

namespace headroom {

/// A meeting of a day.
struct DayLine {
  QString brief;  ///< as it stands in the day
  QString whole;  ///< as it is read out
};
/// What stands in the days, in the order given.
using DayLines = std::map<QDate, std::vector<DayLine>>;

class MonthModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;
  void show(QDate month, QDate today, DayLines lines);
  QDate dayAt(const QModelIndex& at) const;
  QModelIndex indexOf(QDate day) const;
  QDate month() const { return month_; }
  QDate today() const { return today_; }
  const std::vector<DayLine>& linesOf(QDate day) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QDate firstShown() const { return month_.addDays(1 - month_.dayOfWeek()); }
  QDate month_{2000, 1, 1};
  QDate today_;
  DayLines lines_;
};

class MonthGrid : public TableView {
  Q_OBJECT

 public:
  explicit MonthGrid(const QString& name, QWidget* parent = nullptr);
  void showMonth(QDate month, QDate today, DayLines lines);
  QDate day() const;
  void setDay(QDate day);

 Q_SIGNALS:
  void dayChanged(QDate day);
  /// A day that is not shown yet.
  void dayWanted(QDate day);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void rescale() override;

 private:
  MonthModel* month_;
};

}  // namespace headroom
