// SPDX-License-Identifier: MIT
// Signing off a record (rules 7): the supervisor shares it, the supervisee agrees, agrees with a comment, or disputes;
// agreed by both it is locked, and what comes later is added to it with a date.
#pragma once
#include <QDateTime>

#include "core/base/working_days.h"
#include "core/supervision/session.h"

namespace headroom {

enum class SignOffStep { Shared, TakenBack, Agreed, AgreedWithComment, Disputed, Answered };
/// 'shared', 'taken back', 'agreed', … as in the file.
QString token(SignOffStep step);
std::optional<SignOffStep> signOffStepFrom(const QString& token);

/// One step, by whom and when.
struct SignOff {
  SignOffStep step;
  PersonId person;
  QString personName;
  QString words;  ///< empty where none are asked for
  QDateTime at;   ///< local time
};

/// That somebody who is no party opened the record; both parties are shown it.
struct Reading {
  QString personName;
  QDateTime at;  ///< local time
};

/// Whether opening it is to be written down: the viewer is neither of the two.
bool isOthersRecord(const Session& session, std::optional<PersonId> viewer);
/// Somebody who reads it again and again within a day is written down once. Both in milliseconds UTC.
bool isReadAnew(std::optional<qint64> last, qint64 at);

/// A later correction of an agreed record. Nothing agreed is changed in place.
struct Addendum {
  PersonId author;
  QString authorName;
  QString body;
  QDateTime at;  ///< local time
};

/// Held -> shared, by its supervisor, on or after the day of the meeting.
Result<Session> shared(Session session, PersonId by, QDate today);
/// Shared or disputed -> held, by its supervisor, to correct it before it is agreed.
Result<Session> takenBack(Session session, PersonId by);
/// Shared or disputed -> agreed, by the supervisee; with or without a comment.
Result<Session> agreed(Session session, PersonId by, QDate today);
/// Shared -> disputed, by the supervisee, saying why.
Result<Session> disputed(Session session, PersonId by, const QString& why);
/// The words to a dispute; the record stays disputed until it is agreed. By its supervisor, or by `passedOnTo`: their
/// own manager, once the days to answer have run out.
Result<Session> answered(Session session, PersonId by, const QString& words,
                         std::optional<PersonId> passedOnTo = std::nullopt);
/// Whether that person may add to the record: either party, once it is agreed.
Result<void> mayAdd(const Session& session, PersonId by, const QString& words);

/// Whether the record is shown to that person, of whom access.h says whether they see the supervisee. The supervisee is
/// shown it once it is shared; the supervisor, and whoever manages the supervisee, always.
bool isShownTo(const Session& session, PersonId viewer, bool seesSupervisee);

/// The last day on which a dispute is to be answered: 5 working days after it; then it goes to the supervisor's own
/// manager.
QDate answerDue(QDate disputed, const WorkingDays& workingDays);

/// The dispute that a record is in.
struct OpenDispute {
  QDate made;
  QDate due;  ///< the last day to answer it
  bool isAnswered = false;
  /// Whether it has gone to the supervisor's own manager.
  bool isPassedOn(QDate today) const { return !isAnswered && today > due; }
};
/// Nothing when it is in none. `steps` in the order in which they were taken.
std::optional<OpenDispute> openDispute(const Session& session, const std::vector<SignOff>& steps,
                                       const WorkingDays& workingDays);

/// How many working days there are to share a record after the meeting (rules 7), where nothing else is set.
inline constexpr int kWrittenUpDays = 5;
/// The last day on which it is shared in time.
QDate writtenUpBy(QDate held, const WorkingDays& workingDays, int days = kWrittenUpDays);
bool writtenUpInTime(QDate held, QDate shared, const WorkingDays& workingDays, int days = kWrittenUpDays);

}  // namespace headroom
