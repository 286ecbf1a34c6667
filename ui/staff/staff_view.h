// SPDX-License-Identifier: MIT
// What the Staff page shows: everybody with a post, and of one of them what is dated about posts and capacity.
#pragma once
#include <vector>

#include "core/caseload/limit.h"
#include "core/caseload/reduction.h"
#include "core/desk/desk.h"
#include "core/development/programme.h"
#include "core/organisation/organisation.h"
#include "core/organisation/vacancy.h"
#include "core/organisation/warnings.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// One person with the main post of the day, or with the one that they are to begin in.
struct StaffRow {
  PersonId person;
  QString name;
  QString code;
  QString role;
  QString unit;
  Decimal fte;  ///< of all posts of the day
  QString contract;
  QString supervisor;                ///< line; empty when none
  QString today;                     ///< 'away until 5 Aug', '10% less', empty when nothing is taken
  QString todayWhy;                  ///< the reasons of what is taken, 'NQSW first year'
  QString warning;                   ///< rules 2; empty when none
  std::optional<QDate> begins = {};  ///< of somebody without a post on the day: when their next one does
  QString key = {};                  ///< what a filter looks through, folded
  friend bool operator==(const StaffRow&, const StaffRow&) = default;
};

/// Something dated about a person, a line in their card.
struct DatedRow {
  enum class What { Post, Reduction, Absence, Supervisor, Programme };
  What what = What::Post;
  std::optional<PostId> post;  ///< of a post
  QString code;                ///< of a reduction or an absence
  QString words;
  QString more;
  Period period;
};

struct StaffPicture {
  UnitScope scope;  ///< without choices for somebody who manages no unit
  QDate on;
  Organisation organisation;
  std::vector<StaffRow> rows;  ///< by name
  std::vector<Reduction> reductions;
  std::vector<Absence> absences;
  std::vector<Limit> limits;
  std::vector<Vacancy> vacancies;  ///< in the unit
  Decimal agencyFte;
  Decimal fte;
  std::vector<ProgrammePlace> programmes = {};
};

StaffPicture readStaff(const Desk& desk, const ChosenUnit& asked);
std::vector<Column<StaffRow>> staffColumns();
/// Running and coming, posts first.
std::vector<DatedRow> datedOf(const StaffPicture& picture, PersonId person);
std::vector<Column<DatedRow>> datedColumns(QDate on);
/// '12 people, 10.4 FTE, 1 FTE agency (10%), 2 FTE vacant'.
QString staffSubtitle(const StaffPicture& picture);

}  // namespace headroom
