// SPDX-License-Identifier: MIT
// The sample makes what its years allow; the rest of a long history is its past once more.
#include "tests/bench/generated.h"

#include "core/sample/sample.h"
#include "core/store/dialect.h"
#include "tests/support/longer_history.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

constexpr int kTimes = 9;

}  // namespace

bool makeFile(const QString& path, const Made& made) {
  if (made.kind == u"team") {
    createSample(path, kBenchDay, made.seed);
  } else if (made.kind == u"county" || made.kind == u"history") {
    createSample(path, {kBenchDay, made.seed, made.years, made.workers});
    if (made.kind == u"history") {
      Database records = Database::open(path, OpenMode::ReadWrite);
      widenCache(records, 512);
      test::deepen(records, kBenchDay, made.years, kTimes);
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace headroom::bench
