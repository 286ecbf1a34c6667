// SPDX-License-Identifier: MIT
// Looking something up in the middle of a supervision: whoever comes back stands where they were.
#include "tests/walks/supervised.h"

namespace section_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("whoever reads the guide in a supervision comes back to the section that they left", "[walk][supervision]") {
  Supervised walk;
  walk.start(kPriya);
  walk.startFarah();
  const auto row = [&walk] { return part<QListWidget>(walk.session(), u"session.agenda"_s).currentRow(); };
  REQUIRE(row() == 0);
  const Address session = walk.window().address();
  walk.section(5);
  QTest::keyClick(&walk.keyboard(), Qt::Key_F1);
  REQUIRE(walk.window().address().page == u"help");
  QTest::keyClick(&walk.keyboard(), Qt::Key_Escape);
  REQUIRE(walk.window().address() == session);
  CHECK(row() == 5);
  // And another's begins at its beginning.
  walk.window().goTo({u"today"_s, {}});
  press(walk.page(u"today"_s), u"start."_s + walk.code(u"Dilan Demir"_s));
  REQUIRE(walk.window().address() != session);
  CHECK(row() == 0);
}

}  // namespace section_walk
