// SPDX-License-Identifier: MIT
// The rules of a session's record: its states, its gaps and its balance.
#include <array>
#include <functional>

#include "core/supervision/session.h"
#include "core/supervision/session_length.h"
#include "tests/support/catch.h"

namespace supervision_session_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kNow(2026, 7, 24);

Session session(SessionState state) {
  return {SessionId(1), u"s"_s, PersonId(2), u"Farah"_s, PersonId(1), u"Priya"_s, SessionKind::FormalOneToOne,
          kNow,         90,     state};
}

Discussion discussion() {
  return {{}, CaseId(7), u"HR-0142"_s, {}, u"Visits are weekly"_s, {}, u"Keep the plan open"_s, u"No answer yet"_s};
}

AgreedAction action() { return {{}, {}, {}, PersonId(2), u"Farah"_s, u"Ring the school"_s, QDate(2026, 8, 7)}; }

SessionRecord whole() {
  SessionRecord record{session(SessionState::Held), {}, {discussion()}, {action()}};
  record.sections = {{u"wellbeing"_s, u"Tired but well"_s, true}, {u"reflection"_s, u"On silence"_s, true}};
  return record;
}

QString gapsOf(const SessionRecord& record) {
  QStringList gaps;
  for (const QString& gap : gapsBeforeSigning(record, 90)) gaps << gap;
  return gaps.join(u'\n');
}

}  // namespace

TEST_CASE("a complete record has no gap, and each gap is named", "[supervision]") {
  CHECK(gapsOf(whole()).isEmpty());

  SessionRecord record = whole();
  record.discussions[0].decision = u"  "_s;
  CHECK(gapsOf(record).contains(u"HR-0142"));
  record = whole();
  record.discussions[0].rationale.clear();
  CHECK(gapsOf(record).contains(u"HR-0142"));
  record = whole();
  record.actions[0].due.reset();
  CHECK(gapsOf(record).contains(u"date"));
  record.actions[0].closed = kNow;
  CHECK(gapsOf(record).isEmpty());
  record = whole();
  record.actions[0].what = u"school\n"_s;
  CHECK(gapsOf(record).contains(u"school"));
  record = whole();
  record.sections[1].body = u"\n"_s;
  CHECK(gapsOf(record).contains(u"Reflection"));
  record = whole();
  record.actions[0].carried = true;
  CHECK(gapsOf(record).contains(u"last time"));
  record.sections.push_back({u"last-actions"_s, {}, true});
  CHECK(gapsOf(record).isEmpty());
}

TEST_CASE("a session shorter than the policy wants a reason", "[supervision]") {
  SessionRecord record = whole();
  record.session.minutes = 89;
  CHECK(gapsOf(record).contains(u"89"));
  record.session.reason = u"Court at two"_s;
  CHECK(gapsOf(record).isEmpty());
  record.session.minutes.reset();
  CHECK_FALSE(gapsOf(record).isEmpty());
}

TEST_CASE(
    "a decision between meetings needs a case, a decision, why and by whom, and is asked for nothing of a meeting",
    "[supervision][check]") {
  SessionRecord decided{session(SessionState::Held), {}, {discussion()}, {}};
  decided.session.kind = SessionKind::AdHocDecision;
  decided.session.minutes.reset();
  decided.sections = {{u"reflection"_s, {}, false}, {u"last-actions"_s, {}, false}};
  CHECK(gapsOf(decided).isEmpty());
  decided.session.minutes = 2;
  CHECK(gapsOf(decided).isEmpty());
  const std::vector<std::pair<std::function<void(SessionRecord&)>, QString>> lacks{
      {[](SessionRecord& r) { r.discussions.clear(); }, u"It does not say which case was decided on."_s},
      {[](SessionRecord& r) { r.discussions[0].decision = u" "_s; }, u"HR-0142 has no decision yet."_s},
      {[](SessionRecord& r) { r.discussions[0].rationale.clear(); }, u"HR-0142 does not say why."_s},
      {[](SessionRecord& r) { r.session.supervisor.reset(); }, u"It does not say who decided."_s},
      {[](SessionRecord& r) {
         r.actions = {action()};
         r.actions[0].due.reset();
       },
       u"The action 'Ring the school' has no date."_s}};
  for (const auto& [spoil, fault] : lacks) {
    SessionRecord record = decided;
    spoil(record);
    CHECK(gapsOf(record) == fault);
  }
}

TEST_CASE("the policy's minutes are those of a one-to-one, and what was observed is not asked how long it took",
          "[supervision][check]") {
  SessionRecord record = whole();
  record.session.minutes = 45;
  for (const SessionKind kind : {SessionKind::CaseSupervision, SessionKind::Group, SessionKind::Informal}) {
    record.session.kind = kind;
    INFO(token(kind).toStdString());
    CHECK(gapsOf(record).isEmpty());
    SessionRecord unsaid = record;
    unsaid.session.minutes.reset();
    CHECK(gapsOf(unsaid) == u"It does not say how long it took."_s);
  }
  record.session.kind = SessionKind::ObservedPractice;
  record.session.minutes.reset();
  CHECK(gapsOf(record).isEmpty());
  record.session.kind = SessionKind::FormalOneToOne;
  record.session.minutes = 45;
  CHECK_FALSE(gapsOf(record).isEmpty());
}

TEST_CASE("a one-to-one that was held under 60 minutes or interrupted is flagged", "[supervision]") {
  PastSession held{SessionId(1), u"s"_s, PersonId(1), {}, {}, {}, {}, SessionKind::FormalOneToOne, kNow};
  held.state = SessionState::Held;
  CHECK_FALSE(isFlagged(held));  // no length is said
  held.minutes = 60;
  CHECK_FALSE(isFlagged(held));
  held.interrupted = true;
  CHECK(isFlagged(held));
  held.interrupted = false;
  held.minutes = 59;
  CHECK(isFlagged(held));
  held.kind = SessionKind::Informal;
  CHECK_FALSE(isFlagged(held));
  held.kind = SessionKind::FormalOneToOne;
  held.state = SessionState::Planned;
  CHECK_FALSE(isFlagged(held));
}

TEST_CASE("a planned session whose day has passed shows as missed", "[supervision]") {
  CHECK(shownState(session(SessionState::Planned), kNow) == SessionState::Planned);
  CHECK(shownState(session(SessionState::Planned), kNow.addDays(1)) == SessionState::Missed);
  CHECK(shownState(session(SessionState::Held), kNow.addDays(1)) == SessionState::Held);
  CHECK_FALSE(missed(session(SessionState::Planned), kNow));
  CHECK(missed(session(SessionState::Planned), kNow.addDays(1))->state == SessionState::Missed);
}

TEST_CASE("each kind of session has its word", "[supervision]") {
  const std::vector<std::pair<SessionKind, QString>> all{{SessionKind::FormalOneToOne, u"formal one-to-one"_s},
                                                         {SessionKind::CaseSupervision, u"case supervision"_s},
                                                         {SessionKind::Group, u"group"_s},
                                                         {SessionKind::Informal, u"informal"_s},
                                                         {SessionKind::AdHocDecision, u"ad hoc decision"_s},
                                                         {SessionKind::ObservedPractice, u"observed practice"_s}};
  for (const auto& [kind, word] : all) {
    CHECK(token(kind) == word);
    CHECK(sessionKindFrom(word) == kind);
  }
  CHECK_FALSE(sessionKindFrom(u"chat"_s));
}

TEST_CASE("each side of a cancelled session has its word", "[supervision]") {
  const std::vector<std::pair<SessionSide, QString>> all{{SessionSide::Supervisee, u"supervisee"_s},
                                                         {SessionSide::Supervisor, u"supervisor"_s},
                                                         {SessionSide::Organisation, u"organisation"_s}};
  for (const auto& [side, word] : all) {
    CHECK(token(side) == word);
    CHECK(sessionSideFrom(word) == side);
  }
}

TEST_CASE("moving wants a reason and a day, cancelling also whose side it was", "[supervision]") {
  const Session planned = session(SessionState::Planned);
  CHECK_FALSE(moved(planned, kNow.addDays(3), u" "_s, kNow));
  CHECK_FALSE(moved(planned, kNow.addDays(-1), u"Court"_s, kNow));
  CHECK_FALSE(moved(planned, QDate(), u"Court"_s, kNow));
  CHECK_FALSE(moved(session(SessionState::Held), kNow, u"Court"_s, kNow));
  const auto to = moved(planned, kNow.addDays(3), u" Court "_s, kNow);
  REQUIRE(to);
  CHECK(to->state == SessionState::Moved);
  CHECK(to->reason == u"Court");
  CHECK_FALSE(sessionSideFrom(u"nobody"_s));
  CHECK_FALSE(cancelled(planned, SessionSide::Supervisor, u" "_s, kNow, kNow));
  const auto off = cancelled(planned, SessionSide::Supervisor, u"Ill"_s, kNow.addDays(1), kNow);
  REQUIRE(off);
  CHECK(off->side == SessionSide::Supervisor);
  const auto again = plannedAgain(*off);
  REQUIRE(again);
  CHECK(again->state == SessionState::Planned);
  CHECK_FALSE(again->side);
  CHECK_FALSE(again->newDay);
  CHECK_FALSE(plannedAgain(session(SessionState::Held)));
}

TEST_CASE("saving a record changes neither person nor state, and nothing once it is shared", "[supervision]") {
  SessionRecord edited = whole();
  edited.session.state = SessionState::Agreed;
  edited.session.person = PersonId(9);
  edited.session.minutes = 75;
  const auto next = writtenOver(session(SessionState::Held), edited, kNow);
  REQUIRE(next);
  CHECK(next->state == SessionState::Held);
  CHECK(next->person == PersonId(2));
  CHECK(next->minutes == 75);
  for (const auto state : {SessionState::Shared, SessionState::Agreed, SessionState::Disputed, SessionState::Moved,
                           SessionState::Cancelled, SessionState::Missed}) {
    CHECK_FALSE(writtenOver(session(state), edited, kNow));
  }
  edited.session.day = kNow.addDays(1);
  CHECK_FALSE(writtenOver(session(SessionState::Held), edited, kNow));
  CHECK(writtenOver(session(SessionState::Planned), edited, kNow));
  edited = whole();
  edited.session.minutes = 100'001;
  CHECK_FALSE(writtenOver(session(SessionState::Held), edited, kNow));
  edited = whole();
  edited.actions[0].what = u" "_s;
  CHECK_FALSE(writtenOver(session(SessionState::Held), edited, kNow));
}

TEST_CASE("the balance of a session adds up to a hundred, or is nothing", "[supervision]") {
  const SessionShares shares = sharesOf(whole());
  CHECK(shares.support + shares.cases + shares.reflection + shares.admin == 100);
  CHECK(shares.support == 17);  // 3 of 18 words: 16.67
  CHECK(shares.reflection == 11);
  CHECK(sharesOf({session(SessionState::Held), {}, {}, {}}).admin == 0);
}

TEST_CASE("what is missing to a hundred goes to the largest remainders, and equal shares are equal", "[supervision]") {
  const auto said = [](int support, int cases, int reflection, int admin) {
    const auto words = [](int count) { return QStringList(count, u"word"_s).join(u' '); };
    const SessionShares shares = sharesOf({session(SessionState::Held),
                                           {{u"wellbeing"_s, words(support), false},
                                            {u"cases"_s, words(cases), false},
                                            {u"reflection"_s, words(reflection), false},
                                            {u"actions"_s, words(admin), false}},
                                           {},
                                           {}});
    return std::array{shares.support, shares.cases, shares.reflection, shares.admin};
  };
  using Shares = std::array<int, 4>;
  CHECK(said(1, 0, 0, 0) == Shares{100, 0, 0, 0});
  CHECK(said(2, 2, 2, 2) == Shares{25, 25, 25, 25});
  CHECK(said(0, 5, 5, 0) == Shares{0, 50, 50, 0});
  CHECK(said(3, 3, 1, 1) == Shares{38, 38, 12, 12});  // 37.5 and 12.5: two are missing
  CHECK(said(199, 1, 0, 0) == Shares{100, 0, 0, 0});  // 99.5 and 0.5: of equal ones the first
  CHECK(said(1, 1, 1, 0) == Shares{34, 33, 33, 0});   // nothing else adds up, and nobody wrote of administration
  CHECK(said(333, 333, 333, 1) == Shares{34, 33, 33, 0});
  for (const Shares& words : {Shares{7, 11, 13, 17}, Shares{1, 2, 3, 1}, Shares{1000, 1, 1, 1}}) {
    const auto percents = said(words[0], words[1], words[2], words[3]);
    const int all = words[0] + words[1] + words[2] + words[3];
    CHECK(percents[0] + percents[1] + percents[2] + percents[3] == 100);
    for (std::size_t i = 0; i < words.size(); ++i) {
      CHECK(percents[i] * all > (words[i] - all / 100.0) * 100);
      CHECK(percents[i] * all < (words[i] + all / 100.0) * 100);
    }
  }
}

TEST_CASE("every state has the token of the formats page", "[supervision]") {
  for (const auto* word : {u"planned", u"held", u"shared", u"agreed", u"disputed", u"moved", u"cancelled", u"missed"}) {
    const auto state = sessionStateFrom(QString::fromUtf16(word));
    REQUIRE(state);
    CHECK(token(*state) == QString::fromUtf16(word));
  }
  CHECK_FALSE(sessionStateFrom(u"gone"_s));
  CHECK(agenda().size() == 8);
}

}  // namespace supervision_session_test
