// SPDX-License-Identifier: MIT
// The rules of questions about a load.
#include "core/caseload/load_question.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/base/working_days.h"
#include "core/caseload/measure_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<QString> checkedQuestion(const QString& typed) {
  const QString words = typed.trimmed();
  if (words.isEmpty()) return refuse(say("Say what you see differently."));
  TRY(checkedLength(words, kLongestText, say("The question")));
  return words;
}

Result<QString> checkedAnswer(const QString& typed) {
  const QString answer = typed.trimmed();
  if (answer.isEmpty()) return refuse(say("Write an answer."));
  TRY(checkedLength(answer, kLongestText, say("The answer")));
  return answer;
}

Result<void> mayAnswer(const LoadQuestion& question, std::optional<PersonId> viewer) {
  if (!viewer || viewer == question.askedBy) return refuse(say("Somebody else answers this."));
  if (question.answered) return refuse(say("It has an answer already."));
  return {};
}

QString figuresOf(const Balance& balance, PostId post) {
  for (const PostBalance& row : balance.posts) {
    if (row.post != post) continue;
    QString words = u"%1 %2"_s.arg(row.load.toString(), measureFor(row.load.toString(), token(row.measure)));
    if (row.judged) words += say(", ceiling %1").arg(row.judged->ceiling.toString());
    return words + u", "_s + token(row.status());
  }
  return say("no load that day");
}

QDate loadAnswerDue(QDate asked) { return WorkingDays().nthWorkingDayAfter(asked, kLoadAnswerDays); }

}  // namespace headroom
