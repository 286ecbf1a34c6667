// SPDX-License-Identifier: MIT
// What a limit does is said where it is set and where it is listed, and weeks of overload are closed for a time.
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_store.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/staff/limits_dialog.h"

namespace limit_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct AsManager {
  NorthmereWalk walk;
  AsManager() {
    walk.start(u"Priya Nair"_s);
    walk.window().resize(1366, 768);
    walk.window().show();
  }
  Page& page(const QString& id) {
    walk.window().goTo({id, {}});
    return walk.page(id);
  }
};

QStringList listed(Page& page) {
  QStringList rows;
  inNextDialog<LimitsDialog>([&rows](LimitsDialog& dialog) {
    const QAbstractItemModel& model = *part<QTableView>(dialog, u"limits.table"_s).model();
    for (int row = 0; row < model.rowCount(); ++row) {
      const auto second = [&](int column) { return model.index(row, column).data(SecondLineRole).toString(); };
      rows << QStringList{model.index(row, 0).data().toString(), second(0), model.index(row, 1).data().toString(),
                          model.index(row, 2).data().toString(), second(2)}
                  .join(u" | "_s);
    }
    press(dialog, u"limits.close"_s);
  });
  press(page, u"staff/limits"_s);
  return rows;
}

void setLimitTyped(Page& page, const QString& role, const QString& value) {
  inNextDialog<FormDialog>([&](FormDialog& form) {
    part<QComboBox>(form, u"limit.role"_s).setCurrentText(role);
    part<QLineEdit>(form, u"limit.value"_s).setText(value);
    press(form, u"limit.save"_s);
  });
  press(page, u"staff/limit"_s);
}

}  // namespace

TEST_CASE("a limit that changes nobody says which nearer one wins, and all in force are listed", "[walk][limit]") {
  AsManager priya;
  Page& page = priya.page(u"staff"_s);
  const auto said = [&page] { return part<MessageBar>(page, u"staff/message"_s).sentence(); };
  const QStringList before = listed(page);
  REQUIRE(before.filter(u"below 15 children | social worker, Ashby Family Support | "_s).size() == 1);
  CHECK(before.filter(u"children together"_s).size() > 0);
  // Every role of those who carry cases has a nearer one, and the manager has it from now on.
  setLimitTyped(page, u"every role"_s, u"9"_s);
  CHECK(said().startsWith(u"The limit holds from 24 Jul 2026 on for 1 post."));
  CHECK(said().contains(u"a nearer one holds: below 15 children (social worker, Ashby Family Support)"));
  setLimitTyped(page, u"director"_s, u"9"_s);
  CHECK(said().startsWith(u"The limit changes nobody: no post that it is for is held"));
  const QStringList after = listed(page);
  CHECK(after.filter(u"below 9 children | every role, Ashby Family Support | 1 post | 9 children together"_s).size() ==
        1);
  CHECK(after.filter(u"below 9 children | director, Ashby Family Support | nobody"_s).size() == 1);
  CHECK(after.size() == before.size() + 2);
}

TEST_CASE("weeks that go on are closed until a day, and stand in the list again on it", "[walk][limit]") {
  AsManager priya;
  Page& page = priya.page(u"balance"_s);
  auto& table = part<QTableView>(page, u"balance/overload/table"_s);
  const auto running = [&priya] {
    const Database file = priya.walk.records();
    std::vector<OpenEscalation> open;
    for (const OpenEscalation& one : loadEscalations(file, kWalkDay, {}))
      if (one.running) open.push_back(one);
    return open;
  };
  const auto before = running();
  REQUIRE_FALSE(before.empty());
  const QString who = part<QTableView>(page, u"balance/overload/table"_s).model()->index(0, 0).data().toString();
  table.setCurrentIndex(table.model()->index(0, 0));
  bool asked = false;
  inNextDialog<FormDialog>([&](FormDialog& form) {
    asked = true;
    REQUIRE(form.windowTitle().startsWith(who));
    part<QLineEdit>(form, u"escalation.outcome"_s).setText(u"Two go to Ben in August"_s);
    press(form, u"escalation.save"_s);
    REQUIRE(form.isVisible());
    CHECK(part<Label>(form, u"escalation.said"_s).text().contains(u"until when they are accepted"));
    part<QLineEdit>(form, u"escalation.accepted.edit"_s).setText(u"30/9/2026"_s);
    press(form, u"escalation.save"_s);
    REQUIRE(form.isVisible());  // more than 28 days ahead
    part<QLineEdit>(form, u"escalation.accepted.edit"_s).setText(u"14/8/2026"_s);
    press(form, u"escalation.save"_s);
    CHECK_FALSE(form.isVisible());
  });
  key(page, u"balance/overload/table"_s, Qt::Key_Return);
  REQUIRE(asked);
  CHECK(running().size() == before.size() - 1);
  const Database file = priya.walk.records();
  int again = 0;
  for (const OpenEscalation& one : loadEscalations(file, QDate(2026, 8, 14), {})) again += one.isListedAgain() ? 1 : 0;
  CHECK(again == 1);
  for (const OpenEscalation& one : loadEscalations(file, QDate(2026, 8, 13), {})) CHECK_FALSE(one.isListedAgain());
}

}  // namespace limit_walk
