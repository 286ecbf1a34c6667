// SPDX-License-Identifier: MIT
// A copy of the file beside it, for the length of a change that cannot be taken back otherwise.
#pragma once
#include <QString>

#include "core/store/database.h"

namespace headroom {

class KeptCopy {
 public:
  /// Where the copy of that file lies: '<name>.before-erasure.headroom' beside it; empty for a file in memory.
  static QString placeOf(const Database& records);
  /// Writes and verifies the copy (0600), under the key of the file. Throws StoreError, also when something stands
  /// there.
  explicit KeptCopy(Database& records);
  /// Removes the copy, unless keep() was said after it.
  ~KeptCopy();
  KeptCopy(const KeptCopy&) = delete;
  KeptCopy& operator=(const KeptCopy&) = delete;

  /// The file is changed from here on: the copy stays whatever happens, until remove().
  void keep() { kept_ = true; }
  /// Whether another program has saved since the copy was begun: putting it back would take that save away.
  bool othersSaved() const;
  /// Every page of the copy takes its place in the file again. Throws StoreError; the copy stays then.
  void putBack();
  /// Writes over the copy and removes it.
  void remove();
  /// Empty for a file in memory.
  const QString& path() const { return path_; }

 private:
  Database& records_;
  QString path_;
  qint64 version_;  ///< Database::dataVersion() before the copy was begun
  bool kept_ = false;
};

/// Gives back the pages that hold nothing any more. Outside a transaction. Throws StoreError.
void compact(Database& records);

}  // namespace headroom
