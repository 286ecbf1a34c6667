// SPDX-License-Identifier: MIT
// What is typed while the line to a server is cut: on the disk at once, sealed, and brought back without a word lost.
#include "core/desk/local_drafts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/desk/draft_store.h"
#include "core/keys/key_pair.h"
#include "tests/support/catch.h"

namespace local_drafts_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QString kPlace = u"server:council"_s;
const QString kForm = u"session:17"_s;
const QString kWords = u"She told me why the door was locked."_s;

struct Laptop {
  QTemporaryDir folder;
  Database server = Database::inMemory();
  Viewer ann;
  Clock clock = Clock::fixed(QDateTime(QDate(2026, 7, 24), QTime(18, 0)));

  Laptop() {
    Transaction transaction(server);
    ann.person =
        Change(server, u"INSERT INTO person (code, name) VALUES ('ann', 'Ann') RETURNING id").insertAs<PersonId>();
    transaction.commit();
  }
  LocalDrafts here(const QStringList& there = {}) const { return {folder.path(), kPlace, *ann.person, there}; }
  void type(LocalDrafts& drafts, const QString& words, qint64 at = 200) const {
    drafts.keep(ann, clock, [&](WritableDesk& desk) {
      keepDraft(desk.records, desk.viewer, {kForm, u"supervision"_s, words, 3, at});
    });
  }
  void keepOnServer(const QString& words, qint64 at) {
    Transaction transaction(server);
    keepDraft(server, ann, {kForm, u"supervision"_s, words, 3, at});
    transaction.commit();
  }
  void bringBack(LocalDrafts& drafts) {
    Transaction transaction(server);
    WritableDesk desk{server, ann, clock};
    drafts.bringBack(desk);
    transaction.commit();
    drafts.forget();
  }
  QStringList onServer() const {
    QStringList all;
    for (const Draft& one : loadDrafts(server, ann)) all << one.form + u'=' + one.body;
    all.sort();
    return all;
  }
  QByteArray bytes() const {
    QByteArray all;
    for (const QFileInfo& file : QDir(folder.path()).entryInfoList(QDir::Files)) {
      CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
      QFile one(file.filePath());
      REQUIRE(one.open(QIODevice::ReadOnly));
      all += one.readAll();
    }
    return all;
  }
};

}  // namespace

TEST_CASE("words that are typed while the line is cut survive the program, and tell nothing to who finds the file") {
  Laptop laptop;
  {
    LocalDrafts drafts = laptop.here();
    CHECK(drafts.isEmpty());
    laptop.type(drafts, kWords);
  }
  CHECK_FALSE(laptop.bytes().contains("door"));
  LocalDrafts again = laptop.here();
  CHECK_FALSE(again.isEmpty());
  laptop.bringBack(again);
  CHECK(laptop.onServer() == QStringList{kForm + u'=' + kWords});
  CHECK(laptop.here().isEmpty());
  // of somebody else, or at another server, nothing of it is there
  laptop.type(again, kWords);
  CHECK(LocalDrafts(laptop.folder.path(), kPlace, PersonId(laptop.ann.person->value() + 1), {}).isEmpty());
  CHECK(LocalDrafts(laptop.folder.path(), u"server:other"_s, *laptop.ann.person, {}).isEmpty());
}

TEST_CASE("what comes back takes the place of what it goes on from, and of nothing else") {
  const auto [knownBefore, thereAt, stays] = GENERATE(
      table<bool, qint64, bool>({{true, 100, false}, {true, 300, true}, {false, 100, true}, {false, 300, true}}));
  CAPTURE(knownBefore, thereAt);
  Laptop laptop;
  laptop.keepOnServer(u"older"_s, thereAt);
  LocalDrafts drafts = laptop.here(knownBefore ? QStringList{kForm} : QStringList{});
  laptop.type(drafts, kWords);
  laptop.bringBack(drafts);
  const QString mine = kForm + (stays ? u":2="_s : u"="_s) + kWords;
  CHECK(laptop.onServer().contains(mine));
  CHECK(laptop.onServer().size() == (stays ? 2 : 1));
}

TEST_CASE("words that are sealed to keys of before go over as they are") {
  Laptop laptop;
  LocalDrafts drafts = laptop.here();
  laptop.ann.keys = std::make_shared<const KeyPair>(Secret::random(kSeedBytes));
  laptop.type(drafts, kWords);
  const auto before = std::exchange(laptop.ann.keys, std::make_shared<const KeyPair>(Secret::random(kSeedBytes)));
  laptop.bringBack(drafts);
  CHECK(laptop.onServer().isEmpty());
  laptop.ann.keys = before;
  CHECK(laptop.onServer() == QStringList{kForm + u'=' + kWords});
}

TEST_CASE("a file of typed words that was changed is refused and stays") {
  Laptop laptop;
  {
    LocalDrafts drafts = laptop.here();
    laptop.type(drafts, kWords);
  }
  const QString path = QDir(laptop.folder.path()).entryInfoList({u"*.sealed"_s}).front().filePath();
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadWrite));
  QByteArray bytes = file.readAll();
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  file.seek(0);
  file.write(bytes);
  file.close();
  CHECK_THROWS_AS(laptop.here(), StoreError);
  CHECK(QFile::exists(path));
}

}  // namespace local_drafts_test
