// SPDX-License-Identifier: MIT
// Somebody who only reads: which report and unit they may read on which day, and that they can change nothing.
#include "core/organisation/reader.h"

#include "core/desk/draft.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_access.h"
#include "core/organisation/reader_actions.h"
#include "core/organisation/reader_store.h"
#include "core/organisation/sign_in.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/access_county.h"
#include "tests/support/catch.h"

namespace reader_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const UnitId kAshby(2), kBrook(3), kCounty(1);

NewGrant inspection(const std::vector<UnitId>& units = {UnitId(2)},
                    const std::vector<ReaderReport>& reports = {ReaderReport::Caseloads, ReaderReport::Records}) {
  return {{}, u"Ines Spector"_s, u"Inspection"_s, kToday, kToday.addDays(9), units, reports};
}

/// A county with an inspector of Ashby, given by its director.
struct Inspected : County {
  Inspected() {
    WritableDesk director = deskOf(PersonId(6));
    grant = giveReading(director, inspection()).value();
    inspector = loadGrants(records).front().person;
  }
  std::optional<ReaderScope> scope(QDate on = kToday) { return readerScope(deskOf(inspector, on), on); }

  GrantId grant{1};
  PersonId inspector{1};
};

ReaderGrant grantOf(QDate from, QDate to, std::vector<UnitId> units, std::vector<ReaderReport> reports) {
  return {GrantId(1), PersonId(1), {}, {}, from, to, {}, 1, std::move(units), std::move(reports)};
}

QString refusalOf(const Result<NewGrant>& result) { return result ? QString() : result.error().sentence; }

}  // namespace

TEST_CASE("what is given to read is refused without a name, a purpose, a unit or a report, and for wrong days",
          "[access][reader]") {
  CHECK(checked(inspection(), kToday));
  NewGrant one = inspection();
  one.name = u"  "_s;
  CHECK(refusalOf(checked(one, kToday)).contains(u"who"));
  one = inspection();
  one.purpose = u" "_s;
  CHECK(refusalOf(checked(one, kToday)).contains(u"what it is for"));
  CHECK(refusalOf(checked(inspection({}), kToday)).contains(u"unit"));
  CHECK(refusalOf(checked(inspection({kAshby}, {}), kToday)).contains(u"report"));
  one = inspection();
  one.from = kToday.addDays(-1);
  CHECK(refusalOf(checked(one, kToday)).contains(u"today or on a later day"));
  one = inspection();
  one.lastDay = kToday.addDays(-1);
  CHECK(refusalOf(checked(one, kToday)).contains(u"before the first"));
  one = inspection();
  one.lastDay = one.from;
  CHECK(checked(one, kToday));
  one.lastDay = one.from.addDays(365);
  CHECK(checked(one, kToday));
  one.lastDay = one.from.addDays(366);
  CHECK(refusalOf(checked(one, kToday)).contains(u"year"));
}

TEST_CASE("a unit is read with the reports it was given with, on the days of its own time", "[access][reader]") {
  const std::vector<ReaderGrant> all{
      grantOf(kToday, kToday.addDays(5), {kAshby}, {ReaderReport::Caseloads}),
      grantOf(kToday.addDays(2), kToday.addDays(9), {kBrook}, {ReaderReport::Records, ReaderReport::Caseloads}),
      grantOf(kToday, kToday, {kCounty}, {ReaderReport::Actions}),  // called off before it began
  };
  struct Expected {
    int day;
    std::set<UnitId> caseloads;
    std::set<UnitId> records;
  };
  for (const Expected& one : std::vector<Expected>{{-1, {}, {}},
                                                   {0, {kAshby}, {}},
                                                   {1, {kAshby}, {}},
                                                   {2, {kAshby, kBrook}, {kBrook}},
                                                   {4, {kAshby, kBrook}, {kBrook}},
                                                   {5, {kBrook}, {kBrook}},
                                                   {8, {kBrook}, {kBrook}},
                                                   {9, {}, {}}}) {
    INFO("day " << one.day);
    const ReaderScope scope(all, kToday.addDays(one.day));
    CHECK(scope.unitsOf(ReaderReport::Caseloads) == one.caseloads);
    CHECK(scope.unitsOf(ReaderReport::Records) == one.records);
    CHECK(scope.unitsOf(ReaderReport::Actions).empty());
    CHECK(scope.isOpen() == !one.caseloads.empty());
    CHECK(scope.whyClosed().isEmpty() == scope.isOpen());
  }
  CHECK(ReaderScope(all, kToday.addDays(-1)).whyClosed().contains(u"begins on 24 July 2026"));
  CHECK(ReaderScope(all, kToday.addDays(9)).whyClosed().contains(u"ended on 1 August 2026"));
  CHECK(ReaderScope(all, kToday.addDays(3)).lastDay() == kToday.addDays(8));
}

TEST_CASE("only somebody who manages the service gives reading, of units they see, to somebody without a post",
          "[access][reader]") {
  struct Expected {
    std::optional<qint64> viewer;
    bool ashby;
    bool county;
  };
  for (const Expected& one : std::vector<Expected>{{{}, false, false},
                                                   {2, false, false},     // a social worker
                                                   {1, false, false},     // the manager of Ashby
                                                   {6, true, true},       // the director
                                                   {7, false, false}}) {  // the manager of Brook
    County county;
    const auto viewer = one.viewer ? std::optional(PersonId(*one.viewer)) : std::nullopt;
    WritableDesk desk = county.deskOf(viewer);
    CHECK(giveReading(desk, inspection()).has_value() == one.ashby);
    CHECK(giveReading(desk, inspection({kCounty})).has_value() == one.county);
    CHECK(grantsShown(desk).empty() == !one.ashby);
  }
  County county;
  WritableDesk director = county.deskOf(PersonId(6));
  // Whoever manages a service is shown who reads it by the word of somebody above, and cannot end that.
  county.person(11, u"service"_s, u"service manager"_s, 2);
  const GrantId above = giveReading(director, inspection({kCounty})).value();
  WritableDesk below = county.deskOf(PersonId(11));
  CHECK(grantsShown(below).size() == 1);
  CHECK_FALSE(endReading(below, above));
  CHECK(endReading(director, above));
  NewGrant own = inspection();
  own.person = county.farah;
  CHECK_FALSE(giveReading(director, own));
  own.person = PersonId(8);  // left last month
  CHECK(giveReading(director, own));
  CHECK(onlyReads(county.records, PersonId(8), kToday));
}

TEST_CASE("access by day: before, within and after the time, changed units, ended early, and once a post is held",
          "[access][reader]") {
  Inspected county;
  CHECK(county.scope()->unitsOf(ReaderReport::Records) == std::set<UnitId>{kAshby});
  CHECK_FALSE(county.scope()->mayRead(ReaderReport::Actions));
  CHECK(county.scope(kToday.addDays(9))->isOpen());
  CHECK_FALSE(county.scope(kToday.addDays(10))->isOpen());
  CHECK_FALSE(county.scope(kToday.addDays(-1))->isOpen());

  WritableDesk director = county.deskOf(PersonId(6), kToday.addDays(2));
  REQUIRE(changeReading(director, county.grant, inspection({kBrook}, {ReaderReport::Actions})));
  CHECK(county.scope(kToday.addDays(1))->unitsOf(ReaderReport::Records) == std::set<UnitId>{kAshby});
  CHECK_FALSE(county.scope(kToday.addDays(2))->mayRead(ReaderReport::Records));
  CHECK(county.scope(kToday.addDays(2))->unitsOf(ReaderReport::Actions) == std::set<UnitId>{kBrook});
  CHECK_FALSE(changeReading(director, county.grant, inspection()));  // over already

  WritableDesk later = county.deskOf(PersonId(6), kToday.addDays(3));
  REQUIRE(endReading(later, loadGrants(county.records).front().id));
  CHECK_FALSE(county.scope(kToday.addDays(3))->isOpen());
  CHECK(county.scope(kToday.addDays(2))->isOpen());
  CHECK_FALSE(endReading(later, loadGrants(county.records).front().id));
  // Until when it was given stays, with who ended it and when.
  const auto grants = loadGrants(county.records);
  REQUIRE(grants.size() == 2);
  CHECK(grants[0].to == kToday.addDays(3));
  CHECK(grants[0].lastDayGiven() == kToday.addDays(9));
  CHECK(grants[1].to == kToday.addDays(2));
  CHECK(grants[1].lastDayGiven() == kToday.addDays(9));
  for (const ReaderGrant& one : grants) CHECK_FALSE(one.endedBy.isEmpty());
  CHECK(grants[0].endedOn == kToday.addDays(3));
  CHECK(grants[1].endedOn == kToday.addDays(2));

  REQUIRE(addPost(later, county.inspector, {kBrook, Role::SocialWorker, Decimal(1), {kToday.addDays(3), {}}}));
  CHECK_FALSE(county.scope(kToday.addDays(3)));
  CHECK(onlyReads(county.records, county.inspector, kToday.addDays(2)));
}

TEST_CASE("the desk of a report sees its units and everybody there, and no record of anybody; without a unit nothing",
          "[access][reader]") {
  Inspected county;
  const Desk own = county.deskOf(county.inspector);
  const auto scope = readerScope(own, kToday);
  const Organisation organisation = loadOrganisationOn(county.records, kToday);
  struct Expected {
    ReaderReport report;
    bool sees;
  };
  for (const Expected& one : std::vector<Expected>{{ReaderReport::Caseloads, true},
                                                   {ReaderReport::Supervision, false},
                                                   {ReaderReport::Actions, false},
                                                   {ReaderReport::Records, true},
                                                   {ReaderReport::Audits, false}}) {
    INFO(token(one.report).toStdString());
    const Desk desk = deskOfReader(own, *scope, one.report);
    const Access access = accessOf(organisation, desk.viewer, kToday);
    CHECK(access.maySee(kAshby) == one.sees);
    CHECK(access.maySee(county.farah) == one.sees);
    CHECK_FALSE(access.maySee(kBrook));
    CHECK_FALSE(access.maySee(kCounty));
    CHECK_FALSE(access.maySee(county.stranger));
    CHECK_FALSE(access.mayRead(county.farah));
    CHECK(access.home() == HomeRole::Practitioner);
    CHECK(desk.viewer.keys == nullptr);
  }
  // By the ordinary way they see nobody but themselves.
  CHECK(accessOf(organisation, own.viewer, kToday).people() == std::set<PersonId>{county.inspector});
  CHECK(accessOf(organisation, own.viewer, kToday).units().empty());
}

TEST_CASE("whoever only reads can change nothing of their own either, before, within and after their time",
          "[access][reader]") {
  Inspected county;
  for (const int day : {-1, 0, 5, 9, 10, 400}) {
    INFO("day " << day);
    WritableDesk desk = county.deskOf(county.inspector, kToday.addDays(day));
    CHECK_FALSE(saveNote(desk, {{}, county.inspector, kToday, u"Mine"_s, u"free"_s, {}, false, {{u""_s, u"x"_s}}}));
    CHECK_FALSE(addPreparation(desk, county.inspector, u"Time"_s));
    CHECK_FALSE(addAction(desk, county.inspector, u"Ring"_s, {}, {}));
    CHECK_FALSE(planSession(desk, county.inspector, kToday.addDays(day)));
    CHECK_FALSE(endReading(desk, county.grant));
    CHECK_FALSE(giveReading(desk, inspection()));
    CHECK_FALSE(changeReading(desk, county.grant, inspection({kCounty})));
    CHECK_FALSE(agreeRecord(desk, county.held));
    CHECK_FALSE(addAddendum(desk, county.held, u"x"_s));
    CHECK_FALSE(mayImport(desk));
    CHECK_FALSE(mayKeep(desk, std::optional(kAshby)));
    CHECK_FALSE(mayKeepEverywhere(desk));
    CHECK_FALSE(makeRecoveryKey(desk, Secret::random(kSeedBytes)));
  }
  WritableDesk typing = county.deskOf(county.inspector);
  keepOwnDraft(typing, Draft{draftForm(county.held), u"Supervision"_s, u"typed"_s});
  CHECK(county.count(u"draft"_s) == 0);
  WritableDesk priya = county.deskOf(county.priya);
  keepOwnDraft(priya, Draft{draftForm(county.held), u"Supervision"_s, u"typed"_s});
  CHECK(county.count(u"draft"_s) == 1);
  CHECK(county.count(u"reflective_note"_s) == 1);  // Farah's
  CHECK(county.count(u"session"_s) == 1);
}

TEST_CASE("what they open is written down, once an hour, and only what they may read", "[access][reader]") {
  Inspected county;
  WritableDesk desk = county.deskOf(county.inspector);
  REQUIRE(noteOpened(desk, ReaderReport::Caseloads));
  REQUIRE(noteOpened(desk, ReaderReport::Caseloads));
  CHECK(county.count(u"reader_opening"_s) == 1);
  REQUIRE(noteOpened(desk, ReaderReport::Actions));
  CHECK(county.count(u"reader_opening"_s) == 1);
  WritableDesk later = county.deskOf(county.inspector, kToday.addDays(1));
  REQUIRE(noteOpened(later, ReaderReport::Caseloads));
  CHECK(county.count(u"reader_opening"_s) == 2);
  WritableDesk over = county.deskOf(county.inspector, kToday.addDays(20));
  REQUIRE(noteOpened(over, ReaderReport::Caseloads));
  CHECK(county.count(u"reader_opening"_s) == 2);
  WritableDesk director = county.deskOf(PersonId(6));
  REQUIRE(noteOpened(director, ReaderReport::Caseloads));
  CHECK(county.count(u"reader_opening"_s) == 2);

  REQUIRE(noteReading(desk, county.held));
  const auto opened = loadOpenings(county.records, county.inspector);
  REQUIRE(opened.size() == 3);
  CHECK(std::count_if(opened.begin(), opened.end(), [](const ReaderOpening& one) { return one.record == u"s1"; }) == 1);
  CHECK(loadReadings(county.records, county.held).size() == 1);
}

}  // namespace reader_test
