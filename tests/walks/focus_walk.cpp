// SPDX-License-Identifier: MIT
// The keyboard is where somebody asked to be: on the page that they went to, on the part made in the place of the one
// that had it, and after a dialog where it was before; never on whatever button happens to come first in the window.
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

#include "core/organisation/access.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/people_picture.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"

namespace focus_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::pair<QString, HomeRole>> kPeople{{u"Priya Nair"_s, HomeRole::TeamManager},
                                                        {u"Ruth Calder"_s, HomeRole::ServiceManager},
                                                        {u"Farah Siddiqui"_s, HomeRole::Practitioner}};

constexpr qsizetype kPartsOfAPage = 5;

struct Hands {
  NorthmereWalk walk;

  explicit Hands(const QString& who) {
    walk.start(who);
    window().resize(1366, 768);
    window().show();
    bringToFront(&window());
    settle();
  }
  MainWindow& window() const { return walk.window(); }
  Page& page() const {
    settle();
    REQUIRE(window().currentPage() != nullptr);
    return *window().currentPage();
  }
  /// What has the keyboard, as soon as the window is in front again.
  QWidget* keyboard() const {
    settle();
    if (QApplication::activeModalWidget() == nullptr) bringToFront(&window());
    settle();
    return QApplication::focusWidget();
  }
  void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const {
    QWidget* has = keyboard();
    QTest::keyClick(has == nullptr ? static_cast<QWidget*>(&window()) : has, key, with);
    settle();
  }
  /// Opens the palette, types, and chooses what stands first.
  void jump(const QString& typed) const {
    inNextDialog<Palette>([typed](Palette& palette) {
      auto& line = part<QLineEdit>(palette, u"palette.line"_s);
      QTest::keyClicks(&line, typed);
      auto& list = part<QListWidget>(palette, u"palette.list"_s);
      // What is called so to the letter, below what has the word in it.
      const auto isIt = [&] {
        return list.currentItem() != nullptr && (list.currentItem()->text() + u"   "_s).startsWith(typed + u"   "_s);
      };
      for (int i = 0; i < list.count() && !isIt(); ++i) QTest::keyClick(&line, Qt::Key_Down);
      QTest::keyClick(&line, Qt::Key_Return);
      INFO(line.text().toStdString());
      CHECK_FALSE(palette.isVisible());
      if (palette.isVisible()) palette.reject();
    });
    press(Qt::Key_K, Qt::ControlModifier);
  }
  void requireOnPage(const QString& what) const {
    const QWidget* has = keyboard();
    INFO(what.toStdString());
    INFO((has == nullptr ? u"nothing"_s : has->objectName()).toStdString());
    REQUIRE(has != nullptr);
    CHECK(page().isAncestorOf(has));
    CHECK_FALSE(isWeighty(has));
  }
};

QStringList namesIn(const Page& page) {
  QStringList names;
  for (const QWidget* one : partsInTabOrder(page))
    if (!one->objectName().isEmpty()) names << one->objectName();
  return names;
}

QStringList pageIds(HomeRole role) {
  QStringList ids;
  for (const PageEntry* entry : pagesFor(role)) ids << entry->id;
  return ids;
}

}  // namespace

TEST_CASE("whoever goes to a page has the keyboard on it, by the palette, by its number and by the sidebar",
          "[walk][focus]") {
  for (const auto& [who, role] : kPeople) {
    const Hands hands(who);
    int line = 0;
    for (const PageEntry* entry : pagesFor(role)) {
      const QString name = who + u' ' + entry->id;
      hands.jump(entry->words);
      hands.requireOnPage(name + u" by the palette"_s);
      if (!entry->under.isEmpty()) {  // the page that it is reached from is marked
        CHECK(part<QPushButton>(hands.window(), u"nav."_s + entry->under).isChecked());
        continue;
      }
      if (line < 9) {
        part(hands.window(), u"sidebar.settings"_s).setFocus(Qt::TabFocusReason);
        hands.press(static_cast<Qt::Key>(Qt::Key_1 + line++), Qt::AltModifier);
        CHECK(hands.page().objectName() == u"page."_s + entry->id);
        hands.requireOnPage(name + u" by its number, on the page already"_s);
      }
      press(hands.window(), u"nav."_s + entry->id);
      hands.requireOnPage(name + u" by the sidebar"_s);
    }
  }
}

TEST_CASE("a page that is read anew after a dialog has the keyboard on the same part, as soon as it is in front",
          "[walk][focus]") {
  QWidget another;  // as the dialog that has just been left
  another.resize(200, 100);
  for (const auto& [who, role] : kPeople) {
    const Hands hands(who);
    std::vector<Address> places{{u"person"_s, hands.walk.code(u"Gareth Llewellyn"_s)}};
    for (const QString& id : pageIds(role)) places.push_back({id, {}});
    for (const auto& [id, subject] : places) {
      hands.window().goTo({id, subject});
      const QWidget* start = hands.keyboard();
      REQUIRE(start != nullptr);
      const QString name = start->objectName();
      another.show();
      bringToFront(&another);
      REQUIRE_FALSE(hands.window().isActiveWindow());
      // The window comes in front as soon as the page is read, before Qt shows the new parts.
      const auto inFront = QObject::connect(hands.window().findChild<PageStack*>(), &PageStack::reloaded, &another,
                                            [&] { bringToFront(&hands.window()); });
      hands.window().workspace().noteSaved();
      settle();
      QObject::disconnect(inFront);
      const QWidget* has = hands.keyboard();
      another.hide();
      INFO(id.toStdString() << ": " << name.toStdString());
      REQUIRE(has != nullptr);
      CHECK(has->objectName().toStdString() == name.toStdString());
    }
  }
}

TEST_CASE("a page that is read anew leaves the keyboard on the part that had it", "[walk][focus]") {
  for (const auto& [who, role] : kPeople) {
    const Hands hands(who);
    for (const QString& id : pageIds(role)) {
      hands.window().goTo({id, {}});
      const QStringList names = namesIn(hands.page());
      // A few of each page, from its first part to its last.
      const qsizetype step = std::max<qsizetype>(1, names.size() / kPartsOfAPage);
      for (qsizetype i = 0; i < names.size(); i += step) {
        const QString& name = names[i];
        auto* one = hands.page().findChild<QWidget*>(name);
        if (one == nullptr || !one->isVisible() || !one->isEnabled()) continue;
        enter(*one);
        hands.press(Qt::Key_F5);
        const QWidget* has = hands.keyboard();
        INFO(id.toStdString() << ": " << name.toStdString());
        REQUIRE(has != nullptr);
        CHECK(has->objectName().toStdString() == name.toStdString());
      }
    }
  }
}

TEST_CASE("a part that switches itself off leaves the keyboard beside it, and not on what destroys or sends",
          "[walk][focus]") {
  for (const auto& [who, role] : kPeople) {
    const Hands hands(who);
    for (const QString& id : pageIds(role)) {
      hands.window().goTo({id, {}});
      for (const QString& name : namesIn(hands.page())) {
        // What one part chooses may make others anew.
        QPointer<QWidget> one = hands.page().findChild<QWidget*>(name);
        if (one == nullptr || !one->isVisible() || !one->isEnabled()) continue;
        enter(*one);
        if (one == nullptr || !one->hasFocus()) continue;
        one->setEnabled(false);
        hands.requireOnPage(id + u": "_s + name);
        if (one != nullptr) one->setEnabled(true);
      }
    }
  }
}

TEST_CASE("what destroys or sends is marked on every page, so that no key that comes next by habit reaches it",
          "[walk][focus]") {
  static const QRegularExpression deeds(
      u"^(Close from today|Close those that ended…|Delete|Drop|Erase.*|End this…|Leaves…|Share…|Share|Take it "
      u"back|Clear|"
      "Make these moves…|Go back to this one…|Discard|Give them|Hand over.*)$"_s);
  int marked = 0;
  for (const auto& [who, role] : kPeople) {
    const Hands hands(who);
    QList<Address> addresses;
    for (const QString& id : pageIds(role)) addresses << Address{id, {}};
    addresses << Address{u"shared"_s, {}} << Address{u"trust"_s, {}};
    for (const Address& address : addresses) {
      hands.window().goTo(address);
      for (const QPushButton* button : hands.page().findChildren<QPushButton*>()) {
        if (!deeds.match(button->text()).hasMatch()) continue;
        INFO(address.page.toStdString() << ": " << button->text().toStdString());
        CHECK(isWeighty(button));
        ++marked;
      }
    }
  }
  CHECK(marked > 15);
}

TEST_CASE("every dialog of every page begins on a field of its own and gives the keyboard back", "[walk][focus]") {
  for (const auto& [who, role] : kPeople) {
    const Hands hands(who);
    int opened = 0;
    for (const QString& id : pageIds(role)) {
      hands.window().goTo({id, {}});
      QStringList asking;
      for (const QPushButton* button : hands.page().findChildren<QPushButton*>())
        if (button->text().endsWith(u"…") && button->isVisible() && button->isEnabled()) asking << button->objectName();
      for (const QString& name : asking) {
        auto& button = part<QPushButton>(hands.page(), name);
        if (!button.isVisible() || !button.isEnabled()) continue;
        enter(button);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
          auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
          if (dialog == nullptr || !dialog->isVisible()) return;
          look.stop();
          ++opened;
          bringToFront(dialog);
          const QWidget* has = dialog->focusWidget();
          INFO(id.toStdString() << ": " << name.toStdString());
          CHECK(has != nullptr);
          CHECK((has == nullptr || !isWeighty(has)));
          dialog->reject();
        });
        look.start(1);
        QTest::keyClick(&button, Qt::Key_Space);
        settle();
        look.stop();
        if (hands.page().objectName() != u"page."_s + id) {
          hands.window().goTo({id, {}});
          continue;
        }
        const QWidget* has = hands.keyboard();
        INFO(id.toStdString() << ": " << name.toStdString());
        REQUIRE(has != nullptr);
        CHECK(has->objectName().toStdString() == name.toStdString());
      }
    }
    if (role != HomeRole::Practitioner) CHECK(opened > 10);
  }
}

TEST_CASE("after a tick the keyboard is on the next action, and Space ticks that one", "[walk][focus]") {
  const Hands hands(u"Priya Nair"_s);
  hands.window().goTo({u"today"_s, {}});
  QStringList boxes;
  for (const QWidget* one : partsInTabOrder(hands.page()))
    if (qobject_cast<const QCheckBox*>(one) != nullptr) boxes << one->objectName();
  REQUIRE(boxes.size() > 2);
  press(hands.page(), boxes[0]);
  REQUIRE(hands.keyboard() != nullptr);
  CHECK(hands.keyboard()->objectName().toStdString() == boxes[1].toStdString());
  CHECK(hands.page().findChild<QCheckBox*>(boxes[0]) == nullptr);
}

TEST_CASE("Enter after a jump opens nothing of the sidebar", "[walk][focus]") {
  const Hands hands(u"Priya Nair"_s);
  part(hands.window(), u"sidebar.settings"_s).setFocus(Qt::TabFocusReason);
  hands.jump(u"Farah Siddiqui"_s);
  hands.requireOnPage(u"a person"_s);
  CHECK(hands.page().objectName() == u"page.person");
  hands.jump(u"Staff"_s);
  CHECK(hands.keyboard()->objectName() == u"staff/people");
  // Another key comes between: the same one at once would be the second Enter of the jump.
  hands.press(Qt::Key_Home);
  hands.press(Qt::Key_Return);
  CHECK(hands.page().objectName() == u"page.people");
}

TEST_CASE("the way back leads to the row that was opened", "[walk][focus]") {
  const Hands hands(u"Priya Nair"_s);
  hands.window().goTo({u"supervision"_s, {}});
  auto& table = part<QTableView>(hands.page(), u"supervision.table"_s);
  table.setCurrentIndex(table.model()->index(2, 0));
  key(hands.page(), u"supervision.table"_s, Qt::Key_Return);
  REQUIRE(hands.page().objectName() == u"page.person");
  hands.requireOnPage(u"the person"_s);
  hands.press(Qt::Key_Left, Qt::AltModifier);
  REQUIRE(hands.keyboard() == &table);
  CHECK(table.currentIndex().row() == 2);
}

TEST_CASE("the day to look at is selected, so that typing takes its place", "[walk][focus]") {
  const Hands hands(u"Priya Nair"_s);
  bool asked = false;
  inNextDialog<FormDialog>([&asked](FormDialog& form) {
    auto& line = part<QLineEdit>(form, u"asAtDay.day.edit"_s);
    asked = line.hasFocus() && line.selectedText() == line.text() && !line.text().isEmpty();
    QTest::keyClicks(&line, u"1/7/2026"_s);
    CHECK(line.text() == u"1/7/2026");
    form.reject();
  });
  hands.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(asked);
  hands.requireOnPage(u"after the day"_s);
}

TEST_CASE("Enter on a heat cell goes to the rows behind it", "[walk][focus]") {
  const Hands hands(u"Ruth Calder"_s);
  hands.window().goTo({u"balance"_s, {}});
  auto& heat = part<QTableView>(hands.page(), u"balance/heat"_s);
  heat.setCurrentIndex(heat.model()->index(0, 1));
  key(hands.page(), u"balance/heat"_s, Qt::Key_Return);
  CHECK(hands.keyboard()->objectName() == u"balance/behind/rows");
  CHECK(part<QTableView>(hands.page(), u"balance/behind/rows"_s).currentIndex().row() == 0);
}

TEST_CASE("a case that is opened to be discussed is written about next", "[walk][focus]") {
  const Hands hands(u"Priya Nair"_s);
  hands.window().goTo({u"session"_s, u"start:"_s + hands.walk.code(u"Farah Siddiqui"_s)});
  auto& table = part<QTableView>(hands.page(), u"cases.table"_s);
  for (QWidget* one = &table; one != nullptr && one != &hands.page(); one = one->parentWidget())
    if (auto* stack = qobject_cast<QStackedWidget*>(one->parentWidget())) stack->setCurrentWidget(one);
  REQUIRE(table.isVisible());
  REQUIRE(table.model()->rowCount() > 0);
  const QPoint first = table.visualRect(table.model()->index(0, 0)).center();
  QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, first);
  QTest::mouseDClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, first);
  QTest::mouseRelease(table.viewport(), Qt::LeftButton, Qt::NoModifier, first);
  CHECK(hands.keyboard()->objectName().toStdString() == "case.said");
}

TEST_CASE("an address that could not be opened is not on the way back", "[walk][focus]") {
  const Hands hands(u"Priya Nair"_s);
  hands.window().goTo({u"today"_s, {}});
  hands.window().goTo({u"balance"_s, {}});
  hands.window().goTo({u"nowhere"_s, {}});
  CHECK(hands.page().objectName() == u"page.balance");
  hands.press(Qt::Key_Left, Qt::AltModifier);
  CHECK(hands.page().objectName() == u"page.today");
  hands.press(Qt::Key_Right, Qt::AltModifier);
  CHECK(hands.page().objectName() == u"page.balance");
}

}  // namespace focus_walk
