// SPDX-License-Identifier: MIT
// The one door to SQL: prepared statements with typed binding and reading, those that read apart from those that
// change. Columns by position; days as Julian day numbers, none as NULL. Every failure is a StoreError without the
// row's values.
#pragma once
#include <QByteArrayView>
#include <QDate>
#include <QString>

#include <memory>
#include <optional>

#include "core/base/id.h"

namespace headroom {

class Database;
class EngineStatement;

/// What a reading and a changing statement share: values bound left to right, rows stepped through, columns by
/// position.
class Statement {
 public:
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Steps to the next row; the first call runs the statement. After the last row the statement is finished and can be
  /// bound again.
  bool next();
  /// Ends reading early, so that nothing stays open when the transaction commits.
  void finish();

  qint64 integer(int column) const;
  bool truth(int column) const { return integer(column) != 0; }
  QString text(int column) const;
  /// The text as it lies in the file, until the next step.
  QByteArrayView view(int column) const;
  QByteArray bytes(int column) const;
  /// Of a text, without a copy: it stands until the next step, or until the column is read as something else.
  QByteArrayView utf8(int column) const;
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

  /// Virtual-machine steps, full-scan steps and sorts of the last run: what tests gate on.
  struct Cost {
    int steps = 0;
    int fullScanSteps = 0;
    int sorts = 0;
  };
  Cost cost() const;

 protected:
  Statement(const Database& database, QStringView sql);
  Statement(Statement&&) noexcept;
  void put(qint64 value);
  void put(const QString& value);
  void put(QDate day);
  void put(const QByteArray& bytes);
  void putNull();
  void askAhead();
  bool runsLater(bool changesOne);
  bool onlyReads() const;
  int changedRows() const;

 private:
  std::unique_ptr<EngineStatement> prepared_;  ///< store/connection.h
};

/// The ways of binding, each giving the statement itself back, so that a call reads like a sentence.
template <class Self>
class BoundStatement : public Statement {
 public:
  /// Binds the next `?`, left to right. std::nullopt and a null QString bind NULL; an empty QString binds ''.
  Self& bind(qint64 value) { return put(value), self(); }
  Self& bind(int value) { return bind(qint64{value}); }
  Self& bind(bool value) { return bind(qint64{value ? 1 : 0}); }
  Self& bind(const QString& value) { return put(value), self(); }
  /// Throws for a day that is none: it must be refused before, and would compare as the earliest of all.
  Self& bind(QDate day) { return put(day), self(); }
  Self& bind(const QByteArray& bytes) { return put(bytes), self(); }
  Self& bindNull() { return putNull(), self(); }
  template <class Tag>
  Self& bind(Id<Tag> id) {
    return bind(id.value());
  }
  template <class T>
  Self& bind(const std::optional<T>& value) {
    if (!value) return bindNull();
    return bind(*value);
  }
  /// Everything is bound: where asking is a way to somewhere else, all that is asked ahead goes there together with the
  /// first of them that is read. In a file nothing runs before next().
  Self& ahead() { return askAhead(), self(); }
  /// Binds '' as NULL: for optional texts.
  Self& bindText(const QString& value) { return value.isEmpty() ? bindNull() : bind(value); }

 protected:
  using Statement::Statement;

 private:
  using Statement::put;
  Self& self() { return static_cast<Self&>(*this); }
};

/// A statement that only reads. Records that are const are enough for it.
class Query final : public BoundStatement<Query> {
 public:
  /// Prepares `sql`; throws StoreError when the text is wrong or would change something.
  Query(const Database& database, QStringView sql);
  Query(Query&&) noexcept = default;
};

/// A statement that changes the records: only whoever was handed writable ones can make it.
class Change final : public BoundStatement<Change> {
 public:
  /// Prepares `sql`; throws StoreError when the text is wrong.
  Change(Database& database, QStringView sql);
  Change(Change&&) noexcept = default;

  /// Runs the statement and returns how many rows it changed. It can then be bound again.
  int run();
  /// Runs the statement by the time that something else of this save is read or that it is acknowledged: where that is
  /// a way to somewhere else it goes with the next. What fails is thrown then. For what nobody need know the outcome of
  /// before; in a file it runs at once.
  void runLater();
  /// Likewise, with requireOneRow().
  void runLaterOnOneRow();
  /// Runs an `INSERT … RETURNING id` and gives the id of its one row. The statement can then be bound again.
  qint64 insert();
  template <class IdType>
  IdType insertAs() {
    return IdType(insert());
  }
};

/// Throws the StoreError 'The file holds <what>.', with `code` for %1 in it: the file's own CHECKs and keys let nothing
/// of the kind in, but a file from elsewhere is not believed. `what` is marked by TO_SAY.
[[noreturn]] void failAsDamaged(const char* what, const QString& code = {});

/// What a word of the file stands for, read already; a StoreError when it is none that it may be.
template <class T>
T known(const std::optional<T>& read, const char* what) {
  if (!read) failAsDamaged(what);
  return *read;
}

}  // namespace headroom
