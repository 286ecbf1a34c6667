// SPDX-License-Identifier: MIT
// Paths by keys: a goal of supervision becomes a secondment that both teams say yes to and that takes effect on its
// day; a place with its reviews and evidence; a no with its reason; a post to apply for; mentors and buddies.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/forecast.h"
#include "core/development/companion_store.h"
#include "core/development/development_actions.h"
#include "core/development/goal_store.h"
#include "core/development/path_store.h"
#include "core/development/place_store.h"
#include "core/development/programme_store.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/vacancy_actions.h"
#include "core/store/database.h"
#include "core/store/verify.h"
#include "tests/support/statement_log.h"
#include "tests/support/ui_hands.h"
#include "ui/paths/paths_view.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"

namespace paths_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPriya = u"Priya Nair"_s;
const QString kAmara = u"Amara Okafor"_s;
const QString kDenise = u"Denise Harrow"_s;
const QDate kFirst(2026, 9, 1);
const QDate kLast(2026, 10, 12);  // the first day back

struct PathsWalk : NorthmereWalk {
  void open(const QString& who) {
    start(who);
    window().resize(1366, 768);
    window().show();
  }
  void lookInstead(const QString& who) {
    lookAs(who);
    window().goTo({u"who"_s, {}});
    settle();
  }
  Page& paths(const QString& subject = {}) {
    window().goTo({u"paths"_s, subject});
    settle();
    return page(u"paths"_s);
  }
  /// 'ASHBY 14 of 9' for each post of hers on that day.
  QStringList ceilings(const QString& who, QDate on) const {
    const Database file = records();
    QStringList lines;
    for (const PostBalance& row : balance(loadFacts(file, on), on).posts)
      if (row.personName == who && row.judged) lines << u"%1 %2"_s.arg(row.unitCode, row.judged->ceiling.toString());
    lines.sort();
    return lines;
  }
  QString ceilingOfTeam(const QString& code, QDate on) const {
    const Database file = records();
    const CaseloadFacts facts = loadFacts(file, on);
    for (const Unit& unit : facts.organisation.units.units())
      if (unit.code == code) return balance(facts, on, unit.id).totals.ceiling.value_or(Decimal(0)).toString();
    return {};
  }
  std::vector<Path> stored() const { return loadPaths(records()); }
  QString said() const { return part<MessageBar>(page(u"paths"_s), u"paths/message"_s).sentence(); }
};

QString cellOf(const TableView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

/// A line a row, its cells apart by '|'.
QString textOf(const TableView& table) {
  QStringList lines;
  for (int row = 0; row < table.model()->rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < table.model()->columnCount(); ++column) cells << cellOf(table, row, column);
    lines << cells.join(u'|');
  }
  return lines.join(u'\n');
}

QString wordsIn(const QWidget& root) {
  settle();
  QStringList words;
  for (const QLabel* label : root.findChildren<QLabel*>())
    if (label->isVisible()) words << label->text();
  return words.join(u'\n');
}

void choose(QWidget& form, const QString& name, const QString& words) {
  auto& box = part<QComboBox>(form, name);
  REQUIRE(box.isVisible());
  const int at = box.findText(words);
  INFO(words.toStdString());
  REQUIRE(at >= 0);
  box.setCurrentIndex(at);
  settle();
}

void over(QWidget& form, const QString& name, const QString& words) {
  auto& field = part<QLineEdit>(form, name);
  field.selectAll();
  type(form, name, words);
}

void fillSecondment(FormDialog& form) {
  choose(form, u"path.kind"_s, u"A secondment"_s);
  choose(form, u"path.unit"_s, u"Mill Street Family Support and Protection"_s);
  over(form, u"path.fte"_s, u"0.4"_s);
  over(form, u"path.from.edit"_s, u"1/9/2026"_s);
  over(form, u"path.to.edit"_s, u"12/10/2026"_s);
  type(form, u"path.why"_s, u"To learn child protection from the inside"_s);
}

}  // namespace

TEST_CASE("a goal of supervision becomes a secondment, holds on its day for both teams, and ends by itself",
          "[walk][paths]") {
  PathsWalk walk;
  walk.open(kPriya);
  const QDate eve = kFirst.addDays(-1);
  const QStringList before = walk.ceilings(kAmara, kFirst);
  const auto teams = [&walk](QDate on) {
    return QStringList{walk.ceilingOfTeam(u"ASHBY"_s, on), walk.ceilingOfTeam(u"MILL"_s, on)};
  };
  const QStringList teamsEve = teams(eve), teamsFirst = teams(kFirst), teamsBack = teams(kLast);
  REQUIRE(before == QStringList{u"ASHBY 15"_s});

  // In the session: a goal, and what it needs.
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(kAmara)});
  Page& session = walk.page(u"session"_s);
  for (int i = 0; i < 5; ++i) key(session, u"session.agenda"_s, Qt::Key_Down);
  REQUIRE(part(session, u"pane.learning"_s).isVisible());
  type(session, u"learning.goal"_s, u"Lead child protection work"_s);
  key(session, u"learning.goal"_s, Qt::Key_Return);
  std::optional<Goal> goal;
  for (const Goal& one : loadGoals(walk.records(), walk.person(kAmara)))
    if (one.what == u"Lead child protection work") goal = one;
  REQUIRE(goal);
  REQUIRE(goal->session);
  // It is no word of the section, and the section is begun all the same.
  CHECK(part<QListWidget>(session, u"session.agenda"_s).item(5)->data(Qt::AccessibleTextRole).toString() ==
        u"Learning and goals, begun, 1 goal added");
  inNextDialog<FormDialog>([&](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"path.who"_s).currentText() == kAmara);
    CHECK(part<QComboBox>(form, u"path.goal"_s).currentText() == u"Lead child protection work");
    fillSecondment(form);
    press(form, u"path.save"_s);
  });
  press(session, u"learning.ask.%1"_s.arg(goal->id->value()));
  REQUIRE(walk.stored()[0].asked == kWalkDay);
  CHECK(walk.stored()[0].goal == goal->id);
  CHECK(walk.stored()[0].state == PathState::Asked);
  const QString subject = u"path:%1"_s.arg(walk.stored()[0].id->value());

  // Both teams' view, and the first yes. Nothing holds yet.
  Page* page = &walk.paths(subject);
  CHECK(wordsIn(*page).contains(u"15 to 9"));
  CHECK(wordsIn(*page).contains(u"none to 6"));
  inNextDialog<FormDialog>([](FormDialog& form) { press(form, u"approve.save"_s); });
  press(*page, u"paths/approve"_s);
  CHECK(walk.said().contains(u"once the other team has too"));
  CHECK(walk.stored()[0].state == PathState::Asked);
  CHECK(walk.ceilings(kAmara, kFirst) == before);
  CHECK_FALSE(part(*page, u"paths/approve"_s).isVisible());

  // She herself may not; whoever manages the other team may.
  walk.lookInstead(kAmara);
  page = &walk.paths(subject);
  CHECK(textOf(part<TableView>(*page, u"paths/table"_s)).contains(u"Secondment|Asked for"));
  CHECK_FALSE(part(*page, u"paths/approve"_s).isVisible());
  CHECK_FALSE(part(*page, u"paths/decline"_s).isVisible());
  walk.lookInstead(u"Sanjay Biswas"_s);
  CHECK_FALSE(textOf(part<TableView>(walk.paths(), u"paths/table"_s)).contains(kAmara));
  walk.lookInstead(kDenise);
  page = &walk.paths(subject);
  CHECK(textOf(part<TableView>(*page, u"paths/table"_s))
            .contains(u"Amara Okafor|Secondment|Asked for|for you to decide"));
  inNextDialog<FormDialog>([](FormDialog& form) {
    type(form, u"approve.answer"_s, u"Gladly"_s);
    press(form, u"approve.save"_s);
  });
  // Enter on what waits for her goes to the answer, and after it the keyboard is on the list.
  key(*page, u"paths/table"_s, Qt::Key_Return);
  CHECK(page->window()->focusWidget() == &part(*page, u"paths/approve"_s));
  key(*page, u"paths/approve"_s, Qt::Key_Space);
  CHECK(page->window()->focusWidget() == &part(*page, u"paths/table"_s));
  CHECK(walk.said() == u"Approved: Amara Okafor from 1 Sept 2026.");
  CHECK(walk.stored()[0].state == PathState::Approved);

  // That day and only that day on, in both teams, and back by itself.
  const auto less = [](const QString& figure, int by) { return (*Decimal::parse(figure, 6) - Decimal(by)).toString(); };
  CHECK(walk.ceilings(kAmara, eve) == before);
  CHECK(walk.ceilings(kAmara, kFirst) == QStringList{u"ASHBY 9"_s, u"MILL 6"_s});
  CHECK(walk.ceilings(kAmara, kLast.addDays(-1)) == QStringList{u"ASHBY 9"_s, u"MILL 6"_s});
  CHECK(walk.ceilings(kAmara, kLast) == before);
  CHECK(teams(eve) == teamsEve);
  CHECK(teams(kFirst) == QStringList{less(teamsFirst[0], 6), less(teamsFirst[1], -6)});
  CHECK(teams(kLast) == teamsBack);
  // The forecast says so today already.
  const Database file = walk.records();
  const QDate monday = mondayFrom(kWalkDay);
  int there = 0, weeks = 0;
  for (const Balance& week : forecast(loadFactsOver(file, monday, monday.addDays(7 * 12)), kWalkDay, 12)) {
    ++weeks;
    for (const PostBalance& row : week.posts) {
      if (row.personName != kAmara || row.unitCode != u"MILL") continue;
      ++there;
      CHECK(week.on >= kFirst);
      CHECK(week.on < kLast);
      CHECK(row.judged->ceiling == Decimal(6));
    }
  }
  CHECK(weeks == 12);
  CHECK(there == 5);
  CHECK_FALSE(firstFault(file));
  CHECK_FALSE(firstBrokenRule(file));

  // Ctrl+Z takes the yes back whole.
  key(*page, u"paths/table"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.stored()[0].state == PathState::Asked);
  CHECK(walk.ceilings(kAmara, kFirst) == before);
}

TEST_CASE("a place with its mentor takes its share, is reviewed on its days, and keeps its evidence", "[walk][paths]") {
  PathsWalk walk;
  walk.open(kAmara);
  Page* page = &walk.paths();
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK_FALSE(part<QComboBox>(form, u"path.who"_s).isVisible());  // she asks for herself alone
    CHECK(part<QComboBox>(form, u"path.programme"_s).findText(kAsye) < 0);
    choose(form, u"path.programme"_s, u"Aspiring Managers"_s);
    over(form, u"path.from.edit"_s, u"3/8/2026"_s);
    over(form, u"path.to.edit"_s, u"3/2/2027"_s);
    press(form, u"path.save"_s);
  });
  press(*page, u"paths/ask"_s);
  CHECK(walk.said() == u"The request is sent.");
  walk.lookInstead(kPriya);
  page = &walk.paths(u"path:%1"_s.arg(walk.stored()[0].id->value()));
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"approve.reason"_s).currentText() == u"protected caseload");
    CHECK(part<QLineEdit>(form, u"approve.percent"_s).text() == u"20");
    CHECK(wordsIn(form).contains(u"a ceiling of 15 to 12 children. "));
    CHECK(wordsIn(form).contains(u" children held: "));
    choose(form, u"approve.mentor"_s, u"Joan Adeyemi"_s);
    press(form, u"approve.save"_s);
  });
  CHECK(wordsIn(*page).contains(u"15 to 12 children"));
  CHECK_FALSE(part(*page, u"paths/withdraw"_s).isVisible());  // she says no, with a reason
  press(*page, u"paths/approve"_s);
  CHECK(textOf(part<TableView>(*page, u"paths/companions"_s)).contains(u"Amara Okafor|mentor|Joan Adeyemi"));
  CHECK(walk.ceilings(kAmara, QDate(2026, 8, 2)) == QStringList{u"ASHBY 15"_s});
  CHECK(walk.ceilings(kAmara, QDate(2026, 8, 3)) == QStringList{u"ASHBY 12"_s});
  CHECK(walk.ceilings(kAmara, QDate(2027, 2, 2)) == QStringList{u"ASHBY 12"_s});
  CHECK(walk.ceilings(kAmara, QDate(2027, 2, 3)) == QStringList{u"ASHBY 15"_s});
  const Database file = walk.records();
  std::optional<ProgrammePlace> place;
  for (const ProgrammePlace& one : loadProgrammes(file, kWalkDay))
    if (one.person == walk.person(kAmara)) place = one;
  REQUIRE(place);
  CHECK(place->mentor == walk.person(u"Joan Adeyemi"_s));
  inNextDialog<FormDialog>([](FormDialog& form) {
    choose(form, u"evidence.kind"_s, u"feedback"_s);
    type(form, u"evidence.what"_s, u"What a family said of her first planning meeting"_s);
    press(form, u"evidence.save"_s);
  });
  press(*page, u"paths/evidence"_s);
  REQUIRE(loadEvidence(walk.records(), *place->id).size() == 1);
  CHECK(wordsIn(*page).contains(u"no observation · 1 feedback · no report · no reflection"));
  // It ends, and the hours are hers again from that day on.
  inNextDialog<FormDialog>([](FormDialog& form) {
    over(form, u"endPath.to.edit"_s, u"1/10/2026"_s);
    type(form, u"endPath.outcome"_s, u"She leads the duty team now"_s);
    press(form, u"endPath.save"_s);
  });
  press(*page, u"paths/end"_s);
  CHECK(walk.ceilings(kAmara, QDate(2026, 9, 30)) == QStringList{u"ASHBY 12"_s});
  CHECK(walk.ceilings(kAmara, QDate(2026, 10, 1)) == QStringList{u"ASHBY 15"_s});
}

TEST_CASE("a place is given another mentor, and that is taken back", "[walk][paths]") {
  PathsWalk walk;
  walk.open(kPriya);
  std::optional<ProgrammePlace> place;
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    Transaction save(file);
    const PlaceId id = insertProgramme(file, {u"PR-99"_s,
                                              walk.person(kAmara),
                                              u"Aspiring Managers"_s,
                                              walk.person(kDenise),
                                              {kWalkDay.addDays(-20), kWalkDay.addDays(200)}});
    save.commit();
    place = loadProgramme(file, id);
  }
  REQUIRE(place);
  Page& page = walk.paths(u"place:%1"_s.arg(place->id->value()));
  bool isDone = false;
  inNextDialog<FormDialog>([&](FormDialog& form) {
    CHECK(wordsIn(form).contains(u"Mentor now: %1."_s.arg(kDenise)));
    choose(form, u"placeMentor.mentor"_s, u"Ruth Calder"_s);
    press(form, u"placeMentor.save"_s);
    isDone = true;
  });
  press(page, u"paths/mentor"_s);
  REQUIRE(isDone);
  const auto mentor = [&] { return loadProgramme(walk.records(), *place->id)->mentor; };
  CHECK(mentor() == walk.person(u"Ruth Calder"_s));
  CHECK(wordsIn(page).contains(u"Mentor: Ruth Calder"));
  bringToFront(&walk.window());
  key(page, u"paths/table"_s, Qt::Key_Z, Qt::ControlModifier);
  settle();
  CHECK(mentor() == walk.person(kDenise));
}

TEST_CASE("a place that is called off says who was its mentor last, and the keyboard stays on its row",
          "[walk][paths]") {
  PathsWalk walk;
  walk.open(kPriya);
  std::optional<PathId> ben;
  for (const Path& one : walk.stored())
    if (one.person == walk.person(u"Ben Whitcombe"_s)) ben = one.id;
  REQUIRE(ben);
  Page& page = walk.paths(u"path:%1"_s.arg(ben->value()));
  inNextDialog<FormDialog>([](FormDialog& form) {
    choose(form, u"approve.mentor"_s, u"Gareth Llewellyn"_s);
    press(form, u"approve.save"_s);
  });
  press(page, u"paths/approve"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    choose(form, u"placeMentor.mentor"_s, kAmara);
    press(form, u"placeMentor.save"_s);
  });
  press(page, u"paths/mentor"_s);
  REQUIRE(wordsIn(page).contains(u"Mentor: Amara Okafor"));
  inNextDialog<FormDialog>([](FormDialog& form) { press(form, u"endPath.save"_s); });
  press(page, u"paths/end"_s);
  auto& table = part<TableView>(page, u"paths/table"_s);
  CHECK(walk.said() == u"It is called off.");
  CHECK(wordsIn(page).contains(u"Mentor: Amara Okafor"));
  CHECK_FALSE(wordsIn(page).contains(u"Mentor: Gareth"));
  CHECK(page.window()->focusWidget() == &table);
  CHECK(cellOf(table, table.currentIndex().row(), 0) == u"Ben Whitcombe");
  CHECK_FALSE(firstFault(walk.records()));
  CHECK_FALSE(firstBrokenRule(walk.records()));
  key(page, u"paths/table"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(wordsIn(page).contains(u"Mentor: Amara Okafor"));
  CHECK(loadPath(walk.records(), *ben)->mentor == walk.person(u"Gareth Llewellyn"_s));
  CHECK(page.window()->focusWidget() == &table);
}

TEST_CASE("paths read their reviews once for all of them", "[walk][paths]") {
  PathsWalk walk;
  Database file = Database::open(walk.path, OpenMode::ReadWrite);
  const Desk desk{file, {walk.person(kPriya)}, walk.clock};
  const auto runs = [&] {
    int all = 0;
    const StatementLog log(file, [&] { CHECK_FALSE(readPaths(desk, {}).rows.empty()); });
    for (const StatementCost& one : log.statements()) all += one.runs;
    return all;
  };
  const auto add = [&](int number) {
    Transaction save(file);
    insertProgramme(file, {u"PR-%1"_s.arg(number),
                           walk.person(kAmara),
                           u"Programme %1"_s.arg(number),
                           {},
                           {kWalkDay.addDays(-20), kWalkDay.addDays(200)}});
    save.commit();
  };
  add(90);
  const int few = runs();
  for (int number = 91; number < 99; ++number) add(number);
  CHECK(runs() == few);
}

TEST_CASE("the ASYE shows its four reviews, and one is noted", "[walk][paths]") {
  PathsWalk walk;
  walk.clock = Clock::fixed(QDateTime(kWalkDay.addMonths(2), QTime(9, 0)));
  walk.open(kPriya);
  const PersonId dilan = walk.person(u"Dilan Demir"_s);
  Page& page = walk.paths(u"person:%1"_s.arg(dilan.value()));
  std::optional<ProgrammePlace> place;
  for (const ProgrammePlace& one : loadAllProgrammes(walk.records()))
    if (one.person == dilan && one.programme == kAsye) place = one;
  REQUIRE(place);
  const auto days = reviewDays(*place);
  REQUIRE(days.size() >= 3);
  CHECK(textOf(part<TableView>(page, u"paths/table"_s)).contains(u"Dilan Demir|ASYE|Running|review due 19 Sept"));
  const auto held = loadReviews(walk.records(), *place->id).size();
  inNextDialog<FormDialog>([](FormDialog& form) {
    choose(form, u"review.judgement"_s, u"concerns"_s);
    press(form, u"review.save"_s);
    REQUIRE(form.isVisible());  // a concern is said in words
    CHECK(part<Label>(form, u"review.said"_s).text().contains(u"what the concern is"));
    type(form, u"review.words"_s, u"Court work has not begun; a joint statement in October"_s);
    press(form, u"review.save"_s);
  });
  press(page, u"paths/review"_s);
  CHECK(walk.said() == u"The review is noted.");
  CHECK(loadReviews(walk.records(), *place->id).size() == held + 1);
  CHECK(wordsIn(page).contains(u"a joint statement in October"));
  CHECK(wordsIn(page).contains(u"concerns, 24 Sept 2026"));
}

TEST_CASE("a no has its reason, and a post is applied for where it stands vacant", "[walk][paths]") {
  PathsWalk walk;
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk joan{file, {walk.person(u"Joan Adeyemi"_s)}, walk.clock};
    UnitId mill(1);
    const auto tree = loadUnits(file);
    for (const Unit& unit : tree.units())
      if (unit.code == u"MILL") mill = unit.id;
    REQUIRE(addVacancy(joan, {mill, Role::SeniorPractitioner, Decimal(1), {kWalkDay.addDays(-20), {}}}));
  }
  walk.open(kAmara);
  Page* page = &walk.paths();
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"path.role"_s).currentText() == u"senior practitioner");
    over(form, u"path.from.edit"_s, u"1/9/2026"_s);
    press(form, u"path.save"_s);
  });
  press(*page, u"paths/apply"_s);
  REQUIRE(walk.stored()[0].asked == kWalkDay);
  walk.lookInstead(kDenise);
  page = &walk.paths(u"path:%1"_s.arg(walk.stored()[0].id->value()));
  inNextDialog<FormDialog>([](FormDialog& form) {
    press(form, u"decline.save"_s);
    REQUIRE(form.isVisible());
    type(form, u"decline.reason"_s, u"After the ASYE group of this autumn"_s);
    press(form, u"decline.save"_s);
  });
  press(*page, u"paths/decline"_s);
  walk.lookInstead(kAmara);
  page = &walk.paths(u"path:%1"_s.arg(walk.stored()[0].id->value()));
  CHECK(wordsIn(*page).contains(u"After the ASYE group of this autumn"));
  CHECK(wordsIn(*page).contains(u"No from Denise Harrow"));
}

TEST_CASE("a buddy is noted and ended", "[walk][paths]") {
  PathsWalk walk;
  walk.open(kAmara);
  Page& page = walk.paths();
  const auto there = loadCompanions(walk.records()).size();
  inNextDialog<FormDialog>([](FormDialog& form) {
    choose(form, u"companion.kind"_s, u"buddy"_s);
    choose(form, u"companion.with"_s, u"Carys Pugh"_s);
    press(form, u"companion.save"_s);
  });
  press(page, u"paths/companion"_s);
  REQUIRE(loadCompanions(walk.records()).size() == there + 1);
  CHECK(part<TableView>(page, u"paths/companions"_s).model()->rowCount() > 0);
  inNextDialog<FormDialog>([](FormDialog& form) {
    over(form, u"endCompanion.to.edit"_s, u"1/8/2026"_s);
    press(form, u"endCompanion.save"_s);
  });
  press(page, u"paths/endCompanion"_s);
  CHECK(loadCompanions(walk.records())[0].period.to == QDate(2026, 8, 1));
  CHECK(walk.said() == u"That is ended.");
  CHECK(page.window()->focusWidget() == &part<TableView>(page, u"paths/companions"_s));
}

TEST_CASE("paths are reached from Today, the team, a person and the goals", "[walk][paths]") {
  PathsWalk walk;
  walk.open(kPriya);
  walk.window().goTo({u"today"_s, {}});
  std::optional<PathId> ben;
  for (const Path& one : walk.stored())
    if (one.person == walk.person(u"Ben Whitcombe"_s)) ben = one.id;
  REQUIRE(ben);
  press(walk.page(u"today"_s), u"today.path.%1"_s.arg(ben->value()));
  CHECK(part<TableView>(walk.page(u"paths"_s), u"paths/table"_s).currentIndex().siblingAtColumn(0).data().toString() ==
        u"Ben Whitcombe");
  walk.window().goTo({u"people"_s, {}});
  press(walk.page(u"people"_s), u"people/paths"_s);
  walk.page(u"paths"_s);
  walk.window().goTo({u"people"_s, walk.code(u"Dilan Demir"_s)});
  CHECK(wordsIn(walk.page(u"people"_s)).contains(u"ASYE, running"));
  press(walk.page(u"people"_s), u"person/paths"_s);
  CHECK(part<TableView>(walk.page(u"paths"_s), u"paths/table"_s).currentIndex().siblingAtColumn(0).data().toString() ==
        u"Dilan Demir");
  walk.lookInstead(kAmara);
  walk.window().goTo({u"goals"_s, {}});
  press(walk.page(u"goals"_s), u"goals.paths"_s);
  walk.page(u"paths"_s);
  std::optional<GoalId> goal;
  {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    WritableDesk own{file, {walk.person(kAmara)}, walk.clock};
    const auto saved = saveGoal(own, {{}, walk.person(kAmara), {}, u"See another team"_s, {}, u"secondment"_s, {}});
    REQUIRE(saved);
    goal = *saved;
  }
  walk.window().goTo({u"goals"_s, {}});
  inNextDialog<FormDialog>([](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"path.kind"_s).currentText() == u"A secondment");
    CHECK(part<QComboBox>(form, u"path.goal"_s).currentText() == u"See another team");
    over(form, u"path.fte"_s, u"0.2"_s);
    over(form, u"path.from.edit"_s, u"1/9/2026"_s);
    press(form, u"path.save"_s);
  });
  press(walk.page(u"goals"_s), u"goals.ask.%1"_s.arg(goal->value()));
  CHECK(walk.stored()[0].goal == goal);
  CHECK(wordsIn(walk.page(u"paths"_s)).contains(u"15 to 12"));
}

}  // namespace paths_walk
