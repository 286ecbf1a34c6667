// SPDX-License-Identifier: MIT
// What one engine alone understands, behind names: another engine gets another text, or none.
#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

#include "core/store/database.h"

namespace headroom {

/// Behind a table in a FROM: that index is taken, whatever the statistics say, and preparing fails without it.
QString indexHint(QStringView index);

/// Behind a column: it is one of the ids that are bound as the one text of idsText(), however many.
QString amongIds();
/// Each once, ascending.
QString numbersText(std::vector<qint64> numbers);
template <class Ids>
QString idsText(const Ids& ids) {
  std::vector<qint64> numbers;
  for (const auto id : ids) numbers.push_back(id.value());
  return numbersText(std::move(numbers));
}

/// In a FROM, as `k` with the columns `id` and `since`: ids with a day each, bound as the one text of daysText(),
/// however many. What follows by CROSS JOIN … ON is sought for each of them.
QString eachWithDay();
template <class IdType>
QString daysText(const std::vector<std::pair<IdType, QDate>>& ids) {
  QStringList pairs;
  for (const auto& [id, since] : ids) pairs << QStringLiteral("[%1,%2]").arg(id.value()).arg(since.toJulianDay());
  return QLatin1Char('[') + pairs.join(QLatin1Char(',')) + QLatin1Char(']');
}

/// Whether a seek is a way to somewhere else and brings all that follows: rows that lie further off are then stepped
/// to.
bool seeksAreFar(const Database& records);

/// Room in memory for the pages of a long save; `megabytes` of cache on this connection.
void widenCache(const Database& records, int megabytes);

}  // namespace headroom
