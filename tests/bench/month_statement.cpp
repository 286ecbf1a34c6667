// SPDX-License-Identifier: MIT
// Each step of rules 3 is a common table: what a post holds, each case once; what each weighs; the heaviest of
// siblings. For a scheme of points that holds everywhere, as the sample's does.
#include "tests/bench/month_statement.h"

#include <map>

#include "core/caseload/caseload_store.h"
#include "core/caseload/trend.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

constexpr QStringView kStatement =
    u"WITH month(day) AS (VALUES %1), "
    "led AS (SELECT m.day, a.post_id, a.case_id, a.part FROM month m JOIN allocation a ON a.to_day IS NULL AND "
    "a.from_day <= m.day UNION ALL SELECT m.day, a.post_id, a.case_id, a.part FROM month m JOIN allocation a ON "
    "a.to_day > m.day AND a.from_day <= m.day), "
    "held AS (SELECT l.day, l.post_id, p.unit_id, l.case_id, min(l.part = 'co-worker') AS beside FROM led l JOIN post "
    "p ON p.id = l.post_id AND p.from_day <= l.day AND (p.to_day IS NULL OR p.to_day > l.day) JOIN case_file c ON c.id "
    "= l.case_id AND c.opened_day <= l.day AND (c.closed_day IS NULL OR c.closed_day > l.day) GROUP BY 1, 2, 3, 4), "
    "weighed AS (SELECT h.*, c.family, c.kind, coalesce(c.points_e4, (SELECT k.points_e4 FROM weight k WHERE "
    "k.case_kind = c.kind AND k.from_day <= h.day AND (k.to_day IS NULL OR k.to_day > h.day)) + coalesce((SELECT "
    "sum(f.points_e4) FROM weight f WHERE f.feature IS NOT NULL AND f.from_day <= h.day AND (f.to_day IS NULL OR "
    "f.to_day > h.day) AND instr(';' || replace(c.features, '; ', ';') || ';', ';' || f.feature || ';')), 0)) AS "
    "weight FROM held h JOIN "
    "case_file c ON c.id = h.case_id), "
    "placed AS (SELECT *, row_number() OVER (PARTITION BY day, post_id, family, kind, beside, weight IS NULL ORDER BY "
    "weight DESC, case_id) AS place FROM weighed), "
    "carried AS (SELECT day, unit_id, post_id, sum(beside = 0) AS children, sum(beside = 0 AND family IS NULL) + "
    "count(DISTINCT CASE WHEN beside = 0 THEN family END) AS families, sum(CASE WHEN weight IS NULL THEN 0 WHEN beside "
    "THEN weight * 5 WHEN family IS NULL OR place = 1 THEN weight * 10 ELSE weight * 6 END) AS points FROM placed "
    "GROUP BY day, unit_id, post_id) "
    "SELECT day, unit_id, sum(children), sum(families), sum(points) FROM carried GROUP BY 1, 2";

quint64 oneOf(qint64 day, qint64 unit, qint64 children, qint64 families, qint64 points) {
  return static_cast<quint64>(((day * 100'000 + unit) * 1000 + children) * 7919 + families * 104'729 + points);
}

struct TeamLoad {
  qint64 children = 0;
  qint64 families = 0;
  Decimal points = {};
};

}  // namespace

Answer loadByStatement(const Database& records, QDate on, int months) {
  QStringList days;
  for (const QDate day : monthsUpTo(on, months)) days << u"(%1)"_s.arg(day.toJulianDay());
  Query query(records, kStatement.toString().arg(days.join(u", "_s)));
  Answer answer;
  while (query.next())
    answer.add(oneOf(query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.integer(4)));
  return answer;
}

Answer loadByBalance(const Database& records, QDate on, int months) {
  const std::vector<QDate> days = monthsUpTo(on, months);
  const CaseloadFacts facts = loadFactsOver(records, days.front(), days.back());
  Answer answer;
  for (const QDate day : days) {
    std::map<UnitId, TeamLoad> teams;
    for (const PostBalance& post : balance(facts, day).posts) {
      if (post.carried.lines.empty()) continue;  // the statement has no row for these
      TeamLoad& team = teams[post.unit];
      team.children += post.carried.children;
      team.families += post.carried.families;
      team.points += post.carried.points;
    }
    for (const auto& [unit, team] : teams)
      answer.add(oneOf(day.toJulianDay(), unit.value(), team.children, team.families, team.points.toScaled(5)));
  }
  return answer;
}

}  // namespace headroom::bench
