// SPDX-License-Identifier: MIT
// A row that opens something may take away the very table that it stands in: the page is made anew after the press,
// never within it. Every table of every page of every role is tried, by a double click and by Enter.
#include <QDialog>

#include <map>
#include <set>

#include "core/caseload/caseload_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "tests/support/ui_walk.h"
#include "ui/caseload/case_view.h"
#include "ui/shared/table_view.h"
#include "ui/shell/page_registry.h"
#include "ui/supervision/session_view.h"

namespace open_rows_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A manager, a case that they see and the first of its discussions, in a record to which they are no party.
struct OthersDiscussion {
  PersonId manager;
  QString subject;
  SessionId session;
};

std::optional<OthersDiscussion> discussionOfOthers(NorthmereWalk& walk) {
  const Database file = walk.records();
  const Organisation organisation = loadOrganisationOn(file, kWalkDay);
  const CaseloadFacts facts = loadFacts(file, kWalkDay);
  for (const Person& person : organisation.people) {
    const Viewer viewer{person.id};
    if (accessOf(organisation, viewer, kWalkDay).units().empty()) continue;
    for (const Case& one : facts.cases) {
      const QString subject = u"case:%1"_s.arg(one.id.value());
      const auto picture = walk.window().workspace().read([&](const Desk& own) {
        const Desk as{own.records, viewer, own.clock};
        return readCase(as, subject);
      });
      if (!picture || !*picture || (*picture)->discussions.empty()) continue;
      const SessionId session = (*picture)->discussions.front().session;
      const auto record = loadRecord(file, session);
      if (record && isOthersRecord(record->session, viewer.person))
        return OthersDiscussion{person.id, subject, session};
    }
  }
  return std::nullopt;
}

/// One person of each role; of several the one who sees most.
std::map<HomeRole, PersonId> oneOfEachRole(NorthmereWalk& walk) {
  const Database file = walk.records();
  const Organisation organisation = loadOrganisationOn(file, kWalkDay);
  std::map<HomeRole, PersonId> chosen;
  std::map<HomeRole, std::size_t> sees;
  for (const Person& person : organisation.people) {
    if (organisation.mainPost(person.id, kWalkDay) == nullptr) continue;
    const Access access = accessOf(organisation, Viewer{person.id}, kWalkDay);
    const std::size_t people = access.people().size();
    if (chosen.contains(access.home()) && people <= sees[access.home()]) continue;
    chosen.insert_or_assign(access.home(), person.id);
    sees[access.home()] = people;
  }
  return chosen;
}

/// Leaves every dialog that comes, as somebody does who only looked.
class LeavesDialogs : public QObject {
 public:
  LeavesDialogs() { startTimer(1); }

 protected:
  void timerEvent(QTimerEvent*) override {
    if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) dialog->reject();
  }
};

std::vector<Address> pagesToTry(NorthmereWalk& walk, HomeRole role, PersonId viewer) {
  std::vector<Address> pages;
  for (const PageEntry* page : pagesFor(role)) pages.push_back({page->id, {}});
  const Database file = walk.records();
  const Organisation organisation = loadOrganisationOn(file, kWalkDay);
  const Access access = accessOf(organisation, Viewer{viewer}, kWalkDay);
  const CaseloadFacts facts = loadFacts(file, kWalkDay);
  std::set<qint64> led;
  for (const Allocation& one : facts.allocations) {
    const Post* post = organisation.post(one.post);
    if (post == nullptr || !access.maySee(post->person) || led.size() >= 3) continue;
    if (led.insert(one.caseId.value()).second) {
      pages.push_back({u"case"_s, u"case:%1"_s.arg(one.caseId.value())});
      pages.push_back({u"person"_s, u"person:%1"_s.arg(post->person.value())});
    }
  }
  return pages;
}

std::vector<QString> tablesOn(MainWindow& window) {
  settle();
  std::vector<QString> names;
  for (const TableView* table : window.currentPage()->findChildren<TableView*>()) {
    if (table->isVisible() && !table->objectName().isEmpty() && table->model()->rowCount() > 0)
      names.push_back(table->objectName());
  }
  return names;
}

/// A click and a second one, as a hand does; a row that opened with the first is gone before the second.
void doubleClick(TableView& table, const QModelIndex& at) {
  const QPoint place = table.visualRect(at).center();
  QWidget* window = table.window();
  QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
  if (table.isVisible()) QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
  // A table that went with the press does not hear that the button is up again.
  QTest::mouseRelease(window, Qt::LeftButton);
}

/// False when there is no such row any more.
bool openRow(MainWindow& window, const QString& name, int row, bool byKey) {
  settle();
  auto* table = window.currentPage()->findChild<TableView*>(name);
  if (table == nullptr || !table->isVisible() || row >= table->model()->rowCount()) return false;
  int column = 0;
  while (table->isColumnHidden(column)) ++column;
  const QModelIndex at = table->model()->index(row, column);
  table->scrollTo(at);
  if (byKey) {
    table->setFocus(Qt::TabFocusReason);
    table->setCurrentIndex(at);
    QTest::keyClick(table, Qt::Key_Return);
  } else {
    doubleClick(*table, at);
  }
  settle();
  return true;
}

}  // namespace

TEST_CASE("a double click on a discussion opens the record for a manager who is no party to it", "[walk][rows]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  const auto found = discussionOfOthers(walk);
  REQUIRE(found);
  walk.window().lookAs(found->manager);
  walk.window().goTo({u"case"_s, found->subject});
  auto& table = part<TableView>(walk.page(u"case"_s), u"case/discussions"_s);
  doubleClick(table, table.model()->index(0, 0));
  settle();
  CHECK(walk.window().address() == Address{u"session"_s, QString::number(found->session.value())});
  walk.page(u"session"_s);
}

TEST_CASE("every row that opens something can be opened by a double click and by Enter", "[walk][rows]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  const LeavesDialogs leaves;
  int opened = 0;
  for (const auto& [role, person] : oneOfEachRole(walk)) {
    walk.window().lookAs(person);
    for (const Address& page : pagesToTry(walk, role, person)) {
      walk.window().goTo(page);
      for (const QString& table : tablesOn(walk.window())) {
        for (const bool byKey : {false, true}) {
          INFO(page.page.toStdString() << " " << table.toStdString() << (byKey ? " Enter" : ""));
          walk.window().goTo(page);
          if (!openRow(walk.window(), table, byKey ? 1 : 0, byKey)) continue;
          ++opened;
          REQUIRE(walk.window().currentPage() != nullptr);
        }
      }
    }
  }
  CHECK(opened > 60);
}

}  // namespace open_rows_walk
