// SPDX-License-Identifier: MIT
// What the page of paths reads: what is asked for, what runs and what is over, with the reviews and the evidence of a
// place, mentors and buddies, and the posts that somebody may apply for.
#pragma once
#include <optional>
#include <vector>

#include "core/desk/desk.h"
#include "core/development/companion.h"
#include "core/development/path.h"
#include "core/development/path_actions.h"
#include "core/development/path_figures.h"
#include "core/development/place.h"
#include "core/organisation/organisation.h"
#include "core/organisation/vacancy.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// One path, or a place in a programme that nobody asked for here.
struct PathRow {
  QString key;  ///< 'path:3', 'place:7'
  std::optional<Path> path;
  std::optional<ProgrammePlace> place;
  PersonId person;
  QString name;
  QString team;  ///< where they work; of a secondment 'Ashby to Mill'
  QString what;
  Period period;
  PathStanding standing = PathStanding::Running;
  QString next = {};      ///< 'for you to decide', 'review due 3 Aug 2026'; empty when nothing is
  bool isUrgent = false;  ///< the review is late, or the viewer is to decide
  PathSides sides = {};
  bool isOwn = false;
  bool mayAsk = false;  ///< change it
  bool mayWithdraw = false;
  friend bool operator==(const PathRow& a, const PathRow& b) {
    return a.key == b.key && a.name == b.name && a.team == b.team && a.what == b.what && a.period == b.period &&
           a.standing == b.standing && a.next == b.next;
  }
};

struct CompanionRow {
  Companion one;  ///< without an id: the mentor of a place
  QString name;
  QString with;
};

struct OpeningRow {
  Vacancy vacancy;
  QString unit;
};

struct PathsPicture {
  UnitScope scope;
  QDate on;
  std::vector<PathRow> rows;  ///< to be decided first, then what runs, what comes, and what is over
  std::vector<CompanionRow> companions;
  std::vector<OpeningRow> openings;
  std::vector<std::pair<PersonId, QString>> everybody;  ///< with a post, by name
  std::vector<std::pair<PersonId, QString>> mine;       ///< whom the viewer may ask for, themselves first
};
PathsPicture readPaths(const Desk& desk, const ChosenUnit& asked);

/// What stands beside one row.
struct PathDetail {
  PathFigures figures;
  std::vector<ReviewStanding> reviews;
  std::vector<PlaceReview> between;  ///< reviews on no day that the programme has
  std::vector<Evidence> evidence;
  std::vector<EvidenceId> takesOut = {};  ///< of it what the viewer may take out
  bool mayFollow = false;
};
PathDetail readPathDetail(const Desk& desk, const PathRow& row);

std::vector<Column<PathRow>> pathColumns(QDate on);
std::vector<Column<CompanionRow>> companionColumns();
std::vector<Column<OpeningRow>> openingColumns();

/// '15 to 9 children', 'none to 28 points'.
QString ceilingChangeWords(const CeilingChange& change);
/// '17 children held: 113%'; empty where nothing is held, or nothing is there.
QString heldWords(const CeilingChange& change);
/// 'from 1 Sep 2026 until 28 Feb 2027'.
QString pathPeriodWords(const Period& period);
QString standingWords(PathStanding standing);
/// The rows in which the words stand.
std::vector<PathRow> pathRowsWith(const std::vector<PathRow>& rows, const QString& words);

}  // namespace headroom
