// SPDX-License-Identifier: MIT
// Records that the sixth format of the file signed, with the first version of the canonical form: they stay true, and
// what that version did not cover is covered from the day on which the file was brought to this format.
#include <QFile>
#include <QTemporaryDir>
#include "core/fields/field.h"
#include "core/keys/secret.h"
#include "core/organisation/sign_in.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "core/supervision/older_records_actions.h"
#include "core/supervision/older_records_store.h"
#include "core/supervision/record_check.h"
#include "core/supervision/sign_off_actions.h"
#include "tests/support/catch.h"

namespace record_versions_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QString kHead = u"9:543f2d949c8eaf987addc16c8978cbedfc1ba5be53bfc7c311130bc874c3bc4e"_s;
const PersonId kFarah{2};
const SessionId kDisputed{1};  // shared, taken back, shared, disputed, answered, agreed with a comment, added to
const SessionId kShared{4};    // shared and not agreed yet

/// A copy of the signed file of format 6, brought to this format.
struct OlderFile {
  OlderFile() {
    const QString path = folder.filePath(u"team.headroom"_s);
    REQUIRE(QFile::copy(QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/signed-6.headroom"), path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    records = Database::open(path, OpenMode::ReadWrite);
  }
  WritableDesk deskOf(PersonId person) {
    return {records, Viewer{person}, Clock::fixed(QDateTime(QDate(2026, 9, 1), QTime(9, 0)))};
  }
  void hang() {
    WritableDesk desk{records, {}, Clock::fixed(QDateTime(QDate(2026, 8, 30), QTime(9, 0)))};
    REQUIRE(hangOlderRecords(desk));
  }
  /// What a check finds after that change, made past the locks and undone again.
  bool finds(const QString& sql) {
    Transaction undone(records);
    QStringList names;
    {
      Query query(records, u"SELECT name FROM sqlite_schema WHERE type = 'trigger'");
      while (query.next()) names << query.text(0);
    }
    for (const QString& name : names) Change(records, u"DROP TRIGGER "_s + name).run();
    INFO(sql.toStdString());
    CHECK(Change(records, sql).run() > 0);
    return !checkRecords(records).faults.empty();
  }

  QTemporaryDir folder;
  Database records = Database::inMemory();
};

}  // namespace

TEST_CASE("records signed in the first version of the canonical form verify, with their receipt and their signatures",
          "[verify][migration]") {
  OlderFile file;
  for (const bool isHung : {false, true}) {
    if (isHung) file.hang();
    const RecordCheck check = checkRecords(file.records, headFrom(kHead));
    CHECK(check.faults == std::vector<QString>{});
    CHECK(check.agreed == 3);
    CHECK(check.onChain == 3);
    CHECK(check.signedByBoth == 2);
    CHECK(check.before == 0);
    CHECK(check.waiting == 0);
  }
  CHECK(EngineDoor::execute(file.records, u"SELECT group_concat(version, '') FROM chain_entry"_s) ==
        u"111111111"_s + QString::number(signedVersion()).repeated(3));
  CHECK_FALSE(hasOlderRecords(file.records));
}

TEST_CASE("what the first version covered is found at once, and the rest from the day of the new format on",
          "[verify][migration]") {
  OlderFile file;
  const std::vector<QString> first{u"UPDATE session_section SET body = 'x' WHERE session_id = 1"_s,
                                   u"UPDATE session SET minutes = 7 WHERE id = 2"_s,
                                   u"UPDATE discussion SET rationale = NULL WHERE session_id = 3"_s,
                                   u"UPDATE session_snapshot SET load_e6 = 0 WHERE session_id = 1"_s,
                                   u"UPDATE action SET what = 'x' WHERE session_id = 1"_s,
                                   u"UPDATE addendum SET body = 'x'"_s};
  const std::vector<QString> later{u"UPDATE sign_off SET words = 'Gladly' WHERE step = 'agreed with comment'"_s,
                                   u"UPDATE sign_off SET words = 'x' WHERE step = 'disputed'"_s,
                                   u"UPDATE sign_off SET words = 'x' WHERE step = 'answered'"_s,
                                   u"UPDATE sign_off SET at_ms = at_ms + 1 WHERE session_id = 2"_s,
                                   u"UPDATE session_snapshot SET status = 'over' WHERE session_id = 1"_s,
                                   u"UPDATE session SET agreed_day = agreed_day + 1 WHERE id = 1"_s,
                                   u"UPDATE action SET state = 'dropped' WHERE session_id = 1 AND state = 'done'"_s,
                                   u"UPDATE preparation SET body = 'x'"_s,
                                   u"UPDATE addendum SET at_ms = at_ms + 1"_s};
  for (const QString& sql : first) CHECK(file.finds(sql));
  for (const QString& sql : later) CHECK_FALSE(file.finds(sql));  // nobody signed it
  file.hang();
  for (const QString& sql : first) CHECK(file.finds(sql));
  for (const QString& sql : later) CHECK(file.finds(sql));
}

TEST_CASE("a record that was shared in the older version is agreed in the newer one, and both are checked",
          "[verify][migration]") {
  OlderFile file;
  file.hang();
  WritableDesk farah = file.deskOf(kFarah);
  const auto keys = signIn(farah, kFarah, Secret::fromPassphrase(u"heron on the lock"_s));
  REQUIRE(keys);
  farah.viewer.keys = *keys;
  REQUIRE(agreeRecord(farah, kShared, u"As we said"_s));
  REQUIRE(addAddendum(farah, kDisputed, u"And a third thing."_s));
  const RecordCheck check = checkRecords(file.records, headFrom(kHead));
  CHECK(check.faults == std::vector<QString>{});
  CHECK(check.onChain == 4);
  CHECK(check.signedByBoth == 3);
  CHECK(file.finds(u"UPDATE addendum SET body = 'x' WHERE body LIKE 'And a third%'"_s));
  CHECK(file.finds(u"UPDATE sign_off SET words = 'x' WHERE words = 'As we said'"_s));
  CHECK(file.finds(u"UPDATE session_section SET body = 'x' WHERE session_id = 4"_s));
  CHECK(file.finds(u"UPDATE chain_entry SET version = 1 WHERE version > 1"_s));
}

}  // namespace record_versions_test
