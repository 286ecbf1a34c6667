// SPDX-License-Identifier: MIT
// Lists whose columns are somebody's own: what the headings suggest, what is remembered, and the rows that come of it.
#include "core/exchange/matched_lists.h"

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/unallocated.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/organisation_store.h"
#include "core/store/content.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/built_workbooks.h"
#include "tests/support/catch.h"

namespace matched_list_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

/// A list in a file of its own, brought as it is suggested.
struct Brought {
  Folder folder;
  Database records = Database::inMemory();

  ForeignSheet sheet(const QByteArray& bytes) const {
    folder.write(u"list.csv"_s, bytes);
    const auto read = readForeignFile(folder.path(u"list.csv"_s));
    if (!read) FAIL(read.error().sentence.toStdString());
    REQUIRE(read->size() == 1);
    return read->front();
  }
  ImportPlan plan(const QByteArray& bytes) const {
    const ForeignSheet list = sheet(bytes);
    const auto tables =
        readMatchedLists({{folder.path(u"list.csv"_s), {list.title, suggestedMatching(list.headings)}}}, records, kDay);
    if (!tables) FAIL(tables.error().sentence.toStdString());
    auto planned = planImport(records, *tables);
    REQUIRE(planned);
    return std::move(*planned);
  }
  ImportPlan bring(const QByteArray& bytes) {
    ImportPlan planned = plan(bytes);
    REQUIRE(applyImport(records, planned));
    CHECK_FALSE(firstBrokenRule(records));
    return planned;
  }
};

/// Every reject on a line of its own.
std::string sentences(const ImportPlan& plan) {
  QStringList all;
  for (const Reject& one : plan.rejects) all << rejectSentence(one);
  return all.join(u'\n').toStdString();
}

}  // namespace

TEST_CASE("the headings of a list say what it is a list of, and which column is which", "[matching]") {
  const Matching people = suggestedMatching({u"Worker name"_s, u"Job Title"_s, u"WTE"_s, u"Team"_s, u"Line manager"_s});
  CHECK(people.kind == ListKind::People);
  CHECK(people.columns == std::map<UsualColumn, int>{{UsualColumn::Name, 0},
                                                     {UsualColumn::Role, 1},
                                                     {UsualColumn::Fte, 2},
                                                     {UsualColumn::Team, 3},
                                                     {UsualColumn::Supervisor, 4}});
  const Matching cases = suggestedMatching(
      {u"Mosaic ID"_s, u"Status"_s, u"Allocated Worker"_s, u"Allocated Team"_s, u"Date opened"_s, u"DOB"_s});
  CHECK(cases.kind == ListKind::Cases);
  CHECK(cases.columns == std::map<UsualColumn, int>{{UsualColumn::Reference, 0},
                                                    {UsualColumn::Kind, 1},
                                                    {UsualColumn::Worker, 2},
                                                    {UsualColumn::Team, 3},
                                                    {UsualColumn::Opened, 4}});
  const Matching sessions =
      suggestedMatching({u"Name"_s, u"Supervision date"_s, u"Supervisor"_s, u"Supervision type"_s});
  CHECK(sessions.kind == ListKind::Sessions);
  CHECK(sessions.at(UsualColumn::Day) == 1);
  CHECK(missingFrom(sessions).empty());
  const Matching nothing = suggestedMatching({u"Alpha"_s, u"Beta"_s});
  CHECK(nothing.columns.empty());
  CHECK(missingFrom(nothing).size() == 2);
}

TEST_CASE("a list is the same list in every way that spreadsheets save it", "[matching]") {
  const Brought file;
  const QString text = u"Name,Team,Role\r\nZo\u00EB Bell,North,SW\r\nTom Ash,North,TM\r\n"_s;
  const auto with = [&text](const char16_t* separator) {
    return QString(text).replace(u',', QString::fromUtf16(separator)).toUtf8();
  };
  QByteArray bigEndian("\xFE\xFF");
  for (const QChar c : text) bigEndian.append(char(c.unicode() >> 8U)).append(char(c.unicode() & 0xFFU));
  const std::vector<std::pair<const char*, QByteArray>> saved{
      {"commas", text.toUtf8()},
      {"a mark", "\xEF\xBB\xBF" + text.toUtf8()},
      {"semicolons", with(u";")},
      {"tabs", with(u"\t")},
      {"sep=;", "sep=;\r\n" + with(u";")},
      {"sep in quotes", "\"sep=\t\"\r\n" + with(u"\t")},
      {"UTF-16, big end first", bigEndian},
      {"Windows-1252", text.toLatin1()},
      {"titles above", "Staff list,,\r\nRun on 1 July 2026,,\r\n,,\r\n" + text.toUtf8()},
      {"columns without a heading", QString(text).replace(u"\r\n"_s, u",,\r\n"_s).toUtf8()},
      {"quoted headings of two lines", QString(text)
                                           .replace(u"Name,Team,Role"_s, u"\"Name\n\",\"Te\nam\",\"Role\""_s)
                                           .replace(u"Te\nam"_s, u"\nTeam"_s)
                                           .toUtf8()},
      {"empty lines", QString(text).replace(u"\r\n"_s, u"\r\n,,\r\n\r\n"_s).toUtf8()}};
  for (const auto& [how, bytes] : saved) {
    INFO(how);
    const ForeignSheet sheet = file.sheet(bytes);
    REQUIRE(sheet.headings.size() >= 3);
    const Matching matching = suggestedMatching(sheet.headings);
    CHECK(matching.kind == ListKind::People);
    REQUIRE(matching.columns ==
            std::map<UsualColumn, int>{{UsualColumn::Name, 0}, {UsualColumn::Team, 1}, {UsualColumn::Role, 2}});
    QStringList rows;
    for (const ForeignRow& row : sheet.rows)
      if (const QString all = row.cells.mid(0, 3).join(u'|'); all != u"||") rows << all;
    CHECK(rows == QStringList{u"Zo\u00EB Bell|North|SW"_s, u"Tom Ash|North|TM"_s});
  }
}

TEST_CASE("a name in a list is the same with a title or a job beside it, and words for nobody wait", "[matching]") {
  Brought file;
  const ImportPlan plan = file.bring(
      "Case ref,Type,Allocated worker,Team,Opened\r\nA1,CIN,Dr Jane Smith,North,1st Sept 24\r\n"
      "A2,CP,\"SMITH, Jane (Ms)\",North,03.04.2024 00:00\r\nA3,LAC,Jane Smith - Social Worker,North,n/a\r\n"
      "A4,CIN,TBA,North,1/9/24\r\nA5,CIN,to be confirmed,North,1/9/24\r\nA6,CIN,Duty worker,North,1/9/24\r\n"
      "Total,6,,,\r\n");
  INFO(sentences(plan));
  CHECK(plan.rejects.empty());
  const Organisation made = loadOrganisationOn(file.records, kDay);
  REQUIRE(made.people.size() == 1);
  CHECK(made.people.front().name == u"Jane Smith");
  CHECK(loadUnallocatedFacts(file.records, kDay).cases.size() == 3);
  const auto facts = loadFacts(file.records, kDay);
  REQUIRE(facts.cases.size() == 3);
  QList<QDate> opened;
  for (const Case& one : facts.cases) opened << one.open.from;
  CHECK(opened.contains(QDate(2024, 9, 1)));
  CHECK(opened.contains(QDate(2024, 4, 3)));
}

TEST_CASE("a match is remembered under its headings, in any order and case of them", "[matching]") {
  const QStringList headings{u"Who"_s, u"Where they sit"_s, u"What"_s};
  const Matching said{ListKind::People, {{UsualColumn::Name, 0}, {UsualColumn::Team, 1}, {UsualColumn::Role, 2}}};
  const QString kept = toText(said, headings);
  CHECK(matchingFrom(kept, headings) == said);
  const QStringList again{u"WHAT"_s, u"who "_s, u"Where they  sit"_s};
  CHECK(memoryKey(again) == memoryKey(headings));
  CHECK(memoryKey({u"Who"_s, u"What"_s}) != memoryKey(headings));
  const auto found = matchingFrom(kept, again);
  REQUIRE(found);
  CHECK(found->columns ==
        std::map<UsualColumn, int>{{UsualColumn::Name, 1}, {UsualColumn::Team, 2}, {UsualColumn::Role, 0}});
  for (const QString& text : {u""_s, u"{}"_s, u"rubbish"_s, u"{\"list\":\"people\"}"_s})
    CHECK_FALSE(matchingFrom(text, headings));
}

TEST_CASE("a list of people makes teams, people, posts and supervisors, with what was assumed said", "[matching]") {
  Brought file;
  const ImportPlan plan = file.bring(
      "Staff list July;;;;\r\n;;;;\r\nEmployee;Job title;WTE;Team name;Line manager;Start date\r\n"
      "NAIR, Priya;TM;1;North;;\r\nFarah Siddiqui;SW;0.8;North;Priya Nair;1/9/24\r\nBen Moss;;;South;Priya Nair;\r\n"
      "Cara Bell;boss;1;South;;\r\nDan Wood;SW;37;South;;\r\nEve Hill;SW;1;;;32/13/2025\r\nFay Ash;SW;1;South;Zoe "
      "Quill;\r\nTotal;;7;;;\r\n");
  CHECK(sentences(plan) ==
        "list.csv row 7, column Job title: 'boss' is not a role that is known\n"
        "list.csv row 8, column WTE: '37' is not a number from 0 to 1 such as 0.8\n"
        "list.csv row 9, column Team name: the team is empty, and everybody works in one\n"
        "list.csv row 9, column Start date: '32/13/2025' is not a date\n"
        "list.csv row 10, column Line manager: nobody in the list or the file is called 'Zoe Quill'");
  const Organisation made = loadOrganisationOn(file.records, kDay);
  REQUIRE(made.people.size() == 4);
  const auto find = [&](const QString& name) {
    for (const Person& one : made.people)
      if (one.name.compare(name, Qt::CaseInsensitive) == 0) return one.id;
    FAIL("nobody is called " << name.toStdString());
    std::abort();
  };
  CHECK(made.mainPost(find(u"Priya Nair"_s), kDay)->role == Role::TeamManager);
  CHECK(made.mainPost(find(u"Farah Siddiqui"_s), kDay)->fte == Decimal::fromScaled(8, 1));
  CHECK(made.mainPost(find(u"Farah Siddiqui"_s), kDay)->period.from == QDate(2024, 9, 1));
  CHECK(made.mainPost(find(u"Ben Moss"_s), kDay)->role == Role::SocialWorker);
  CHECK(made.supervisorOf(find(u"Ben Moss"_s), SupervisorKind::Line, kDay) == find(u"Priya Nair"_s));
  CHECK(made.units.units().size() == 2);
  const auto& remarks = plan.remarks;
  CHECK(std::find(remarks.begin(), remarks.end(), u"1 person has no role in the list: social worker is assumed."_s) !=
        remarks.end());
  CHECK(std::find(remarks.begin(), remarks.end(),
                  u"1 row has no name or reference, or is a total; it is left out."_s) != remarks.end());
  // The same list again changes nothing, and says so.
  const ImportPlan again =
      file.plan("Employee,Team name\r\nPriya Nair,North\r\nFARAH SIDDIQUI,North\r\nNew One,North\r\n");
  CHECK(again.total().added == 2);
  CHECK(again.remarks.front() ==
        u"2 rows are of people or cases that are in the file already; they are left as they are.");
}

TEST_CASE("a list of cases is led by those who are there, and waits where it names nobody", "[matching]") {
  Brought file;
  file.bring("Name,Role,Team\r\nFarah Siddiqui,SW,North\r\nBen Moss,NQSW,South\r\n");
  const ImportPlan plan = file.bring(
      "Mosaic ID,Status,Allocated Worker,Team,Date opened,Closed\r\n1001,CIN,\"SIDDIQUI, Farah\",North,5 March "
      "2026,\r\n1002,CP,farah siddiqui,,,\r\n"
      "1003,LAC,TBC,South,1.4.26,\r\n1004,xyz,Ben Moss,South,,\r\n1005,Closed,Ben Moss,South,,\r\n1006,CIN,New "
      "Worker,South,2/2/26,\r\n"
      "1007,CIN,Ben Moss,South,1/1/26,1/6/26\r\n1001,CIN,Ben Moss,South,,\r\nTotal: 7,,,,,\r\n");
  CHECK(sentences(plan) == "list.csv row 5, column Status: 'xyz' is not a kind of case that is known");
  const CaseloadFacts facts = loadFacts(file.records, kDay);
  CHECK(facts.cases.size() == 4);  // 1003 waits and 1007 is closed on the day
  const Balance made = balance(facts, kDay, {}, {});
  std::map<QString, Decimal> led;
  for (const PostBalance& post : made.posts) led[post.personName] = post.carried.children;
  CHECK(led == std::map<QString, Decimal>{{u"Farah Siddiqui"_s, 2}, {u"Ben Moss"_s, 1}, {u"New Worker"_s, 1}});
  for (const Case& one : facts.cases) {
    CHECK(one.unit);
    if (one.code == u"1001") CHECK(one.open.from == QDate(2026, 3, 5));
    if (one.code == u"1004") CHECK(one.kind == u"other");
  }
  const auto waiting = unallocated(loadUnallocatedFacts(file.records, kDay), kDay);
  REQUIRE(waiting.size() == 1);
  CHECK(waiting.front().code == u"1003");
  CHECK(file.plan("Mosaic ID,Status\r\n1001,CP\r\n1007,CIN\r\n").total().added == 0);
}

TEST_CASE("a list of supervision sessions is of people who are there", "[matching]") {
  Brought file;
  file.bring("Name,Role,Team\r\nFarah Siddiqui,SW,North\r\nPriya Nair,TM,North\r\n");
  const QByteArray list =
      "Practitioner,Supervision date,Supervised by,Type of supervision,Duration\r\nFarah Siddiqui,Fri 3 July "
      "2026,Priya Nair,1:1,90\r\n"
      "Farah Siddiqui,1/8/26,Priya Nair,,\r\nZoe Quill,1/7/26,,,\r\nFarah Siddiqui,,,,\r\nFarah "
      "Siddiqui,2/7/26,Zoe Quill,,\r\n"
      "Farah Siddiqui,4/7/26,,lunch,\r\n";
  const ImportPlan plan = file.bring(list);
  CHECK(
      sentences(plan) ==
      "list.csv row 4, column Practitioner: nobody in the file is called 'Zoe Quill'; bring the list of people first\n"
      "list.csv row 5, column Supervision date: the date is empty\n"
      "list.csv row 6, column Supervised by: nobody in the file is called 'Zoe Quill'\n"
      "list.csv row 7, column Type of supervision: 'lunch' is not a kind of session that is known");
  CHECK(plan.total().added == 2);
  CHECK(file.plan(list).total().unchanged == 2);
}

TEST_CASE("several lists are one import: each knows whom the ones before it name, whatever their order", "[matching]") {
  const Folder folder;
  folder.write(u"sessions.csv"_s, "Who,Supervision date,Supervisor\r\nFarah Siddiqui,3/7/26,Priya Nair\r\n");
  folder.write(u"cases-2026.csv"_s,
               "Mosaic ID,Status,Allocated Worker\r\n1001,CIN,\"SIDDIQUI, Farah\"\r\n1002,CP,New Worker\r\n");
  folder.write(u"staff.csv"_s, "Who,Job title,Team\r\nPriya Nair,TM,North\r\nFarah Siddiqui,SW,North\r\n");
  Database records = Database::inMemory();
  std::vector<ListSource> lists;
  for (const QString& name : {u"sessions.csv"_s, u"cases-2026.csv"_s, u"staff.csv"_s}) {
    const auto sheets = readForeignFile(folder.path(name));
    REQUIRE(sheets);
    lists.push_back({folder.path(name),
                     {sheets->front().title, suggestedMatching(sheets->front().headings)},
                     sheets->front().headings});
  }
  const auto tables = readMatchedLists(lists, records, kDay);
  REQUIRE(tables);
  const auto plan = planImport(records, *tables);
  REQUIRE(plan);
  INFO(sentences(*plan));
  REQUIRE(plan->rejects.size() == 1);  // nobody is called so, and the row names no team
  CHECK(rejectSentence(plan->rejects.front()).startsWith(u"cases-2026.csv row 3, column Allocated Worker: "));
  REQUIRE(applyImport(records, *plan));
  CHECK_FALSE(firstBrokenRule(records));
  const Organisation made = loadOrganisationOn(records, kDay);
  CHECK(made.people.size() == 2);
  CHECK(made.units.units().size() == 1);
  CHECK(loadFacts(records, kDay).cases.size() == 1);
  CHECK(contentSummary(records).contains(u"session 1"));
}

TEST_CASE("a match is remembered in the file with the rows that it brought, and known there from then on",
          "[matching]") {
  const Folder folder;
  folder.write(u"july.csv"_s, "Who;Where;What\r\nPriya Nair;North;TM\r\n");
  folder.write(u"august.csv"_s, "WHAT,Who,where\r\nSW,New Starter,North\r\n");
  folder.write(u"other.csv"_s, "Whose,Colour\r\nPriya Nair,blue\r\n");
  Database records = Database::inMemory();
  std::vector<QString> remarks;
  const auto unknown = rememberedLists(folder.path(u"july.csv"_s), records, remarks);
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().sentence.contains(u"nobody has matched the columns of this list yet"));
  {
    Transaction save(records);
    rememberLists(
        records,
        {{folder.path(u"july.csv"_s),
          {u"july.csv"_s, {ListKind::People, {{UsualColumn::Name, 0}, {UsualColumn::Team, 1}, {UsualColumn::Role, 2}}}},
          {u"Who"_s, u"Where"_s, u"What"_s}}});
    save.commit();
  }
  remarks.clear();
  const auto known = rememberedLists(folder.path(QString()), records, remarks);
  REQUIRE(known);
  REQUIRE(known->size() == 2);  // august and july
  CHECK(known->front().list.sheet == u"august.csv");
  CHECK(known->front().list.matching.columns ==
        std::map<UsualColumn, int>{{UsualColumn::Name, 1}, {UsualColumn::Team, 2}, {UsualColumn::Role, 0}});
  CHECK(remarks == std::vector{u"'other.csv' is left out: nobody has matched its columns yet."_s});
}

TEST_CASE("a workbook's visible sheets with a list are offered, whatever stands above the headings", "[matching]") {
  const auto sheets = readForeignFile(fixture(u"quarter-1.xlsx"_s));
  REQUIRE(sheets);
  REQUIRE_FALSE(sheets->empty());
  for (const ForeignSheet& sheet : *sheets) {
    CHECK_FALSE(sheet.rows.empty());
    CHECK(sheet.headings.size() > 1);
  }
  const Folder folder;
  folder.write(u"a.csv"_s, "1,2\r\n3,4\r\n");
  CHECK(readForeignFile(folder.path(u"a.csv"_s)).error().sentence.contains(u"no row of it names columns"));
  folder.write(u"b.csv"_s, "");
  CHECK_FALSE(readForeignFile(folder.path(u"b.csv"_s)));
  CHECK_FALSE(readForeignFile(folder.path(u"none.csv"_s)));
  folder.write(u"c.xlsx"_s, "nothing");
  CHECK_FALSE(readForeignFile(folder.path(u"c.xlsx"_s)));
}

TEST_CASE("what a cell is read as is shown before anything is brought", "[matching]") {
  CHECK(readAs(ListKind::Cases, UsualColumn::Kind, u"LAC"_s, kDay).words == u"child in care");
  CHECK(readAs(ListKind::Cases, UsualColumn::Kind, u"pizza"_s, kDay).isWrong);
  CHECK(readAs(ListKind::Cases, UsualColumn::Worker, u"TBC"_s, kDay).words == u"nobody: it waits");
  CHECK(readAs(ListKind::People, UsualColumn::Name, u"SMITH, Jane"_s, kDay).words.startsWith(u"Jane "));
  CHECK(readAs(ListKind::Cases, UsualColumn::Opened, u"5/3/26"_s, kDay).words.contains(u"March 2026"));
  CHECK(readAs(ListKind::Cases, UsualColumn::Opened, u"03/25/2025"_s, kDay).isWrong);
  CHECK(readAs(ListKind::People, UsualColumn::Fte, u"0.60"_s, kDay).words == u"0.6");
  CHECK(readAs(ListKind::People, UsualColumn::Role, u""_s, kDay).words.isEmpty());
}

TEST_CASE("a supervisor and a worker are found whichever way round their name is written", "[matching]") {
  Brought people;
  const ImportPlan staff = people.bring(
      "Employee,Job title,WTE,Team name,Line manager\r\nPriya Nair,TM,1,North,\r\nFarah Siddiqui,SW,1,North,\"NAIR, "
      "Priya\"\r\n");
  INFO(sentences(staff));
  CHECK(staff.rejects.empty());
  Brought cases;
  const ImportPlan plan = cases.bring(
      "Case ref,Type,Allocated worker,Team,Opened\r\nA1,CIN,Jane Smith,North,1/6/26\r\n"
      "A2,CP,\"SMITH, Jane\",North,3/4/2020\r\n");
  INFO(sentences(plan));
  CHECK(plan.rejects.empty());
  const Organisation made = loadOrganisation(cases.records);
  REQUIRE(made.posts.size() == 1);
  CHECK(made.posts.front().period.from == QDate(2020, 4, 3));  // the first of all their cases
}

}  // namespace matched_list_test
