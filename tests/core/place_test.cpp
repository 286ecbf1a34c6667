// SPDX-License-Identifier: MIT
// Reviews and evidence of a place, mentors and buddies, and that all of it travels, is handed out and is erased.
#include "core/development/place_actions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/caseload/staff_actions.h"
#include "core/development/brief_reading.h"
#include "core/development/companion_actions.h"
#include "core/development/companion_store.h"
#include "core/development/path_figures.h"
#include "core/development/place_store.h"
#include "core/development/programme_store.h"
#include "core/exchange/erasure_planner.h"
#include "core/exchange/erasure_store.h"
#include "core/exchange/export_folder.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/subject_access_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/store/verify.h"
#include "tests/core/paths_fixture.h"

namespace place_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString refused(const auto& result) { return result ? QString() : result.error().sentence; }

ProgrammePlace asye(QDate from, QDate to) { return {u"PR-1"_s, PersonId(1), kAsye, {}, {from, to}, PlaceId(1)}; }

/// A place of Farah's that began 100 days ago, asked for, with a mentor, a review, evidence and a buddy.
PlaceId lived(TwoTeams& two) {
  const PathId id = two.asked(two.programme(u"ASYE"_s, kDay.addDays(-100), kDay.addDays(265)));
  WritableDesk priya = two.deskOf(two.priya), own = two.deskOf(two.farah), dilan = two.deskOf(two.dilan);
  REQUIRE(approvePath(priya, id, {two.dilan.person, u"NQSW first year"_s, Decimal(10), u"Well done, Farah"_s}));
  const PlaceId place = *loadPath(two.records, id)->place;
  REQUIRE(noteReview(priya, {{},
                             place,
                             reviewDays(*loadProgramme(two.records, place))[0],
                             kDay.addDays(-9),
                             ReviewJudgement::OnTrack,
                             u"Farah writes clearly"_s}));
  REQUIRE(addEvidence(own, {{}, place, EvidenceKind::Reflection, kDay, u"What court asked of me"_s}));
  // Her mentor follows the place from another team.
  REQUIRE(addEvidence(dilan, {{}, place, EvidenceKind::Observation, kDay, u"A core group"_s}));
  REQUIRE(addCompanion(own, {{}, {}, two.farah.person, two.dilan.person, CompanionKind::Buddy, {kDay, {}}}));
  return place;
}

}  // namespace

TEST_CASE("the reviews of an ASYE stand on their days, and one that is not held is late", "[place]") {
  const ProgrammePlace place = asye(QDate(2026, 8, 31), QDate(2027, 8, 31));
  const std::vector<PlaceReview> held{{{}, PlaceId(1), QDate(2026, 11, 30), QDate(2026, 11, 24)}};
  struct Line {
    QDate on;
    QString said;
  };
  for (const Line& line :
       {Line{{2026, 9, 1}, u"- - - -"_s}, Line{{2026, 11, 24}, u"held - - -"_s}, Line{{2027, 2, 28}, u"held - - -"_s},
        Line{{2027, 3, 1}, u"held late - -"_s}, Line{{2027, 9, 1}, u"held late late late"_s}}) {
    QStringList said;
    for (const ReviewStanding& one : reviewsOn(place, held, line.on))
      said << (one.held ? u"held"_s : one.isLate ? u"late"_s : u"-"_s);
    INFO(line.on.toString(Qt::ISODate).toStdString());
    CHECK(said.join(u' ') == line.said);
  }
  // The last is by the last day, and one that a file kept under the day after it is the same.
  CHECK(reviewDays(place).back() == QDate(2027, 8, 30));
  CHECK(reviewsOn(place, {{{}, PlaceId(1), QDate(2027, 8, 31), QDate(2027, 8, 28)}}, QDate(2027, 9, 1)).back().held);
  CHECK(reviewDays(asye(QDate(2026, 8, 31), QDate(2027, 2, 28))).back() == QDate(2027, 2, 27));
  // One that ends early has only the reviews until then; another programme has none of its own.
  CHECK(reviewDays(asye(QDate(2026, 8, 31), QDate(2027, 3, 15))).size() == 2);
  CHECK(reviewDays({u"PR-2"_s, PersonId(1), u"Aspiring Managers"_s, {}, {QDate(2026, 8, 31), {}}}).empty());
}

TEST_CASE("a review is held, on a day of the place, and a concern has words", "[place]") {
  const ProgrammePlace place = asye(kDay.addDays(-100), kDay.addDays(265));
  PlaceReview review{{}, PlaceId(1), reviewDays(place)[0], kDay, ReviewJudgement::OnTrack, u"She writes clearly"_s};
  CHECK(checked(review, place, kDay));
  review.held = kDay.addDays(1);
  CHECK(refused(checked(review, place, kDay)).contains(u"once it was held"));
  review.held = kDay.addDays(-101);
  CHECK(refused(checked(review, place, kDay)).contains(u"had not begun"));
  review.held = kDay;
  review.due = kDay.addDays(1);
  CHECK(refused(checked(review, place, kDay)).contains(u"no review due"));
  // The later ones come after those before them are due.
  review.due = reviewDays(place)[3];
  CHECK(refused(checked(review, place, kDay)).contains(u"comes after the one that is due by"));
  review.due.reset();
  CHECK(checked(review, place, kDay));
  review.body = u"  "_s;
  CHECK(refused(checked(review, place, kDay)).contains(u"in a sentence"));
  for (const ReviewJudgement one : {ReviewJudgement::Concerns, ReviewJudgement::NotPassed}) {
    review.judgement = one;
    CHECK(refused(checked(review, place, kDay)).contains(u"what the concern is"));
  }
  CHECK(refused(checked(Evidence{{}, PlaceId(1), EvidenceKind::Report, kDay, u"  "_s}, kDay)) == u"Say what it is.");
  CHECK(refused(checked(Evidence{{}, PlaceId(1), EvidenceKind::Report, kDay.addDays(1), u"x"_s}, kDay))
            .contains(u"a future day"));
  CHECK(evidenceWords({}) == u"no observation · no feedback · no report · no reflection");
}

TEST_CASE("a mentor follows the place, and nobody reviews their own", "[place]") {
  TwoTeams two(Role::Nqsw);
  const PlaceId place = lived(two);
  WritableDesk own = two.deskOf(two.farah), mo = two.deskOf(two.mo), priya = two.deskOf(two.priya);
  const auto held = loadReviews(two.records, place);
  REQUIRE(held.size() == 1);
  CHECK(held[0].by == two.priya.person);
  CHECK(refused(noteReview(own, {{}, place, {}, kDay})) == u"Nobody can record their own review.");
  CHECK(refused(noteReview(mo, {{}, place, {}, kDay})).contains(u"not among those"));
  CHECK(refused(noteReview(priya, {{}, place, held[0].due, kDay, ReviewJudgement::OnTrack, u"Again"_s})) ==
        u"That review is noted already.");
  CHECK(loadEvidence(two.records, place).size() == 2);
  CHECK(refused(removeEvidence(mo, *loadEvidence(two.records, place)[0].id)).contains(u"not among those"));
  // What somebody else added about her is not hers to take out.
  CHECK(refused(removeEvidence(own, *loadEvidence(two.records, place)[1].id)).contains(u"Only the person who added"));
  CHECK(refused(removeEvidence(priya, *loadEvidence(two.records, place)[0].id)).contains(u"Only the person who added"));
  REQUIRE(removeEvidence(own, *loadEvidence(two.records, place)[0].id));
  CHECK(loadEvidence(two.records, place).size() == 1);
  WritableDesk dilan = two.deskOf(two.dilan);
  REQUIRE(removeEvidence(dilan, *loadEvidence(two.records, place)[0].id));
}

TEST_CASE("whoever manages the person names another mentor of a place, and nobody who is not there", "[place]") {
  TwoTeams two(Role::Nqsw);
  const PlaceId place = lived(two);
  WritableDesk own = two.deskOf(two.farah), mo = two.deskOf(two.mo), priya = two.deskOf(two.priya);
  WritableDesk dilan = two.deskOf(two.dilan);
  const auto mentor = [&] { return loadProgramme(two.records, place)->mentor; };
  REQUIRE(mentor() == two.dilan.person);
  CHECK(refused(nameMentor(own, place, two.mo.person)) == u"Nobody can decide this for themselves.");
  CHECK(refused(nameMentor(mo, place, two.mo.person)).contains(u"not among those"));
  CHECK_FALSE(nameMentor(dilan, place, two.mo.person));
  CHECK(refused(nameMentor(priya, place, two.farah.person)) == u"Nobody can be their own mentor.");
  CHECK(refused(nameMentor(priya, place, two.dilan.person)).contains(u"already"));
  const AddedPerson gone = two.worker(u"Nia"_s, two.ashby);
  WritableDesk joan = two.deskOf(two.joan);
  REQUIRE(endPost(joan, gone.post, kDay.addDays(-1)));
  CHECK(refused(nameMentor(priya, place, gone.person)).contains(u"no post today"));
  CHECK(mentor() == two.dilan.person);
  REQUIRE(nameMentor(priya, place, two.mo.person));
  CHECK(mentor() == two.mo.person);
  CHECK(loadReviews(two.records, place).size() == 1);
  CHECK(loadEveryReview(two.records).at(place).size() == 1);
  REQUIRE(nameMentor(priya, place, std::nullopt));
  CHECK_FALSE(mentor());
}

TEST_CASE("a review that was held is shown after its place ended, and the brief says which is next or late",
          "[place]") {
  const ProgrammePlace place = asye(QDate(2026, 1, 12), QDate(2026, 11, 1));
  const std::vector<PlaceReview> held{
      {{}, PlaceId(1), QDate(2027, 1, 12), QDate(2026, 10, 20), ReviewJudgement::Passed, u"Ready"_s}};
  const auto shown = reviewsOn(place, held, QDate(2026, 11, 2));
  REQUIRE(shown.size() == 4);
  REQUIRE(shown.back().held);
  CHECK(shown.back().held->body == u"Ready");
  for (const ReviewStanding& one : shown) CHECK_FALSE(one.isLate);

  TwoTeams two(Role::Nqsw);
  const PlaceId hers = lived(two);
  const auto days = reviewDays(*loadProgramme(two.records, hers));
  const auto next = [&](QDate on) { return readBrief(two.records, two.farah.person, on)->places.front(); };
  CHECK(next(kDay).nextReview == days[1]);  // the first was held early
  CHECK_FALSE(next(kDay).reviewIsLate);
  CHECK(next(days[1].addDays(1)).nextReview == days[1]);
  CHECK(next(days[1].addDays(1)).reviewIsLate);
}

TEST_CASE("nobody can be their own buddy, and each is noted once for the same days", "[place]") {
  TwoTeams two;
  WritableDesk own = two.deskOf(two.farah), dilan = two.deskOf(two.dilan), mo = two.deskOf(two.mo);
  Companion one{{}, {}, two.farah.person, two.farah.person, CompanionKind::Buddy, {kDay, {}}};
  CHECK(refused(addCompanion(own, one)).contains(u"their own"));
  one.with = two.dilan.person;
  const auto id = addCompanion(own, one);
  REQUIRE(id);
  CHECK(refused(addCompanion(own, one)).contains(u"already"));
  CHECK(refused(endCompanion(mo, *id, kDay.addDays(5))).contains(u"not among those"));
  REQUIRE(endCompanion(dilan, *id, kDay.addDays(5)));  // the other of the two may as well
  CHECK(loadCompanion(two.records, *id)->period.to == kDay.addDays(5));
  one.period.from = kDay.addDays(5);
  const auto next = addCompanion(own, one);
  REQUIRE(next);
  REQUIRE(endCompanion(own, *next, kDay));  // it has not begun
  CHECK_FALSE(loadCompanion(two.records, *next));
}

TEST_CASE("what a path would change is what it changes once it is approved", "[place]") {
  TwoTeams two;
  const auto said = [](const std::vector<CeilingChange>& changes) {
    QStringList lines;
    for (const CeilingChange& one : changes) {
      const auto words = [](const std::optional<Decimal>& ceiling) {
        return ceiling ? ceiling->toString() : u"none"_s;
      };
      lines << u"%1 %2 to %3"_s.arg(one.unitName, words(one.before), words(one.after));
    }
    return lines.join(u", "_s);
  };
  for (const Path& path : {two.secondment(kDay.addDays(30), kDay.addDays(90)),
                           two.programme(u"Aspiring Managers"_s, kDay.addDays(100), kDay.addDays(300)),
                           two.student(kDay.addDays(140), kDay.addDays(300))}) {
    const PathId id = two.asked(path);
    const PathFigures asked = figuresOf(two.records, *loadPath(two.records, id));
    REQUIRE(two.approve(two.joan, id) == PathState::Approved);
    const PathFigures approved = figuresOf(two.records, *loadPath(two.records, id));
    CHECK(said(asked.own) == said(approved.own));
    CHECK(said(asked.teams) == said(approved.teams));
    if (path.kind == PathKind::Secondment) {
      CHECK(said(asked.own) == u"Ashby 10 to 6, Brook none to 4");
      CHECK(said(asked.teams) == u"Ashby 10 to 6, Brook 10 to 14");
    }
    if (path.kind == PathKind::Programme) CHECK(said(asked.own) == u"Ashby 10 to 8");
    if (path.kind == PathKind::Student) CHECK(said(asked.own) == u"Ashby 8 to 7");
    CHECK(asked.own[0].held == Decimal(3));
    CHECK(asked.own[0].measureAfter == Measure::Children);
  }
}

TEST_CASE("a figure is without and with the path, and what is taken from one post already is in both", "[place]") {
  TwoTeams two(Role::Nqsw);
  WritableDesk joan = two.deskOf(two.joan);
  // On the very first day of somebody's post there is no day before it.
  const PathId first = two.approved(two.programme(u"ASYE"_s, kDay.addYears(-1), kDay.addDays(9)));
  const PathFigures asye = figuresOf(two.records, *loadPath(two.records, first));
  REQUIRE(asye.own.size() == 1);
  CHECK(asye.own[0].before == Decimal(10));
  CHECK(asye.own[0].after == Decimal(9));
  REQUIRE(addReduction(
      joan, {{}, two.farah.person, two.farah.post, u"Protected  Caseload"_s, Decimal(20), {kDay.addDays(20), {}}}, {}));
  const PathId id = two.asked(two.programme(u"Aspiring Managers"_s, kDay.addDays(30), kDay.addDays(90)));
  for (int decided = 0; decided < 2; ++decided) {
    const PathFigures figures = figuresOf(two.records, *loadPath(two.records, id));
    REQUIRE(figures.own.size() == 1);
    CHECK(figures.own[0].before == Decimal(8));
    CHECK(figures.own[0].after == Decimal(8));
    if (decided == 0) REQUIRE(two.approve(two.joan, id) == PathState::Approved);
  }
}

TEST_CASE("paths go out and come in again, and a folder without any has no file of them", "[place][exchange]") {
  TwoTeams two(Role::Nqsw);
  const QTemporaryDir folder;
  const QString before = folder.filePath(u"before"_s), once = folder.filePath(u"once"_s),
                twice = folder.filePath(u"twice"_s);
  REQUIRE(exportFolder(two.records, before));
  CHECK(QDir(before).entryList({u"*.csv"_s}).size() == kTableCount);
  lived(two);
  two.approved(two.secondment(kDay.addDays(300), kDay.addDays(400)));
  REQUIRE(exportFolder(two.records, once));
  CHECK(QDir(once).entryList({u"*.csv"_s}).size() == kTableCount + 4);
  const auto source = readCsvFolder(once);
  REQUIRE(source);
  Database copy = Database::inMemory();
  const auto plan = planImport(copy, *source);
  REQUIRE(plan);
  CHECK(plan->rejects.empty());
  REQUIRE(applyImport(copy, *plan));
  REQUIRE(exportFolder(copy, twice));
  for (const QString& name : QDir(once).entryList({u"*.csv"_s})) {
    QFile a(QDir(once).filePath(name)), b(QDir(twice).filePath(name));
    REQUIRE(a.open(QIODevice::ReadOnly));
    REQUIRE(b.open(QIODevice::ReadOnly));
    INFO(name.toStdString());
    CHECK(a.readAll() == b.readAll());
  }
  // What belongs to a path still ends with it.
  WritableDesk priya{copy, {findPerson(copy, u"priya"_s)}, Clock::fixed(QDateTime(kDay, QTime(9, 0)))};
  for (const Path& one : loadPaths(copy))
    if (one.kind == PathKind::Programme) REQUIRE(endPath(priya, *one.id, kDay.addDays(7), {}));
  for (const PostBalance& row : balance(loadFacts(copy, kDay.addDays(7)), kDay.addDays(7)).posts)
    if (row.personName == u"Farah") CHECK(row.judged->ceiling == Decimal(10));
}

TEST_CASE("a row of paths that no file may hold is refused with its place", "[place][exchange]") {
  TwoTeams two;
  const QTemporaryDir folder;
  const QString header = u"code,person,kind,what,asked,from,to,student,post,unit,role,fte,state,answer"_s;
  struct Line {
    QString file;
    QString row;
    QString wrong;
  };
  for (const Line& line : {
           Line{u"paths"_s, u"A,farah,programme,ASYE,2026-01-01,2026-02-01,,,,,,,asked,"_s, {}},
           Line{u"paths"_s, u"A,farah,programme,,2026-01-01,2026-02-01,,,,,,,asked,"_s, u"what: it is empty"_s},
           Line{u"paths"_s, u"A,farah,walk,x,2026-01-01,2026-02-01,,,,,,,asked,"_s, u"kind: 'walk' is not one of"_s},
           Line{u"paths"_s, u"A,farah,programme,x,2026-01-01,2026-02-01,2026-02-01,,,,,,asked,"_s,
                u"to: 2026-02-01 is not after"_s},
           Line{u"paths"_s, u"A,farah,student,x,2026-01-01,2026-02-01,,farah,,,,,asked,"_s, u"student: nobody can be"_s},
           Line{u"paths"_s, u"A,farah,student,x,2026-01-01,2026-02-01,,,,,,,asked,"_s, u"student: it is empty"_s},
           Line{u"paths"_s, u"A,farah,secondment,,2026-01-01,2026-02-01,,,dilan-social-worker,brook,other,1,asked,"_s,
                u"post: the post is not"_s},
           Line{u"paths"_s, u"A,farah,secondment,,2026-01-01,2026-02-01,,,farah-social-worker,brook,other,,asked,"_s,
                u"fte: it is empty"_s},
           Line{u"paths"_s, u"A,farah,post,,2026-01-01,2026-02-01,,,,brook,,,asked,"_s, u"role: it is empty"_s},
           Line{u"paths"_s, u"A,farah,panel,x,2026-01-01,2026-02-01,,,,,,,declined,"_s, u"answer: it is empty"_s},
       }) {
    QDir(folder.path()).removeRecursively();
    REQUIRE(QDir().mkpath(folder.path()));
    QFile file(folder.filePath(line.file + u".csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write((header + u'\n' + line.row + u'\n').toUtf8());
    file.close();
    const auto source = readCsvFolder(folder.path());
    REQUIRE(source);
    const auto plan = planImport(two.records, *source);
    REQUIRE(plan);
    const QString said =
        plan->rejects.empty() ? QString() : plan->rejects[0].column + u": "_s + plan->rejects[0].reason;
    INFO(line.row.toStdString() << " gives " << said.toStdString());
    CHECK(said.startsWith(line.wrong));
    CHECK(said.isEmpty() == line.wrong.isEmpty());
  }
}

TEST_CASE("what is held about somebody names their paths, and an erasure leaves none of them", "[place][erasure]") {
  TwoTeams two(Role::Nqsw);
  lived(two);
  const auto titles = [&](PersonId person) {
    WritableDesk joan = two.deskOf(two.joan);
    const auto held = gatherHeldAbout(joan, person);
    REQUIRE(held);
    QString all;
    for (const HeldItem& one : held->items) all += one.heading + u'\n' + one.words + u'\n';
    return all;
  };
  const QString hers = titles(two.farah.person);
  for (const QString& title :
       {u"Path asked for"_s, u"Review of a place"_s, u"Evidence of a place"_s, u"Mentor or buddy"_s}) {
    INFO(title.toStdString());
    CHECK(hers.contains(title));
  }
  CHECK(titles(two.dilan.person).contains(u"Mentor or buddy of somebody"));
  CHECK(hers.contains(u"What court asked of me"));
  Transaction save(two.records);
  applyErasure(two.records, loadErasurePlan(two.records, two.farah.person));
  save.commit();
  // A year that is over goes on to count them, without a word of theirs.
  for (const Path& one : loadPathsOf(two.records, two.farah.person)) {
    CHECK((one.what.isEmpty() || one.what == u"erased"));
    CHECK(one.why.isEmpty());
    CHECK_FALSE(one.code.contains(u"farah", Qt::CaseInsensitive));
  }
  for (const ProgrammePlace& one : loadAllProgrammes(two.records))
    if (one.person == two.farah.person) CHECK(one.programme == u"erased");
  CHECK(loadCompanions(two.records).empty());
  CHECK_FALSE(firstFault(two.records));
}

}  // namespace place_test
