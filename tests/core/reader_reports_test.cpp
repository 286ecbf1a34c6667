// SPDX-License-Identifier: MIT
// Role x report x part: what somebody who only reads is given of each report, each unit and each part of a record.
#include "core/exchange/reader_reports.h"

#include "core/organisation/reader_actions.h"
#include "core/organisation/reader_store.h"
#include "core/store/query.h"
#include "tests/core/access_county.h"
#include "tests/support/catch.h"

namespace reader_reports_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const UnitId kAshby(2), kBrook(3), kCounty(1);

PersonId readerOf(County& county, const std::vector<UnitId>& units, const std::vector<ReaderReport>& reports,
                  QDate from = kToday, int days = 5) {
  WritableDesk director = county.deskOf(PersonId(6), from);
  REQUIRE(
      giveReading(director, {{}, u"Ines Spector"_s, u"Inspection"_s, from, from.addDays(days - 1), units, reports}));
  return loadGrants(county.records).front().person;
}

/// A record with words in every part, in that state.
SessionId writtenRecord(County& county, const QString& state, QDate day) {
  const SessionId id = county.session(county.farah, day, u"held"_s);
  county.discussed(id, county.caseId);
  Change(county.records,
         u"UPDATE discussion SET why = 'casewhy', said = 'casesaid', risks = 'caserisks', "
         "decision = 'casedecision', rationale = 'caserationale' WHERE session_id = ?")
      .bind(id)
      .run();
  for (const AgendaSection& section : agenda())
    Change(county.records, u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, ?, ?, 0)")
        .bind(id)
        .bind(section.key)
        .bind(u"sealedword "_s + section.key)
        .run();
  county.action(id, county.farah, kToday, county.caseId);
  Change(county.records, u"UPDATE action SET what = 'caseaction' WHERE session_id = ?").bind(id).run();
  county.action(id, county.farah, kToday);
  Change(county.records, u"UPDATE action SET what = 'sealedword' WHERE session_id = ? AND case_id IS NULL")
      .bind(id)
      .run();
  Change(county.records,
         u"INSERT INTO sign_off (session_id, person_id, step, words, at_ms) VALUES (?, 2, 'disputed', "
         "'sealedword', 1)")
      .bind(id)
      .run();
  Change(county.records, u"UPDATE session SET reason = 'sealedword', location = 'sealedword', state = ? WHERE id = ?")
      .bind(state)
      .bind(id)
      .run();
  return id;
}

QString allWords(const Report& report) {
  QStringList words{report.title, report.unitName};
  for (const ReportPart& part : report.parts) {
    words << part.title << part.about;
    for (const ReportFigure& figure : part.figures) words << figure.name << figureWords(figure) << figure.definition;
    for (const ReportTable& table : part.tables) {
      words << table.title << table.none;
      for (const auto& row : table.rows)
        for (const ReportCell& cell : row) words << cell.words;
    }
  }
  return words.join(u'\n');
}

}  // namespace

TEST_CASE("each report is read where it was given, of the units it was given with, and by nobody else",
          "[access][reader]") {
  for (const ReaderReport only : readerReports()) {
    County county;
    const PersonId reader = readerOf(county, {kAshby}, {only});
    for (const ReaderReport report : readerReports()) {
      INFO(token(only).toStdString() << ", asked for " << token(report).toStdString());
      const Desk desk = county.deskOf(reader);
      const bool given = report == only;
      CHECK(readerReport(desk, kToday, report, kAshby, {}).has_value() == given);
      CHECK_FALSE(readerReport(desk, kToday, report, kBrook, {}));
      CHECK_FALSE(readerReport(desk, kToday, report, kCounty, {}));
      CHECK_FALSE(readerReport(desk, kToday, report, std::nullopt, {}));
      // Everybody else has pages of their own and nothing by this way.
      for (const auto& other : {std::optional<PersonId>(), std::optional(county.farah), std::optional(county.priya),
                                std::optional(PersonId(6))})
        CHECK_FALSE(readerReport(county.deskOf(other), kToday, report, kAshby, {}));
    }
    CHECK(readerRecords(county.deskOf(reader), kToday, kAshby).has_value() == (only == ReaderReport::Records));
    CHECK(readerRecord(county.deskOf(reader), kToday, writtenRecord(county, u"shared"_s, kToday.addDays(-4)))
              .has_value() == (only == ReaderReport::Records));
  }
}

TEST_CASE("state x part of a record: the case part of what was shared, and not a word of anything else",
          "[access][reader]") {
  struct Expected {
    QString state;
    bool open;
  };
  for (const Expected& one : std::vector<Expected>{{u"planned"_s, false},
                                                   {u"held"_s, false},
                                                   {u"shared"_s, true},
                                                   {u"disputed"_s, true},
                                                   {u"agreed"_s, true},
                                                   {u"missed"_s, false}}) {
    INFO(one.state.toStdString());
    County county;
    const PersonId reader = readerOf(county, {kAshby}, {ReaderReport::Records});
    const SessionId id = writtenRecord(county, one.state, kToday.addDays(-4));
    const Desk desk = county.deskOf(reader);
    const auto part = readerRecord(desk, kToday, id);
    REQUIRE(part.has_value() == one.open);
    const auto listed = readerRecords(desk, kToday, kAshby).value();
    CHECK(std::any_of(listed.begin(), listed.end(), [id](const PastSession& s) { return s.id == id; }) == one.open);
    if (!part) continue;
    const QString words = allWords(casePartReport(*part, u"today"_s));
    for (const char* shown : {"casewhy", "casesaid", "caserisks", "casedecision", "caserationale", "caseaction"})
      CHECK(words.contains(QLatin1String(shown)));
    CHECK_FALSE(words.contains(u"sealedword"));
    // Whether anything is written, and not how much.
    const ReportTable personal = casePartReport(*part, u"today"_s).parts.back().tables.front();
    CHECK(personal.rows.size() == agenda().size() + 1);
    for (const auto& row : personal.rows) CHECK(row.back().words == u"something");
  }
}

TEST_CASE("reading by day: before, within and after the time, and as at another day by the time of the day that it is",
          "[access][reader]") {
  County county;
  const PersonId reader = readerOf(county, {kAshby}, {ReaderReport::Actions, ReaderReport::Records}, kToday, 3);
  const SessionId id = writtenRecord(county, u"agreed"_s, kToday.addDays(-20));
  struct Expected {
    int actual;  // the day that it is
    int shown;   // the day that the pages show
    bool open;
  };
  for (const Expected& one : std::vector<Expected>{{-1, -1, false},
                                                   {0, 0, true},
                                                   {2, 2, true},
                                                   {3, 3, false},
                                                   {3, 1, false},   // over, looked at as at a day within
                                                   {1, -10, true},  // within, looked at as at a day before
                                                   {-1, 1, false}}) {
    INFO("it is day " << one.actual << ", shown " << one.shown);
    const Desk desk = county.deskOf(reader, kToday.addDays(one.shown));
    const QDate actual = kToday.addDays(one.actual);
    CHECK(readerReport(desk, actual, ReaderReport::Actions, kAshby, {}).has_value() == one.open);
    CHECK(readerRecord(desk, actual, id).has_value() == one.open);
  }
  // A record of a day after the one that is shown is not there yet.
  CHECK_FALSE(readerRecord(county.deskOf(reader, kToday.addDays(-21)), kToday, id));
}

TEST_CASE("a record is of the unit in which its person worked on its day", "[access][reader]") {
  County county;
  const SessionId before = writtenRecord(county, u"agreed"_s, kToday.addDays(-30));
  const SessionId after = writtenRecord(county, u"agreed"_s, kToday.addDays(-4));
  Change(county.records, u"UPDATE post SET to_day = ? WHERE person_id = 2").bind(kToday.addDays(-10)).run();
  Change(county.records,
         u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) "
         u"VALUES ('moved', 2, 3, 'social worker', 1000000, 'permanent', 'substantive', ?)")
      .bind(kToday.addDays(-10))
      .run();
  const Desk ashby = county.deskOf(readerOf(county, {kAshby}, {ReaderReport::Records}));
  CHECK(readerRecord(ashby, kToday, before));
  CHECK_FALSE(readerRecord(ashby, kToday, after));
  const Desk brook = county.deskOf(readerOf(county, {kBrook}, {ReaderReport::Records}));
  CHECK_FALSE(readerRecord(brook, kToday, before));
  CHECK(readerRecord(brook, kToday, after));
  const Desk whole = county.deskOf(readerOf(county, {kCounty}, {ReaderReport::Records}));
  CHECK(readerRecord(whole, kToday, before));
  CHECK(readerRecord(whole, kToday, after));
  CHECK(readerRecords(whole, kToday, std::nullopt)->size() >= 2);
}

TEST_CASE("no report that is given to read holds the words of an action, a note or a personal section",
          "[access][reader]") {
  County county;
  writtenRecord(county, u"agreed"_s, kToday.addDays(-4));
  const PersonId reader = readerOf(county, {kCounty}, readerReports());
  const Desk desk = county.deskOf(reader);
  for (const ReaderReport report : readerReports()) {
    INFO(token(report).toStdString());
    const auto read = readerReport(desk, kToday, report, std::nullopt, u"today"_s);
    REQUIRE(read);
    const QString words = allWords(*read);
    CHECK_FALSE(words.contains(u"sealedword"));
    CHECK_FALSE(words.contains(u"caseaction"));
  }
}

}  // namespace reader_reports_test
