// SPDX-License-Identifier: MIT
// A county round one social worker, and the table of who may do what to her: every cell is tried in a file of its own.
#pragma once

#include <functional>

#include "core/caseload/caseload_actions.h"
#include "core/organisation/reader_actions.h"
#include "core/organisation/reader_store.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace headroom::test {

using namespace Qt::StringLiterals;

/// Farah, a social worker of Ashby, and everybody round her on one day.
struct County : Team {
  County() {
    // Priya is away this week: Gareth's cover of Farah holds, Dilan's ended yesterday, and Kim left Ashby last month.
    person(6, u"joan"_s, u"director"_s, 1);
    person(7, u"mo"_s, u"team manager"_s, 3);
    person(8, u"kim"_s, u"team manager"_s, 2, kToday.addDays(-30));
    person(9, u"deputy"_s, u"deputy team manager"_s, 2);
    cover(priya, QDate(2021, 3, 1), {});
    cover(gareth, kToday.addDays(-2), kToday.addDays(5), u"professional"_s);
    cover(dilan, kToday.addDays(-9), kToday, u"professional"_s);
    held = session(farah, kToday.addDays(-1));
    Change(records,
           u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, 'wellbeing', 'Tired', 0)")
        .bind(held)
        .run();
    action_ = action(std::nullopt, farah, kToday);
    caseId = newCase(u"HR-1"_s, farahPost, kToday.addDays(-40));
    Change(records, u"UPDATE case_file SET unit_id = 2").run();
    WritableDesk own = deskOf(farah);
    note = saveNote(own, {{}, farah, kToday, u"Mine"_s, u"free"_s, {}, false, {{u""_s, u"words"_s}}}).value();
  }
  void person(qint64 id, const QString& code, const QString& role, qint64 unit, std::optional<QDate> to = {}) {
    Change(records, u"INSERT INTO person (id, code, name) VALUES (?, ?, ?)").bind(id).bind(code).bind(code).run();
    Change(records,
           u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) "
           u"VALUES (?, ?, ?, ?, ?, 1000000, 'permanent', 'substantive', ?, ?)")
        .bind(id)
        .bind(code)
        .bind(id)
        .bind(unit)
        .bind(role)
        .bind(QDate(2020, 1, 6))
        .bind(to)
        .run();
  }
  void cover(PersonId by, QDate from, std::optional<QDate> to, const QString& kind = u"line"_s) {
    Change(records, u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day, to_day) VALUES (?, ?, ?, ?, ?)")
        .bind(farah)
        .bind(by)
        .bind(kind)
        .bind(from)
        .bind(to)
        .run();
  }

  SessionId held{1};
  ActionId action_{1};
  CaseId caseId{1};
  NoteId note{1};
};

using Verb = std::function<bool(County&, WritableDesk&)>;
template <class T>
bool went(const Result<T>& result) {
  return result.has_value();
}

/// An inspector who may read everything of the county from today on, or could until yesterday: no verb is theirs.
inline PersonId inspectorOf(County& county, bool isOver) {
  const QDate from = isOver ? kToday.addDays(-9) : kToday;
  WritableDesk director = county.deskOf(PersonId(6), from);
  const NewGrant grant{{}, u"Ines Spector"_s, u"Inspection"_s, from, from.addDays(8), {UnitId(1)}, readerReports()};
  REQUIRE(giveReading(director, grant));
  return loadGrants(county.records).front().person;
}

/// 'verb', then a cell for each column: nobody, Farah herself, a colleague of another team, her manager, her deputy
/// manager, the director, the manager of another team, who covers today, whose cover has ended, who managed her team
/// until last month. '+' may, '.' may not.
struct Row {
  const char* verb;
  const char* cells;
};

inline void requireTable(const std::vector<Row>& table, const std::vector<std::pair<QString, Verb>>& verbs) {
  const std::vector<std::optional<qint64>> columns{{}, 2, 5, 1, 9, 6, 7, 4, 3, 8};
  REQUIRE(table.size() == verbs.size());
  for (const Row& row : table) {
    const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                   [&row](const auto& one) { return one.first == QLatin1String(row.verb); });
    REQUIRE(verb != verbs.end());
    REQUIRE(std::string(row.cells).size() == columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      County county;
      WritableDesk desk = county.deskOf(columns[i] ? std::optional(PersonId(*columns[i])) : std::nullopt);
      INFO(row.verb << ", column " << i);
      CHECK(verb->second(county, desk) == (row.cells[i] == '+'));
    }
    for (const bool isOver : {false, true}) {
      County county;
      WritableDesk desk = county.deskOf(inspectorOf(county, isOver));
      INFO(row.verb << ", somebody who only reads, over: " << isOver);
      CHECK_FALSE(verb->second(county, desk));
    }
  }
}

}  // namespace headroom::test
