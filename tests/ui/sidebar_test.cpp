// SPDX-License-Identifier: MIT
// What the sidebar says of saving moves nothing that somebody may be about to press.
#include <QPushButton>
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

}  // namespace sidebar_test
