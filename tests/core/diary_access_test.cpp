// SPDX-License-Identifier: MIT
// Role x verb of the diary, with every cell, each in a file of its own; and what cover opens of somebody and what not.
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_store.h"
#include "core/supervision/diary_actions.h"
#include "core/supervision/group_store.h"
#include "tests/core/access_county.h"

namespace diary_access_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Priya's group of Farah and Dilan: Farah's session.
SessionId groupOn(County& county, QDate day) {
  const std::vector<SessionId> both{county.session(county.farah, day, u"planned"_s, u"group"_s),
                                    county.session(county.dilan, day, u"planned"_s, u"group"_s)};
  Transaction change(county.records);
  joinGroup(county.records, both);
  change.commit();
  return both.front();
}

const std::vector<std::pair<QString, Verb>>& diaryVerbs() {
  const QDate later = kToday.addDays(10);
  static const std::vector<std::pair<QString, Verb>> all{
      {u"books her three months"_s,
       [later](County& c, WritableDesk& d) { return went(keepProposed(d, c.farah, {later}, {})); }},
      {u"books a group with her"_s,
       [later](County& c, WritableDesk& d) {
         return went(planMeeting(d, {SessionKind::Group, {c.farah, c.dilan}, later, {}}));
       }},
      {u"decides on her case"_s,
       [](County& c, WritableDesk& d) {
         return went(decideOnCase(d, {c.caseId, {}, u"Visit"_s, u"School"_s, {}}));
       }},
      {u"records what they saw of her"_s,
       [](County& c, WritableDesk& d) { return went(recordObserved(d, c.farah, u"A visit"_s, {})); }},
      {u"sets her days off"_s, [](County& c, WritableDesk& d) { return went(setDaysOff(d, c.farah, {5}, kToday)); }},
      {u"says who covers for her"_s,
       [later](County& c, WritableDesk& d) {
         return went(addCover(d, {c.farah, c.stranger, {later, {}}}));
       }},
      {u"moves what is booked with her"_s,
       [later](County& c, WritableDesk& d) {
         return went(moveSession(d, c.session(c.farah, later, u"planned"_s), later.addDays(1), u"court"_s));
       }},
      {u"moves the group that she is in"_s,
       [later](County& c, WritableDesk& d) {
         return went(moveSession(d, groupOn(c, later), later.addDays(1), u"court"_s));
       }},
      {u"cancels the group that she is in"_s,
       [later](County& c, WritableDesk& d) {
         return went(cancelSession(d, groupOn(c, later), SessionSide::Organisation, u"court"_s, later.addDays(1)));
       }},
      {u"cancels the group that she is in as not needed"_s,
       [later](County& c, WritableDesk& d) {
         groupOn(c, later.addDays(1));
         return went(cancelNotNeeded(d, groupOn(c, later)));
       }},
      {u"plans the group that she is in again"_s,
       [later](County& c, WritableDesk& d) {
         const SessionId group = groupOn(c, later);
         WritableDesk holder = c.deskOf(c.priya);
         REQUIRE(moveSession(holder, group, later.addDays(1), u"court"_s));
         return went(reopenSession(d, group));
       }},
      {u"says that the group that she is in was missed"_s,
       [](County& c, WritableDesk& d) { return went(markMissed(d, groupOn(c, kToday.addDays(-1)))); }},
      {u"starts the group that she is in"_s,
       [](County& c, WritableDesk& d) { return went(startBooked(d, groupOn(c, kToday))); }},
  };
  return all;
}

}  // namespace

TEST_CASE("who may do what in the diary to whom, every cell of it", "[access][diary]") {
  const std::vector<Row> table{
      {"books her three months", ".+.+++.+.."},
      {"books a group with her", "...+++...."},
      {"decides on her case", "...+++.+.."},
      {"records what they saw of her", "...+++.+.."},
      {"sets her days off", ".+.+++.+.."},
      {"says who covers for her", ".+.+++...."},
      {"moves what is booked with her", ".+.+++.+.."},
      {"moves the group that she is in", "...+++...."},
      {"cancels the group that she is in", "...+++...."},
      {"cancels the group that she is in as not needed", "...+++...."},
      {"plans the group that she is in again", "...+++...."},
      {"says that the group that she is in was missed", "...+++...."},
      {"starts the group that she is in", "...+++...."},
  };
  requireTable(table, diaryVerbs());
}

TEST_CASE("who covers sees the people of whoever is away, and neither their unit nor what is sealed",
          "[access][diary]") {
  County county;
  WritableDesk manager = county.deskOf(county.priya);
  const PersonId mo(7);
  const auto access = [&] { return accessOf(loadOrganisationOn(county.records, kToday), Viewer{mo}, kToday); };
  CHECK_FALSE(access().maySee(county.farah));
  REQUIRE(addCover(manager, {county.priya, mo, {kToday, kToday.addDays(1)}}).has_value());
  CHECK(access().maySee(county.farah));
  CHECK_FALSE(access().maySee(county.dilan));  // whom Priya does not supervise in the file
  CHECK_FALSE(access().maySee(UnitId(2)));
  CHECK_FALSE(loadNote(county.records, Viewer{mo}, county.note).has_value());
  WritableDesk cover = county.deskOf(mo);
  CHECK_FALSE(mayKeep(cover, county.farah).has_value());
}

}  // namespace diary_access_test
