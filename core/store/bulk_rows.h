// SPDX-License-Identifier: MIT
// A million rows on their way into one table: texts are bound as the bytes that they came in, codes are found through a
// small memory of those asked for last, and indexes are built once the rows are there. Inside a transaction.
#pragma once
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdlib>
#include <memory>

#include "core/store/database.h"

namespace headroom {

/// INSERT INTO table (columns) VALUES (…), its values given from left to right.
class BulkInsert {
 public:
  BulkInsert(Database& records, const QString& table, const QStringList& columns);
  ~BulkInsert();
  BulkInsert(const BulkInsert&) = delete;
  BulkInsert& operator=(const BulkInsert&) = delete;

  /// UTF-8 that lives until run(); an empty text is none.
  void text(QByteArrayView utf8);
  void number(qint64 value);
  void none();
  /// False when a row with this key stands there already; nothing is changed then.
  bool run();

 private:
  struct Prepared;
  std::unique_ptr<Prepared> prepared_;
};

/// Which row of a table has a code.
class CodeFinder {
 public:
  CodeFinder(const Database& records, const QString& table);
  ~CodeFinder();
  CodeFinder(const CodeFinder&) = delete;
  CodeFinder& operator=(const CodeFinder&) = delete;

  /// Its id, or 0. What was found before is taken to be there still.
  qint64 idOf(QByteArrayView code);

 private:
  struct Prepared;
  struct Seen {
    qint64 id;  ///< 0: nothing yet
    quint8 size;
    std::array<char, 23> code;
  };
  std::unique_ptr<Prepared> prepared_;
  std::unique_ptr<Seen[], decltype(&std::free)> seen_;  // by a hash of the code
};

/// Takes the indexes of these tables off, all but those that guard a key, until build() puts them there again as they
/// were: a sorted million costs a fraction of a million sorted in. Left without build(), the transaction must end
/// without commit().
class IndexesAside {
 public:
  IndexesAside(Database& records, const QStringList& tables);
  void build();

 private:
  Database& records_;
  QStringList statements_;
};

/// Looks after a long save once whether all references lead somewhere, and not for each row that is added: a quarter of
/// the cost. Begun before the transaction, and left after it; inside another one everything is as always.
class ReferencesAtTheEnd {
 public:
  explicit ReferencesAtTheEnd(Database& records);
  ~ReferencesAtTheEnd();
  ReferencesAtTheEnd(const ReferencesAtTheEnd&) = delete;
  ReferencesAtTheEnd& operator=(const ReferencesAtTheEnd&) = delete;
  /// Before the commit. Throws StoreError when a reference of the file leads nowhere.
  void check() const;

 private:
  Database& records_;
};

}  // namespace headroom
