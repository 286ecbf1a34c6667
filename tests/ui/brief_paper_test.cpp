// SPDX-License-Identifier: MIT
// The brief on paper: on one page however much there is, in reading order, and not a word of what is withheld.
#include "tests/support/catch.h"
#include "tests/support/ui_paper.h"
#include "ui/paper/brief_report.h"
#include "ui/paper/sheet.h"

namespace brief_paper_test {

using namespace headroom;
using headroom::test::RecordingPaper;
using namespace Qt::StringLiterals;

namespace {

const QDate kPaperDay(2026, 7, 24);

Brief briefOf(std::size_t many) {
  Brief brief{PersonId(2), u"farah"_s, u"Farah Siddiqui"_s};
  brief.on = kPaperDay;
  brief.since = QDate(2026, 6, 19);
  brief.lastHeld = brief.since;
  brief.supervisorName = u"Priya Nair"_s;
  brief.showsPrepared = true;
  brief.prepared = {{PreparationId(1), u"The <court> report"_s},
                    {PreparationId(2), u"Leave"_s, {}, {}, u"Priya Nair"_s}};
  brief.preparedCount = 2;
  for (std::size_t i = 0; i < many; ++i) {
    OpenAction action{ActionId(1), u"a"_s, PersonId(2), {}, {}, u"Ring the school %1"_s.arg(i), u"NM-1"_s, {},
                      {},          {},     {},          {}, {}};
    action.due = kPaperDay.addDays(-9);
    action.label = DueLabel::Overdue;
    brief.actions.push_back(action);
    brief.moves.push_back({CaseMove::Way::Came, u"NM-%1"_s.arg(i), u"child in need"_s, false, kPaperDay});
    brief.goals.push_back({u"Plain words %1"_s.arg(i), 1, 3, {}, false});
    brief.leave.push_back({false, u"annual leave"_s, {kPaperDay, kPaperDay.addDays(7)}});
  }
  return brief;
}

QString drawnText(const RecordingPaper& paper) {
  QString text;
  for (const auto& one : paper.drawn) text += one.text + u'\n';
  return text;
}

}  // namespace

TEST_CASE("a brief of two hundred actions is one page, and says how many it leaves out", "[paper][brief]") {
  RecordingPaper paper;
  CHECK(printBrief(paper, briefOf(200), {u"24 July 2026 10:42"_s, u"OFFICIAL"_s}) == 1);
  const QString text = drawnText(paper);
  CHECK(text.contains(u"more, in the program"));
  CHECK(text.contains(u"page 1 of 1"));
  for (const auto& one : paper.drawn) {
    INFO(one.text.toStdString());
    CHECK(one.where.bottom() <= paper.height());
    CHECK(one.where.right() <= paper.width());
  }
}

TEST_CASE("a brief reads from the names to what is due, each word once and as it was typed", "[paper][brief]") {
  RecordingPaper paper;
  CHECK(printBrief(paper, briefOf(1), {u"24 July 2026 10:42"_s, u"OFFICIAL"_s}) == 1);
  const QString text = drawnText(paper).simplified();
  qsizetype at = 0;
  for (const QString& words :
       {u"Supervision of Farah Siddiqui with Priya Nair"_s, u"Prepared for Friday 24 July 2026"_s,
        u"Last held 19 Jun 2026"_s, u"To talk about"_s, u"Farah Siddiqui: \u201cThe <court> report\u201d"_s,
        u"Priya Nair: \u201cLeave\u201d"_s, u"Actions of Farah Siddiqui"_s, u"1 open, 1 overdue, 0 carried"_s,
        u"Ring the school 0 · NM-1 · due 15 Jul 2026, 9 days late"_s, u"Cases"_s, u"Came 24 Jul 2026: NM-0"_s,
        u"Goals and training"_s, u"Plain words 0 · 1 of 3 steps done"_s, u"Leave"_s, u"Agreement and checks"_s}) {
    INFO(words.toStdString());
    const auto found = text.indexOf(words, at);
    CHECK(found >= 0);
    at = std::max(at, found);
  }
}

TEST_CASE("what is withheld is counted on the paper and not told", "[paper][brief]") {
  Brief brief = briefOf(1);
  brief.showsPrepared = false;
  brief.prepared.clear();
  RecordingPaper paper;
  printBrief(paper, brief, {u"now"_s, u"OFFICIAL"_s});
  const QString text = drawnText(paper).simplified();
  CHECK(text.contains(u"2 things are noted; shown in the program to Farah Siddiqui and whoever supervises them."));
  CHECK_FALSE(text.contains(u"court"));
}

}  // namespace brief_paper_test
