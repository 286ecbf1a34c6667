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

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QStringList ordered(Team& team, const CaseSignals& known) {
  const CaseloadFacts facts = loadFactsOfPerson(team.records, kToday, team.farah);
  QStringList codes;
  for (const AgendaCase& one : agendaCases(facts, balance(facts, kToday).posts, known, kToday))
    codes << (one.isCalledFor() ? one.code : u'(' + one.code + u')');
  return codes;
}

}  // namespace

TEST_CASE("a case is not discussed when the last 42 days hold no discussion", "[supervision]") {
  CHECK(isNotDiscussed({}, kToday));
  CHECK(isNotDiscussed(kToday.addDays(-42), kToday));
  CHECK_FALSE(isNotDiscussed(kToday.addDays(-41), kToday));
  CHECK_FALSE(isNotDiscussed(kToday, kToday));
  CHECK(isNotDiscussed(kToday.addDays(-7), kToday, 7));
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
  CHECK(ordered(team, known).indexOf(u"new"_s) == 5);
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
  action = read(u"Write to Amara"_s);
  CHECK(action.what == u"Write to Amara");
  CHECK_FALSE(action.owner);
  CHECK_FALSE(action.due);
  CHECK(read(u"Farah"_s).what == u"Farah");
  CHECK(read(u""_s).what.isEmpty());
  CHECK(read(u"tomorrow"_s).what == u"Tomorrow");
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
