// SPDX-License-Identifier: MIT
// Power cuts and failing disks under the shipped store (goals R2 and R3), a tenth of the figure in every run.

#include "tests/system/power_cut.h"
#include "core/store/cipher.h"
#include "tests/support/catch.h"
#include "tests/system/workloads.h"

namespace power_cut_test {

using namespace headroom;
using namespace headroom::test;

namespace {

bool everything() { return qEnvironmentVariable("HEADROOM_ALL_TESTS") == u"yes"; }

}  // namespace

TEST_CASE("no acknowledged save is lost to a power cut at any storage call, and none is seen by half", "[rel][power]") {
  const CutReport report = cutPower(sessionWork(), everything() ? 1'500 : 150, everything() ? 50'000 : 5'000, 20260724);
  FIGURE(report.sentence().toStdString());
  REQUIRE(report.images > (everything() ? 20'000 : 2'000));
  REQUIRE(report.lost == 0);
  REQUIRE(report.half == 0);
  REQUIRE(report.broken == 0);
}

TEST_CASE("the power cuts see a store that does not wait for the disk", "[rel][power]") {
  for (const QString& weakened : {QStringLiteral("PRAGMA synchronous=OFF")}) {
    const CutReport report = cutPower(sessionWork(), 30, 600, 7, weakened);
    FIGURE(report.sentence().toStdString() << " with " << weakened.toStdString() << ", which must not be clean");
    REQUIRE_FALSE(report.isClean());
  }
}

TEST_CASE("a storage call that fails, once or for good, is reported, and loses and halves nothing", "[rel][power]") {
  for (const bool sticking : {false, true}) {
    const FaultReport report = failEveryCall(sessionWork(), 120, everything() ? 1 : 3, sticking);
    FIGURE(report.sentence().toStdString());
    REQUIRE(report.failed > report.runs / 4);
    REQUIRE(report.lost == 0);
    REQUIRE(report.half == 0);
    REQUIRE(report.broken == 0);
  }
}

#ifdef HEADROOM_HAS_CIPHER
TEST_CASE("an encrypted file loses nothing to a power cut either", "[rel][power][cipher]") {
  const FileSalt salt = holdNewKey(Secret::fromPassphrase(QStringLiteral("a walk by the river")));
  const int images = everything() ? 10'000 : 1'000;
  const CutReport report = cutPower(sessionWork(), everything() ? 300 : 40, images, 20260726, {}, salt);
  forgetFileKeys();
  FIGURE("R4: encrypted, " << report.sentence().toStdString());
  REQUIRE(report.images > images / 3);
  REQUIRE(report.isClean());
}
#endif

}  // namespace power_cut_test
