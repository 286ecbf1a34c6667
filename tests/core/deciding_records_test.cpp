// SPDX-License-Identifier: MIT
// What decides about records, notes and leavers, as rules of values: no file is needed to see them refuse.
#include <memory>

#include "core/exchange/erasure_plan.h"
#include "core/exchange/leavers.h"
#include "core/keys/key_pair.h"
#include "core/reflection/note_recovery.h"
#include "core/reflection/note_sharing.h"
#include "core/supervision/action_line.h"
#include "core/supervision/leaving.h"
#include "core/supervision/record_signing.h"
#include "core/supervision/sign_off.h"
#include "tests/support/catch.h"

namespace deciding_records_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

QString said(const Result<void>& result) { return result ? QString() : result.error().sentence; }

std::vector<qint64> numbers(const std::vector<ActionId>& ids) {
  std::vector<qint64> all;
  for (const ActionId id : ids) all.push_back(id.value());
  return all;
}

}  // namespace

TEST_CASE("nobody leaves before something of theirs that has begun", "[staff][rules]") {
  const LeavingFacts plain{kDay.addYears(-1), {}, {}};
  CHECK(mayLeave(plain, kDay));
  CHECK(said(mayLeave(std::nullopt, kDay)).contains(u"no longer there"));
  CHECK(said(mayLeave(LeavingFacts{kDay.addYears(-1), kDay.addDays(-1), {}}, kDay)).contains(u"left already"));
  CHECK(said(mayLeave(LeavingFacts{kDay, {}, {}}, kDay)).contains(u"begin on that day"));
  CHECK(mayLeave(LeavingFacts{kDay.addDays(-1), {}, {}}, kDay));
  CHECK(said(mayLeave(LeavingFacts{{}, {}, kDay.addDays(2)}, kDay)).contains(u"began on 26 July 2026"));
  CHECK(said(mayLeave(LeavingFacts{{}, {}, {}, std::pair(u"C-8"_s, kDay)}, kDay)).contains(u"C-8 was given to them"));
}

TEST_CASE("the rows of an action are closed and opened together, but for what was signed as closed",
          "[actions][rules]") {
  const ActionLink open{ActionId(3)}, before{ActionId(2)}, first{ActionId(1)};
  CHECK(numbers(rowsToClose({open, before, first})) == std::vector<qint64>{3, 2, 1});
  CHECK(rowsToClose({{ActionId(3), kDay}, before}).empty());
  CHECK(rowsToClose({}).empty());

  const ActionLink closed{ActionId(3), kDay}, with{ActionId(2), kDay}, earlier{ActionId(1), kDay.addDays(-7)};
  CHECK(numbers(rowsToOpen({closed, with, earlier})) == std::vector<qint64>{3, 2});
  CHECK(numbers(rowsToOpen({closed, {ActionId(2), kDay, true}, first})) == std::vector<qint64>{3});
  CHECK(rowsToOpen({{ActionId(3), kDay, true}, with}).empty());
  CHECK(rowsToOpen({open, with}).empty());
  CHECK(rowsToOpen({}).empty());
}

TEST_CASE("a reading is written down once a day", "[sign-off][rules]") {
  constexpr qint64 kDayLong = qint64{24} * 60 * 60 * 1000;
  CHECK(isReadAnew({}, kDayLong));
  CHECK_FALSE(isReadAnew(1, kDayLong));
  CHECK(isReadAnew(0, kDayLong));
}

TEST_CASE("whoever has a passphrase signs in before they sign", "[signing][rules]") {
  const Viewer chosen{PersonId(1)};
  const Viewer signedIn{PersonId(1), std::make_shared<KeyPair>(Secret::random(kSeedBytes))};
  CHECK(said(maySign({}, false)).contains(u"Choose who"));
  CHECK(maySign(chosen, false));
  CHECK(said(maySign(chosen, true)).contains(u"Sign in"));
  CHECK(maySign(signedIn, true));
}

TEST_CASE("a lost passphrase is replaced with the sheet of this file alone", "[recovery][rules]") {
  const PublicKeys sheet = KeyPair(Secret::random(kSeedBytes)).publicKeys();
  const PublicKeys other = KeyPair(Secret::random(kSeedBytes)).publicKeys();
  CHECK(mayRecover(sheet, sheet, true));
  CHECK(said(mayRecover({}, sheet, true)).contains(u"without a recovery key"));
  CHECK(said(mayRecover(other, sheet, true)).contains(u"not the recovery sheet"));
  CHECK(said(mayRecover(sheet, sheet, false)).contains(u"no passphrase yet"));
  CHECK(recoveryDigest(sheet) != recoveryDigest(other));
}

TEST_CASE("a note is shared by its author, with a reader whose keys were compared, and with words in it",
          "[sharing][rules]") {
  const PersonId author(1), reader(2);
  const Viewer viewer{author, std::make_shared<KeyPair>(Secret::random(kSeedBytes))};
  const std::optional<PublicKeys> keys = KeyPair(Secret::random(kSeedBytes)).publicKeys();
  Note written{NoteId(1), author, kDay, u"A day"_s};
  written.passages = {{u""_s, u"It went well."_s}};
  const std::optional<Note> note = written;
  CHECK(mayShare(viewer, note, {}, reader, keys, true));
  CHECK(mayShare(viewer, note, u"went well"_s, reader, keys, true));
  CHECK(said(mayShare(viewer, {}, {}, reader, keys, true)).contains(u"Only the author"));
  CHECK(said(mayShare(viewer, note, {}, author, keys, true)).contains(u"yours already"));
  CHECK(said(mayShare(viewer, note, {}, reader, {}, false)).contains(u"not chosen a passphrase"));
  CHECK(said(mayShare(viewer, note, {}, reader, keys, false)).contains(u"Compare the numbers"));
  CHECK(said(mayShare(viewer, note, u"never said"_s, reader, keys, true)).contains(u"not in the note"));
  written.passages.clear();
  CHECK(said(mayShare(viewer, written, {}, reader, keys, true)).contains(u"nothing written"));
  CHECK_FALSE(maySeal({author}));
  CHECK(maySeal(viewer));

  const QByteArray digest = keysDigest(*keys);
  const ComparedKeys compared{digest, viewer.keys->sign(comparedMessage(author, reader, digest))};
  CHECK(isCompared(compared, viewer, reader, *keys));
  CHECK_FALSE(isCompared(compared, viewer, PersonId(3), *keys));                 // of somebody else
  CHECK_FALSE(isCompared(compared, viewer, reader, viewer.keys->publicKeys()));  // other keys by now
  CHECK_FALSE(isCompared(ComparedKeys{digest, {}}, viewer, reader, *keys));      // said by nobody
  CHECK_FALSE(isCompared(std::nullopt, viewer, reader, *keys));
}

TEST_CASE("a leaver is erased who holds no post and whose records are not held", "[erasure][rules]") {
  const std::vector<Leaver> leavers{{PersonId(1), u"Jo"_s, kDay, kDay, {}},
                                    {PersonId(2), u"Ann"_s, kDay, kDay, u"A claim"_s}};
  CHECK(mayBeErased(leavers, PersonId(1)));
  CHECK(said(mayBeErased(leavers, PersonId(2))).contains(u"A claim"));
  CHECK(said(mayBeErased(leavers, PersonId(3))).contains(u"end their posts first"));
  CHECK(checkedRetention(1));
  CHECK(checkedRetention(100));
  CHECK_FALSE(checkedRetention(0));
  CHECK_FALSE(checkedRetention(101));

  ErasurePlan plan{PersonId(1), u"Jo"_s, u"erased-1"_s, {}};
  plan.places.push_back(
      {PlaceKind::Mention, u"case_file"_s, u"note"_s, {{7, {}}}, {}, u"Jo came."_s, u"erased-1 came."_s, false});
  ErasurePlan same = plan;
  same.places[0].chosen = true;
  CHECK(isSamePlan(plan, same));
  same.places[0].after = u"X came."_s;
  CHECK_FALSE(isSamePlan(plan, same));
}

}  // namespace deciding_records_test
