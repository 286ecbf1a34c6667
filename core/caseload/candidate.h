// SPDX-License-Identifier: MIT
// Who could be given a case: what it would do to each, what speaks for and against, and a ranked suggestion whose every
// term is shown. It suggests; a manager decides.
#pragma once
#include <QStringList>

#include <optional>
#include <vector>

#include "core/caseload/balance.h"

namespace headroom {

/// Who led a case when: for 'held before'.
struct LedBefore {
  CaseId caseId;
  PersonId person;
  Period period;
};

/// One term of the suggestion: the points speak for somebody when they are above 0.
struct SuggestionTerm {
  QString words;
  int points = 0;
};

struct Candidate {
  PostBalance now;
  PostBalance after;                       ///< with the case
  int newInSevenDays = 0;                  ///< cases that the person began to lead in the last 7 days, the day included
  std::vector<Absence> ahead = {};         ///< running, or beginning within 4 weeks; by first day
  std::optional<QDate> heldUntil = {};     ///< led the case before: until that day (half-open)
  std::optional<QDate> leadsUntil = {};    ///< leads the case now, until that day (half-open): taking it is going on
  bool heldSibling = false;                ///< leads or led a case of the same family
  QStringList obstacles = {};              ///< what an override has to answer, as sentences
  std::vector<SuggestionTerm> terms = {};  ///< the sum of their points is the score
  int score() const;
};

/// What is known of the case and its family besides the facts of the day.
struct CaseBackground {
  Case record;
  std::vector<LedBefore> led;  ///< of the case and of those of its family, all times
};

/// Everybody in the facts with a post on the day but whoever leads the case already with no end set: those without an
/// obstacle first, somebody away who needs cover last, the best suggestion first among each, then by post code.
std::vector<Candidate> candidatesFor(const CaseloadFacts& facts, const CaseBackground& background, QDate on);

}  // namespace headroom
