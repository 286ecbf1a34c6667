// SPDX-License-Identifier: MIT
// The week of a unit and the handover of its people: what is counted, what is shown of it, and to whom.
#include "core/exchange/week_report.h"

#include "core/exchange/handover_report.h"
#include "core/store/query.h"
#include "tests/core/access_county.h"
#include "tests/support/catch.h"

namespace week_report_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const UnitId kAshby(2), kBrook(3), kCounty(1);

const ReportTable& tableOf(const Report& report, const QString& title) {
  for (const ReportPart& part : report.parts)
    for (const ReportTable& table : part.tables)
      if (table.title.startsWith(title)) return table;
  FAIL("no table is called " << title.toStdString());
  std::abort();
}

QString figure(const Report& report, const QString& name) {
  for (const auto& row : tableOf(report, u"In figures"_s).rows)
    if (row[0].words == name) return row[1].words + u" of "_s + row[2].words;
  return u"none"_s;
}

QString wordsOf(const ReportTable& table) {
  QStringList words;
  for (const auto& row : table.rows)
    for (const ReportCell& cell : row) words << cell.words;
  return words.join(u'|');
}

}  // namespace

TEST_CASE("the week counts what came in and went out, what is late, what is due and what nobody discussed", "[week]") {
  County county;  // HR-1 of Farah, for forty days; an action of hers due today
  county.newCase(u"HR-IN"_s, county.farahPost, kToday.addDays(-6));
  county.newCase(u"HR-OLD"_s, county.farahPost, kToday.addDays(-7));  // was there a week ago
  const CaseId closed = county.newCase(u"HR-OUT"_s, county.farahPost, kToday.addDays(-90));
  Change(county.records, u"UPDATE case_file SET closed_day = ? WHERE id = ?")
      .bind(kToday.addDays(-2))
      .bind(closed)
      .run();
  Change(county.records, u"UPDATE allocation SET to_day = ? WHERE case_id = ?")
      .bind(kToday.addDays(-2))
      .bind(closed)
      .run();
  const CaseId moved = county.newCase(u"HR-MOVED"_s, county.farahPost, kToday.addDays(-90));
  Change(county.records, u"UPDATE allocation SET to_day = ? WHERE case_id = ?")
      .bind(kToday.addDays(-1))
      .bind(moved)
      .run();
  Change(county.records,
         u"INSERT INTO allocation (code, case_id, post_id, part, from_day) VALUES ('m', ?, 5, 'lead', ?)")
      .bind(moved)
      .bind(kToday.addDays(-1))
      .run();
  county.action(std::nullopt, county.farah, kToday.addDays(-3));
  county.action(std::nullopt, county.farah, kToday.addDays(6));
  county.action(std::nullopt, county.farah, kToday.addDays(7));
  county.action(std::nullopt, county.stranger, kToday.addDays(-3));

  const Report week = weekReport(county.records, {kToday, kAshby}, u"today"_s);
  CHECK(wordsOf(tableOf(week, u"Came in"_s)) == u"HR-IN|child in need|FARAH|18 Jul 2026");
  CHECK(wordsOf(tableOf(week, u"Went out"_s)) ==
        u"HR-OUT|child in need|FARAH|22 Jul 2026|"
        "HR-MOVED|child in need|FARAH|23 Jul 2026");
  CHECK(figure(week, u"Cases that came in"_s) == u"1 of 3 led now");
  CHECK(figure(week, u"Cases that went out"_s) == u"2 of 4 led a week ago");
  CHECK(figure(week, u"Actions overdue"_s) == u"1 of 4 open actions");
  CHECK(figure(week, u"Cases not discussed for six weeks"_s) == u"0 of 3 open cases with a lead");
  CHECK(tableOf(week, u"Supervision and actions overdue"_s).rows.size() > 1);  // and the supervisions
  const QString coming = wordsOf(tableOf(week, u"Due in the next seven days"_s));
  CHECK(coming.contains(u"24 Jul 2026"));
  CHECK(coming.contains(u"30 Jul 2026"));
  CHECK_FALSE(coming.contains(u"31 Jul 2026"));
  // The other team: what moved there came in.
  const Report other = weekReport(county.records, {kToday, kBrook}, u"today"_s);
  CHECK(wordsOf(tableOf(other, u"Came in"_s)).startsWith(u"HR-MOVED"));
  // In both together it only moved.
  const Report whole = weekReport(county.records, {kToday, kCounty}, u"today"_s);
  CHECK(wordsOf(tableOf(whole, u"Came in"_s)) == u"HR-IN|child in need|FARAH|18 Jul 2026");
  CHECK(figure(whole, u"Cases that went out"_s) == u"1 of 4 led a week ago");
}

TEST_CASE("what is overdue stands in the list once for each that the figures count", "[week]") {
  County county;
  Change(county.records, u"UPDATE session SET day = ? WHERE id = ?").bind(kToday.addDays(-90)).bind(county.held).run();
  county.session(county.gareth, kToday.addDays(-80));
  county.absent(county.gareth, kToday.addDays(-60), kToday.addDays(9));  // due before it, and out of scope
  county.action(std::nullopt, county.farah, kToday.addDays(-3));
  const Report week = weekReport(county.records, {kToday, kAshby}, u"today"_s);
  const auto countOf = [&](const QString& name) { return figure(week, name).section(u' ', 0, 0).toInt(); };
  CHECK(countOf(u"Supervision overdue"_s) > 0);
  CHECK(countOf(u"Actions overdue"_s) == 1);
  const ReportTable late = tableOf(week, u"Supervision and actions overdue"_s);
  const auto supervisions =
      std::count_if(late.rows.begin(), late.rows.end(), [](const auto& row) { return row[1].words == u"supervision"; });
  const int all =
      late.title.contains(u" of ") ? late.title.section(u' ', -1).toInt() : static_cast<int>(late.rows.size());
  CHECK(all == countOf(u"Supervision overdue"_s) + countOf(u"Actions overdue"_s));
  CHECK(supervisions <= countOf(u"Supervision overdue"_s));
  for (const auto& row : late.rows) CHECK(row[0].words != u"GARETH");
}

TEST_CASE("of somebody who leaves before they are due a handover says that they leave", "[handover]") {
  County county;
  const Desk desk = county.deskOf(county.priya);
  const auto standing = [&] {
    return wordsOf(tableOf(handoverReport(desk, {kToday, kAshby}, u"today"_s, county.farah), u"Supervision"_s));
  };
  CHECK_FALSE(standing().contains(u"no day"));
  Change(county.records, u"UPDATE person SET left_day = ? WHERE id = 2").bind(kToday.addDays(8)).run();
  CHECK(standing().contains(u"Next is due|no day, they leave on 31 Jul 2026"));
  Change(county.records, u"UPDATE person SET left_day = NULL WHERE id = 2").run();
  county.absent(county.farah, kToday, {});
  CHECK(standing().contains(u"Next is due|no day, they are away"));
}

TEST_CASE("of many rows the first few stand on the page, and how many there are is said", "[week]") {
  County county;
  for (int i = 0; i < 9; ++i) county.newCase(u"HR-N%1"_s.arg(i), county.farahPost, kToday.addDays(-1));
  const Report week = weekReport(county.records, {kToday, kAshby}, u"today"_s);
  const ReportTable in = tableOf(week, u"Came in"_s);
  CHECK(in.rows.size() == kWeekRows);
  CHECK(in.title == u"Came in: the first 4 of 9");
  CHECK(figure(week, u"Cases that came in"_s).startsWith(u"9 of"));
}

TEST_CASE("a handover holds a part for each person of the unit but the viewer, with what they may read",
          "[access][handover]") {
  County county;
  const SessionId shared = county.session(county.farah, kToday.addDays(-20), u"held"_s);
  const SessionId draft = county.session(county.farah, kToday.addDays(-2), u"held"_s);
  for (const auto& [id, words] :
       std::vector<std::pair<SessionId, QString>>{{shared, u"Visit weekly"_s}, {draft, u"Only drafted"_s}}) {
    county.discussed(id, county.caseId);
    Change(county.records, u"UPDATE discussion SET decision = ? WHERE session_id = ?").bind(words).bind(id).run();
  }
  Change(county.records, u"UPDATE session SET state = 'agreed' WHERE id = ?").bind(shared).run();
  county.absent(county.farah, kToday.addDays(10), kToday.addDays(15));
  Change(county.records, u"INSERT INTO goal (code, person_id, what, status) VALUES ('g', 2, 'Court skills', 'open')")
      .run();

  struct Expected {
    qint64 viewer;
    bool may;
    QString decision;
  };
  // Priya supervised both sessions and sees her own draft; the director sees what was shared; nobody else has the unit.
  for (const Expected& one : std::vector<Expected>{{1, true, u"Only drafted"_s},
                                                   {6, true, u"Visit weekly"_s},
                                                   {9, true, u"Visit weekly"_s},
                                                   {2, false, {}},
                                                   {7, false, {}}}) {
    INFO("viewer " << one.viewer);
    const Desk desk = county.deskOf(PersonId(one.viewer));
    const auto scope = reportScopeOf(desk, kAshby, kToday);
    REQUIRE(scope.has_value() == one.may);
    if (!scope) continue;
    const Report report = handoverReport(desk, *scope, u"today"_s);
    CHECK(report.partsApart);
    CHECK(report.parts.size() == handoverPeople(desk, *scope).size());
    QStringList names;
    for (const ReportPart& part : report.parts) names << part.title;
    CHECK(names.contains(u"FARAH"));
    CHECK_FALSE(names.contains(u"SAM"));
    const Report alone = handoverReport(desk, *scope, u"today"_s, county.farah);
    REQUIRE(alone.parts.size() == 1);
    CHECK(wordsOf(tableOf(alone, u"Cases"_s)).contains(one.decision));
    CHECK(wordsOf(tableOf(alone, u"Open actions"_s)).contains(u"Ring the school"));
    CHECK(wordsOf(tableOf(alone, u"Goals"_s)).contains(u"Court skills"));
    const QString standing = wordsOf(tableOf(alone, u"Supervision"_s));
    CHECK(standing.contains(u"3 Aug 2026 to 7 Aug 2026"));
    CHECK(standing.contains(u"23 Jul 2026"));
    CHECK(standing.contains(u"none is signed by both"));
  }
  const Desk priya = county.deskOf(county.priya);
  for (const auto& [person, name] : handoverPeople(priya, {kToday, kAshby})) CHECK(person != county.priya);
}

}  // namespace week_report_test
