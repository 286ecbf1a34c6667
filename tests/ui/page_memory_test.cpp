// SPDX-License-Identifier: MIT
// How a page was left is found again the next time, by the same person, in the same file, and by nobody else.
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "ui/caseload/cases_page.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"
#include "ui/shell/settings.h"
#include "ui/shell/settings_memory.h"

namespace page_memory_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// The Cases page as a window of this profile opens it.
struct OpenedCases {
  Settings settings;
  std::unique_ptr<CasesPage> page;

  OpenedCases(UiCouncil& council, const QString& profile, PersonId who, const QString& code) : settings(profile) {
    council.lookAs(who);
    settings.setViewerCode(council.workspace->path(), code);
    council.workspace->setMemory(std::make_unique<SettingsMemory>(settings, *council.workspace));
    page = std::make_unique<CasesPage>(*council.workspace);
    page->reload();
  }
  QLineEdit& filter() { return *page->findChild<QLineEdit*>(u"cases/filter"_s); }
  QComboBox& unit() { return *page->findChild<QComboBox*>(u"cases/unit"_s); }
  SegmentedControl& list() { return *page->findChild<SegmentedControl*>(u"cases/list"_s); }
  TableView& table() { return *page->findChild<TableView*>(u"cases/table"_s); }
};

}  // namespace

TEST_CASE("a list is found with the filter, the unit, the list and the order it was left with", "[cases][memory]") {
  const QTemporaryDir profile;
  UiCouncil council;
  QString first;
  {
    OpenedCases opened(council, profile.path(), *council.director, u"director"_s);
    opened.unit().setCurrentIndex(opened.unit().findData(council.ashby->value()));
    opened.list().button(1)->click();
    opened.table().sortByColumn(static_cast<int>(CaseColumn::Code), Qt::DescendingOrder);
    first = opened.table().model()->index(0, 0).data().toString();
    opened.filter().setText(u"child"_s);
  }
  {
    OpenedCases again(council, profile.path(), *council.director, u"director"_s);
    CHECK(again.unit().currentData().toLongLong() == council.ashby->value());
    CHECK(again.list().current() == 1);
    CHECK(again.filter().text() == u"child");
    REQUIRE(again.table().model()->rowCount() > 0);
    CHECK(again.table().model()->index(0, 0).data().toString() == first);
    again.filter().clear();
  }
  CHECK(OpenedCases(council, profile.path(), *council.director, u"director"_s).filter().text().isEmpty());
  {
    OpenedCases other(council, profile.path(), *council.priya, u"priya"_s);
    CHECK(other.list().current() == 0);
    CHECK(other.filter().text().isEmpty());
  }
}

TEST_CASE("a unit that somebody no longer manages is not looked at again", "[cases][memory]") {
  const QTemporaryDir profile;
  UiCouncil council;
  {
    Settings settings(profile.path());
    settings.setPageState(council.workspace->path(), u"priya"_s, u"cases/unit"_s,
                          QString::number(council.mill->value()));
  }
  OpenedCases opened(council, profile.path(), *council.priya, u"priya"_s);
  CHECK(opened.unit().findData(council.mill->value()) < 0);
  CHECK(opened.unit().currentData().toLongLong() == council.ashby->value());
}

TEST_CASE("what is typed is read at once, and written behind the typing and not after each letter", "[memory]") {
  const QTemporaryDir profile;
  const auto written = [&profile] {
    QFile file(profile.filePath(u"headroom/settings.ini"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
  };
  {
    Settings settings(profile.path());
    for (const QString& words : {u"m"_s, u"mo"_s, u"moor"_s}) {
      settings.setPageState(u"a.headroom"_s, u"priya"_s, u"cases/filter"_s, words);
      QCoreApplication::processEvents();
      CHECK(settings.pageState(u"a.headroom"_s, u"priya"_s, u"cases/filter"_s) == words);
    }
    CHECK_FALSE(written().contains(u"moor"_s));
  }
  CHECK(written().contains(u"moor"_s));
}

}  // namespace page_memory_test
