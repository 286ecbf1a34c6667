// SPDX-License-Identifier: MIT
// A message moves nothing on its page and keeps away from the pointer and the focus; and what is said is heard: every
// save, every refusal, and the same words a second time.
#include <QAccessible>
#include <QApplication>
#include <QCursor>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <map>

#include "core/base/event_log.h"
#include "core/caseload/caseload_actions.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "tests/support/ui_every_page.h"
#include "tests/support/ui_front.h"
#include "ui/shared/accessible.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"

namespace message_bar_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct PlainPage : Page {
  using Page::Page;
  QString title() const override { return u"Plain"_s; }
  void reload() override {}
};

std::map<const QWidget*, QRect> placesOf(const QWidget& root, const QWidget& but) {
  std::map<const QWidget*, QRect> places;
  for (const QWidget* part : root.findChildren<QWidget*>()) {
    if (!part->isVisible() || part == &but || but.isAncestorOf(part) || part->objectName() == u"aloud" ||
        part->inherits("QFocusFrame"))
      continue;
    places[part] = QRect(part->mapTo(&root, QPoint()), part->size());
  }
  return places;
}

void settleLayout() {
  for (int i = 0; i < 6; ++i) QApplication::processEvents();
}

/// What is read out: a notification that comes to the screen, with the words it has then. That it reaches the bus is a
/// test of the whole program.
struct Listening : QObject {
  Listening() { qApp->installEventFilter(this); }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Show && watched->objectName() == u"aloud") {
      auto* speaker = qobject_cast<QWidget*>(watched);
      const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(speaker);
      if (told != nullptr && told->role() == QAccessible::Notification) heard << told->text(QAccessible::Name);
    }
    return QObject::eventFilter(watched, event);
  }
  QStringList heard;
};

}  // namespace

TEST_CASE("a message comes and goes without moving anything on its page", "[message]") {
  UiCouncil council;
  PlainPage page(*council.workspace);
  auto* column = new QVBoxLayout(&page);
  auto* bar = new MessageBar;
  auto* below = new QPushButton(u"Book it"_s);
  column->addWidget(new Label(u"Title"_s));
  column->addWidget(bar);
  column->addWidget(below);
  column->addStretch(1);
  page.resize(900, 600);
  page.show();
  settleLayout();
  const auto before = placesOf(page, *bar);
  bar->showMessage(MessageKind::Done, u"Booked."_s, u"Undo"_s, [] {});
  settleLayout();
  CHECK(bar->isVisible());
  CHECK(page.rect().contains(bar->geometry()));
  CHECK(placesOf(page, *bar) == before);
  bar->clear();
  settleLayout();
  CHECK(placesOf(page, *bar) == before);
}

TEST_CASE("a message keeps away from the pointer and from what has the focus", "[message]") {
  UiCouncil council;
  PlainPage page(*council.workspace);
  auto* bar = new MessageBar(&page);
  auto* field = new QLineEdit(&page);
  page.resize(900, 600);
  field->setGeometry(200, 540, 300, 40);
  page.show();
  bringToFront(&page);
  SECTION("the pointer at the foot") { QCursor::setPos(page.mapToGlobal(QPoint(450, 570))); }
  SECTION("the focus at the foot") { field->setFocus(); }
  bar->showMessage(MessageKind::Warning, u"Not saved."_s);
  settleLayout();
  CHECK_FALSE(bar->geometry().contains(page.mapFromGlobal(QCursor::pos())));
  if (field->hasFocus()) CHECK_FALSE(bar->geometry().intersects(field->geometry()));
}

TEST_CASE("a message does not lie over what is pressed to finish, and moves away from where the keyboard comes",
          "[message]") {
  UiCouncil council;
  PlainPage page(*council.workspace);
  auto* bar = new MessageBar(&page);
  auto* share = new QPushButton(u"Share"_s, &page);
  auto* field = new QLineEdit(&page);
  page.resize(900, 600);
  share->setGeometry(200, 545, 90, 36);
  field->setGeometry(200, 480, 90, 36);
  setWeighty(share);
  page.show();
  bringToFront(&page);
  QCursor::setPos(page.mapToGlobal(QPoint(450, 300)));
  bar->showMessage(MessageKind::Info, u"Saved and complete."_s);
  settleLayout();
  CHECK_FALSE(bar->geometry().intersects(share->geometry()));
  field->setFocus();
  settleLayout();
  CHECK_FALSE(bar->geometry().intersects(field->geometry()));
  CHECK_FALSE(bar->geometry().intersects(share->geometry()));
}

TEST_CASE("no message on any page moves what stands there", "[message][shell]") {
  const QTemporaryDir folder;
  Settings settings{folder.path()};
  UiCouncil council;
  MainWindow window(*council.workspace, settings);
  window.show();
  onEveryPage(window, council, [&] {
    std::vector<MessageBar*> bars{&window.messages()};
    for (MessageBar* bar : window.currentPage()->findChildren<MessageBar*>()) bars.push_back(bar);
    for (MessageBar* bar : bars) {
      if (!bar->parentWidget()->isVisible()) continue;  // of a part that is not shown now
      settleLayout();
      const auto before = placesOf(window, *bar);
      bar->showMessage(MessageKind::Info, u"Something was done here, said in a sentence of some length."_s);
      settleLayout();
      CHECK(bar->isVisible());
      CHECK(placesOf(window, *bar) == before);
      bar->clear();
    }
  });
}

TEST_CASE("the same message is heard as often as it is said", "[message][accessible]") {
  UiCouncil council;
  PlainPage page(*council.workspace);
  auto* bar = new MessageBar(&page);
  page.show();
  bringToFront(&page);
  Listening listening;
  bar->showMessage(MessageKind::Warning, u"That day is over."_s);
  bar->showMessage(MessageKind::Warning, u"That day is over."_s);
  bar->showDone(u"Booked."_s);
  CHECK(listening.heard == QStringList{u"That day is over."_s, u"That day is over."_s, u"Booked."_s});
}

TEST_CASE("every save and every refusal is heard, in the window and in a form", "[message][accessible]") {
  const QTemporaryDir folder;
  Settings settings{folder.path()};
  UiCouncil council;
  MainWindow window(*council.workspace, settings);
  window.show();
  bringToFront(&window);
  window.lookAs(*council.priya);
  Listening listening;
  const auto add = [&](const QString& reference) {
    return council.workspace->perform([&](WritableDesk& desk) {
      return addCase(desk, {reference, u"child in need"_s, kCouncilDay, {}, {}, *council.ashby}, std::nullopt);
    });
  };
  REQUIRE(add(u"C-901"_s));
  REQUIRE(add(u"C-902"_s));
  REQUIRE(listening.heard.size() == 2);  // in one minute: the same words twice
  CHECK(listening.heard[0].startsWith(u"Saved "));
  CHECK(listening.heard[1] == listening.heard[0]);
  listening.heard.clear();
  QStringList noted;
  const auto nobodyNotes = qScopeGuard([] { eventSink() = {}; });
  eventSink() = [&noted](const EventKind& kind, long long) { noted << QLatin1String(kind.words); };
  CHECK_FALSE(add(u"C-901"_s));
  CHECK_FALSE(add(u"C-901"_s));
  CHECK(noted == QStringList{u"refused"_s, u"refused"_s});  // the log tells the kind alone
  REQUIRE(listening.heard.size() == 2);
  CHECK(listening.heard[0] == window.messages().sentence());
  CHECK(listening.heard[1] == listening.heard[0]);
  listening.heard.clear();
  FormDialog form(*council.workspace, u"form"_s, u"A case"_s, nullptr);
  auto* reference = form.addLine(u"Reference"_s, u"reference"_s, u"C-901"_s);
  auto* save = form.onSave(u"Add"_s, [&] { return add(reference->text()).has_value(); });
  form.show();
  bringToFront(&form);
  save->click();
  save->click();
  REQUIRE(listening.heard.size() == 2);
  CHECK(listening.heard[1] == listening.heard[0]);
}

TEST_CASE("no word of a message is cut, at any size of text, be it short or of several lines", "[message]") {
  UiCouncil council;
  PlainPage page(*council.workspace);
  auto* bar = new MessageBar(&page);
  page.resize(900, 600);
  page.show();
  settleLayout();
  const QString longWords =
      u"A draft of a piece of CPD in your CPD log has this note's day, and its title where it has one. The words "
      "stay here: what the regulator may read is yours to write."_s;
  const auto check = [&](const QString& words) {
    settleLayout();
    const auto* label = bar->findChild<Label*>();
    REQUIRE(label != nullptr);
    INFO(words.toStdString() << ", text at " << theme().textScale());
    CHECK(label->text() == words);
    CHECK(label->height() >= label->heightForWidth(label->width()));
    CHECK(page.rect().contains(bar->geometry()));
  };
  for (const double scale : {1.0, 1.5, 2.0}) {
    theme().setTextScale(scale);
    for (const QString& action : {QString(), u"Open the piece"_s}) {
      for (const QString& words : {u"Saved."_s, longWords, u"Saved."_s, longWords}) {
        bar->showDone(words, action, [] {});
        check(words);
      }
    }
    bar->showDone(longWords);
    theme().setTextScale(1.25);  // while it is shown
    check(longWords);
    page.resize(page.width() == 900 ? 760 : 900, 600);
    check(longWords);
    bar->clear();
  }
  theme().setTextScale(1.0);
}

}  // namespace message_bar_test
