// SPDX-License-Identifier: MIT
// The texts for SQLite. Another engine reads them where it takes a statement, and says them its own way.
#include "core/store/dialect.h"

#include <algorithm>

#include "core/store/connection.h"
#include "core/store/engine_door.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString indexHint(QStringView index) { return u" INDEXED BY %1"_s.arg(index); }

QString amongIds() { return u" IN (SELECT value FROM json_each(?))"_s; }

QString eachWithDay() {
  return u"(SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS since FROM json_each(?)) k"_s;
}

QString numbersText(std::vector<qint64> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  QString text(u'[');
  for (const qint64 number : numbers) {
    if (text.size() > 1) text += u',';
    text += QString::number(number);
  }
  return text += u']';
}

bool seeksAreFar(const Database& records) { return EngineDoor::connection(records).seeksAreFar(); }

void widenCache(const Database& records, int megabytes) { EngineDoor::connection(records).widenCache(megabytes); }

}  // namespace headroom
