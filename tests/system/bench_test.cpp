// SPDX-License-Identifier: MIT
// What the bench puts side by side gives the same rows; how long it takes is nothing that a test says.
#include <QTemporaryDir>

#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace bench_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("the bench puts the same rows side by side", "[system][bench]") {
  const QTemporaryDir folder;
  const QString file = folder.filePath(u"team.headroom"_s);
  REQUIRE(test::runProgram(test::builtProgram(u"headroom-bench"_s), {u"--gen"_s, u"team"_s, file}).status == 0);
  const test::EndedInWords ended = test::inWords(test::runProgram(
      test::builtProgram(u"headroom-bench"_s),
      {file, u"--only"_s, u"reads,months,save,export"_s, u"--rounds"_s, u"1"_s, u"--room"_s, folder.path()}));
  INFO(ended.out.toStdString() << ended.error.toStdString());
  CHECK(ended.status == 0);
  CHECK(ended.error.isEmpty());
  for (const QString& line : {u"who is over limit today, everybody"_s, u"36 months of load, all teams"_s,
                              u"durable save of a session, syncs"_s, u"import of five tables, memory"_s})
    CHECK(ended.out.contains(line));
}

}  // namespace bench_test
