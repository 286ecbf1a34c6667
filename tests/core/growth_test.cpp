// SPDX-License-Identifier: MIT
// Goals with what stands behind them, the frameworks that they name, and how somebody grew as one line of time.

#include "core/development/growth.h"
#include "core/development/cpd_actions.h"
#include "core/development/development_actions.h"
#include "core/development/framework_store.h"
#include "core/development/goal_store.h"
#include "core/development/shared_learning_actions.h"
#include "core/exchange/growth_report.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "tests/core/supervision_fixture.h"
#include "tests/support/catch.h"

namespace growth_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

Goal courtGoal(PersonId person) { return {{}, person, {}, u"Confident in court"_s, {}, {}, {}}; }

Goal onlyGoal(const Team& team, PersonId person) {
  auto goals = loadGoals(team.records, person);
  REQUIRE(goals.size() == 1);
  return goals.front();
}

QString noteOf(Team& team, PersonId author) {
  WritableDesk desk = team.deskOf(author);
  REQUIRE(
      saveNote(desk, {{}, author, kToday, u"The first hearing"_s, u"free"_s, {}, false, {{u""_s, u"Hands shook."_s}}}));
  return loadNoteNames(team.records, author).front().uid;
}

QStringList linesOf(const Growth& growth) {
  QStringList lines;
  for (const GrowthLine& line : growth.lines)
    lines << u"%1 %2: %3"_s.arg(line.day.toString(Qt::ISODate), growthWords(line.kind), line.what);
  return lines;
}

void run(Team& team, const QString& sql) { Change(team.records, sql).run(); }

/// A course, a place, a piece of CPD, something shown to colleagues and what she knows about: all of Farah's.
void giveFarahAYear(Team& team) {
  const qint64 day = kToday.toJulianDay();
  run(team,
      u"INSERT INTO training_request (code, person_id, course, requested_day, state, decided_by_id) VALUES "
      "('T1', 2, 'Court skills', %1, 'attended', 1), ('T2', 2, 'Coaching', %2, 'declined', 1)"_s.arg(day - 90)
          .arg(day - 80));
  run(team,
      u"INSERT INTO programme (code, person_id, programme, mentor_id, from_day, to_day) VALUES ('P1', 2, "
      "'Aspiring Managers', 1, %1, %2)"_s.arg(day - 60)
          .arg(day + 300));
  run(team,
      u"INSERT INTO cpd (code, person_id, day, kind, title, impact, peer, state) VALUES ('C1', 2, %1, 'reading', "
      "'Long view', 'Shorter plans', 1, 'finished'), ('C2', 2, %1, 'reading', 'Half read', NULL, 0, 'draft')"_s.arg(
          day - 30));
}

}  // namespace

TEST_CASE("reviews and evidence are saved with a goal, and the next review is the first that nobody has done",
          "[development][growth]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  Goal goal = courtGoal(team.farah);
  goal.reviews = {{kToday.addDays(90)}, {kToday.addDays(-5), u"Slow."_s, kToday.addDays(-5)}, {kToday.addDays(30)}};
  goal.evidence = {
      {GoalEvidenceKind::Words, u"Gave evidence"_s}, {GoalEvidenceKind::Words, u"  "_s}, {GoalEvidenceKind::Note}};
  REQUIRE(saveGoal(desk, goal));
  const Goal stored = onlyGoal(team, team.farah);
  REQUIRE(stored.reviews.size() == 3);
  CHECK(stored.reviews[0].said == u"Slow.");
  CHECK(stored.nextReview() == kToday.addDays(30));
  REQUIRE(stored.evidence.size() == 1);
  CHECK(stored.evidence[0].words == u"Gave evidence");
  CHECK(stored.named == kToday);
  CHECK_FALSE(stored.ended);
}

TEST_CASE("the day on which a goal ended is kept, stays when it is corrected, and goes when it is taken up again",
          "[development][growth]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(saveGoal(desk, courtGoal(team.farah)));
  Goal goal = onlyGoal(team, team.farah);
  goal.status = u"dropped"_s;
  CHECK_FALSE(saveGoal(desk, goal));
  goal.outcome = u"Other work came first."_s;
  REQUIRE(saveGoal(desk, goal));
  WritableDesk later = team.deskOf(team.farah, kToday.addDays(20));
  goal = onlyGoal(team, team.farah);
  CHECK(goal.ended == kToday);
  goal.outcome = u"Other work came first; next year."_s;
  REQUIRE(saveGoal(later, goal));
  goal = onlyGoal(team, team.farah);
  CHECK(goal.ended == kToday);
  goal.status = u"open"_s;
  REQUIRE(saveGoal(later, goal));
  CHECK_FALSE(onlyGoal(team, team.farah).ended);
}

TEST_CASE("only its author puts a note behind a goal, and whoever manages them saves the goal with it",
          "[development][growth]") {
  Team team;
  const QString mine = noteOf(team, team.farah);
  const QString others = noteOf(team, team.gareth);
  Goal goal = courtGoal(team.farah);
  goal.evidence = {{GoalEvidenceKind::Note, {}, mine}};
  WritableDesk manager = team.deskOf(team.priya);
  CHECK_FALSE(saveGoal(manager, goal));
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(saveGoal(desk, goal));
  Goal stored = onlyGoal(team, team.farah);
  CHECK(evidenceWords(stored.evidence.front()) == u"A reflective note of theirs");
  stored.evidence.push_back({GoalEvidenceKind::Note, {}, others});
  CHECK_FALSE(saveGoal(desk, stored));
  stored.evidence.pop_back();
  stored.target = kToday.addDays(9);
  CHECK(saveGoal(manager, stored));
}

TEST_CASE("what can stand behind a goal are one's own courses that took place and one's own discussions",
          "[development][growth]") {
  Team team;
  giveFarahAYear(team);
  const CaseId about = team.newCase(u"HR-7"_s, team.farahPost, kToday.addDays(-40));
  team.discussed(team.session(team.farah, kToday.addDays(-10)), about);
  team.discussed(team.session(team.farah, kToday.addDays(5), u"planned"_s), about);
  const auto offered = loadPossibleEvidence(team.records, team.farah, kToday);
  REQUIRE(offered.size() == 2);
  CHECK(offered[0].kind == GoalEvidenceKind::Course);
  CHECK(offered[0].words == u"Court skills");
  CHECK(offered[1].kind == GoalEvidenceKind::Discussion);
  CHECK(offered[1].words == u"HR-7, 14 Jul 2026");
  CHECK(loadPossibleEvidence(team.records, team.gareth, kToday).empty());
}

TEST_CASE("the frameworks have nine domains and nine levels, and every tag comes back from a goal as it was named",
          "[development][framework]") {
  std::map<QString, int> counts;
  QSet<QString> codes;
  QString framework;
  for (const FrameworkStatement& one : shippedStatements()) {
    ++counts[one.framework];
    codes.insert(one.code);
    REQUIRE(checked(one));
    CHECK_FALSE(one.about.isEmpty());
    framework = withTag(framework, tagOf(one));
  }
  CHECK(counts[u"PCF"_s] == 9);
  CHECK(counts[u"PCF level"_s] == 9);
  CHECK(counts[u"Social Work England"_s] == 6);
  CHECK(counts[u"PQS (practice supervisor)"_s] == 8);
  const auto shipped = static_cast<qsizetype>(shippedStatements().size());
  CHECK(codes.size() == shipped);
  CHECK(tagsIn(framework).size() == shipped);
  const QString tag = tagOf(shippedStatements().front());
  CHECK(tagsIn(withTag(framework, tag)).size() == shipped - 1);
  CHECK(withTag(u" own words ;; "_s, tag) == u"own words; PCF: Professionalism");
}

TEST_CASE("a service words a statement otherwise, takes that back and adds its own; others may not",
          "[development][framework]") {
  Team team;
  WritableDesk worker = team.deskOf(team.farah);
  FrameworkStatement domain = shippedStatements().front();
  domain.name = u"Being a professional"_s;
  CHECK_FALSE(saveStatement(worker, domain));
  run(team,
      u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day) SELECT 'top', 1, id, "
      "'director', 0, 'permanent', 'substantive', 2440000 FROM unit WHERE parent_id IS NULL"_s);
  WritableDesk director = team.deskOf(team.priya);
  REQUIRE(saveStatement(director, domain));
  auto all = withShipped(loadStatements(team.records));
  REQUIRE(all.size() == shippedStatements().size());
  CHECK(tagOf(all.front()) == u"PCF: Being a professional");
  CHECK(all.front().isShipped);
  CHECK_FALSE(saveStatement(director, {{}, u"PCF"_s, u"Values and ethics"_s}));
  CHECK_FALSE(saveStatement(director, {{}, u"Ours"_s, u"One; two"_s}));
  REQUIRE(saveStatement(director, {{}, u"Northmere"_s, u"Families first"_s, u"We ask them."_s}));
  CHECK(withShipped(loadStatements(team.records)).size() == shippedStatements().size() + 1);
  REQUIRE(removeStatement(director, all.front()));
  all = withShipped(loadStatements(team.records));
  CHECK(tagOf(all.front()) == u"PCF: Professionalism");
  CHECK_FALSE(removeStatement(director, all.front()));
}

TEST_CASE("growth is one line of time, the newest first, and tells others neither drafts nor what was declined",
          "[development][growth]") {
  Team team;
  giveFarahAYear(team);
  WritableDesk desk = team.deskOf(team.farah);
  REQUIRE(saveGoal(desk, courtGoal(team.farah)));
  SharedLearning shown;
  shown.title = u"What a judge asks"_s;
  shown.day = kToday.addDays(-1);
  shown.gave = {team.farah};
  REQUIRE(saveSharedLearning(desk, shown));
  SharedLearning group;
  group.kind = SharedLearningKind::SupportGroup;
  group.title = u"After a death"_s;
  group.day = kToday.addDays(-2);
  group.gave = {team.gareth};
  group.came = {team.farah};
  group.isPrivate = true;
  REQUIRE(saveSharedLearning(desk, group));
  REQUIRE(saveSpecialism(desk, {{}, team.farah, u"Court"_s, u"Twenty hearings"_s, kToday.addDays(-3)}));

  const auto own = readGrowth(desk, team.farah);
  REQUIRE(own);
  const QStringList mine = linesOf(*own);
  CHECK(mine.mid(0, 4) ==
        QStringList{u"2026-07-24 Goal: Confident in court"_s, u"2026-07-23 Shared learning: What a judge asks"_s,
                    u"2026-07-22 Shared learning: After a death"_s, u"2026-07-21 Knows about: Court"_s});
  CHECK(mine.contains(u"2026-06-24 CPD: Half read"_s));
  CHECK(mine.filter(u"Coaching"_s).isEmpty());
  for (const GrowthLine& line : own->lines)
    if (line.kind == GrowthKind::Cpd) CHECK(line.more.startsWith(u"draft") == (line.what == u"Half read"));
  CHECK(mine.contains(u"2026-05-25 Programme: Aspiring Managers"_s));
  CHECK(mine.filter(u"Post:"_s).size() == 1);

  // What is still to come is no more than offered.
  shown.id = {}, shown.title = u"Court in an hour"_s, shown.day = kToday.addDays(5);
  REQUIRE(saveSharedLearning(desk, shown));
  const auto ahead = readGrowth(desk, team.farah);
  REQUIRE(ahead);
  REQUIRE(ahead->lines.front().what == shown.title);
  CHECK(ahead->lines.front().more == u"Presentation, will give it");
  CHECK_FALSE(startCpdFrom(desk, {u"presentation"_s, u"2"_s, shown.title, shown.day, {}, true}));

  const auto told = readGrowth(team.deskOf(team.priya), team.farah);
  REQUIRE(told);
  const QStringList others = linesOf(*told);
  CHECK(others.size() == mine.size() - 2 + 1);
  for (const QString& hidden : {u"After a death"_s, u"Half read"_s, u"Coaching"_s})
    CHECK(others.filter(hidden).isEmpty());
  CHECK_FALSE(readGrowth(team.deskOf(team.gareth), team.farah));
  CHECK_FALSE(readGrowth(team.deskOf(team.stranger), team.farah));
  CHECK_FALSE(readGrowth(team.deskOf(std::nullopt), team.farah));
}

TEST_CASE("a private group is on the screen of who came and never on paper", "[development][growth]") {
  Team team;
  WritableDesk desk = team.deskOf(team.farah);
  SharedLearning group;
  group.kind = SharedLearningKind::SupportGroup;
  group.title = u"After a death"_s;
  group.day = kToday;
  group.gave = {team.farah};
  group.isPrivate = true;
  REQUIRE(saveSharedLearning(desk, group));
  const Growth growth = *readGrowth(desk, team.farah);
  const auto rows = [&growth](GrowthOn where) {
    return growthReport(growth, kToday, u"today"_s, where).parts.front().tables.back().rows.size();
  };
  CHECK(rows(GrowthOn::Screen) == growth.lines.size());
  CHECK(rows(GrowthOn::Paper) == growth.lines.size() - 1);
}

TEST_CASE("on an earlier day a goal stands as it did then, and one that was named later is not there", "[growth]") {
  Team team;
  const auto named = [&team](const QString& what, QDate on) {
    Transaction save(team.records);
    Goal goal = courtGoal(team.farah);
    goal.what = what;
    goal.named = on;
    goal.steps = {{u"Watch one"_s, kToday.addDays(-2)}};
    const GoalId id = writeGoal(team.records, goal);
    save.commit();
    return id;
  };
  const GoalId old = named(u"Old"_s, kToday.addDays(-60));
  named(u"New"_s, kToday.addDays(-5));
  Change(team.records, u"UPDATE goal SET status = 'met', outcome = 'Three hearings', ended_day = ? WHERE id = ?")
      .bind(kToday.addDays(-3))
      .bind(old)
      .run();
  const auto now = readGrowth(team.deskOf(team.farah), team.farah);
  REQUIRE(now);
  CHECK(now->goals.size() == 2);
  Desk then = team.deskOf(team.farah, kToday.addDays(-30));
  then.viewer.standing = std::make_shared<const Standing>();
  const auto before = readGrowth(then, team.farah);
  REQUIRE(before);
  REQUIRE(before->goals.size() == 1);
  CHECK(before->goals.front().what == u"Old");
  CHECK(before->goals.front().isOpen());
  CHECK(before->goals.front().outcome.isEmpty());
  CHECK(before->goals.front().stepsDone() == 0);
}

}  // namespace growth_test
