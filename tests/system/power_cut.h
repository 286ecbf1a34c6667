// SPDX-License-Identifier: MIT
// A storage layer under the shipped store that remembers, for every file, what was synced and what was only written. At
// any call it can lay down what a power cut would leave: the synced bytes and some of the others, torn at sectors. It
// can also let the k-th call fail, as a full or dying disk does (design 2.1; goals R2 and R3).
#pragma once
#include "tests/system/kill_harness.h"

namespace headroom::test {

struct CutReport {
  int images = 0;
  int lost = 0;    ///< images in which an acknowledged save was not there
  int half = 0;    ///< images with part of a save, or with more than one that was not acknowledged
  int broken = 0;  ///< images that the store could not open, or that were not sound
  quint64 seed = 0;
  QString sentence() const;
  bool isClean() const { return lost + half + broken == 0; }
};

/// Makes `saves` saves and looks at about `images` power cuts between their storage calls. `weakened`: a PRAGMA that
/// takes protection away, to prove that the harness can see; empty for the store as it is shipped. With the salt of a
/// held key the file is encrypted.
CutReport cutPower(const Workload& work, int saves, int images, quint64 seed, const QString& weakened = {},
                   const FileSalt& salt = {});

struct FaultReport {
  int runs = 0;
  int failed = 0;  ///< saves that were reported as failed
  int lost = 0;
  int half = 0;
  int broken = 0;
  QString sentence() const;
};

/// For k = 1 … `calls`: three saves in a fresh file, the k-th storage call of which fails, once or until they are over.
FaultReport failEveryCall(const Workload& work, int calls, int step, bool sticking);

}  // namespace headroom::test
