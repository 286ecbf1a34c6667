// SPDX-License-Identifier: MIT
// Who may do what about somebody's growth, as a table of roles, every cell of it.

#include "core/development/development_actions.h"
#include "core/development/goal_store.h"
#include "core/development/growth.h"
#include "core/development/shared_learning_actions.h"
#include "core/development/shared_learning_store.h"
#include "tests/core/access_county.h"

namespace growth_access_test {

using namespace headroom;
using namespace headroom::test;

namespace {

/// Farah holds a private group together, to which Gareth came.
SharedLearningId groupOf(County& county) {
  WritableDesk own = county.deskOf(county.farah);
  SharedLearning group;
  group.kind = SharedLearningKind::SupportGroup;
  group.title = u"After a death"_s;
  group.day = kToday;
  group.gave = {county.farah};
  group.came = {county.gareth};
  group.isPrivate = true;
  return saveSharedLearning(own, group).value();
}

SharedLearningId talkOf(County& county) {
  WritableDesk own = county.deskOf(county.farah);
  SharedLearning talk;
  talk.title = u"Court"_s;
  talk.day = kToday;
  talk.gave = {county.farah};
  return saveSharedLearning(own, talk).value();
}

bool sees(const Desk& desk, SharedLearningId id, bool names) {
  const auto all = sharedLearningOf(desk);
  return std::any_of(all.begin(), all.end(),
                     [&](const SharedLearning& one) { return one.id == id && (!names || !one.came.empty()); });
}

const std::vector<std::pair<QString, Verb>>& verbs() {
  static const std::vector<std::pair<QString, Verb>> all{
      {u"is told how she has grown"_s, [](County& c, WritableDesk& d) { return readGrowth(d, c.farah).has_value(); }},
      {u"puts a note of hers behind a goal"_s,
       [](County& c, WritableDesk& d) {
         Goal goal{{}, c.farah, {}, u"Court"_s, {}, {}, {}};
         goal.evidence = {{GoalEvidenceKind::Note, {}, loadNoteNames(c.records, c.farah).front().uid}};
         return went(saveGoal(d, goal));
       }},
      {u"says what she knows about"_s,
       [](County& c, WritableDesk& d) {
         return went(saveSpecialism(d, {{}, c.farah, u"Court"_s, {}, kToday}));
       }},
      {u"is told what she shared"_s,
       [](County& c, WritableDesk& d) {
         const SharedLearningId id = talkOf(c);
         return sees(d, id, false);
       }},
      {u"changes what she shared"_s,
       [](County& c, WritableDesk& d) {
         SharedLearning talk = *loadSharedLearning(c.records, talkOf(c));
         talk.title = u"Court again"_s;
         return went(saveSharedLearning(d, talk));
       }},
      {u"was at what she shared"_s, [](County& c, WritableDesk& d) { return went(sayIWasThere(d, talkOf(c))); }},
      {u"is told who came to her private group"_s,
       [](County& c, WritableDesk& d) {
         const SharedLearningId id = groupOf(c);
         return sees(d, id, true);
       }},
      {u"changes her private group"_s,
       [](County& c, WritableDesk& d) { return went(removeSharedLearning(d, groupOf(c))); }},
      {u"words a framework otherwise"_s,
       [](County&, WritableDesk& d) {
         return went(saveStatement(d, {{}, u"Ours"_s, u"Families first"_s}));
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("who may do what about somebody's growth, every cell of it", "[access][growth]") {
  const std::vector<Row> table{
      {"is told how she has grown", ".+.+++.+.."},
      {"puts a note of hers behind a goal", ".+........"},
      {"says what she knows about", ".+........"},
      {"is told what she shared", ".++++++++."},
      {"changes what she shared", ".+........"},
      {"was at what she shared", "..+++++++."},
      {"is told who came to her private group", ".+.....+.."},
      {"changes her private group", ".+.....+.."},
      {"words a framework otherwise", ".....+...."},
  };
  requireTable(table, verbs());
}

}  // namespace growth_access_test
