// SPDX-License-Identifier: MIT
// Somebody sees their own load differently from what is counted: what they say is kept beside the figures of that
// moment, and whoever manages the post answers by a date.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/caseload/balance.h"

namespace headroom {

/// The manager answers by the end of the 5th working day after the question [D].
inline constexpr int kLoadAnswerDays = 5;

struct LoadQuestion {
  LoadQuestionId id;
  PostId post;
  PersonId askedBy;
  QString name;  ///< of who asked
  QDate asked;
  QString shown;  ///< the figures as they were shown: '17 children, ceiling 15, over'
  QString words;
  QDate answerBy;
  QString answeredBy;  ///< name; empty while it is open
  std::optional<QDate> answered;
  QString answer;
  bool isLate(QDate on) const { return !answered && on > answerBy; }
};

/// What somebody asks of a post of their own.
struct NewLoadQuestion {
  PostId post;
  PersonId askedBy;
  QString shown;
  QString words;
  QDate asked;
  QDate answerBy;
};

/// The words as they are kept; refused when there are none.
Result<QString> checkedQuestion(const QString& typed);
Result<QString> checkedAnswer(const QString& typed);
/// Refused to whoever asked, to nobody chosen, and once it has an answer.
Result<void> mayAnswer(const LoadQuestion& question, std::optional<PersonId> viewer);

/// '17 children, ceiling 15, over': the figures of one post as they are shown.
QString figuresOf(const Balance& balance, PostId post);
/// The day by which an answer is due.
QDate loadAnswerDue(QDate asked);

}  // namespace headroom
