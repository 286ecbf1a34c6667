// SPDX-License-Identifier: MIT
// The texts for SQLite. Another engine reads them where it takes a statement, and says them its own way.
#include "core/store/dialect.h"

#include "core/store/connection.h"
#include "core/store/engine_door.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString indexHint(QStringView index) { return u" INDEXED BY %1"_s.arg(index); }

QString amongIds() { return u" IN (SELECT value FROM json_each(?))"_s; }

bool seeksAreFar(const Database& records) { return EngineDoor::connection(records).seeksAreFar(); }

void widenCache(const Database& records, int megabytes) { EngineDoor::connection(records).widenCache(megabytes); }

}  // namespace headroom
