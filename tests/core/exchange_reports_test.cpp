// SPDX-License-Identifier: MIT
// Workbooks as people have them, brought into a file and exported again: each gives the right answer, and what was
// taken otherwise than it is written is said.
#include <algorithm>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/first_filled_store.h"
#include "core/exchange/annex_a.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/workbook.h"
#include "core/store/verify.h"
#include "tests/core/exchange_import_fixture.h"
#include "tests/support/built_workbooks.h"
#include "tests/support/catch.h"

namespace exchange_reports_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Brought {
  Folder folder;
  Database records = Database::create(folder.path(u"a.headroom"_s));

  ImportPlan plan(const QString& workbook, QDate on, const ImportWish& wish = {}) const {
    const auto sources = readAnnexA(workbook, on);
    INFO((sources ? QString() : sources.error().sentence).toStdString());
    REQUIRE(sources);
    auto planned = planImport(records, *sources, {}, wish);
    REQUIRE(planned);
    return std::move(*planned);
  }
  ImportPlan bring(const QString& workbook, QDate on, const ImportWish& wish = {}) {
    ImportPlan planned = plan(workbook, on, wish);
    const auto done = applyImport(records, planned);
    INFO((done ? QString() : done.error().sentence).toStdString());
    REQUIRE(done);
    CHECK_FALSE(firstFault(records));
    return planned;
  }
  /// The rows of one table as an export writes them, without its header.
  QStringList rows(const QString& table) const {
    const QTemporaryDir out;
    const QString inside = out.filePath(u"rows"_s);
    REQUIRE(exportFolder(records, inside));
    QStringList lines = QString::fromUtf8(Folder::bytes(inside + u'/' + table + u".csv"_s)).split(u"\r\n"_s);
    lines.removeFirst();
    lines.removeAll(QString());
    return lines;
  }
};

QStringList saidBy(const ImportPlan& plan) {
  QStringList all(plan.remarks.begin(), plan.remarks.end());
  for (const Reject& one : plan.rejects) all << rejectSentence(one);
  return all;
}

bool says(const ImportPlan& plan, const QString& words) {
  const QStringList all = saidBy(plan);
  return std::any_of(all.begin(), all.end(), [&](const QString& one) { return one.contains(words); });
}

QStringList sentencesOf(const ImportPlan& plan) {
  QStringList all;
  for (const WorkbookChange& one : plan.changes) all << changeSentence(one, plan.wish);
  return all;
}

std::map<QString, int> countsOf(const ImportPlan& plan) {
  std::map<QString, int> counts;
  for (const auto& [what, count] : changeCounts(plan.changes)) counts[changeWord(what)] = count;
  return counts;
}

const QDate kOn(2026, 7, 24);
const QDate kFirst(2026, 4, 1);
const QDate kSecond(2026, 7, 1);

}  // namespace

TEST_CASE("placeholder-workers.xlsx: nobody is nobody, and each is said", "[reports]") {
  Brought file;
  const ImportPlan plan = file.bring(fixture(u"placeholder-workers.xlsx"_s), kOn);
  CHECK(file.rows(u"people"_s).isEmpty());
  CHECK(file.rows(u"posts"_s).isEmpty());
  CHECK(file.rows(u"allocations"_s).isEmpty());
  CHECK(file.rows(u"cases"_s) == QStringList{u"100100,child in need,,,north-team,,2025-03-05,"_s,
                                             u"100103,child in need,,,north-team,,2025-03-05,"_s,
                                             u"100104,child in need,,,north-team,,2025-03-05,"_s});
  CHECK(says(plan, u"List 6 row 2, column Allocated Worker: 'TBC' names nobody"_s));
  CHECK(says(plan, u"List 6 row 3, column Allocated Worker: 'Vacant' names nobody"_s));
  CHECK(says(plan, u"List 6 row 4, column Allocated Worker: 'Unassigned' names nobody"_s));
  CHECK(plan.rejects.empty());
}

TEST_CASE("total-row.xlsx: a totals row is no child", "[reports]") {
  Brought file;
  const ImportPlan plan = file.bring(fixture(u"total-row.xlsx"_s), kOn);
  CHECK(file.rows(u"cases"_s).size() == 4);
  CHECK(file.rows(u"people"_s).size() == 3);
  CHECK(says(plan, u"List 6 row 5: 'Total' is a total"_s));
  CHECK(says(plan, u"List 9 row 3: 'Total' is a total"_s));
  CHECK(plan.rejects.empty());
}

TEST_CASE("names-two-ways.xlsx: one worker leads all three, and the other spellings are said", "[reports]") {
  Brought file;
  const ImportPlan plan = file.bring(fixture(u"names-two-ways.xlsx"_s), kOn);
  CHECK(file.rows(u"people"_s) == QStringList{u"jane-smith,Jane Smith,,,"_s});
  CHECK(file.rows(u"allocations"_s).filter(u",jane-smith,lead,"_s).size() == 3);
  CHECK(says(plan, u"'SMITH, Jane' is taken as Jane Smith"_s));
  CHECK(says(plan, u"'Jane SMITH' is taken as Jane Smith"_s));
}

TEST_CASE("dates-as-text.xlsx: British dates are read, and the other one is said to be unread", "[reports]") {
  Brought file;
  const ImportPlan plan = file.bring(fixture(u"dates-as-text.xlsx"_s), kOn);
  const QStringList cases = file.rows(u"cases"_s);
  CHECK(cases.filter(u",2025-03-05,"_s).size() == 4);
  CHECK(cases.filter(u"100313,"_s).first().contains(u",2026-07-24,"));
  REQUIRE(plan.rejects.size() == 1);
  CHECK(rejectSentence(plan.rejects.front())
            .startsWith(u"List 6 row 6, column CIN Start Date: '03/25/2025' is not a date"));
  CHECK(says(plan, u"it is unread, and 24 July 2026 is taken instead"_s));
  CHECK_FALSE(says(plan, u"no start date"_s));
}

TEST_CASE("quarter-2.xlsx after quarter-1.xlsx updates the file, and the past stays", "[reports]") {
  Brought file;
  file.bring(fixture(u"quarter-1.xlsx"_s), kFirst);
  const auto loads = [&](QDate on) {
    QStringList all;
    for (const PostBalance& row : balance(loadFacts(file.records, on), on).posts)
      all << u"%1 %2"_s.arg(row.personName).arg(row.carried.children);
    return all;
  };
  const QStringList april = loads(QDate(2026, 4, 30));
  SECTION("without an update nothing changes and all is counted") {
    const auto before = file.rows(u"cases"_s) + file.rows(u"allocations"_s);
    const ImportPlan plan = file.bring(fixture(u"quarter-2.xlsx"_s), kSecond);
    CHECK(file.rows(u"cases"_s) + file.rows(u"allocations"_s) == before);
    CHECK_FALSE(plan.writesAnything());
    CHECK(countsOf(plan) == std::map<QString, int>{{u"new"_s, 1},
                                                   {u"moved"_s, 1},
                                                   {u"closed"_s, 1},
                                                   {u"corrected"_s, 1},
                                                   {u"reopened"_s, 0},
                                                   {u"missing"_s, 0}});
  }
  SECTION("with one, closed episodes close, moved children move on its day and new ones come") {
    const ImportPlan plan = file.bring(fixture(u"quarter-2.xlsx"_s), kSecond, {true, false});
    CHECK(file.rows(u"cases"_s) == QStringList{u"100001,child in need,,,north-team,,2025-03-05,"_s,
                                               u"100002,child in need,,,north-team,,2025-03-05,2026-05-01"_s,
                                               u"100003,child protection,,,north-team,,2025-03-05,"_s,
                                               u"100004,child in need,,,north-team,,2026-05-02,"_s});
    CHECK(file.rows(u"allocations"_s) == QStringList{u"100001-cara-bell,100001,cara-bell,lead,2026-07-01,,OTHERS"_s,
                                                     u"100001-lead,100001,asha-okafor,lead,2025-03-05,2026-07-01,"_s,
                                                     u"100002-lead,100002,cara-bell,lead,2025-03-05,2026-05-01,"_s,
                                                     u"100003-lead,100003,cara-bell,lead,2025-03-05,,"_s,
                                                     u"100004-lead,100004,asha-okafor,lead,2026-05-02,,"_s});
    CHECK(sentencesOf(plan).contains(u"100001: led by Cara Bell from 1 July 2026, by Asha Okafor until then"_s));
    CHECK(sentencesOf(plan).contains(u"100003: child protection, which was child in need"_s));
    CHECK(loads(QDate(2026, 4, 30)) == april);
    const ImportPlan again = file.bring(fixture(u"quarter-2.xlsx"_s), kSecond, {true, false});
    CHECK(again.changes.empty());
    CHECK(again.total().added == 0);
  }
}

TEST_CASE("the day on which a file is first filled is kept, and a later workbook does not move it", "[reports]") {
  Brought file;
  CHECK_FALSE(firstFilled(file.records));
  const auto bring = [&](const QString& name, QDate on, QDate today) {
    const auto sources = readAnnexA(fixture(name), on);
    REQUIRE(sources);
    const auto plan = planImport(file.records, *sources, {}, {true, false});
    REQUIRE(plan);
    REQUIRE(applyImport(file.records, *plan, {}, Clock::fixed(QDateTime(today, QTime(9, 0)))));
  };
  bring(u"quarter-1.xlsx"_s, kFirst, QDate(2026, 4, 3));
  CHECK(firstFilled(file.records) == QDate(2026, 4, 3));
  bring(u"quarter-2.xlsx"_s, kSecond, QDate(2026, 7, 2));
  CHECK(firstFilled(file.records) == QDate(2026, 4, 3));
}

TEST_CASE("a later workbook says of every child what it changes, and nothing is silently kept", "[reports]") {
  Brought file;
  file.bring(builtWorkbook(u"first-quarter.xlsx"_s), kFirst);
  const ImportPlan plan = file.plan(builtWorkbook(u"second-quarter.xlsx"_s), kSecond, {true, true});
  QStringList all = sentencesOf(plan);
  all.sort();
  CHECK(all ==
        QStringList{u"C2: child protection, which was child in need"_s, u"C2: in South Team, which was in North Team"_s,
                    u"C2: led by Eve New from 1 July 2026, by Ann Vale until then"_s, u"C3: closed on 1 July 2026"_s,
                    u"C4: closed on 1 May 2026"_s, u"C5: led by nobody from 1 July 2026, by Ben Cole until then"_s,
                    u"C6: no longer listed, closed on 1 July 2026"_s,
                    u"C7: led by Ben Cole from 1 July 2026, by nobody until then"_s,
                    u"C8: new, opened on 1 June 2026, led by Eve New"_s,
                    u"L2: no longer listed, closed on 1 July 2026"_s});
  CHECK(says(plan, u"C3: closed without a date that can be read; 1 July 2026 is taken"_s));
  CHECK(says(plan, u"'VALE, Ann' is taken as Ann Vale"_s));
}

TEST_CASE("children that a later workbook no longer lists stay open unless they are to be closed", "[reports]") {
  const bool closes = GENERATE(false, true);
  Brought file;
  file.bring(builtWorkbook(u"first-quarter.xlsx"_s), kFirst);
  file.bring(builtWorkbook(u"second-quarter.xlsx"_s), kSecond, {true, closes});
  const QStringList cases = file.rows(u"cases"_s);
  CHECK(cases.filter(u"C6,"_s).first().endsWith(u"2026-07-01") == closes);
  CHECK(cases.filter(u"L2,"_s).first().endsWith(u"2026-07-01") == closes);
  CHECK(cases.filter(u"L1,"_s).first().endsWith(u','));
  CHECK(file.rows(u"allocations"_s).filter(u"C6-lead"_s).first().contains(u",2026-07-01,") == closes);
  CHECK(file.rows(u"allocations"_s).filter(u"C5"_s) ==
        QStringList{u"C5-lead,C5,ben-cole,lead,2025-03-05,2026-07-01,"_s});
  CHECK(file.rows(u"people"_s).filter(u"vale"_s).size() == 1);
  CHECK(file.rows(u"posts"_s).filter(u"eve-new"_s).first().contains(u"south-team"));
}

TEST_CASE("a child that comes back is open again, and care leavers are not missing from a workbook without List 9",
          "[reports]") {
  Brought file;
  file.bring(builtWorkbook(u"first-quarter.xlsx"_s), kFirst);
  file.bring(builtWorkbook(u"second-quarter.xlsx"_s), kSecond, {true, false});
  const ImportPlan plan = file.bring(builtWorkbook(u"third-quarter.xlsx"_s), QDate(2026, 10, 1), {true, true});
  CHECK(sentencesOf(plan).contains(
      u"C4: open again (closed on 1 May 2026 in the file), led by Ben Cole from 1 October 2026"_s));
  CHECK(file.rows(u"cases"_s).filter(u"C4,"_s).first().endsWith(u','));
  CHECK(file.rows(u"cases"_s).filter(u"L1,"_s).first().endsWith(u','));
  CHECK(says(plan, u"no List 9, so nothing is said of the file's 2 care leavers"_s));
  CHECK(file.rows(u"people"_s).filter(u"ole"_s).size() == 1);
}

TEST_CASE("a workbook that names no child of the file says that the file's stay open", "[reports]") {
  Brought file;
  CHECK_FALSE(says(file.bring(builtWorkbook(u"first-quarter.xlsx"_s), kFirst), u"stay open"_s));
  const qsizetype before = file.rows(u"cases"_s).size();
  const ImportPlan plan = file.bring(fixture(u"quarter-1.xlsx"_s), kSecond);
  CHECK(says(plan, u"names none of the file's open children"_s));
  CHECK(file.rows(u"cases"_s).size() > before);
  CHECK(file.rows(u"cases"_s).filter(u"C2,"_s).first().endsWith(u','));
}

TEST_CASE("a workbook from before what the file says of a child changes nothing of it, and says so", "[reports]") {
  Brought file;
  file.bring(fixture(u"quarter-1.xlsx"_s), kFirst);
  file.bring(fixture(u"quarter-2.xlsx"_s), kSecond, {true, false});
  const auto before = file.rows(u"allocations"_s);
  const ImportPlan plan = file.bring(fixture(u"quarter-1.xlsx"_s), kSecond.addDays(-1), {true, false});
  CHECK(file.rows(u"allocations"_s).filter(u"100001"_s) == before.filter(u"100001"_s));
  CHECK_FALSE(says(plan, u"100001"_s));  // Asha led it on that day in both
  const ImportPlan other = file.plan(fixture(u"quarter-2.xlsx"_s), kSecond.addDays(-1), {true, false});
  CHECK(says(other, u"the file says who leads child 100001 from 1 July 2026, after the workbook's day"_s));
}

TEST_CASE("the same workbook mended on the same day moves a child without a trace of the mistake", "[reports]") {
  Brought file;
  file.bring(fixture(u"quarter-1.xlsx"_s), kFirst);
  file.bring(fixture(u"quarter-2.xlsx"_s), kSecond, {true, false});
  file.bring(fixture(u"quarter-1.xlsx"_s), kSecond, {true, false});
  CHECK(file.rows(u"allocations"_s).filter(u"100001"_s) ==
        QStringList{u"100001-asha-okafor,100001,asha-okafor,lead,2026-07-01,,OTHERS"_s,
                    u"100001-lead,100001,asha-okafor,lead,2025-03-05,2026-07-01,"_s});
}

TEST_CASE("a workbook finds the teams and people that were typed by hand, in whatever order their names stand",
          "[reports]") {
  Brought file;
  importAll(file.records,
            {{u"units"_s,
              {u"code|parent|kind|name|division"_s, u"A||authority|Ashby|"_s, u"U7|A|team|North Team|children"_s}},
             {u"people"_s, {u"code|name"_s, u"P1|Smith, Jane"_s}},
             {u"posts"_s,
              {u"code|person|unit|role|fte|contract|kind|from"_s,
               u"T1|P1|U7|senior practitioner|0.6|permanent|substantive|2020-01-01"_s}}});
  const ImportPlan plan = file.bring(fixture(u"names-two-ways.xlsx"_s), kOn);
  CHECK(file.rows(u"people"_s).size() == 1);
  CHECK(file.rows(u"posts"_s).size() == 1);
  CHECK(file.rows(u"units"_s).size() == 2);
  CHECK(file.rows(u"allocations"_s).filter(u",T1,lead,"_s).size() == 3);
  CHECK(file.rows(u"cases"_s).filter(u",U7,"_s).size() == 3);
  CHECK(says(plan, u"Jane Smith of the workbook is taken as Smith, Jane"_s));
}

TEST_CASE("titles and jobs are no part of a name, two titles are two people, and words below a list are no child",
          "[reports]") {
  Brought file;
  const ImportPlan plan = file.bring(builtWorkbook(u"names-and-notes.xlsx"_s), kOn);
  INFO(saidBy(plan).join(u'\n').toStdString());
  CHECK(file.rows(u"people"_s) == QStringList{u"ann-vale-ben-cole,Ann Vale / Ben Cole,,,"_s,
                                              u"jane-smith,Jane Smith,,,"_s, u"mr-sam-lee,Mr Sam Lee,,,"_s,
                                              u"ms-sam-lee,Ms Sam Lee,,,"_s});
  CHECK(file.rows(u"cases"_s).size() == 6);
  CHECK(says(plan, u"List 6 row 2, column Allocated Worker: 'Dr Jane Smith' is taken as Jane Smith"_s));
  CHECK(says(plan, u"List 6 row 6, column Allocated Worker: 'Ann Vale / Ben Cole' reads like two people"_s));
  CHECK(says(plan, u"List 6 row 7, column Allocated Worker: 'See notes' names nobody"_s));
  CHECK(
      says(plan, u"List 6 rows 8 and 11: words without a status, date, team or worker beside them are not a child"_s));
  CHECK(says(plan, u"List 6 row 9: 'Cases' is a total or a count"_s));
  CHECK(says(plan, u"List 6 row 10: the headings again"_s));
  CHECK(file.rows(u"cases"_s).filter(u"6,child in need,"_s).size() == 1);
  CHECK(says(plan, u"List 6 row 12, column Child Unique ID: this reads like words about the list"_s));
}

TEST_CASE("a workbook with titles, two header rows, merged cells, totals and hidden parts is read and all of it said",
          "[reports]") {
  Brought file;
  const ImportPlan plan = file.bring(builtWorkbook(u"odd-layout.xlsx"_s), kOn);
  INFO(saidBy(plan).join(u'\n').toStdString());
  CHECK(file.rows(u"allocations"_s) ==
        QStringList{u"1-lead,1,ann-vale,lead,2025-03-05,,"_s, u"2-lead,2,ben-cole,lead,2025-03-05,,"_s,
                    u"3-lead,3,ben-cole,lead,2025-03-05,,"_s, u"4-lead,4,cy-dunn,lead,2025-03-05,,"_s,
                    u"5-lead,5,di-eve,lead,2026-07-24,,"_s});
  CHECK(file.rows(u"cases"_s).filter(u",north-team,"_s).size() == 3);
  CHECK(file.rows(u"people"_s).size() == 4);
  CHECK(says(plan, u"'List 6 (old)' is a hidden sheet; 'List 6' is List 6 already"_s));
  CHECK(says(plan, u"'List 9' is a hidden sheet; it is read as List 9 anyway"_s));
  CHECK(says(plan, u"'Lookups' is a hidden sheet"_s));
  CHECK(says(plan, u"rows that are hidden in the workbook are read too; they are 1"_s));
  CHECK(says(plan, u"List 6 row 9: 'North Team Count' is a total"_s));
  CHECK(says(plan, u"List 6 row 11: 'South Team Count' is a total"_s));
  CHECK(says(plan, u"List 6 row 12: 'Grand Total' is a total"_s));
  CHECK(says(plan, u"List 6 rows 13 and 15: there are only numbers here"_s));
  CHECK(says(plan, u"List 6 row 14, column Child Unique ID: this reads like words"_s));
  CHECK(plan.rejects.size() == 1);
}

TEST_CASE("workbooks in strict OOXML and with macros are read", "[reports]") {
  Brought file;
  file.bring(builtWorkbook(u"strict.xlsx"_s), kOn);
  CHECK(file.rows(u"cases"_s) == QStringList{u"1,child in need,,,,,2025-03-05,"_s});
  CHECK(file.rows(u"people"_s) == QStringList{u"ann-vale,Ann Vale,,,"_s});
  Brought other;
  other.bring(builtWorkbook(u"macros.xlsm"_s), kOn);
  CHECK(other.rows(u"cases"_s).size() == 1);
}

TEST_CASE("a workbook that cannot be read says how to save it so that it can", "[reports]") {
  const auto [file, what, how] = GENERATE(table<const char*, const char*, const char*>(
      {{"old.xls", "an old workbook (.xls)", "Save As"},
       {"older.xls", "an old workbook (.xls)", "Save As"},
       {"locked.xlsx", "protected with a password", "Encrypt with Password"},
       {"old.xlsx", "protected with a password", "Save As"},
       {"web-page.xls", "not an Excel workbook", "Save As"},
       {"binary.xlsx", ".xlsb", "Save As"},
       {"libre.ods", "LibreOffice (.ods)", "Save As"}}));
  const QString path = builtWorkbook(QString::fromLatin1(file));
  CHECK(hasWorkbookName(path));
  const auto read = readAnnexA(path, kOn);
  REQUIRE_FALSE(read);
  INFO(read.error().sentence.toStdString());
  CHECK(read.error().sentence.startsWith(QString::fromLatin1(file) + u": "_s));
  CHECK(read.error().sentence.contains(QString::fromLatin1(what)));
  CHECK(read.error().sentence.contains(QString::fromLatin1(how)));
  CHECK(read.error().sentence.contains(u".xlsx)'"));
}

}  // namespace exchange_reports_test
