// SPDX-License-Identifier: MIT
// One part a person, each read by the functions that the pages read by.
#include "core/exchange/handover_report.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/development/goal_store.h"
#include "core/exchange/supervision_report.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/acting.h"
#include "core/supervision/action_store.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What is read once for all of them.
struct HandoverFacts {
  QDate on;
  Access access;
  CaseloadFacts caseload;
  std::vector<PostBalance> posts;
  std::map<PersonId, PersonClock> clocks = {};
  std::unordered_map<PersonId, std::vector<OpenAction>> actions = {};
  std::map<PersonId, QDate> booked = {};
  std::map<PersonId, Agreement> agreements = {};  ///< signed by both on the day
  std::unordered_map<PersonId, std::vector<Period>> absences = {};
  std::unordered_map<CaseId, CaseDiscussion> decided = {};
  std::unordered_map<PersonId, std::vector<Goal>> goals = {};
};

/// The rows of one person.
template <class Row>
std::vector<Row> rowsOf(const std::unordered_map<PersonId, std::vector<Row>>& all, PersonId person) {
  const auto found = all.find(person);
  return found == all.end() ? std::vector<Row>() : found->second;
}

ReportTable twoColumns(const QString& title) { return {title, {{say("What"), 150}, {say("How it stands")}}, {}, {}}; }

QString absenceWords(const Period& one) {
  const QString from = dayWords(one.from, u"d MMM yyyy");
  return one.to ? say("%1 to %2").arg(from, dayWords(one.to->addDays(-1), u"d MMM yyyy")) : say("from %1").arg(from);
}

/// Why no supervision is due.
QString noDayWords(const PersonClock& clock) {
  return clock.leavesOn ? say("no day, they leave on %1").arg(dayWords(*clock.leavesOn, u"d MMM yyyy"))
                        : say("no day, they are away");
}

QString agreementWords(const HandoverFacts& facts, PersonId person) {
  const auto found = facts.agreements.find(person);
  if (found == facts.agreements.end()) return say("none is signed by both");
  const Agreement& one = found->second;
  const QString words =
      say("%1, to be looked at again by %2").arg(one.words.howOften.simplified(), dayWords(one.review, u"d MMM yyyy"));
  return one.review < facts.on ? words + say(" (that day has passed)") : words;
}

ReportTable standingTable(const HandoverFacts& facts, PersonId person) {
  ReportTable table = twoColumns(say("Supervision, load and leave"));
  const auto add = [&table](const QString& name, const ReportCell& cell) {
    table.rows.push_back({wordCell(name), cell});
  };
  const auto clock = facts.clocks.find(person);
  if (clock != facts.clocks.end()) {
    const PersonClock& one = clock->second;
    add(say("Last supervision"), dayCell(one.lastHeld, say("not yet")));
    const QString late = one.isOverdue() ? say(" (%1 late)").arg(counted(one.daysOverdue, "day", "days")) : QString();
    add(say("Next is due"), wordCell(dayCell(one.due, noDayWords(one)).words + late));
  }
  const auto booked = facts.booked.find(person);
  const auto next = booked == facts.booked.end() ? std::nullopt : std::optional(booked->second);
  add(say("Next is booked"), dayCell(next, say("not booked")));
  add(say("Agreement"), wordCell(agreementWords(facts, person)));
  for (const PostBalance& post : facts.posts) {
    if (post.person != person) continue;
    const QString limit = post.judged ? say("%1 / %2").arg(post.load.toString(2), post.judged->ceiling.toString(2))
                                      : post.load.toString(2);
    add(say("Load"), wordCell(say("%1 %2, %3").arg(limit, token(post.measure), token(post.status()))));
  }
  QStringList away;
  for (const Period& one : joinedAbsences(rowsOf(facts.absences, person))) {
    if (!one.to || *one.to > facts.on) away << absenceWords(one);
  }
  add(say("Leave"), wordCell(away.isEmpty() ? say("none running or coming") : away.join(u"; "_s)));
  return table;
}

ReportTable actionsTable(const HandoverFacts& facts, PersonId person) {
  ReportTable table{say("Open actions"),
                    {{say("Action")}, {say("About"), 96}, {say("Due"), 84}, {say("Carried"), 56, true}},
                    {},
                    say("No action is open.")};
  for (const OpenAction& one : rowsOf(facts.actions, person)) {
    table.rows.push_back({wordCell(one.what), wordCell(one.caseCode.isEmpty() ? say("no case") : one.caseCode),
                          dayCell(one.due, say("no date")), countCell(one.carried)});
  }
  return table;
}

ReportTable casesTable(const HandoverFacts& facts, PersonId person) {
  ReportTable table{say("Cases with the last decision"),
                    {{say("Case"), 96}, {say("Kind"), 110}, {say("Decided"), 84}, {say("Last decision")}},
                    {},
                    say("They lead no case.")};
  for (const PostBalance& post : facts.posts) {
    if (post.person != person) continue;
    for (const CaseLine& line : post.carried.lines) {
      if (line.part != Part::Lead) continue;
      const Case* about = facts.caseload.caseOf(line.caseId);
      if (about == nullptr) continue;
      ReportCell decided = wordCell(u"–"_s), words = wordCell(say("none that you may read"));
      if (const auto last = facts.decided.find(line.caseId); last != facts.decided.end()) {
        decided = dayCell(last->second.day);
        words = wordCell(last->second.decision.trimmed());
      }
      table.rows.push_back({wordCell(about->code), wordCell(about->kind), decided, words});
    }
  }
  return table;
}

ReportTable goalsTable(const HandoverFacts& facts, PersonId person) {
  ReportTable table{
      say("Goals"), {{say("Goal")}, {say("Until"), 84}, {say("Steps done"), 76}}, {}, say("No goal is open.")};
  for (const Goal& one : rowsOf(facts.goals, person)) {
    table.rows.push_back({wordCell(one.what), dayCell(one.target, say("no day")),
                          wordCell(say("%1 of %2").arg(one.stepsDone()).arg(one.steps.size()))});
  }
  return table;
}

ReportPart personPart(const HandoverFacts& facts, const Person& person, const Post* post) {
  const Organisation& organisation = facts.caseload.organisation;
  ReportPart part{person.name};
  if (post != nullptr) {
    part.about =
        say("%1, %2 FTE, %3.").arg(token(post->role), fteWords(post->fte), organisation.units.find(post->unit)->name);
    part.about[0] = part.about[0].toUpper();
  }
  if (person.start) part.about += say(" In service since %1.").arg(dayWords(*person.start, u"d MMM yyyy"));
  part.tables = {standingTable(facts, person.id), actionsTable(facts, person.id), casesTable(facts, person.id),
                 goalsTable(facts, person.id)};
  return part;
}

std::vector<std::pair<PersonId, QString>> peopleIn(const Organisation& organisation, const Access& access,
                                                   const Desk& desk, const ReportScope& scope) {
  std::set<std::pair<QString, PersonId>> people;
  for (const Post& post : organisation.posts) {
    const bool here = !scope.unit || organisation.units.isWithin(post.unit, *scope.unit);
    const bool theirs = post.person != desk.viewer.person && access.maySee(post.person);
    if (here && theirs && post.period.holdsOn(scope.on))
      people.insert({organisation.person(post.person)->name, post.person});
  }
  std::vector<std::pair<PersonId, QString>> all;
  for (const auto& [name, person] : people) all.emplace_back(person, name);
  return all;
}

/// What somebody may be told of the cases that these posts lead, the last of each.
std::unordered_map<CaseId, CaseDiscussion> decidedOf(const Desk& desk, const HandoverFacts& facts) {
  std::vector<CaseId> led;
  for (const PostBalance& post : facts.posts) {
    for (const CaseLine& line : post.carried.lines)
      if (line.part == Part::Lead) led.push_back(line.caseId);
  }
  return lastDecisions(desk.records, led, facts.on,
                       [&](const CaseDiscussion& one) { return mayReadDiscussion(desk, facts.access, one); });
}

/// One statement a kind of row, however many people there are.
HandoverFacts handoverFacts(const Desk& desk, const ReportScope& scope, std::optional<PersonId> only) {
  const Database& records = desk.records;
  const QDate on = scope.on;
  HandoverFacts facts{on, {}, scope.unit ? loadFactsOfUnit(records, on, *scope.unit) : loadFacts(records, on), {}};
  facts.access = accessOf(loadOrganisationOn(records, desk.today()), desk.viewer, desk.today());
  facts.posts = balance(facts.caseload, on, scope.unit).posts;
  std::erase_if(facts.posts, [&](const PostBalance& post) { return only && post.person != *only; });
  for (PersonClock& clock : loadClocks(records, on, kSupervisionWindow, scope.unit))
    facts.clocks.emplace(clock.person, std::move(clock));
  for (OpenAction& one : loadOpenActions(records, on, scope.unit)) facts.actions[one.owner].push_back(std::move(one));
  for (const Session& one : loadPlanned(records, on))
    if (one.kind == SessionKind::FormalOneToOne) facts.booked.emplace(one.person, one.day);
  for (Agreement& one : loadAgreementsInForce(records))
    if (one.supervisorSigned->date() <= on) facts.agreements.emplace(one.person, std::move(one));
  facts.absences = loadAbsencesByPerson(records);
  facts.decided = decidedOf(desk, facts);
  facts.goals = loadOpenGoals(records);
  return facts;
}

}  // namespace

std::vector<std::pair<PersonId, QString>> handoverPeople(const Desk& desk, const ReportScope& scope) {
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  return peopleIn(loadOrganisationOn(desk.records, scope.on), access, desk, scope);
}

Report handoverReport(const Desk& desk, const ReportScope& scope, const QString& printed,
                      std::optional<PersonId> only) {
  const Snapshot moment(desk.records);
  const HandoverFacts facts = handoverFacts(desk, scope, only);
  const Organisation& organisation = facts.caseload.organisation;
  const PostsByPerson posts(organisation);
  Report report{say("Handover"), reportUnitName(desk.records, scope.unit), scope.on, printed, {}};
  report.partsApart = true;
  report.marking = loadPrintedMarking(desk.records);
  for (const auto& [person, name] : peopleIn(organisation, facts.access, desk, scope)) {
    if (!only || person == *only)
      report.parts.push_back(personPart(facts, *organisation.person(person), posts.main(person, scope.on)));
  }
  return report;
}

}  // namespace headroom
