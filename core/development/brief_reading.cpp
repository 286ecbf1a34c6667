// SPDX-License-Identifier: MIT
// One moment of the file: the caseload over the months behind, then supervision, then learning.
#include "core/development/brief_reading.h"

#include <algorithm>

#include "core/caseload/caseload_store.h"
#include "core/caseload/trend.h"
#include "core/development/goal_store.h"
#include "core/development/place_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/personal_part.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/brief_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"

namespace headroom {
namespace {

constexpr int kBriefMonths = 6;
constexpr int kBriefSessions = 60;

/// From the earliest promise that touches the days since last time, or the first month of the trend.
CaseloadFacts caseloadOver(const Database& records, PersonId person, QDate first, QDate last) {
  std::set<PostId> posts;
  for (const Post& post : loadOrganisation(records).posts)
    if (post.person == person) posts.insert(post.id);
  CaseloadFacts facts = loadFactsOfPosts(records, first, last, posts);
  QDate earliest = first;
  for (const Reduction& one : facts.reductions) {
    const bool isPromise = protectingReasons().contains(one.reason.trimmed(), Qt::CaseInsensitive);
    if (one.person == person && isPromise) earliest = std::min(earliest, one.period.from);
  }
  return earliest < first ? loadFactsOfPosts(records, earliest, last, posts) : facts;
}

void readCaseload(const Database& records, Brief& brief) {
  const std::vector<QDate> months = monthsUpTo(brief.on, kBriefMonths);
  const QDate first = std::min(months.front(), brief.since);
  const CaseloadFacts facts = caseloadOver(records, brief.person, first, brief.on);
  brief.moves = caseMoves(facts, brief.person, brief.since, brief.on);
  brief.posts = briefPosts(facts, brief.person, brief.since, brief.on, months);
  brief.promises = briefPromises(ledger(facts, brief.on), brief.person, brief.since, brief.on);
  std::vector<CaseId> held;
  std::vector<PostBalance> posts;
  for (const BriefPost& post : brief.posts) {
    posts.push_back(post.now);
    for (const CaseLine& line : post.now.carried.lines) held.push_back(line.caseId);
  }
  const CaseSignals known{lastDiscussed(records, held, brief.on), {}, {}, brief.lastHeld};
  brief.notDiscussed = agendaCases(facts, posts, known, brief.on);
  brief.openCases = static_cast<int>(brief.notDiscussed.size());
  std::erase_if(brief.notDiscussed, [](const AgendaCase& one) { return !one.notDiscussed; });
  std::stable_sort(brief.notDiscussed.begin(), brief.notDiscussed.end(), [](const AgendaCase& a, const AgendaCase& b) {
    return a.weight.value_or(0) > b.weight.value_or(0);
  });
  std::vector<Absence> own;
  const QDate ahead = brief.on.addDays(kBriefLeaveAhead);
  for (const Absence& one : loadFactsOfPosts(records, brief.since, ahead, {}).absences)
    if (one.person == brief.person) own.push_back(one);
  const auto supervisors = brief.supervisor ? loadAbsencesOf(records, *brief.supervisor) : std::vector<Period>{};
  brief.leave = briefLeave(own, supervisors, brief.since, ahead);
}

void readMeetings(const Database& records, Brief& brief) {
  if (const auto before = sessionBefore(records, brief.person, brief.on.addDays(-1), std::nullopt))
    brief.lastHeld = loadSession(records, *before)->day;
  brief.since = brief.lastHeld.value_or(brief.on.addDays(-kBriefDays));
  for (const PersonClock& clock : loadClocksOf(records, brief.on, kSupervisionWindow, {brief.person}))
    brief.clock = clock;
  brief.booked = plannedFor(records, brief.person, brief.on);
  for (Session& one : loadSessionsOf(records, brief.person, kBriefSessions)) {
    one.state = shownState(one, brief.on);
    const bool isOff =
        one.state == SessionState::Moved || one.state == SessionState::Cancelled || one.state == SessionState::Missed;
    if (isOff && one.day > brief.since && one.day <= brief.on) brief.notHeld.push_back(std::move(one));
  }
  std::stable_sort(brief.notHeld.begin(), brief.notHeld.end(),
                   [](const Session& a, const Session& b) { return a.day < b.day; });
}

void readPrepared(const Database& records, Brief& brief) {
  brief.prepared = loadPreparation(records, brief.person);
  // What today's session has taken up is still what the two are about to talk of.
  const auto begun = heldOneToOneOn(records, brief.person, brief.on);
  if (begun) {
    auto taken = loadPreparationOf(records, *begun);
    brief.prepared.insert(brief.prepared.begin(), taken.begin(), taken.end());
  }
  brief.preparedCount = countPreparation(records, brief.person, begun);
}

void readActions(const Database& records, Brief& brief) {
  for (OpenAction& one : loadOpenActionsWith(records, brief.on, brief.person))
    (one.owner == brief.person ? brief.actions : brief.promised).push_back(std::move(one));
  brief.closed = loadClosedActions(records, brief.person, brief.since, brief.on);
}

void readLearning(const Database& records, Brief& brief) {
  for (const Goal& goal : loadGoals(records, brief.person)) {
    if (goal.status != u"open") continue;
    brief.goals.push_back({goal.what, goal.stepsDone(), static_cast<int>(goal.steps.size()), goal.target,
                           goal.target && *goal.target < brief.on, goal.nextReview()});
  }
  for (BriefTraining& one : loadTraining(records, brief.person))
    if (one.requested <= brief.on) brief.training.push_back(std::move(one));
  for (const ProgrammePlace& place : loadProgrammes(records, brief.on)) {
    if (place.person != brief.person) continue;
    BriefPlace one{place.programme, place.period, std::nullopt};
    for (const ReviewStanding& review : reviewsOn(place, loadReviews(records, *place.id), brief.on))
      if (!review.held && !one.nextReview) one.nextReview = review.due, one.reviewIsLate = review.isLate;
    brief.places.push_back(std::move(one));
  }
}

}  // namespace

std::optional<Brief> readBrief(const Database& records, PersonId person, QDate on) {
  const Snapshot moment(records);
  const Organisation organisation = loadOrganisationOn(records, on);
  const Person* who = organisation.person(person);
  if (who == nullptr) return std::nullopt;
  Brief brief{person, who->code, who->name};
  brief.on = on;
  brief.supervisor = organisation.supervisorOf(person, SupervisorKind::Line, on);
  if (brief.supervisor) brief.supervisorName = organisation.person(*brief.supervisor)->name;
  readMeetings(records, brief);
  readPrepared(records, brief);
  readActions(records, brief);
  readCaseload(records, brief);
  readLearning(records, brief);
  brief.due = loadDueOf(records, person, on);
  for (const Agreement& one : loadAgreements(records, person)) brief.hasAgreement |= one.isInForce();
  brief.prepared.clear();
  return brief;
}

std::optional<Brief> readBrief(const Desk& desk, PersonId person) {
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (!access.mayRead(person)) return std::nullopt;
  auto brief = readBrief(desk.records, person, desk.today());
  if (!brief) return std::nullopt;
  if (desk.viewer.standing != nullptr) {
    // What waits now did not wait on that day.
    brief->preparedCount = 0;
    std::erase_if(brief->notHeld, [&desk](const Session& one) { return desk.hides(one.day); });
    if (brief->booked && desk.hides(brief->booked->day)) brief->booked.reset();
  } else if (mayReadPersonal(organisation, access, desk.viewer, person, desk.today())) {
    readPrepared(desk.records, *brief);
    brief->showsPrepared = true;
  }
  return brief;
}

}  // namespace headroom
