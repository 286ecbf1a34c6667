// SPDX-License-Identifier: MIT
// Rows beside a list that is walked in the order of its ids, read by one statement that goes along and is not bound
// anew for each.
#pragma once
#include <QString>

#include "core/store/query.h"

namespace headroom {

class RowsBeside {
 public:
  /// `sql` reads rows from an id on (`>= ?`), ordered by it; it stands in the first column.
  RowsBeside(const Database& records, QStringView sql) : query_(records, sql) {}

  /// Whether a row of that id is the one to be read now; what lies before it is passed over. Any order of ids is
  /// right, and that of the list is quick.
  bool reach(qint64 id) {
    if (id <= asked_ || !isOpen_) seek(id);
    asked_ = id;
    for (int passed = 0; hasRow_ && at_ < id; ++passed) {
      if (passed == kMostPassed) {
        seek(id);
      } else {
        step();
      }
    }
    return hasRow_ && at_ == id;
  }
  /// To the next row; whether it is of the same id.
  bool next() {
    step();
    return hasRow_ && at_ == asked_;
  }
  /// Ends the reading: nothing stays open beside a save.
  void finish() {
    query_.finish();
    isOpen_ = false;
  }
  const Query& row() const { return query_; }

 private:
  static constexpr int kMostPassed = 16;  // rows that are passed over before they are leapt over

  void seek(qint64 id) {
    query_.finish();
    query_.bind(id);
    isOpen_ = true;
    hasRow_ = true;
    step();
  }
  void step() {
    hasRow_ = hasRow_ && query_.next();
    if (hasRow_) at_ = query_.integer(0);
  }

  Query query_;
  bool isOpen_ = false;
  bool hasRow_ = false;
  qint64 at_ = 0;
  qint64 asked_ = 0;
};

}  // namespace headroom
