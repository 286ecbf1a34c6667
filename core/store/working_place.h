// SPDX-License-Identifier: MIT
// Where a file is written until it is whole: a private folder of its own beside the place that the file goes to. A lock
// in it ends with the program that holds it, so that the next start knows what was left behind and by whom: only what
// a dead Headroom left is taken away, and a file that was being replaced is put right first.
#pragma once
#include <QString>

#include <functional>

#include "core/base/platform.h"
#include "core/store/file_place.h"

namespace headroom {

/// What becomes of a file that another takes the place of.
enum class OldFile {
  Keep,       ///< stays beside it as '<name>.replaced-<n>', readable as before
  Overwrite,  ///< written over and removed; a disk that moves its blocks may still hold them
};

class WorkingPlace {
 public:
  /// Beside `destination`, after what dead programs left in that folder was cleared. Throws StoreError.
  explicit WorkingPlace(const QString& destination);
  /// Takes away what is still in it. A replacement that was begun is finished or taken back.
  ~WorkingPlace();
  WorkingPlace(const WorkingPlace&) = delete;
  WorkingPlace& operator=(const WorkingPlace&) = delete;

  /// The name to write to. Nothing is there yet.
  QString copy() const;
  /// Runs `f` with that name. What it then says of the copy is said of the destination.
  void write(const std::function<void(const QString& copy)>& f) const;
  /// Puts the copy, with the disk's word for it, under the name of the destination: never over a file that is there,
  /// and never beside a journal that would be played into it. Throws StoreError.
  void putInPlace();
  /// Puts the copy over an ordinary file that is there, for files that have nothing beside them; refused where
  /// requireReplaceable() refuses. Throws StoreError.
  void putOver();
  /// Puts the copy in the place of the present file, which goes aside together with the journal that belongs to it. At
  /// any moment the old file has its journal, or the new one has none. finish() then names the old one or overwrites
  /// it, when nobody holds it any more. Both throw StoreError; without finish() the destructor does it.
  void replace(OldFile old);
  void finish();

 private:
  QString folder_;
  QString destination_;
  platform::ProgramLock lock_;
};

/// Clears what dead programs left in `folder`: at a start, and before anything is written or opened there. What cannot
/// be put right stays.
void clearUnfinished(const QString& folder);

}  // namespace headroom
