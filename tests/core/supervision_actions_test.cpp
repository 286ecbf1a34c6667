// SPDX-License-Identifier: MIT
// What people do in supervision, through the file: start, save, move, cancel, take back, carry and close.

#include "core/supervision/supervision_actions.h"
#include "core/desk/draft_store.h"
#include "core/supervision/action_store.h"
#include "core/supervision/action_words.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/one_to_one_start.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace supervision_actions_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const AgreedAction* carriedIn(const SessionRecord& record) {
  for (const AgreedAction& action : record.actions) {
    if (action.carried) return &action;
  }
  return nullptr;
}

SessionRecord record(Team& team, SessionId id) { return loadRecord(team.records, id).value(); }

}  // namespace

TEST_CASE("a session starts today with the agenda, the caseload and what was left open", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  team.newCase(u"HR-1"_s, team.farahPost, kToday.addDays(-90));
  const SessionId before = team.session(team.farah, kToday.addDays(-30));
  team.action(before, team.priya, kToday.addDays(-2));
  REQUIRE(addPreparation(desk, team.farah, u"Court dates clash"_s));

  const SessionId id = startSession(desk, team.farah).value();
  const SessionRecord started = record(team, id);
  CHECK(started.session.state == SessionState::Held);
  CHECK(started.session.day == kToday);
  CHECK(started.session.supervisor == team.priya);
  CHECK(started.sections.size() == agenda().size());
  REQUIRE(loadSnapshot(team.records, id).size() == 1);
  CHECK(loadSnapshot(team.records, id).front().load == u"1");
  REQUIRE(carriedIn(started) != nullptr);
  CHECK(carriedIn(started)->what == u"Ring the school");
  CHECK(carriedIn(started)->owner == team.priya);
  CHECK(loadPreparation(team.records, team.farah).empty());
  CHECK(loadPreparationOf(team.records, id).front().words == u"Court dates clash");
  CHECK(startSession(desk, team.farah).value() == id);
}

TEST_CASE("today's planned session is the one that starts", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId planned = planSession(desk, team.farah, kToday).value();
  for (int week = 1; week < 8; ++week) REQUIRE(planSession(desk, team.farah, kToday.addDays(7 * week)));
  CHECK(startSession(desk, team.farah).value() == planned);
  CHECK(startSession(desk, team.farah).value() == planned);
  CHECK(team.count(u"session WHERE state = 'held'"_s) == 1);
}

TEST_CASE("a record is saved as a whole and read back as it was written", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const CaseId about = team.newCase(u"HR-1"_s, team.farahPost, kToday.addDays(-90));
  SessionRecord written = record(team, startSession(desk, team.farah).value());
  written.session.minutes = 75;
  written.session.interrupted = true;
  written.session.reason = u"Fire alarm"_s;
  written.sections.front().body = u"Tired but well"_s;
  written.sections.front().done = true;
  written.discussions = {{{}, about, {}, u"Overdue action"_s, u"Said"_s, u"Risks"_s, u"Decided"_s, u"Because"_s}};
  written.actions = {{{}, about, {}, team.farah, {}, u" Ring the school "_s, kToday.addDays(7)}};
  SessionRecord saved = saveSession(desk, written).value();
  CHECK(saved.session.minutes == 75);
  CHECK(saved.session.interrupted);
  REQUIRE(saved.discussions.size() == 1);
  CHECK(saved.discussions[0].caseCode == u"HR-1");
  CHECK(saved.discussions[0].rationale == u"Because");
  REQUIRE(saved.actions.size() == 1);
  CHECK(saved.actions[0].what == u"Ring the school");
  CHECK(saved.actions[0].ownerName == u"FARAH");

  saved.discussions[0].decision = u"Decided again"_s;
  saved.actions.clear();
  const SessionRecord again = saveSession(desk, saved).value();
  CHECK(again.discussions[0].id == saved.discussions[0].id);
  CHECK(again.discussions[0].decision == u"Decided again");
  CHECK(again.actions.empty());
  for (const Section& section : again.sections) {
    if (section.key == u"wellbeing") CHECK(section == Section{u"wellbeing"_s, u"Tired but well"_s, true});
  }
}

TEST_CASE("a save over somebody else's save is a conflict and changes nothing", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionRecord mine = record(team, startSession(desk, team.farah).value());
  SessionRecord theirs = mine;
  theirs.session.minutes = 60;
  REQUIRE(saveSession(desk, theirs));
  SessionRecord late = mine;
  late.session.minutes = 90;
  late.actions = {{{}, {}, {}, team.farah, {}, u"Ring the school"_s, {}}};
  try {
    (void)saveSession(desk, late);
    FAIL("the late save was taken");
  } catch (const StoreError& error) {
    CHECK(error.fault() == StoreFault::Conflict);
  }
  CHECK(record(team, mine.session.id).session.minutes == 60);
  CHECK(team.count(u"action"_s) == 0);
}

TEST_CASE("nobody writes the supervision of somebody whom they do not see", "[supervision]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  const SessionRecord open = record(team, startSession(manager, team.farah).value());
  const ActionId action = team.action(open.session.id, team.farah, kToday);
  for (const auto viewer : {std::optional<PersonId>(), std::optional(team.stranger), std::optional(team.gareth)}) {
    WritableDesk desk = team.deskOf(viewer);
    CHECK_FALSE(startSession(desk, team.farah));
    CHECK_FALSE(planSession(desk, team.farah, kToday.addDays(1)));
    CHECK_FALSE(saveSession(desk, open));
    CHECK_FALSE(takeBackStart(desk, open.session.id));
    CHECK_FALSE(closeAction(desk, action, true));
    CHECK_FALSE(addAction(desk, team.farah, u"Ring the school"_s, {}, {}));
    CHECK_FALSE(addPreparation(desk, team.farah, u"A word"_s));
  }
  WritableDesk own = team.deskOf(team.farah);
  CHECK_FALSE(startSession(own, team.farah));
  CHECK_FALSE(saveSession(own, open));
  CHECK(addPreparation(own, team.farah, u"A word"_s));
  CHECK(closeAction(own, action, true));
  CHECK(planSession(own, team.farah, kToday.addDays(1)));
}

TEST_CASE("an action is named for no day that has passed, and a session says which was due before it",
          "[supervision]") {
  Team team;
  WritableDesk own = team.deskOf(team.farah);
  const auto late = addAction(own, team.farah, u"Ring the school"_s, kToday.addDays(-1), {});
  REQUIRE_FALSE(late);
  CHECK(late.error().sentence.contains(u"has passed"));
  CHECK(addAction(own, team.farah, u"Ring the school"_s, kToday, {}));
  SessionRecord record = *loadRecord(team.records, team.session(team.farah, kToday));
  AgreedAction action{{}, {}, {}, team.farah, u"Farah"_s, u"Ring the school"_s, kToday.addDays(-1), false};
  const auto says = [&] {
    record.actions = {action};
    const auto gaps = gapsBeforeSigning(record, 60);
    return std::any_of(gaps.begin(), gaps.end(),
                       [](const QString& gap) { return gap.contains(u"was due before the session"); });
  };
  CHECK(says());
  action.due = kToday;
  CHECK_FALSE(says());
  action.due = kToday.addDays(-1);
  action.carried = true;  // named for a day that was still to come then
  CHECK_FALSE(says());
}

TEST_CASE("a start is taken back whole, and not once something was written", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId before = team.session(team.farah, kToday.addDays(-30));
  const ActionId open = team.action(before, team.farah, kToday);
  REQUIRE(addPreparation(desk, team.farah, u"A word"_s));
  const SessionId id = startSession(desk, team.farah).value();
  REQUIRE(takeBackStart(desk, id));
  CHECK_FALSE(loadSession(team.records, id));
  CHECK(loadPreparation(team.records, team.farah).size() == 1);
  const auto standing = loadOpenActionsOf(team.records, kToday, team.farah);
  REQUIRE(standing.size() == 1);
  CHECK(standing[0].id == open);

  REQUIRE(planSession(desk, team.farah, kToday));
  REQUIRE(takeBackStart(desk, startSession(desk, team.farah).value()));
  CHECK(plannedFor(team.records, team.farah, kToday));
  SessionRecord written = record(team, startSession(desk, team.farah).value());
  written.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(desk, written));
  CHECK_FALSE(takeBackStart(desk, written.session.id));
}

TEST_CASE("a start that was not planned is gone when it is taken back after a word was written and deleted",
          "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  SessionRecord written = record(team, startSession(desk, team.farah).value());
  written.sections.front().body = u"Tired"_s;
  written = saveSession(desk, written).value();
  CHECK_FALSE(takeBackStart(desk, written.session.id));
  written.sections.front().body.clear();
  REQUIRE(saveSession(desk, written));
  REQUIRE(takeBackStart(desk, written.session.id));
  CHECK_FALSE(loadSession(team.records, written.session.id));
  CHECK_FALSE(plannedFor(team.records, team.farah, kToday));

  // One that was booked waits again, with its time and place.
  REQUIRE(planSession(desk, team.farah, kToday, {630, u"Room 2"_s}));
  written = record(team, startSession(desk, team.farah).value());
  CHECK(written.session.location == u"Room 2");
  CHECK(isUnwritten(written));
  written.sections.front().body = u"Tired"_s;
  written = saveSession(desk, written).value();
  written.sections.front().body.clear();
  written.session.location = u"Room 2"_s;
  REQUIRE(saveSession(desk, written));
  REQUIRE(takeBackStart(desk, written.session.id));
  const auto waits = plannedFor(team.records, team.farah, kToday);
  REQUIRE(waits);
  CHECK(waits->startMinute == 630);
  CHECK(waits->location == u"Room 2");
  CHECK_FALSE(waits->wasPlanned);
}

TEST_CASE("a start in which nothing was written is found by whoever started it, and by nobody else", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  team.session(team.farah, kToday.addDays(-30));  // of which only the day is known: it was held
  CHECK(emptyStarts(desk).empty());
  SessionRecord begun = record(team, startSession(desk, team.farah).value());
  CHECK(emptyStarts(desk) == std::vector<SessionId>{begun.session.id});
  CHECK(emptyStarts(team.deskOf(team.farah)).empty());
  // What was typed and is only kept is something, whoever is asked.
  keepDraft(team.records, desk.viewer, {draftForm(begun.session.id), u"supervision"_s, u"{}"_s, 0, 0});
  CHECK(emptyStarts(desk).empty());
  discardDraft(team.records, desk.viewer, draftForm(begun.session.id));
  CHECK(emptyStarts(desk).size() == 1);
  begun.session.minutes = 30;
  REQUIRE(saveSession(desk, begun));
  CHECK(emptyStarts(desk).empty());
}

TEST_CASE("to book the same day again is one booking, and one of two is cancelled as not needed", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const QDate day = kToday.addDays(7);
  const SessionId first = planSession(desk, team.farah, day).value();
  CHECK(planSession(desk, team.farah, day).value() == first);
  CHECK(planSession(desk, team.farah, day, {14 * 60, u" Room 2"_s}).value() == first);
  CHECK(planSession(desk, team.farah, day).value() == first);
  CHECK(loadSession(team.records, first)->startMinute == 14 * 60);
  CHECK(loadSession(team.records, first)->location == u"Room 2");
  CHECK_FALSE(planSession(desk, team.farah, day, {24 * 60, {}}));
  CHECK(team.count(u"session"_s) == 1);

  CHECK_FALSE(cancelNotNeeded(desk, first));
  const SessionId second = planSession(desk, team.farah, day.addDays(4)).value();
  CHECK(cancelNotNeeded(desk, first).value() == day.addDays(4));
  CHECK(loadSession(team.records, first)->state == SessionState::Cancelled);
  CHECK(loadSession(team.records, first)->side == SessionSide::Supervisor);
  CHECK(loadSession(team.records, first)->newDay == day.addDays(4));
  CHECK(team.count(u"session WHERE state = 'planned'"_s) == 1);
  REQUIRE(reopenSession(desk, first));
  CHECK(loadSession(team.records, second)->state == SessionState::Planned);  // beside it, as before
  CHECK(loadSession(team.records, first)->state == SessionState::Planned);
}

TEST_CASE("a record that says nothing is not shared, and one that leaves something out is", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  SessionRecord written = record(team, startSession(desk, team.farah).value());
  written.session.minutes = 90;
  for (Section& section : written.sections) section.done = true;
  written = saveSession(desk, written).value();
  CHECK(saysNothing(written));
  CHECK_FALSE(shareRecord(desk, written.session.id));
  written.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(desk, written));
  CHECK_FALSE(gapsBeforeSigning(written, 90).empty());
  REQUIRE(shareRecord(desk, written.session.id));
}

TEST_CASE("a discussion of blank lines alone is none", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const CaseId about = team.newCase(u"HR-1"_s, team.farahPost, kToday.addDays(-90));
  const SessionId before = team.session(team.farah, kToday.addDays(-30));
  team.discussed(before, about);
  SessionRecord written = record(team, startSession(desk, team.farah).value());
  const auto gaps = gapsBeforeSigning(written, 90);
  const auto last = [&] { return lastDiscussed(team.records, {about}, kToday).at(about); };
  written.discussions = {{{}, about, u"HR-1"_s, {}, u"\n"_s, u" "_s, {}, u"\t\n"_s}};
  written.sections.front().body = u"\n\n"_s;
  CHECK(written.discussions.front().isEmpty());
  CHECK(isUnwritten(written));
  CHECK(saysNothing(written));
  CHECK(discussionsWritten(written.discussions) == 0);
  CHECK(gapsBeforeSigning(written, 90) == gaps);
  written = saveSession(desk, written).value();
  CHECK(written.discussions.empty());
  CHECK_FALSE(shareRecord(desk, written.session.id));
  CHECK(last() == kToday.addDays(-30));

  // What is typed around a word stays as it was typed.
  written.discussions = {{{}, about, {}, {}, u"\nVisited\n\ntwice"_s, {}, {}, {}}};
  written = saveSession(desk, written).value();
  REQUIRE(written.discussions.size() == 1);
  CHECK(written.discussions.front().said == u"\nVisited\n\ntwice");
  CHECK(last() == kToday);
}

TEST_CASE("a sentence that ends with somebody's words has one full stop", "[supervision]") {
  CHECK(withFullStop(u"Ring the school"_s) == u"Ring the school.");
  for (const QString& ended : {u"Two visits this week."_s, u"I see it differently\u2026"_s, u"Who rings?"_s})
    CHECK(withFullStop(ended) == ended);
}

TEST_CASE("a moved or cancelled session is planned anew at once, and both can be taken back", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId first = planSession(desk, team.farah, kToday.addDays(3)).value();
  const SessionId second = moveSession(desk, first, kToday.addDays(5), u"Court"_s).value();
  CHECK(loadSession(team.records, first)->state == SessionState::Moved);
  CHECK(loadSession(team.records, second)->day == kToday.addDays(5));
  CHECK_FALSE(moveSession(desk, first, kToday.addDays(6), u"Court"_s));
  CHECK_FALSE(cancelSession(desk, second, SessionSide::Supervisee, u" "_s, kToday.addDays(9)));
  const SessionId third = cancelSession(desk, second, SessionSide::Supervisee, u"Ill"_s, kToday.addDays(9)).value();
  CHECK(loadSession(team.records, second)->side == SessionSide::Supervisee);
  CHECK_FALSE(reopenSession(desk, first));  // the session planned instead has itself been cancelled
  REQUIRE(reopenSession(desk, second));
  CHECK_FALSE(loadSession(team.records, third));
  REQUIRE(reopenSession(desk, first));
  CHECK(team.count(u"session"_s) == 1);
  CHECK(loadSession(team.records, first)->state == SessionState::Planned);
}

TEST_CASE("a planned session that did not take place is said to be missed, and that is taken back", "[supervision]") {
  Team team;
  const SessionId id = team.session(team.farah, kToday.addDays(-1), u"planned"_s);
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(markMissed(desk, id));
  CHECK(loadSession(team.records, id)->state == SessionState::Missed);
  REQUIRE(reopenSession(desk, id));
  CHECK(loadSession(team.records, id)->state == SessionState::Planned);
}

TEST_CASE("an action carried into three sessions is one action, three times carried and flagged", "[supervision]") {
  Team team;
  const SessionId first = team.session(team.farah, kToday.addDays(-90));
  team.action(first, team.farah, kToday.addDays(-80));
  for (const int days : {-60, -30, 0}) {
    WritableDesk desk = team.deskOf(team.priya, kToday.addDays(days));
    REQUIRE(startSession(desk, team.farah));
  }
  const auto open = loadOpenActionsOf(team.records, kToday, team.farah);
  REQUIRE(open.size() == 1);
  CHECK(open[0].carried == 3);
  CHECK(open[0].isStuck());
  CHECK(open[0].ageDays == 90);
  CHECK(open[0].label == DueLabel::Overdue);
  CHECK(loadOpenActionsOf(team.records, kToday.addDays(-40), team.farah)[0].carried == 1);
}

TEST_CASE("closing an action closes the rows it continues, and opening takes exactly that back", "[supervision]") {
  Team team;
  const SessionId first = team.session(team.farah, kToday.addDays(-30));
  team.action(first, team.farah, kToday);
  WritableDesk desk = team.deskOf(team.priya);
  const SessionRecord now = record(team, startSession(desk, team.farah).value());
  const ActionId carried = *carriedIn(now)->id;
  REQUIRE(closeAction(desk, carried, true));
  CHECK(loadOpenActionsOf(team.records, kToday, team.farah).empty());
  CHECK(record(team, now.session.id).actions[0].closed == kToday);
  CHECK(team.count(u"action WHERE closed_day IS NULL"_s) == 0);
  CHECK_FALSE(closeAction(desk, carried, true));
  REQUIRE(reopenAction(desk, carried));
  CHECK_FALSE(reopenAction(desk, carried));
  CHECK(team.count(u"action WHERE closed_day IS NULL"_s) == 2);
  CHECK_FALSE(closeAction(desk, carried, false, u" "_s));
  REQUIRE(closeAction(desk, carried, false, u"No longer needed"_s));
  CHECK(team.count(u"action WHERE state = 'dropped' AND drop_reason = 'No longer needed'"_s) == 2);
}

TEST_CASE("saving an earlier record leaves the actions that went on from it", "[supervision]") {
  Team team;
  WritableDesk earlier = team.deskOf(team.priya, kToday.addDays(-30));
  SessionRecord first = record(team, startSession(earlier, team.farah).value());
  first.actions = {{{}, {}, {}, team.farah, {}, u"Ring the school"_s, kToday}};
  first = saveSession(earlier, first).value();
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(startSession(desk, team.farah));
  first.actions.clear();
  REQUIRE(saveSession(desk, first));
  CHECK(team.count(u"action"_s) == 2);
}

TEST_CASE("the next date follows the clock of the role and steers round absences", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  // Dilan began as an NQSW on 1 June: weekly until 13 July, two-weekly now. Friday 7 August.
  CHECK(suggestedNextDate(desk, team.dilan, kToday) == QDate(2026, 8, 7));
  CHECK(suggestedNextDate(desk, team.farah, kToday) == QDate(2026, 8, 24));
  team.absent(team.priya, QDate(2026, 8, 21), QDate(2026, 8, 25));
  CHECK(suggestedNextDate(desk, team.farah, kToday) == QDate(2026, 8, 20));
  // In an absence without an end a day is offered all the same, and not one on which the other is away.
  team.absent(team.farah, QDate(2026, 8, 1), {});
  CHECK(suggestedNextDate(desk, team.farah, kToday) == QDate(2026, 8, 20));
}

TEST_CASE("no next date is suggested after a leaver's last day", "[supervision]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  REQUIRE(suggestedNextDate(desk, team.farah, kToday) == QDate(2026, 8, 24));
  const auto leaves = [&](QDate firstDayGone) {
    Transaction transaction(team.records);
    Change(team.records, u"UPDATE person SET left_day = ? WHERE id = ?").bind(firstDayGone).bind(team.farah).run();
    transaction.commit();
    return suggestedNextDate(desk, team.farah, kToday);
  };
  CHECK(leaves(QDate(2026, 8, 25)) == QDate(2026, 8, 24));
  CHECK_FALSE(leaves(QDate(2026, 8, 24)).isValid());
  CHECK_FALSE(leaves(QDate(2026, 8, 1)).isValid());
}

TEST_CASE("a draft is kept for its author and form alone until it is discarded", "[supervision]") {
  Team team;
  keepDraft(team.records, Viewer{team.priya}, {u"session:1"_s, u"Farah"_s, u"first"_s, 1, 100});
  keepDraft(team.records, Viewer{team.priya}, {u"session:1"_s, u"Farah"_s, u"second"_s, 2, 200});
  keepDraft(team.records, Viewer{team.farah}, {u"session:1"_s, u"Own"_s, u"mine"_s, 0, 300});
  REQUIRE(loadDrafts(team.records, Viewer{team.priya}).size() == 1);
  CHECK(loadDraft(team.records, Viewer{team.priya}, u"session:1"_s)->body == u"second");
  CHECK(loadDraft(team.records, Viewer{team.priya}, u"session:1"_s)->baseVersion == 2);
  discardDraft(team.records, Viewer{team.priya}, u"session:1"_s);
  CHECK_FALSE(loadDraft(team.records, Viewer{team.priya}, u"session:1"_s));
  CHECK(loadDraft(team.records, Viewer{team.farah}, u"session:1"_s)->body == u"mine");
}

TEST_CASE("a row that a later session continues is not open again when the later one is closed", "[supervision]") {
  Team team;
  const SessionId first = team.session(team.farah, kToday.addDays(-60));
  const SessionId second = team.session(team.farah, kToday.addDays(-30));
  const ActionId earlier = team.action(first, team.farah, kToday.addDays(-40));
  const ActionId later = team.action(second, team.farah, kToday.addDays(-10));
  Transaction saving(team.records);
  Change(team.records, u"UPDATE action SET carried_from_id = ?, state = 'done', closed_day = ? WHERE id = ?")
      .bind(earlier)
      .bind(kToday.addDays(-5))
      .bind(later)
      .run();
  saving.commit();
  const auto open = [&](QDate on) {
    std::vector<ActionId> ids;
    for (const OpenAction& one : loadOpenActions(team.records, on)) ids.push_back(one.id);
    std::vector<ActionId> own;
    for (const OpenAction& one : loadOpenActionsOf(team.records, on, team.farah)) own.push_back(one.id);
    CHECK(own == ids);
    return ids;
  };
  CHECK(open(kToday.addDays(-31)) == std::vector{earlier});
  CHECK(open(kToday.addDays(-30)) == std::vector{later});
  CHECK(open(kToday.addDays(-6)) == std::vector{later});
  CHECK(open(kToday.addDays(-5)).empty());
  CHECK(open(kToday).empty());
}

}  // namespace supervision_actions_test
