// SPDX-License-Identifier: MIT
// A connection to a server that a long read has done with, kept for the next one: making one is a dozen ways there and
// back. Any thread.
#pragma once
#include <mutex>
#include <optional>
#include <utility>

#include "core/store/database.h"

namespace headroom {

class SpareLine {
 public:
  std::optional<Database> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(records_, std::nullopt);
  }
  void put(Database records) {
    const std::lock_guard lock(mutex_);
    records_.emplace(std::move(records));
  }
  void clear() { (void)take(); }

 private:
  std::mutex mutex_;
  std::optional<Database> records_;
};

}  // namespace headroom
