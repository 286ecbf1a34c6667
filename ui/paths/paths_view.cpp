// SPDX-License-Identifier: MIT
// A row is shown to whoever may read about the person, to those who manage where it goes to, and to who has a part in
// it.
#include "ui/paths/paths_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/finding.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/development/companion_store.h"
#include "core/development/path_reading.h"
#include "core/development/path_store.h"
#include "core/development/place_actions.h"
#include "core/development/place_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/vacancy_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Everything that the rows are made from.
struct PathsReading {
  const Desk& desk;
  const Organisation& now;  ///< with the posts of every time
  PostsByPerson posts;      ///< of `now`
  Access access;
  std::map<PlaceId, std::vector<PlaceReview>> reviews;

  QString nameOf(PersonId id) const {
    const Person* person = now.person(id);
    return person == nullptr ? QString() : person->name;
  }
  const Unit* unitOf(PersonId id) const {
    const Post* main = posts.main(id, desk.today());
    return main == nullptr ? nullptr : now.units.find(main->unit);
  }
};

bool isShown(const PathsReading& reading, const Path& path) {
  if (reading.desk.hides(path.asked)) return false;
  if (reading.access.mayRead(path.person) || reading.desk.viewer.person == path.student) return true;
  return path.unit && reading.access.maySee(*path.unit);
}

QString teamWords(const PathsReading& reading, const Path& path) {
  const Unit* there = path.unit ? reading.now.units.find(*path.unit) : nullptr;
  const Unit* home = reading.unitOf(path.person);
  const QString from = home == nullptr ? QString() : home->name;
  return there == nullptr ? from : say("%1 to %2").arg(from, there->name);
}

/// What is to be done about it, and whether it presses.
void sayNext(const PathsReading& reading, PathRow& row) {
  if (row.path && row.standing == PathStanding::Asked) {
    const bool home = row.sides.home && !row.path->letGoBy;
    const bool there = row.sides.there && !row.path->takenBy;
    row.isUrgent = home || there;
    if (row.isUrgent) {
      row.next = say("for you to decide");
    } else {
      row.next = row.path->letGoBy   ? say("the team there is to decide")
                 : row.path->takenBy ? say("the team they work in is to decide")
                                     : say("asked %1").arg(tableDate(row.path->asked));
    }
    return;
  }
  if (!row.place || row.standing != PathStanding::Running || !row.place->id) return;
  const auto held = reading.reviews.find(*row.place->id);
  const auto reviews = reviewsOn(*row.place, held == reading.reviews.end() ? std::vector<PlaceReview>() : held->second,
                                 reading.desk.today());
  for (const ReviewStanding& one : reviews) {
    if (one.held) continue;
    row.isUrgent = one.isLate;
    row.next = say("review due %1").arg(dayAndMonth(one.due, reading.desk.today()));
    return;
  }
}

PathRow rowOfPath(const PathsReading& reading, const Path& path, const std::vector<ProgrammePlace>& places) {
  PathRow row{u"path:%1"_s.arg(path.id->value()),
              path,
              {},
              path.person,
              reading.nameOf(path.person),
              teamWords(reading, path),
              pathWords(path),
              path.period,
              standingOf(path, reading.desk.today())};
  if (path.kind == PathKind::Student && path.student)
    row.what = say("%1, %2").arg(pathWords(path), reading.nameOf(*path.student));
  for (const ProgrammePlace& place : places)
    if (place.id && place.id == path.place) row.place = place;
  row.sides = sidesOf(reading.now, reading.access, reading.desk.viewer, path, reading.desk.today());
  row.isOwn = reading.desk.viewer.person == path.person;
  row.mayAsk = reading.access.maySee(path.person);
  row.mayWithdraw = row.isOwn || (path.askedBy && reading.desk.viewer.person == path.askedBy);
  sayNext(reading, row);
  return row;
}

std::optional<PathRow> rowOfPlace(const PathsReading& reading, const ProgrammePlace& place) {
  const bool mentors = reading.desk.viewer.person && reading.desk.viewer.person == place.mentor;
  if (!mentors && !reading.access.mayRead(place.person)) return std::nullopt;
  const QDate on = reading.desk.today();
  const Unit* home = reading.unitOf(place.person);
  PathRow row{u"place:%1"_s.arg(place.id->value()),
              {},
              place,
              place.person,
              reading.nameOf(place.person),
              home == nullptr ? QString() : home->name,
              place.programme,
              place.period,
              place.period.from > on     ? PathStanding::Coming
              : place.period.holdsOn(on) ? PathStanding::Running
                                         : PathStanding::Over};
  row.isOwn = reading.desk.viewer.person == place.person;
  row.sides.home = !row.isOwn && home != nullptr && reading.access.maySee(home->id);
  sayNext(reading, row);
  return row;
}

/// Of the unit that is chosen: who works there, and what goes there.
bool isWithin(const PathsReading& reading, const UnitScope& scope, const PathRow& row) {
  if (!scope.unit || row.isOwn) return true;
  const Unit* home = reading.unitOf(row.person);
  if (home != nullptr && reading.now.units.isWithin(home->id, *scope.unit)) return true;
  return row.path && row.path->unit && reading.now.units.isWithin(*row.path->unit, *scope.unit);
}

int orderOf(const PathRow& row) {
  switch (row.standing) {
    case PathStanding::Asked:
      return row.isUrgent ? 0 : 1;
    case PathStanding::Running:
      return row.isUrgent ? 2 : 3;
    case PathStanding::Coming:
      return 4;
    default:
      return 5;
  }
}

void addPathRows(PathsPicture& picture, const PathsReading& reading) {
  const auto places = loadAllProgrammes(reading.desk.records);
  std::set<PlaceId> asked;
  for (Path& path : loadPaths(reading.desk.records)) {
    if (path.place) asked.insert(*path.place);
    if (path.decided && reading.desk.hides(*path.decided)) path = beforeDecision(path);
    if (isShown(reading, path)) picture.rows.push_back(rowOfPath(reading, path, places));
  }
  for (const ProgrammePlace& place : places) {
    if (asked.contains(*place.id) || reading.desk.hides(place.period.from)) continue;
    if (auto row = rowOfPlace(reading, place)) picture.rows.push_back(std::move(*row));
  }
  std::erase_if(picture.rows, [&](const PathRow& row) { return !isWithin(reading, picture.scope, row); });
  std::stable_sort(picture.rows.begin(), picture.rows.end(), [](const PathRow& a, const PathRow& b) {
    if (orderOf(a) != orderOf(b)) return orderOf(a) < orderOf(b);
    if (orderOf(a) == 5 && a.period.from != b.period.from) return a.period.from > b.period.from;
    return QString::localeAwareCompare(a.name, b.name) < 0;
  });
}

/// Those that are noted, and the mentors of places.
std::vector<Companion> everyCompanion(const Database& records) {
  auto all = loadCompanions(records);
  for (const ProgrammePlace& place : loadAllProgrammes(records)) {
    if (!place.mentor) continue;
    const bool isNoted = std::any_of(all.begin(), all.end(), [&place](const Companion& one) {
      return one.person == place.person && one.with == *place.mentor && one.kind == CompanionKind::Mentor &&
             one.period.overlaps(place.period);
    });
    if (!isNoted) all.push_back({{}, {}, place.person, *place.mentor, CompanionKind::Mentor, place.period});
  }
  return all;
}

void addCompanions(PathsPicture& picture, const PathsReading& reading) {
  for (const Companion& one : everyCompanion(reading.desk.records)) {
    if (one.period.to && *one.period.to <= picture.on) continue;
    const bool mine = reading.desk.viewer.person == one.person || reading.desk.viewer.person == one.with;
    if (!mine && !reading.access.mayRead(one.person)) continue;
    const Unit* home = reading.unitOf(one.person);
    const bool here =
        home != nullptr && picture.scope.unit && reading.now.units.isWithin(home->id, *picture.scope.unit);
    if (mine || here || !picture.scope.unit)
      picture.companions.push_back({one, reading.nameOf(one.person), reading.nameOf(one.with)});
  }
}

void addOpenings(PathsPicture& picture, const PathsReading& reading) {
  for (const Vacancy& one : loadVacancies(reading.desk.records, picture.on)) {
    const bool isStep =
        one.role == Role::SeniorPractitioner || one.role == Role::DeputyTeamManager || one.role == Role::TeamManager;
    const Unit* unit = reading.now.units.find(one.unit);
    if (isStep && unit != nullptr) picture.openings.push_back({one, unit->name});
  }
}

void addPeopleToAsk(PathsPicture& picture, const PathsReading& reading) {
  for (const Person& person : reading.now.people) {
    if (reading.posts.main(person.id, picture.on) == nullptr) continue;
    picture.everybody.emplace_back(person.id, person.name);
    if (reading.access.maySee(person.id)) picture.mine.emplace_back(person.id, person.name);
  }
  for (auto* people : {&picture.everybody, &picture.mine}) {
    std::sort(people->begin(), people->end(),
              [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
  }
  std::stable_partition(picture.mine.begin(), picture.mine.end(),
                        [&](const auto& one) { return reading.desk.viewer.person == one.first; });
}

CellMark markOf(const PathRow& row) {
  switch (row.standing) {
    case PathStanding::Asked:
      return {MarkShape::Ring, Tone::Near, true};
    case PathStanding::Running:
      return {MarkShape::Circle, Tone::Ok, true};
    case PathStanding::Coming:
      return {MarkShape::Ring, Tone::Neutral, true};
    default:
      return {MarkShape::None, Tone::Neutral, true};
  }
}

}  // namespace

QString standingWords(PathStanding standing) {
  switch (standing) {
    case PathStanding::Asked:
      return say("Asked for");
    case PathStanding::Declined:
      return say("Declined");
    case PathStanding::CalledOff:
      return say("Called off");
    case PathStanding::Coming:
      return say("Coming");
    case PathStanding::Running:
      return say("Running");
    case PathStanding::Over:
      return say("Over");
  }
  Q_UNREACHABLE();
}

QString ceilingChangeWords(const CeilingChange& change) {
  const auto words = [](const std::optional<Decimal>& ceiling) { return ceiling ? ceiling->toString(2) : say("none"); };
  const auto figure = [](Decimal ceiling, Measure measure) {
    return u"%1 %2"_s.arg(ceiling.toString(2), measureWords(measure));
  };
  if (!change.before && !change.after) return say("none");
  if (!change.after) return say("%1 to none").arg(figure(*change.before, change.measureBefore));
  const QString after = figure(*change.after, change.measureAfter);
  if (change.before && change.measureBefore != change.measureAfter)
    return say("%1 to %2").arg(figure(*change.before, change.measureBefore), after);
  return say("%1 to %2").arg(words(change.before), after);
}

QString heldWords(const CeilingChange& change) {
  if (!change.held || !change.after || change.held->isZero()) return {};
  return say("%1 %2 held: %3")
      .arg(change.held->toString(2), measureWords(change.measureAfter), percentWords(change.used));
}

QString pathPeriodWords(const Period& period) {
  const auto last = period.lastDay();
  if (last && *last == period.from) return say("on %1").arg(tableDate(period.from));
  return last ? say("%1 until %2").arg(tableDate(period.from), tableDate(*last))
              : say("from %1").arg(tableDate(period.from));
}

PathsPicture readPaths(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  PathsPicture picture;
  picture.on = desk.today();
  if (!desk.viewer.person) return picture;
  const Organisation now = loadOrganisation(desk.records);
  const PathsReading reading{desk, now, PostsByPerson(now), accessOf(now, desk.viewer, desk.today()),
                             loadEveryReview(desk.records)};
  picture.scope = unitScope(reading.now.units, reading.access, asked);
  addPathRows(picture, reading);
  addCompanions(picture, reading);
  addOpenings(picture, reading);
  addPeopleToAsk(picture, reading);
  return picture;
}

PathDetail readPathDetail(const Desk& desk, const PathRow& row) {
  const Snapshot moment(desk.records);
  PathDetail detail;
  if (row.path && row.standing != PathStanding::Declined && row.standing != PathStanding::CalledOff)
    detail.figures = figuresOf(desk.records, *row.path);
  if (!row.place || !row.place->id || !mayFollow(desk, *row.place)) return detail;
  detail.mayFollow = true;
  const auto held = loadReviews(desk.records, *row.place->id);
  detail.reviews = reviewsOn(*row.place, held, desk.today());
  for (const PlaceReview& one : held)
    if (!one.due && !desk.hides(one.held)) detail.between.push_back(one);
  detail.evidence = loadEvidence(desk.records, *row.place->id);
  std::erase_if(detail.evidence, [&desk](const Evidence& one) { return desk.hides(one.day); });
  for (const Evidence& one : detail.evidence)
    if (mayTakeOut(desk, *row.place, one)) detail.takesOut.push_back(*one.id);
  return detail;
}

std::vector<Column<PathRow>> pathColumns(QDate) {
  return {Column<PathRow>(say("Who"), [](const PathRow& row) { return row.name; })
              .secondLine([](const PathRow& row) { return row.team; })
              .tip([](const PathRow& row) { return row.team; })
              .bold(),
          Column<PathRow>(say("What"), [](const PathRow& row) { return row.what; })
              .secondLine([](const PathRow& row) { return pathPeriodWords(row.period); })
              .tip([](const PathRow& row) { return row.what; }),
          Column<PathRow>(say("How it stands"), [](const PathRow& row) { return standingWords(row.standing); })
              .marked(markOf)
              .sortedBy([](const PathRow& row) { return orderOf(row); }),
          Column<PathRow>(say("Next"), [](const PathRow& row) { return row.next; })
              .marked([](const PathRow& row) {
                return row.isUrgent ? CellMark{MarkShape::Triangle, Tone::Near} : CellMark{};
              })
              .tip([](const PathRow& row) { return row.next; })};
}

std::vector<Column<CompanionRow>> companionColumns() {
  return {Column<CompanionRow>(say("Who"), [](const CompanionRow& row) { return row.name; }).bold(),
          Column<CompanionRow>(say("Has as"), [](const CompanionRow& row) { return token(row.one.kind); }),
          Column<CompanionRow>(say("Whom"), [](const CompanionRow& row) { return row.with; }),
          Column<CompanionRow>(say("When"), [](const CompanionRow& row) { return pathPeriodWords(row.one.period); })};
}

std::vector<Column<OpeningRow>> openingColumns() {
  return {Column<OpeningRow>(say("Post"), [](const OpeningRow& row) { return token(row.vacancy.role); }).bold(),
          Column<OpeningRow>(say("Team"), [](const OpeningRow& row) { return row.unit; }),
          Column<OpeningRow>(
              say("FTE"), [](const OpeningRow& row) { return fteWords(row.vacancy.fte); }, Qt::AlignRight),
          Column<OpeningRow>(say("Vacant since"), [](const OpeningRow& row) {
            return tableDate(row.vacancy.period.from);
          }).sortedBy([](const OpeningRow& row) { return row.vacancy.period.from; })};
}

std::vector<PathRow> pathRowsWith(const std::vector<PathRow>& rows, const QString& words) {
  std::vector<PathRow> found;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), [&](const PathRow& row) {
    return findsWords(words,
                      QStringList{row.name, row.team, row.what, standingWords(row.standing), row.next}.join(u'\n'));
  });
  return found;
}

}  // namespace headroom
