// SPDX-License-Identifier: MIT
// Who may take which step of a sign-off in which state, what the file refuses by itself, and what is kept of each step.

#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace supervision_sign_off_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const PersonId kWorker(2), kManager(1), kOther(5);

Session sessionIn(SessionState state) {
  Session session{SessionId(1),      u"s"_s, kWorker, u"Farah"_s, kManager, u"Priya"_s, SessionKind::FormalOneToOne,
                  kToday.addDays(-2)};
  session.state = state;
  return session;
}

using Step = std::function<bool(const Session&, PersonId)>;

struct Verb {
  const char* name;
  Step step;
  PersonId by;                       ///< who alone may
  std::vector<SessionState> states;  ///< in which alone
};

const std::vector<SessionState> kAll{SessionState::Planned,   SessionState::Held,     SessionState::Shared,
                                     SessionState::Agreed,    SessionState::Disputed, SessionState::Moved,
                                     SessionState::Cancelled, SessionState::Missed};

SessionState stateOf(const Team& team, SessionId id) { return loadSession(team.records, id)->state; }

}  // namespace

TEST_CASE("every step of the sign-off is for one party in certain states alone", "[supervision][sign-off]") {
  const std::vector<Verb> verbs{
      {"share",
       [](const Session& s, PersonId by) { return shared(s, by, kToday).has_value(); },
       kManager,
       {SessionState::Held}},
      {"take back",
       [](const Session& s, PersonId by) { return takenBack(s, by).has_value(); },
       kManager,
       {SessionState::Shared, SessionState::Disputed}},
      {"agree",
       [](const Session& s, PersonId by) { return agreed(s, by, kToday).has_value(); },
       kWorker,
       {SessionState::Shared, SessionState::Disputed}},
      {"dispute",
       [](const Session& s, PersonId by) { return disputed(s, by, u"Not so."_s).has_value(); },
       kWorker,
       {SessionState::Shared}},
      {"answer",
       [](const Session& s, PersonId by) { return answered(s, by, u"It is."_s).has_value(); },
       kManager,
       {SessionState::Disputed}}};
  for (const Verb& verb : verbs) {
    for (const SessionState state : kAll) {
      const bool inState = std::find(verb.states.begin(), verb.states.end(), state) != verb.states.end();
      for (const PersonId by : {kManager, kWorker, kOther}) {
        INFO(verb.name << " in " << token(state).toStdString() << " by " << by.value());
        CHECK(verb.step(sessionIn(state), by) == (inState && by == verb.by));
      }
    }
  }
}

TEST_CASE("a dispute, an answer and an addition need words, and a record to come is not shared",
          "[supervision][sign-off]") {
  CHECK_FALSE(disputed(sessionIn(SessionState::Shared), kWorker, u"  "_s));
  CHECK_FALSE(answered(sessionIn(SessionState::Disputed), kManager, {}));
  CHECK_FALSE(mayAdd(sessionIn(SessionState::Agreed), kWorker, u"\n"_s));
  for (const SessionState state : kAll)
    CHECK(mayAdd(sessionIn(state), kManager, u"A date was wrong."_s).has_value() == (state == SessionState::Agreed));
  CHECK_FALSE(mayAdd(sessionIn(SessionState::Agreed), kOther, u"words"_s));
  Session ahead = sessionIn(SessionState::Held);
  ahead.day = kToday.addDays(1);
  CHECK_FALSE(shared(ahead, kManager, kToday));
}

TEST_CASE("a record is shown to its supervisor and whoever manages, and to the supervisee once it is shared",
          "[supervision][sign-off]") {
  for (const SessionState state : kAll) {
    const Session session = sessionIn(state);
    INFO(token(state).toStdString());
    CHECK(isShownTo(session, kManager, false));
    CHECK(isShownTo(session, kOther, true));
    CHECK_FALSE(isShownTo(session, kOther, false));
    CHECK(isShownTo(session, kWorker, true) == (state != SessionState::Planned && state != SessionState::Held));
  }
}

TEST_CASE("a dispute is answered within 5 working days, and a record shared within 5", "[supervision][sign-off]") {
  const WorkingDays working;
  CHECK(answerDue(QDate(2025, 4, 16), working) == QDate(2025, 4, 25));  // Easter lies between
  CHECK(writtenUpInTime(QDate(2025, 4, 16), QDate(2025, 4, 25), working));
  CHECK_FALSE(writtenUpInTime(QDate(2025, 4, 16), QDate(2025, 4, 26), working));
}

TEST_CASE("a record goes from sharing over a dispute to agreement, and every step is kept", "[supervision][sign-off]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  WritableDesk worker = team.deskOf(team.farah);
  const SessionId id = *startSession(manager, team.farah);
  CHECK_FALSE(agreeRecord(worker, id));
  CHECK_FALSE(shareRecord(worker, id));
  CHECK_FALSE(shareRecord(manager, id));  // nothing is written in it
  SessionRecord written = *loadRecord(team.records, id);
  written.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(manager, written));
  REQUIRE(shareRecord(manager, id));
  CHECK(loadSession(team.records, id)->shared == kToday);
  CHECK_FALSE(saveSession(manager, *loadRecord(team.records, id)));  // nobody writes in it now
  REQUIRE(disputeRecord(worker, id, u" I did not say that. "_s));
  CHECK(stateOf(team, id) == SessionState::Disputed);
  REQUIRE(answerDispute(manager, id, u"Changed in the second section."_s));
  REQUIRE(takeRecordBack(manager, id));
  CHECK_FALSE(loadSession(team.records, id)->shared);
  REQUIRE(saveSession(manager, *loadRecord(team.records, id)));
  REQUIRE(shareRecord(manager, id));
  REQUIRE(agreeRecord(worker, id, u"Thank you."_s));
  CHECK(stateOf(team, id) == SessionState::Agreed);
  CHECK(loadSession(team.records, id)->agreed == kToday);
  CHECK_FALSE(takeRecordBack(manager, id));
  QStringList steps;
  for (const SignOff& step : loadSignOffs(team.records, id)) steps << token(step.step) + u' ' + step.words;
  CHECK(steps == QStringList{u"shared "_s, u"disputed  I did not say that. "_s,
                             u"answered Changed in the second section."_s, u"taken back "_s, u"shared "_s,
                             u"agreed with comment Thank you."_s});
  REQUIRE(addAddendum(worker, id, u"The visit was on the 3rd."_s));
  CHECK(loadAddenda(team.records, id).front().body == u"The visit was on the 3rd."_s);
  WritableDesk other = team.deskOf(team.gareth);
  CHECK_FALSE(addAddendum(other, id, u"words"_s));
}

TEST_CASE("nobody signs a record that is another than the one that was shown to them", "[supervision][sign-off]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  WritableDesk worker = team.deskOf(team.farah);
  const SessionId id = *startSession(manager, team.farah);
  SessionRecord written = *loadRecord(team.records, id);
  written.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(manager, written));
  REQUIRE(shareRecord(manager, id));
  const qint64 shown = loadSession(team.records, id)->rowVersion;
  REQUIRE(takeRecordBack(manager, id));
  written = *loadRecord(team.records, id);
  written.sections.front().body = u"Not tired at all"_s;
  REQUIRE(saveSession(manager, written));
  REQUIRE(shareRecord(manager, id));
  CHECK_FALSE(agreeRecord(worker, id, {}, shown));
  CHECK_FALSE(disputeRecord(worker, id, u"No"_s, shown));
  CHECK(stateOf(team, id) == SessionState::Shared);
  REQUIRE(agreeRecord(worker, id, {}, loadSession(team.records, id)->rowVersion));
  CHECK(stateOf(team, id) == SessionState::Agreed);
}

TEST_CASE("the file itself refuses to change what was agreed, its steps and what was added",
          "[supervision][sign-off]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  const SessionId id = *startSession(manager, team.farah);
  auto record = *loadRecord(team.records, id);
  record.sections.front().body = u"Steady."_s;
  record.actions = {{{}, {}, {}, team.farah, {}, u"Ring the school"_s, kToday}};
  REQUIRE(saveSession(manager, record));
  REQUIRE(shareRecord(manager, id));
  WritableDesk worker = team.deskOf(team.farah);
  REQUIRE(agreeRecord(worker, id));
  REQUIRE(addAddendum(manager, id, u"A word."_s));
  for (const QStringView sql :
       {u"UPDATE session SET minutes = 1", u"DELETE FROM session", u"UPDATE session_section SET body = 'other'",
        u"DELETE FROM session_section", u"INSERT OR REPLACE INTO session_section SELECT * FROM session_section",
        u"UPDATE session_snapshot SET children = 0", u"DELETE FROM session_snapshot",
        u"UPDATE action SET what = 'other'", u"UPDATE action SET owner_id = 1", u"DELETE FROM action",
        u"UPDATE sign_off SET words = 'other'", u"DELETE FROM sign_off", u"UPDATE addendum SET body = 'other'",
        u"DELETE FROM addendum"}) {
    INFO(sql.toUtf8().constData());
    CHECK_THROWS_AS(Change(team.records, sql).run(), StoreError);
  }
  const auto open = loadRecord(team.records, id)->actions;
  REQUIRE(open.size() == 1);
  CHECK(closeAction(worker, *open.front().id, true));  // how it ends is news
}

}  // namespace supervision_sign_off_test
