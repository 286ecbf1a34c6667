// SPDX-License-Identifier: MIT
// Staff is kept in the window: hours change from a day on and the days before print the same; a leaver's cases, actions
// and supervisees go to whom it is said.
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/supervision/leaving.h"
#include "core/supervision/leaving_store.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/staff/leaving_dialog.h"

namespace staff_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct Kept {
  NorthmereWalk walk;
  Kept() {
    walk.start(u"Priya Nair"_s);
    walk.window().resize(1366, 768);
    walk.window().show();
  }
  Page& choose(const QString& who) {
    walk.window().goTo({u"staff"_s, u"person:%1"_s.arg(walk.person(who).value())});
    return walk.page(u"staff"_s);
  }
  // 'Ben Whitcombe 6 of 9' for every post of that day.
  QStringList printed(QDate on) {
    const Database file = walk.records();
    QStringList lines;
    const Balance figures = balance(loadFacts(file, on), on);
    for (const PostBalance& row : figures.posts)
      lines << u"%1 %2 of %3"_s.arg(row.personName, row.load.toString(),
                                    row.judged ? row.judged->ceiling.toString() : u"-"_s);
    lines.sort();
    return lines;
  }
};

}  // namespace

TEST_CASE("hours change from a day on, and the day before prints the same", "[walk][staff]") {
  Kept kept;
  const QDate first(2026, 8, 3);
  const QStringList before = kept.printed(first.addDays(-1));
  Page& page = kept.choose(u"Ben Whitcombe"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& fte = part<QLineEdit>(form, u"post.fte"_s);
    fte.setText(u"1.5"_s);
    press(form, u"post.save"_s);
    REQUIRE(form.isVisible());  // more than a whole post is no post
    fte.setText(u"0.8"_s);
    part<QLineEdit>(form, u"post.from.edit"_s).setText(u"3/8/2026"_s);
    press(form, u"post.save"_s);
  });
  press(page, u"staff/change"_s);
  CHECK(part<MessageBar>(page, u"staff/message"_s).sentence() == u"The post of Ben Whitcombe is changed.");
  CHECK(kept.printed(first.addDays(-1)) == before);
  CHECK(kept.printed(first).filter(u"Ben Whitcombe 6 of 12"_s).size() == 1);
  CHECK(before.filter(u"Ben Whitcombe 6 of 9"_s).size() == 1);
}

TEST_CASE("somebody who leaves hands over everything in one save", "[walk][staff]") {
  Kept kept;
  const PersonId farah = kept.walk.person(u"Farah Siddiqui"_s);
  const LeavesBehind behind = [&] {
    const Database file = kept.walk.records();
    return loadLeavesBehind(file, farah, QDate(2026, 8, 31));
  }();
  REQUIRE(behind.cases.size() == 17);
  REQUIRE_FALSE(behind.actions.empty());
  Page& page = kept.choose(u"Farah Siddiqui"_s);
  inNextDialog<LeavingDialog>([](LeavingDialog& dialog) {
    part(dialog, u"leaving.day"_s).findChild<QLineEdit*>()->setText(u"31/8/2026"_s);
    settle();
    auto& all = part<QComboBox>(dialog, u"leaving.all"_s);
    all.setCurrentIndex(all.findText(u"Ben Whitcombe"_s));
    CHECK(part<Label>(dialog, u"leaving.effect"_s)
              .text()
              .startsWith(u"Ben Whitcombe would hold 23 children, limit below"_s));
    // Another day keeps who was chosen, one by one too.
    auto& first = part<QComboBox>(
        dialog, dialog.findChildren<QComboBox*>(QRegularExpression(u"^leaving.case"_s))[0]->objectName());
    first.setCurrentIndex(0);
    CHECK(part<Label>(dialog, u"leaving.effect"_s).text().startsWith(u"Ben Whitcombe would hold 22 children, limit"_s));
    part(dialog, u"leaving.day"_s).findChild<QLineEdit*>()->setText(u"30/8/2026"_s);
    settle();
    CHECK(part<Label>(dialog, u"leaving.effect"_s).text().startsWith(u"Ben Whitcombe would hold 22 children, limit"_s));
    part(dialog, u"leaving.day"_s).findChild<QLineEdit*>()->setText(u"31/8/2026"_s);
    settle();
    all.setCurrentIndex(0);
    all.setCurrentIndex(all.findText(u"Ben Whitcombe"_s));
    press(dialog, u"leaving.save"_s);
    REQUIRE(dialog.isVisible());  // seventeen more put him over the limit: that needs a reason
    CHECK(part<Label>(dialog, u"leaving.said"_s).text().contains(u"over the limit"_s));
    type(dialog, u"leaving.why"_s, u"For a week, until the agency worker begins"_s);
    press(dialog, u"leaving.save"_s);
  });
  press(page, u"staff/leave"_s);
  const Database file = kept.walk.records();
  const LeavesBehind after = loadLeavesBehind(file, farah, QDate(2026, 8, 31));
  CHECK(after.cases.empty());
  CHECK(after.actions.empty());
  CHECK(kept.printed(QDate(2026, 8, 30)).filter(u"Farah Siddiqui 17 of"_s).size() == 1);
  CHECK(kept.printed(QDate(2026, 8, 31)).filter(u"Farah Siddiqui"_s).isEmpty());
  CHECK(kept.printed(QDate(2026, 8, 31)).filter(u"Ben Whitcombe 23 of"_s).size() == 1);
}

TEST_CASE("a limit and weights that somebody set for that day are shown before they are replaced", "[walk][staff]") {
  Kept kept;
  Page& page = kept.choose(u"Ben Whitcombe"_s);
  const auto limit = [&page](const QString& value, int presses) {
    inNextDialog<FormDialog>([value, presses](FormDialog& form) {
      part<QLineEdit>(form, u"limit.value"_s).setText(value);
      part<QLineEdit>(form, u"limit.from.edit"_s).setText(u"3/8/2026"_s);
      for (int i = 0; i < presses; ++i) {
        REQUIRE(form.isVisible());
        press(form, u"limit.save"_s);
        if (presses == 2 && i == 0)
          CHECK(part<Label>(form, u"limit.said"_s).text().contains(u"already the limit below 12 children"_s));
      }
    });
    press(page, u"staff/limit"_s);
  };
  limit(u"12"_s, 1);
  limit(u"11"_s, 2);
  {
    const Database file = kept.walk.records();
    int begun = 0;
    for (const Limit& one : loadFacts(file, QDate(2026, 8, 3)).limits)
      if (one.period.from == QDate(2026, 8, 3)) {
        ++begun;
        CHECK(one.value == Decimal(11));
      }
    CHECK(begun == 1);
  }
  const auto weights = [&page](const QString& name, int presses) {
    inNextDialog<FormDialog>([name, presses](FormDialog& form) {
      part<QLineEdit>(form, u"weights.name"_s).setText(name);
      part<QLineEdit>(form, u"weights.kind.child in need"_s).setText(u"5"_s);
      part<QLineEdit>(form, u"weights.from.edit"_s).setText(u"3/8/2026"_s);
      for (int i = 0; i < presses; ++i) {
        REQUIRE(form.isVisible());
        press(form, u"weights.save"_s);
        if (presses == 2 && i == 0)
          CHECK(part<Label>(form, u"weights.said"_s).text().contains(u"the scheme 'theirs' with"_s));
      }
    });
    press(page, u"staff/weights"_s);
  };
  weights(u"theirs"_s, 1);
  weights(u"ours"_s, 2);
  const Database file = kept.walk.records();
  int ours = 0;
  for (const Weight& one : loadFacts(file, QDate(2026, 8, 3)).weights) ours += one.scheme == u"ours" ? 1 : 0;
  CHECK(ours > 0);
}

}  // namespace staff_walk
