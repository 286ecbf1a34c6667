// SPDX-License-Identifier: MIT
// Fills the council: Ashby counts children, Mill points, Brook has no limit.
#include "tests/support/ui_council.h"

#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/scheme_store.h"
#include "core/caseload/starter.h"
#include "core/supervision/action_writer_store.h"
#include "core/supervision/supervision_actions.h"

using namespace Qt::StringLiterals;

namespace headroom::test {

UiCouncil::UiCouncil() {
  const Clock clock = Clock::fixed(QDateTime(kCouncilDay, QTime(10, 42)));
  workspace = std::make_unique<Workspace>(Database::inMemory(), clock);
  addUnits();
  addAshby();
  addOthers();
  lookAs(*director);
}

void UiCouncil::lookAs(PersonId person) { workspace->setViewer({person}); }

AddedPerson UiCouncil::worker(const QString& name, UnitId team, Decimal fte, Role role) {
  const NewPost post{team, role, fte, {kCouncilDay.addYears(-1), {}}};
  return done([&](WritableDesk& desk) { return addPerson(desk, {name, {}, {}, {}}, post); });
}

CaseId UiCouncil::newCase(std::optional<PostId> lead, UnitId unit, const QString& familyOf, QDate opened) {
  const NewCase one{
      u"HR-%1"_s.arg(++cases_, 4, 10, QLatin1Char('0')), u"child in need"_s, opened, familyOf, {}, unit, {}};
  return done([&](WritableDesk& desk) { return addCase(desk, one, lead); });
}

void UiCouncil::superviseAshby() {
  lookAs(*priya);
  done([&](WritableDesk& desk) { return startSession(desk, *farah); });
  // Its day has passed since, and an action is named for none that has.
  done([&](WritableDesk& desk) -> Result<ActionId> {
    return insertAction(desk.records, *farah, u"Ring the school"_s, kCouncilDay.addDays(-3), {});
  });
  done([&](WritableDesk& desk) { return addAction(desk, *farah, u"Visit at home"_s, kCouncilDay.addDays(3), {}); });
  lookAs(*director);
}

Balance UiCouncil::balanceOf(std::optional<UnitId> unit, QDate on, std::optional<Measure> measure) {
  return workspace->read([&](const Desk& desk) { return balance(loadFacts(desk.records, on), on, unit, measure); })
      .value();
}

void UiCouncil::addUnits() {
  const auto unit = [this](const QString& name, const QString& kind, std::optional<UnitId> parent) {
    return done([&](WritableDesk& desk) { return addUnit(desk, {name, {}, kind, parent, {}}); });
  };
  county = unit(u"Northmere"_s, u"authority"_s, {});
  family = unit(u"Family Service"_s, u"service"_s, county);
  protection = unit(u"Protection Service"_s, u"service"_s, county);
  ashby = unit(u"Ashby Family Support"_s, u"team"_s, family);
  brook = unit(u"Brook Assessment"_s, u"team"_s, family);
  mill = unit(u"Mill Street Protection"_s, u"team"_s, protection);
  const auto limit = [this](UnitId where, Measure measure, Operator op, int value) {
    NewLimit added{measure, op, Decimal(value), kCouncilDay.addYears(-1), where, {}, {}};
    if (!workspace->perform([&](WritableDesk& desk) -> Result<int> {
          const auto set = setLimit(desk, added);
          return set ? Result<int>(0) : Result<int>(tl::make_unexpected(set.error()));
        }))
      qFatal("the limit was refused");
  };
  limit(*ashby, Measure::Children, Operator::Below, 5);
  limit(*mill, Measure::Points, Operator::AtMost, 20);
  done([](WritableDesk& desk) -> Result<bool> {
    Transaction save(desk.records);
    writeWeights(desk.records, starterScheme(kCouncilDay.addYears(-1)));
    save.commit();
    return true;
  });
}

void UiCouncil::addAshby() {
  director = worker(u"Joan Adeyemi"_s, *county, Decimal(1), Role::Director).person;
  lookAs(*director);
  priya = worker(u"Priya Nair"_s, *ashby, Decimal(1), Role::TeamManager).person;
  const AddedPerson one = worker(u"Farah Siddiqui"_s, *ashby, Decimal(1));
  farah = one.person;
  farahPost = one.post;
  for (int i = 0; i < 6; ++i) newCase(one.post, *ashby, i < 2 ? u"F1"_s : QString());  // over: 6 of below 5
  benPost = worker(u"Ben Whitcombe"_s, *ashby, Decimal::fromScaled(6, 1)).post;
  newCase(benPost, *ashby);  // room: 1 of below 3
  const PostId full = worker(u"Carys Pugh"_s, *ashby, Decimal(1)).post;
  for (int i = 0; i < 4; ++i) newCase(full, *ashby);
  const PostId none = worker(u"Holly Marsh"_s, *ashby, Decimal(0)).post;
  newCase(none, *ashby);  // no capacity
  newCase({}, *ashby, {}, kCouncilDay.addDays(-9));
  newCase({}, *ashby, {}, kCouncilDay.addDays(-32));
}

void UiCouncil::addOthers() {
  const PostId noLimit = worker(u"Ivo Kent"_s, *brook, Decimal(1)).post;
  for (int i = 0; i < 3; ++i) newCase(noLimit, *brook);
  const PostId points = worker(u"Una Reid"_s, *mill, Decimal(1)).post;
  for (int i = 0; i < 3; ++i) newCase(points, *mill, {}, kCouncilDay.addDays(-20));
  newCase({}, *mill, {}, kCouncilDay.addDays(-3));
}

}  // namespace headroom::test
