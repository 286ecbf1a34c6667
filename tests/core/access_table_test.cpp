// SPDX-License-Identifier: MIT
// Role x thing x verb, with every cell: who may do what to whom, as one table. A cell is tried in a file of its own.

#include <algorithm>
#include <functional>

#include "core/caseload/caseload_actions.h"
#include "core/development/companion_actions.h"
#include "core/development/development_actions.h"
#include "core/development/path_actions.h"
#include "core/development/path_store.h"
#include "core/development/place_actions.h"
#include "core/development/programme_store.h"
#include "core/exchange/erasure_actions.h"
#include "core/exchange/subject_access.h"
#include "core/exchange/subject_access_actions.h"
#include "core/organisation/access.h"
#include "core/organisation/key_store.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_sharing.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_store.h"
#include "core/reflection/note_uses.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/core/access_county.h"
#include "tests/support/catch.h"

namespace access_table_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

SessionId sharedRecord(County& county) {
  WritableDesk manager = county.deskOf(county.priya);
  REQUIRE(shareRecord(manager, county.held));
  return county.held;
}

/// With keys, which are made where there are none yet; no passphrase stands over them, that takes half a second.
void unlock(WritableDesk& desk) {
  if (!desk.viewer.person) return;
  Secret seed(kSeedBytes);
  std::fill_n(seed.data(), seed.size(), static_cast<unsigned char>(desk.viewer.person->value()));
  desk.viewer.keys = std::make_shared<const KeyPair>(seed);
  if (!loadKeys(desk.records, *desk.viewer.person))
    insertKeys(desk.records, *desk.viewer.person, {QByteArray(16, 's'), QByteArray(72, 'w')},
               desk.viewer.keys->publicKeys(), 1);
}

/// A copy of her note for her supervisor, who writes the record of the two of them.
CopyId sharedWithPriya(County& county) {
  Change(county.records, u"UPDATE session SET supervisor_id = ? WHERE id = ?")
      .bind(county.priya)
      .bind(county.held)
      .run();
  WritableDesk own = county.deskOf(county.farah), manager = county.deskOf(county.priya);
  unlock(own);
  unlock(manager);
  REQUIRE(confirmKeys(own, county.priya));
  return shareNote(own, county.note, county.priya).value();
}

/// What she has asked for herself: a place, or some hours in the team of the other manager.
PathId askedByHer(County& county, PathKind kind) {
  WritableDesk own = county.deskOf(county.farah);
  Path path{{}, {}, county.farah, kind, u"Aspiring Managers"_s};
  path.period = {kToday.addDays(9), {}};
  if (kind == PathKind::Secondment) {
    path.post = county.farahPost;
    path.unit = UnitId(3);
    path.role = Role::SocialWorker;
    path.fte = Decimal::fromScaled(2, 1);
  }
  const auto id = askFor(own, path);
  REQUIRE(id);
  return *id;
}

PlaceId placeOfHers(County& county) {
  return insertProgramme(county.records, {u"PR-1"_s, county.farah, kAsye, {}, asyeFrom(kToday.addDays(-100))});
}

/// Every verb, tried on what is Farah's.
const std::vector<std::pair<QString, Verb>>& verbs() {
  static const std::vector<std::pair<QString, Verb>> all{
      {u"is shown her"_s,
       [](County& c, WritableDesk& d) {
         return accessOf(loadOrganisationOn(c.records, kToday), d.viewer, kToday).maySee(c.farah);
       }},
      {u"is shown her unit"_s,
       [](County& c, WritableDesk& d) {
         return accessOf(loadOrganisationOn(c.records, kToday), d.viewer, kToday).maySee(UnitId(2));
       }},
      {u"starts her supervision"_s, [](County& c, WritableDesk& d) { return went(startSession(d, c.farah)); }},
      {u"plans her supervision"_s, [](County& c, WritableDesk& d) { return went(planSession(d, c.farah, kToday)); }},
      {u"writes in her record"_s,
       [](County& c, WritableDesk& d) { return went(saveSession(d, *loadRecord(c.records, c.held))); }},
      {u"shares her record"_s, [](County& c, WritableDesk& d) { return went(shareRecord(d, c.held)); }},
      {u"agrees her record"_s, [](County& c, WritableDesk& d) { return went(agreeRecord(d, sharedRecord(c))); }},
      {u"disputes her record"_s,
       [](County& c, WritableDesk& d) { return went(disputeRecord(d, sharedRecord(c), u"No."_s)); }},
      {u"adds an action of hers"_s,
       [](County& c, WritableDesk& d) { return went(addAction(d, c.farah, u"Ring the school"_s, {}, {})); }},
      {u"closes an action of hers"_s, [](County& c, WritableDesk& d) { return went(closeAction(d, c.action_, true)); }},
      {u"prepares her supervision"_s,
       [](County& c, WritableDesk& d) { return went(addPreparation(d, c.farah, u"Time"_s)); }},
      {u"writes a goal of hers"_s,
       [](County& c, WritableDesk& d) {
         return went(saveGoal(d, {{}, c.farah, {}, u"Court skills"_s, {}, {}, {}}));
       }},
      {u"asks for a place for her"_s,
       [](County& c, WritableDesk& d) {
         Path path{{}, {}, c.farah, PathKind::Programme, u"Frontline"_s};
         path.period = {kToday.addDays(9), {}};
         return went(askFor(d, path));
       }},
      {u"says yes to a place of hers"_s,
       [](County& c, WritableDesk& d) { return went(approvePath(d, askedByHer(c, PathKind::Programme), {})); }},
      {u"says no to a place of hers"_s,
       [](County& c, WritableDesk& d) { return went(declinePath(d, askedByHer(c, PathKind::Programme), u"No"_s)); }},
      {u"withdraws what she asked for"_s,
       [](County& c, WritableDesk& d) { return went(withdrawPath(d, askedByHer(c, PathKind::Programme))); }},
      {u"says yes to a secondment of hers"_s,
       [](County& c, WritableDesk& d) { return went(approvePath(d, askedByHer(c, PathKind::Secondment), {})); }},
      {u"makes a secondment of hers hold alone"_s,
       [](County& c, WritableDesk& d) {
         const auto state = approvePath(d, askedByHer(c, PathKind::Secondment), {});
         return state == PathState::Approved;
       }},
      {u"ends a place of hers"_s,
       [](County& c, WritableDesk& d) { return went(endPlace(d, placeOfHers(c), kToday.addDays(20))); }},
      {u"notes a review of her place"_s,
       [](County& c, WritableDesk& d) {
         return went(noteReview(d, {{}, placeOfHers(c), {}, kToday, ReviewJudgement::OnTrack, u"Fine"_s}));
       }},
      {u"adds evidence to her place"_s,
       [](County& c, WritableDesk& d) {
         return went(addEvidence(d, {{}, placeOfHers(c), EvidenceKind::Report, kToday, u"A report"_s}));
       }},
      {u"notes a buddy of hers"_s,
       [](County& c, WritableDesk& d) {
         return went(addCompanion(d, {{}, {}, c.farah, PersonId(9), CompanionKind::Buddy, {kToday, {}}}));
       }},
      {u"is given her notes"_s,
       [](County& c, WritableDesk& d) { return loadNote(c.records, d.viewer, c.note).has_value(); }},
      {u"deletes her notes"_s, [](County& c, WritableDesk& d) { return went(deleteNote(d, c.note)); }},
      {u"writes a note as her"_s,
       [](County& c, WritableDesk& d) {
         return went(saveNote(d, {{}, c.farah, kToday, u"As her"_s, u"free"_s, {}, false, {{u""_s, u"x"_s}}}));
       }},
      {u"adds a case to her unit"_s,
       [](County&, WritableDesk& d) {
         return went(addCase(d, {u"HR-2"_s, u"child in need"_s, kToday, {}, {}, UnitId(2), {}}, std::nullopt));
       }},
      {u"closes a case of her unit"_s, [](County& c, WritableDesk& d) { return went(closeCase(d, c.caseId, kToday)); }},
      {u"sets her unit's limit"_s,
       [](County&, WritableDesk& d) {
         return went(setLimit(d, {Measure::Children, Operator::Below, Decimal(15), kToday, UnitId(2), {}, {}}));
       }},
      {u"sets her own limit"_s,
       [](County& c, WritableDesk& d) {
         return went(setLimit(d, {Measure::Children, Operator::Below, Decimal(15), kToday, {}, {}, c.farah}));
       }},
      {u"gives her a post"_s,
       [](County& c, WritableDesk& d) {
         return went(addPost(d, c.farah, {UnitId(2), Role::SocialWorker, Decimal::fromScaled(2, 1), {kToday, {}}}));
       }},
      {u"gives her a post in another team"_s,
       [](County& c, WritableDesk& d) {
         return went(addPost(d, c.farah, {UnitId(3), Role::SocialWorker, Decimal::fromScaled(2, 1), {kToday, {}}}));
       }},
      {u"gives a post in another team to who left hers"_s,
       [](County&, WritableDesk& d) {
         return went(addPost(d, PersonId(8), {UnitId(3), Role::SocialWorker, Decimal::fromScaled(2, 1), {kToday, {}}}));
       }},
      {u"supervises who left her team"_s,
       [](County& c, WritableDesk& d) {
         return went(setSupervisor(d, PersonId(8), c.gareth, SupervisorKind::Professional, kToday));
       }},
      {u"changes her supervisor"_s,
       [](County& c, WritableDesk& d) {
         return went(setSupervisor(d, c.farah, c.gareth, SupervisorKind::Professional, kToday));
       }},
      {u"gives a post in another team to somebody without any"_s,
       [](County& c, WritableDesk& d) {
         Change(c.records, u"INSERT INTO person (id, code, name) VALUES (90, 'new', 'new')").run();
         return went(
             addPost(d, PersonId(90), {UnitId(3), Role::SocialWorker, Decimal::fromScaled(2, 1), {kToday, {}}}));
       }},
      {u"supervises somebody without a post"_s,
       [](County& c, WritableDesk& d) {
         Change(c.records, u"INSERT INTO person (id, code, name) VALUES (90, 'new', 'new')").run();
         return went(setSupervisor(d, PersonId(90), c.gareth, SupervisorKind::Professional, kToday));
       }},
      {u"brings files"_s, [](County&, WritableDesk& d) { return went(mayImport(d)); }},
      {u"adds a unit below hers"_s,
       [](County&, WritableDesk& d) {
         return went(addUnit(d, {u"Pod"_s, {}, u"team"_s, UnitId(2), {}}));
       }},
      {u"gathers what is held about her"_s,
       [](County& c, WritableDesk& d) { return went(gatherHeldAbout(d, c.farah)); }},
      {u"keeps her records for a reason"_s,
       [](County& c, WritableDesk& d) { return went(holdRecords(d, c.farah, u"A claim."_s)); }},
      {u"is listed a copy of a note of hers"_s,
       [](County& c, WritableDesk& d) {
         Change(c.records,
                u"INSERT INTO shared_note (note_id, author_id, reader_id, shared_at, body, author_key, reader_key) "
                u"VALUES (?, ?, ?, 1, x'00', x'00', x'00')")
             .bind(c.note)
             .bind(c.farah)
             .bind(c.gareth)
             .run();
         return !copiesOf(d).empty();
       }},
      {u"quotes a note that she shared with her supervisor"_s,
       [](County& c, WritableDesk& d) {
         const CopyId copy = sharedWithPriya(c);
         unlock(d);
         return went(citeCopy(d, copy));
       }},
      {u"takes back a copy of a note of hers"_s,
       [](County& c, WritableDesk& d) {
         const CopyId copy = sharedWithPriya(c);
         return went(withdrawCopy(d, copy));
       }},
      {u"shares a note of hers"_s, [](County& c, WritableDesk& d) { return went(shareNote(d, c.note, c.gareth)); }},
  };
  return all;
}

}  // namespace

TEST_CASE("who may do what to whom, every cell of it", "[access]") {
  const std::vector<Row> table{
      {"is shown her", ".+.+++.+.."},
      {"is shown her unit", "...+++...."},
      {"starts her supervision", "...+++.+.."},
      {"plans her supervision", ".+.+++.+.."},
      {"writes in her record", "...+++.+.."},
      {"shares her record", "...+......"},
      {"agrees her record", ".+........"},
      {"disputes her record", ".+........"},
      {"adds an action of hers", ".+.+++.+.."},
      {"closes an action of hers", ".+.+++.+.."},
      {"prepares her supervision", ".+.+++.+.."},
      {"writes a goal of hers", ".+.+++.+.."},
      {"asks for a place for her", ".+.+++.+.."},
      {"says yes to a place of hers", "...+++...."},
      {"says no to a place of hers", "...+++...."},
      {"withdraws what she asked for", ".+........"},
      {"says yes to a secondment of hers", "...++++..."},
      {"makes a secondment of hers hold alone", ".....+...."},
      {"ends a place of hers", "...+++...."},
      {"notes a review of her place", "...+++.+.."},
      {"adds evidence to her place", ".+.+++.+.."},
      {"notes a buddy of hers", ".+.+++.+.."},
      {"is given her notes", ".+........"},
      {"deletes her notes", ".+........"},
      {"writes a note as her", ".+........"},
      {"adds a case to her unit", "...+++...."},
      {"closes a case of her unit", "...+++...."},
      {"sets her unit's limit", "...+++...."},
      {"sets her own limit", "...+++...."},
      {"gives her a post", "...+++...."},
      {"gives her a post in another team", ".....+...."},
      {"gives a post in another team to who left hers", ".....+...."},
      {"supervises who left her team", "...+++...."},
      {"changes her supervisor", "...+++...."},
      {"gives a post in another team to somebody without any", ".....+...."},
      {"supervises somebody without a post", ".....+...."},
      {"brings files", ".....+...."},
      {"adds a unit below hers", "...+++...."},
      {"gathers what is held about her", ".+...+...."},
      {"keeps her records for a reason", ".....+...."},
      {"is listed a copy of a note of hers", ".+.....+.."},
      {"quotes a note that she shared with her supervisor", "...+......"},
      {"takes back a copy of a note of hers", ".+........"},
      {"shares a note of hers", ".........."},  // nobody without a passphrase; see note_sharing_test.cpp
  };
  requireTable(table, verbs());
}

TEST_CASE("a file that nobody manages yet can be set up by whoever made it", "[access]") {
  Database records = Database::inMemory();
  WritableDesk desk{records, {}, Clock::fixed(QDateTime(kToday, QTime(9, 0)))};
  const auto unit = addUnit(desk, {u"Ashby"_s, {}, u"team"_s, {}, {}});
  REQUIRE(unit);
  REQUIRE(addPerson(desk, {u"Priya Nair"_s, {}, {}, {}}, {*unit, Role::TeamManager, Decimal(1), {kToday, {}}}));
  CHECK_FALSE(addUnit(desk, {u"Brook"_s, {}, u"team"_s, {}, {}}));
}

}  // namespace access_table_test
