// SPDX-License-Identifier: MIT
// Which cases are brought to a session and in which order, and actions typed in one line.

#include "core/caseload/caseload_store.h"
#include "core/store/query.h"
#include "core/supervision/action_store.h"
#include "core/supervision/agenda_cases.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/quick_action.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace supervision_agenda_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QStringList ordered(Team& team, const CaseSignals& known) {
  const CaseloadFacts facts = loadFactsOfPerson(team.records, kToday, team.farah);
  QStringList codes;
  for (const AgendaCase& one : agendaCases(facts, balance(facts, kToday).posts, known, kToday))
    codes << (one.picked || one.overdueAction || one.isNew || one.notDiscussed ? one.code : u'(' + one.code + u')');
  return codes;
}

}  // namespace

TEST_CASE("a case is not discussed when the last 42 days hold no discussion", "[supervision]") {
  const QDate opened = kToday.addYears(-1);
  CHECK(isNotDiscussed(kToday.addDays(-42), opened, kToday));
  CHECK_FALSE(isNotDiscussed(kToday.addDays(-41), opened, kToday));
  CHECK_FALSE(isNotDiscussed(kToday, opened, kToday));
  CHECK(isNotDiscussed(kToday.addDays(-7), opened, kToday, 7));
  // One that was never discussed is counted from the day it opened, as the command counts it (formats 1).
  CHECK(isNotDiscussed({}, opened, kToday));
  CHECK(isNotDiscussed({}, kToday.addDays(-42), kToday));
  CHECK_FALSE(isNotDiscussed({}, kToday.addDays(-41), kToday));
  CHECK(daysNotDiscussed({}, kToday.addDays(-41), kToday) == 41);
}

TEST_CASE("one-to-one, case and group sessions that were held move the clock of their cases", "[supervision]") {
  Team team;
  const CaseId about = team.newCase(u"c"_s, team.farahPost, kToday.addYears(-1));
  const auto last = [&] {
    const auto days = lastDiscussed(team.records, {about}, kToday);
    return days.contains(about) ? std::optional(days.at(about)) : std::nullopt;
  };
  CHECK_FALSE(last());
  for (const QString& kind : {u"informal"_s, u"ad hoc decision"_s, u"observed practice"_s})
    team.discussed(team.session(team.farah, kToday, u"held"_s, kind), about);
  team.discussed(team.session(team.farah, kToday, u"planned"_s), about);
  team.discussed(team.session(team.farah, kToday.addDays(1)), about);
  CHECK_FALSE(last());
  const SessionId agreed = team.session(team.farah, kToday.addDays(-30), u"shared"_s);
  team.discussed(agreed, about);
  Change(team.records, u"UPDATE session SET state = 'agreed' WHERE id = ?").bind(agreed).run();
  CHECK(last() == kToday.addDays(-30));
  team.discussed(team.session(team.gareth, kToday.addDays(-20), u"shared"_s, u"group"_s), about);
  CHECK(last() == kToday.addDays(-20));
  const SessionId newest = team.session(team.farah, kToday.addDays(-10), u"disputed"_s, u"case supervision"_s);
  team.discussed(newest, about);
  CHECK(last() == kToday.addDays(-10));
  CHECK(lastDiscussed(team.records, {about}, kToday, newest).at(about) == kToday.addDays(-20));
}

TEST_CASE("cases stand by why they are brought, then heaviest first, then by code", "[supervision]") {
  Team team;
  const QDate old = kToday.addYears(-1);
  {
    Transaction transaction(team.records);
    for (const auto& [kind, points] : {std::pair(u"child in need"_s, 40'000), std::pair(u"child protection"_s, 80'000)})
      Change(team.records, u"INSERT INTO weight (scheme, from_day, case_kind, points_e4) VALUES ('s', ?, ?, ?)")
          .bind(old)
          .bind(kind)
          .bind(points)
          .run();
    transaction.commit();
  }
  const CaseId quiet = team.newCase(u"quiet"_s, team.farahPost, old);
  const CaseId picked = team.newCase(u"picked"_s, team.farahPost, old);
  const CaseId late = team.newCase(u"late"_s, team.farahPost, old);
  team.newCase(u"new"_s, team.farahPost, kToday.addDays(-3));
  team.newCase(u"light-b"_s, team.farahPost, old);
  team.newCase(u"light-a"_s, team.farahPost, old);
  team.newCase(u"heavy"_s, team.farahPost, old, u"child protection"_s);
  team.newCase(u"unweighed"_s, team.farahPost, old, u"other"_s);
  CaseSignals known;
  known.lastDiscussed = {{quiet, kToday.addDays(-5)}, {picked, kToday.addDays(-5)}, {late, kToday.addDays(-5)}};
  known.picked = {picked};
  known.overdueCases = {u"late"_s};
  known.lastHeld = kToday.addDays(-5);
  CHECK(ordered(team, known) == QStringList{u"picked"_s, u"late"_s, u"new"_s, u"heavy"_s, u"light-a"_s, u"light-b"_s,
                                            u"unweighed"_s, u"(quiet)"_s});
  known.lastHeld.reset();
  CHECK(ordered(team, known).indexOf(u"(new)"_s) == 6);
}

TEST_CASE("an action typed in one line gives what, who and by when", "[supervision]") {
  const std::vector<QuickPerson> people{{PersonId(1), u"Priya Nair"_s}, {PersonId(2), u"Farah Siddiqui"_s}};
  const auto read = [&](const QString& typed) { return readQuickAction(typed, people, kToday); };
  QuickAction action = read(u"review with school Farah next friday"_s);
  CHECK(action.what == u"Review with school");
  CHECK(action.owner == PersonId(2));
  CHECK(action.due == QDate(2026, 7, 31));
  action = read(u"  ring the GP   priya nair by tomorrow"_s);
  CHECK(action.what == u"Ring the GP");
  CHECK(action.ownerName == u"Priya Nair");
  CHECK(action.due == kToday.addDays(1));
  CHECK(read(u"ring the GP friday week"_s).due == QDate(2026, 8, 7));
  CHECK(read(u"ring the GP in a fortnight"_s).due == kToday.addDays(14));
  action = read(u"arrange respite for a fortnight"_s);  // how long, and not by when
  CHECK(action.what == u"Arrange respite for a fortnight");
  CHECK_FALSE(action.due);
  action = read(u"Write to Amara"_s);
  CHECK(action.what == u"Write to Amara");
  CHECK_FALSE(action.owner);
  CHECK_FALSE(action.due);
  CHECK(read(u"Farah"_s).what == u"Farah");
  CHECK(read(u""_s).what.isEmpty());
  CHECK(read(u"tomorrow"_s).what == u"Tomorrow");
}

TEST_CASE("in an action typed in one line 'me' is the writer, anybody of the service is found, and a case is tied",
          "[supervision]") {
  const std::vector<QuickPerson> people{
      {PersonId(2), u"Gareth Llewellyn"_s}, {PersonId(1), u"Priya Nair"_s},
      {PersonId(3), u"Farah Siddiqui"_s},   {PersonId(4), u"Si\u00e2n O\u2019Brien"_s},
      {PersonId(5), u"Will Ash"_s, false},  {PersonId(6), u"Farah Zaman"_s, false}};
  const QuickMeaning meaning{PersonId(1), [](const QString& word) -> std::optional<QuickCase> {
                               if (word != u"NM-1256") return std::nullopt;
                               return QuickCase{CaseId(9), u"NM-1256"_s};
                             }};
  struct Line {
    QString typed;
    QString what;
    int owner;  // 0: nobody is named
    bool hasDate = false;
    bool hasCase = false;
  };
  const std::vector<Line> lines{
      {u"ring the school me friday"_s, u"Ring the school"_s, 1, true},
      {u"ring the school I"_s, u"Ring the school"_s, 1},
      {u"I ring the school tomorrow"_s, u"Ring the school"_s, 1, true},
      {u"I will ring the school"_s, u"Ring the school"_s, 1},
      {u"me to ring the school"_s, u"Ring the school"_s, 1},
      {u"I'll ring the school"_s, u"Ring the school"_s, 1},
      {u"meet me"_s, u"Meet"_s, 1},
      {u"ring the school farah friday"_s, u"Ring the school"_s, 3, true},
      {u"Farah to ring the school by friday"_s, u"Ring the school"_s, 3, true},
      {u"ring the school Farah Zaman"_s, u"Ring the school"_s, 6},
      {u"Farah: ring the school"_s, u"Ring the school"_s, 3},
      {u"visit sian"_s, u"Visit"_s, 4},
      {u"visit sian o'brien"_s, u"Visit"_s, 4},
      {u"she will"_s, u"She will"_s, 0},
      {u"visit together Will"_s, u"Visit together"_s, 5},
      {u"review NM-1256 with school Farah next friday"_s, u"Review NM-1256 with school"_s, 3, true, true},
      {u"visit NM-1256, gareth"_s, u"Visit NM-1256,"_s, 2, false, true},
      {u"visit NM-9999"_s, u"Visit NM-9999"_s, 0},
      {u"Farah wants a visit"_s, u"Farah wants a visit"_s, 0},
      {u"me"_s, u"Me"_s, 0},
      {u"I"_s, u"I"_s, 0},
  };
  for (const Line& line : lines) {
    INFO(line.typed.toStdString());
    const QuickAction read = readQuickAction(line.typed, people, kToday, meaning);
    CHECK(read.what == line.what);
    CHECK(read.owner.value_or(PersonId(99)) == PersonId(line.owner == 0 ? 99 : line.owner));
    CHECK(read.due.has_value() == line.hasDate);
    CHECK((read.about == CaseId(9)) == line.hasCase);
  }
}

TEST_CASE("the actions from last time are the worker's and whatever was agreed in earlier sessions with them",
          "[supervision]") {
  Team team;
  const SessionId earlier = team.session(team.farah, kToday.addDays(-30));
  const SessionId withGareth = team.session(team.gareth, kToday.addDays(-30));
  const SessionId now = team.session(team.farah, kToday);
  const ActionId own = team.action(earlier, team.farah, kToday);
  const ActionId promised = team.action(earlier, team.priya, kToday.addDays(1));
  const ActionId byStandIn = team.action(earlier, team.stranger, kToday.addDays(2));
  const ActionId alone = team.action(std::nullopt, team.farah, kToday.addDays(3));
  team.action(withGareth, team.priya, kToday);    // agreed with somebody else
  team.action(std::nullopt, team.priya, kToday);  // agreed with nobody
  team.action(now, team.farah, kToday);           // agreed in this session
  std::vector<ActionId> ids;
  for (const OpenAction& one : loadOpenActionsBefore(team.records, kToday, team.farah, now)) ids.push_back(one.id);
  CHECK(ids == std::vector<ActionId>{own, promised, byStandIn, alone});
  CHECK(loadOpenActionsOf(team.records, kToday, team.farah).size() == 3);
}

}  // namespace supervision_agenda_test
