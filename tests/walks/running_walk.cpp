// SPDX-License-Identifier: MIT
// The program as it runs: started with a file, as a double click on one starts it, and then in its own loop of events.
#include <QLabel>
#include <QLineEdit>

#include "tests/support/ui_front.h"
#include "tests/support/ui_running.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/booking_dialog.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"

namespace running_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Started {
  NorthmereWalk walk;

  /// With a question who is looking, or as whoever looked last.
  explicit Started(bool isAsked) {
    if (!isAsked) walk.settings.setViewerCode(walk.path, walk.code(u"Priya Nair"_s));
    walk.program = std::make_unique<Program>(walk.settings, walk.clock);
    if (isAsked) NorthmereWalk::lookAs(u"Priya Nair"_s);
    REQUIRE(walk.program->openFile(walk.path));
    walk.window().resize(1366, 768);
    walk.window().show();
    bringToFront(&walk.window());
  }
  Page& page() const { return *walk.window().currentPage(); }
  TableView& sessions() const {
    auto* table = page().findChild<TableView*>(u"person/sessions"_s);
    REQUIRE(table != nullptr);
    return *table;
  }
  QStringList days() const {
    QStringList all;
    const QAbstractItemModel* rows = sessions().model();
    for (int row = 0; row < rows->rowCount(); ++row)
      all << rows->index(row, 0).data().toString() + u' ' + rows->index(row, 1).data().toString();
    return all;
  }
  /// Enter on that session, and another day in the dialog.
  void move(const QString& from, const QString& to) const {
    const QStringList all = days();
    int row = 0;
    while (row < all.size() && !all[row].startsWith(from)) ++row;
    REQUIRE(row < all.size());
    enter(sessions());
    QTest::keyClick(&sessions(), Qt::Key_Home);  // another key than the Enter before
    sessions().setCurrentIndex(sessions().model()->index(row, 0));
    inNextDialog<BookingDialog>([to](BookingDialog& dialog) {
      auto& day = *dialog.findChild<QWidget*>(u"booking.day"_s)->findChild<QLineEdit*>();
      QTest::keyClicks(&day, to);
      QTest::keyClicks(dialog.findChild<QWidget*>(u"booking.reason"_s), u"Court"_s);
      QTest::keyClick(&day, Qt::Key_Return);
      INFO(dialog.findChild<QLabel*>(u"booking.said"_s)->text().toStdString());
      CHECK_FALSE(dialog.isVisible());
      if (dialog.isVisible()) dialog.reject();
    });
    QTest::keyClick(&sessions(), Qt::Key_Return);
  }
};

bool anyBegins(const QStringList& words, const QString& with) {
  return std::any_of(words.begin(), words.end(), [&with](const QString& one) { return one.startsWith(with); });
}

}  // namespace

TEST_CASE("a program that was started with its file shows a moved session at once, and the keyboard stays on the page",
          "[walk][running][focus]") {
  const bool isAsked = GENERATE(false, true);
  INFO((isAsked ? "who is looking was asked" : "it knew who is looking"));
  const Started started(isAsked);
  const MainWindow& window = started.walk.window();
  const auto isOnPage = [&] {
    const QWidget* has = window.focusWidget();
    INFO((has == nullptr ? u"nothing"_s : has->objectName()).toStdString());
    REQUIRE(has != nullptr);
    CHECK(started.page().isAncestorOf(has));
    CHECK_FALSE(isWeighty(has));
  };
  insideTheLoop({[&] {
                   const QString gareth = started.walk.code(u"Gareth Llewellyn"_s);
                   started.walk.window().goTo({u"person"_s, gareth});
                 },
                 [&] {
                   isOnPage();
                   REQUIRE(anyBegins(started.days(), u"28 Jul"_s));
                   started.move(u"28 Jul"_s, u"31/7"_s);
                 },
                 [&] {
                   CHECK(anyBegins(started.days(), u"31 Jul"_s));
                   isOnPage();
                   started.move(u"31 Jul"_s, u"30/7"_s);
                 },
                 [&] {
                   CHECK(anyBegins(started.days(), u"30 Jul"_s));
                   isOnPage();
                 }});
}

}  // namespace running_walk
