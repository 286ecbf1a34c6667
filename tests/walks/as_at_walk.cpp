// SPDX-License-Identifier: MIT
// Looking at every page as at another day: said, without a change to the file, and no way round today's access.
#include <QLineEdit>
#include <QTableView>

#include "core/organisation/access.h"
#include "core/store/query.h"
#include "tests/support/bytes_of.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/unit_choice.h"

namespace as_at_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

void chooseDay(MainWindow& window, const QString& day) {
  inNextDialog<FormDialog>([day](FormDialog& form) {
    auto& edit = part<QLineEdit>(form, u"asAtDay.day.edit"_s);
    edit.selectAll();
    type(form, u"asAtDay.day.edit"_s, day);
    press(form, u"asAtDay.save"_s);
  });
  press(window, u"sidebar.day"_s);
  settle();
}

}  // namespace

TEST_CASE("every page shows the day that was chosen, and nothing can be changed until today is back", "[walk][as-at]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  auto& window = walk.window();
  window.resize(1366, 768);
  window.show();
  settle();
  const QByteArray before = bytesOf(walk.path);
  chooseDay(window, u"2/3/2026"_s);
  REQUIRE(part(window, u"asAt"_s).isVisible());
  CHECK(part<Label>(window, u"asAt/words"_s).text().contains(u"Monday 2 March 2026"_s));
  for (const QString& id : {u"today"_s, u"people"_s, u"cases"_s, u"balance"_s, u"moves"_s, u"trends"_s,
                            u"supervision"_s, u"actions"_s, u"staff"_s, u"reflections"_s, u"goals"_s}) {
    window.goTo({id, {}});
    INFO(id.toStdString());
    CHECK(window.currentPage()->isVisible());
  }
  window.goTo({u"today"_s, {}});
  for (const QPushButton* button : walk.page(u"today"_s).findChildren<QPushButton*>())
    if (button->text() == u"Start supervision" || button->text() == u"Record action") CHECK_FALSE(button->isVisible());
  window.goTo({u"cases"_s, {}});
  CHECK_FALSE(part(walk.page(u"cases"_s), u"cases/add"_s).isVisible());
  CHECK_FALSE(window.workspace().perform([](WritableDesk&) -> Result<bool> { return true; }));
  CHECK(window.messages().sentence().contains(u"Go back to today"_s));
  CHECK(bytesOf(walk.path) == before);

  press(window, u"asAt/today"_s);
  CHECK_FALSE(part(window, u"asAt"_s).isVisible());
  CHECK(window.workspace().today() == kWalkDay);
  CHECK(part(walk.page(u"cases"_s), u"cases/add"_s).isVisible());

  // A day that is no day is not taken.
  inNextDialog<FormDialog>([](FormDialog& form) {
    part<QLineEdit>(form, u"asAtDay.day.edit"_s).selectAll();
    type(form, u"asAtDay.day.edit"_s, u"31/2/2026"_s);
    press(form, u"asAtDay.save"_s);
    CHECK(form.isVisible());
    form.reject();
  });
  press(window, u"sidebar.day"_s);
  settle();
  CHECK_FALSE(window.workspace().asAt());
}

TEST_CASE("as at a day to come every page says what is not known yet, and calls nothing late", "[walk][as-at]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  auto& window = walk.window();
  window.resize(1366, 768);
  window.show();
  settle();
  chooseDay(window, u"1/9/2026"_s);
  REQUIRE(part(window, u"asAt"_s).isVisible());
  CHECK(part<Label>(window, u"asAt/words"_s).text().contains(u"is not known yet"_s));
  for (const QString& id : {u"today"_s, u"supervision"_s, u"actions"_s, u"trends"_s, u"ontime"_s, u"notdiscussed"_s}) {
    INFO(id.toStdString());
    window.goTo({id, {}});
    REQUIRE(window.address().page == id);
    CHECK(part(*window.currentPage(), u"asAt/notKnown"_s).isVisible());
  }
  window.goTo({u"people"_s, {}});
  const QAbstractItemModel& people = *part<QTableView>(walk.page(u"people"_s), u"people/table"_s).model();
  REQUIRE(people.rowCount() > 0);
  for (int row = 0; row < people.rowCount(); ++row)
    CHECK(people.index(row, people.columnCount() - 1).data().toString() == u"–");
  window.goTo({u"person"_s, walk.code(u"Farah Siddiqui"_s)});
  CHECK(part(*window.currentPage(), u"person/notKnown"_s).isVisible());
  CHECK(window.currentPage()->findChild<QWidget*>(u"person/actions"_s) == nullptr);
  // The pages of that day go with it.
  press(window, u"asAt/today"_s);
  window.goTo({u"supervision"_s, {}});
  CHECK(window.currentPage()->findChild<QWidget*>(u"asAt/notKnown"_s) == nullptr);
  CHECK(part(walk.page(u"supervision"_s), u"supervision.table"_s).isVisible());
}

TEST_CASE("an old date gives nobody back what they managed then", "[walk][as-at]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  Workspace& workspace = walk.window().workspace();
  const PersonId farah = walk.person(u"Farah Siddiqui"_s);
  {  // Until April she was the manager of Mill Street.
    Database records = Database::open(walk.path, OpenMode::ReadWrite);
    Transaction saving(records);
    Change past(records,
                u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) SELECT "
                "'P-OLD', ?, id, 'team manager', 1000000, 'permanent', 'substantive', ?, ? FROM unit WHERE code = "
                "'MILL'"_s);
    past.bind(farah).bind(QDate(2025, 1, 1)).bind(QDate(2026, 4, 1)).run();
    saving.commit();
  }
  const auto seen = [&] {
    return workspace
        .read([](const Desk& desk) {
          return accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
        })
        .value();
  };
  const auto today = seen();
  CHECK(today.units().empty());
  workspace.lookAsAt(QDate(2026, 3, 2));
  const auto then = seen();
  CHECK(then.units().empty());
  CHECK(then.people() == today.people());
  workspace.lookAsAt(std::nullopt);
}

}  // namespace as_at_walk
