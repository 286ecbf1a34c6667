// SPDX-License-Identifier: MIT
// What a file holds at a glance, to compare a backup with the file that it would take the place of (design 2.5).
#pragma once
#include <QDateTime>

#include "core/organisation/chain.h"
#include "core/store/database.h"

namespace headroom {

struct FileContents {
  int people = 0;
  int cases = 0;
  int sessions = 0;
  int actions = 0;
  int notes = 0;
  QDate lastSession;   ///< the latest day of a held session; null without one
  QDateTime lastNote;  ///< when a note was last changed; null without one
  ChainHead head;
};

FileContents contentsOf(const Database& records);

}  // namespace headroom
