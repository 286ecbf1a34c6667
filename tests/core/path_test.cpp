// SPDX-License-Identifier: MIT
// Paths: what is missing of a reduction, who says yes, what is made with it in the same save, and what ends with it.
#include "core/caseload/forecast.h"
#include "core/caseload/staff_actions.h"
#include "core/caseload/staff_store.h"
#include "core/development/path_share.h"
#include "core/development/programme_store.h"
#include "core/exchange/rules_check.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/vacancy_actions.h"
#include "core/organisation/vacancy_store.h"
#include "core/store/verify.h"
#include "tests/core/paths_fixture.h"

namespace path_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Reduction taken(int percent, int from, std::optional<int> to) {
  return {u"R"_s,
          PersonId(1),
          {},
          u"protected caseload"_s,
          Decimal(percent),
          {kDay.addDays(from), to ? std::optional(kDay.addDays(*to)) : std::nullopt}};
}

/// '0-10 20%, 10- 5%', in days from kDay.
QString said(const std::vector<SharePiece>& pieces) {
  QStringList words;
  for (const SharePiece& one : pieces)
    words << u"%1-%2 %3%"_s.arg(kDay.daysTo(one.period.from))
                 .arg(one.period.to ? QString::number(kDay.daysTo(*one.period.to)) : QString(), one.percent.toString());
  return words.join(u", "_s);
}

QString refusal(const auto& result) { return result ? QString() : result.error().sentence; }

}  // namespace

TEST_CASE("what is taken already is not taken twice", "[path]") {
  struct Line {
    int to;  // of the place, which begins on day 0; 0: none
    std::vector<Reduction> there;
    QString missing;
  };
  const std::vector<Line> table{
      {100, {}, u"0-100 20%"_s},
      {0, {}, u"0- 20%"_s},
      {100, {taken(20, 0, 100)}, {}},
      {100, {taken(20, -50, {})}, {}},
      {100, {taken(30, -50, 200)}, {}},
      {100, {taken(20, -50, 40)}, u"40-100 20%"_s},
      {100, {taken(20, 60, {})}, u"0-60 20%"_s},
      {100, {taken(20, 30, 60)}, u"0-30 20%, 60-100 20%"_s},
      {100, {taken(15, -5, {})}, u"0-100 5%"_s},
      {100, {taken(15, 10, 20)}, u"0-10 20%, 10-20 5%, 20-100 20%"_s},
      {100, {taken(10, 0, 50), taken(10, 0, 30)}, u"30-50 10%, 50-100 20%"_s},
      {100, {taken(20, -90, 0)}, u"0-100 20%"_s},
      {100, {taken(20, 100, {})}, u"0-100 20%"_s},
      {0, {taken(20, 10, 20)}, u"0-10 20%, 20- 20%"_s},
      {100, {taken(5, 0, 50), taken(5, 50, 100)}, u"0-100 15%"_s},
  };
  for (const Line& line : table) {
    INFO(line.missing.toStdString());
    const Period period{kDay, line.to > 0 ? std::optional(kDay.addDays(line.to)) : std::nullopt};
    CHECK(said(missingShare(period, Decimal(20), line.there)) == line.missing);
  }
}

TEST_CASE("a path needs what its kind needs", "[path]") {
  TwoTeams two;
  WritableDesk own = two.deskOf(two.farah);
  const QDate first = kDay.addDays(30);
  CHECK(refusal(askFor(own, two.programme({}, first, {}))) == u"Say which programme.");
  CHECK(refusal(askFor(own, two.programme(u"ASYE"_s, first, first))).contains(u"after"));
  Path path = two.student(first, {});
  path.student = two.farah.person;
  CHECK(refusal(askFor(own, path)) == u"Nobody can be their own student.");
  path = two.secondment(first, {});
  path.post = two.dilan.post;
  CHECK(refusal(askFor(own, path)) == u"The post that is left is not theirs.");
  path = two.secondment(first, {});
  path.unit = two.ashby;
  CHECK(refusal(askFor(own, path)).contains(u"another team"));
  path = two.secondment(first, {}, Decimal(0));
  CHECK(refusal(askFor(own, path)).contains(u"above 0"));
  CHECK(loadPaths(two.records).empty());
}

TEST_CASE("a place takes its share from its first day on, in one save, and ending it gives it back", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(30), last = kDay.addDays(200);
  const PathId id = two.asked(two.programme(u"Aspiring Managers"_s, first, last));
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 10");
  CHECK(refusal(two.approve(two.farah, id)) == u"Nobody can decide this for themselves.");
  CHECK(refusal(two.approve(two.mo, id)).contains(u"managers of the team they work in"));
  CHECK(refusal(two.approve(two.dilan, id)).contains(u"managers of the team they work in"));
  REQUIRE(two.approve(two.priya, id) == PathState::Approved);
  CHECK(refusal(two.approve(two.priya, id)) == u"It is decided already.");
  CHECK(two.ofFarah(first.addDays(-1)) == u"Farah ashby 3 of 10");
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 8");
  CHECK(two.ofFarah(last.addDays(-1)) == u"Farah ashby 3 of 8");
  CHECK(two.ofFarah(last) == u"Farah ashby 3 of 10");
  REQUIRE(loadProgrammes(two.records, kDay).size() == 1);
  CHECK(loadProgrammes(two.records, kDay)[0].programme == u"Aspiring Managers");
  WritableDesk priya = two.deskOf(two.priya);
  const QDate early = first.addDays(40);
  REQUIRE(endPath(priya, id, early, u"She has a team of her own now"_s));
  CHECK(two.ofFarah(early.addDays(-1)) == u"Farah ashby 3 of 8");
  CHECK(two.ofFarah(early) == u"Farah ashby 3 of 10");
  CHECK(loadProgrammes(two.records, early).empty());
  CHECK(standingOf(*loadPath(two.records, id), early) == PathStanding::Over);
  CHECK_FALSE(firstBrokenRule(two.records));
  CHECK_FALSE(firstFault(two.records));
}

TEST_CASE("the end of a place moves with its reduction, and who moved it and why is kept", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(-30), last = kDay.addDays(100), later = kDay.addDays(160);
  const PathId id = two.approved(two.programme(u"Aspiring Managers"_s, first, last));
  WritableDesk priya = two.deskOf(two.priya), own = two.deskOf(two.farah), mo = two.deskOf(two.mo);
  const auto reductions = [&] { return loadReductionsOf(two.records, two.farah.person); };
  const QString code = reductions()[0].code;
  CHECK(refusal(movePathEnd(priya, id, later, u" "_s)).contains(u"Say why"));
  CHECK(refusal(movePathEnd(own, id, later, u"Mine"_s)) == u"Nobody can decide this for themselves.");
  CHECK(refusal(movePathEnd(mo, id, later, u"Not his"_s)).contains(u"managers of the team"));
  CHECK(refusal(movePathEnd(priya, id, first, u"Never"_s)).contains(u"after its first day"));
  SECTION("later, past what was taken for another cause: nothing twice") {
    WritableDesk joan = two.deskOf(two.joan);
    REQUIRE(addReduction(
        joan, {{}, two.farah.person, {}, u"protected caseload"_s, Decimal(20), {kDay.addDays(120), kDay.addDays(140)}},
        {}));
    REQUIRE(movePathEnd(priya, id, later, u"The last assignment is late"_s));
    for (const int day : {99, 100, 119, 120, 139, 140, 159}) CHECK(two.ofFarah(kDay.addDays(day)).endsWith(u"of 8"_s));
    CHECK(two.ofFarah(later) == u"Farah ashby 3 of 10");
    REQUIRE(reductions().size() == 3);
    CHECK(reductions()[0].code == code);
    CHECK(reductions()[0].period.to == kDay.addDays(120));  // the same reduction goes on
    CHECK(loadProgrammes(two.records, kDay)[0].period.to == later);
    const QString answer = loadPath(two.records, id)->answer;
    CHECK(answer.contains(u"by Priya on "));
    CHECK(answer.endsWith(u": The last assignment is late"));
  }
  SECTION("sooner, and then it ends there") {
    REQUIRE(movePathEnd(priya, id, kDay.addDays(40), u"The group meets more often"_s));
    CHECK(two.ofFarah(kDay.addDays(39)) == u"Farah ashby 3 of 8");
    CHECK(two.ofFarah(kDay.addDays(40)) == u"Farah ashby 3 of 10");
    CHECK(reductions().size() == 1);
    CHECK(standingOf(*loadPath(two.records, id), kDay.addDays(40)) == PathStanding::Over);
    two.setUp.clock = Clock::fixed(QDateTime(kDay.addDays(50), QTime(9, 0)));
    two.setUp.viewer.person = two.priya.person;
    CHECK(refusal(movePathEnd(two.setUp, id, later, u"Again"_s)).contains(u"It is over"));
  }
  SECTION("of a secondment by one team only sooner") {
    const PathId away = two.approved(two.secondment(kDay.addDays(110), kDay.addDays(140)));
    CHECK(refusal(movePathEnd(priya, away, later, u"It goes well"_s)).contains(u"asked for again"));
    REQUIRE(movePathEnd(priya, away, kDay.addDays(130), u"Wanted back"_s));
    CHECK(two.ofFarah(kDay.addDays(130)) == u"Farah ashby 3 of 10");
  }
  CHECK_FALSE(firstBrokenRule(two.records));
}

TEST_CASE("a place that has not begun is called off with its reduction", "[path]") {
  TwoTeams two(Role::Nqsw);
  const QDate first = kDay.addDays(30);
  const PathId id = two.approved(two.programme(u"ASYE"_s, first, first.addYears(1)));
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 9");
  WritableDesk priya = two.deskOf(two.priya);
  REQUIRE(endPath(priya, id, kDay, {}));
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 10");
  CHECK(loadProgrammes(two.records, kDay).empty());
  CHECK(loadReductionsOf(two.records, two.farah.person).empty());
  CHECK(standingOf(*loadPath(two.records, id), kDay) == PathStanding::CalledOff);
  CHECK(refusal(endPath(priya, id, kDay, {})) == u"It was not approved.");
}

TEST_CASE("a reduction that was there is not counted twice, and stays when it reaches further", "[path]") {
  TwoTeams two;
  WritableDesk joan = two.deskOf(two.joan);
  const QDate first = kDay.addDays(30), last = kDay.addDays(200);
  const auto there = [&](QDate from, std::optional<QDate> to) {
    REQUIRE(addReduction(joan, {{}, two.farah.person, {}, u"protected caseload"_s, Decimal(20), {from, to}}, {}));
  };
  SECTION("somebody typed it for the very days, and it is never the place's own") {
    there(first, last);
    const PathId id = two.approved(two.programme(u"Aspiring Managers"_s, first, last));
    CHECK(loadReductionsOf(two.records, two.farah.person).size() == 1);
    CHECK(loadPath(two.records, id)->reductions.isEmpty());
    CHECK(two.ofFarah(first) == u"Farah ashby 3 of 8");
    REQUIRE(endPath(joan, id, kDay, {}));
    CHECK(loadReductionsOf(two.records, two.farah.person).size() == 1);
    CHECK(two.ofFarah(first.addDays(10)) == u"Farah ashby 3 of 8");
  }
  SECTION("it is of a post that a secondment divides") {
    REQUIRE(addReduction(
        joan, {{}, two.farah.person, two.farah.post, u"Protected  caseload"_s, Decimal(20), {kDay, {}}}, {}));
    two.approved(two.secondment(first.addDays(20), first.addDays(60)));
    two.approved(two.programme(u"Aspiring Managers"_s, first, last));
    CHECK(two.ofFarah(first) == u"Farah ashby 3 of 8");
    CHECK(two.ofFarah(first.addDays(20)) == u"Farah ashby 3 of 4.8; Farah brook 0 of 4");
    for (const QDate& day : {first.addDays(60), last}) CHECK(two.ofFarah(day) == u"Farah ashby 3 of 8");
  }
  SECTION("it holds for another cause") {
    there(kDay.addDays(-10), {});
    const PathId id = two.approved(two.programme(u"Aspiring Managers"_s, first, last));
    CHECK(loadReductionsOf(two.records, two.farah.person).size() == 1);
    CHECK(two.ofFarah(first) == u"Farah ashby 3 of 8");
    REQUIRE(endPath(joan, id, first.addDays(10), {}));
    CHECK(two.ofFarah(first.addDays(10)) == u"Farah ashby 3 of 8");
  }
  SECTION("it covers some of the days") {
    there(kDay.addDays(-10), first.addDays(5));
    two.approved(two.programme(u"Aspiring Managers"_s, first, last));
    for (const QDate& day : {first, first.addDays(4), first.addDays(5), last.addDays(-1)})
      CHECK(two.ofFarah(day) == u"Farah ashby 3 of 8");
    CHECK(two.ofFarah(last) == u"Farah ashby 3 of 10");
  }
}

TEST_CASE("a second path with the same reason takes no more, and keeps its share when the first ends", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(10), last = kDay.addDays(150);
  const PathId stage = two.approved(two.programme(u"Practice Educator stage 1"_s, first, last));
  const PathId student = two.approved(two.student(first.addDays(20), last.addDays(30)));
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 9");
  CHECK(two.ofFarah(first.addDays(20)) == u"Farah ashby 3 of 9");
  CHECK(two.ofFarah(last) == u"Farah ashby 3 of 9");
  CHECK(two.ofFarah(last.addDays(30)) == u"Farah ashby 3 of 10");
  WritableDesk joan = two.deskOf(two.joan);
  REQUIRE(endPath(joan, stage, first.addDays(40), {}));
  CHECK(two.ofFarah(first.addDays(40)) == u"Farah ashby 3 of 9");
  CHECK(two.ofFarah(last.addDays(30)) == u"Farah ashby 3 of 10");
  REQUIRE(endPath(joan, student, first.addDays(60), {}));
  CHECK(two.ofFarah(first.addDays(59)) == u"Farah ashby 3 of 9");
  CHECK(two.ofFarah(first.addDays(60)) == u"Farah ashby 3 of 10");
  CHECK_FALSE(firstBrokenRule(two.records));
}

TEST_CASE("a student has one practice educator on a day, and does not decide about it", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(10);
  two.approved(two.student(first, first.addDays(100)));
  Path again = two.student(first.addDays(50), first.addDays(150));
  again.person = two.dilan.person;
  WritableDesk dilan = two.deskOf(two.dilan);
  const auto id = askFor(dilan, again);
  REQUIRE(id);
  CHECK(refusal(two.approve(two.joan, *id)).contains(u"has a practice educator"));
  CHECK(refusal(two.approve(two.jamie, *id)) == u"Nobody can decide this for themselves.");
  CHECK(loadReductionsOf(two.records, two.dilan.person).empty());
}

TEST_CASE("a place that nobody asked for ends with what its programme takes, and with nothing else", "[path]") {
  TwoTeams two(Role::Nqsw);
  WritableDesk joan = two.deskOf(two.joan);
  const Period year = asyeFrom(kDay.addDays(-100));
  const PlaceId place = insertProgramme(two.records, {u"PR-1"_s, two.farah.person, kAsye, {}, year});
  for (const QString& reason : {u"nqsw first  year"_s, u"disability adjustment"_s})
    REQUIRE(addReduction(joan, {{}, two.farah.person, {}, reason, Decimal(10), year}, {}));
  CHECK(two.ofFarah(kDay) == u"Farah ashby 3 of 8");
  REQUIRE(endPlace(joan, place, kDay.addDays(10)));
  CHECK(two.ofFarah(kDay.addDays(9)) == u"Farah ashby 3 of 8");
  CHECK(two.ofFarah(kDay.addDays(10)) == u"Farah ashby 3 of 9");
}

TEST_CASE("what has changed since it was shown is not decided", "[path]") {
  TwoTeams two;
  WritableDesk priya = two.deskOf(two.priya);
  const PathId id = two.asked(two.programme(u"Aspiring Managers"_s, kDay.addDays(30), kDay.addDays(90)));
  const qint64 shown = loadPath(two.records, id)->rowVersion;
  Path changed = *loadPath(two.records, id);
  changed.period.to = QDate(2038, 1, 1);
  two.asked(changed);
  Approval approval;
  approval.shown = shown;
  CHECK(refusal(approvePath(priya, id, approval)).contains(u"has changed since it was shown"));
  CHECK(refusal(declinePath(priya, id, u"No"_s, shown)).contains(u"has changed since it was shown"));
  CHECK(loadPath(two.records, id)->state == PathState::Asked);
  approval.shown = loadPath(two.records, id)->rowVersion;
  CHECK(approvePath(priya, id, approval) == PathState::Approved);
}

TEST_CASE("a place is asked for once, by whom it is for, and takes something until a day", "[path]") {
  TwoTeams two;
  WritableDesk own = two.deskOf(two.farah), priya = two.deskOf(two.priya);
  const QDate first = kDay.addDays(30);
  CHECK(refusal(askFor(own, two.programme(u" asye "_s, first, first.addYears(1)))).contains(u"newly qualified"));
  const PathId open = two.asked(two.programme(u"Aspiring Managers"_s, first, {}));
  CHECK(refusal(askFor(own, two.programme(u"aspiring  managers"_s, first.addYears(1), {})))
            .contains(u"asked for already"));
  CHECK(refusal(two.approve(two.priya, open)).contains(u"no last day"));
  Path ending = *loadPath(two.records, open);
  ending.period.to = first.addDays(90);
  two.asked(ending);
  Approval nothing;
  nothing.reason = u"protected caseload"_s;
  CHECK(refusal(approvePath(priya, open, nothing)).contains(u"what percentage"));
  REQUIRE(two.approve(two.priya, open) == PathState::Approved);
  CHECK(refusal(askFor(own, two.programme(u"Aspiring Managers"_s, first.addDays(50), first.addDays(200))))
            .contains(u"have a place"));
  two.asked(two.programme(u"Aspiring Managers"_s, first.addDays(90), first.addDays(200)));
  Path post{{}, {}, two.farah.person, PathKind::Post};
  post.period = {first, {}};
  post.unit = two.brook;
  post.role = Role::SeniorPractitioner;
  post.fte = Decimal(5);
  CHECK(refusal(askFor(own, post)).contains(u"above 0 and at most 1"));
}

TEST_CASE("a secondment of a file that does not say which post it became can be ended", "[path]") {
  TwoTeams two;
  WritableDesk joan = two.deskOf(two.joan);
  Path path = two.secondment(kDay.addDays(-10), {});
  path.asked = kDay.addDays(-30);
  path.state = PathState::Approved;
  path.decidedBy = two.joan.person;
  path.decided = kDay.addDays(-20);
  const PathId id = writePath(two.records, path);
  REQUIRE(endPath(joan, id, kDay, u"Back"_s));
  CHECK(standingOf(*loadPath(two.records, id), kDay) == PathStanding::Over);
  CHECK(two.ofFarah(kDay) == u"Farah ashby 3 of 10");
}

TEST_CASE("more than the most of a reason is refused, and nothing is saved", "[path]") {
  TwoTeams two;
  const PathId id = two.asked(two.programme(u"A union course"_s, kDay.addDays(5), kDay.addDays(90)));
  WritableDesk joan = two.deskOf(two.joan);
  Approval approval;
  approval.reason = u"trade union facility"_s;
  approval.percent = Decimal(60);
  CHECK(refusal(approvePath(joan, id, approval)).contains(u"50% at most"));
  CHECK(loadPath(two.records, id)->state == PathState::Asked);
  CHECK(loadProgrammes(two.records, kDay).empty());
}

TEST_CASE("a secondment needs a yes of both teams, changes both that day and ends by itself", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(30), last = kDay.addDays(120);
  const PathId id = two.asked(two.secondment(first, last));
  CHECK(refusal(two.approve(two.farah, id)) == u"Nobody can decide this for themselves.");
  REQUIRE(two.approve(two.priya, id) == PathState::Asked);
  CHECK(refusal(two.approve(two.priya, id)).contains(u"the team that they go to has not yet"));
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 10");
  REQUIRE(two.approve(two.mo, id) == PathState::Approved);
  CHECK(two.ofFarah(first.addDays(-1)) == u"Farah ashby 3 of 10");
  CHECK(two.ofFarah(first) == u"Farah ashby 3 of 6; Farah brook 0 of 4");
  CHECK(two.ofFarah(last.addDays(-1)) == u"Farah ashby 3 of 6; Farah brook 0 of 4");
  CHECK(two.ofFarah(last) == u"Farah ashby 3 of 10");
  // The forecast says so before: every Monday is what the balance says of it.
  int before = 0, during = 0;
  const QDate monday = mondayFrom(kDay);
  const auto facts = loadFactsOver(two.records, monday, monday.addDays(7 * 12));
  for (const Balance& week : forecast(facts, kDay, 12)) {
    const bool isThere = std::any_of(week.posts.begin(), week.posts.end(), [&](const PostBalance& row) {
      return row.person == two.farah.person && row.unit == two.brook;
    });
    CHECK(isThere == (week.on >= first));
    ++(isThere ? during : before);
  }
  CHECK(before > 0);
  CHECK(during > 0);
  CHECK_FALSE(firstBrokenRule(two.records));
}

TEST_CASE("a manager of both teams says yes for both at once", "[path]") {
  TwoTeams two;
  const PathId id = two.asked(two.secondment(kDay.addDays(30), {}));
  REQUIRE(two.approve(two.joan, id) == PathState::Approved);
  const auto path = loadPath(two.records, id);
  CHECK(path->letGoBy == two.joan.person);
  CHECK(path->takenBy == two.joan.person);
}

TEST_CASE("a secondment that is changed before it is decided needs both yeses again", "[path]") {
  TwoTeams two;
  const PathId id = two.asked(two.secondment(kDay.addDays(30), {}));
  REQUIRE(two.approve(two.mo, id) == PathState::Asked);
  Path changed = *loadPath(two.records, id);
  changed.fte = Decimal::fromScaled(8, 1);
  CHECK(two.asked(changed) == id);
  REQUIRE(two.approve(two.priya, id) == PathState::Asked);
  REQUIRE(two.approve(two.mo, id) == PathState::Approved);
  CHECK(two.ofFarah(kDay.addDays(30)) == u"Farah ashby 3 of 2; Farah brook 0 of 8");
}

TEST_CASE("a secondment ends early, and its hours go back that day", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(30), last = kDay.addDays(120), early = kDay.addDays(60);
  const PathId id = two.approved(two.secondment(first, last));
  WritableDesk joan = two.deskOf(two.joan);
  const auto there = *loadPath(two.records, id)->newPost;
  SECTION("after it has begun") {
    REQUIRE(endPath(joan, id, early, u"Back for the summer"_s));
    CHECK(two.ofFarah(early.addDays(-1)) == u"Farah ashby 3 of 6; Farah brook 0 of 4");
    for (const QDate& day : {early, last.addDays(-1), last, last.addDays(1)})
      CHECK(two.ofFarah(day) == u"Farah ashby 3 of 10");
  }
  SECTION("not while cases are led there") {
    REQUIRE(addCase(joan, {u"C-9"_s, u"child in need"_s, first, {}, {}, two.brook, {}}, there));
    CHECK(refusal(endPath(joan, id, early, {})).contains(u"still leads open cases then: 1"));
    CHECK(two.ofFarah(early) == u"Farah ashby 3 of 6; Farah brook 1 of 4");
  }
  SECTION("before it begins it is called off") {
    REQUIRE(endPath(joan, id, kDay, {}));
    for (const QDate& day : {first, early, last}) CHECK(two.ofFarah(day) == u"Farah ashby 3 of 10");
    CHECK_FALSE(loadPost(two.records, there));
    CHECK(standingOf(*loadPath(two.records, id), kDay) == PathStanding::CalledOff);
  }
  SECTION("one without an end") {
    const PathId open = two.approved([&] {
      Path path = two.secondment(last.addDays(30), {});
      for (const Post& post : loadOrganisationOn(two.records, last).posts)
        if (post.person == two.farah.person) path.post = post.id;
      return path;
    }());
    REQUIRE(endPath(joan, open, last.addDays(60), {}));
    CHECK(two.ofFarah(last.addDays(59)) == u"Farah ashby 3 of 6; Farah brook 0 of 4");
    CHECK(two.ofFarah(last.addDays(60)) == u"Farah ashby 3 of 10");
  }
  CHECK_FALSE(firstBrokenRule(two.records));
  CHECK_FALSE(firstFault(two.records));
}

TEST_CASE("a secondment is made longer by who manages both teams, and both posts follow", "[path]") {
  TwoTeams two;
  const QDate first = kDay.addDays(30), last = kDay.addDays(120), later = kDay.addDays(150);
  const PathId id = two.approved(two.secondment(first, last));
  WritableDesk joan = two.deskOf(two.joan), mo = two.deskOf(two.mo);
  const QString away = u"Farah ashby 3 of 6; Farah brook 0 of 4"_s, back = u"Farah ashby 3 of 10"_s;
  CHECK(refusal(movePathEnd(mo, id, later, u"She is needed"_s)).contains(u"whoever manages both"));
  SECTION("longer, and longer again") {
    REQUIRE(movePathEnd(joan, id, later, u"The project goes on"_s));
    for (const QDate& day : {first, last.addDays(-1), last, later.addDays(-1)}) CHECK(two.ofFarah(day) == away);
    for (const QDate& day : {first.addDays(-1), later, later.addDays(1)}) CHECK(two.ofFarah(day) == back);
    CHECK(loadPath(two.records, id)->period.to == later);
    REQUIRE(movePathEnd(joan, id, later.addDays(20), u"And on"_s));
    CHECK(two.ofFarah(later.addDays(19)) == away);
    CHECK(two.ofFarah(later.addDays(20)) == back);
  }
  SECTION("longer, and then as it was, or sooner") {
    REQUIRE(movePathEnd(joan, id, later, u"The project goes on"_s));
    const QDate day = kDay.addDays(GENERATE(120, 130, 40));
    REQUIRE(movePathEnd(joan, id, day, u"It does not"_s));
    CHECK(two.ofFarah(day.addDays(-1)) == away);
    for (const QDate& after : {day, day.addDays(1), last, later, later.addDays(1)})
      if (after >= day) CHECK(two.ofFarah(after) == back);
  }
  SECTION("no further than the post that is left") {
    PostId home = two.farah.post;
    for (const Post& post : loadOrganisationOn(two.records, last).posts)
      if (post.person == two.farah.person) home = post.id;
    PostChange half;
    half.fte = Decimal::fromScaled(5, 1);
    REQUIRE(changePost(joan, home, kDay.addDays(140), half));
    CHECK(refusal(movePathEnd(joan, id, later, u"Too long"_s)).contains(u"changes or ends on"));
    REQUIRE(movePathEnd(joan, id, kDay.addDays(140), u"Until then"_s));
    CHECK(two.ofFarah(kDay.addDays(139)) == away);
    CHECK(two.ofFarah(kDay.addDays(140)) == u"Farah ashby 3 of 5");
  }
  SECTION("not where the post there was changed meanwhile") {
    REQUIRE(endPost(joan, *loadPath(two.records, id)->newPost, kDay.addDays(100)));
    CHECK(refusal(movePathEnd(joan, id, later, u"Longer"_s)).contains(u"was changed under Staff"));
  }
  SECTION("a post that a path names is used") {
    const auto path = loadPath(two.records, id);
    CHECK(isPostUsed(two.records, *path->newPost));
    CHECK(isPostUsed(two.records, *path->post));
    const AddedPerson other = two.worker(u"Nia"_s, two.ashby);
    CHECK_FALSE(isPostUsed(two.records, other.post));
  }
  CHECK_FALSE(firstBrokenRule(two.records));
  CHECK_FALSE(firstFault(two.records));
}

TEST_CASE("an application becomes the post, and the vacancy is filled", "[path]") {
  TwoTeams two;
  WritableDesk joan = two.deskOf(two.joan);
  const QDate first = kDay.addDays(30);
  REQUIRE(addVacancy(joan, {two.brook, Role::SeniorPractitioner, Decimal(1), {kDay.addDays(-9), {}}}));
  Path path{{}, {}, two.farah.person, PathKind::Post};
  path.period = {first, {}};
  path.unit = two.brook;
  path.role = Role::SeniorPractitioner;
  const PathId id = two.asked(path);
  REQUIRE(two.approve(two.priya, id) == PathState::Asked);
  REQUIRE(two.approve(two.mo, id) == PathState::Approved);
  const Organisation then = loadOrganisationOn(two.records, first);
  CHECK(then.mainPost(two.farah.person, first)->role == Role::SeniorPractitioner);
  CHECK(then.mainPost(two.farah.person, first)->unit == two.brook);
  CHECK(loadOrganisationOn(two.records, first.addDays(-1)).mainPost(two.farah.person, first.addDays(-1))->unit ==
        two.ashby);
  CHECK(loadVacancies(two.records, first).empty());
  CHECK(loadVacancies(two.records, first.addDays(-1)).size() == 1);
}

TEST_CASE("no is said with a reason, and can be asked for again", "[path]") {
  TwoTeams two;
  const PathId id = two.asked(two.programme(u"Aspiring Managers"_s, kDay.addDays(30), {}));
  WritableDesk priya = two.deskOf(two.priya), own = two.deskOf(two.farah);
  CHECK(refusal(declinePath(priya, id, u"  "_s)).contains(u"Say why not"));
  CHECK(refusal(declinePath(own, id, u"No"_s)) == u"Nobody can decide this for themselves.");
  REQUIRE(declinePath(priya, id, u"After the court term"_s));
  CHECK(loadPath(two.records, id)->answer == u"After the court term");
  CHECK(refusal(withdrawPath(own, id)) == u"It is decided already.");
  const PathId again = two.asked(two.programme(u"Aspiring Managers"_s, kDay.addDays(90), {}));
  CHECK(refusal(withdrawPath(priya, again)).contains(u"decline it with the reason"));
  REQUIRE(withdrawPath(own, again));
  CHECK(loadReductionsOf(two.records, two.farah.person).empty());
}

TEST_CASE("a panel is passed or not yet, and takes nothing", "[path]") {
  TwoTeams two;
  Path path{{}, {}, two.farah.person, PathKind::Panel, u"Senior practitioner"_s};
  path.period = {kDay.addDays(20), kDay.addDays(21)};
  const PathId id = two.approved(path);
  CHECK(two.ofFarah(kDay.addDays(20)) == u"Farah ashby 3 of 10");
  CHECK(standingOf(*loadPath(two.records, id), kDay) == PathStanding::Coming);
  CHECK(standingOf(*loadPath(two.records, id), kDay.addDays(20)) == PathStanding::Over);
}

}  // namespace path_test
