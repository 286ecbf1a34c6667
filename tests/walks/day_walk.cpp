// SPDX-License-Identifier: MIT
// A day of four people on one file, each signing in and out: the manager goes away and is covered, and then leaves.
// Each is shown what the rules allow and no more; core/access_table_test.cpp has every cell of what each may do.
#include <QLineEdit>

#include "core/keys/secret.h"
#include "core/organisation/key_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/reflection/reflection_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"
#include "ui/shell/sign_in_dialog.h"

namespace day_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRuth = u"Ruth Calder"_s;
const QString kPriya = u"Priya Nair"_s;
const QString kFarah = u"Farah Siddiqui"_s;
const QString kGareth = u"Gareth Llewellyn"_s;

struct Day : NorthmereWalk {
  Day() {
    start(kRuth);
    for (const QString& name : {kRuth, kPriya, kFarah, kGareth}) {
      const PersonId who = person(name);
      REQUIRE(window().workspace().perform([&](WritableDesk& desk) {
        WritableDesk own{desk.records, Viewer{who}, desk.clock};
        return choosePassphrase(own, who, Secret::fromPassphrase(name + u" of Northmere"_s));
      }));
    }
  }
  /// Out with the one who is there, in with `name`, by their passphrase.
  void signIn(const QString& name) const {
    window().lock();
    REQUIRE(window().isLocked());
    inNextDialog<SignInDialog>([&name](SignInDialog& dialog) {
      part<QLineEdit>(dialog, u"signin.passphrase"_s).setText(name + u" of Northmere"_s);
      press(dialog, u"signin.enter"_s);
    });
    REQUIRE(window().enter(person(name)));
    REQUIRE(window().workspace().viewer().keys);
  }
  /// Whether the page of that person shows them.
  bool shows(const QString& name) const {
    window().goTo({u"person"_s, code(name)});
    return !part(page(u"person"_s), u"person/nobody"_s).isVisible();
  }
  QStringList shown() const {
    QStringList names;
    for (const QString& name : {kRuth, kPriya, kFarah, kGareth}) {
      if (shows(name)) names << name;
    }
    return names;
  }
  /// A start that is taken back at once.
  bool mayStart(const QString& name) const {
    const auto started =
        window().workspace().perform([&](WritableDesk& desk) { return startSession(desk, person(name)); });
    if (started) window().workspace().perform([&](WritableDesk& desk) { return takeBackStart(desk, *started); });
    return started.has_value();
  }
  QString openWords() const {
    QString words;
    const auto notes = window().workspace().read([](const Desk& desk) { return ownNotes(desk); });
    for (const Note& note : *notes) {
      if (note.isOpen) words += note.title + note.passage({});
    }
    return words;
  }
  void run(const QString& sql, PersonId who) const {
    REQUIRE(window().workspace().perform([&](WritableDesk& desk) -> Result<int> {
      Transaction transaction(desk.records);
      const int changed = Change(desk.records, sql).bind(desk.today()).bind(who).run();
      transaction.commit();
      return changed;
    }));
  }
};

}  // namespace

TEST_CASE("a day of four people on one file shows each what the rules allow", "[walk][access][day]") {
  Day day;
  day.signIn(kFarah);
  CHECK(day.shown() == QStringList{kFarah});
  CHECK_FALSE(day.mayStart(kGareth));
  REQUIRE(day.window().workspace().perform([&](WritableDesk& desk) {
    return saveNote(
        desk, {{}, day.person(kFarah), kWalkDay, u"Estuary"_s, u"free"_s, {}, false, {{u""_s, u"I was afraid."_s}}});
  }));
  CHECK(day.openWords().contains(u"Estuary"));

  day.signIn(kPriya);
  CHECK(day.shown() == QStringList{kPriya, kFarah, kGareth});
  CHECK(day.mayStart(kFarah));
  CHECK_FALSE(day.openWords().contains(u"Estuary"));

  day.signIn(kGareth);
  CHECK(day.shown() == QStringList{kGareth});
  CHECK_FALSE(day.mayStart(kFarah));

  // Priya goes away; the director has Gareth cover Farah from today.
  day.signIn(kRuth);
  CHECK(day.shown() == QStringList{kRuth, kPriya, kFarah, kGareth});
  REQUIRE(day.window().workspace().perform([&](WritableDesk& desk) {
    return setSupervisor(desk, day.person(kFarah), day.person(kGareth), SupervisorKind::Professional, desk.today())
        .map([] { return 0; });
  }));
  CHECK_FALSE(day.openWords().contains(u"Estuary"));

  day.signIn(kGareth);
  CHECK(day.shown() == QStringList{kFarah, kGareth});
  CHECK(day.mayStart(kFarah));
  CHECK_FALSE(day.openWords().contains(u"Estuary"));

  // Priya leaves today, and Gareth's cover ends.
  day.signIn(kRuth);
  day.run(u"UPDATE supervisor SET to_day = ? + 1 WHERE supervisor_id = ? AND kind = 'professional'"_s,
          day.person(kGareth));
  day.run(u"UPDATE post SET to_day = ? WHERE person_id = ? AND to_day IS NULL"_s, day.person(kPriya));
  day.run(u"UPDATE supervisor SET to_day = ? WHERE supervisor_id = ? AND to_day IS NULL"_s, day.person(kPriya));
  day.window().goTo({u"trust"_s, {}});
  CHECK(part<TableView>(day.page(u"trust"_s), u"leavers.table"_s).model()->index(0, 0).data() == kPriya);

  day.signIn(kPriya);
  CHECK(day.shown() == QStringList{kPriya});
  CHECK_FALSE(day.mayStart(kFarah));

  day.signIn(kFarah);
  CHECK(day.shown() == QStringList{kFarah});
  CHECK(day.openWords().contains(u"Estuary"));
}

}  // namespace day_walk
