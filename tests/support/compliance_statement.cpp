// SPDX-License-Identifier: MIT
// Each step of rules 6 is a common table: what was held, the days between, the policy and start of each, the due date,
// and where absences move it to. Phases and bank holidays, which no SQL can make out of their text, are given as
// values.
#include "tests/support/compliance_statement.h"

#include "core/store/query.h"
#include "core/supervision/clock_store.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

QString stepValues(const Interval& interval) {
  switch (interval.kind) {
    case Interval::Kind::Days:
      return u"%1, 0, 0"_s.arg(interval.count);
    case Interval::Kind::Months:
      return u"0, %1, 0"_s.arg(interval.count);
    case Interval::Kind::CalendarMonth:
      break;
  }
  return u"0, 0, 1"_s;
}

void addPhases(QStringList& rows, const QString& code, const Policy& policy) {
  int position = 0;
  for (const Phase& phase : policy.phases) {
    const QString until = phase.until ? stepValues(*phase.until).section(u',', 0, 1) : u"NULL, NULL"_s;
    rows << u"(%1, %2, %3, %4)"_s.arg(code).arg(++position).arg(stepValues(phase.interval), until);
  }
}

QString phaseValues(const Database& records) {
  QStringList rows;
  for (const Policy& policy : loadPolicies(records))
    addPhases(rows, u"(SELECT id FROM supervision_policy WHERE code = '%1')"_s.arg(policy.code), policy);
  addPhases(rows, u"0"_s, policyFor({}, PersonId(1), {}, kEarliestDate));
  addPhases(rows, u"-1"_s, policyFor({}, PersonId(1), Role::Nqsw, kEarliestDate));
  return rows.join(u", "_s);
}

QString holidayValues(QDate first, QDate last) {
  QStringList rows;
  for (int year = first.year(); year <= last.year(); ++year) {
    for (const QDate day : englandBankHolidays(year)) rows << u"(%1)"_s.arg(day.toJulianDay());
  }
  return rows.join(u", "_s);
}

/// `base` some days, some months (the same day, clamped) or a calendar month later.
QString later(const QString& base, const QString& days, const QString& months, const QString& calendar) {
  return uR"(CASE WHEN %4 THEN (SELECT max(last - k) FROM (SELECT CAST(julianday(date(%1, 'start of month', '+2 months', '-1 day'))
      + 0.5 AS INTEGER) AS last), step WHERE (last - k) % 7 < 5 AND last - k NOT IN holiday)
    WHEN %3 > 0 THEN CAST(julianday(min(date(%1, '+' || %3 || ' months'),
      date(%1, 'start of month', '+' || (%3 + 1) || ' months', '-1 day'))) + 0.5 AS INTEGER)
    ELSE %1 + %2 END)"_s.arg(base, days, months, calendar);
}

}  // namespace

QString complianceStatement(const Database& records, QDate on, int months) {
  const QDate first = monthOf(on).addMonths(1 - months);
  return uR"(WITH RECURSIVE
  holiday(day) AS (VALUES %HOLIDAYS% UNION SELECT day FROM bank_holiday),
  step(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM step WHERE k < 40),
  phase(policy, position, days, months, calendar, until_days, until_months) AS (VALUES %PHASES%),
  held AS (SELECT DISTINCT person_id, day FROM session WHERE kind = 'formal one-to-one'
    AND state IN ('held', 'shared', 'agreed', 'disputed') AND day <= %ON%),
  gap AS (SELECT person_id, lag(day) OVER (PARTITION BY person_id ORDER BY day) AS last, day AS next FROM held
    UNION ALL SELECT p.id, h.last, NULL FROM person p
    LEFT JOIN (SELECT person_id, max(day) AS last FROM held GROUP BY person_id) h ON h.person_id = p.id),
  asked AS (SELECT g.*, coalesce(next - 1, %ON%) AS as_at FROM gap g
    WHERE last IS NULL OR last >= %FIRST% - %LONGEST% -
      (SELECT coalesce(max(total), 0) FROM (SELECT sum(coalesce(to_day, %ON%) - from_day + 40) AS total FROM absence
        GROUP BY person_id))),
  placed AS (SELECT a.*, (SELECT role FROM post WHERE person_id = a.person_id AND from_day <= as_at
      AND (to_day IS NULL OR to_day > as_at) ORDER BY fte_e6 DESC, from_day, CAST(code AS BLOB) LIMIT 1) AS role FROM asked a),
  ruled AS (SELECT a.*, coalesce((SELECT id FROM supervision_policy s WHERE s.from_day <= as_at
      AND (s.to_day IS NULL OR s.to_day > as_at)
      AND (s.person_id = a.person_id OR (s.person_id IS NULL AND (s.role IS NULL OR s.role = a.role)))
      ORDER BY s.person_id IS NULL, s.person_id IS NULL AND s.role IS NULL, s.from_day DESC, CAST(s.code AS BLOB) LIMIT 1),
    CASE a.role WHEN 'NQSW' THEN -1 ELSE 0 END) AS policy FROM placed a),
  started AS (SELECT r.*, coalesce(
      (SELECT min(from_day) FROM post WHERE person_id = r.person_id AND role =
        CASE policy WHEN -1 THEN 'NQSW' ELSE (SELECT role FROM supervision_policy WHERE id = policy) END),
      (SELECT start_day FROM person WHERE id = r.person_id),
      (SELECT min(from_day) FROM post WHERE person_id = r.person_id)) AS start FROM ruled r),
  timed(person_id, next, due) AS (SELECT person_id, next, (SELECT due FROM (
      SELECT position, until_days, until_months, %DUE% AS due FROM phase WHERE phase.policy = started.policy)
    WHERE until_days IS NULL OR started.last IS NULL OR due < %UNTIL% ORDER BY position LIMIT 1) FROM started),
  away AS (SELECT person_id, min(from_day) AS from_day,
      CASE WHEN max(to_day IS NULL) THEN NULL ELSE max(to_day) END AS to_day FROM (
    SELECT person_id, from_day, to_day, sum(fresh) OVER (PARTITION BY person_id ORDER BY from_day, id) AS island FROM (
      SELECT id, person_id, from_day, to_day, from_day > coalesce(max(coalesce(to_day, 9999999)) OVER
        (PARTITION BY person_id ORDER BY from_day, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS fresh
      FROM absence)) GROUP BY person_id, island),
  back AS (SELECT a.*, (SELECT a.to_day + k FROM step WHERE k > 0 AND (a.to_day + k) % 7 < 5 AND a.to_day + k NOT IN holiday
    ORDER BY k LIMIT 1 OFFSET 4) AS fifth FROM away a),
  moved(person_id, next, due) AS (SELECT * FROM timed UNION ALL SELECT m.person_id, m.next, b.fifth FROM moved m
    JOIN back b ON b.person_id = m.person_id AND b.from_day <= m.due AND (b.to_day IS NULL OR m.due < b.to_day))
SELECT CAST(julianday(date(due, 'start of month')) + 0.5 AS INTEGER), count(*), sum(next IS NOT NULL AND next <= due)
FROM moved m JOIN person p ON p.id = m.person_id
WHERE due >= %FIRST% AND due < %END% AND (p.left_day IS NULL OR due < p.left_day) AND (due <= %ON% OR next <= due)
  AND EXISTS (SELECT 1 FROM post WHERE person_id = m.person_id AND from_day <= due AND (to_day IS NULL OR to_day > due))
  AND NOT EXISTS (SELECT 1 FROM back b WHERE b.person_id = m.person_id AND b.from_day <= due
    AND (b.to_day IS NULL OR due < b.to_day))
GROUP BY 1 ORDER BY 1)"_s.replace(u"%HOLIDAYS%"_s, holidayValues(first.addYears(-3), on.addYears(1)))
      .replace(u"%PHASES%"_s, phaseValues(records))
      .replace(u"%DUE%"_s, later(u"coalesce(started.last, started.start)"_s, u"days"_s, u"months"_s, u"calendar"_s))
      .replace(u"%UNTIL%"_s, later(u"started.start"_s, u"until_days"_s, u"until_months"_s, u"0"_s))
      .replace(u"%LONGEST%"_s, QString::number(PolicyBook(loadPolicies(records)).longestDays()))
      .replace(u"%FIRST%"_s, QString::number(first.toJulianDay()))
      .replace(u"%END%"_s, QString::number(monthOf(on).addMonths(1).toJulianDay()))
      .replace(u"%ON%"_s, QString::number(on.toJulianDay()));
}

std::vector<ComplianceMonth> complianceByStatement(const Database& records, QDate on, int months) {
  std::vector<ComplianceMonth> found;
  const QString sql = complianceStatement(records, on, months);
  Query query(records, sql);
  while (query.next())
    found.push_back({query.day(0), static_cast<int>(query.integer(1)), static_cast<int>(query.integer(2))});
  return found;
}

}  // namespace headroom::test
