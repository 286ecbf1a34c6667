// SPDX-License-Identifier: MIT
// What was asked and is not read yet. A reading that needs several things asks for all of them first: where asking is a
// way to somewhere else they go there together.
#pragma once
#include <functional>
#include <utility>

#include "core/store/query.h"

namespace headroom {

template <class Value>
class AskedAhead {
 public:
  /// `query` with everything bound; `read` makes the value of its rows.
  AskedAhead(Query query, std::function<Value(Query&)> read) : query_(std::move(query)), read_(std::move(read)) {
    query_.ahead();
  }
  /// Once. Within the Snapshot in which it was asked.
  Value read() { return read_(query_); }

 private:
  Query query_;
  std::function<Value(Query&)> read_;
};

}  // namespace headroom
