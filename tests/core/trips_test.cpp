// SPDX-License-Identifier: MIT
// How often commands and pages go to the server: a fixed number of times, whoever is in the unit (decision 0042). Of a
// file the same is held of the statements that are made. `core_tests --engine=postgres "[trips]"` counts the trips.
#include <functional>

#include "core/caseload/allocation_store.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "core/caseload/workforce_store.h"
#include "core/desk/draft_store.h"
#include "core/development/brief_reading.h"
#include "core/development/cpd_store.h"
#include "core/development/learning_due.h"
#include "core/exchange/handover_report.h"
#include "core/exchange/inspection_pack.h"
#include "core/exchange/session_calendar.h"
#include "core/exchange/supervision_report.h"
#include "core/exchange/week_report.h"
#include "core/organisation/kept_organisation.h"
#include "core/organisation/organisation_store.h"
#include "core/sample/sample.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/actions_of_people.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/compliance_store.h"
#include "core/supervision/due_list.h"
#include "core/supervision/not_discussed_store.h"
#include "core/supervision/past_session_store.h"
#include "core/supervision/reminder.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"
#include "core/supervision/waiting_records.h"
#include "tests/support/catch.h"
#include "tests/support/trips.h"

namespace trips_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

/// A county with so many who hold cases, as its director sees it.
struct County {
  Database records = Database::inMemory();
  UnitId all{1};  // the real ones follow
  PersonId director{1}, worker{1};
  std::set<PersonId> people;

  explicit County(int workers) {
    fillSample(records, {kDay, 1, 1, workers});
    const Organisation organisation = loadOrganisationOn(records, kDay);
    for (const Unit& unit : organisation.units.units())
      if (!unit.parent) all = unit.id;
    for (const Post& post : organisation.posts) {
      people.insert(post.person);
      if (post.unit == all) director = post.person;
      if (post.role == Role::SocialWorker) worker = post.person;
    }
  }
  Desk desk() const { return {records, {director}, Clock::fixed(kDay.startOfDay())}; }
};

struct Reading {
  QString name;
  int most;  ///< trips, on a connection that has asked for nothing before
  std::function<void(const County&)> read;
};

const std::vector<Reading>& readings() {
  static const std::vector<Reading> all{
      {u"balance"_s, 3, [](const County& c) { CHECK(!loadFacts(c.records, kDay).cases.empty()); }},
      {u"balance --unit"_s, 3, [](const County& c) { CHECK(!loadFactsOfUnit(c.records, kDay, c.all).cases.empty()); }},
      {u"unallocated"_s, 4, [](const County& c) { loadUnallocatedFacts(c.records, kDay); }},
      {u"supervision"_s, 1, [](const County& c) { CHECK(loadClocks(c.records, kDay, 35).size() >= c.people.size()); }},
      {u"supervision --unit"_s, 2, [](const County& c) { loadClocks(c.records, kDay, 35, c.all); }},
      {u"actions"_s, 3, [](const County& c) { CHECK(!loadOpenActions(c.records, kDay).empty()); }},
      {u"actions --unit"_s, 4, [](const County& c) { loadOpenActions(c.records, kDay, c.all); }},
      {u"overload"_s, 10, [](const County& c) { loadOverload(c.records, kDay); }},
      {u"overload --unit"_s, 10, [](const County& c) { loadOverload(c.records, kDay, {}, c.all); }},
      {u"forecast"_s, 3, [](const County& c) { loadFactsOver(c.records, kDay, kDay.addDays(77), {}); }},
      {u"compliance"_s, 2, [](const County& c) { CHECK(!loadDueDates(c.records, kDay, 36).dates.empty()); }},
      {u"discussed"_s, 4, [](const County& c) { loadNotDiscussed(c.records, kDay, 28, {}); }},
      {u"calendar"_s, 5,
       [](const County& c) {
         calendarOf(c.records, {{}, c.all});
       }},
      {u"cpd"_s, 2, [](const County& c) { loadCpdStandings(c.records, cpdYearOf(kDay)); }},
      {u"report supervision"_s, 10,
       [](const County& c) {
         supervisionReport(c.records, {kDay, c.all}, {});
       }},
      {u"report inspection"_s, 45,
       [](const County& c) {
         inspectionPack(c.records, {kDay, c.all}, {}, 1);
       }},
      {u"whether there are many posts"_s, 2,
       [](const County& c) {
         CHECK(hasMorePosts(c.records, kDay, 3));
         CHECK_FALSE(hasMorePosts(c.records, kDay, 1'000));
       }},
      {u"the week"_s, 18,
       [](const County& c) {
         weekReport(c.records, {kDay, c.all}, {});
       }},
      {u"the handover"_s, 18,
       [](const County& c) {
         handoverReport(c.desk(), {kDay, c.all}, {});
       }},
      {u"a brief"_s, 28, [](const County& c) { CHECK(readBrief(c.records, c.worker, kDay)); }},
      {u"a person's caseload"_s, 3,
       [](const County& c) { CHECK(!loadFactsOfPerson(c.records, kDay, c.worker).cases.empty()); }},
      {u"actions of people"_s, 3,
       [](const County& c) { CHECK(!loadOpenActionsOf(c.records, kDay, c.people).empty()); }},
      {u"a person's sessions"_s, 1, [](const County& c) { CHECK(!loadSessionsOf(c.records, c.worker, 24).empty()); }},
      {u"what waits for the director"_s, 3, [](const County& c) { waitingRecords(c.desk()); }},
      {u"what is due of others"_s, 3, [](const County& c) { readDueOfOthers(c.desk()); }},
      {u"learning due"_s, 6, [](const County& c) { readLearningDue(c.desk()); }},
      {u"reminders"_s, 4, [](const County& c) { readReminding(c.desk()); }},
      {u"a board of moves"_s, 6, [](const County& c) { loadBoardFacts(c.records, kDay, {}); }},
      {u"leads given up"_s, 1, [](const County& c) { loadLeadsGivenUp(c.records, kDay.addYears(-1), kDay); }},
      {u"sessions of a year"_s, 2,
       [](const County& c) { CHECK(!loadPastSessions(c.records, kDay.addYears(-1), kDay, c.all).empty()); }},
      {u"weeks of overload that are open"_s, 6, [](const County& c) { loadEscalations(c.records, kDay, {}); }}};
  return all;
}

}  // namespace

TEST_CASE("what commands and pages ask takes as many trips for forty people as for twelve", "[trips]") {
  const County small(12), large(40);
  REQUIRE(large.people.size() > small.people.size() + 20);
  std::map<QString, qsizetype> few;
  for (const County* county : {&small, &large}) {
    for (const Reading& one : readings()) {
      const QStringList trips = tripsOf(county->records, [&] { one.read(*county); });
      INFO(one.name.toStdString() << ": " << trips.size() << "\n" << trips.join(u'\n').toStdString());
      if (qEnvironmentVariableIsSet("HEADROOM_TRIPS")) WARN(one.name.toStdString() << ": " << trips.size());
      if (seeksAreFar(county->records)) CHECK(trips.size() <= one.most);
      if (county == &small) few[one.name] = trips.size();
      // Where there is nothing of a kind nothing more is asked about it: a trip or two, whoever is there.
      if (county == &large) CHECK(trips.size() <= few[one.name] + 2);
    }
  }
}

TEST_CASE("a save of a session takes two ways to the server, and typed words one", "[trips]") {
  County county(12);
  if (!seeksAreFar(county.records)) return;
  WritableDesk desk{county.records, {county.director}, Clock::fixed(kDay.startOfDay())};
  SessionRecord record = [&county] {
    Transaction save(county.records);
    const SessionId id = insertSession(
        county.records, {county.worker, county.director, SessionKind::FormalOneToOne, kDay, SessionState::Held});
    SessionRecord begun = *loadRecord(county.records, id);
    save.commit();
    return begun;
  }();
  for (const QString& words : {u"First."_s, u"Then more."_s}) {
    record.sections = {{u"wellbeing"_s, words, false}};
    const QStringList ways = tripsOf(county.records, [&] { record = saveSession(desk, record).value(); });
    INFO(ways.join(u'\n').toStdString());
    CHECK(ways.size() == 2);
    CHECK(loadRecord(county.records, record.session.id)->sections == record.sections);
    CHECK(loadSession(county.records, record.session.id)->rowVersion == record.session.rowVersion);
  }
  const QStringList typed = tripsOf(county.records, [&] {
    Transaction save(county.records, Turn::Beside);
    keepDraft(county.records, desk.viewer, {u"note:new"_s, u"a reflection"_s, u"Typed."_s, 0, 1});
    save.commit();
  });
  INFO(typed.join(u'\n').toStdString());
  CHECK(typed.size() == 1);
  CHECK(loadDraft(county.records, desk.viewer, u"note:new"_s)->body == u"Typed.");
}

TEST_CASE("what is to change one row and finds none stops the save that it goes with", "[trips][store]") {
  County county(12);
  const auto named = [&](const QString& name, qint64 version) {
    Transaction save(county.records);
    Change(county.records, u"INSERT INTO setting (name, value) VALUES (?, 'beside')").bind(name).runLater();
    Change(county.records, u"UPDATE unit SET name = ? WHERE id = ? AND row_version = ?")
        .bind(name)
        .bind(county.all)
        .bind(version)
        .runLaterOnOneRow();
    save.commit();
  };
  Query version(county.records, u"SELECT row_version FROM unit WHERE id = ?");
  REQUIRE(version.bind(county.all).next());
  const qint64 now = version.integer(0);
  version.finish();
  const auto fault = [&]() -> std::optional<StoreFault> {
    try {
      named(u"Another"_s, now + 1);
    } catch (const StoreError& error) {
      return error.fault();
    }
    return std::nullopt;
  }();
  CHECK(fault == StoreFault::Conflict);
  const auto isThere = [&](const QString& name) {
    return Query(county.records, u"SELECT 1 FROM setting WHERE name = ?").bind(name).next();
  };
  CHECK_FALSE(isThere(u"Another"_s));
  named(u"Really another"_s, now);
  CHECK(isThere(u"Really another"_s));
}

}  // namespace trips_test
