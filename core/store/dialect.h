// SPDX-License-Identifier: MIT
// What one engine alone understands, behind names: another engine gets another text, or none.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

#include "core/store/database.h"

namespace headroom {

/// Behind a table in a FROM: that index is taken, whatever the statistics say, and preparing fails without it.
QString indexHint(QStringView index);

/// Behind a column: it is one of the ids that are bound as the one text of idsText(), however many.
QString amongIds();
template <class IdType>
QString idsText(const std::vector<IdType>& ids) {
  QStringList numbers;
  for (const IdType id : ids) numbers << QString::number(id.value());
  return QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']');
}

/// Whether a seek is a way to somewhere else and brings all that follows: rows that lie further off are then stepped
/// to.
bool seeksAreFar(const Database& records);

/// Room in memory for the pages of a long save; `megabytes` of cache on this connection.
void widenCache(const Database& records, int megabytes);

}  // namespace headroom
