// SPDX-License-Identifier: MIT
// The list of actions by keys: done, dropped with a reason, handed over, each taken back, and found by when it is due.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "core/supervision/action_store.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"

namespace actions_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

struct ActionList : Supervised {
  Page& actions() const { return page(u"actions"_s); }
  TableView& table() const { return part<TableView>(actions(), u"actionspage.table"_s); }
  const TableModel<OpenAction>& model() const {
    auto* found = dynamic_cast<TableModel<OpenAction>*>(table().model());
    REQUIRE(found != nullptr);
    return *found;
  }
  OpenAction chosen() const {
    REQUIRE(table().currentIndex().isValid());
    return model().rowAt(table().currentIndex());
  }
  bool isOpen(const QString& code) const {
    const auto all = loadOpenActions(records(), kWalkDay);
    return std::any_of(all.begin(), all.end(), [&code](const OpenAction& one) { return one.code == code; });
  }
  QString said() const { return part<MessageBar>(actions(), u"actionspage/message"_s).sentence(); }
};

}  // namespace

TEST_CASE("an action is done by Enter on its row, and taken back by Ctrl+Z", "[walk][actions]") {
  ActionList walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.window().goTo({u"actions"_s, {}});
  keyHere(Qt::Key_F, Qt::ControlModifier);
  typeHere(u"overdue\n"_s);  // Enter in the line goes to the first row
  REQUIRE(walk.model().rowCount() > 1);
  for (const OpenAction& one : walk.model().rows()) CHECK(one.label == DueLabel::Overdue);
  keyHere(Qt::Key_Down);
  keyHere(Qt::Key_Up);
  const OpenAction first = walk.chosen();
  const OpenAction second = walk.model().rowAt(1);
  keyHere(Qt::Key_Return);
  CHECK_FALSE(walk.isOpen(first.code));
  CHECK(walk.said().startsWith(u"Done: "));
  CHECK(walk.chosen().code == second.code);
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.isOpen(first.code));
}

TEST_CASE("pressing Done twice does one action and not the next", "[walk][actions][hands]") {
  ActionList walk;
  const auto twice = GENERATE(as<Twice>(), Twice::Space, Twice::Enter, Twice::Click);
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.window().goTo({u"actions"_s, {}});
  const OpenAction first = walk.chosen();
  const OpenAction second = walk.model().rowAt(1);
  pressTwice(walk.actions(), u"actionspage.done"_s, twice);
  CHECK_FALSE(walk.isOpen(first.code));
  CHECK(walk.isOpen(second.code));
}

TEST_CASE("an action is dropped with its reason, never without, and handed over with its age", "[walk][actions]") {
  ActionList walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.window().goTo({u"actions"_s, {}});
  typeInto(part(walk.actions(), u"actionspage/filter"_s), u"farah\n"_s);
  const OpenAction dropped = walk.chosen();
  REQUIRE(dropped.ownerName == kFarah);
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    press(dialog, u"drop.save"_s);
    CHECK(dialog.isVisible());
    CHECK(part<QLabel>(dialog, u"drop.said"_s).text() == u"Say why the action is dropped.");
    typeInto(part(dialog, u"drop.reason"_s), u"The school has done it"_s);
    press(dialog, u"drop.save"_s);
  });
  press(walk.actions(), u"actionspage.drop"_s);
  CHECK_FALSE(walk.isOpen(dropped.code));
  key(walk.actions(), u"actionspage.table"_s, Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(walk.isOpen(dropped.code));

  const OpenAction handed = walk.chosen();
  inNextDialog<FormDialog>([](FormDialog& dialog) {
    auto& to = part<QComboBox>(dialog, u"handOver.to"_s);
    CHECK(to.findText(kFarah) < 0);  // has it already
    to.setCurrentIndex(to.findText(kPriya));
    press(dialog, u"handOver.save"_s);
  });
  press(walk.actions(), u"actionspage.handOver"_s);
  CHECK_FALSE(walk.isOpen(handed.code));
  CHECK(walk.said().startsWith(u"Priya Nair has it now: "));
  const auto hers = loadOpenActionsOf(walk.records(), kWalkDay, walk.person(kPriya));
  const auto found =
      std::find_if(hers.begin(), hers.end(), [&](const OpenAction& one) { return one.what == handed.what; });
  REQUIRE(found != hers.end());
  CHECK(found->due == handed.due);
  CHECK(found->ageDays == handed.ageDays);
  CHECK(found->carried == handed.carried + 1);
  key(walk.actions(), u"actionspage.table"_s, Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.isOpen(handed.code));
}

TEST_CASE("a manager's own actions are one key away, and a practitioner's list is their own", "[walk][actions]") {
  ActionList walk;
  walk.start(kPriya);
  bringToFront(&walk.window());
  walk.window().goTo({u"actions"_s, {}});
  const int everybody = walk.model().rowCount();
  press(walk.actions(), u"actionspage.whose/1"_s);
  CHECK(walk.model().rowCount() < everybody);
  for (const OpenAction& one : walk.model().rows()) CHECK(one.ownerName == kPriya);
  walk.window().lookAs(walk.person(kFarah));
  walk.window().goTo({u"actions"_s, {}});
  CHECK_FALSE(part(walk.actions(), u"actionspage.whose"_s).isVisible());
  REQUIRE(walk.model().rowCount() > 0);
  for (const OpenAction& one : walk.model().rows()) CHECK(one.ownerName == kFarah);
}

}  // namespace actions_walk
