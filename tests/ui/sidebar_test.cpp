// SPDX-License-Identifier: MIT
// What the sidebar says of saving moves nothing that somebody may be about to press.
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include "core/supervision/supervision_actions.h"
#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "ui/shared/label.h"
#include "ui/shell/main_window.h"

namespace sidebar_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("the first save and the first backup move no entry of the sidebar", "[shell][sidebar]") {
  const QTemporaryDir folder;
  Settings settings{folder.path()};
  const UiCouncil council;
  MainWindow window{*council.workspace, settings};
  const auto [width, height, scale] =
      GENERATE(table<int, int, double>({{1366, 768, 1.0}, {1280, 720, 1.25}, {910, 512, 1.0}, {1366, 768, 2.0}}));
  INFO(width << " x " << height << " at " << scale);
  theme().setTextScale(scale);
  window.resize(width, height);
  window.show();
  window.lookAs(*council.priya);
  QCoreApplication::processEvents();
  const auto places = [&window] {
    QCoreApplication::processEvents();
    std::vector<std::pair<std::string, QRect>> all;
    for (const auto* button : window.findChild<QWidget*>(u"sidebar"_s)->findChildren<QPushButton*>())
      all.emplace_back(button->objectName().toStdString(), QRect(button->mapTo(&window, QPoint()), button->size()));
    return all;
  };
  const auto before = places();
  REQUIRE(before.size() > 6);
  const auto* saved = window.findChild<ElidedLabel*>(u"sidebar.saved"_s);
  REQUIRE(saved->fullText().isEmpty());
  REQUIRE(council.workspace->perform(
      [&](WritableDesk& desk) { return planSession(desk, *council.farah, kCouncilDay.addDays(7)); }));
  REQUIRE(saved->fullText().startsWith(u"Saved"_s));
  CHECK(places() == before);
  window.setBackedUp(u"Backed up 10:42am"_s);
  CHECK(places() == before);
  theme().setTextScale(1.0);
}

TEST_CASE("the sidebar shows whole entries alone, and always that of the page one is on", "[shell][sidebar]") {
  const QTemporaryDir folder;
  Settings settings{folder.path()};
  const UiCouncil council;
  MainWindow window{*council.workspace, settings};
  const auto [width, height, scale] =
      GENERATE(table<int, int, double>({{1366, 768, 1.5}, {1280, 720, 1.5}, {1600, 768, 1.5}, {910, 512, 1.0}}));
  INFO(width << " x " << height << " at " << scale);
  theme().setTextScale(scale);
  window.resize(width, height);
  window.show();
  window.lookAs(*council.priya);
  QCoreApplication::processEvents();
  auto* pages = window.findChild<QScrollArea*>(u"sidebar.pages"_s);
  REQUIRE(pages != nullptr);
  const auto seen = [pages](const QWidget& entry) {
    const QRect place = entry.geometry().translated(pages->widget()->pos());
    QRegion part = QRegion(place) & pages->viewport()->rect();
    for (const QWidget* cover : pages->viewport()->findChildren<QWidget*>(u"sidebar.cover"_s))
      if (cover->isVisible()) part -= cover->geometry();
    return part == QRegion(place) ? 2 : part.isEmpty() ? 0 : 1;
  };
  const auto whole = [&] {
    QCoreApplication::processEvents();
    for (const QWidget* entry : pages->widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
      if (entry->isVisible() && seen(*entry) == 1) FAIL_CHECK(entry->objectName().toStdString() << " is sliced");
  };
  int entries = 0;
  for (const auto* entry : pages->findChildren<QPushButton*>()) {
    window.goTo({entry->objectName().mid(4), {}});
    whole();
    CHECK(entry->isChecked());
    CHECK(seen(*entry) == 2);
    ++entries;
  }
  CHECK(entries > 10);
  for (const int at : {0, 7, 19, 40, 1000}) {
    pages->verticalScrollBar()->setValue(at);
    whole();
  }
  theme().setTextScale(1.0);
}

}  // namespace sidebar_test
