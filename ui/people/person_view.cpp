// SPDX-License-Identifier: MIT
// Reads one person and says how the headroom of every post is made up.
// Nobody is shown to whom the viewer's post or supervision does not reach.

#include <algorithm>

#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/development/companion_store.h"
#include "core/development/path_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/agreement_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/yearly_check_store.h"
#include "ui/people/people_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const Person* personOf(const Organisation& organisation, const QString& subject) {
  static const QString prefix = u"person:"_s;
  if (!subject.startsWith(prefix)) return organisation.personByCode(subject);
  const qint64 id = subject.mid(prefix.size()).toLongLong();
  return id > 0 ? organisation.person(PersonId(id)) : nullptr;
}

void readSupervision(PersonPicture& picture, const Desk& desk, const Organisation& organisation) {
  const PersonId person = picture.person.id;
  picture.sessions = loadSessionsOf(desk.records, person, 24);
  std::erase_if(picture.sessions, [&desk](const Session& one) { return desk.hides(one.day); });
  picture.actions = loadOpenActionsOf(desk.records, picture.on, person);
  if (organisation.mainPost(person, picture.on) == nullptr) return;
  for (const PersonClock& clock : loadClocksOf(desk.records, picture.on, kSupervisionWindow, {person}))
    picture.clock = clock;
}

QString pathStandingWords(PathStanding standing) {
  switch (standing) {
    case PathStanding::Asked:
      return say("asked for");
    case PathStanding::Coming:
      return say("coming");
    default:
      return say("running");
  }
}

/// What is asked for, comes or runs, and who is at their side.
void readPaths(PersonPicture& picture, const Desk& desk, const Organisation& organisation) {
  const auto add = [&](const QString& what, PathStanding standing) {
    const bool isOver =
        standing == PathStanding::Over || standing == PathStanding::Declined || standing == PathStanding::CalledOff;
    if (!isOver) picture.paths.push_back(say("%1, %2").arg(what, pathStandingWords(standing)));
  };
  std::vector<PlaceId> asked;
  for (Path& one : loadPathsOf(desk.records, picture.person.id)) {
    if (one.place) asked.push_back(*one.place);
    if (one.decided && desk.hides(*one.decided)) one = beforeDecision(one);
    if (!desk.hides(one.asked)) add(pathWords(one), standingOf(one, picture.on));
  }
  for (const ProgrammePlace& one : loadProgrammes(desk.records, picture.on)) {
    const bool known = std::find(asked.begin(), asked.end(), *one.id) != asked.end();
    if (one.person != picture.person.id || known || desk.hides(one.period.from)) continue;
    add(one.programme, one.period.from > picture.on ? PathStanding::Coming : PathStanding::Running);
  }
  for (const Companion& one : loadCompanions(desk.records)) {
    const Person* with = organisation.person(one.with);
    if (one.person == picture.person.id && one.period.holdsOn(picture.on) && with != nullptr)
      picture.paths.push_back(say("%1: %2").arg(token(one.kind), with->name));
  }
}

}  // namespace

std::vector<HeldRow> heldRows(const CaseloadFacts& facts, const PostBalance& row) {
  std::vector<HeldRow> rows;
  for (const CaseLine& line : row.carried.lines) {
    const Case* one = facts.caseOf(line.caseId);
    if (one == nullptr) continue;  // no line is without its case
    rows.push_back({one->code, one->kind, one->family, line.part == Part::Lead ? say("lead") : say("co-worker"),
                    one->open.from, line.weight ? line.weight->toString() : say("none"), line.factor.toString(),
                    line.points.toString(), line.countsAs(row.measure)});
  }
  return rows;
}

std::vector<MadeLine> madeLines(const CaseloadFacts& facts, const PostBalance& row) {
  std::vector<MadeLine> lines = ceilingLines(facts, row);
  lines.push_back({say("Load, %1").arg(measureWords(row.measure)), row.load.toString()});
  if (row.carried.unweighted > 0)
    lines.push_back({say("Cases without a weight, which add no points"), QString::number(row.carried.unweighted)});
  lines.push_back({say("Headroom"), headroomWords(row)});
  return lines;
}

std::optional<PersonPicture> readPerson(const Desk& desk, const QString& subject) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Person* person = personOf(organisation, subject);
  if (person == nullptr) return std::nullopt;
  const Access access = accessOf(organisation, desk.viewer, today);
  if (!access.maySee(person->id)) return std::nullopt;

  const bool maySupervise = desk.viewer.person != person->id && organisation.mainPost(person->id, today) != nullptr;
  PersonPicture picture{*person, {}, maySupervise, today, {}, {}, {}, {}};
  readSupervision(picture, desk, organisation);
  picture.mayRead = access.mayRead(person->id);
  if (picture.mayRead) {
    picture.agreements = loadAgreements(desk.records, person->id);
    readPaths(picture, desk, organisation);
    picture.checks = checksOn(loadChecks(desk.records, person->id), !person->registration.isEmpty(), today);
  }
  if (const auto supervisor = organisation.supervisorOf(person->id, SupervisorKind::Line, today))
    picture.supervisor = organisation.person(*supervisor)->name;
  const CaseloadFacts facts = loadFactsOfPerson(desk.records, today, person->id);
  const Balance all = balance(facts, today);
  for (const Post* post : organisation.postsOf(person->id, today)) {
    const auto row = std::find_if(all.posts.begin(), all.posts.end(),
                                  [post](const PostBalance& one) { return one.post == post->id; });
    if (row == all.posts.end()) continue;
    picture.posts.push_back(
        {*row, organisation.units.find(post->unit)->name, heldRows(facts, *row), madeLines(facts, *row)});
  }
  return picture;
}

QString postWords(const PostPart& part) {
  return say("%1, %2 FTE, in %3").arg(token(part.row.role), fteWords(part.row.fte), part.unit);
}

std::vector<Column<HeldRow>> heldColumns(Measure measure) {
  const auto right = Qt::AlignRight;
  std::vector<Column<HeldRow>> columns;
  columns.push_back(Column<HeldRow>(say("Case"), [](const HeldRow& row) { return row.code; }).bold());
  columns.push_back(
      Column<HeldRow>(say("Kind"), [](const HeldRow& row) { return row.kind; }).secondLine([](const HeldRow& row) {
        return row.family.isEmpty() ? QString() : say("family %1").arg(row.family);
      }));
  columns.push_back(Column<HeldRow>(say("Part"), [](const HeldRow& row) { return row.part; }));
  columns.push_back(Column<HeldRow>(say("Opened"), [](const HeldRow& row) {
                      return tableDate(row.opened);
                    }).sortedBy([](const HeldRow& row) { return row.opened; }));
  columns.push_back(Column<HeldRow>(
      say("Weight"), [](const HeldRow& row) { return row.weight; }, right));
  columns.push_back(Column<HeldRow>(
      say("Factor"), [](const HeldRow& row) { return row.factor; }, right));
  columns.push_back(Column<HeldRow>(
      say("Points"), [](const HeldRow& row) { return row.points; }, right));
  if (measure != Measure::Points)
    columns.push_back(Column<HeldRow>(
                          measure == Measure::Children ? say("Children") : say("Families"),
                          [](const HeldRow& row) { return row.counts.toString(); }, right)
                          .bold());
  return columns;
}

}  // namespace headroom
