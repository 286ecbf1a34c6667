// SPDX-License-Identifier: MIT
// What stands on which page of a report, and where: read from what is drawn, as a printer would get it.
#include <set>

#include "tests/support/catch.h"
#include "tests/support/ui_paper.h"
#include "ui/paper/balance_report.h"
#include "ui/paper/text_report.h"

namespace paper_pages_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 6, 2);
const Period kAlways{QDate(2020, 1, 1), {}};

// Posts below 15 children in two teams of one authority.
struct Staffed {
  CaseloadFacts facts;

  Staffed() {
    facts.organisation.units = UnitTree({{UnitId(1), u"authority"_s, {}, u"authority"_s, u"Authority"_s, {}},
                                         {UnitId(2), u"team"_s, UnitId(1), u"team"_s, u"Team"_s, {}},
                                         {UnitId(3), u"other"_s, UnitId(1), u"team"_s, u"Other"_s, {}}});
    facts.limits.push_back(
        {LimitId(1), u"limit"_s, Measure::Children, Operator::Below, Decimal(15), {}, {}, {}, kAlways});
  }
  void post(const QString& name, qint64 unit, Decimal fte, int leads = 0) {
    const auto next = static_cast<qint64>(facts.organisation.posts.size()) + 1;
    facts.organisation.people.push_back({PersonId(next), u"p%1"_s.arg(next), name, {}, {}, {}});
    facts.organisation.posts.push_back({PostId(next), u"post%1"_s.arg(next), PersonId(next), UnitId(unit),
                                        Role::SocialWorker, fte, Contract::Permanent, PostKind::Substantive, kAlways});
    for (int i = 0; i < leads; ++i) {
      const auto id = static_cast<qint64>(facts.cases.size()) + 1;
      facts.cases.push_back({CaseId(id), u"c%1"_s.arg(id), u"assessment"_s, {}, {}, {}, {}, kAlways});
      facts.allocations.push_back({AllocationId(id), CaseId(id), PostId(next), Part::Lead, kAlways});
    }
  }
  BalanceReport report(int waiting = 0) const {
    return {balance(facts, kDay), facts.organisation.units, u"Whole service"_s, u"2 June 2025"_s, waiting};
  }
};

std::vector<QStringList> pagesOf(const std::vector<DrawnText>& drawn) {
  std::vector<QStringList> pages;
  for (const DrawnText& one : drawn) {
    pages.resize(std::max(pages.size(), static_cast<std::size_t>(one.page)));
    pages[static_cast<std::size_t>(one.page - 1)] << one.text.trimmed();
  }
  return pages;
}

}  // namespace

TEST_CASE("a team says its name and its columns on every page, and leaves no row alone", "[paper]") {
  Staffed staffed;
  const int here = GENERATE(1, 2, 3, 17, 18, 19, 20, 21, 22, 45);
  for (int i = 0; i < here; ++i) staffed.post(u"Worker %1"_s.arg(i), 2, 1);
  for (int i = 0; i < 25; ++i) staffed.post(u"Other %1"_s.arg(i), 3, 1);
  RecordingPaper paper;
  const int printed = printBalance(paper, staffed.report());
  CHECK(printed == paper.pages());
  int rows = 0;
  for (const QStringList& page : pagesOf(paper.drawn)) {
    const auto counted = [&page](const QString& begin) {
      return static_cast<int>(std::count_if(page.begin(), page.end(), [&begin](const QString& text) {
        return text.startsWith(begin + u' ') && text.back().isDigit();
      }));
    };
    const int ours = counted(u"Worker"_s), others = counted(u"Other"_s);
    rows += ours + others;
    CAPTURE(here, ours, others);
    if (ours > 0) CHECK((page.contains(u"Team"_s) || page.contains(u"Team, continued"_s)));
    if (others > 0) CHECK((page.contains(u"Other"_s) || page.contains(u"Other, continued"_s)));
    if (ours > 0) CHECK((ours > 1 || here == 1));
    if (others > 0) CHECK(others > 1);
    CHECK(page.count(u"Status"_s) == (ours > 0) + (others > 0));
  }
  CHECK(rows == here + 25);
}

TEST_CASE("role and hours stand behind a name of any length, and a name in its own cell", "[paper]") {
  Staffed staffed;
  const QString name =
      GENERATE(u"Ann Lee"_s, u"Bartholomew-Alexander Featherstonehaugh-Cholmondeley of the North Team"_s,
               QString(120, u'x'), QStringLiteral("\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD \u05DB\u05D4\u05DF"),
               QStringLiteral("\u0641\u0627\u0637\u0645\u0629 \u0627\u0644\u0632\u0647\u0631\u0627\u0621"));
  staffed.post(name, 2, Decimal::fromScaled(8, 1), 19);
  RecordingPaper paper;
  printBalance(paper, staffed.report());
  bool seenRole = false, seenName = false, seenLoad = false;
  for (const DrawnText& one : paper.drawn) {
    seenRole = seenRole || one.text.trimmed() == u"social worker, 0.80 FTE";
    seenLoad = seenLoad || one.text.trimmed() == u"19 / 12 children";
    if (one.text.trimmed().isEmpty() || !name.contains(one.text.trimmed())) continue;
    seenName = true;
    CHECK(one.where.left() >= 47);
    CHECK(one.where.right() <= 48 + 250 + 1);
    if (one.text.trimmed() == name)
      CHECK(one.where.left() <= 50);  // at the left of it, also where it is read from the right
  }
  CHECK(seenRole);
  CHECK(seenName);
  CHECK(seenLoad);
}

TEST_CASE("the open cases of a report are those that wait too", "[paper]") {
  Staffed staffed;
  staffed.post(u"Ann"_s, 2, 1, 9);
  staffed.post(u"Ben"_s, 2, 0, 2);
  const QStringList lines = reportLines(staffed.report(3));
  CHECK(lines[0] == u"2 posts, 1.00 FTE, 14 open cases: 11 led, 3 waiting");
  CHECK(lines.contains(u"Free places: 5 children"));
  CHECK(lines.contains(u"Load against limit: 73% (11 of 15)"));
}

TEST_CASE("what is held about somebody is printed with one page number, its own", "[paper][subject-access]") {
  QString text;
  for (int i = 0; i < 150; ++i) text += u"Line number %1 of what is held about her.\n"_s.arg(i);
  RecordingPaper paper;
  const int pages = printText(paper, {u"What is held"_s, text, u"2 June 2025"_s});
  REQUIRE(pages > 2);
  CHECK(pages == paper.pages());
  int at = 0;
  std::set<QString> lines;  // one at the edge is drawn for both pages, and clipped on one
  for (const QStringList& page : pagesOf(paper.drawn)) {
    ++at;
    CHECK(page.join(u' ').count(u"page %1 of %2"_s.arg(at).arg(pages)) == 1);
    for (const QString& one : page) {
      bool isNumber = false;
      one.toInt(&isNumber);
      CHECK_FALSE(isNumber);  // as Qt puts one beside ours
      if (one.startsWith(u"Line number")) lines.insert(one);
    }
  }
  CHECK(lines.size() == 150);
}

}  // namespace paper_pages_test
