// SPDX-License-Identifier: MIT
// Keys, sealing and signing: what is opened, and everything that must not be.

#include "core/keys/key_pair.h"
#include "tests/support/catch.h"

namespace keys_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

Secret words(const char* text) { return Secret::fromPassphrase(QString::fromUtf8(text)); }
bool same(const Secret& a, const Secret& b) {
  return a.size() == b.size() && std::equal(a.data(), a.data() + a.size(), b.data());
}
QByteArray changed(QByteArray bytes, qsizetype at) {
  bytes[at] = static_cast<char>(bytes[at] ^ 1);
  return bytes;
}

}  // namespace

TEST_CASE("a seed is given back to its passphrase and owner alone", "[keys]") {
  const Secret seed = Secret::random(kSeedBytes);
  const WrappedSeed wrapped = wrapSeed(seed, words("three quiet rooms"), "person 1");
  const auto opened = unwrapSeed(wrapped, words("three quiet rooms"), "person 1");
  REQUIRE(opened);
  CHECK(same(*opened, seed));
  CHECK_FALSE(unwrapSeed(wrapped, words("three quiet room"), "person 1"));
  CHECK_FALSE(unwrapSeed(wrapped, words("three quiet rooms"), "person 2"));
  CHECK_FALSE(unwrapSeed({wrapped.salt, changed(wrapped.wrapped, 30)}, words("three quiet rooms"), "person 1"));
  CHECK_FALSE(unwrapSeed({{}, wrapped.wrapped}, words("three quiet rooms"), "person 1"));
}

TEST_CASE("a passphrase is the same from a keyboard that composes letters and from one that does not", "[keys]") {
  CHECK(same(Secret::fromPassphrase(u"caf\u00e9 at noon"_s), Secret::fromPassphrase(u"cafe\u0301 at noon"_s)));
}

TEST_CASE("a key sealed to a reader is opened by that reader alone", "[keys]") {
  const KeyPair farah(Secret::random(kSeedBytes));
  const KeyPair priya(Secret::random(kSeedBytes));
  const Secret key = Secret::random(kBodyKeyBytes);
  const QByteArray sealed = sealFor(farah.publicKeys(), key);
  REQUIRE(farah.open(sealed));
  CHECK(same(*farah.open(sealed), key));
  CHECK_FALSE(priya.open(sealed));
  CHECK_FALSE(farah.open(changed(sealed, 40)));
  CHECK_FALSE(farah.open(sealed.left(10)));
}

TEST_CASE("a sealed body says nothing of its words and little of their length", "[keys]") {
  const Secret key = Secret::random(kBodyKeyBytes);
  const QByteArray bound = "note 1";
  for (const int length : {0, 1, 255, 256, 257, 5000}) {
    const QByteArray text(length, 'x');
    const QByteArray sealed = sealBody(text, key, bound);
    REQUIRE(openBody(sealed, key, bound));
    CHECK(*openBody(sealed, key, bound) == text);
    CHECK_FALSE(openBody(sealed, key, "note 2"));
    CHECK_FALSE(openBody(changed(sealed, sealed.size() - 1), key, bound));
    CHECK_FALSE(openBody(sealed, Secret::random(kBodyKeyBytes), bound));
  }
  CHECK(sealBody("a", key, bound).size() == sealBody(QByteArray(200, 'b'), key, bound).size());
  CHECK(sealBody("same", key, bound) != sealBody("same", key, bound));
}

TEST_CASE("a signature holds for its words and its signer alone", "[keys]") {
  const KeyPair farah(Secret::random(kSeedBytes));
  const KeyPair priya(Secret::random(kSeedBytes));
  const QByteArray signature = farah.sign("agreed");
  CHECK(isSignedBy(farah.publicKeys(), "agreed", signature));
  CHECK_FALSE(isSignedBy(farah.publicKeys(), "Agreed", signature));
  CHECK_FALSE(isSignedBy(priya.publicKeys(), "agreed", signature));
  CHECK_FALSE(isSignedBy(farah.publicKeys(), "agreed", signature.left(63)));
  CHECK(fingerprintOf(farah.publicKeys()) != fingerprintOf(priya.publicKeys()));
  CHECK(fingerprintOf(farah.publicKeys()).size() == 24);
}

TEST_CASE("a recovery sheet is read back as it was printed", "[keys]") {
  const Secret seed = Secret::random(kSeedBytes);
  REQUIRE(Secret::fromHex(seed.toHex(), kSeedBytes));
  CHECK(same(*Secret::fromHex(seed.toHex(), kSeedBytes), seed));
  CHECK(same(*Secret::fromHex(seed.toHex().toUpper(), kSeedBytes), seed));
  CHECK_FALSE(Secret::fromHex(seed.toHex().chopped(2), kSeedBytes));
  CHECK_FALSE(Secret::fromHex(seed.toHex() + u" zz"_s, kSeedBytes));
}

}  // namespace keys_test
