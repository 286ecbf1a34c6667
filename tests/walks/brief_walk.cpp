// SPDX-License-Identifier: MIT
// Before a supervision, by keys alone: both of the two prepare, from Today and from My work, and others see how much
// there is and no word of it.
#include <QFile>
#include <QLineEdit>

#include "core/desk/draft_store.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"

namespace brief_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Before : Supervised {
  Page& brief() const { return page(u"brief"_s); }
  std::vector<Preparation> waiting(PersonId of) const { return loadPreparation(records(), of); }
  QStringList words(const Page& of) const {
    QStringList all;
    for (const Label* label : of.findChildren<Label*>())
      if (label->isVisible()) all << label->text();
    return all;
  }
  /// Tab from part to part until that one has the keyboard.
  void tabTo(const QString& name) const {
    for (int i = 0; i < 200; ++i) {
      if (where().objectName() == name) return;
      keyHere(Qt::Key_Tab);
    }
    FAIL("Tab does not lead to " << name.toStdString());
  }
};

QString firstPrepared(const Page& today) {
  for (const QPushButton* button : today.findChildren<QPushButton*>())
    if (button->isVisible() && button->objectName().startsWith(u"prepare.")) return button->objectName();
  FAIL("nobody on Today is to be prepared for");
  return {};
}

}  // namespace

TEST_CASE("from Today a manager prepares by keys alone, and starts with what is noted", "[walk][brief]") {
  Before walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  const QString button = firstPrepared(walk.page(u"today"_s));
  walk.tabTo(button);
  keyHere(Qt::Key_Space);
  const QString code = button.mid(8);
  CHECK(walk.window().address() == Address{u"brief"_s, code});
  for (const QString& card : {u"brief.talk"_s, u"brief.actions"_s, u"brief.cases"_s, u"brief.load"_s}) {
    INFO(card.toStdString());
    CHECK(part<Card>(walk.brief(), card).isVisible());
  }
  const PersonId whom = [&] {
    const Database file = walk.records();
    return loadOrganisationOn(file, kWalkDay).personByCode(code)->id;
  }();
  const auto before = walk.waiting(whom).size();
  keyHere(Qt::Key_N, Qt::ControlModifier);
  REQUIRE(where().objectName() == u"brief.line");
  typeHere(u"Your visits in the evening\n"_s);
  REQUIRE(walk.waiting(whom).size() == before + 1);
  CHECK(walk.waiting(whom).back().addedBy == kPriya);
  CHECK(walk.words(walk.brief()).contains(u"Priya Nair: \u201cYour visits in the evening\u201d"_s));
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.waiting(whom).size() == before);
  typeInto(part(walk.brief(), u"brief.line"_s), u"Your visits in the evening\n"_s);
  REQUIRE(walk.waiting(whom).size() == before + 1);
  press(walk.brief(), u"brief.start"_s);
  // The session says it in the same words, with who noted it.
  CHECK(walk.words(walk.page(u"session"_s)).contains(u"Priya Nair: \u201cYour visits in the evening\u201d"_s));
  CHECK(walk.waiting(whom).empty());
  const Database file = walk.records();
  const auto held = heldOneToOneOn(file, whom, kWalkDay);
  REQUIRE(held);
  CHECK(loadPreparationOf(file, *held).back().words == u"Your visits in the evening");
}

TEST_CASE("the number of things to discuss opens them, of whoever is due too", "[walk][brief]") {
  Before walk;
  walk.start(kPriya);
  press(walk.page(u"today"_s), u"discuss."_s + walk.code(kFarah));
  CHECK(walk.window().address() == Address{u"brief"_s, walk.code(kFarah)});
  const auto lines = part(walk.brief(), u"brief.talk"_s).findChildren<QPushButton*>();
  const auto listed = std::count_if(lines.begin(), lines.end(), [](const QPushButton* one) {
    return one->isVisible() && one->objectName().startsWith(u"brief.takeBack.");
  });
  CHECK(static_cast<std::size_t>(listed) == walk.waiting(walk.farah).size());
}

TEST_CASE("somebody supervised prepares the same brief from My work and from My supervision", "[walk][brief]") {
  Before walk;
  walk.start(kFarah);
  bringToFront(&walk.window());
  walk.tabTo(u"mywork.brief"_s);
  keyHere(Qt::Key_Space);
  CHECK(walk.window().address() == Address{u"brief"_s, walk.code(kFarah)});
  CHECK_FALSE(part(walk.brief(), u"brief.start"_s).isVisible());  // nobody supervises themselves
  const auto before = walk.waiting(walk.farah);
  REQUIRE_FALSE(before.empty());
  for (const Preparation& one : before) {
    const QString said = one.isNote ? u"brings a reflection"_s : one.words;
    CHECK(walk.words(walk.brief()).join(u'\n').contains(said));
  }
  press(walk.brief(), u"brief.takeBack.%1"_s.arg(before.front().id.value()));
  CHECK(walk.waiting(walk.farah).size() == before.size() - 1);
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.waiting(walk.farah).size() == before.size());
  walk.window().goTo({u"mysupervision"_s, {}});
  press(walk.page(u"mysupervision"_s), u"mysupervision.prepare"_s);
  CHECK(walk.window().address() == Address{u"brief"_s, walk.code(kFarah)});
}

TEST_CASE("who manages above the supervisor is told how much waits, and no word of it", "[walk][brief][access]") {
  Before walk;
  walk.start(u"Ruth Calder"_s);
  walk.window().goTo({u"brief"_s, walk.code(kFarah)});
  const auto waiting = walk.waiting(walk.farah);
  REQUIRE_FALSE(waiting.empty());
  const QString all = walk.words(walk.brief()).join(u'\n');
  CHECK(part<Label>(walk.brief(), u"brief.withheld"_s)
            .text()
            .startsWith(u"%1 things are noted; shown in the program to Farah Siddiqui"_s.arg(waiting.size())));
  for (const Preparation& one : waiting)
    if (!one.words.isEmpty()) CHECK_FALSE(all.contains(one.words));
  CHECK_FALSE(part(walk.brief(), u"brief.line"_s).isVisible());
}

TEST_CASE("a brief is saved as a PDF by keys, and somebody who may not see it is told so", "[walk][brief]") {
  Before walk;
  walk.start(kPriya);
  walk.window().goTo({u"supervision"_s, {}});
  press(walk.page(u"supervision"_s), u"supervision.prepare"_s);
  const QString path = walk.folder.filePath(u"brief.pdf"_s);
  answerFileDialog(path);
  press(walk.brief(), u"brief.save"_s);
  QFile pdf(path);
  REQUIRE(pdf.open(QIODevice::ReadOnly));
  CHECK(pdf.read(5) == "%PDF-");
  walk.window().lookAs(walk.farah);
  walk.window().goTo({u"brief"_s, walk.code(kPriya)});
  CHECK(part(walk.brief(), u"brief.nobody"_s).isVisible());
  CHECK_FALSE(part(walk.brief(), u"brief.talk"_s).isVisible());
  CHECK_FALSE(part(walk.brief(), u"brief.save"_s).isVisible());
}

TEST_CASE("a line to talk about that was not added is there again after the end and a power cut, for whom it is",
          "[walk][brief][draft]") {
  Before walk;
  constexpr int kBehind = 800;
  const QString kept = u"How the court day went"_s;
  const bool isCutOff = GENERATE(false, true);
  const bool isOwn = GENERATE(false, true);
  INFO("cut off " << isCutOff << ", of oneself " << isOwn);
  const PersonId who = isOwn ? walk.farah : walk.priya;
  const auto drafts = [&] { return loadDrafts(walk.records(), Viewer{who}); };
  const auto line = [&](const QString& of) -> QLineEdit& {
    walk.window().goTo({u"brief"_s, walk.code(of)});
    return part<QLineEdit>(walk.brief(), u"brief.line"_s);
  };
  walk.start(isOwn ? kFarah : kPriya);
  bringToFront(&walk.window());
  line(kFarah);
  const auto before = walk.waiting(walk.farah).size();
  type(walk.brief(), u"brief.line"_s, kept);
  if (isCutOff) {
    runOut(walk.brief(), kBehind);
    REQUIRE(drafts().size() == 1);  // what lies on the disk by now
    walk.cutPower();
  } else {
    walk.closeWindow();
  }
  REQUIRE(drafts().size() == 1);
  walk.start();
  bringToFront(&walk.window());
  const QString said = walk.window().messages().sentence();
  INFO(said.toStdString());
  CHECK(said.contains(isOwn ? u"what you want to talk about"_s : u"what to talk about with Farah Siddiqui"_s));
  press(walk.window().messages(), u"messageBar/action"_s);
  CHECK(walk.window().address() == Address{u"brief"_s, walk.code(kFarah)});
  CHECK(part<QLineEdit>(walk.brief(), u"brief.line"_s).text() == kept);
  if (!isOwn) {
    CHECK(line(u"Dilan Demir"_s).text().isEmpty());
    type(walk.brief(), u"brief.line"_s, u"Your first review"_s);
    CHECK(line(kFarah).text() == kept);
    CHECK(line(u"Dilan Demir"_s).text() == u"Your first review");
    typeInto(part(walk.brief(), u"brief.line"_s), u" "_s);  // in place of the words
    CHECK(line(kFarah).text() == kept);
    CHECK(drafts().size() == 1);
  }
  key(walk.brief(), u"brief.line"_s, Qt::Key_Return);
  CHECK(walk.waiting(walk.farah).size() == before + 1);
  CHECK(part<QLineEdit>(walk.brief(), u"brief.line"_s).text().isEmpty());
  CHECK(drafts().empty());
  key(walk.brief(), u"brief.line"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.waiting(walk.farah).size() == before);
  CHECK(part<QLineEdit>(walk.brief(), u"brief.line"_s).text().isEmpty());
}

TEST_CASE("the line to prepare on My work lies on the disk while it is typed", "[walk][brief][draft]") {
  Before walk;
  walk.start(kFarah);
  bringToFront(&walk.window());
  walk.window().goTo({u"mywork"_s, {}});
  type(walk.page(u"mywork"_s), u"mywork.prepare"_s, u"My hours in August"_s);
  runOut(walk.page(u"mywork"_s), 800);
  REQUIRE(loadDrafts(walk.records(), Viewer{walk.farah}).size() == 1);
  walk.cutPower();
  walk.start();
  walk.window().goTo({u"mywork"_s, {}});
  CHECK(part<QLineEdit>(walk.page(u"mywork"_s), u"mywork.prepare"_s).text() == u"My hours in August");
}

}  // namespace brief_walk
