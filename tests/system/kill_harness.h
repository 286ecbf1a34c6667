// SPDX-License-Identifier: MIT
// Kills a saving process at storage calls and looks at what the file then holds: no acknowledged save lost, no half
// save seen. The saving goes through the shipped store; only the storage calls are counted and ended.
#pragma once
#include <QString>

#include <functional>

#include "core/desk/desk.h"

namespace headroom::test {

struct Workload {
  /// Prepares a new file before the first kill.
  std::function<void(WritableDesk&)> prepare;
  /// Makes save number `n`, counting from 1 in this file; returns only when it was acknowledged.
  std::function<void(WritableDesk&, int n)> save;
  /// How many whole saves the file holds; -1 when one of them is half.
  std::function<int(const Database&)> wholeSaves;
};

struct KillReport {
  int kills = 0;
  int lost = 0;    ///< kills after which an acknowledged save was not there
  int half = 0;    ///< kills after which part of a save was seen, or more than one unacknowledged save
  int broken = 0;  ///< kills after which the file was not sound
  quint64 seed = 0;
  QString sentence() const;
};

/// `protectedSaves` false: synchronous=OFF and no transaction, to prove that the harness can see.
/// With the salt of a held key the files are encrypted.
KillReport killRepeatedly(const Workload& workload, int kills, quint64 seed, bool protectedSaves,
                          const FileSalt& salt = {});

}  // namespace headroom::test
