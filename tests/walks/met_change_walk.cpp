// SPDX-License-Identifier: MIT
// Two people decide about the same case, and about the same weeks of overload: the second sees what the first said
// before anything of theirs is written over.
#include <QComboBox>
#include <QLineEdit>

#include "core/caseload/allocation_actions.h"
#include "core/caseload/case_store.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/escalation_actions.h"
#include "core/caseload/escalation_store.h"
#include "core/store/query.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"

namespace met_change_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

// Somebody else, in a window of their own on the same file.
struct OtherWindow {
  Database records;
  WritableDesk desk;
  OtherWindow(const NorthmereWalk& walk, const QString& who)
      : records(Database::open(walk.path, OpenMode::ReadWrite)), desk{records, {walk.person(who)}, walk.clock} {}
};

QString said(FormDialog& form, const QString& name) { return part<Label>(form, name + u".said"_s).text(); }

}  // namespace

TEST_CASE("a case that two people put right keeps what the first said until the second has read it",
          "[walk][conflict]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().show();
  CaseId id(1);
  {
    const Database file = walk.records();
    Query query(file,
                u"SELECT c.id FROM case_file c JOIN allocation a ON a.case_id = c.id JOIN post p ON p.id = "
                "a.post_id JOIN person o ON o.id = p.person_id WHERE o.name = 'Farah Siddiqui' AND a.to_day IS "
                "NULL AND c.closed_day IS NULL ORDER BY c.id");
    REQUIRE(query.next());
    id = query.id<CaseId>(0);
  }
  walk.window().goTo({u"case"_s, u"case:%1"_s.arg(id.value())});
  inNextDialog<FormDialog>([&](FormDialog& form) {
    auto& family = part<QLineEdit>(form, u"correct.family"_s);
    family.selectAll();
    type(form, u"correct.family"_s, u"F-mine"_s);
    OtherWindow other(walk, u"Priya Nair"_s);
    const auto stored = loadCaseFacts(other.records, id);
    REQUIRE(stored);
    CaseCorrection theirs = stored->facts;
    theirs.family = u"F-theirs"_s;
    theirs.features = {u"unsettled"_s};
    REQUIRE(correctCase(other.desk, id, theirs, stored->rowVersion));
    press(form, u"correct.save"_s);
    REQUIRE(form.isVisible());
    CHECK(loadCaseFacts(other.records, id)->facts == theirs);
    CHECK(said(form, u"correct"_s).contains(u"Family reference: F-theirs."_s));
    CHECK(family.text() == u"F-mine");
    // What only they changed is taken over.
    CHECK(part<QLineEdit>(form, u"correct.features"_s).text() == u"unsettled");
    press(form, u"correct.save"_s);
  });
  press(walk.page(u"case"_s), u"case/correct"_s);
  const auto now = loadCaseFacts(walk.records(), id);
  CHECK(now->facts.family == u"F-mine");
  CHECK(now->facts.features == QStringList{u"unsettled"_s});
}

TEST_CASE("weeks of overload that two people take up keep the first decision until the second has read it",
          "[walk][conflict]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().resize(1366, 768);
  walk.window().show();
  walk.window().goTo({u"balance"_s, {}});
  const PersonId priya = walk.person(u"Priya Nair"_s);
  std::optional<UnitId> ashby;
  {
    const Database file = walk.records();
    const UnitTree units = loadUnits(file);
    for (const Unit& one : units.units())
      if (one.name == u"Ashby Family Support") ashby = one.id;
  }
  REQUIRE(ashby);
  inNextDialog<FormDialog>([&](FormDialog& form) {
    auto& owner = part<QComboBox>(form, u"escalation.owner"_s);
    owner.setCurrentIndex(owner.findData(priya.value()));
    type(form, u"escalation.what"_s, u"Mine: two go to Ben"_s);
    type(form, u"escalation.due.edit"_s, u"31/7/2026"_s);
    OtherWindow other(walk, u"Priya Nair"_s);
    for (const OpenEscalation& one : loadEscalations(other.records, kWalkDay, ashby)) {
      if (one.hasOwner()) continue;
      REQUIRE(decideEscalation(
          other.desk,
          {one.run.post, one.run.since, priya, u"Theirs: cover from Harbour"_s, kWalkDay, {}, one.decided}));
    }
    press(form, u"escalation.save"_s);
    REQUIRE(form.isVisible());
    CHECK(said(form, u"escalation"_s).contains(u"What is being done: Theirs: cover from Harbour."_s));
    CHECK(part<QLineEdit>(form, u"escalation.what"_s).text() == u"Mine: two go to Ben");
    press(form, u"escalation.save"_s);
  });
  key(walk.page(u"balance"_s), u"balance/overload/table"_s, Qt::Key_Return);
  const Database file = walk.records();
  int mine = 0;
  for (const OpenEscalation& one : loadEscalations(file, kWalkDay, {}))
    mine += one.decided && one.decided->what == u"Mine: two go to Ben" ? 1 : 0;
  CHECK(mine == 1);
}

}  // namespace met_change_walk
