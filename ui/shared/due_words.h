// SPDX-License-Identifier: MIT
// How an agreement, a check and what is due of them are said, with a mark.
#pragma once
#include "core/supervision/agreement.h"
#include "core/supervision/due_list.h"
#include "core/supervision/yearly_check.h"
#include "ui/paper/mark.h"

namespace headroom {

/// Words with a shape and a tone, for a tag.
struct SaidDue {
  QString words;
  MarkShape shape = MarkShape::Ring;
  Tone tone = Tone::Neutral;
};

/// 'Overdue since 3 Jul 2026', 'Due today', 'Due 24 Jul 2027'.
SaidDue dueSaid(QDate due, DueLabel label);
/// Of all of a person: 'Signed by both', with its day; 'To be signed', 'None yet'.
SaidDue agreementSaid(const std::vector<Agreement>& all, QDate today);
/// 'Not noted yet', 'Not any more', or when it is due.
SaidDue checkSaid(const CheckStanding& standing);
/// 'Seen 24 Jul 2026, noted by Priya Nair'.
QString seenWords(const YearlyCheck& check);
/// 'Signed by Farah Siddiqui on 3 Jul 2026, not signed by Priya Nair yet'.
QString signedWords(const Agreement& agreement);

}  // namespace headroom
