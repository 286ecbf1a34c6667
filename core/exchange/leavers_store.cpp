// SPDX-License-Identifier: MIT
// Retention is a setting; a hold is a row of its own. Whoever was erased is called by their placeholder.
#include "core/exchange/leavers_store.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

int retentionYears(const Database& records) {
  Query query(records, u"SELECT value FROM setting WHERE name = 'retention_years'");
  return query.next() ? query.text(0).toInt() : kRetentionYears;
}

void saveRetentionYears(Database& records, int years) {
  Change(records,
         u"INSERT INTO setting (name, value) VALUES ('retention_years', ?) ON CONFLICT (name) DO UPDATE SET value = "
         u"excluded.value")
      .bind(QString::number(years))
      .run();
}

std::vector<Leaver> loadLeavers(const Database& records, QDate on) {
  std::vector<Leaver> leavers;
  const int years = retentionYears(records);
  Query query(records,
              u"SELECT p.id, p.name, max(o.to_day), h.reason FROM person p JOIN post o ON o.person_id = p.id "
              u"LEFT JOIN legal_hold h ON h.person_id = p.id WHERE NOT (p.code = p.name AND p.code LIKE 'erased-%') "
              u"GROUP BY p.id, p.name, h.reason HAVING count(o.to_day) = count(*) AND max(o.to_day) <= ? "
              u"ORDER BY 3, p.id");
  query.bind(on);
  while (query.next()) {
    const QDate left = query.day(2);
    leavers.push_back({query.id<PersonId>(0), query.text(1), left, left.addYears(years), query.text(3)});
  }
  return leavers;
}

void saveHold(Database& records, PersonId person, const QString& reason, PersonId by, qint64 at) {
  Change(records,
         u"INSERT INTO legal_hold (person_id, reason, by_id, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO "
         u"UPDATE SET reason = excluded.reason, by_id = excluded.by_id, at_ms = excluded.at_ms")
      .bind(person)
      .bind(reason)
      .bind(by)
      .bind(at)
      .run();
}

void deleteHold(Database& records, PersonId person) {
  Change(records, u"DELETE FROM legal_hold WHERE person_id = ?").bind(person).run();
}

}  // namespace headroom
