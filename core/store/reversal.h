// SPDX-License-Identifier: MIT
// What one save changed, row by row, so that it can be put back as it was while nobody has changed those rows since.
// Kept in memory alone; it is no journal, and no undo of anything but the last thing that somebody did.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/store/database.h"

namespace headroom {

/// How one save is put back.
class Reversal {
 public:
  bool isEmpty() const { return steps_.empty(); }

 private:
  friend class ReversalRecorder;
  friend bool putBack(Database& records, const Reversal& reversal);
  struct Row {
    QString table;
    qint64 id = 0;
    qint64 version = 0;  ///< that the save gave it
  };
  std::vector<QString> steps_;  ///< the last change first
  std::vector<Row> versions_;   ///< of rows that count theirs
};

/// ReversalRecorder recorder(records); … the save …; auto reversal = recorder.take();
/// Inside a transaction. What may be put back are posts, cases, limits, bookings, actions and the like; never what was
/// signed, sealed, shared or read.
class ReversalRecorder {
 public:
  explicit ReversalRecorder(Database& records);
  ~ReversalRecorder();
  ReversalRecorder(const ReversalRecorder&) = delete;
  ReversalRecorder& operator=(const ReversalRecorder&) = delete;
  /// Nothing when the save changed anything else too.
  std::optional<Reversal> take();

 private:
  void drop();
  Database& records_;
  qint64 changesBefore_ = 0;
  bool watching_ = true;
};

/// Inside a transaction. False when a row is not as the save left it, or something was built on it since: then nothing
/// must be committed. A row that is put back gets a new version, so that nobody saves over it unseen.
bool putBack(Database& records, const Reversal& reversal);

}  // namespace headroom
