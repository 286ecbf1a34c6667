// SPDX-License-Identifier: MIT
// The labels of rules 6, as everywhere.
#include "ui/shared/due_words.h"

#include <algorithm>

#include "core/base/say.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

SaidDue dueSaid(QDate due, DueLabel label) {
  if (label == DueLabel::Overdue) return {say("Overdue since %1").arg(tableDate(due)), MarkShape::Diamond, Tone::Over};
  if (label == DueLabel::Today) return {say("Due today"), MarkShape::Triangle, Tone::Near};
  return {say("Due %1").arg(tableDate(due)), MarkShape::Ring, Tone::Neutral};
}

SaidDue agreementSaid(const std::vector<Agreement>& all, QDate today) {
  const auto inForce = std::find_if(all.begin(), all.end(), [](const Agreement& one) { return one.isInForce(); });
  if (inForce != all.end()) return dueSaid(inForce->review, labelOf(inForce->review, today));
  const bool isBegun = std::any_of(all.begin(), all.end(), [](const Agreement& one) { return !one.isSigned(); });
  return {isBegun ? say("To be signed") : say("None yet"), MarkShape::Ring, Tone::Neutral};
}

SaidDue checkSaid(const CheckStanding& standing) {
  if (!standing.last) return {say("Not noted yet"), MarkShape::Ring, Tone::Neutral};
  if (!standing.label) return {say("Not to be seen again"), MarkShape::Ring, Tone::Neutral};
  return dueSaid(*standing.last->due, *standing.label);
}

QString seenWords(const YearlyCheck& check) {
  QString words = say("Seen %1").arg(tableDate(check.seen));
  if (!check.seenBy.isEmpty()) words += say(", noted by %1").arg(check.seenBy);
  return words;
}

QString signedWords(const Agreement& agreement) {
  const auto by = [](const QString& name, const std::optional<QDateTime>& at) {
    return at ? say("signed by %1 on %2").arg(name, tableDate(at->date())) : say("not signed by %1 yet").arg(name);
  };
  QString words = u"%1, %2"_s.arg(by(agreement.personName, agreement.personSigned),
                                  by(agreement.supervisorName, agreement.supervisorSigned));
  words[0] = words[0].toUpper();
  return words;
}

}  // namespace headroom
