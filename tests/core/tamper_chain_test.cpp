// SPDX-License-Identifier: MIT
// Tampering by somebody who can write the chain too: hashes made anew, entries added, signatures taken away. The
// other's signatures find it, and where there are none a receipt that was kept outside.
#include "core/fields/field.h"
#include "core/keys/key_pair.h"
#include "core/organisation/chain_store.h"
#include "core/store/query.h"
#include "core/supervision/record_form_store.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/record_signing_store.h"
#include "tests/core/tamper_file.h"
#include "tests/support/catch.h"

namespace tamper_chain_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("whoever can make hashes is found by the other's signatures, and by a receipt where there are none",
          "[verify][tamper][file]") {
  const TamperFile file;
  const auto edit = [&] { file.run(u"UPDATE sign_off SET words = 'Gladly' WHERE step = 'agreed with comment'"_s); };
  const auto withoutKeys = [&] { file.run(u"DELETE FROM person_key"_s); };
  const auto anew = [&](int version, bool keysGone) {
    return [&file, &edit, &withoutKeys, version, keysGone] {
      edit();
      file.writeChainAnew(version);
      if (keysGone) withoutKeys();
    };
  };
  CHECK(file.verdictOf(anew(signedVersion(), false), true) == Verdict::Found);
  CHECK(file.verdictOf(anew(1, false), true) == Verdict::Found);
  // With everybody's keys gone the file says nothing of it. A log proves nothing about itself: a receipt does.
  CHECK(file.verdictOf(anew(signedVersion(), true), true) == Verdict::Sound);
  CHECK(file.withReceipt(anew(signedVersion(), true)) == Verdict::Found);
  CHECK(file.verdictOf(anew(1, true), true) == Verdict::Sound);
  CHECK(file.withReceipt(anew(1, true)) == Verdict::Found);
  // Called imported, so that nobody need have signed it: its own sign-off tells.
  const auto calledImported = [&] {
    edit();
    file.writeChainAnew(signedVersion());
    file.run(u"UPDATE chain_entry SET kind = 'imported', person_id = NULL, origin_id = 1 WHERE kind = 'agreed'"_s);
  };
  CHECK(file.verdictOf(calledImported, true) == Verdict::Found);
  // An older whole file.
  const auto cutOff = [&] {
    file.run(
        u"DELETE FROM chain_entry WHERE kind = 'imported';UPDATE session SET state = 'held', "
        u"agreed_day = NULL, shared_day = NULL WHERE code = 'K1';DELETE FROM signed_action WHERE "
        u"action_id IN (SELECT id FROM action WHERE code = 'N1');DELETE FROM record_origin"_s);
  };
  CHECK(file.verdictOf(cutOff, true) == Verdict::Sound);
  CHECK(file.withReceipt(cutOff) == Verdict::Found);
}

TEST_CASE("a signature that was made before somebody's keys were recovered is missed too", "[verify][tamper][file]") {
  const TamperFile file;
  const auto recovered = [&] {
    file.run(
        u"INSERT INTO former_key (person_id, box_public, sign_public, made_at, ended_at) SELECT person_id, box_public, "
        u"sign_public, made_at, 2000000000000 FROM person_key;UPDATE person_key SET made_at = 2000000000000"_s);
  };
  CHECK(file.verdictOf(recovered, true) == Verdict::Sound);
  const auto deleted = [&] {
    recovered();
    file.run(u"DELETE FROM signature WHERE entry_id = 1"_s);
  };
  CHECK(file.verdictOf(deleted, true) == Verdict::Found);
}

TEST_CASE("a record that nobody agreed does not come in as one that was agreed before there was a chain",
          "[verify][tamper][file]") {
  const TamperFile file;
  const auto late = [&] {
    file.run(u"UPDATE session SET state = 'agreed', shared_day = day, agreed_day = day WHERE id = %1"_s.arg(
        file.held.value()));
    ChainEntry entry{0, {}, {}, 2'000'000'000'000, u"agreed before"_s, {}, file.held, {}};
    entry.digest = RecordForm(file.team.records).digest(file.held, signedVersion(), RecordMoment::Agreed);
    appendEntry(file.team.records, entry);
  };
  CHECK(file.verdictOf(late, true) == Verdict::Found);
}

TEST_CASE("an entry that is added over signed words does not make other words the agreed ones",
          "[verify][tamper][file]") {
  const TamperFile file;
  const QString kind = GENERATE(u"agreed"_s, u"agreed before"_s, u"imported"_s, u"restated"_s, u"erased"_s);
  CAPTURE(kind);
  const auto added = [&] {
    file.run(u"UPDATE discussion SET said = 'something else' WHERE session_id = %1"_s.arg(file.full.value()));
    ChainEntry entry{0, {}, {}, 2'000'000'000'000, kind, {}, file.full, {}};
    entry.digest = digestOf(recordBytes(file.team.records, file.full));
    if (kind == u"imported") entry.origin = OriginId(1);
    appendEntry(file.team.records, entry);
  };
  CHECK(file.verdictOf(added, true) == Verdict::Found);
}

TEST_CASE("nothing is added in the name of somebody else", "[verify][tamper][file]") {
  const TamperFile file;
  const auto added = [&] {
    constexpr qint64 kAt = 2'000'000'000'000;
    file.run(
        u"INSERT INTO addendum (session_id, author_id, body, at_ms) VALUES (%1, 2, 'I take it back', 2000000000000)"_s
            .arg(file.full.value()));
    Query agreed(file.team.records, u"SELECT digest FROM chain_entry WHERE session_id = ? AND kind = 'agreed'");
    REQUIRE(agreed.bind(file.full).next());
    const QByteArray digest = addendumDigest(signedVersion(), agreed.bytes(0), PersonId(2), u"I take it back"_s, kAt);
    agreed.finish();
    appendEntry(file.team.records, {0, {}, {}, kAt, u"added"_s, {}, file.full, digest});
  };
  CHECK(file.verdictOf(added, false) == Verdict::Found);
}

}  // namespace tamper_chain_test
