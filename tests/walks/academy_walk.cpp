// SPDX-License-Identifier: MIT
// A course from the word that finds it to the register's year, by keys alone: asked for, declined with a reason, asked
// for again, approved, attended, evaluated, used for CPD, and looked back on three months later.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "core/development/course_store.h"
#include "core/development/cpd_store.h"
#include "core/store/query.h"
#include "tests/support/ui_hands.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/shell/palette.h"

namespace academy_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFathers = u"Working with fathers in assessments"_s;

struct Academy : NorthmereWalk {
  QDateTime now{kWalkDay, QTime(10, 42)};
  PersonId farah = person(u"Farah Siddiqui"_s);

  Academy() {
    clock = Clock([this] { return now; });
    start(u"Farah Siddiqui"_s);
    window().resize(1366, 768);
    window().show();
  }
  /// Somebody else comes to the window, or another day does.
  void comes(const QString& name, QDate on) {
    now.setDate(on);
    lookAs(name);
    window().goTo({u"who"_s, {}});
    settle();
  }
  Page& go(const QString& id) {
    window().goTo({id, {}});
    return page(id);
  }
  TableView& table(const QString& name) { return part<TableView>(*window().currentPage(), name); }
  static QString cell(const TableView& table, int row, int column) {
    return table.model()->index(row, column).data().toString();
  }
  static QStringList column(const TableView& table, int column) {
    QStringList all;
    for (int row = 0; row < table.model()->rowCount(); ++row) all << cell(table, row, column);
    return all;
  }
  /// Ctrl+F, a word, Enter to the first that it finds.
  void find(const QString& word) {
    key(go(u"academy"_s), u"academy/courses"_s, Qt::Key_F, Qt::ControlModifier);
    REQUIRE(where().objectName() == u"academy/filter");
    typeHere(word);
    keyHere(Qt::Key_Return);
    REQUIRE(where().objectName() == u"academy/courses");
    keyHere(Qt::Key_Home);
  }
  /// Enter on the course asks why, which may be left out, and Enter sends it. Two at once would be one press.
  void ask() {
    bool wasAsked = false;
    inNextDialog<FormDialog>([&](FormDialog& form) {
      REQUIRE(where().objectName() == u"askCourse.why");
      typeHere(u"To bring it to the team"_s);
      keyHere(Qt::Key_Return);
      INFO(part<Label>(form, u"askCourse.said"_s).text().toStdString());
      wasAsked = !form.isVisible();
      CHECK(wasAsked);
    });
    keyHere(Qt::Key_Return);
    CHECK(wasAsked);
  }
  void decide(bool approves, const QString& reason = {}) {
    go(u"academy"_s);
    TableView& asked = table(u"academy/toDecide"_s);
    const auto row = column(asked, 1).indexOf(kFathers);
    REQUIRE(row >= 0);
    REQUIRE(cell(asked, static_cast<int>(row), 0) == u"Farah Siddiqui");
    enter(asked);
    keyHere(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i) keyHere(Qt::Key_Down);
    inNextDialog<FormDialog>([&](FormDialog& form) {
      REQUIRE(where().objectName() == u"decide.answer");
      if (!approves) {
        typeHere(u"D"_s);
        type(form, u"decide.reason"_s, reason);
      }
      press(form, u"decide.save"_s);
    });
    QTest::keyClick(&asked, Qt::Key_Return);
    settle();
  }
  /// Down, Enter, and on typing: what is refused leads to the reason, and no answer is changed by it.
  void declineWithoutLooking(const QString& reason) {
    go(u"academy"_s);
    TableView& asked = table(u"academy/toDecide"_s);
    const auto row = column(asked, 1).indexOf(kFathers);
    REQUIRE(row >= 0);
    enter(asked);
    keyHere(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i) keyHere(Qt::Key_Down);
    inNextDialog<FormDialog>([&](FormDialog& form) {
      keyHere(Qt::Key_Down);
      keyHere(Qt::Key_Return);
      REQUIRE(form.isVisible());
      CHECK(where().objectName() == u"decide.reason");
      typeHere(reason);
      CHECK(part<QComboBox>(form, u"decide.answer"_s).currentText() == u"Decline");
      press(form, u"decide.save"_s);
    });
    QTest::keyClick(&asked, Qt::Key_Return);
    settle();
  }
  QString firstState() { return cell(table(u"academy/mine"_s), 0, 1); }
  void onOwn(Qt::Key pressed) {
    go(u"academy"_s);
    TableView& mine = table(u"academy/mine"_s);
    enter(mine);
    keyHere(Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&mine, pressed);
    settle();
  }
  void answerInWords(const QString& form, const QString& words) {
    inNextDialog<FormDialog>([=](FormDialog& dialog) {
      REQUIRE(dialog.objectName() == form);
      CHECK(where().objectName() == form + u".words"_s);
      type(dialog, form + u".words"_s, words);
      press(dialog, form + u".save"_s);
      INFO(part<Label>(dialog, form + u".said"_s).text().toStdString());
      CHECK_FALSE(dialog.isVisible());
      if (dialog.isVisible()) dialog.reject();
    });
  }
  CpdStanding standing(const CpdYear& year) const {
    return loadCpdStanding(records(), farah, year).value_or(CpdStanding{});
  }
};

}  // namespace

TEST_CASE("a course is found, asked for, refused, asked for again, attended, evaluated and stands in the CPD year",
          "[walk][academy]") {
  Academy walk;
  walk.find(u"fathers visit"_s);
  const QDate day = [&] {
    for (const Course& one : loadCourses(walk.records(), kWalkDay))
      if (one.title == kFathers) return one.first;
    return QDate();
  }();
  REQUIRE(day > kWalkDay);
  REQUIRE(walk.table(u"academy/courses"_s).model()->rowCount() == 1);
  walk.ask();
  CHECK(walk.firstState().startsWith(u"Asked for on"));
  // Once is enough.
  walk.find(u"fathers visit"_s);
  keyHere(Qt::Key_Return);
  CHECK(part<MessageBar>(walk.page(u"academy"_s), u"academy/message"_s).sentence().contains(u"already"));
  CHECK_FALSE(part<QPushButton>(walk.page(u"academy"_s), u"academy/ask"_s).isVisible());

  walk.comes(u"Priya Nair"_s, kWalkDay);
  CHECK(part<Label>(walk.go(u"today"_s), u"learning.words.decide"_s).text().contains(u"to decide"));
  // What waits to be decided is counted among what waits for her.
  CHECK(part<QPushButton>(walk.page(u"today"_s), u"waiting.academy"_s).accessibleName().contains(u"to decide"));
  walk.declineWithoutLooking(u"Two of us are away that day"_s);
  walk.comes(u"Farah Siddiqui"_s, kWalkDay);
  walk.go(u"academy"_s);
  CHECK(walk.firstState() == u"Declined: Two of us are away that day");
  walk.find(u"fathers visit"_s);
  walk.ask();
  walk.comes(u"Priya Nair"_s, kWalkDay.addDays(1));
  walk.decide(true);
  CHECK(part<MessageBar>(walk.page(u"academy"_s), u"academy/message"_s).sentence() ==
        u"The request of Farah Siddiqui is approved: %1."_s.arg(kFathers));
  // The keyboard is on a list: that of the requests, or where it is gone, that of the courses.
  const bool waits = walk.table(u"academy/toDecide"_s).isVisible();
  const QWidget* keyboard = walk.page(u"academy"_s).window()->focusWidget();
  REQUIRE(keyboard != nullptr);
  CHECK(keyboard->objectName() == (waits ? u"academy/toDecide"_s : u"academy/courses"_s));
  walk.comes(u"Farah Siddiqui"_s, kWalkDay.addDays(1));
  walk.go(u"academy"_s);
  CHECK(walk.firstState() == u"You have a place");

  walk.comes(u"Farah Siddiqui"_s, day.addDays(1));
  CHECK(part<Label>(walk.go(u"mywork"_s), u"learning.words.step.0"_s).text().contains(kFathers));
  walk.onOwn(Qt::Key_Return);
  CHECK(walk.firstState() == u"Attended, to be evaluated");
  walk.answerInWords(u"evaluate"_s, u"Ring him before the visit."_s);
  walk.onOwn(Qt::Key_Return);
  CHECK(walk.firstState() == u"Evaluated");

  const CpdYear year = cpdYearOf(day);
  const CpdStanding before = walk.standing(year);
  press(walk.go(u"academy"_s), u"academy/cpd"_s);
  Page& log = walk.page(u"cpd"_s);
  TableView& pieces = walk.table(u"cpd/list"_s);
  REQUIRE(Academy::cell(pieces, pieces.currentIndex().row(), 1) == kFathers);
  CHECK(walk.standing(year) == before);
  CHECK(part<Label>(log, u"cpd/field/1"_s).text() == u"Ring him before the visit.");
  enter(pieces);
  inNextDialog<FormDialog>([](FormDialog& form) {
    press(form, u"cpdPiece.peer"_s);
    press(form, u"cpdPiece.finished"_s);
    // Both questions are to be answered.
    press(form, u"cpdPiece.save"_s);
    CHECK(form.isVisible());
    type(form, u"cpdPiece.impact"_s, u"Both fathers came to the review."_s);
    press(form, u"cpdPiece.save"_s);
  });
  QTest::keyClick(&pieces, Qt::Key_Return);
  settle();
  CHECK(walk.standing(year) == CpdStanding{before.pieces + 1, true});
  press(log, u"cpd/copy/2"_s);
  CHECK(QApplication::clipboard()->text() == u"Both fathers came to the review.");
  // A second press gives the same piece again.
  press(walk.go(u"academy"_s), u"academy/cpd"_s);
  CHECK(walk.standing(year).pieces == before.pieces + 1);

  walk.comes(u"Farah Siddiqui"_s, lookBackDay(day));
  Page& work = walk.go(u"mywork"_s);
  CHECK(part<Label>(work, u"learning.words.step.0"_s).text() ==
        u"What changed in your practice after %1?"_s.arg(kFathers));
  press(work, u"learning.step.0"_s);
  walk.answerInWords(u"lookBack"_s, u"I plan with both parents."_s);
  walk.onOwn(Qt::Key_Return);
  CHECK(walk.firstState() == u"Evaluated, and looked back on");
}

TEST_CASE("the countdown of the register stands on My work and says the same on both sides of 30 November",
          "[walk][academy][cpd]") {
  Academy walk;
  const auto said = [&](QDate on) {
    walk.comes(u"Farah Siddiqui"_s, on);
    return part<Label>(walk.go(u"mywork"_s), u"learning.words.cpd"_s).text();
  };
  const CpdYear year = cpdYearOf(kWalkDay);
  CHECK(said(kWalkDay) == cpdCountdown(walk.standing(year), year, kWalkDay));
  CHECK(said(QDate(2026, 11, 30)) == cpdCountdown(walk.standing(year), year, QDate(2026, 11, 30)));
  CHECK(part<Label>(walk.go(u"cpd"_s), u"cpd/left"_s).text() == u"The last day of the year is today.");
  CHECK(said(QDate(2026, 12, 1)) == u"CPD this year: 0 of 2 pieces, peer reflection still needed by 30 November");
  CHECK(part<Label>(walk.go(u"cpd"_s), u"cpd/left"_s).text() == u"364 days left to 30 November 2027");
}

TEST_CASE("a piece is begun from a goal of one's own, and is a draft until both questions are answered",
          "[walk][academy][cpd]") {
  Academy walk;
  Page& log = walk.go(u"cpd"_s);
  const auto before = loadCpd(walk.records(), walk.farah);
  inNextDialog<FormDialog>([](FormDialog& form) {
    REQUIRE(where().objectName() == u"cpdFrom.what");
    CHECK(part<QComboBox>(form, u"cpdFrom.what"_s).currentText().startsWith(u"Goal: "));
    press(form, u"cpdFrom.save"_s);
  });
  press(log, u"cpd/from"_s);
  const auto after = loadCpd(walk.records(), walk.farah);
  REQUIRE(after.size() == before.size() + 1);
  CHECK(after.front().sourceKind == u"goal");
  TableView& pieces = walk.table(u"cpd/list"_s);
  CHECK(Academy::cell(pieces, pieces.currentIndex().row(), 3) == u"Draft");
  press(log, u"cpd/remove"_s);
  CHECK(loadCpd(walk.records(), walk.farah) == before);
}

TEST_CASE("a course is found from everywhere by a word of what it is about", "[walk][academy]") {
  Academy walk;
  walk.go(u"mywork"_s);
  inNextDialog<Palette>([](Palette& palette) {
    auto& line = part<QLineEdit>(palette, u"palette.line"_s);
    QTest::keyClicks(&line, u"fathers first visit"_s);
    QTest::keyClick(&line, Qt::Key_Return);
  });
  bringToFront(&walk.window());
  settle();
  QTest::keyClick(&walk.window(), Qt::Key_K, Qt::ControlModifier);
  CHECK(part<QLineEdit>(walk.page(u"academy"_s), u"academy/filter"_s).text() == kFathers);
  CHECK(Academy::cell(walk.table(u"academy/courses"_s), 0, 0) == kFathers);
}

TEST_CASE("a full course says in both forms that it is the waiting list, and who waits leaves that",
          "[walk][academy]") {
  Academy walk;
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    Change(file, u"UPDATE course SET places = 0 WHERE title = ?").bind(kFathers).run();
  }
  const auto wordsOf = [](const FormDialog& form) {
    QStringList words;
    for (const QLabel* label : form.findChildren<QLabel*>()) words << label->text();
    return words.join(u'\n');
  };
  walk.find(u"fathers visit"_s);
  inNextDialog<FormDialog>([&](FormDialog& form) {
    CHECK(wordsOf(form).contains(u"waiting list, first in line"));
    press(form, u"askCourse.save"_s);
  });
  keyHere(Qt::Key_Return);
  walk.comes(u"Priya Nair"_s, kWalkDay);
  walk.go(u"academy"_s);
  TableView& asked = walk.table(u"academy/toDecide"_s);
  enter(asked);
  const auto row = Academy::column(asked, 1).indexOf(kFathers);
  REQUIRE(row >= 0);
  asked.setCurrentIndex(asked.model()->index(static_cast<int>(row), 0));
  inNextDialog<FormDialog>([&](FormDialog& form) {
    CHECK(wordsOf(form).contains(u"The course is full"));
    press(form, u"decide.save"_s);
  });
  QTest::keyClick(&asked, Qt::Key_Return);
  settle();
  CHECK(part<MessageBar>(walk.page(u"academy"_s), u"academy/message"_s)
            .sentence()
            .startsWith(u"The request of Farah Siddiqui is approved: number 1 on the waiting list."));
  walk.comes(u"Farah Siddiqui"_s, kWalkDay);
  const auto growth = walk.go(u"growth"_s).findChildren<TableView*>();
  const bool isTold = std::any_of(growth.begin(), growth.end(), [](const TableView* table) {
    QStringList all;
    for (int at = 0; at < table->model()->columnCount(); ++at) all << Academy::column(*table, at);
    return all.join(u'\n').contains(u"on the waiting list");
  });
  CHECK(isTold);
  walk.go(u"academy"_s);
  auto& leave = part<QPushButton>(walk.page(u"academy"_s), u"academy/giveUp"_s);
  CHECK(leave.text() == u"Leave the waiting list");
  press(walk.page(u"academy"_s), u"academy/giveUp"_s);
  CHECK(part<MessageBar>(walk.page(u"academy"_s), u"academy/message"_s)
            .sentence()
            .startsWith(u"You are off the waiting list."));
}

TEST_CASE("a place that is given back and a request that is made are taken back with Ctrl+Z", "[walk][academy]") {
  Academy walk;
  const auto count = [&] { return loadTrainingOfPerson(walk.records(), walk.farah).size(); };
  const auto before = count();
  walk.find(u"fathers visit"_s);
  walk.ask();
  CHECK(count() == before + 1);
  key(walk.page(u"academy"_s), u"academy/courses"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(count() == before);
}

}  // namespace academy_walk
