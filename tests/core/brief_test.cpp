// SPDX-License-Identifier: MIT
// What a brief says happened since last time, rule by rule, and who reads which part of it.
#include "core/supervision/brief.h"

#include "core/development/brief_reading.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/personal_part.h"
#include "core/store/query.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace brief_test {

using namespace headroom;
using headroom::test::kToday;
using headroom::test::Team;
using namespace Qt::StringLiterals;

namespace {

const QDate kSince(2026, 6, 19);

/// A case that one person holds from and to a day, in posts of theirs.
struct HeldSpan {
  QDate from;
  std::optional<QDate> to = {};
  Part part = Part::Lead;
  std::optional<QDate> postTo = {};
};

CaseloadFacts factsOfSpans(const std::vector<HeldSpan>& spans, std::optional<QDate> closed = {}) {
  CaseloadFacts facts;
  facts.cases.push_back({CaseId(1), u"C-1"_s, u"child in need"_s, {}, {}, {}, {}, {QDate(2020, 1, 1), closed}});
  qint64 next = 1;
  for (const HeldSpan& span : spans) {
    facts.organisation.posts.push_back({PostId(next),
                                        u"post-%1"_s.arg(next),
                                        PersonId(7),
                                        UnitId(1),
                                        Role::SocialWorker,
                                        1,
                                        Contract::Permanent,
                                        PostKind::Substantive,
                                        {QDate(2020, 1, 1), span.postTo}});
    facts.allocations.push_back({AllocationId(next), CaseId(1), PostId(next), span.part, {span.from, span.to}});
    ++next;
  }
  return facts;
}

QString movesWords(const CaseloadFacts& facts) {
  QStringList words;
  for (const CaseMove& move : caseMoves(facts, PersonId(7), kSince, kToday)) {
    const QString way = move.way == CaseMove::Way::Came   ? u"came"_s
                        : move.way == CaseMove::Way::Went ? u"went"_s
                                                          : u"came and went"_s;
    words << way + u' ' + move.day.toString(Qt::ISODate) + (move.coWorked ? u" co-worked"_s : QString());
  }
  return words.join(u"; "_s);
}

/// Exec of one statement in a transaction of its own.
void change(Team& team, const QString& sql) {
  Transaction transaction(team.records);
  Change(team.records, sql).run();
  transaction.commit();
}

QStringList wordsOf(const std::vector<Preparation>& prepared) {
  QStringList words;
  for (const Preparation& one : prepared) words << one.words;
  return words;
}

}  // namespace

TEST_CASE("a case came, went, or came and went since last time, and moving between posts of one person is neither",
          "[brief]") {
  const QDate june(2026, 6, 25), july(2026, 7, 10), may(2026, 5, 1);
  struct Row {
    std::vector<HeldSpan> spans;
    QString said;
    std::optional<QDate> closed = {};
  };
  for (const Row& row : {
           Row{{{may}}, u""_s}, Row{{{june}}, u"came 2026-06-25"_s},
           Row{{{june, {}, Part::CoWorker}}, u"came 2026-06-25 co-worked"_s}, Row{{{may, june}}, u"went 2026-06-25"_s},
           Row{{{may}}, u"went 2026-07-10"_s, july}, Row{{{may, {}, Part::Lead, july}}, u"went 2026-07-10"_s},
           Row{{{june, july}}, u"came and went 2026-07-10"_s},
           Row{{{may, june}, {june}}, u""_s},                 // from one post of theirs to another
           Row{{{may, june}, {july}}, u""_s},                 // gone for a while, and back
           Row{{{kSince}}, u""_s},                            // held on the day of the last one
           Row{{{kSince.addDays(1)}}, u"came 2026-06-20"_s},  // on the day after it
           Row{{{kToday}}, u"came 2026-07-24"_s},             // on the day itself
           Row{{{kToday.addDays(1)}}, u""_s},                 // still to come
           Row{{{may, kToday}}, u"went 2026-07-24"_s},        // first not held today
           Row{{{may, kToday.addDays(1)}}, u""_s},            // the last day is today
           Row{{{may, kSince}}, u""_s},                       // gone by last time
       }) {
    CHECK(movesWords(factsOfSpans(row.spans, row.closed)) == row.said);
  }
}

TEST_CASE("leave is told when it touches the days since last time or those ahead", "[brief]") {
  const QDate ahead = kToday.addDays(60);
  struct Row {
    Period period;
    bool told;
  };
  for (const Row& row : {Row{{kSince.addDays(-10), kSince.addDays(1)}, false},  // back on the day after
                         Row{{kSince.addDays(-10), kSince.addDays(2)}, true}, Row{{kToday, {}}, true},
                         Row{{ahead, ahead.addDays(5)}, true}, Row{{ahead.addDays(1), {}}, false}}) {
    const Absence one{u"a"_s, PersonId(7), u"annual leave"_s, false, row.period};
    CHECK(briefLeave({one}, {}, kSince, ahead).size() == (row.told ? 1U : 0U));
    CHECK(briefLeave({}, {row.period}, kSince, ahead).size() == (row.told ? 1U : 0U));
  }
}

TEST_CASE("of a promise of fewer cases only the days since last time are counted as broken now", "[brief]") {
  LedgerLine line{PersonId(7), {}, u"NQSW first year"_s, 10, {QDate(2026, 1, 1), {}}, 200, 180, 20, 1};
  const auto broken = [&](QDate from, QDate last) {
    line.brokenDays = {{from, last, PostId(1), 15, 14}};
    return briefPromises({line}, PersonId(7), kSince, kToday).at(0).brokenSince;
  };
  CHECK(broken(kSince.addDays(-9), kSince) == 0);
  CHECK(broken(kSince.addDays(-9), kSince.addDays(3)) == 3);
  CHECK(broken(kToday.addDays(-1), kToday) == 2);
  CHECK(briefPromises({line}, PersonId(8), kSince, kToday).empty());
  line.period.to = kSince.addDays(1);
  CHECK(briefPromises({line}, PersonId(7), kSince, kToday).empty());  // over by then
}

TEST_CASE("a brief is read from the file: since the last one-to-one, with what each of the two does", "[brief]") {
  Team team;
  const SessionId last = team.session(team.farah, kSince);
  team.session(team.farah, QDate(2026, 7, 3), u"planned"_s);
  change(team,
         u"UPDATE session SET state = 'cancelled', reason = 'ill', side = 'supervisee', new_day = day + 7 "
         "WHERE day = %1"_s.arg(QDate(2026, 7, 3).toJulianDay()));
  team.session(team.farah, QDate(2026, 7, 10), u"planned"_s);  // nothing was recorded: missed
  const CaseId old = team.newCase(u"OLD"_s, team.farahPost, QDate(2026, 1, 5));
  const CaseId discussed = team.newCase(u"DISC"_s, team.farahPost, QDate(2026, 1, 5));
  team.newCase(u"NEW"_s, team.farahPost, QDate(2026, 7, 1));
  team.discussed(last, discussed);
  team.action(last, team.farah, QDate(2026, 7, 1), old);
  team.action(last, team.priya, QDate(2026, 8, 1));
  const ActionId done = team.action(last, team.farah, QDate(2026, 7, 2));
  auto desk = team.deskOf(team.farah, QDate(2026, 7, 6));
  REQUIRE(closeAction(desk, done, true));
  team.absent(team.farah, QDate(2026, 8, 3), QDate(2026, 8, 10));

  const auto brief = readBrief(team.records, team.farah, kToday);
  REQUIRE(brief);
  CHECK(brief->lastHeld == kSince);
  CHECK(brief->since == kSince);
  REQUIRE(brief->moves.size() == 1);
  CHECK(brief->moves.front().code == u"NEW");
  CHECK(brief->openCases == 3);
  // DISC was, 35 days ago, and NEW has been open for 23 days.
  REQUIRE(brief->notDiscussed.size() == 1);
  CHECK(brief->notDiscussed.front().code == u"OLD");
  REQUIRE(brief->actions.size() == 1);
  CHECK(brief->actions.front().label == DueLabel::Overdue);
  REQUIRE(brief->promised.size() == 1);
  CHECK(brief->promised.front().owner == team.priya);
  REQUIRE(brief->closed.size() == 1);
  CHECK(brief->closed.front().closed == QDate(2026, 7, 6));
  REQUIRE(brief->notHeld.size() == 2);
  CHECK(brief->notHeld.front().state == SessionState::Cancelled);
  CHECK(brief->notHeld.back().state == SessionState::Missed);
  REQUIRE(brief->leave.size() == 1);
  CHECK(brief->leave.front().reason == u"leave");
  REQUIRE(brief->posts.size() == 1);
  CHECK(brief->posts.front().now.load == Decimal(3));
  CHECK(brief->posts.front().trend.size() == 6);
  CHECK(brief->posts.front().trend.front().second.load == Decimal(2));  // on the 1st of February
  CHECK_FALSE(readBrief(team.records, PersonId(99), kToday));
}

TEST_CASE("on the day of a session that has begun the brief still looks back to the one before", "[brief]") {
  Team team;
  team.session(team.farah, kSince);
  auto desk = team.deskOf(team.priya);
  REQUIRE(addPreparation(desk, team.farah, u"The court report"_s));
  REQUIRE(startSession(desk, team.farah));
  const auto brief = readBrief(desk, team.farah);
  REQUIRE(brief);
  CHECK(brief->lastHeld == kSince);
  CHECK(wordsOf(brief->prepared) == QStringList{u"The court report"_s});
}

TEST_CASE("role x brief x part: who reads it, and who reads the words that were prepared", "[brief][access]") {
  Team team;
  change(team, u"INSERT INTO person (id, code, name) VALUES (6, 'ruth', 'RUTH'), (8, 'owen', 'OWEN')"_s);
  change(team,
         u"INSERT INTO post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES "
         "(6, 'ruth-post', 6, 1, 'director', 1000000, 'permanent', 'substantive', 2458849), "
         "(8, 'owen-post', 8, 3, 'senior practitioner', 1000000, 'permanent', 'substantive', 2458849)"_s);
  const PersonId ruth{6}, owen{8};
  const auto supervise = [&](PersonId by, const QString& kind) {
    change(team, u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day) VALUES (2, %1, '%2', 2458849)"_s
                     .arg(by.value())
                     .arg(kind));
  };
  auto own = team.deskOf(team.farah);
  REQUIRE(addPreparation(own, team.farah, u"I am not well"_s));
  struct Row {
    std::optional<PersonId> who;
    bool sees;
    bool reads;
  };
  const auto check = [&](const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      INFO((row.who ? row.who->value() : 0));
      const auto brief = readBrief(team.deskOf(row.who), team.farah);
      REQUIRE(brief.has_value() == row.sees);
      if (!brief) continue;
      CHECK(brief->showsPrepared == row.reads);
      CHECK(brief->preparedCount == 1);
      CHECK(wordsOf(brief->prepared) == (row.reads ? QStringList{u"I am not well"_s} : QStringList{}));
    }
  };
  // Nobody supervises her yet: whoever manages her does.
  check({{team.farah, true, true},
         {team.priya, true, true},
         {ruth, true, true},
         {team.gareth, false, false},
         {owen, false, false},
         {std::nullopt, false, false}});
  supervise(team.priya, u"line"_s);
  supervise(owen, u"professional"_s);
  check({{team.farah, true, true},
         {team.priya, true, true},
         {ruth, true, false},  // manages the whole service, and is shown how much there is
         {team.gareth, false, false},
         {owen, true, true},
         {team.stranger, false, false},
         {std::nullopt, false, false}});
  // A command has nobody who signed in.
  const auto printed = readBrief(team.records, team.farah, kToday);
  REQUIRE(printed);
  CHECK(printed->prepared.empty());
  CHECK(printed->preparedCount == 1);
  CHECK_FALSE(printed->showsPrepared);
}

TEST_CASE("a brief says who noted what, and of a reflection that is brought not a word", "[brief]") {
  Team team;
  auto own = team.deskOf(team.farah), manager = team.deskOf(team.priya);
  REQUIRE(addPreparation(own, team.farah, u"The court report"_s));
  REQUIRE(addPreparation(manager, team.farah, u"Your leave"_s));
  change(team,
         u"INSERT INTO preparation (person_id, body, added_at, note_uid) VALUES (2, 'A reflection of mine', 1, 'u')"_s);
  const auto brief = readBrief(manager, team.farah);
  REQUIRE(brief);
  REQUIRE(brief->prepared.size() == 3);
  CHECK(brief->prepared[0].addedBy.isEmpty());
  CHECK(brief->prepared[1].addedBy == u"PRIYA");
  CHECK(brief->prepared[2].isNote);
}

}  // namespace brief_test
