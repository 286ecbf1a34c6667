// SPDX-License-Identifier: MIT
// Reads the people of a unit with their load.
// A person stands once, with the main of their posts there.

#include <algorithm>
#include <limits>
#include <map>

#include "core/base/counted.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/room.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_store.h"
#include "ui/people/people_view.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Somebody who holds cases and has no capacity for any: no share tells how tight that is.
bool isWithoutRoom(const TeamRow& row) {
  return row.main && row.main->status() == Status::NoCapacity && row.main->load > Decimal(0);
}

std::optional<PostBalance> balanceOf(const Balance& all, PostId post) {
  const auto found =
      std::find_if(all.posts.begin(), all.posts.end(), [post](const PostBalance& row) { return row.post == post; });
  return found == all.posts.end() ? std::nullopt : std::optional(*found);
}

std::optional<PersonClock> clockOf(const std::vector<PersonClock>& clocks, PersonId person) {
  const auto found =
      std::find_if(clocks.begin(), clocks.end(), [person](const PersonClock& one) { return one.person == person; });
  return found == clocks.end() ? std::nullopt : std::optional(*found);
}

std::map<PersonId, int> ledByPerson(const Balance& all) {
  std::map<PersonId, int> led;
  for (const PostBalance& row : all.posts) led[row.person] += row.carried.children;
  return led;
}

// The posts of the facts are those of the unit alone, so the main post is the main one there.
std::vector<TeamRow> rowsOf(const CaseloadFacts& facts, const Balance& all, const std::vector<PersonClock>& clocks,
                            const Desk& desk) {
  const Organisation& organisation = facts.organisation;
  std::vector<TeamRow> rows;
  const PostsByPerson held(organisation);
  std::map<PersonId, int> led = ledByPerson(all);
  for (const Person& person : organisation.people) {
    const auto posts = held.of(person.id, desk.today());
    if (posts.empty()) continue;
    const Post& main = *posts.front();
    rows.push_back({person.id, person.code, person.name, token(main.role), fteWords(main.fte),
                    organisation.units.find(main.unit)->name, static_cast<int>(posts.size()) - 1, led[person.id],
                    balanceOf(all, main.id), clockOf(clocks, person.id), person.id == desk.viewer.person});
  }
  std::sort(rows.begin(), rows.end(), [](const TeamRow& a, const TeamRow& b) {
    if (a.main.has_value() != b.main.has_value()) return a.main.has_value();
    const int tightness = a.main ? compareTightness(*a.main, *b.main) : 0;
    if (tightness != 0) return tightness < 0;
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.person < b.person;
  });
  return rows;
}

QString roleLine(const TeamRow& row) {
  QString line = say("%1, %2 FTE").arg(row.role, row.fte);
  if (row.otherPosts > 0) line = say("%1 and %2").arg(line, counted(row.otherPosts, "more post", "more posts"));
  line = u"%1 · %2"_s.arg(line, row.team);
  return row.isViewer ? say("%1 · you").arg(line) : line;
}

QVariant roomKey(const TeamRow& row) {
  return row.main && row.main->judged ? QVariant(row.main->judged->headroom.toDouble()) : QVariant();
}

QVariant shareKey(const TeamRow& row) {
  if (isWithoutRoom(row)) return std::numeric_limits<double>::infinity();
  const auto used = row.main ? row.main->utilisation() : std::nullopt;
  return used ? QVariant(used->toDouble()) : QVariant();
}

}  // namespace

TeamPicture readTeam(const Desk& desk, const ChosenUnit& asked) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  TeamPicture picture{unitScope(organisation.units, access, asked), {}};
  if (picture.scope.at < 0) return picture;
  const auto unit = picture.scope.unit;
  const CaseloadFacts facts = unit ? loadFactsOfUnit(desk.records, today, *unit) : loadFacts(desk.records, today);
  const Balance figures = balance(facts, today, unit);
  picture.rows = rowsOf(facts, figures, loadClocks(desk.records, today, kSupervisionWindow, unit), desk);
  picture.room = roomOf(figures.posts);
  return picture;
}

std::vector<Column<TeamRow>> teamColumns() {
  std::vector<Column<TeamRow>> columns;
  columns.push_back(Column<TeamRow>(say("Worker"), [](const TeamRow& row) { return row.name; })
                        .bold()
                        .secondLine(roleLine)
                        .tip([](const TeamRow& row) { return u"%1, %2"_s.arg(row.name, roleLine(row)); }));
  columns.push_back(Column<TeamRow>(say("Load"), [](const TeamRow& row) {
                      return row.main ? loadSentence(*row.main) : say("holds nothing");
                    }).bar([](const TeamRow& row) {
                        return row.main ? barOf(*row.main) : LoadBarFigure{};
                      }).sortedBy(shareKey));
  columns.push_back(
      Column<TeamRow>(
          say("Of limit"), [](const TeamRow& row) { return row.main ? loadWords(*row.main) : u"–"_s; }, Qt::AlignRight)
          .sortedBy(shareKey));
  columns.push_back(Column<TeamRow>(
                        say("Leads"), [](const TeamRow& row) { return QString::number(row.led); }, Qt::AlignRight)
                        .sortedBy([](const TeamRow& row) { return row.led; }));
  columns.push_back(Column<TeamRow>(say("Headroom"),
                                    [](const TeamRow& row) { return row.main ? headroomWords(*row.main) : QString(); })
                        .sortedBy(roomKey)
                        .marked([](const TeamRow& row) {
                          if (!row.main) return CellMark{};
                          return CellMark{shapeOf(row.main->status()), toneOf(row.main->status()), true, false};
                        })
                        .saying([](const TeamRow& row) {
                          if (!row.main) return QString();
                          return u"%1, %2"_s.arg(statusWords(row.main->status()), headroomWords(*row.main));
                        }));
  columns.push_back(Column<TeamRow>(say("Supervision"), [](const TeamRow& row) { return dueWords(row.clock); })
                        .sortedBy([](const TeamRow& row) {
                          return row.clock && row.clock->due ? QVariant(*row.clock->due) : QVariant();
                        })
                        .marked([](const TeamRow& row) { return dueMark(row.clock); }));
  return columns;
}

}  // namespace headroom
