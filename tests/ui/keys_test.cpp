// SPDX-License-Identifier: MIT
// The keys of the sheet are bound, and those that lead somewhere lead there; a narrow session has its side in a drawer.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QTemporaryDir>
#include <QTest>

#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_modal.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/people_picture.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/supervision/side_drawer.h"

namespace keys_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Looked {
  QTemporaryDir folder;
  Settings settings{folder.path()};
  UiCouncil council;
  MainWindow window{*council.workspace, settings};

  explicit Looked(QSize size = {1366, 768}) {
    council.superviseAshby();
    window.resize(size);
    window.show();
    window.lookAs(*council.priya);
    window.activateWindow();
    QApplication::processEvents();
    REQUIRE(QApplication::activeWindow() == &window);
  }
  QString startOfFarah() {
    const auto organisation =
        council.workspace->read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
    return u"start:"_s + organisation->person(*council.farah)->code;
  }
  QStringList boundKeys() const {
    QStringList keys;
    for (const QShortcut* shortcut : window.findChildren<QShortcut*>())
      keys << shortcut->key().toString(QKeySequence::PortableText);
    return keys;
  }
};

// 'Alt+1 … 9' stands for each of them, 'Ctrl+Enter' for the key that Qt calls Return.
QStringList spelled(const QString& line) {
  if (line == u"Alt+1 \u2026 9"_s) return {u"Alt+1"_s, u"Alt+9"_s};
  QStringList keys;
  for (const QString& key : line.split(u", "_s)) {
    QString name = key;
    keys << QKeySequence(name.replace(u"Enter"_s, u"Return"_s)).toString(QKeySequence::PortableText);
  }
  return keys;
}

}  // namespace

TEST_CASE("every key of the sheet is bound to something", "[shell][keys]") {
  Looked looked;
  for (const QString& page : {u"reflections"_s, u"cases"_s, u"actions"_s, u"reports"_s}) looked.window.goTo({page, {}});
  looked.window.goTo({u"session"_s, looked.startOfFarah()});
  const QStringList bound = looked.boundKeys();
  REQUIRE(shortcutLines().size() > 12);
  for (const auto& [line, words] : shortcutLines()) {
    if (line == u"Ctrl+,"_s) {
      CHECK(bound.contains(u"Ctrl+,"_s));
      continue;
    }
    for (const QString& key : spelled(line)) {
      INFO(key.toStdString());
      CHECK(bound.contains(key));
    }
  }
  CHECK_FALSE(bound.contains(u"Ctrl+Shift+Q"_s));
}

TEST_CASE("keys lead to a new action, a reflection, a supervision and a page without the sidebar", "[shell][keys]") {
  Looked looked;
  MainWindow& window = looked.window;
  QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(window.address().page == u"actions"_s);
  CHECK(window.findChild<QLineEdit*>(u"actionspage.line"_s)->hasFocus());
  QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(window.address().page == u"reflections"_s);
  auto* sidebar = window.findChild<QWidget*>(u"sidebar"_s);
  QTest::keyClick(&window, Qt::Key_F11);
  CHECK_FALSE(sidebar->isVisible());
  QTest::keyClick(&window, Qt::Key_F11);
  CHECK(sidebar->isVisible());
  inNextDialog<Palette>([](Palette& palette) {
    auto* list = palette.findChild<QListWidget*>(u"palette.list"_s);
    REQUIRE(list->currentItem() != nullptr);
    CHECK(list->currentItem()->text().startsWith(u"Start supervision with"_s));
    QTest::keyClick(palette.findChild<QLineEdit*>(u"palette.line"_s), Qt::Key_Return);
  });
  QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(window.address().page == u"session"_s);
}

TEST_CASE("what is typed as an action is said back before Enter", "[supervision][keys]") {
  Looked looked;
  looked.window.goTo({u"actions"_s, u"new"_s});
  auto* line = looked.window.findChild<QLineEdit*>(u"actionspage.line"_s);
  QTest::keyClicks(line, u"ring the school tomorrow"_s);
  auto* echo = looked.window.findChild<QLabel*>(u"actionspage.echo"_s);
  REQUIRE(echo->isVisible());
  CHECK(echo->text() == u"Ring the school \u2013 Priya Nair \u2013 Tuesday 3 June 2025"_s);
  line->clear();
  CHECK_FALSE(echo->isVisible());
}

TEST_CASE("on a narrow page the side of a session is a drawer that F6 opens and Escape closes", "[supervision][keys]") {
  Looked looked({1180, 720});
  MainWindow& window = looked.window;
  window.goTo({u"session"_s, looked.startOfFarah()});
  QApplication::processEvents();
  auto* drawer = window.findChild<SideDrawer*>();
  REQUIRE(drawer != nullptr);
  REQUIRE(drawer->isDrawer());
  CHECK_FALSE(drawer->isVisible());
  auto* agenda = window.findChild<QListWidget*>(u"session.agenda"_s);
  agenda->setFocus();
  QTest::keyClick(&window, Qt::Key_F6);
  CHECK_FALSE(agenda->hasFocus());
  QTest::keyClick(&window, Qt::Key_F6);
  CHECK(drawer->isVisible());
  CHECK(drawer->isEntered());
  QTest::keyClick(drawer, Qt::Key_Escape);
  CHECK_FALSE(drawer->isVisible());
  REQUIRE(QApplication::focusWidget() != nullptr);
  CHECK_FALSE(drawer->isAncestorOf(QApplication::focusWidget()));
  window.resize(1440, 900);
  QApplication::processEvents();
  CHECK_FALSE(drawer->isDrawer());
  CHECK(drawer->isVisible());
}

TEST_CASE("the sidebar says how many actions are overdue, and follows what is done", "[shell]") {
  Looked looked;
  auto* actions = looked.window.findChild<QPushButton*>(u"nav.actions"_s);
  REQUIRE(actions != nullptr);
  CHECK(actions->property("badge").toString() == u"1"_s);
  CHECK(actions->accessibleName() == u"Actions, 1 overdue"_s);
  const auto today = looked.council.workspace->read([](const Desk& desk) { return readToday(desk); });
  REQUIRE(today);
  REQUIRE(today->supervision.overdue > 0);
  CHECK(looked.window.findChild<QPushButton*>(u"nav.supervision"_s)->property("badge").toString() ==
        QString::number(today->supervision.overdue));
  looked.window.goTo({u"today"_s, {}});
  for (QCheckBox* box : looked.window.currentPage()->findChildren<QCheckBox*>()) {
    if (box->accessibleName().contains(u"Ring the school"_s)) QTest::keyClick(box, Qt::Key_Space);
  }
  QCoreApplication::sendPostedEvents();  // what is saved is shown after the event
  CHECK(actions->property("badge").toString().isEmpty());
  CHECK(actions->accessibleName() == u"Actions"_s);
}

TEST_CASE("a refusal leads to the field that it is about, and to a choice only by its name", "[forms]") {
  struct Asked {
    QString said, field;
  };
  UiCouncil council;
  FormDialog form(*council.workspace, u"any"_s, u"Any form"_s, nullptr);
  form.addChoice(u"Who is dealing with it"_s, u"who"_s, {{u"Choose who"_s, 0}, {u"Priya"_s, 1}});
  form.addLine(u"Why it would help (optional)"_s, u"why"_s);
  form.addDate(u"By when"_s, u"due"_s, std::nullopt, FormDialog::Blank::Allowed);
  form.addText(u"Reason, which they read"_s, u"reason"_s);
  form.addText(u"What came of it"_s, u"outcome"_s);
  QString said;
  form.onSave(u"Save"_s, [&] {
    form.say(said);
    return false;
  });
  form.show();
  bringToFront(&form);
  const std::vector<Asked> all{{u"Say who is dealing with it."_s, u"any.who"_s},
                               {u"Say by when."_s, u"any.due.edit"_s},
                               {u"Say what came of it before ending the goal."_s, u"any.outcome"_s},
                               {u"Say the reason for it."_s, u"any.reason"_s},
                               {u"That can't be done like this."_s, u"any.reason"_s}};
  for (const auto& [sentence, field] : all) {
    INFO(sentence.toStdString());
    said = sentence;
    auto* who = form.findChild<QComboBox*>(u"any.who"_s);
    who->setFocus(Qt::TabFocusReason);
    form.findChild<QPushButton*>(u"any.save"_s)->click();
    CHECK(form.focusWidget()->objectName() == field);
    CHECK(who->currentIndex() == 0);
  }
}

}  // namespace keys_test
