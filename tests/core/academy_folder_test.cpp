// SPDX-License-Identifier: MIT
// The academy in the exchanged folder: courses and what became of requests go out and come in again to the byte, a
// folder without them reads as before, and what cannot be is refused with its row.

#include "core/development/course_store.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/rules_check.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/catch.h"

namespace academy_folder_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Tables academyTables() {
  Tables tables = goodTables();
  tables[u"courses"_s] = {u"code|title|kind|about|place|first|last|places"_s,
                          u"CRS-1|Court skills|inside|Giving evidence|County House|2026-09-03|2026-09-04|12"_s,
                          u"CRS-2|Sign, level 1|BSL|||2026-10-01|2027-06-30|"_s};
  const QString request = tables[u"training_requests"_s][1].section(u'|', 0, 0);
  tables[u"training_places"_s] = {
      u"code|request|course|why|decided|queue|given_back|attended|evaluation|evaluated|look_back|changed|changed_on"_s,
      request + u'|' + request + u"|CRS-1|A hearing|2026-07-02|1||2026-09-04|Clear|2026-09-07|2026-12-04||"_s};
  return tables;
}

}  // namespace

TEST_CASE("courses and what became of requests come back from a folder to the byte", "[exchange][course]") {
  const Folder folder;
  Database records = Database::inMemory();
  importAll(records, academyTables());
  const QString once = folder.path(u"once"_s);
  REQUIRE(exportFolder(records, once));
  auto content = contentOf(once);
  CHECK(content.size() == 20);
  CHECK(content[u"courses.csv"_s].toStdString() ==
        "code,title,kind,about,place,first,last,places\r\n"
        "CRS-1,Court skills,inside,Giving evidence,County House,2026-09-03,2026-09-04,12\r\n"
        "CRS-2,\"Sign, level 1\",BSL,,,2026-10-01,2027-06-30,\r\n");
  const auto source = readCsvFolder(once);
  REQUIRE(source);
  Database copy = Database::inMemory();
  const auto plan = planImport(copy, *source);
  REQUIRE(plan);
  REQUIRE(plan->rejects.empty());
  REQUIRE(applyImport(copy, *plan));
  const QString again = folder.path(u"again"_s);
  REQUIRE(exportFolder(copy, again));
  CHECK(contentOf(once) == contentOf(again));
  CHECK_FALSE(firstBrokenRule(copy));
  const auto courses = loadCourses(copy, {});
  REQUIRE(courses.size() == 2);
  CHECK(courses[0].places == 12);
  CHECK_FALSE(courses[1].places);
  CHECK(loadTrainingOf(copy, *courses[0].id).at(0).lookBack == QDate(2026, 12, 4));
}

TEST_CASE("a catalogue alone is brought, and again changes nothing", "[exchange][course]") {
  const Folder folder;
  folder.write(u"catalogue/courses.csv"_s,
               "title,code,kind,first,last\r\nWorking with fathers,CRS-9,Inside,03/09/2026,2026-09-03\r\n");
  Database records = Database::inMemory();
  for (int i = 0; i < 2; ++i) {
    const auto source = readCsvFolder(folder.path(u"catalogue"_s));
    REQUIRE(source);
    const auto plan = planImport(records, *source);
    REQUIRE(plan);
    REQUIRE(plan->rejects.empty());
    CHECK(plan->counts.at(0).added == (i == 0 ? 1 : 0));
    CHECK(plan->counts.at(0).unchanged == i);
    REQUIRE(applyImport(records, *plan));
  }
  CHECK(loadCourses(records, {}).at(0).kind == u"inside");
}

TEST_CASE("a course that ends before it begins and a place under another code are refused", "[exchange][course]") {
  const Database records = Database::inMemory();
  Tables tables = academyTables();
  tables[u"courses"_s][1] = u"CRS-1|Court skills|inside|||2026-09-04|2026-09-03|12"_s;
  CHECK(firstReject(records, tables) ==
        u"courses.csv row 2, column last: 2026-09-03 is before 2026-09-04, which is in first");
  tables = academyTables();
  tables[u"courses"_s][1] = u"CRS-1|Court skills|seaside|||2026-09-04|2026-09-04|12"_s;
  CHECK(firstReject(records, tables).startsWith(u"courses.csv row 2, column kind: "));
  tables = academyTables();
  const QString request = tables[u"training_requests"_s][1].section(u'|', 0, 0);
  tables[u"training_places"_s][1] = u"OTHER|"_s + request + u"|||||||||||"_s;
  CHECK(firstReject(records, tables)
            .startsWith(u"training_places.csv row 2, column code: it is the code of the request"));
  tables[u"training_places"_s][1] = request + u'|' + request + u"|NONE||||||||||"_s;
  CHECK(firstReject(records, tables).startsWith(u"training_places.csv row 2, column course: there is no course"));
}

}  // namespace academy_folder_test
