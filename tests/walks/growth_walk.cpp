// SPDX-License-Identifier: MIT
// A goal from the supervision in which it is named to what came of it, and how somebody grew, by keys.
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "core/desk/draft_store.h"
#include "core/development/framework_store.h"
#include "core/development/goal_store.h"
#include "core/reflection/reflection_actions.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"

namespace growth_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWhat = u"Chair a core group"_s;

QString wordsOn(const QWidget& page) {
  settle();
  QStringList words;
  for (const QLabel* label : page.findChildren<QLabel*>())
    if (label->isVisible()) words << label->text();
  for (const TableView* table : page.findChildren<TableView*>()) {
    for (int row = 0; row < table->model()->rowCount(); ++row)
      for (int column = 0; column < table->model()->columnCount(); ++column)
        words << table->model()->index(row, column).data().toString();
  }
  return words.join(u'\n');
}

struct Growing : Supervised {
  std::optional<Goal> goal(const QString& what = kWhat) const {
    for (const Goal& one : loadGoals(records(), farah))
      if (one.what == what) return one;
    return std::nullopt;
  }
  QString verb(const QString& page, const QString& name) const {
    return u"%1.%2.%3"_s.arg(page, name).arg(goal()->id->value());
  }
  void startLearning() const {
    window().show();
    bringToFront(&window());
    window().goTo({u"session"_s, u"start:"_s + code(kFarah)});
    type(session(), u"text.wellbeing"_s, u"Tired"_s);
    section(5);
    type(session(), u"learning.goal"_s, kWhat);
    key(session(), u"learning.goal"_s, Qt::Key_Return);
  }
  /// As somebody else at the same window.
  Page& look(PersonId who, const QString& id, const QString& subject = {}) const {
    window().lookAs(who);
    window().goTo({id, subject});
    return page(id);
  }
};

}  // namespace

TEST_CASE("a goal is named in supervision, looked at again and ended there, and what came of it has to be said",
          "[walk][growth]") {
  Growing walk;
  walk.start(kPriya);
  walk.startLearning();
  REQUIRE(walk.goal());
  CHECK(walk.goal()->named == kWalkDay);
  inNextDialog<FormDialog>([](FormDialog& form) {
    typeInto(part(form, u"goalReview.words"_s), u"One is booked."_s);
    typeInto(part(form, u"goalReview.next.edit"_s), u"1 sep"_s);
    press(form, u"goalReview.save"_s);
  });
  press(walk.session(), walk.verb(u"learning"_s, u"review"_s));
  REQUIRE(walk.goal()->reviews.size() == 2);
  CHECK(walk.goal()->reviews.front().said == u"One is booked.");
  CHECK(walk.goal()->nextReview() == QDate(2026, 9, 1));
  CHECK(wordsOn(walk.session()).contains(u"looked at again by 1 Sept 2026"));

  inNextDialog<FormDialog>([](FormDialog& form) {
    press(form, u"goalEnd.save"_s);
    CHECK(part<Label>(form, u"goalEnd.said"_s).text() == u"Say what came of it before ending the goal.");
    CHECK(where().objectName() == u"goalEnd.outcome");
    typeHere(u"She chaired two, and parents spoke first."_s);
    press(form, u"goalEnd.save"_s);
  });
  press(walk.session(), walk.verb(u"learning"_s, u"end"_s));
  CHECK(walk.goal()->status == u"met");
  CHECK(walk.goal()->ended == kWalkDay);
  CHECK(walk.said().contains(u"The goal has ended: met."));
  key(walk.session(), u"done.learning"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.goal()->isOpen());
  CHECK(walk.goal()->outcome.isEmpty());
}

TEST_CASE("Tab goes down 'Learning and goals' as it is read, and back from its text never to what finishes",
          "[walk][growth]") {
  Growing walk;
  walk.start(kPriya);
  walk.startLearning();
  enter(part(walk.session(), u"text.learning"_s));
  for (const QString& before : {u"learning.add"_s, u"learning.goal"_s, walk.verb(u"learning"_s, u"end"_s)}) {
    keyHere(Qt::Key_Backtab);
    CHECK(where().objectName() == before);
  }
  for (int step = 0; step < 40; ++step) {
    keyHere(Qt::Key_Backtab);
    const QString there = where().objectName();
    INFO(there.toStdString());
    CHECK(there != u"session.finish");
    CHECK(there != u"session.takeBack");
  }
}

TEST_CASE("a goal that stands in its line is added when the session is finished or left", "[walk][growth]") {
  Growing walk;
  walk.start(kPriya);
  walk.startLearning();
  const QString other = u"See how a court report is written"_s, third = u"Meet the virtual school"_s;
  type(walk.session(), u"learning.goal"_s, other);
  press(walk.session(), u"session.finish"_s);
  CHECK(walk.goal(other));
  walk.section(5);
  type(walk.session(), u"learning.goal"_s, third);
  walk.window().goTo({u"today"_s, {}});
  settle();
  CHECK(walk.goal(third));
}

TEST_CASE("a goal that stands in its line is in the file within a second, and in the line after a power cut",
          "[walk][growth][draft]") {
  Growing walk;
  walk.start(kPriya);
  walk.startLearning();
  const QString other = u"Write shorter chronologies"_s;
  const auto kept = [&walk] {
    for (const Draft& one : loadDrafts(walk.records(), Viewer{walk.person(kPriya)}))
      if (one.form.endsWith(u":goal")) return one.body;
    return QString();
  };
  type(walk.session(), u"learning.goal"_s, other);
  runOut(walk.session(), 800);
  REQUIRE(kept().contains(other));
  walk.cutPower();
  CHECK_FALSE(walk.goal(other));
  walk.start();
  walk.window().show();
  walk.window().goTo({u"session"_s, QString::number(walk.stored().session.id.value())});
  auto& line = part<QLineEdit>(walk.session(), u"learning.goal"_s);
  CHECK(line.text() == other);
  CHECK(line.isVisible());
  key(walk.session(), u"learning.goal"_s, Qt::Key_Return);
  CHECK(walk.goal(other));
  CHECK(line.text().isEmpty());
  CHECK(kept().isEmpty());
}

TEST_CASE("a new goal with nothing but its name is kept over Escape", "[walk][growth][forms]") {
  Growing walk;
  walk.start(kFarah);
  walk.window().show();
  bringToFront(&walk.window());
  for (const bool again : {false, true}) {
    walk.window().goTo({u"goals"_s, {}});
    inNextDialog<FormDialog>([&](FormDialog& form) {
      auto& what = part<QLineEdit>(form, u"goal.what"_s);
      CHECK(what.text() == (again ? kWhat : QString()));
      if (!again) typeInto(what, kWhat);
      keyHere(Qt::Key_Escape);
    });
    press(walk.page(u"goals"_s), u"goals.add"_s);
  }
}

TEST_CASE("the day on which a goal is looked at again stands in My work and in the brief", "[walk][growth]") {
  Growing walk;
  walk.start(kPriya);
  walk.startLearning();
  inNextDialog<FormDialog>([](FormDialog& form) {
    typeInto(part(form, u"goal.review.edit"_s), u"3 sep"_s);
    press(form, u"goal.save"_s);
  });
  press(walk.session(), walk.verb(u"learning"_s, u"change"_s));
  REQUIRE(walk.goal()->nextReview() == QDate(2026, 9, 3));
  CHECK(wordsOn(walk.look(walk.farah, u"mywork"_s)).contains(u"looked at again by 3 Sept 2026"));
  CHECK(wordsOn(walk.look(walk.priya, u"brief"_s, walk.code(kFarah))).contains(u"looked at again by 3 Sept 2026"));
}

TEST_CASE(
    "a goal of one's own names statements and has a note behind it, of which the manager is told no more than that",
    "[walk][growth]") {
  Growing walk;
  walk.start(kFarah);
  walk.window().show();
  bringToFront(&walk.window());
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk desk{file, Viewer{walk.farah}, walk.clock};
    REQUIRE(saveNote(
        desk, {{}, walk.farah, kWalkDay, u"The kettle joke"_s, u"free"_s, {}, false, {{u""_s, u"It helped."_s}}}));
  }
  walk.window().goTo({u"goals"_s, {}});
  inNextDialog<FormDialog>([](FormDialog& form) {
    typeInto(part(form, u"goal.what"_s), kWhat);
    auto& statements = part<QComboBox>(form, u"goal.statement"_s);
    enter(statements);
    QTest::keyClick(&statements, Qt::Key_Home);
    for (int i = 0; i < 5; ++i) QTest::keyClick(&statements, Qt::Key_Down);
    press(form, u"goal.nameStatement"_s);
    enter(statements);
    QTest::keyClick(&statements, Qt::Key_End);
    press(form, u"goal.nameStatement"_s);
    typeInto(part(form, u"goal.steps"_s), u"Watch one"_s);
    press(form, u"goal.save"_s);
  });
  press(walk.page(u"goals"_s), u"goals.add"_s);
  REQUIRE(walk.goal());
  CHECK(walk.goal()->framework ==
        u"PCF: Critical reflection and analysis; Social Work England: 6 Ethical practice and raising concerns");

  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& which = part<QComboBox>(form, u"goalEvidence.which"_s);
    enter(which);
    QTest::keyClick(&which, Qt::Key_Down);
    CHECK(which.currentText() == u"My note of 24 Jul 2026 The kettle joke");
    press(form, u"goalEvidence.save"_s);
  });
  press(walk.page(u"goals"_s), walk.verb(u"goals"_s, u"evidence"_s));
  REQUIRE(walk.goal()->evidence.size() == 1);
  CHECK(walk.goal()->evidence.front().kind == GoalEvidenceKind::Note);
  CHECK(walk.goal()->evidence.front().words.isEmpty());
  press(walk.page(u"goals"_s), u"goals.step.%1.0"_s.arg(walk.goal()->id->value()));
  CHECK(walk.goal()->stepsDone() == 1);

  const QString told = wordsOn(walk.look(walk.priya, u"growth"_s, walk.code(kFarah)));
  CHECK(told.contains(kWhat));
  CHECK(told.contains(u"A reflective note of theirs"));
  CHECK_FALSE(told.contains(u"kettle"));
}

TEST_CASE("growth is opened from a person's page by whoever may read it, and saved for an appraisal",
          "[walk][growth]") {
  Growing walk;
  walk.start(kPriya);
  walk.window().show();
  walk.window().goTo({u"person"_s, walk.code(kFarah)});
  press(walk.page(u"person"_s), u"person/growth"_s);
  REQUIRE(walk.window().address() == Address{u"growth"_s, walk.code(kFarah)});
  CHECK(wordsOn(walk.page(u"growth"_s)).contains(u"Farah Siddiqui"));
  const QString path = walk.folder.filePath(u"appraisal.pdf"_s);
  answerFileDialog(path);
  press(walk.page(u"growth"_s), u"growth/save"_s);
  CHECK(QFile::exists(path));
  CHECK(QFile::exists(walk.folder.filePath(u"appraisal.html"_s)));
  // A colleague is told nothing, by whatever way they come.
  auto& page = walk.look(walk.person(u"Gareth Llewellyn"_s), u"growth"_s, walk.code(kFarah));
  CHECK(part(page, u"growth/nobody"_s).isVisible());
  CHECK_FALSE(part(page, u"growth/save"_s).isVisible());
}

TEST_CASE("whoever manages the service words a statement otherwise and puts it back as it came", "[walk][growth]") {
  Growing walk;
  walk.start(u"Ruth Calder"_s);
  walk.window().show();
  bringToFront(&walk.window());
  walk.window().goTo({u"goals"_s, {}});
  press(walk.page(u"goals"_s), u"goals.to.frameworks"_s);
  const auto first = [&walk] { return withShipped(loadStatements(walk.records())).front(); };
  inNextDialog<FormDialog>([](FormDialog& form) {
    typeInto(part(form, u"statement.name"_s), u"Being a professional"_s);
    press(form, u"statement.save"_s);
  });
  const auto openFirst = [&walk] {
    auto& table = part<TableView>(walk.page(u"frameworks"_s), u"frameworks/statements"_s);
    enter(table);
    QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&table, Qt::Key_Return);
    settle();
  };
  openFirst();
  CHECK(first().name == u"Being a professional");
  inNextDialog<FormDialog>([](FormDialog& form) { press(form, u"statement.asItCame"_s); });
  openFirst();
  CHECK(first().name == u"Professionalism");
  key(walk.page(u"frameworks"_s), u"frameworks/statements"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(first().name == u"Being a professional");
}

TEST_CASE("a piece of CPD is begun from the card of a goal, once", "[walk][growth][cpd]") {
  Growing walk;
  walk.start(kFarah);
  walk.window().show();
  const auto drafts = [&walk] {
    const Database file = walk.records();
    Query query(file, u"SELECT count(*) FROM cpd WHERE person_id = ? AND source_kind = 'goal'");
    query.bind(walk.farah);
    return query.next() ? query.integer(0) : -1;
  };
  for (int time = 0; time < 2; ++time) {
    Page& goals = walk.look(walk.farah, u"goals"_s);
    QPushButton* cpd = nullptr;
    for (auto* each : goals.findChildren<QPushButton*>())
      if (each->objectName().startsWith(u"goals.cpd.") && each->isVisible() && cpd == nullptr) cpd = each;
    REQUIRE(cpd != nullptr);
    press(goals, cpd->objectName());
    walk.page(u"cpd"_s);
    CHECK(drafts() == 1);
  }
}

}  // namespace growth_walk
