// SPDX-License-Identifier: MIT
// The texts for SQLite.
#include "core/store/dialect.h"
#include "core/store/engine_door.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString indexHint(QStringView index) { return u" INDEXED BY %1"_s.arg(index); }

QString amongIds() { return u" IN (SELECT value FROM json_each(?))"_s; }

void widenCache(const Database& records, int megabytes) {
  EngineDoor::execute(records, u"PRAGMA cache_size = -%1"_s.arg(megabytes * 1024));
}

}  // namespace headroom
