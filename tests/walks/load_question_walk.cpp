// SPDX-License-Identifier: MIT
// A practitioner disagrees with the load that is counted for them; the manager sees it with the figures of that moment
// and its date, and answers; the practitioner reads the answer.
#include <QPlainTextEdit>

#include "core/base/fte_words.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/load_question.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"

namespace load_question_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(QWidget& card) {
  QStringList words;
  for (const Label* label : card.findChildren<Label*>())
    if (label->isVisible()) words << label->text();
  return words;
}

}  // namespace

TEST_CASE("what somebody sees differently is answered by their manager", "[walk][load]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  auto& window = walk.window();
  window.resize(1366, 768);
  window.show();
  Page& mine = walk.page(u"mywork"_s);
  QPushButton* differently = nullptr;
  for (QPushButton* button : mine.findChildren<QPushButton*>())
    if (button->objectName().startsWith(u"mywork/differently/")) differently = button;
  REQUIRE(differently != nullptr);
  inNextDialog<FormDialog>([](FormDialog& form) {
    press(form, u"askLoad.save"_s);
    REQUIRE(form.isVisible());  // nothing is said yet
    type(form, u"askLoad.words"_s, u"Three of them are in court this month."_s);
    press(form, u"askLoad.save"_s);
  });
  press(mine, differently->objectName());
  settle();
  CHECK(wordsOf(part(mine, u"load/own"_s)).contains(u"An answer is due by Friday 31 July 2026"_s));

  window.lookAs(walk.person(u"Priya Nair"_s), {});
  settle();
  Page& today = walk.page(u"today"_s);
  QWidget& asked = part(today, u"load/answering"_s);
  CHECK(wordsOf(asked).contains(u"Three of them are in court this month."_s));
  CHECK(wordsOf(asked).filter(u"17 children, ceiling 15, over"_s).size() == 1);
  inNextDialog<FormDialog>([](FormDialog& form) {
    type(form, u"answerLoad.words"_s, u"Two go to Ben on Monday."_s);
    press(form, u"answerLoad.save"_s);
  });
  QPushButton* answer = nullptr;
  for (QPushButton* button : asked.findChildren<QPushButton*>())
    if (button->objectName().startsWith(u"load/answer/")) answer = button;
  REQUIRE(answer != nullptr);
  press(asked, answer->objectName());
  settle();
  CHECK_FALSE(part(today, u"load/answering"_s).isVisible());

  window.lookAs(walk.person(u"Farah Siddiqui"_s), {});
  settle();
  CHECK(wordsOf(part(walk.page(u"mywork"_s), u"load/own"_s)).filter(u"Priya Nair answered on 24 Jul 2026"_s).size() ==
        1);
}

TEST_CASE("a newly qualified worker sees what their load and their ceiling are made of", "[walk][load]") {
  NorthmereWalk walk;
  walk.start(u"Dilan Demir"_s);
  walk.window().show();
  Page& mine = walk.page(u"mywork"_s);
  const auto facts = loadFactsOfPerson(walk.records(), kWalkDay, walk.person(u"Dilan Demir"_s));
  const Balance all = balance(facts, kWalkDay);
  const PostBalance& own = all.posts.front();
  REQUIRE(own.judged);
  REQUIRE(own.taken.rows.size() == 1);  // the first year
  CHECK(part<Label>(mine, u"mywork.load.Load, children"_s).text() == own.load.toString());
  CHECK(part<Label>(mine, u"mywork.ceiling.FTE"_s).text() == u"× %1"_s.arg(fteInFull(own.fte)));
  CHECK(part<Label>(mine, u"mywork.ceiling.Ceiling"_s).text() == u"= %1"_s.arg(own.judged->ceiling.toString()));
  CHECK(part<Label>(mine, u"mywork.ceiling.At most, to stay below it"_s).text() ==
        u"= %1"_s.arg(own.judged->most(own.load).toString()));
  CHECK(wordsOf(mine).contains(u"− 10%"_s));
}

}  // namespace load_question_walk
