// SPDX-License-Identifier: MIT
// What a limit is for names its rows; NULL stands for 'every'.
#include "core/caseload/limit_store.h"

#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kSame =
    u" measure = ? AND unit_id IS NOT DISTINCT FROM ? AND role IS NOT DISTINCT FROM ? AND person_id IS NOT DISTINCT FROM ?"_s;

template <class Bound>
Bound& bindTarget(Bound& statement, const NewLimit& limit) {
  return statement.bind(token(limit.measure))
      .bind(limit.unit)
      .bindText(limit.role ? token(*limit.role) : QString())
      .bind(limit.person);
}

}  // namespace

std::optional<QDate> limitAfter(const Database& records, const NewLimit& limit) {
  Query later(records, u"SELECT min(from_day) FROM caseload_limit WHERE from_day > ? AND"_s + kSame);
  bindTarget(later.bind(limit.from), limit).next();
  return later.optionalDay(0);
}

bool hasLimitBefore(const Database& records, const NewLimit& limit, QDate today) {
  Query begun(records,
              u"SELECT 1 FROM caseload_limit WHERE from_day < ? AND (to_day IS NULL OR to_day > ?) AND"_s + kSame);
  return bindTarget(begun.bind(today).bind(limit.from), limit).next();
}

void replaceLimit(Database& records, const NewLimit& limit, std::optional<QDate> until) {
  Change replaced(records, u"DELETE FROM caseload_limit WHERE from_day = ? AND"_s + kSame);
  bindTarget(replaced.bind(limit.from), limit).runLater();
  Change end(records,
             u"UPDATE caseload_limit SET to_day = ?, row_version = row_version + 1 "
             "WHERE from_day < ? AND (to_day IS NULL OR to_day > ?) AND"_s +
                 kSame);
  bindTarget(end.bind(limit.from).bind(limit.from).bind(limit.from), limit).runLater();

  const QString words = token(limit.measure) + u' ' + token(limit.op) + u' ' + limit.value.toString(4);
  Change insert(
      records,
      u"INSERT INTO caseload_limit (code, operator, value_e4, measure, unit_id, role, person_id, from_day, to_day) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(freeCode(records, u"caseload_limit", words, u"limit"_s)).bind(token(limit.op));
  bindTarget(insert.bind(limit.value.toScaled(4)), limit).bind(limit.from).bind(until).runLater();
}

}  // namespace headroom
