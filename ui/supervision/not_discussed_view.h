// SPDX-License-Identifier: MIT
// What 'Not discussed' shows: open cases by how long nobody has talked about them in supervision, and how many of them
// each team and worker has.
#pragma once
#include <vector>

#include "core/desk/desk.h"
#include "core/exchange/report.h"
#include "core/supervision/not_discussed.h"
#include "ui/paper/sheet.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

struct NotDiscussedPicture {
  UnitScope scope;
  std::vector<NotDiscussedCase> every;  ///< all that are open and led, the heaviest first
  int withoutLead = 0;                  ///< open cases of the unit that nobody leads: they stand under Cases
};
/// What there is to look through, before it is.
struct NotDiscussedScope {
  UnitScope units;
  std::size_t posts = 0;  ///< in force on the day, in the unit asked for
};
NotDiscussedScope readNotDiscussedScope(const Desk& desk, const ChosenUnit& asked);
NotDiscussedPicture readNotDiscussed(const Desk& desk, const ChosenUnit& asked);

/// '3 open cases of this unit have no lead, …'; empty where there is none.
QString withoutLeadWords(int count, bool ofWholeService);

/// How long without a discussion the list begins with.
enum class NotDiscussedList { SixWeeks, TwelveWeeks, Never, Every };
int daysOf(NotDiscussedList which);
/// The days that 'waiting' means beside that list: six weeks unless it begins with twelve.
int waitingDays(NotDiscussedList which);
/// Of a team or a worker where one is chosen, with every word that was typed.
std::vector<NotDiscussedCase> casesListed(const NotDiscussedPicture& picture, NotDiscussedList which,
                                          const std::optional<NotDiscussedCount>& of, const QString& typed);
/// What is listed, in the order that it is listed in, and how many of them each team and worker has.
Report notDiscussedReport(const NotDiscussedPicture& picture, NotDiscussedList which,
                          const std::vector<NotDiscussedCase>& listed, QDate on, const SheetFoot& foot);
std::vector<Column<NotDiscussedCase>> notDiscussedColumns();
std::vector<Column<NotDiscussedCount>> notDiscussedCountColumns();

}  // namespace headroom
