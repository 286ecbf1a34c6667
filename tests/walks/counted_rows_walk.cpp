// SPDX-License-Identifier: MIT
// The figures of Over time and Moves, and of giving a case, counted again from the rows behind them: day by day, post
// by post, or by doing in a copy of the file what the page says it would do.
#include <QFile>
#include <QTableView>
#include <set>

#include "core/caseload/allocation_actions.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/measure_words.h"
#include "core/caseload/unallocated.h"
#include "core/organisation/organisation_actions.h"
#include "core/store/query.h"
#include "tests/support/ui_walk.h"
#include "ui/caseload/allocate_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"

namespace counted_rows_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString cell(const QTableView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

int rowNamed(const QTableView& table, const QString& name) {
  for (int row = 0; row < table.model()->rowCount(); ++row)
    if (cell(table, row, 0) == name) return row;
  FAIL("no row " << name.toStdString());
  return -1;
}

struct Counting {
  NorthmereWalk walk;
  std::optional<UnitId> unit;

  Counting() {
    promiseLongAgo();
    walk.start(u"Priya Nair"_s);
    walk.window().resize(1366, 768);
    walk.window().show();
    const Database file = walk.records();
    unit = loadUnits(file).findByCode(u"ASHBY"_s)->id;
  }
  // Farah's caseload has been protected for 20 months: longer than the months that are shown.
  void promiseLongAgo() {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    Transaction saving(file);
    Change(file,
           u"INSERT INTO reduction (code, person_id, reason, percent_e4, from_day) SELECT 'R-OLD', id, 'protected "
           "caseload', 200000, ? FROM person WHERE name = 'Farah Siddiqui'")
        .bind(kWalkDay.addMonths(-20))
        .run();
    saving.commit();
  }
  Balance on(QDate day) {
    const Database file = walk.records();
    return balance(loadFactsOfUnit(file, day, *unit), day, unit);
  }
};

}  // namespace

TEST_CASE("a promise is counted from its first day, whatever months are shown", "[walk][trends]") {
  Counting counting;
  counting.walk.window().goTo({u"trends"_s, {}});
  Page& page = counting.walk.page(u"trends"_s);
  int promised = 0, broken = 0;
  double worst = 0;
  for (QDate day = kWalkDay.addMonths(-20); day <= kWalkDay; day = day.addDays(1)) {
    bool held = false, over = false;
    for (const PostBalance& post : counting.on(day).posts) {
      if (post.personName != u"Farah Siddiqui") continue;
      held = true;
      if (post.judged && post.judged->breach) {
        over = true;
        worst = std::max(worst, (post.load - post.judged->ceiling).toDouble());
      }
    }
    promised += held;
    broken += over;
  }
  REQUIRE(promised > 500);
  for (const QString& span : {u"trends/span/0"_s, u"trends/span/1"_s}) {
    press(page, span);
    auto& ledger = part<QTableView>(page, u"trends/ledger"_s);
    const int row = rowNamed(ledger, u"Farah Siddiqui"_s);
    INFO(span.toStdString());
    CHECK(cell(ledger, row, 2).toInt() == promised);
    CHECK(cell(ledger, row, 3).toInt() == promised - broken);
    CHECK(cell(ledger, row, 4).toInt() == broken);
    CHECK(cell(ledger, row, 5) == (broken > 0 ? u"%1 above"_s.arg(worst) : QString()));
    // The rows behind the figure: their days are as many, and each opens the balance that it was made from.
    ledger.setCurrentIndex(ledger.model()->index(row, 0));
    auto& days = part<QTableView>(page, u"trends/ledger/days"_s);
    REQUIRE(days.isVisible() == (broken > 0));
    int listed = 0;
    for (int i = 0; i < days.model()->rowCount(); ++i) listed += cell(days, i, 2).toInt();
    CHECK(listed == broken);
  }
}

TEST_CASE("growth that no count shows is that of a year, whatever months are shown", "[walk][trends]") {
  Counting counting;
  counting.walk.window().goTo({u"trends"_s, {}});
  Page& page = counting.walk.page(u"trends"_s);
  std::map<QString, QString> grown;  // by person: 'children | points'
  const Balance then = counting.on(kWalkDay.addYears(-1)), now = counting.on(kWalkDay);
  for (const PostBalance& before : then.posts) {
    for (const PostBalance& after : now.posts) {
      if (after.post != before.post || before.carried.points.isZero()) continue;
      const bool more = after.carried.points.toDouble() * 100 >= before.carried.points.toDouble() * 110;
      if (!more || after.carried.children > before.carried.children) continue;
      grown[after.personName] = u"%1 to %2 | %3 to %4"_s.arg(before.carried.children)
                                    .arg(after.carried.children)
                                    .arg(before.carried.points.toString(), after.carried.points.toString());
    }
  }
  for (const QString& span : {u"trends/span/0"_s, u"trends/span/1"_s}) {
    press(page, span);
    auto& growth = part<QTableView>(page, u"trends/growth"_s);
    std::map<QString, QString> shown;
    for (int row = 0; row < growth.model()->rowCount(); ++row)
      shown[cell(growth, row, 0)] = cell(growth, row, 1) + u" | "_s + cell(growth, row, 2);
    CHECK(shown == grown);
  }
}

TEST_CASE("this service stands beside others with the figures of its own posts", "[walk][trends]") {
  Counting counting;
  counting.walk.window().goTo({u"trends"_s, {}});
  auto& places = part<QTableView>(counting.walk.page(u"trends"_s), u"trends/places"_s);
  // The children's social workers alone, as the published figures count them.
  const std::set<Role> counted{
      Role::Nqsw,           Role::SocialWorker, Role::SeniorPractitioner, Role::DeputyTeamManager, Role::TeamManager,
      Role::ServiceManager, Role::Director};
  double cases = 0, holding = 0, all = 0, agency = 0;
  const Database file = counting.walk.records();
  const Organisation organisation = loadOrganisationOn(file, kWalkDay);
  for (const PostBalance& post : counting.on(kWalkDay).posts) {
    if (!counted.contains(post.role)) continue;
    const double fte = post.fte.toDouble();
    all += fte;
    agency += organisation.post(post.post)->contract == Contract::Agency ? fte : 0;
    if (post.carried.children == 0) continue;
    cases += post.carried.children;
    holding += fte;
  }
  CHECK(cell(places, 0, 1) == QLocale(QLocale::English).toString(cases / holding, 'f', 1));
  CHECK(cell(places, 0, 2) == QLocale(QLocale::English).toString(100 * agency / all, 'f', 1));
  REQUIRE(places.model()->rowCount() >= 3);  // this unit, a council, England at least
}

TEST_CASE("the board begins with the balance of the day, person by person", "[walk][moves]") {
  Counting counting;
  counting.walk.window().goTo({u"moves"_s, {}});
  Page& page = counting.walk.page(u"moves"_s);
  auto& people = part<QTableView>(page, u"moves/people"_s);
  const Balance figures = counting.on(kWalkDay);
  CHECK(people.model()->rowCount() == static_cast<int>(figures.posts.size()) + 1);
  const Database file = counting.walk.records();
  const auto waiting = unallocated(loadUnallocatedFacts(file, kWalkDay), kWalkDay, counting.unit);
  CHECK(cell(people, rowNamed(people, u"Nobody yet"_s), 3).toInt() == static_cast<int>(waiting.size()));
  int breached = 0;
  for (const PostBalance& post : figures.posts) {
    const int row = rowNamed(people, post.personName);
    const auto bar = people.model()->index(row, 1).data(LoadBarRole).value<LoadBarFigure>();
    INFO(post.personName.toStdString());
    CHECK(bar.load == Approx(post.load.toDouble()));
    CHECK(cell(people, row, 3).toInt() == post.carried.children);
    breached += post.judged && post.judged->breach;
  }
  const int over = part<Label>(page, u"moves/effect/Over their limit"_s).text().toInt();
  CHECK(over == figures.totals.over);
  CHECK(over + part<Label>(page, u"moves/effect/Without capacity"_s).text().toInt() == breached);
  CHECK(part<Label>(page, u"moves/effect/Free places"_s).text() == roomWords(roomOf(figures.posts)));
}

TEST_CASE("what giving a case would do is what it does", "[walk][moves]") {
  Counting counting;
  const Database before = counting.walk.records();
  Query waiting(before,
                u"SELECT c.id FROM case_file c JOIN unit u ON u.id = c.unit_id WHERE u.code = 'ASHBY' AND c.closed_day "
                "IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.case_id = c.id AND a.part = 'lead' AND "
                "a.to_day IS NULL) ORDER BY c.id");
  REQUIRE(waiting.next());
  const auto id = waiting.id<CaseId>(0);
  waiting.finish();
  std::map<QString, QString> promised;
  inNextDialog<AllocateDialog>([&promised](AllocateDialog& dialog) {
    auto& table = part<QTableView>(dialog, u"allocate/candidates"_s);
    for (int row = 0; row < table.model()->rowCount(); ++row) promised[cell(table, row, 0)] = cell(table, row, 1);
    dialog.reject();
  });
  counting.walk.window().goTo({u"case"_s, u"case:%1"_s.arg(id.value())});
  press(counting.walk.page(u"case"_s), u"case/give"_s);
  REQUIRE(promised.size() >= 6);
  int number = 0;
  for (const PostBalance& post : counting.on(kWalkDay).posts) {
    if (!promised.contains(post.personName)) continue;
    const QString copy = counting.walk.folder.filePath(u"copy-%1.headroom"_s.arg(++number));
    REQUIRE(QFile::copy(counting.walk.path, copy));
    Database file = Database::open(copy, OpenMode::ReadWrite);
    WritableDesk desk{file, {counting.walk.person(u"Priya Nair"_s)}, counting.walk.clock};
    REQUIRE(allocate(desk, {id, post.post, Part::Lead, kWalkDay, u"MANAGE"_s, {}, u"To see what it does"_s, {}}));
    for (const PostBalance& after :
         balance(loadFactsOfUnit(file, kWalkDay, *counting.unit), kWalkDay, counting.unit).posts) {
      if (after.post != post.post) continue;
      const QString words =
          post.utilisation() && after.utilisation()
              ? u"from %1 to %2"_s.arg(percentWords(post.utilisation()), percentWords(after.utilisation()))
              : u"from %1 to %2"_s.arg(post.load.toString(), countedWords(after.load, after.measure));
      INFO(post.personName.toStdString());
      CHECK(promised.at(post.personName) == words);
    }
  }
}

TEST_CASE("a percent beside a fraction comes from that fraction: 132% is 79 / 60, and the rows add up to it",
          "[walk][figures][percent]") {
  NorthmereWalk walk;
  walk.path = walk.folder.filePath(u"harrow.headroom"_s);
  {
    Database records = Database::create(walk.path);
    WritableDesk desk{records, {}, walk.clock};
    const QDate longAgo = kWalkDay.addYears(-1);
    const auto team = addUnit(desk, {u"Harrow Street"_s, {}, u"team"_s, std::nullopt, u"children"_s});
    REQUIRE(team);
    int number = 0;
    for (const int held : {19, 20, 20, 20}) {
      const auto worker =
          addPerson(desk, {u"Worker %1"_s.arg(++number), {}, {}, {}}, {*team, Role::SocialWorker, 1, {longAgo, {}}});
      REQUIRE(worker);
      for (int i = 0; i < held; ++i)
        REQUIRE(
            addCase(desk, {u"C%1-%2"_s.arg(number).arg(i), u"child in need"_s, kWalkDay.addMonths(-1)}, worker->post));
    }
    REQUIRE(setLimit(desk, {Measure::Children, Operator::AtMost, Decimal(15), longAgo, *team, Role::SocialWorker, {}}));
    // Last: from then on somebody manages the team.
    REQUIRE(addPerson(desk, {u"Megan Price"_s, {}, {}, {}}, {*team, Role::TeamManager, 1, {longAgo, {}}}));
  }
  walk.start(u"Megan Price"_s);
  walk.window().goTo({u"balance"_s, {}});
  Page& page = walk.page(u"balance"_s);
  CHECK(part<Label>(page, u"balance/totals/0"_s).text() == u"132%");
  QStringList words;
  for (const Label* one : page.findChildren<Label*>()) words << one->text();
  CHECK(words.join(u'\n').contains(u"79 of 60 children over 4 of 5 posts, those with a limit."));
  auto& posts = part<TableView>(page, u"balance/posts"_s);
  double load = 0, ceiling = 0;
  for (int row = 0; row < posts.model()->rowCount(); ++row) {
    const QStringList fraction = cell(posts, row, 2).split(u" / "_s);
    if (fraction.size() != 2) continue;
    load += fraction[0].toDouble();
    ceiling += fraction[1].toDouble();
    const int percent = qRound(100 * fraction[0].toDouble() / fraction[1].toDouble());
    CHECK(cell(posts, row, 3) == u"%1%"_s.arg(percent));
  }
  CHECK(load == 79);
  CHECK(ceiling == 60);
}

}  // namespace counted_rows_walk
