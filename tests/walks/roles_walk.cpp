// SPDX-License-Identifier: MIT
// Role x page, palette entry, verb and export, with every cell, through the window: who is shown what of a social
// worker, and who is offered which verb. As at another day everybody is shown the same and nobody is offered anything.
#include <QComboBox>

#include "core/caseload/caseload_store.h"
#include "core/organisation/access.h"
#include "core/store/query.h"
#include "tests/support/ui_walk.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/shell/palette.h"

namespace roles_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kHer = u"Farah Siddiqui"_s;

struct Roles : NorthmereWalk {
  Organisation organisation = loadOrganisationOn(records(), kWalkDay);
  PersonId her = person(kHer);
  Post post = *organisation.mainPost(her, kWalkDay);
  CaseId caseId{1};
  QString caseCode;

  Roles() {
    const CaseloadFacts facts = loadFacts(records(), kWalkDay);
    for (const Allocation& one : facts.allocations) {
      if (one.post != post.id || one.part != Part::Lead || caseCode.size() > 0) continue;
      caseId = one.caseId;
      caseCode = facts.caseOf(one.caseId)->code;
    }
    REQUIRE_FALSE(caseCode.isEmpty());
    start(u"Priya Nair"_s);
    window().show();
  }
  /// Somebody of that role who manages or works in another team and has nothing to do with her.
  PersonId elsewhere(HomeRole role) const {
    for (const Person& one : organisation.people) {
      const Post* main = organisation.mainPost(one.id, kWalkDay);
      if (main == nullptr || main->unit == post.unit || organisation.postsOf(one.id, kWalkDay).size() > 1) continue;
      const Access access = accessOf(organisation, Viewer{one.id}, kWalkDay);
      if (access.home() == role && !access.maySee(her) && !access.maySee(post.unit)) return one.id;
    }
    FAIL("nobody of that role is elsewhere");
    std::abort();
  }
  /// Herself, a colleague of another team, her manager, the manager of another team, her service manager, the director.
  std::vector<PersonId> viewers() const {
    return {her,
            elsewhere(HomeRole::Practitioner),
            person(u"Priya Nair"_s),
            elsewhere(HomeRole::TeamManager),
            person(u"Joan Adeyemi"_s),
            person(u"Ruth Calder"_s)};
  }

  Page& go(const QString& id, const QString& subject = {}) {
    window().goTo({id, subject});
    return page(id);
  }
  static bool shows(Page& page, const QString& name) {
    settle();
    const auto* found = page.findChild<QWidget*>(name);
    return found != nullptr && found->isVisible();
  }
  static bool lists(Page& page, const QString& words) {
    settle();
    for (const TableView* table : page.findChildren<TableView*>()) {
      if (!table->isVisible()) continue;
      for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column)
          if (table->model()->index(row, column).data().toString().contains(words)) return true;
    }
    return false;
  }
  bool finds(const QString& typed, const QString& page) const {
    for (const PaletteEntry& one : paletteMatches(paletteEntries(window().workspace()), typed, 500))
      if (one.address.page == page) return true;
    return false;
  }
  /// Whether asking for files, by whatever way, opens their dialog.
  bool bringsFiles() {
    bool opened = false;
    QTimer::singleShot(0, &window(), [&opened] {
      auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
      opened = dialog != nullptr;
      if (dialog != nullptr) dialog->reject();
    });
    window().goTo({u"import"_s, {}});
    settle();
    return opened;
  }
  bool choosesUnit(const QString& id) {
    Page& page = go(id);
    const auto* box = page.findChild<QComboBox*>(id + u"/unit"_s);
    return box != nullptr && box->findData(post.unit.value()) >= 0;
  }
};

struct Cell {
  const char* what;
  const char*
      today;  ///< herself, a colleague elsewhere, her manager, a manager elsewhere, her service manager, the director
  const char* asAt;  ///< as at another day
  std::function<bool(Roles&)> holds;
};

const std::vector<Cell>& cells() {
  static const std::vector<Cell> all{
      // Shown.
      {"her name is found in the palette", "+.+.++", "+.+.++", [](Roles& r) { return r.finds(kHer, u"person"_s); }},
      {"her case is found in the palette", "+.+.++", "+.+.++", [](Roles& r) { return r.finds(r.caseCode, u"case"_s); }},
      {"her page shows her", "+.+.++", "+.+.++",
       [](Roles& r) { return !Roles::shows(r.go(u"person"_s, r.code(kHer)), u"person/nobody"_s); }},
      {"the page of her case shows it", "+.+.++", "+.+.++",
       [](Roles& r) { return !Roles::shows(r.go(u"case"_s, u"case:%1"_s.arg(r.caseId.value())), u"case/nothing"_s); }},
      {"Cases lists her case", "+.+.++", "+.+.++",
       [](Roles& r) { return Roles::lists(r.go(u"cases"_s, r.caseCode), r.caseCode); }},
      {"Balance can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"balance"_s); }},
      {"Over time can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"trends"_s); }},
      {"Reports can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"reports"_s); }},
      {"Moves can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"moves"_s); }},
      {"Staff lists her", "..+.++", "..+.++", [](Roles& r) { return Roles::lists(r.go(u"staff"_s), kHer); }},
      {"Supervision lists her", "..+.++", "..+.++",
       [](Roles& r) { return Roles::lists(r.go(u"supervision"_s), kHer); }},
      {"On time can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"ontime"_s); }},
      {"who stays can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"workforce"_s); }},
      {"names beside fairness can be of her team", "..+.++", "..+.++",
       [](Roles& r) { return r.choosesUnit(u"fairness"_s); }},
      {"Since a day lists her sessions", "..+.++", "..+.++",
       [](Roles& r) { return Roles::lists(r.go(u"since"_s), kHer); }},
      {"Not discussed counts her cases", "..+.++", "..+.++",
       [](Roles& r) { return Roles::lists(r.go(u"notdiscussed"_s), kHer); }},
      {"Age of actions can be of her team", "..+.++", "..+.++", [](Roles& r) { return r.choosesUnit(u"ageing"_s); }},
      // Offered.
      {"the palette starts her supervision", "..+.++", "......",
       [](Roles& r) { return r.finds(u"> Start supervision with "_s + kHer, u"session"_s); }},
      {"the palette brings files", ".....+", "......",
       [](Roles& r) { return r.finds(u"> Bring files"_s, u"import"_s); }},
      {"bringing files opens", ".....+", "......", [](Roles& r) { return r.bringsFiles(); }},
      {"her page starts her supervision", "..+.++", "......",
       [](Roles& r) { return Roles::shows(r.go(u"person"_s, r.code(kHer)), u"person/start"_s); }},
      {"her case can be given", "..+.++", "......",
       [](Roles& r) { return Roles::shows(r.go(u"case"_s, u"case:%1"_s.arg(r.caseId.value())), u"case/give"_s); }},
      {"her case can be closed", "..+.++", "......",
       [](Roles& r) { return Roles::shows(r.go(u"case"_s, u"case:%1"_s.arg(r.caseId.value())), u"case/close"_s); }},
      {"a case can be added", "..++++", "......",
       [](Roles& r) { return Roles::shows(r.go(u"cases"_s), u"cases/add"_s); }},
      {"somebody can be added to the staff", "..++++", "......",
       [](Roles& r) { return Roles::shows(r.go(u"staff"_s), u"staff/add"_s); }},
      {"a limit can be set", "..++++", "......",
       [](Roles& r) { return Roles::shows(r.go(u"staff"_s), u"staff/limit"_s); }},
      // Exports of what they see.
      {"a balance can be exported", "..++++", "..++++",
       [](Roles& r) { return Roles::shows(r.go(u"balance"_s), u"balance/export"_s); }},
      {"a report can be saved", "..++++", "..++++",
       [](Roles& r) { return Roles::shows(r.go(u"reports"_s), u"reports/save"_s); }},
      {"the months can be exported", "..++++", "..++++",
       [](Roles& r) { return Roles::shows(r.go(u"trends"_s), u"trends/export"_s); }},
  };
  return all;
}

}  // namespace

TEST_CASE("every role is shown and offered what it may have, in every cell", "[walk][access]") {
  Roles walk;
  const std::vector<PersonId> viewers = walk.viewers();
  for (const bool asAt : {false, true}) {
    for (std::size_t i = 0; i < viewers.size(); ++i) {
      walk.window().lookAs(viewers[i]);
      if (asAt) walk.window().lookAsAt(kWalkDay.addDays(-14));
      for (const Cell& cell : cells()) {
        INFO(cell.what << ", column " << i << (asAt ? ", as at another day" : ""));
        CHECK(cell.holds(walk) == ((asAt ? cell.asAt : cell.today)[i] == '+'));
      }
      walk.window().lookAsAt(std::nullopt);
    }
  }
}

TEST_CASE("a session of somebody else's team is not opened by its number", "[walk][access]") {
  Roles walk;
  const auto start = u"start:"_s + walk.code(kHer);
  for (const PersonId viewer : {walk.elsewhere(HomeRole::Practitioner), walk.elsewhere(HomeRole::TeamManager)}) {
    walk.window().lookAs(viewer);
    Page& page = walk.go(u"session"_s, start);
    CHECK_FALSE(Roles::shows(page, u"session.finish"_s));
    CHECK_FALSE(walk.window().messages().sentence().isEmpty());
  }
}

TEST_CASE("the window is called as the page that it shows, whoever looks and whatever key led there",
          "[walk][roles][title]") {
  Roles walk;
  const auto isCalledSo = [&walk](const QString& what) {
    settle();
    INFO(what.toStdString() << ": " << walk.window().windowTitle().toStdString());
    REQUIRE(walk.window().currentPage() != nullptr);
    CHECK(walk.window().windowTitle().startsWith(walk.window().currentPage()->title() + u" \u2013 "_s));
  };
  for (const PersonId viewer : {walk.person(u"Joan Adeyemi"_s), walk.person(u"Priya Nair"_s), walk.her}) {
    walk.window().lookAs(viewer);
    isCalledSo(u"as it comes"_s);
    for (int place = 1; place <= 9; ++place) {
      QTest::keyClick(&walk.window(), static_cast<Qt::Key>(Qt::Key_0 + place), Qt::AltModifier);
      isCalledSo(u"Alt+%1"_s.arg(place));
    }
  }
  walk.window().lookAs(walk.person(u"Priya Nair"_s));
  // And when what it is called by changes under it.
  walk.go(u"person"_s, walk.code(kHer));
  REQUIRE(walk.window().workspace().perform([](WritableDesk& desk) -> Result<int> {
    Transaction save(desk.records);
    Change(desk.records, u"UPDATE person SET name = 'Farah Rahman' WHERE name = 'Farah Siddiqui'").run();
    save.commit();
    return 1;
  }));
  isCalledSo(u"renamed"_s);
  CHECK(walk.window().windowTitle().startsWith(u"Farah Rahman"));
}

}  // namespace roles_walk
