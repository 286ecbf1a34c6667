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
/// The supervisor's words to a dispute; the record stays disputed until it is agreed.
Result<Session> answered(Session session, PersonId by, const QString& words);
/// Whether that person may add to the record: either party, once it is agreed.
Result<void> mayAdd(const Session& session, PersonId by, const QString& words);

/// Whether the record is shown to that person, of whom access.h says whether they see the supervisee. The supervisee is
/// shown it once it is shared; the supervisor, and whoever manages the supervisee, always.
bool isShownTo(const Session& session, PersonId viewer, bool seesSupervisee);

/// The last day on which a dispute is to be answered: 5 working days after it; then it goes to the supervisor's own
/// manager.
QDate answerDue(QDate disputed, const WorkingDays& workingDays);
/// Shared within 5 working days of the meeting.
bool writtenUpInTime(QDate held, QDate shared, const WorkingDays& workingDays);

}  // namespace headroom
