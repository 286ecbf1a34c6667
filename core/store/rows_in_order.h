// SPDX-License-Identifier: MIT
// Rows by their keys, asked for in ascending order: what lies close by is stepped to, what lies further off is sought.
// So a page of the file is read once, however many of its rows are wanted, and those in between cost nothing.
#pragma once
#include "core/store/dialect.h"
#include "core/store/query.h"

namespace headroom {

class RowsInOrder {
 public:
  /// `sql` reads whole keys from its one `?` on, in their order, the key as its first column.
  RowsInOrder(const Database& records, QStringView sql) : query_(records, sql), isFar_(seeksAreFar(records)) {}

  /// Whether there is a row with this key, which is not smaller than the one that was asked for before; row() is the
  /// first of them then.
  bool at(qint64 key) {
    if (isOn_ && key_ < key && (isFar_ || key - key_ <= kStepped)) {
      while (isOn_ && key_ < key) step();
    } else if (!isOver_ && (!isOn_ || key_ < key)) {
      query_.bind(key);
      step();
    }
    return isOn_ && key_ == key;
  }
  /// To the next row, if it has the same key.
  bool goesOn() {
    const qint64 before = key_;
    step();
    return isOn_ && key_ == before;
  }
  const Query& row() const { return query_; }

 private:
  void step() {
    isOn_ = query_.next();
    isOver_ = !isOn_;
    if (isOn_) key_ = query_.integer(0);
  }

  static constexpr qint64 kStepped = 3;  // a seek costs as much
  Query query_;
  bool isFar_;
  qint64 key_ = 0;
  bool isOn_ = false;
  bool isOver_ = false;
};

}  // namespace headroom
