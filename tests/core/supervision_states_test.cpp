// SPDX-License-Identifier: MIT
// Every state of a session and every way from one to another (rules 6 and 7), the forbidden ones too: through the file,
// by each of the people that there are. And the check before sharing, on records that each have one fault.
#include "core/organisation/printed_marking_actions.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/query.h"
#include "core/supervision/action_words.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "core/supervision/waiting_records.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace supervision_states_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const std::vector<SessionState> kEvery{SessionState::Planned,   SessionState::Held,     SessionState::Shared,
                                       SessionState::Agreed,    SessionState::Disputed, SessionState::Moved,
                                       SessionState::Cancelled, SessionState::Missed};

enum class Who { Supervisor, Supervisee, Stranger };

struct Way {
  const char* name;
  std::function<bool(WritableDesk&, SessionId)> take;
  /// From which state to which, and by whom alone.
  std::map<SessionState, SessionState> ways;
  std::vector<Who> by;
};

/// A session of two days ago in that state, with a word in it and what the state wants beside it.
SessionId sessionIn(Team& team, SessionState state) {
  const SessionId id = team.session(team.farah, kToday.addDays(-2), u"held"_s);
  Transaction transaction(team.records);
  Change(team.records,
         u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, 'wellbeing', 'Tired', 0)")
      .bind(id)
      .run();
  const bool wasShared =
      state == SessionState::Shared || state == SessionState::Disputed || state == SessionState::Agreed;
  const bool isReplanned = state == SessionState::Moved || state == SessionState::Cancelled;
  Change(team.records,
         u"UPDATE session SET state = ?, shared_day = ?, agreed_day = ?, reason = ?, side = ?, new_day = ? "
         u"WHERE id = ?")
      .bind(token(state == SessionState::Agreed ? SessionState::Shared : state))
      .bind(wasShared ? std::optional(kToday.addDays(-1)) : std::nullopt)
      .bind(std::optional<QDate>())
      .bindText(isReplanned ? u"Court"_s : QString())
      .bindText(state == SessionState::Cancelled ? u"supervisor"_s : QString())
      .bind(isReplanned ? std::optional(kToday.addDays(5)) : std::nullopt)
      .bind(id)
      .run();
  transaction.commit();
  if (state == SessionState::Agreed) {  // as the two do it, so that it stands on the chain
    WritableDesk worker = team.deskOf(team.farah);
    REQUIRE(agreeRecord(worker, id));
  }
  if (isReplanned) team.session(team.farah, kToday.addDays(5), u"planned"_s);
  return id;
}

const std::vector<Way>& everyWay() {
  using S = SessionState;
  static const std::vector<Way> ways{
      {"start", [](WritableDesk& d, SessionId) { return startSession(d, PersonId(2)).has_value(); }, {}, {}},
      {"save",
       [](WritableDesk& d, SessionId id) { return saveSession(d, *loadRecord(d.records, id)).has_value(); },
       {{S::Planned, S::Planned}, {S::Held, S::Held}},
       {Who::Supervisor}},
      {"move",
       [](WritableDesk& d, SessionId id) { return moveSession(d, id, kToday.addDays(3), u"Court"_s).has_value(); },
       {{S::Planned, S::Moved}},
       {Who::Supervisor, Who::Supervisee}},
      {"cancel",
       [](WritableDesk& d, SessionId id) {
         return cancelSession(d, id, SessionSide::Supervisor, u"Ill"_s, kToday.addDays(3)).has_value();
       },
       {{S::Planned, S::Cancelled}},
       {Who::Supervisor, Who::Supervisee}},
      {"mark as missed",
       [](WritableDesk& d, SessionId id) { return markMissed(d, id).has_value(); },
       {{S::Planned, S::Missed}},
       {Who::Supervisor, Who::Supervisee}},
      {"plan again",
       [](WritableDesk& d, SessionId id) { return reopenSession(d, id).has_value(); },
       {{S::Moved, S::Planned}, {S::Cancelled, S::Planned}, {S::Missed, S::Planned}},
       {Who::Supervisor, Who::Supervisee}},
      {"share",
       [](WritableDesk& d, SessionId id) { return shareRecord(d, id).has_value(); },
       {{S::Held, S::Shared}},
       {Who::Supervisor}},
      {"take back",
       [](WritableDesk& d, SessionId id) { return takeRecordBack(d, id).has_value(); },
       {{S::Shared, S::Held}, {S::Disputed, S::Held}},
       {Who::Supervisor}},
      {"agree",
       [](WritableDesk& d, SessionId id) { return agreeRecord(d, id).has_value(); },
       {{S::Shared, S::Agreed}, {S::Disputed, S::Agreed}},
       {Who::Supervisee}},
      {"agree with a comment",
       [](WritableDesk& d, SessionId id) { return agreeRecord(d, id, u"Thank you."_s).has_value(); },
       {{S::Shared, S::Agreed}, {S::Disputed, S::Agreed}},
       {Who::Supervisee}},
      {"dispute",
       [](WritableDesk& d, SessionId id) { return disputeRecord(d, id, u"Not so."_s).has_value(); },
       {{S::Shared, S::Disputed}},
       {Who::Supervisee}},
      {"dispute without a word",
       [](WritableDesk& d, SessionId id) { return disputeRecord(d, id, u" "_s).has_value(); },
       {},
       {}},
      {"answer",
       [](WritableDesk& d, SessionId id) { return answerDispute(d, id, u"It is."_s).has_value(); },
       {{S::Disputed, S::Disputed}},
       {Who::Supervisor}},
      {"add",
       [](WritableDesk& d, SessionId id) { return addAddendum(d, id, u"On the 3rd."_s).has_value(); },
       {{S::Agreed, S::Agreed}},
       {Who::Supervisor, Who::Supervisee}}};
  return ways;
}

PersonId personOf(const Team& team, Who who) {
  return who == Who::Supervisor ? team.priya : who == Who::Supervisee ? team.farah : team.stranger;
}

Discussion talkAbout(const QString& code) {
  return {{}, CaseId(7), code, {}, u"Visits are weekly"_s, {}, u"Keep the plan open"_s, u"No answer yet"_s};
}

SessionRecord soundRecord() {
  SessionRecord record{{SessionId(1), u"s"_s, PersonId(2), u"Farah"_s, PersonId(1), u"Priya"_s,
                        SessionKind::FormalOneToOne, kToday, 90, SessionState::Held},
                       {},
                       {talkAbout(u"HR-0142"_s), talkAbout(u"HR-0177"_s)},
                       {}};
  for (const AgendaSection& section : agenda()) record.sections.push_back({section.key, u"Words"_s, true});
  record.actions = {{{}, {}, {}, PersonId(2), u"Farah"_s, u"Ring the school"_s, kToday.addDays(14)},
                    {{}, {}, {}, PersonId(1), u"Priya"_s, u"Ask about court"_s, kToday.addDays(7), true}};
  return record;
}

Section& sectionOf(SessionRecord& record, const QString& key) {
  for (Section& one : record.sections)
    if (one.key == key) return one;
  FAIL("no section " << key.toStdString());
  std::abort();
}

}  // namespace

TEST_CASE("a session goes from state to state as the rules say, and no other way", "[supervision][states]") {
  for (const Way& way : everyWay()) {
    for (const SessionState from : kEvery) {
      for (const Who who : {Who::Supervisor, Who::Supervisee, Who::Stranger}) {
        INFO(way.name << " from " << token(from).toStdString() << " by " << static_cast<int>(who));
        Team team;
        const SessionId id = sessionIn(team, from);
        WritableDesk desk = team.deskOf(personOf(team, who));
        const auto there = way.ways.find(from);
        const bool may = there != way.ways.end() && std::find(way.by.begin(), way.by.end(), who) != way.by.end();
        const bool done = way.take(desk, id);
        if (QString::fromLatin1(way.name) != u"start") CHECK(done == may);
        CHECK(loadSession(team.records, id)->state == (may ? there->second : from));
      }
    }
  }
}

TEST_CASE("a session that is agreed is reached by nothing that changes it, and what is planned never ends agreed",
          "[supervision][states]") {
  // Followed from state to state by every way that there is.
  std::map<SessionState, std::set<SessionState>> reached;
  for (const SessionState from : kEvery) {
    std::set<SessionState> seen{from};
    for (bool grew = true; grew;) {
      grew = false;
      for (const Way& way : everyWay())
        for (const auto& [start, end] : way.ways)
          if (seen.contains(start)) grew = seen.insert(end).second || grew;
    }
    reached[from] = seen;
  }
  CHECK(reached[SessionState::Agreed] == std::set{SessionState::Agreed});
  CHECK_FALSE(reached[SessionState::Planned].contains(SessionState::Shared));  // never without being held
  CHECK(reached[SessionState::Held].contains(SessionState::Agreed));
  CHECK_FALSE(reached[SessionState::Held].contains(SessionState::Planned));
}

TEST_CASE("each of a dozen bad records gets its named fault, and the good one passes", "[supervision][check]") {
  REQUIRE(gapsBeforeSigning(soundRecord(), 90).empty());
  const std::vector<std::tuple<const char*, std::function<void(SessionRecord&)>, QString>> bad{
      {"a discussion without a decision", [](SessionRecord& r) { r.discussions[0].decision.clear(); },
       u"HR-0142 has no decision yet."_s},
      {"a decision of spaces", [](SessionRecord& r) { r.discussions[1].decision = u" \n"_s; },
       u"HR-0177 has no decision yet."_s},
      {"a decision without a reason", [](SessionRecord& r) { r.discussions[1].rationale.clear(); },
       u"HR-0177 does not say why."_s},
      {"an action of nobody", [](SessionRecord& r) { r.actions[0].ownerName.clear(); },
       u"The action 'Ring the school' has no owner."_s},
      {"an action without a date", [](SessionRecord& r) { r.actions[0].due.reset(); },
       u"The action 'Ring the school' has no date."_s},
      {"an action that was carried in without a date", [](SessionRecord& r) { r.actions[1].due.reset(); },
       u"The action 'Ask about court' has no date."_s},
      {"an action of one word", [](SessionRecord& r) { r.actions[0].what = u"School\n"_s; },
       u"The action 'School\n' does not say what is done."_s},
      {"an action without a verb", [](SessionRecord& r) { r.actions[0].what = u"The court report"_s; },
       u"The action 'The court report' does not say what is done."_s},
      {"an empty reflection", [](SessionRecord& r) { sectionOf(r, u"reflection"_s).body = u"\n "_s; },
       u"Reflection is empty."_s},
      {"no reflection at all",
       [](SessionRecord& r) { std::erase_if(r.sections, [](const Section& s) { return s.key == u"reflection"; }); },
       u"Reflection is empty."_s},
      {"last actions that nobody reviewed", [](SessionRecord& r) { sectionOf(r, u"last-actions"_s).done = false; },
       u"The actions from last time are not reviewed."_s},
      {"a length that nobody said", [](SessionRecord& r) { r.session.minutes.reset(); },
       u"It does not say how long it took."_s},
      {"a short one without a reason", [](SessionRecord& r) { r.session.minutes = 89; },
       u"It took 89 minutes of 90, without a reason."_s}};
  CHECK(bad.size() >= 12);
  for (const auto& [name, spoil, fault] : bad) {
    INFO(name);
    SessionRecord record = soundRecord();
    spoil(record);
    CHECK(gapsBeforeSigning(record, 90) == std::vector{fault});
  }
  // Together they are all named, none for another.
  SessionRecord worst = soundRecord();
  worst.discussions[0].decision.clear();
  worst.discussions[1].rationale.clear();
  worst.actions[0].due.reset();
  worst.session.minutes = 30;
  CHECK(gapsBeforeSigning(worst, 90).size() == 4);
}

TEST_CASE("words that name a topic say nothing of what is done", "[supervision][check]") {
  for (const auto* words :
       {u"Ring the school", u"review with school", u"Visit before the weekend", u"Arranging a visit",
        u"Mother to be seen alone", u"The plan will be reviewed by Friday", u"To ring the school",
        u"In two weeks, see the mother", u"Laminate the timetable", u"Referred to the police today"})
    CHECK(saysWhatIsDone(QString::fromUtf16(words)));
  for (const auto* words : {u"", u" ", u"School", u"visit", u"The court report", u"School attendance",
                            u"Mother and baby", u"her housing", u"-- --"})
    CHECK_FALSE(saysWhatIsDone(QString::fromUtf16(words)));
}

TEST_CASE("a dispute that nobody answers in 5 working days goes to the supervisor's own manager",
          "[supervision][sign-off]") {
  Team team;
  const PersonId ruth = team.stranger;
  {
    Transaction transaction(team.records);
    Change(team.records, u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day) VALUES (1, 5, 'line', ?)")
        .bind(QDate(2020, 1, 6))
        .run();
    transaction.commit();
  }
  const SessionId id = sessionIn(team, SessionState::Shared);
  WritableDesk worker = team.deskOf(team.farah);
  REQUIRE(disputeRecord(worker, id, u"Not so."_s));
  const auto waitsFor = [&](PersonId person, QDate day) -> std::optional<WaitsFor> {
    const auto waiting = waitingRecords(team.deskOf(person, day));
    REQUIRE(waiting.size() <= 1);
    return waiting.empty() ? std::nullopt : std::optional(waiting.front().what);
  };
  const QDate due(2026, 7, 31);  // disputed on Friday 24 July
  CHECK(waitsFor(team.priya, due) == WaitsFor::Answering);
  CHECK_FALSE(waitsFor(ruth, due));
  CHECK_FALSE(waitsFor(team.farah, due));
  WritableDesk early = team.deskOf(ruth, due);
  CHECK_FALSE(answerDispute(early, id, u"I have read both."_s));

  const QDate next(2026, 8, 1);
  CHECK(waitsFor(ruth, next) == WaitsFor::PassedOn);
  CHECK(waitsFor(team.priya, next) == WaitsFor::Answering);
  CHECK(waitingRecords(team.deskOf(team.priya, next)).front().isLate(next));
  WritableDesk other = team.deskOf(team.gareth, next);
  CHECK_FALSE(answerDispute(other, id, u"I have read both."_s));
  WritableDesk late = team.deskOf(ruth, next);
  REQUIRE(answerDispute(late, id, u"I have read both."_s));
  CHECK(loadSignOffs(team.records, id).back().person == ruth);

  // It waits for whoever disputed it now, and for nobody else.
  CHECK(waitsFor(team.farah, next) == WaitsFor::Agreeing);
  CHECK(waitingRecords(team.deskOf(team.farah, next)).front().isAnswered);
  CHECK_FALSE(waitsFor(ruth, next));
  CHECK_FALSE(waitsFor(team.priya, next));
  WritableDesk agrees = team.deskOf(team.farah, next);
  REQUIRE(agreeRecord(agrees, id));
  CHECK_FALSE(waitsFor(team.farah, next));
}

TEST_CASE("what waits for each of two people is what they have to do, and until when", "[supervision][sign-off]") {
  Team team;
  const auto what = [&](PersonId person) {
    QStringList words;
    for (const WaitingRecord& one : waitingRecords(team.deskOf(person)))
      words << u"%1 %2"_s.arg(static_cast<int>(one.what)).arg(one.by ? one.by->toString(Qt::ISODate) : u"-"_s);
    return words;
  };
  for (const SessionState state : kEvery) {
    INFO(token(state).toStdString());
    Team one;
    sessionIn(one, state);
    const auto of = [&one](PersonId person) { return waitingRecords(one.deskOf(person)).size(); };
    CHECK(of(one.priya) == (state == SessionState::Held || state == SessionState::Disputed ? 1u : 0u));
    CHECK(of(one.farah) == (state == SessionState::Shared ? 1u : 0u));
    CHECK(of(one.stranger) == 0u);
  }
  // One that came in held, without a section, is no record that somebody has begun.
  team.session(team.farah, kToday.addDays(-40), u"held"_s);
  CHECK(what(team.priya).isEmpty());
  sessionIn(team, SessionState::Held);
  CHECK(what(team.priya) == QStringList{u"3 2026-07-29"_s});  // from Wednesday 22 July
  WritableDesk ruth = team.deskOf(team.stranger);
  CHECK_FALSE(setWrittenUpDays(ruth, 10));
  WritableDesk priya = team.deskOf(team.priya);
  CHECK_FALSE(setWrittenUpDays(priya, 10));  // she manages one team of two
  CHECK_FALSE(setPrintedMarking(priya, u"OURS"_s));
  CHECK(loadPrintedMarking(team.records) == usualMarking());
  Transaction transaction(team.records);
  saveWrittenUpDays(team.records, 10);
  transaction.commit();
  CHECK(what(team.priya) == QStringList{u"3 2026-08-05"_s});
}

TEST_CASE("a session says how long it has taken from the minute in which it was started", "[supervision][states]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId id = startSession(desk, team.farah).value();  // at 11:00
  const auto soFar = [&](QTime at, QDate day = kToday) {
    return minutesSoFar(*loadSession(team.records, id), QDateTime(day, at));
  };
  CHECK(soFar(QTime(11, 0)) == 0);
  CHECK(soFar(QTime(11, 42, 59)) == 42);
  CHECK_FALSE(soFar(QTime(10, 59)));
  CHECK_FALSE(soFar(QTime(11, 42), kToday.addDays(1)));
  SessionRecord record = *loadRecord(team.records, id);
  record.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(desk, record));
  CHECK(soFar(QTime(12, 30)) == 90);
  REQUIRE(shareRecord(desk, id));
  CHECK_FALSE(soFar(QTime(12, 30)));

  // One that is taken back to be planned has not begun.
  const SessionId planned = planSession(desk, team.dilan, kToday).value();
  REQUIRE(startSession(desk, team.dilan).value() == planned);
  CHECK(loadSession(team.records, planned)->startedMinute == 11 * 60);
  REQUIRE(takeBackStart(desk, planned));
  CHECK_FALSE(loadSession(team.records, planned)->startedMinute);
}

TEST_CASE("written up in time is by the days that are set", "[supervision][sign-off]") {
  const WorkingDays working;
  CHECK(writtenUpBy(QDate(2026, 7, 24), working) == QDate(2026, 7, 31));
  CHECK(writtenUpBy(QDate(2026, 7, 24), working, 10) == QDate(2026, 8, 7));
  CHECK(writtenUpInTime(QDate(2026, 7, 24), QDate(2026, 8, 7), working, 10));
  CHECK_FALSE(writtenUpInTime(QDate(2026, 7, 24), QDate(2026, 8, 7), working));
  Team team;
  CHECK(loadWrittenUpDays(team.records) == 5);
}

}  // namespace supervision_states_test
