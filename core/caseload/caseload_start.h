// SPDX-License-Identifier: MIT
// Starting one's own file: teams, people with role, FTE and limit, and case references, as typed or pasted in tables.
// All of it is one save, so a row that is refused leaves the file as empty as it was.
#pragma once
#include <vector>

#include "core/base/decimal.h"
#include "core/desk/desk.h"

namespace headroom {

struct StartTeam {
  QString name;
  QString division = {};                      ///< children, adults or empty
  std::optional<Decimal> childrenBelow = {};  ///< per 1.0 FTE, for the roles that carry cases; nothing = none
  int row = 0;                                ///< where it was typed; 0: its place in the list
};

struct StartPerson {
  QString name;
  QString role = {};
  Decimal fte = 1;
  QString team;                               ///< name of a team
  std::optional<Decimal> childrenBelow = {};  ///< an own limit per 1.0 FTE; nothing = the team's
  QString supervisor = {};                    ///< name of the line supervisor; empty = none
  int row = 0;
};

struct StartCase {
  QString reference;
  QString kind;
  QString worker = {};  ///< name of a person; empty = unallocated
  QString family = {};
  QString team = {};  ///< name of a team; empty: that of the worker, or the only one
  int row = 0;
};

struct CaseloadStart {
  QString authority;  ///< name of the unit above the teams; empty = the teams stand alone
  QDate from;         ///< first day of everything
  std::vector<StartTeam> teams;
  std::vector<StartPerson> people;
  std::vector<StartCase> cases;
};

struct StartedCaseload {
  std::vector<UnitId> teams;     ///< in the order given
  std::vector<PersonId> people;  ///< in the order given
};

/// Every case belongs to its team, so that one without a worker waits there. Refused with the table and row in the
/// sentence: 'People, row 3: …'. Rows are those that were typed, else count from 1.
Result<StartedCaseload> startCaseload(WritableDesk& desk, const CaseloadStart& start);

}  // namespace headroom
