// SPDX-License-Identifier: MIT
// What 'Supervision since a day' shows: every session of a unit since then, what was on time, why sessions did not
// happen and on whose side, how long they took and how often they were interrupted.
#pragma once
#include <functional>
#include <set>
#include <vector>

#include "core/desk/desk.h"
#include "core/exchange/report.h"
#include "core/supervision/compliance.h"
#include "core/supervision/not_held.h"
#include "core/supervision/session_length.h"
#include "ui/paper/sheet.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

struct SincePicture {
  UnitScope scope;
  QDate from;
  QDate on;
  std::vector<PastSession> sessions;  ///< the newest first
  ComplianceMonth onTime;             ///< of what was due from `from` to the end of the month
  std::set<PersonId> seen;            ///< whose pages may be opened
};
SincePicture readSince(const Desk& desk, const ChosenUnit& asked, QDate from);
/// The latest 1 April up to that day: the first of the council's year.
QDate yearBegan(QDate on);

/// Which of the sessions are listed.
enum class SinceList { All, Held, NotHeld, Flagged };
/// The rows behind one figure: what it is called, and which they are.
struct SinceBehind {
  QString words;
  std::function<bool(const PastSession&)> holds;
};
/// Those of the list, or behind the figure where there is one, in which every word that was typed stands.
std::vector<PastSession> sessionsListed(const SincePicture& picture, SinceList which,
                                        const std::optional<SinceBehind>& behind, const QString& typed);

/// 'Held', 'Cancelled on the supervisor's side', 'Moved to 3 Jul 2026', 'Missed'; 'Booked' for one that is to come.
QString outcomeWords(const PastSession& session);
/// 'on the supervisor's side'; 'no side said' without one.
QString sideWords(const std::optional<SessionSide>& side);
std::vector<Column<PastSession>> sinceColumns();

/// A line of 'why': a side or a reason.
struct WhyRow {
  SinceBehind behind;
  NotHeldCount count;
};
std::vector<WhyRow> whyRows(const SincePicture& picture, bool bySide);
std::vector<Column<WhyRow>> whyColumns();
std::vector<Column<SessionLengths>> lengthColumns();
/// Those that the figures of a supervisor's one-to-ones were made from.
SinceBehind behindLengths(const SessionLengths& row);

/// 'held', 'did not happen' and the rest of the figures at the top, each with its second line.
struct SinceFact {
  QString figure;
  QString words;
  QString second;
  CellMark mark;
};
std::vector<SinceFact> sinceFacts(const SincePicture& picture);

/// The page on paper: the figures, the sessions that are `listed`, why some did not happen, and their length.
Report sinceReport(const SincePicture& picture, const std::vector<PastSession>& listed, bool bySide,
                   const SheetFoot& foot);

}  // namespace headroom
