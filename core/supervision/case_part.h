// SPDX-License-Identifier: MIT
// What of a record somebody reads who may not see its personal part: the discussions of cases with their actions, and
// of the rest only whether anything is written (rules 7).
#pragma once
#include "core/organisation/organisation.h"
#include "core/supervision/session.h"

namespace headroom {

/// One section of the personal part, without a word of it.
struct PersonalStanding {
  QString title;
  bool isWritten = false;
};

struct CasePart {
  Session session;  ///< its reason and its place are left out
  std::vector<Discussion> discussions;
  std::vector<AgreedAction> actions;       ///< those about a case
  int otherActions = 0;                    ///< without their words
  int otherWithoutDate = 0;                ///< of these
  std::vector<PersonalStanding> personal;  ///< every section of the agenda that takes words, in its order
};

CasePart casePartOf(const SessionRecord& record);

/// Whether its case part is for others than the two: shared, agreed or disputed. A draft is not.
bool isCasePartOpen(const Session& session);
/// Whether the person whose record it is worked on its day in one of these units. `organisation`: that of the day.
bool isRecordOf(const Session& session, const Organisation& organisation, const std::vector<UnitId>& units);

}  // namespace headroom
