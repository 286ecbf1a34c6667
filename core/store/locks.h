// SPDX-License-Identifier: MIT
// The locks of agreed records are triggers of the file; an erasure alone lifts them, and sets them again to the letter.
#pragma once
#include <QString>

#include <vector>

#include "core/store/database.h"

namespace headroom {

/// Inside a transaction that is rolled back when anything goes wrong.
class LiftedLocks {
 public:
  explicit LiftedLocks(Database& records);
  LiftedLocks(const LiftedLocks&) = delete;
  LiftedLocks& operator=(const LiftedLocks&) = delete;
  void setAgain();

 private:
  Database& records_;
  std::vector<QString> locks_;
};

}  // namespace headroom
