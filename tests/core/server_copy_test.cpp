// SPDX-License-Identifier: MIT
// The copy that somebody takes along from a server: what they may see and no more, sealed, dated and only read.
#include <QTemporaryDir>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/organisation/every_row.h"
#include "core/organisation/key_store.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/note_store.h"
#include "core/store/cipher.h"
#include "core/store/schema.h"
#include "core/store/taken_copy.h"
#include "core/supervision/session_store.h"
#include "tests/core/served_county.h"
#include "tests/support/bytes_of.h"
#include "tests/support/sample_file.h"

namespace server_copy_test {

using namespace headroom;
using namespace headroom::test;

#if defined(HEADROOM_HAS_SERVER) && defined(HEADROOM_HAS_CIPHER)

namespace {

const QDateTime kTaken(kToday, QTime(16, 40));

FileSalt newKey() { return holdNewKey(Secret::fromPassphrase(u"with me on the train"_s)); }

StoreFault faultOf(const std::function<void()>& f) {
  try {
    f();
  } catch (const StoreError& error) {
    CHECK_FALSE(error.sentence().isEmpty());
    return error.fault();
  }
  FAIL("nothing was refused");
  return StoreFault::Other;
}

QStringList idsOf(const Database& records, const QString& table) {
  QStringList ids;
  Query query(records, u"SELECT id FROM %1 ORDER BY id"_s.arg(table));
  while (query.next()) ids << QString::number(query.integer(0));
  return ids;
}

}  // namespace

TEST_CASE("a copy to take along holds what its owner may see on the server, and no more", "[server][copy]") {
  Served served;
  const QTemporaryDir folder;
  for (const char* who : {"farah", "priya", "gareth", "joan", "mo", "kim"}) {
    const QString code = QString::fromLatin1(who);
    INFO(who);
    const Database there = openServer(served.roleOf(code), OpenMode::ReadOnly);
    const QString path = folder.filePath(code + u".headroom"_s);
    takeCopy(there, path, newKey(), kTaken);
    const Database copy = Database::open(path, OpenMode::ReadOnly);
    CHECK(copy.isEncrypted());
    CHECK_FALSE(bytesOf(path).contains("Team"));
    REQUIRE(takenCopyOf(copy));
    CHECK(takenCopyOf(copy)->takenAt == kTaken);
    CHECK(takenCopyOf(copy)->person == personOfLogin(there));
    CHECK(personOfLogin(copy) == personOfLogin(there));
    CHECK_FALSE(mayReadEveryRow(copy));
    for (const char* table : {"person", "unit", "post", "session", "action", "case_file", "allocation", "goal",
                              "reflective_note", "chain_entry", "absence"}) {
      INFO(table);
      CHECK(idsOf(copy, QString::fromLatin1(table)) == idsOf(there, QString::fromLatin1(table)));
    }
    CHECK(loadNotes(copy, Viewer{personOfLogin(copy)}).size() == loadNotes(there, Viewer{personOfLogin(there)}).size());
    const Balance here = balance(loadFacts(copy, kToday), kToday);
    const Balance far = balance(loadFacts(there, kToday), kToday);
    CHECK(here.posts.size() == far.posts.size());
    for (std::size_t i = 0; i < here.posts.size() && i < far.posts.size(); ++i) {
      CHECK(here.posts[i].post == far.posts[i].post);
      CHECK(here.posts[i].load == far.posts[i].load);
    }
  }
}

TEST_CASE("everybody of an authority can take a copy along", "[server][copy]") {
  const QTemporaryDir folder;
  const QString file = folder.filePath(u"northmere.headroom"_s);
  sampleAt(file, kToday);
  TestServer server;
  const QString place = server.place();
  Database owner = openServer(place, OpenMode::ReadWrite);
  copyRecords(Database::open(file, OpenMode::ReadOnly), owner);
  // One of each role: what each sees hangs on other rows that are hidden.
  std::map<Role, QString> chosen;
  const Organisation all = loadOrganisationOn(owner, kToday);
  for (const Person& person : all.people)
    if (const Post* post = all.mainPost(person.id, kToday)) chosen.emplace(post->role, person.code);
  REQUIRE(chosen.size() > 5);
  for (const auto& [role, code] : chosen) {
    INFO(code.toStdString());
    const Database there =
        openServer(TestServer::placeFor(place, giveServerRole(place, code, {}, {})), OpenMode::ReadOnly);
    const QString path = folder.filePath(code + u".headroom"_s);
    takeCopy(there, path, newKey(), kTaken);
    const Database copy = Database::open(path, OpenMode::ReadOnly);
    for (const char* table : {"session", "action", "case_file", "allocation", "goal", "reflective_note"}) {
      INFO(table);
      CHECK(idsOf(copy, QString::fromLatin1(table)) == idsOf(there, QString::fromLatin1(table)));
    }
  }
}

TEST_CASE("the owner of a copy signs in to it, and nobody else's secret is in it", "[server][copy]") {
  Served served;
  {
    Database records = openServer(served.place, OpenMode::ReadWrite);
    for (const PersonId person : {served.county.farah, served.county.priya})
      insertKeys(records, person, {QByteArray(16, 's'), "wrapped " + QByteArray::number(person.value())},
                 {QByteArray(32, 'b'), QByteArray(32, 'g')}, 1);
  }
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"farah.headroom"_s);
  takeCopy(openServer(served.roleOf(u"farah"_s), OpenMode::ReadOnly), path, newKey(), kTaken);
  const Database copy = Database::open(path, OpenMode::ReadOnly);
  const auto secretOf = [&copy](PersonId person) {
    Query query(copy, u"SELECT wrapped_seed FROM person_key WHERE person_id = ?");
    query.bind(person);
    REQUIRE(query.next());
    return query.bytes(0);
  };
  CHECK(secretOf(served.county.farah) == "wrapped " + QByteArray::number(served.county.farah.value()));
  CHECK(secretOf(served.county.priya) == QByteArray(1, '\0'));
  CHECK(loadKeys(copy, served.county.priya).has_value());  // what she signed can be checked
}

TEST_CASE("a link to what is hidden is left out of a copy, and what it hangs on goes along without it",
          "[server][copy]") {
  Served served;
  PersonId farah = served.county.farah;
  {
    Database records = openServer(served.place, OpenMode::ReadWrite);
    // An action of Farah's from a session that is nobody's whom she sees.
    Change(records,
           u"INSERT INTO session (id, code, person_id, supervisor_id, kind, day, state) VALUES (900, 's900', 6, 7, "
           "'informal', 2461000, 'shared')")
        .run();
    Change(records,
           u"INSERT INTO action (id, code, session_id, owner_id, what, state) VALUES (901, 'a901', 900, ?, 'Ring', "
           "'open')")
        .bind(farah)
        .run();
  }
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"farah.headroom"_s);
  const Database there = openServer(served.roleOf(u"farah"_s), OpenMode::ReadOnly);
  REQUIRE_FALSE(idsOf(there, u"session"_s).contains(u"900"_s));
  REQUIRE(idsOf(there, u"action"_s).contains(u"901"_s));
  takeCopy(there, path, newKey(), kTaken);
  const Database copy = Database::open(path, OpenMode::ReadOnly);
  CHECK(idsOf(copy, u"action"_s).contains(u"901"_s));
  CHECK_FALSE(idsOf(copy, u"session"_s).contains(u"900"_s));
}

TEST_CASE("a copy to take along is refused in one sentence, and leaves nothing behind", "[server][copy]") {
  Served served;
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"copy.headroom"_s);
  const QString role = served.roleOf(u"farah"_s);
  const Database there = openServer(role, OpenMode::ReadOnly);
  CHECK(faultOf([&] { takeCopy(there, path, {}, kTaken); }) == StoreFault::NoCipher);
  CHECK(faultOf([&] { takeCopy(served.county.records, path, newKey(), kTaken); }) == StoreFault::CannotOpen);
  CHECK(faultOf([&] { takeCopy(openServer(served.place, OpenMode::ReadOnly), path, newKey(), kTaken); }) ==
        StoreFault::CannotOpen);
  CHECK(faultOf([&] { takeCopy(there, folder.filePath(u"none/copy.headroom"_s), newKey(), kTaken); }) ==
        StoreFault::CannotOpen);
  CHECK(QDir(folder.path()).isEmpty());
  takeCopy(there, path, newKey(), kTaken);
  CHECK(faultOf([&] { takeCopy(there, path, newKey(), kTaken); }) == StoreFault::CannotOpen);
  CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"copy.headroom"_s});
  // Nothing is changed in it, and it goes up to no server.
  CHECK(faultOf([&] { (void)Database::open(path, OpenMode::ReadWrite); }) == StoreFault::TakenCopy);
  const Database copy = Database::open(path, OpenMode::ReadOnly);
  CHECK(faultOf([&] {
          Database empty = Database::create(folder.filePath(u"empty.headroom"_s));
          copyRecords(copy, empty);
        }) == StoreFault::CannotOpen);
}

#endif

}  // namespace server_copy_test
