// SPDX-License-Identifier: MIT
// Every place was asked for and approved; what its days have come to is reviewed, with evidence in between. Nothing
// here takes from anybody's hours: the reductions of the plan are named by the paths that they belong to.
#include "core/sample/path_rows.h"

#include <set>

#include "core/development/companion_store.h"
#include "core/development/path_store.h"
#include "core/development/place_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/organisation_store.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

class PathRows {
 public:
  PathRows(Database& records, QDate today)
      : records_(records), today_(today), all_(loadOrganisation(records)), now_(loadOrganisationOn(records, today)) {}

  /// Of a place in a programme, with the reduction that has its very days.
  void writePlace(const ProgrammePlace& place) {
    Path path = begun(place.person, PathKind::Programme, place.period);
    path.what = place.programme;
    path.mentor = place.mentor;
    path.place = place.id;
    for (const Reduction& one : loadReductionsOf(records_, place.person)) {
      if (one.period != place.period || !path.reductions.isEmpty()) continue;
      path.reductions << one.code;
      path.reason = one.reason;
      path.percent = one.percent;
    }
    path.why = u"The next step, spoken about in supervision."_s;
    writeApproved(path);
    writeReviews(place);
    writeEvidence(place);
  }

  /// Everybody who is newly qualified has a place in the year's group, from their first day.
  void writeCohort() {
    std::set<PersonId> there;
    for (const ProgrammePlace& one : loadAllProgrammes(records_)) there.insert(one.person);
    for (const Post& post : now_.posts) {
      if (post.role != Role::Nqsw || there.contains(post.person)) continue;
      ProgrammePlace place{u"PR-"_s + post.code, post.person, kAsye, {}, asyeFrom(post.period.from)};
      place.id = insertProgramme(records_, place);
      writePlace(place);
    }
  }

  /// Of a county one in so many has asked for a place, and one in so many is in their assessed year.
  void writeCounty() {
    constexpr qint64 kOneIn = 40;
    for (const Post& post : now_.posts) {
      if (post.role != Role::SocialWorker) continue;
      const qint64 number = post.person.value() % kOneIn;
      if (number == kOneIn / 2) writeAsyeSince(all_.person(post.person)->code, 200);
      if (number != 0) continue;
      Path path = begun(post.person, PathKind::Programme, {today_.addDays(45), today_.addDays(410)});
      path.asked = today_.addDays(-8);
      path.letGoBy.reset();
      path.what = u"Aspiring Managers"_s;
      writeAsked(path);
    }
  }

  void writeSecondments() {
    for (const Post& post : all_.posts) {
      if (post.kind != PostKind::Secondment) continue;
      const Post* left = nullptr;
      for (const Post& one : all_.posts)
        if (one.person == post.person && one.period.to == post.period.from) left = &one;
      if (left == nullptr) continue;
      Path path = begun(post.person, PathKind::Secondment, post.period);
      path.post = left->id;
      path.unit = post.unit;
      path.role = post.role;
      path.fte = post.fte;
      path.newPost = post.id;
      path.takenBy = managerOf(post.unit);
      path.why = u"To learn another field for a year, and bring it back."_s;
      writeApproved(path);
    }
  }

  /// A place in the group that began so long ago, with the reviews that have come since.
  void writeAsyeSince(const QString& person, int daysAgo) {
    const Person* who = all_.personByCode(person);
    if (who == nullptr) return;
    const QDate from = today_.addDays(-daysAgo);
    ProgrammePlace place{u"PR-"_s + person, who->id, kAsye, {}, asyeFrom(from)};
    place.id = insertProgramme(records_, place);
    writePlace(place);
  }

  void writeCompanion(const QString& person, const QString& with, CompanionKind kind, int daysAgo) {
    const Person* who = all_.personByCode(person);
    const Person* other = all_.personByCode(with);
    if (who == nullptr || other == nullptr) return;
    insertCompanion(records_, {{}, {}, who->id, other->id, kind, {today_.addDays(-daysAgo), {}}});
  }

  /// Asked for, and not decided yet.
  std::optional<Path> asked(const QString& person, PathKind kind, int inDays, int days) const {
    const Person* who = all_.personByCode(person);
    if (who == nullptr) return std::nullopt;
    Path path = begun(who->id, kind, {today_.addDays(inDays), today_.addDays(inDays + days)});
    path.asked = today_.addDays(-static_cast<int>(who->id.value()) % 9 - 1);
    path.letGoBy.reset();
    return path;
  }
  void writeAsked(Path path) {
    const PathShare usual = usualShare(path.kind, path.what);
    path.reason = usual.reason;
    path.percent = usual.percent;
    writePath(records_, path);
  }
  std::optional<UnitId> unitOf(const QString& code) const {
    for (const Unit& unit : all_.units.units())
      if (unit.code == code) return unit.id;
    return std::nullopt;
  }
  std::optional<PostId> mainPostOf(PersonId person) const {
    const Post* post = now_.mainPost(person, today_);
    return post == nullptr ? std::nullopt : std::optional(post->id);
  }
  std::optional<PersonId> managerOf(UnitId unit) const {
    for (const Post& post : now_.posts)
      if (post.unit == unit && post.role == Role::TeamManager) return post.person;
    return std::nullopt;
  }
  std::optional<PersonId> supervisorOf(PersonId person) const {
    return now_.supervisorOf(person, SupervisorKind::Line, today_);
  }
  std::optional<PersonId> idOf(const QString& code) const {
    const Person* person = all_.personByCode(code);
    return person == nullptr ? std::nullopt : std::optional(person->id);
  }
  void writeDecided(Path path, PathState state, const QString& answer) {
    path.state = state;
    path.answer = answer;
    path.decidedBy = supervisorOf(path.person);
    path.letGoBy = state == PathState::Approved ? path.decidedBy : std::nullopt;
    path.decided = path.asked.addDays(1);
    writePath(records_, path);
  }
  void writeApproved(Path path) {
    path.state = PathState::Approved;
    path.decidedBy = path.letGoBy;
    path.decided = path.asked.addDays(9);
    writePath(records_, path);
  }

 private:
  Path begun(PersonId person, PathKind kind, Period period) const {
    Path path{{}, {}, person, kind};
    path.period = period;
    path.asked = period.from.addDays(-40);
    path.askedBy = person;
    path.letGoBy = supervisorOf(person);
    return path;
  }

  void writeReviews(const ProgrammePlace& place) {
    const auto by = place.mentor ? place.mentor : supervisorOf(place.person);
    const auto days = reviewDays(place);
    for (std::size_t i = 0; i < days.size(); ++i) {
      const QDate held = days[i].addDays(-3);
      if (days[i] > today_) break;
      const bool isLast = i + 1 == days.size();
      insertReview(records_,
                   {{},
                    *place.id,
                    days[i],
                    held,
                    isLast ? ReviewJudgement::Passed : ReviewJudgement::OnTrack,
                    isLast ? u"All outcomes met; a confident year."_s : u"Assessments are sound; court work is next."_s,
                    by});
    }
  }

  void writeEvidence(const ProgrammePlace& place) {
    if (place.programme != kAsye) return;
    const auto by = place.mentor ? place.mentor : supervisorOf(place.person);
    static const std::vector<std::pair<EvidenceKind, QString>> pieces{
        {EvidenceKind::Observation, u"A first visit, seen by the supervisor"_s},
        {EvidenceKind::Reflection, u"What the first six weeks asked of me"_s},
        {EvidenceKind::Feedback, u"From a school after a planning meeting"_s},
        {EvidenceKind::Observation, u"Chairing a core group"_s},
        {EvidenceKind::Report, u"The supervisor's report at the half-way point"_s},
        {EvidenceKind::Feedback, u"From a family at the end of the work"_s},
        {EvidenceKind::Observation, u"Evidence given in court"_s},
        {EvidenceKind::Reflection, u"Power, race and class in my practice"_s},
        {EvidenceKind::Report, u"The final report"_s}};
    QDate day = place.period.from.addDays(20);
    for (const auto& [kind, what] : pieces) {
      if (day > today_ || (place.period.to && day >= *place.period.to)) break;
      const bool own = kind == EvidenceKind::Reflection;
      insertEvidence(records_, {{}, *place.id, kind, day, what, own ? std::optional(place.person) : by});
      day = day.addDays(38);
    }
  }

  Database& records_;
  QDate today_;
  Organisation all_;  ///< of every time
  Organisation now_;
};

/// What is waiting in the invented authority; in a county nobody has these names.
void writeWaiting(PathRows& rows) {
  for (const QString& who : {u"ben-whitcombe"_s, u"olwen-trahearne"_s, u"kirsty-bell"_s}) {
    auto path = rows.asked(who, PathKind::Programme, 45, 365);
    if (!path) return;
    path->what = u"Aspiring Managers"_s;
    path->why = u"I have led the duty rota for a year and want to learn to lead a team."_s;
    rows.writeAsked(*path);
  }
  auto student = rows.asked(u"gareth-llewellyn"_s, PathKind::Student, 110, 140);
  student->what = u"Frontline"_s;
  student->student = rows.idOf(u"jamie-oxley"_s);
  rows.writeAsked(*student);
  auto teaches = rows.asked(u"nadia-rahmani"_s, PathKind::Student, -35, 140);
  teaches->what = u"Step Up"_s;
  teaches->student = rows.idOf(u"jamie-oxley"_s);
  teaches->asked = teaches->period.from.addDays(-50);
  teaches->reason = u"practice educator"_s;
  teaches->percent = Decimal(10);
  rows.writeDecided(*teaches, PathState::Approved, {});
  auto away = rows.asked(u"carys-pugh"_s, PathKind::Secondment, 38, 120);
  away->post = rows.mainPostOf(away->person);
  away->unit = rows.unitOf(u"BROOK"_s);
  away->role = Role::SocialWorker;
  away->fte = Decimal::fromScaled(4, 1);
  away->letGoBy = rows.supervisorOf(away->person);
  away->why = u"To see how a family comes to us, from its first day."_s;
  rows.writeAsked(*away);
  auto panel = rows.asked(u"yusuf-farouk"_s, PathKind::Panel, 20, 1);
  panel->what = u"Senior practitioner"_s;
  rows.writeDecided(*panel, PathState::Approved, u"The panel meets that day; bring two assessments."_s);
  auto refused = rows.asked(u"tamsin-grey"_s, PathKind::Programme, 30, 200);
  refused->what = u"Practice Educator stage 1"_s;
  rows.writeDecided(*refused, PathState::Declined,
                    u"Not before the team is whole again: asked for once more in spring."_s);
}

}  // namespace

void writePathRows(Database& records, QDate today, bool isCounty) {
  PathRows rows(records, today);
  const auto places = loadAllProgrammes(records);
  for (auto place = places.rbegin(); place != places.rend(); ++place) rows.writePlace(*place);
  rows.writeCohort();
  rows.writeSecondments();
  if (isCounty) return rows.writeCounty();
  rows.writeAsyeSince(u"ewa-kowalska"_s, 520);
  rows.writeAsyeSince(u"leanne-bickerton"_s, 505);
  rows.writeAsyeSince(u"imran-qadir"_s, 490);
  writeWaiting(rows);
  rows.writeCompanion(u"dilan-demir"_s, u"carys-pugh"_s, CompanionKind::Buddy, 35);
  rows.writeCompanion(u"siobhan-kerrigan"_s, u"joan-adeyemi"_s, CompanionKind::Mentor, 150);
  rows.writeCompanion(u"jamie-oxley"_s, u"tomos-vaughan"_s, CompanionKind::Buddy, 35);
  rows.writeCompanion(u"phoebe-lascelles"_s, u"imran-qadir"_s, CompanionKind::Buddy, 140);
}

}  // namespace headroom::sample
