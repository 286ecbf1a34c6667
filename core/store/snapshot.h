// SPDX-License-Identifier: MIT
// Reading several statements as of one moment: nothing that others save meanwhile is seen in part.
// It also takes the file's lock once and not for every statement, which is most of the cost of short ones.
#pragma once
#include "core/store/database.h"

namespace headroom {

/// Keep it no longer than the reading: others wait to save meanwhile. Inside a transaction or another snapshot it does
/// nothing, because there is one moment already.
class Snapshot {
 public:
  explicit Snapshot(const Database& database);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database::Connection* begun_ = nullptr;
};

}  // namespace headroom
