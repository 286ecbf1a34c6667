// SPDX-License-Identifier: MIT
// The Cases page: its lists against balance() and unallocated(), the filter, and a case added, closed and taken back.
#include "tests/support/catch.h"
#include "ui/caseload/cases_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <set>

#include "core/caseload/caseload_store.h"
#include "tests/support/ui_council.h"
#include "ui/caseload/cases_page.h"
#include "ui/shared/card.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"

namespace caseload_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

CasesPicture casesOf(UiCouncil& council, std::optional<UnitId> unit, bool whole = false) {
  return council.workspace->read([&](const Desk& desk) { return readCases(desk, {unit, whole}); }).value();
}

struct Opened {
  UiCouncil council;
  CasesPage page{*council.workspace};

  Opened() {
    council.lookAs(*council.priya);
    // As the window does it: after the event that saved.
    QObject::connect(council.workspace.get(), &Workspace::changed, &page, &Page::reload, Qt::QueuedConnection);
    page.resize(1216, 900);
    page.reload();
    page.show();
  }
  template <class W>
  W& the(const QString& name) {
    QCoreApplication::processEvents();
    auto* found = page.findChild<W*>(name);
    REQUIRE(found != nullptr);
    return *found;
  }
  TableView& table() { return the<TableView>(u"cases/table"_s); }
  int rows() { return table().model()->rowCount(); }
  QString cell(int row, CaseColumn column) {
    return table().model()->index(row, static_cast<int>(column)).data().toString();
  }
  void type(const QString& words) { the<QLineEdit>(u"cases/filter"_s).setText(words); }
  QString said() { return the<MessageBar>(u"cases/message"_s).sentence(); }
};

}  // namespace

TEST_CASE("the lists hold every case that a unit's posts lead and every one that waits", "[cases]") {
  UiCouncil council;
  for (const std::optional<UnitId> unit : {std::optional<UnitId>(), council.family, council.mill}) {
    const CasesPicture picture = casesOf(council, unit, !unit);
    std::size_t children = 0;
    for (const PostBalance& post : council.balanceOf(unit).posts)
      children += static_cast<std::size_t>(post.carried.children);
    CHECK(picture.led.size() == children);
    const auto waiting = council.workspace
                             ->read([&](const Desk& d) {
                               return unallocated(loadUnallocatedFacts(d.records, kCouncilDay), kCouncilDay, unit);
                             })
                             .value();
    REQUIRE(picture.waiting.size() == waiting.size());
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      CHECK(picture.waiting[i].code == waiting[i].code);
      CHECK(picture.waiting[i].waiting == waiting[i].days);
    }
  }
}

TEST_CASE("a worker's cases show the points that make up the load", "[cases]") {
  UiCouncil council;
  Decimal sum;
  for (const CaseRow& row : casesOf(council, council.ashby).led)
    if (row.lead == u"Farah Siddiqui") sum += *row.points;
  for (const PostBalance& post : council.balanceOf(council.ashby).posts)
    if (post.post == *council.farahPost) CHECK(sum == post.carried.points);
  CHECK(sum == Decimal::fromScaled(224, 1));  // 4 x 5 and a sibling at 0.6
}

TEST_CASE("a manager sees the cases of the own unit, a worker only the own", "[cases]") {
  UiCouncil council;
  council.lookAs(*council.priya);
  const CasesPicture team = casesOf(council, std::nullopt);
  CHECK(team.led.size() == 12);
  CHECK(team.waiting.size() == 2);
  CHECK(team.leads.size() == 5);
  council.lookAs(*council.farah);
  const CasesPicture own = casesOf(council, std::nullopt);
  CHECK(own.led.size() == 6);
  CHECK(own.waiting.empty());
  CHECK(own.leads.empty());
}

TEST_CASE("the filter keeps the cases in which every word stands", "[cases]") {
  const CaseRow row{CaseId(1),    u"HR-0142"_s, u"child in need"_s, u"F7"_s,     u"Farah Siddiqui"_s, u"Ashby"_s,
                    std::nullopt, true,         kCouncilDay,        std::nullopt};
  CHECK(fits(row, QString()));
  CHECK(fits(row, u"farah need"_s));
  CHECK(fits(row, u"hr-0142"_s));
  CHECK(fits(row, u"f7"_s));
  CHECK_FALSE(fits(row, u"farah protection"_s));
}

TEST_CASE("Ctrl+F goes to the filter and Enter to the first case that fits", "[cases]") {
  Opened opened;
  opened.page.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&opened.page));
  REQUIRE(opened.rows() == 12);
  opened.table().setFocus(Qt::TabFocusReason);
  QTest::keyClick(&opened.table(), Qt::Key_F, Qt::ControlModifier);
  auto& filter = opened.the<QLineEdit>(u"cases/filter"_s);
  REQUIRE(QTest::qWaitFor([&] { return filter.hasFocus(); }));
  QTest::keyClicks(&filter, u"ben"_s);
  CHECK(opened.rows() == 1);
  QTest::keyClick(&filter, Qt::Key_Return);
  CHECK(opened.table().currentIndex().row() == 0);
  CHECK(opened.the<Card>(u"cases/detail"_s).isVisible());
  opened.type(u"nothing fits this"_s);
  CHECK(opened.the<QWidget>(u"cases/none"_s).isVisible());
}

TEST_CASE("the queue lists the longest wait first", "[cases]") {
  Opened opened;
  opened.the<QPushButton>(u"cases/list/1"_s).click();
  REQUIRE(opened.rows() == 2);
  CHECK(opened.cell(0, CaseColumn::Waiting) == u"32 days");
  CHECK(opened.cell(1, CaseColumn::Waiting) == u"9 days");
}

TEST_CASE("a case that is closed can be taken back", "[cases]") {
  Opened opened;
  opened.type(u"ben"_s);
  const QString code = opened.cell(0, CaseColumn::Code);
  opened.table().setCurrentIndex(opened.table().model()->index(0, 0));
  opened.the<QPushButton>(u"cases/close"_s).click();
  CHECK(opened.rows() == 0);
  CHECK(opened.said() == code + u" closed from Monday 2 June 2025."_s);
  CHECK(opened.council.balanceOf(opened.council.ashby).totals.cases == 10);
  opened.the<MessageBar>(u"cases/message"_s).actionButton()->click();
  CHECK(opened.said() == code + u" is open again."_s);
  CHECK(opened.council.balanceOf(opened.council.ashby).totals.cases == 11);
}

TEST_CASE("a case is added with its lead, and a refused one is not", "[cases]") {
  Opened opened;
  int refused = 0;
  const Hearing hearing(*opened.council.workspace,
                        [&](NotDone why, const QString&) { refused += why == NotDone::Refused; });
  opened.the<QPushButton>(u"cases/add"_s).click();
  opened.the<QPushButton>(u"cases/new/save"_s).click();
  CHECK(opened.the<Label>(u"cases/new/wrong"_s).isVisible());
  opened.the<QLineEdit>(u"cases/new/reference"_s).setText(u"HR-0001"_s);
  opened.the<QPushButton>(u"cases/new/save"_s).click();
  CHECK(refused == 1);
  CHECK(opened.the<QWidget>(u"cases/new"_s).isVisible());
  opened.the<QLineEdit>(u"cases/new/reference"_s).setText(u"HR-9000"_s);
  auto& lead = opened.the<QComboBox>(u"cases/new/lead"_s);
  lead.setCurrentIndex(lead.findData(QVariant::fromValue(opened.council.benPost->value())));
  opened.the<QPushButton>(u"cases/new/save"_s).click();
  CHECK_FALSE(opened.the<QWidget>(u"cases/new"_s).isVisible());
  CHECK(opened.said() == u"HR-9000 added.");
  CHECK(opened.rows() == 13);
  CHECK(opened.table().currentIndex().row() >= 0);
  for (const PostBalance& post : opened.council.balanceOf(opened.council.ashby).posts)
    if (post.post == *opened.council.benPost) CHECK(post.carried.children == 2);
}

TEST_CASE("a case that is asked for is chosen in its list", "[cases]") {
  Opened opened;
  const auto waiting = casesOf(opened.council, opened.council.ashby).waiting;
  opened.page.showSubject(u"case:%1"_s.arg(waiting[1].id.value()));
  opened.page.reload();
  CHECK(opened.rows() == 2);
  CHECK(opened.table().currentIndex().row() == 1);
  opened.page.showSubject(u"HR-0003"_s);
  opened.page.reload();
  CHECK(opened.cell(opened.table().currentIndex().row(), CaseColumn::Code) == u"HR-0003");
}

TEST_CASE("the list has the whole width until a case is open or added", "[cases]") {
  Opened opened;
  opened.page.resize(1366, 900);
  const auto width = [&] {
    QCoreApplication::processEvents();  // the layout follows
    return opened.table().width();
  };
  const int whole = width();
  opened.table().setCurrentIndex(opened.table().model()->index(0, 0));
  CHECK(width() < whole - 300);
  opened.table().setCurrentIndex(QModelIndex());
  CHECK(width() == whole);
  opened.the<QPushButton>(u"cases/add"_s).click();
  CHECK(width() < whole - 300);
  opened.the<QPushButton>(u"cases/new/cancel"_s).click();
  CHECK(width() == whole);
}

}  // namespace caseload_test
