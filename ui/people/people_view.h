// SPDX-License-Identifier: MIT
// The rows of My team and of a person's page: load, headroom and how it is made up, from balance() alone.
// What stands on a row adds up to the figure beside it.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/room.h"
#include "core/desk/desk.h"
#include "core/organisation/access.h"
#include "core/supervision/agreement.h"
#include "core/supervision/cadence.h"
#include "core/supervision/open_actions.h"
#include "core/supervision/session.h"
#include "core/supervision/yearly_check.h"
#include "ui/shared/made_lines.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// One person of a team with the post that they mainly hold there.
struct TeamRow {
  PersonId person;
  QString code;
  QString name;
  QString role;
  QString fte;
  QString team;
  int otherPosts = 0;               ///< posts there besides the main one
  int led = 0;                      ///< cases led there in all of their posts
  std::optional<PostBalance> main;  ///< nothing: FTE 0 and nothing held
  std::optional<PersonClock> clock;
  bool isViewer = false;
};

struct TeamPicture {
  UnitScope scope;
  std::vector<TeamRow> rows;  ///< the tightest first; the viewer stands among them, as in every count of their unit
  RoomFigure room = {};       ///< of every post there
};

/// The people with a post today in the unit and below it; `unit` nothing: the unit that the page opens with, and with
/// `whole` everything that may be seen.
TeamPicture readTeam(const Desk& desk, const ChosenUnit& asked);
std::vector<Column<TeamRow>> teamColumns();

/// A case as it counts in one post.
struct HeldRow {
  QString code;
  QString kind;
  QString family;
  QString part;
  QDate opened;
  QString weight;
  QString factor;
  QString points;
  Decimal counts;  ///< what it adds to the load in the measure that judges the post
};

/// A post of a person with its unit and everything behind its figures.
struct PostPart {
  PostBalance row;
  QString unit;
  std::vector<HeldRow> held;
  std::vector<MadeLine> made;  ///< limit, FTE, what is taken, ceiling, load, headroom
};

struct PersonPicture {
  Person person;
  QString supervisor;         ///< name of the line supervisor; empty when none
  bool maySupervise = false;  ///< the viewer may start a session with them: anybody they see but themselves
  QDate on;
  std::vector<PostPart> posts;  ///< the main one first
  std::optional<PersonClock> clock;
  std::vector<Session> sessions;    ///< newest first, without what was said
  std::vector<OpenAction> actions;  ///< open, by due date
  std::vector<Agreement> agreements = {};
  std::vector<CheckStanding> checks = {};
  std::vector<QString> paths =
      {};                ///< 'Aspiring Managers, running', mentors and buddies; of those who may be read about
  bool mayRead = false;  ///< what was written with or about them
};

/// `subject`: 'person:ID', or the person's code. Nothing when there is no such person, or the viewer may not see them.
std::optional<PersonPicture> readPerson(const Desk& desk, const QString& subject);
std::vector<HeldRow> heldRows(const CaseloadFacts& facts, const PostBalance& row);
std::vector<MadeLine> madeLines(const CaseloadFacts& facts, const PostBalance& row);
std::vector<Column<HeldRow>> heldColumns(Measure measure);
/// 'Due 28 Jul 2026', 'Overdue 4 days', 'Due today', or a dash without a due date.
QString dueWords(const std::optional<PersonClock>& clock);
CellMark dueMark(const std::optional<PersonClock>& clock);
std::vector<Column<Session>> sessionColumns();
std::vector<Column<OpenAction>> actionColumns(QDate today);

/// 'Social worker, 0.8 FTE, in Ashby Family Support'.
QString postWords(const PostPart& part);

}  // namespace headroom
