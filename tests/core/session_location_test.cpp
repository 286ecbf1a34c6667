// SPDX-License-Identifier: MIT
// Where a meeting took place, on every way that a field of a session takes: the record, the folder both ways, what is
// held about a person, and an erasure.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include "core/exchange/erasure_planner.h"
#include "core/exchange/subject_access_actions.h"
#include "tests/support/catch.h"

#include "core/exchange/erasure_plan.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/subject_access.h"
#include "core/store/query.h"
#include "core/supervision/record_check.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"

namespace session_location_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWhere = QStringLiteral("in person, the office");

QString sessionsOf(const Database& records) {
  const QTemporaryDir folder;
  const QString out = folder.filePath(u"out"_s);
  REQUIRE(exportFolder(records, out));
  QFile file(out + u"/sessions.csv"_s);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

}  // namespace

TEST_CASE("where a meeting took place is saved with its record, and another can see it", "[supervision][location]") {
  Team team;
  WritableDesk desk = team.deskOf(team.priya);
  const SessionId id = startSession(desk, team.farah).value();
  SessionRecord record = *loadRecord(team.records, id);
  CHECK(record.session.location.isEmpty());
  CHECK(isUnwritten(record));
  record.session.location = u"  "_s + kWhere;
  CHECK_FALSE(isUnwritten(record));
  REQUIRE(saveSession(desk, record));
  CHECK(loadSession(team.records, id)->location == kWhere);
  CHECK(sessionsOf(team.records).contains(u"\"in person, the office\""));
}

TEST_CASE("a folder without the column comes in, and one with it goes out as it came", "[exchange][location]") {
  for (const bool given : {false, true}) {
    Database records = Database::inMemory();
    SourceTables tables;
    tables.tables[u"people"_s] = {{u"code"_s, u"name"_s}, {{{u"people.csv"_s, 2}, {u"P1"_s, u"Ann"_s}}}};
    std::vector<QString> columns{u"code"_s, u"person"_s, u"kind"_s, u"date"_s, u"state"_s};
    std::vector<QString> cells{u"S1"_s, u"P1"_s, u"informal"_s, u"2026-07-01"_s, u"held"_s};
    if (given) {
      columns.push_back(u"location"_s);
      cells.push_back(u"video"_s);
    }
    tables.tables[u"sessions"_s] = {columns, {{{u"sessions.csv"_s, 2}, cells}}};
    const auto plan = planImport(records, tables);
    REQUIRE(plan);
    REQUIRE(plan->rejects.empty());
    REQUIRE(applyImport(records, *plan));
    const QString out = sessionsOf(records);
    CHECK(out.section(u'\n', 0, 0).trimmed().endsWith(u",agreed,location"));
    CHECK(out.section(u'\n', 1, 1).trimmed().endsWith(given ? u",video" : u",,"));
  }
}

TEST_CASE("where a meeting took place is in what is held about the person, and goes when they are erased",
          "[exchange][location]") {
  Team team;
  Change(team.records,
         u"INSERT INTO session (code, person_id, supervisor_id, kind, day, state, location) VALUES ('L', ?, ?, "
         u"'informal', "
         u"2461000, 'held', 'video')")
      .bind(team.farah)
      .bind(team.priya)
      .run();
  const auto held = gatherHeldAbout(team.deskOf(team.farah), team.farah);
  REQUIRE(held);
  CHECK(heldText(*held, kToday).contains(u"Where it took place: video"));
  const ErasurePlan plan = loadErasurePlan(team.records, team.farah);
  CHECK(std::count_if(plan.places.begin(), plan.places.end(), [](const ErasurePlace& place) {
          return place.column == u"location" && place.before == u"video" && place.after == u"" &&
                 place.kind == PlaceKind::Emptied;
        }) == 1);
}

TEST_CASE("where a meeting took place is part of what two agreed to", "[supervision][verify][location][file]") {
  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  const SessionId id = startSession(manager, team.farah).value();
  SessionRecord record = *loadRecord(team.records, id);
  record.session.location = kWhere;
  record.sections.front().body = u"Tired"_s;
  REQUIRE(saveSession(manager, record));
  REQUIRE(shareRecord(manager, id));
  WritableDesk worker = team.deskOf(team.farah);
  REQUIRE(agreeRecord(worker, id, {}));
  CHECK(checkRecords(team.records).faults.empty());
  Change(team.records, u"DROP TRIGGER session_agreed_stays").run();
  Change(team.records, u"UPDATE session SET location = 'video' WHERE id = ?").bind(id).run();
  CHECK_FALSE(checkRecords(team.records).faults.empty());
}

}  // namespace session_location_test
