// SPDX-License-Identifier: MIT
// The weights of one scheme are the rows of one unit and period.
#include "core/caseload/scheme_store.h"

#include "core/store/query.h"

namespace headroom {

bool hasSchemeBefore(const Database& records, std::optional<UnitId> unit, QDate from, QDate today) {
  Query begun(records,
              u"SELECT 1 FROM weight WHERE unit_id IS NOT DISTINCT FROM ? AND from_day < ? "
              "AND (to_day IS NULL OR to_day > ?)");
  return begun.bind(unit).bind(today).bind(from).next();
}

std::optional<QDate> schemeAfter(const Database& records, std::optional<UnitId> unit, QDate from) {
  Query later(records, u"SELECT min(from_day) FROM weight WHERE unit_id IS NOT DISTINCT FROM ? AND from_day > ?");
  later.bind(unit).bind(from).next();
  return later.optionalDay(0);
}

void endScheme(Database& records, std::optional<UnitId> unit, QDate from) {
  Change gone(records, u"DELETE FROM weight WHERE unit_id IS NOT DISTINCT FROM ? AND from_day = ?");
  gone.bind(unit).bind(from).runLater();
  Change end(records,
             u"UPDATE weight SET to_day = ?, row_version = row_version + 1 WHERE unit_id IS NOT DISTINCT FROM ? "
             "AND from_day < ? AND (to_day IS NULL OR to_day > ?)");
  end.bind(from).bind(unit).bind(from).bind(from).runLater();
}

void writeWeights(Database& records, const std::vector<Weight>& weights) {
  Change insert(records,
                u"INSERT INTO weight (scheme, unit_id, from_day, to_day, case_kind, feature, points_e4) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const Weight& weight : weights) {
    insert.bind(weight.scheme).bind(weight.unit).bind(weight.period.from).bind(weight.period.to);
    insert.bindText(weight.kind).bindText(weight.feature).bind(weight.points.toScaled(4)).runLater();
  }
}

}  // namespace headroom
