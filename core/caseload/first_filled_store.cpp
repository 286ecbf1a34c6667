// SPDX-License-Identifier: MIT
// A setting of the file; as an ISO day, for people may read it there.
#include "core/caseload/first_filled_store.h"

#include "core/store/query.h"

namespace headroom {

std::optional<QDate> firstFilled(const Database& records) {
  Query query(records, u"SELECT value FROM setting WHERE name = 'first_filled'");
  if (!query.next()) return std::nullopt;
  const QDate day = QDate::fromString(query.text(0), Qt::ISODate);
  return day.isValid() ? std::optional(day) : std::nullopt;
}

void noteFirstFilled(Database& records, QDate today) {
  Change(records,
         u"INSERT INTO setting (name, value) SELECT 'first_filled', ? WHERE NOT EXISTS (SELECT 1 FROM allocation) "
         u"ON CONFLICT (name) DO NOTHING")
      .bind(today.toString(Qt::ISODate))
      .runLater();
}

}  // namespace headroom
