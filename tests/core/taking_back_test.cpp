// SPDX-License-Identifier: MIT
// What somebody did last is put back to the letter, each verb that pages offer it for; and nothing is put back where
// somebody has been since.
#include "core/desk/taking_back.h"

#include <functional>

#include "core/caseload/allocation_actions.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/staff_actions.h"
#include "core/development/companion_actions.h"
#include "core/development/path_actions.h"
#include "core/development/programme_store.h"
#include "core/development/starting_actions.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/vacancy_actions.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/supervision/action_store.h"
#include "core/supervision/leaving_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/caseload_fixture.h"
#include "tests/support/catch.h"

namespace taking_back_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

// Every row of every table that a person works with, but for the versions, which only ever rise.
QStringList everything(const Database& records) {
  QStringList rows;
  const QStringList worked{u"unit"_s,
                           u"person"_s,
                           u"post"_s,
                           u"supervisor"_s,
                           u"caseload_limit"_s,
                           u"weight"_s,
                           u"reduction"_s,
                           u"absence"_s,
                           u"case_file"_s,
                           u"allocation"_s,
                           u"allocation_decision"_s,
                           u"session"_s,
                           u"action"_s,
                           u"vacancy"_s,
                           u"programme"_s,
                           u"waiting_review"_s,
                           u"path"_s,
                           u"place_review"_s,
                           u"place_evidence"_s,
                           u"companion"_s};
  for (const TableShape& table : tableShapes(records)) {
    if (!worked.contains(table.name)) continue;
    QStringList columns;
    for (const ColumnShape& column : table.columns)
      if (column.name != u"row_version") columns << column.name;
    const QString sql = u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), table.name);
    Query query(records, sql);
    while (query.next()) {
      QStringList row{table.name};
      for (int column = 0; column < static_cast<int>(columns.size()); ++column)
        row << (query.isNull(column) ? u"NULL"_s : u'\'' + query.text(column) + u'\'');
      rows << row.join(u' ');
    }
  }
  rows.sort();
  return rows;
}

struct Office {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  UnitId ashby = addUnit(desk, {u"Ashby"_s}).value(), brook = addUnit(desk, {u"Brook"_s}).value();
  AddedPerson farah = worker(u"Farah"_s), dilan = worker(u"Dilan"_s);
  std::optional<CaseId> first;

  Office() {
    REQUIRE(setLimit(desk, {Measure::Children, Operator::AtMost, Decimal(10), kDay.addYears(-2)}));
    for (const QString& code : {u"C-1"_s, u"C-2"_s}) {
      const auto added =
          addCaseTo(desk, {code, u"child in need"_s, kDay.addMonths(-3), {}, {}, ashby, {}}, farah.post, {});
      REQUIRE(added);
    }
    REQUIRE(setSupervisor(desk, dilan.person, farah.person, SupervisorKind::Line, kDay.addMonths(-6)));
  }
  AddedPerson worker(const QString& name) {
    return addPerson(desk, {name, {}, {}, {}}, {ashby, Role::SocialWorker, 1, {kDay.addYears(-1), {}}}).value();
  }
  template <class F>
  Reversal recorded(F f) {
    Transaction save(records);
    ReversalRecorder recorder(records);
    const auto result = f(desk);
    INFO((result ? QString() : result.error().sentence).toStdString());
    REQUIRE(result);
    const auto reversal = recorder.take();
    REQUIRE(reversal);
    save.commit();
    return *reversal;
  }
};

using Deed = std::function<Reversal(Office&)>;

template <class F>
Deed deed(F f) {
  return [f](Office& office) { return office.recorded([&](WritableDesk& desk) { return f(office, desk); }); };
}

const std::vector<std::pair<const char*, Deed>>& deeds() {
  static const std::vector<std::pair<const char*, Deed>> all{
      {"a starter with a supervisor, a reduction and the ASYE", deed([](Office& o, WritableDesk& desk) {
         Starter starter{
             {u"Siân"_s, {}, {}, kDay.addDays(7)},
             {o.ashby, Role::Nqsw, 1, {kDay.addDays(7), {}}, Contract::Permanent, PostKind::Substantive, {}}};
         starter.supervisor = o.farah.person;
         starter.reduction = FirstReduction{u"NQSW first year"_s, Decimal(10), {kDay.addDays(7), {}}};
         starter.asye = asyeFrom(kDay.addDays(7));
         return addStarter(desk, starter);
       })},
      {"a leaver", deed([](Office& o, WritableDesk& desk) {
         Leaving leaving{o.farah.person, kDay.addDays(14), {}, {}, {}};
         return leave(desk, leaving);
       })},
      {"a secondment", deed([](Office& o, WritableDesk& desk) {
         return second(
             desk, {o.farah.post, o.brook, Role::SocialWorker, Decimal::fromScaled(5, 1), {kDay, kDay.addMonths(6)}});
       })},
      {"a limit in the place of another", deed([](Office& o, WritableDesk& desk) {
         NewLimit limit{Measure::Children, Operator::Below, Decimal(12), kDay};
         limit.unit = o.ashby;
         return setLimit(desk, limit);
       })},
      {"a place that is approved, with its reduction", deed([](Office& o, WritableDesk& desk) -> Result<PathState> {
         Path path{{}, {}, o.farah.person, PathKind::Programme, u"Aspiring Managers"_s};
         path.period = {kDay.addDays(7), kDay.addDays(90)};
         desk.viewer.person = o.farah.person;
         const auto id = TRY(askFor(desk, path));
         desk.viewer.person = o.dilan.person;
         return approvePath(desk, id, {o.dilan.person, u"protected caseload"_s, Decimal(20), {}});
       })},
      {"a secondment that is approved and called off", deed([](Office& o, WritableDesk& desk) -> Result<void> {
         Path path{{}, {}, o.farah.person, PathKind::Secondment};
         path.period = {kDay.addDays(7), kDay.addDays(90)};
         path.post = o.farah.post;
         path.unit = o.brook;
         path.role = Role::SocialWorker;
         path.fte = Decimal::fromScaled(5, 1);
         desk.viewer.person = o.farah.person;
         const auto id = TRY(askFor(desk, path));
         desk.viewer.person = o.dilan.person;
         TRY(approvePath(desk, id, {}));
         return endPath(desk, id, kDay, {});
       })},
      {"a buddy", deed([](Office& o, WritableDesk& desk) {
         desk.viewer.person = o.dilan.person;
         return addCompanion(desk, {{}, {}, o.dilan.person, o.farah.person, CompanionKind::Buddy, {kDay, {}}});
       })},
      {"other hours", deed([](Office& o, WritableDesk& desk) {
         return changePost(desk, o.farah.post, kDay, {{}, {}, {}, Decimal::fromScaled(5, 1)});
       })},
      {"an absence", deed([](Office& o, WritableDesk& desk) {
         return addAbsence(desk, {{}, o.farah.person, u"leave"_s, true, {kDay, {}}});
       })},
      {"another supervisor", deed([](Office& o, WritableDesk& desk) {
         const AddedPerson third =
             addPerson(desk, {u"Gareth"_s, {}, {}, {}}, {o.ashby, Role::SeniorPractitioner, 1, {kDay.addYears(-1), {}}})
                 .value();
         return setSupervisor(desk, o.dilan.person, third.person, SupervisorKind::Line, kDay);
       })},
      {"a re-organisation",
       deed([](Office& o, WritableDesk& desk) { return reorganise(desk, o.ashby, o.brook, kDay); })},
      {"a vacancy", deed([](Office& o, WritableDesk& desk) {
         return addVacancy(desk, {o.ashby, Role::SocialWorker, Decimal(1), {kDay, {}}});
       })},
      {"a booking", deed([](Office& o, WritableDesk& desk) {
         desk.viewer.person = o.farah.person;
         return planSession(desk, o.dilan.person, kDay.addDays(3));
       })},
      {"a case that somebody leads", deed([](Office& o, WritableDesk& desk) {
         return addCaseTo(desk, {u"C-9"_s, u"child in need"_s, kDay, {}, {}, o.ashby, {}}, o.dilan.post, {});
       })},
  };
  return all;
}

}  // namespace

TEST_CASE("what was done last is put back to the letter", "[takingback]") {
  for (const auto& [name, done] : deeds()) {
    INFO(name);
    Office office;
    const QStringList before = everything(office.records);
    const Reversal reversal = done(office);
    CHECK(everything(office.records) != before);
    const auto back = takeBackSave(office.desk, reversal);
    INFO((back ? QString() : back.error().sentence).toStdString());
    REQUIRE(back);
    CHECK(everything(office.records) == before);
    // Once only: what is not there any more is not taken back again.
    CHECK_FALSE(takeBackSave(office.desk, reversal));
    CHECK(everything(office.records) == before);
  }
}

TEST_CASE("nothing is put back where somebody has been since", "[takingback]") {
  Office office;
  const Reversal hours = office.recorded([&](WritableDesk& desk) {
    return changePost(desk, office.farah.post, kDay, {{}, {}, {}, Decimal::fromScaled(5, 1)});
  });
  Change(office.records, u"UPDATE post SET contract = 'agency', row_version = row_version + 1 WHERE from_day = ?")
      .bind(kDay)
      .run();
  const QStringList now = everything(office.records);
  const auto back = takeBackSave(office.desk, hours);
  REQUIRE_FALSE(back);
  CHECK(back.error().sentence.contains(u"has changed there since"));
  CHECK(everything(office.records) == now);

  // Nor where something was built on it.
  std::optional<AddedPerson> added;
  const Reversal starter = office.recorded([&](WritableDesk& desk) -> Result<AddedPerson> {
    auto result = addPerson(desk, {u"New"_s, {}, {}, {}}, {office.ashby, Role::SocialWorker, 1, {kDay, {}}});
    if (result) added = *result;
    return result;
  });
  REQUIRE(addCaseTo(office.desk, {u"C-7"_s, u"child in need"_s, kDay, {}, {}, office.ashby, {}}, added->post, {}));
  const QStringList later = everything(office.records);
  CHECK_FALSE(takeBackSave(office.desk, starter));
  CHECK(everything(office.records) == later);
}

TEST_CASE("a row that was put back has another version than it ever had", "[takingback]") {
  Office office;
  const auto version = [&office] {
    Query query(office.records, u"SELECT row_version FROM post WHERE id = ?");
    query.bind(office.farah.post);
    REQUIRE(query.next());
    return query.integer(0);
  };
  const qint64 before = version();
  const Reversal hours = office.recorded([&](WritableDesk& desk) { return endPost(desk, office.dilan.post, kDay); });
  CHECK(takeBackSave(office.desk, hours));
  const Reversal farah = office.recorded([&](WritableDesk& desk) {
    return changePost(desk, office.farah.post, kDay, {{}, {}, {}, Decimal::fromScaled(5, 1)});
  });
  const qint64 changed = version();
  CHECK(changed > before);
  REQUIRE(takeBackSave(office.desk, farah));
  CHECK(version() > changed);
}

TEST_CASE("what touches a table beside those is not offered to be put back", "[takingback]") {
  Office office;
  Transaction save(office.records);
  ReversalRecorder recorder(office.records);
  REQUIRE(addUnit(office.desk, {u"Mill"_s}));
  Change(office.records, u"INSERT INTO setting (name, value) VALUES ('x', 'y')").run();
  CHECK_FALSE(recorder.take());
}

TEST_CASE("nothing of a recording is left on the connection", "[takingback][file]") {
  Office office;
  office.recorded([&](WritableDesk& desk) { return addUnit(desk, {u"Mill"_s}); });
  const auto left = [&office] {
    Query query(office.records, u"SELECT count(*) FROM sqlite_temp_schema");
    REQUIRE(query.next());
    return query.integer(0);
  };
  CHECK(left() == 0);
  {
    Transaction save(office.records);
    const ReversalRecorder recorder(office.records);
    REQUIRE(addUnit(office.desk, {u"Dale"_s}));
  }
  CHECK(left() == 0);
}

}  // namespace taking_back_test
