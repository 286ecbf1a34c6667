// SPDX-License-Identifier: MIT
// Under which form typing is kept beside a draft that waits, and which of several drafts is offered.
#include "core/desk/draft_beside_store.h"

#include "core/desk/draft_store.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace draft_beside_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a draft beside another has a form of its own, which neither a part of it nor another session takes",
          "[supervision]") {
  Team team;
  const Viewer priya{team.priya};
  const auto keep = [&](const QString& form, qint64 at) {
    keepDraft(team.records, priya, {form, u"Farah"_s, form, 1, at});
  };
  const QString form = u"session:1"_s;
  CHECK(freeDraftForm(team.records, priya, form) == form);
  CHECK_FALSE(waitingDraft(team.records, priya, form));
  keep(u"session:1:words"_s, 400);
  keep(u"session:12"_s, 500);
  CHECK_FALSE(waitingDraft(team.records, priya, form));
  CHECK(freeDraftForm(team.records, priya, form) == form);
  CHECK(isDrafted(team.records, form));
  keep(form, 100);
  CHECK(freeDraftForm(team.records, priya, form) == u"session:1:2");
  CHECK(freeDraftForm(team.records, Viewer{team.farah}, form) == form);
  keep(u"session:1:2"_s, 200);
  CHECK(freeDraftForm(team.records, priya, form) == u"session:1:3");
  CHECK(waitingDraft(team.records, priya, form)->form == u"session:1:2");
  discardDraft(team.records, priya, u"session:1:2"_s);
  CHECK(waitingDraft(team.records, priya, form)->form == form);
  CHECK_FALSE(isDrafted(team.records, u"session:2"_s));
}

}  // namespace draft_beside_test
