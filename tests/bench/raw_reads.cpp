// SPDX-License-Identifier: MIT
// Statements in the best shape known: each half of an interval by its own partial index, one seek a person.
#include "tests/bench/raw_reads.h"
#include "core/store/engine_door.h"

#include <sqlite3.h>

#include <initializer_list>
#include <map>
#include <stdexcept>
#include <string>

namespace headroom::bench {
namespace {

class Raw {
 public:
  Raw(const Database& records, const std::string& sql, std::initializer_list<qint64> values) {
    if (sqlite3_prepare_v2(EngineDoor::handle(records), sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) {
      throw std::runtime_error(sqlite3_errmsg(EngineDoor::handle(records)));
    }
    int at = 0;
    for (const qint64 value : values) sqlite3_bind_int64(statement_, ++at, value);
  }
  ~Raw() { sqlite3_finalize(statement_); }
  Raw(const Raw&) = delete;
  Raw& operator=(const Raw&) = delete;

  bool next() { return sqlite3_step(statement_) == SQLITE_ROW; }
  qint64 integer(int column) const { return sqlite3_column_int64(statement_, column); }

 private:
  sqlite3_stmt* statement_ = nullptr;
};

const std::string kLead =
    "SELECT a.post_id FROM allocation a JOIN case_file c ON c.id = a.case_id JOIN post p ON p.id = a.post_id "
    "WHERE a.part = 'lead' AND a.from_day <= ?1 AND c.opened_day <= ?1 AND (c.closed_day IS NULL OR c.closed_day > ?1) "
    "AND p.from_day <= ?1 AND (p.to_day IS NULL OR p.to_day > ?1) AND ";

void count(Raw& query, std::map<qint64, qint64>& posts) {
  while (query.next()) ++posts[query.integer(0)];
}

Answer summed(const std::map<qint64, qint64>& posts) {
  Answer answer;
  for (const auto& [post, cases] : posts) answer.add(static_cast<quint64>(post * 1000 + cases));
  return answer;
}

}  // namespace

Answer rawLeads(const Database& records, QDate on) {
  std::map<qint64, qint64> posts;
  Raw open(records, kLead + "a.to_day IS NULL", {on.toJulianDay()});
  count(open, posts);
  Raw ended(records, kLead + "a.to_day > ?1", {on.toJulianDay()});
  count(ended, posts);
  return summed(posts);
}

Answer rawLeadsOf(const Database& records, QDate on, PersonId person) {
  std::map<qint64, qint64> posts;
  const std::string own = "a.post_id IN (SELECT id FROM post WHERE person_id = ?2) AND ";
  Raw open(records, kLead + own + "a.to_day IS NULL", {on.toJulianDay(), person.value()});
  count(open, posts);
  Raw ended(records, kLead + own + "a.to_day > ?1", {on.toJulianDay(), person.value()});
  count(ended, posts);
  return summed(posts);
}

Answer rawLastHeld(const Database& records, QDate on) {
  Answer answer;
  Raw query(records,
            "SELECT w.id, (SELECT max(day) FROM session s WHERE s.person_id = w.id AND s.day <= ?1 AND "
            "s.kind = 'formal one-to-one' AND s.state IN ('held', 'shared', 'agreed', 'disputed')) FROM person w "
            "WHERE EXISTS (SELECT 1 FROM post p WHERE p.person_id = w.id AND p.from_day <= ?1 AND "
            "(p.to_day IS NULL OR p.to_day > ?1))",
            {on.toJulianDay()});
  while (query.next()) answer.add(static_cast<quint64>(query.integer(0) * 10'000'000 + query.integer(1)));
  return answer;
}

Answer rawOpenActions(const Database& records, QDate on) {
  const std::string standing = "(s.id IS NULL OR s.day <= ?1)";
  const std::string from = "SELECT a.id FROM action a LEFT JOIN session s ON s.id = a.session_id WHERE " + standing;
  const std::string alone =
      " AND NOT EXISTS (SELECT 1 FROM action n LEFT JOIN session t ON t.id = n.session_id WHERE n.carried_from_id = "
      "a.id AND (n.closed_day IS NULL OR n.closed_day > ?1) AND (t.id IS NULL OR t.day <= ?1))";
  Answer answer;
  Raw open(records, from + " AND a.closed_day IS NULL" + alone, {on.toJulianDay()});
  while (open.next()) answer.add(static_cast<quint64>(open.integer(0)));
  Raw closed(records, from + " AND a.closed_day > ?1" + alone, {on.toJulianDay()});
  while (closed.next()) answer.add(static_cast<quint64>(closed.integer(0)));
  return answer;
}

Answer rawSessionsOf(const Database& records, PersonId person, int most) {
  Answer answer;
  Raw query(records, "SELECT id FROM session WHERE person_id = ? ORDER BY day DESC, id DESC LIMIT ?",
            {person.value(), most});
  while (query.next()) answer.add(static_cast<quint64>(query.integer(0)));
  return answer;
}

}  // namespace headroom::bench
