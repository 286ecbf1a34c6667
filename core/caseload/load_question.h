// SPDX-License-Identifier: MIT
// Somebody sees their own load differently from what is counted: what they say is kept beside the figures of that
// moment, and whoever manages the post answers by a date.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/desk/desk.h"

namespace headroom {

/// The manager answers by the end of the 5th working day after the question [D].
inline constexpr int kLoadAnswerDays = 5;

struct LoadQuestion {
  qint64 row = 0;  ///< of the stored question
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

/// About a post of one's own. Refused without words, or for somebody else's post.
Result<int> askAboutLoad(WritableDesk& desk, PostId post, const QString& words);
/// By whoever manages the post's unit, never by who asked. Refused without an answer, or when it has one.
Result<int> answerAboutLoad(WritableDesk& desk, qint64 row, const QString& answer);

/// What the viewer has asked, the newest first.
std::vector<LoadQuestion> loadOwnQuestions(const Desk& desk);
/// Open ones about posts in units that the viewer manages, the earliest date first; never the viewer's own.
std::vector<LoadQuestion> loadQuestionsToAnswer(const Desk& desk);

}  // namespace headroom
