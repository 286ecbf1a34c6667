// SPDX-License-Identifier: MIT
// The one door to SQL: a prepared statement with typed binding and reading. Columns by position; days as Julian day
// numbers, none as NULL. Every failure is a StoreError without the values of the row.
#pragma once
#include <QDate>
#include <QString>

#include <memory>
#include <optional>

#include "core/base/id.h"

namespace headroom {

class Database;

class Query {
 public:
  /// Prepares `sql` on the connection; throws StoreError when the text is wrong.
  Query(const Database& database, QStringView sql);
  ~Query();
  Query(Query&&) noexcept;
  Query& operator=(Query&&) = delete;

  /// Binds the next `?`, left to right. std::nullopt and a null QString bind NULL; an empty QString binds ''.
  Query& bind(qint64 value);
  Query& bind(int value) { return bind(qint64{value}); }
  Query& bind(bool value) { return bind(qint64{value ? 1 : 0}); }
  Query& bind(const QString& value);
  /// Throws for a day that is none: it must be refused before, and would compare as the earliest of all.
  Query& bind(QDate day);
  Query& bind(const QByteArray& bytes);
  Query& bindNull();
  template <class Tag>
  Query& bind(Id<Tag> id) {
    return bind(id.value());
  }
  template <class T>
  Query& bind(const std::optional<T>& value) {
    if (!value) return bindNull();
    return bind(*value);
  }
  /// Binds '' as NULL: for optional texts.
  Query& bindText(const QString& value) { return value.isEmpty() ? bindNull() : bind(value); }

  /// Runs a statement that gives no rows and returns how many rows it changed. The statement can then be bound again.
  int run();
  /// Steps to the next row; the first call runs the statement. After the last row the statement is finished and can be
  /// bound again.
  bool next();
  /// Ends reading early, so that nothing stays open when the transaction commits.
  void finish();

  qint64 integer(int column) const;
  bool truth(int column) const { return integer(column) != 0; }
  QString text(int column) const;
  QByteArray bytes(int column) const;
  bool isNull(int column) const;
  QDate day(int column) const { return QDate::fromJulianDay(integer(column)); }
  std::optional<QDate> optionalDay(int column) const {
    return isNull(column) ? std::nullopt : std::optional(day(column));
  }
  std::optional<qint64> optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
  }
  template <class IdType>
  IdType id(int column) const {
    return IdType(integer(column));
  }
  template <class IdType>
  std::optional<IdType> optionalId(int column) const {
    return isNull(column) ? std::nullopt : std::optional(IdType(integer(column)));
  }

  qint64 lastInsertedRow() const;
  /// Virtual-machine steps, full-scan steps and sorts of the last run: what tests gate on.
  struct Cost {
    int steps = 0;
    int fullScanSteps = 0;
    int sorts = 0;
  };
  Cost cost() const;

 private:
  struct Statement;
  std::unique_ptr<Statement> statement_;
};

}  // namespace headroom
