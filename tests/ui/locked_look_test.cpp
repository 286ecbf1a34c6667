// SPDX-License-Identifier: MIT
// What is locked looks locked: a record that both have agreed to has no crosses, no line to add an action, and no white
// boxes to write in.
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextEdit>

#include "core/organisation/organisation_store.h"
#include "core/supervision/session_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_file.h"
#include "ui/shared/theme.h"
#include "ui/shell/main_window.h"

namespace locked_look_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

QRgb insideOf(QWidget& box) { return box.grab().toImage().pixel(box.width() / 2, box.height() - 6); }

QStringList crossesIn(const QWidget& pane) {
  QStringList crosses;
  for (const QPushButton* button : pane.findChildren<QPushButton*>())
    if (button->isVisible() && button->text().isEmpty()) crosses << button->accessibleName();
  return crosses;
}

}  // namespace

TEST_CASE("a locked record looks locked, and one that is being written does not", "[session]") {
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"Northmere.headroom"_s);
  test::sampleAt(path, kDay);
  Workspace workspace(Database::open(path, OpenMode::ReadWrite), Clock::fixed(QDateTime(kDay, QTime(10, 42))));
  Settings settings{folder.filePath(u"profile"_s)};
  const auto organisation =
      workspace.read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
  REQUIRE(organisation);
  const PersonId farah = organisation->personByCode(u"farah-siddiqui"_s)->id;
  MainWindow window(workspace, settings);
  window.show();
  window.lookAs(organisation->personByCode(u"priya-nair"_s)->id);
  const auto sessions = workspace.read([&](const Desk& desk) { return loadSessionsOf(desk.records, farah, 20); });
  REQUIRE(sessions);
  const auto agreed = std::find_if(sessions->begin(), sessions->end(),
                                   [](const Session& session) { return session.state == SessionState::Agreed; });
  REQUIRE(agreed != sessions->end());
  QListWidget* agenda = nullptr;
  const auto paneOf = [&](const QString& key, const Address& address) -> QWidget& {
    window.goTo(address);
    agenda = window.findChild<QListWidget*>(u"session.agenda"_s);
    auto* pane = window.findChild<QWidget*>(u"pane."_s + key);
    REQUIRE((agenda != nullptr && pane != nullptr));
    // A locked one opens as one page to be read; its sections are a press away.
    auto* read = window.findChild<QPushButton*>(u"session.read"_s);
    if (read->isChecked()) read->click();
    for (int row = 0; row < agenda->count() && !pane->isVisible(); ++row) agenda->setCurrentRow(row);
    QApplication::processEvents();
    REQUIRE(pane->isVisible());
    return *pane;
  };
  const Address locked{u"session"_s, QString::number(agreed->id.value())};
  const Address begun{u"session"_s, u"start:farah-siddiqui"_s};
  CHECK(crossesIn(paneOf(u"actions"_s, locked)).isEmpty());
  CHECK_FALSE(window.findChild<QLineEdit*>(u"actions.line"_s)->isVisible());
  auto& read = *paneOf(u"reflection"_s, locked).findChild<QTextEdit*>();
  CHECK(insideOf(read) == theme().tokens().sunken.rgb());
  auto& written = *paneOf(u"reflection"_s, begun).findChild<QTextEdit*>();
  CHECK(insideOf(written) == theme().tokens().surface.rgb());
  paneOf(u"actions"_s, begun);
  CHECK(window.findChild<QLineEdit*>(u"actions.line"_s)->isVisible());
}

}  // namespace locked_look_test
