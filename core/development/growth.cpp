// SPDX-License-Identifier: MIT
// Each source gives its lines; they are put in the order of their days at the end.
#include "core/development/growth.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/development/course_store.h"
#include "core/development/goal_store.h"
#include "core/development/growth_store.h"
#include "core/development/shared_learning_actions.h"
#include "core/development/shared_learning_store.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString shortDay(QDate day) { return dayWords(day, u"d MMM yyyy"); }

void addPosts(const Organisation& all, PersonId person, std::vector<GrowthLine>& lines) {
  for (const Post& post : all.posts) {
    if (post.person != person) continue;
    const Unit* unit = all.units.find(post.unit);
    const QString kind = post.kind == PostKind::Substantive ? QString() : token(post.kind) + u", "_s;
    QString more = kind + say("%1 FTE").arg(fteWords(post.fte));
    if (const auto last = post.period.lastDay()) more += say(", until %1").arg(shortDay(*last));
    lines.push_back({post.period.from, GrowthKind::Post,
                     say("%1 in %2").arg(token(post.role), unit == nullptr ? QString() : unit->name), more});
  }
}

void addGoals(const Growth& growth, const Database& records, std::vector<GrowthLine>& lines) {
  for (const Goal& goal : growth.goals) {
    const auto begun = goal.named ? goal.named : goal.session ? dayOfSession(records, *goal.session) : std::nullopt;
    if (begun) {
      QStringList more;
      if (!goal.opportunity.isEmpty()) more << goal.opportunity;
      if (!goal.framework.isEmpty()) more << goal.framework;
      lines.push_back({*begun, GrowthKind::Goal, goal.what, more.join(u" · "_s)});
    }
    if (goal.isOpen()) continue;
    const auto ended = goal.ended ? goal.ended : goal.target;
    if (ended) {
      lines.push_back(
          {*ended, GrowthKind::Goal, say("%1 (%2)").arg(goal.what, goal.status), goal.outcome.simplified()});
    }
  }
}

void addShared(const Desk& desk, PersonId person, std::vector<GrowthLine>& lines) {
  for (const SharedLearning& one : sharedLearningOf(desk)) {
    if (!tookPart(one, person)) continue;
    // Of a private group nobody is told but those who meet in it.
    if (one.isPrivate && desk.viewer.person != person) continue;
    const bool gave = std::find(one.gave.begin(), one.gave.end(), person) != one.gave.end();
    const bool isToCome = one.day > desk.today();
    const QString part =
        gave ? (isToCome ? say("will give it") : say("gave it")) : (isToCome ? say("will come") : say("came"));
    lines.push_back({one.day, GrowthKind::SharedLearning, one.title, sharedLearningWords(one.kind) + u", "_s + part,
                     one.isPrivate});
  }
}

bool waitsForPlace(const Database& records, const AskedCourse& one) {
  if (one.state != u"approved" || !one.offered) return false;
  const auto course = loadCourse(records, *one.offered);
  return course && attendanceOf(*course, loadTrainingOf(records, *one.offered)).waits(one.id);
}

void addCourses(const Desk& desk, const Growth& growth, std::vector<GrowthLine>& lines) {
  for (const AskedCourse& one : loadAskedCourses(desk.records, growth.person, growth.isOwn)) {
    const bool isDecided = one.state != u"requested" && !one.decidedBy.isEmpty();
    const QString state = waitsForPlace(desk.records, one) ? say("on the waiting list") : one.state;
    const QString more = isDecided ? say("%1, decided by %2").arg(state, one.decidedBy) : state;
    lines.push_back({one.asked, GrowthKind::Course, one.course, more});
  }
  for (const ProgrammeLine& one : loadProgrammeLines(desk.records, growth.person)) {
    QStringList more;
    if (const auto last = one.period.lastDay()) more << say("until %1").arg(shortDay(*last));
    if (!one.mentor.isEmpty()) more << say("mentor %1").arg(one.mentor);
    lines.push_back({one.period.from, GrowthKind::Programme, one.programme, more.join(u", "_s)});
  }
  for (const CpdLine& one : loadCpdLines(desk.records, growth.person, growth.isOwn)) {
    QStringList more;
    if (!one.isFinished) more << say("draft");
    more << one.kind;
    if (const QString impact = one.impact.simplified(); !impact.isEmpty()) more << impact;
    lines.push_back({one.day, GrowthKind::Cpd, one.title, more.join(u" · "_s)});
  }
}

/// As they stood on the day that is looked at: what was named later is not there, what ended later is open.
std::vector<Goal> goalsThen(const Desk& desk, PersonId person) {
  std::vector<Goal> goals = loadGoals(desk.records, person);
  const auto later = [&desk](const std::optional<QDate>& day) { return day && desk.hides(*day); };
  std::erase_if(goals, [&](const Goal& one) {
    return later(one.named ? one.named : one.session ? dayOfSession(desk.records, *one.session) : std::nullopt);
  });
  for (Goal& one : goals) {
    if (!one.isOpen() && later(one.ended ? one.ended : one.target)) {
      one.status = u"open"_s;
      one.outcome.clear();
      one.ended.reset();
    }
    for (GoalStep& step : one.steps)
      if (later(step.done)) step.done.reset();
    for (GoalReview& review : one.reviews)
      if (later(review.done)) review.done.reset(), review.said.clear();
  }
  return goals;
}

QString standingWords(const Organisation& all, const Person& who, QDate on) {
  QStringList words;
  if (const Post* post = all.mainPost(who.id, on)) {
    const Unit* unit = all.units.find(post->unit);
    words << token(post->role);
    if (unit != nullptr) words << unit->name;
  }
  if (who.start) words << say("in service since %1").arg(shortDay(*who.start));
  return words.join(u", "_s);
}

}  // namespace

QString growthWords(GrowthKind kind) {
  switch (kind) {
    case GrowthKind::Post:
      return say("Post");
    case GrowthKind::Goal:
      return say("Goal");
    case GrowthKind::Course:
      return say("Course");
    case GrowthKind::Programme:
      return say("Programme");
    case GrowthKind::SharedLearning:
      return say("Shared learning");
    case GrowthKind::Specialism:
      return say("Knows about");
    case GrowthKind::Cpd:
      break;
  }
  return say("CPD");
}

std::optional<Growth> readGrowth(const Desk& desk, PersonId person) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const bool isOwn = desk.viewer.person == person;
  const Access access = accessOf(loadOrganisationOn(desk.records, today), desk.viewer, today);
  if (!isOwn && !access.mayRead(person)) return std::nullopt;
  const Organisation all = loadOrganisation(desk.records);
  const Person* who = all.person(person);
  if (who == nullptr) return std::nullopt;
  Growth growth{person, who->code, who->name, isOwn, standingWords(all, *who, today), {}, {}};
  growth.goals = goalsThen(desk, person);
  addPosts(all, person, growth.lines);
  addGoals(growth, desk.records, growth.lines);
  addShared(desk, person, growth.lines);
  for (const Specialism& one : loadSpecialisms(desk.records, person))
    growth.lines.push_back({one.since, GrowthKind::Specialism, one.subject, one.how.simplified()});
  addCourses(desk, growth, growth.lines);
  std::erase_if(growth.lines, [&desk](const GrowthLine& line) { return desk.hides(line.day); });
  std::stable_sort(growth.lines.begin(), growth.lines.end(),
                   [](const GrowthLine& a, const GrowthLine& b) { return a.day > b.day; });
  return growth;
}

std::optional<Growth> readGrowth(const Desk& desk, const QString& code) {
  const auto person = findPerson(desk.records, code);
  return person ? readGrowth(desk, *person) : std::nullopt;
}

QString evidenceWords(const GoalEvidence& evidence) {
  switch (evidence.kind) {
    case GoalEvidenceKind::Note:
      return evidence.words.isEmpty() ? say("A reflective note of theirs") : evidence.words;
    case GoalEvidenceKind::Course:
      return say("Course: %1").arg(evidence.words);
    case GoalEvidenceKind::Discussion:
      return say("Talked about in supervision: %1").arg(evidence.words);
    case GoalEvidenceKind::Words:
      break;
  }
  return evidence.words;
}

}  // namespace headroom
