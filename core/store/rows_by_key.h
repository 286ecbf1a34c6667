// SPDX-License-Identifier: MIT
// Rows by their keys, asked for in ascending order. In a file what lies close by is stepped to, what lies further off
// is sought: so a page of it is read once, however many of its rows are wanted, and those in between cost nothing.
// Where asking is a way to somewhere else all keys go there at once.
#pragma once
#include <algorithm>
#include <utility>
#include <vector>

#include "core/store/dialect.h"
#include "core/store/query.h"

namespace headroom {

class RowsByKey {
 public:
  /// `select` ends before its WHERE and has `key` as its first column. `keys` are all that will be asked for.
  RowsByKey(const Database& records, QStringView select, QStringView key, std::vector<qint64> keys)
      : isFar_(seeksAreFar(records)),
        query_(records, select.toString() + QStringLiteral(" WHERE ") + key.toString() +
                            (isFar_ ? amongIds() : QStringLiteral(" >= ?")) + QStringLiteral(" ORDER BY ") +
                            key.toString()) {
    if (!isFar_) return;
    isOver_ = keys.empty();
    if (!isOver_) query_.bind(numbersText(std::move(keys))).ahead();
  }

  /// Whether there is a row with this key, which is not smaller than the one that was asked for before; row() is the
  /// first of them then.
  bool at(qint64 key) {
    if (isOn_ && key_ < key && (isFar_ || key - key_ <= kStepped)) {
      while (isOn_ && key_ < key) step();
    } else if (!isOver_ && (!isOn_ || key_ < key)) {
      if (!isFar_) query_.bind(key);
      do step();
      while (isFar_ && isOn_ && key_ < key);
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
  bool isFar_;
  Query query_;
  qint64 key_ = 0;
  bool isOn_ = false;
  bool isOver_ = false;
};

/// What `key` says of each of these rows, for RowsByKey; without those of which it says nothing.
template <class Rows, class Key>
std::vector<qint64> keysOf(const Rows& rows, Key key) {
  std::vector<qint64> keys;
  keys.reserve(rows.size());
  for (const auto& row : rows)
    if (const auto one = key(row)) keys.push_back(one->value());
  return keys;
}

}  // namespace headroom
