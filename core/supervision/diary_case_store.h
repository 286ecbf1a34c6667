// SPDX-License-Identifier: MIT
// Who leads a case on a day, for a decision that is taken between meetings.
// Nothing else of the case is read.
#pragma once
#include "core/base/id.h"
#include "core/store/database.h"

namespace headroom {

struct CaseLead {
  QString code;  ///< of the case
  PersonId person;
};
std::optional<CaseLead> leadOfCase(const Database& records, CaseId about, QDate on);

}  // namespace headroom
