// SPDX-License-Identifier: MIT
// The attack table of design 3: each attack on a signed record, made in a file, and the verdict that is documented for
// it; found, or not found without a receipt that somebody else holds.
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <functional>

#include "core/keys/canonical.h"
#include "core/keys/key_pair.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/key_store.h"
#include "core/organisation/sign_in.h"
#include "core/store/backup.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "core/supervision/record_check.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/record_signing_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace record_check_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Two agreed records of one pair, both signed by both, the first with an addendum.
struct SignedFile {
  SignedFile() {
    manager.viewer.keys = *choosePassphrase(manager, team.priya, Secret::fromPassphrase(u"nine blue kettles"_s));
    worker.viewer.keys = *choosePassphrase(worker, team.farah, Secret::fromPassphrase(u"heron on the lock"_s));
    first = agreedRecord(u"She asked for fewer visits."_s);
    REQUIRE(addAddendum(worker, first, u"Two visits a week, not three."_s));
    second = agreedRecord(u"The court date is set."_s);
    receipt = loadHead(team.records);
  }

  SessionId agreedRecord(const QString& words) {
    const SessionId id = startSession(manager, team.farah).value();
    SessionRecord record = *loadRecord(team.records, id);
    record.sections.front().body = words;
    record.actions.push_back({{}, {}, {}, team.farah, {}, u"Ring the school"_s, kToday.addDays(7)});
    REQUIRE(saveSession(manager, record));
    REQUIRE(shareRecord(manager, id));
    REQUIRE(agreeRecord(worker, id));
    return id;
  }

  void run(const QString& sql) { Change(team.records, sql).run(); }
  void dropTriggers() {
    QStringList names;
    {
      Query query(team.records, u"SELECT name FROM sqlite_schema WHERE type = 'trigger'");
      while (query.next()) names << query.text(0);
    }
    for (const QString& name : names) run(u"DROP TRIGGER "_s + name);
  }
  void edit() { run(u"UPDATE session_section SET body = 'She asked for more visits.' WHERE body LIKE 'She asked%'"_s); }
  /// Every hash and digest made anew to fit what the file holds now.
  void rechain() {
    auto chain = this->chain();
    run(u"DELETE FROM signature"_s);
    run(u"DELETE FROM chain_entry"_s);
    RecordForm form(team.records);
    QByteArray agreed;
    for (ChainEntry entry : chain) {
      if (entry.kind == u"shared") entry.digest = form.digest(*entry.session, entry.version, RecordMoment::Shared);
      if (entry.kind == u"agreed")
        agreed = entry.digest = form.digest(*entry.session, entry.version, RecordMoment::Agreed);
      if (entry.kind == u"added") {
        const Addendum added = loadAddenda(team.records, *entry.session).front();
        entry.digest = addendumDigest(entry.version, agreed, added.author, added.body, added.at.toMSecsSinceEpoch());
      }
      appendEntry(team.records, entry);
    }
  }
  std::vector<ChainEntry> chain() const {
    std::vector<ChainEntry> all;
    ChainReader reader(team.records);
    while (const auto entry = reader.next()) all.push_back(*entry);
    return all;
  }
  struct Kept {
    qint64 entry;
    PersonId person;
    QByteArray message, signature;
  };
  std::vector<Kept> signatures() const {
    std::vector<Kept> all;
    Query query(team.records, u"SELECT entry_id, person_id, signed, signature FROM signature ORDER BY entry_id");
    while (query.next()) all.push_back({query.integer(0), query.id<PersonId>(1), query.bytes(2), query.bytes(3)});
    return all;
  }
  void put(const Kept& kept) {
    Change(team.records, u"INSERT INTO signature (entry_id, person_id, signed, signature) VALUES (?, ?, ?, ?)")
        .bind(kept.entry)
        .bind(kept.person)
        .bind(kept.message)
        .bind(kept.signature)
        .run();
  }
  /// The manager signs her own entries anew; of the worker's what `keeps` says.
  void resign(bool keepsWorkers) {
    const auto before = signatures();
    rechain();
    for (const ChainEntry& entry : chain()) {
      for (const Kept& kept : before) {
        if (kept.entry != entry.number) continue;
        if (kept.person == team.priya) {
          const QByteArray message = signedStart(entry);
          put({entry.number, team.priya, message, manager.viewer.keys->sign(message)});
        } else if (keepsWorkers) {
          put(kept);
        }
      }
    }
  }

  std::vector<QString> faults(bool withReceipt = false) const {
    return checkRecords(team.records, withReceipt ? std::optional(receipt) : std::nullopt).faults;
  }
  bool names(const QString& words) const {
    const auto all = faults();
    return std::any_of(all.begin(), all.end(), [&](const QString& one) { return one.contains(words); });
  }

  Team team;
  WritableDesk manager = team.deskOf(team.priya);
  WritableDesk worker = team.deskOf(team.farah);
  SessionId first{1}, second{1};
  ChainHead receipt;
};

}  // namespace

TEST_CASE("records signed by both are sound, with the receipt too", "[verify]") {
  SignedFile file;
  const RecordCheck check = checkRecords(file.team.records, file.receipt);
  CHECK(check.faults.empty());
  CHECK(check.agreed == 2);
  CHECK(check.onChain == 2);
  CHECK(check.signedByBoth == 2);
  CHECK(headFrom(headWords(file.receipt))->hash == file.receipt.hash);
  CHECK_FALSE(headFrom(u"5:zz"_s));
  CHECK_FALSE(headFrom(u"five"_s));
  const auto receipts = loadReceipts(file.team.records, file.second);
  REQUIRE(receipts.size() == 2);
  CHECK(receipts[1].head.hash == file.receipt.hash);
  CHECK(receipts[1].isSigned);
  CHECK(receiptText(receipts[1]).contains(headWords(file.receipt)));
  CHECK_FALSE(receiptText(receipts[1]).contains(u"court"));
}

TEST_CASE("an open door into the file changes nothing of what was signed", "[verify]") {
  SignedFile file;
  for (const QString& sql : {u"UPDATE chain_entry SET digest = zeroblob(32)"_s, u"DELETE FROM chain_entry"_s,
                             u"INSERT OR REPLACE INTO chain_entry SELECT * FROM chain_entry WHERE id = 1"_s,
                             u"UPDATE signature SET signature = zeroblob(64)"_s, u"DELETE FROM signature"_s,
                             u"INSERT OR REPLACE INTO signature SELECT * FROM signature"_s}) {
    INFO(sql.toStdString());
    CHECK_THROWS_AS(file.run(sql), StoreError);
  }
  CHECK(file.faults(true).empty());
}

TEST_CASE("a record that was edited past its triggers is found and named", "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  SECTION("the text of a section") { file.edit(); }
  SECTION("an agreed action") { file.run(u"UPDATE action SET what = 'Ring nobody'"_s); }
  SECTION("who it was agreed with") { file.run(u"UPDATE session SET supervisor_id = 4"_s); }
  SECTION("its state") { file.run(u"UPDATE session SET state = 'held'"_s); }
  SECTION("what was added") { file.run(u"UPDATE addendum SET body = 'Three visits a week.'"_s); }
  SECTION("an addendum that is taken away") { file.run(u"DELETE FROM addendum"_s); }
  SECTION("one more action") {
    file.run(
        u"INSERT INTO action (code, session_id, owner_id, what, state) SELECT 'x-1', id, person_id, 'Say nothing', "
        u"'open' "
        u"FROM session LIMIT 1"_s);
  }
  CHECK(file.names(u"record "_s));
}

TEST_CASE("the whole chain written anew over an edit is found by the signatures that are gone", "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  file.edit();
  file.rechain();
  CHECK(file.names(u"is missing"_s));
  CHECK_FALSE(file.faults(true).empty());
}

TEST_CASE("an edit that the manager signs anew is found by the other's signatures", "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  file.edit();
  file.resign(true);
  CHECK(file.names(u"a signature does not fit"_s));
}

TEST_CASE(
    "the other's signatures left out are found while the file knows that they sign; with their keys gone too only "
    "a receipt finds it",
    "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  file.edit();
  file.resign(false);
  CHECK(file.names(u"is missing"_s));
  Change(file.team.records, u"DELETE FROM person_key WHERE person_id = ?").bind(file.team.farah).run();
  CHECK(file.faults().empty());            // not found: a log proves nothing about itself
  CHECK_FALSE(file.faults(true).empty());  // found
}

TEST_CASE("the newest record cut off the end is found by a receipt alone", "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  const QString last = u"(SELECT max(id) - 1 FROM chain_entry)"_s;
  file.run(u"DELETE FROM signature WHERE entry_id >= "_s + last);
  file.run(u"DELETE FROM chain_entry WHERE id >= "_s + last);
  file.run(u"UPDATE session SET state = 'held', agreed_day = NULL, shared_day = NULL WHERE id = %1"_s.arg(
      file.second.value()));
  CHECK(file.faults().empty());
  const auto found = file.faults(true);
  REQUIRE(found.size() == 1);
  CHECK(found[0].contains(u"cut off"));
}

TEST_CASE("an entry taken out of the middle, changed or swapped is found", "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  SECTION("taken out") {
    file.run(u"DELETE FROM signature WHERE entry_id = 2"_s);
    file.run(u"DELETE FROM chain_entry WHERE id = 2"_s);
  }
  SECTION("changed") { file.run(u"UPDATE chain_entry SET at_ms = at_ms - 86400000 WHERE id = 2"_s); }
  SECTION("another's entry") { file.run(u"UPDATE chain_entry SET person_id = 4 WHERE id = 2"_s); }
  CHECK_FALSE(file.faults().empty());
}

TEST_CASE("a signature moved under another entry, or under another name, is found", "[verify][file]") {
  SignedFile file;
  file.dropTriggers();
  SECTION("moved") {
    const auto all = file.signatures();
    file.run(
        u"UPDATE signature SET signed = (SELECT signed FROM signature WHERE entry_id = 1), signature = (SELECT "
        u"signature FROM signature WHERE entry_id = 1) WHERE entry_id = %1"_s.arg(all.back().entry));
  }
  SECTION("renamed") { file.run(u"UPDATE signature SET person_id = 4"_s); }
  SECTION("one bit") {
    const auto all = file.signatures();
    QByteArray broken = all[0].signature;
    broken[5] = static_cast<char>(broken[5] ^ 4);
    Change(file.team.records, u"UPDATE signature SET signature = ? WHERE entry_id = ?")
        .bind(broken)
        .bind(all[0].entry)
        .run();
  }
  CHECK(file.names(u"a signature does not fit"_s));
}

TEST_CASE("whoever has a passphrase signs with it or not at all", "[verify]") {
  FIGURE("S5: the attack table, each with its documented verdict");
  SignedFile file;
  const SessionId id = startSession(file.manager, file.team.farah).value();
  SessionRecord written = *loadRecord(file.team.records, id);
  written.sections.front().body = u"Well."_s;
  REQUIRE(saveSession(file.manager, written));
  WritableDesk pretender = file.team.deskOf(file.team.priya);  // chosen, not signed in
  CHECK_FALSE(shareRecord(pretender, id));
  REQUIRE(shareRecord(file.manager, id));
  WritableDesk other = file.team.deskOf(file.team.farah);
  CHECK_FALSE(agreeRecord(other, id));
  CHECK(agreeRecord(file.worker, id));
}

TEST_CASE("a bit that flips inside a signed record of a plain file is found", "[verify][bit-flips][file]") {
  SignedFile file;
  const QTemporaryDir folder;
  const QString path = folder.filePath(u"team.headroom"_s);
  backUp(file.team.records, path);
  QFile onDisk(path);
  REQUIRE(onDisk.open(QIODevice::ReadWrite));
  const QByteArray sound = onDisk.readAll();
  const auto signedWords = [&](const Database& records) {
    QByteArray all = recordBytes(records, file.first) + recordBytes(records, file.second);
    for (const Addendum& one : loadAddenda(records, file.first)) all += one.body.toUtf8();
    return all;
  };
  const QByteArray words = signedWords(file.team.records);
  const int flips = qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes" ? 1'000 : 100;
  // Half of the flips into the words themselves, half anywhere.
  std::vector<qsizetype> within;
  for (const QByteArray word : {"fewer visits", "Ring the school", "court date", "not three"}) {
    for (qsizetype at = sound.indexOf(word); at >= 0; at = sound.indexOf(word, at + 1)) {
      for (qsizetype i = 0; i < word.size(); ++i) within.push_back(at + i);
    }
  }
  REQUIRE(within.size() > 40);
  QRandomGenerator dice(20260724);
  int changed = 0, found = 0, refused = 0;
  for (int i = 0; i < flips; ++i) {
    const auto at = i % 2 == 0 ? within[dice.bounded(static_cast<quint32>(within.size()))]
                               : static_cast<qsizetype>(dice.bounded(static_cast<quint32>(sound.size())));
    QByteArray bytes = sound;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << dice.bounded(8)));
    REQUIRE((onDisk.seek(0) && onDisk.write(bytes) == bytes.size() && onDisk.flush()));
    try {
      const Database records = Database::open(path, OpenMode::ReadOnly);
      const bool isSeen = firstFault(records) || !checkRecords(records, file.receipt).faults.empty();
      const bool differs = signedWords(records) != words;
      changed += differs ? 1 : 0;
      found += differs && isSeen ? 1 : 0;
    } catch (const StoreError&) {
      ++refused;
    }
  }
  FIGURE("R8: " << flips << " flips of a plain file: " << refused << " refused, " << changed
                << " changed a signed record, " << found << " of these found (seed 20260724)");
  CHECK(changed > flips / 4);
  CHECK(found == changed);
}

TEST_CASE("the canonical bytes of two different lists are never the same", "[keys]") {
  CHECK(Canonical("x").text(u"ab"_s).text(u"c"_s).result() != Canonical("x").text(u"a"_s).text(u"bc"_s).result());
  CHECK(Canonical("x").text(u"1"_s).result() != Canonical("x").number(1).result());
  CHECK(Canonical("x").number(std::nullopt).result() != Canonical("x").number(0).result());
  CHECK(Canonical("x").result() != Canonical("y").result());
}

}  // namespace record_check_test
