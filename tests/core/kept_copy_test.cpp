// SPDX-License-Identifier: MIT
// The copy that stands beside a file while something is changed that cannot be taken back.
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include "tests/support/catch.h"

#include "core/store/cipher.h"
#include "core/store/engine_door.h"
#include "core/store/kept_copy.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "tests/support/bytes_of.h"

namespace kept_copy_test {

using namespace headroom;
using headroom::test::bytesOf;
using namespace Qt::StringLiterals;

namespace {

const QString kTold = QStringLiteral("Orchid Lantern 4471");

void tell(Database& records, const QString& value) {
  Transaction save(records);
  Change(records, u"DELETE FROM setting WHERE name = 'told'").run();
  Change(records, u"INSERT INTO setting (name, value) VALUES ('told', ?)").bind(value).run();
  save.commit();
}

QString told(const Database& records) {
  return EngineDoor::execute(records, u"SELECT value FROM setting WHERE name = 'told'"_s);
}

}  // namespace

TEST_CASE("a copy is the owner's alone, under the key of its file, and its pages take their place again",
          "[store][erasure][cipher][file]") {
  for (const bool encrypted : {false, true}) {
    if (encrypted && !isCipherBuilt()) continue;
    INFO("encrypted: " << encrypted);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"team.headroom"_s);
    {
      Database records =
          Database::create(path, encrypted ? holdNewKey(Secret::fromPassphrase(u"a walk by the river"_s)) : FileSalt{});
      tell(records, kTold);
      KeptCopy copy(records);
      CHECK(copy.path() == folder.filePath(u"team.before-erasure.headroom"_s));
      const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
      CHECK((QFile::permissions(copy.path()) & others) == 0);
      CHECK(bytesOf(copy.path()).contains(kTold.toUtf8()) != encrypted);
      CHECK_THROWS_AS(KeptCopy(records), StoreError);  // never over one that is there
      copy.keep();
      tell(records, u"Something else"_s);
      copy.putBack();
      CHECK(told(records) == kTold);
      CHECK_FALSE(firstFault(records));
      copy.remove();
      CHECK_FALSE(QFileInfo::exists(copy.path()));
    }
    CHECK(told(Database::open(path, OpenMode::ReadOnly)) == kTold);
    forgetFileKeys();
  }
}

TEST_CASE("a copy that nobody asked to keep goes with whatever made it, and a file in memory has none",
          "[store][erasure][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  QString path;
  {
    const KeptCopy copy(records);
    path = copy.path();
    CHECK(QFileInfo::exists(path));
  }
  CHECK_FALSE(QFileInfo::exists(path));
  Database memory = Database::inMemory();
  KeptCopy none(memory);
  CHECK(none.path().isEmpty());
  none.putBack();
  none.remove();
}

}  // namespace kept_copy_test
