// SPDX-License-Identifier: MIT
// The director looks at every place that an erasure would change, cancels, looks again, and says yes.
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"
#include "ui/trust/erasure_dialog.h"

namespace erasure_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kName = QStringLiteral("Jo");

/// In Northmere's file: somebody called Jo who left long ago, and words of others that hold these letters.
void addLeaver(const QString& path) {
  Database records = Database::open(path, OpenMode::ReadWrite);
  Transaction save(records);
  Change(records, u"INSERT INTO person (code, name) VALUES ('17', 'Jo')").run();
  Change(
      records,
      u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) SELECT '17-post', "
      u"max(p.id), (SELECT min(id) FROM unit), 'social worker', 1000000, 'permanent', 'substantive', 2456000, 2456700 "
      u"FROM person p")
      .run();
  Change(records,
         u"INSERT INTO preparation (person_id, body, added_at) SELECT max(id), 'Ask about leave', 0 FROM person")
      .run();
  Change(
      records,
      u"INSERT INTO session_section (session_id, section, body) SELECT min(id), 'w', 'Joan and Jo came.' FROM session "
      u"WHERE state = 'held'")
      .run();
  Change(records,
         u"INSERT INTO shared_learning (code, kind, title, day, private) VALUES ('g', 'support group', 'Thursdays', "
         u"2456500, 1)")
      .run();
  Change(records,
         u"INSERT INTO private_group_member (learning_id, person_id) SELECT (SELECT max(id) FROM shared_learning), "
         u"max(id) FROM person")
      .run();
  save.commit();
}

QString one(const QString& path, const QString& sql) {
  const Database records = Database::open(path, OpenMode::ReadOnly);
  Query query(records, sql);
  return query.next() ? query.text(0) : QString();
}

}  // namespace

TEST_CASE("an erasure shows every place for a yes, and Cancel is what Enter presses", "[walk][erasure]") {
  NorthmereWalk walk;
  addLeaver(walk.path);
  const QString section = u"SELECT body FROM session_section WHERE section = 'w'"_s;
  const QString name = u"SELECT name FROM person WHERE id = (SELECT max(id) FROM person)"_s;
  walk.start(u"Ruth Calder"_s);
  walk.window().goTo({u"trust"_s, {}});
  auto& leavers = part<TableView>(walk.page(u"trust"_s), u"leavers.table"_s);
  for (int row = 0; row < leavers.model()->rowCount(); ++row) {
    if (leavers.model()->index(row, 0).data() == kName) leavers.selectRow(row);
  }
  int shown = 0;
  inNextDialog<ErasureDialog>([&](ErasureDialog& dialog) {
    shown = static_cast<int>(dialog.plan().places.size());
    QTest::keyClick(&part(dialog, u"erasure.cancel"_s), Qt::Key_Return);
  });
  press(walk.page(u"trust"_s), u"leavers.erase"_s);
  // Code, name, the code of the post, what was brought to supervision, a mention; and what is private and not shown.
  CHECK(shown == 6);
  CHECK(one(walk.path, name) == kName);

  inNextDialog<ErasureDialog>([&](ErasureDialog& dialog) {
    auto& places = part<TableView>(dialog, u"erasure.places"_s);
    CHECK(places.model()->rowCount() == shown - 1);
    for (int row = 0; row < places.model()->rowCount(); ++row)
      CHECK_FALSE(places.model()->index(row, 1).data().toString().contains(u"rivate"));
    CHECK(places.model()->index(0, 2).data().toString() == u"Joan and Jo came.");
    CHECK(places.model()->index(0, 0).data().toString() == u"Stays");
    press(dialog, u"erasure.change"_s);
    CHECK(places.model()->index(0, 0).data().toString() == u"Name goes");
    places.selectRow(1);
    CHECK_FALSE(part<QPushButton>(dialog, u"erasure.change"_s).isEnabled());
    CHECK(part<Label>(dialog, u"erasure.count"_s).text() == u"5 places change, 0 stay");
    press(dialog, u"erasure.erase"_s);
  });
  press(walk.page(u"trust"_s), u"leavers.erase"_s);
  CHECK(one(walk.path, name).startsWith(u"erased-"));
  CHECK(one(walk.path, section) == u"Joan and %1 came."_s.arg(one(walk.path, name)));
  CHECK(one(walk.path, u"SELECT count(*) FROM preparation WHERE body = 'Ask about leave'"_s) == u"0");
  CHECK(QDir(walk.folder.path()).entryList({u"*before-erasure*"_s}).isEmpty());
}

}  // namespace erasure_walk
