// SPDX-License-Identifier: MIT
// One supervision meeting and its record (rules 6 and 7): the states it goes through, the agenda, and what is missing
// before it is signed.
#pragma once
#include <QDate>
#include <QDateTime>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

enum class SessionState { Planned, Held, Shared, Agreed, Disputed, Moved, Cancelled, Missed };
/// 'planned', 'held', … as in formats 2.
QString token(SessionState state);
std::optional<SessionState> sessionStateFrom(const QString& token);
/// Held, shared, agreed or disputed: the meeting took place.
bool wasHeld(SessionState state);

enum class SessionKind { FormalOneToOne, CaseSupervision, Group, Informal, AdHocDecision, ObservedPractice };
/// 'formal one-to-one', 'case supervision', … as in formats 2.
QString token(SessionKind kind);
std::optional<SessionKind> sessionKindFrom(const QString& token);

/// Whose side cancelled a session.
enum class SessionSide { Supervisee, Supervisor, Organisation };
QString token(SessionSide side);
std::optional<SessionSide> sessionSideFrom(const QString& token);

/// What a section of the agenda is for (Morrison).
enum class SectionFunction { Support, Management, Mediation, Development };

struct AgendaSection {
  QString key;
  QString title;
  QString hint;
  SectionFunction function;
};
/// The shipped agenda, in order: how are you, actions from last time, caseload and headroom, cases to discuss,
/// reflection, learning and goals, agreed actions, next date and sign-off.
const std::vector<AgendaSection>& agenda();

struct Section {
  QString key;
  QString body;
  bool done = false;
  friend bool operator==(const Section&, const Section&) = default;
};

struct Discussion {
  std::optional<DiscussionId> id;  ///< none: not stored yet
  CaseId caseId;
  QString caseCode;
  QString why;
  QString said;
  QString risks;
  QString decision;
  QString rationale;

  /// Nothing was written about the case; blank lines are nothing.
  bool isEmpty() const {
    return said.trimmed().isEmpty() && risks.trimmed().isEmpty() && decision.trimmed().isEmpty() &&
           rationale.trimmed().isEmpty();
  }
};

/// An action that the session agreed.
struct AgreedAction {
  std::optional<ActionId> id;  ///< none: not stored yet
  std::optional<CaseId> caseId;
  QString caseCode;
  PersonId owner;
  QString ownerName;
  QString what;
  std::optional<QDate> due;
  bool carried = false;  ///< came from the session before
  std::optional<QDate> closed = {};
  bool dropped = false;  ///< how it was closed: dropped instead of done
};

struct Session {
  SessionId id;
  QString code;
  PersonId person;
  QString personName;
  std::optional<PersonId> supervisor;
  QString supervisorName;
  SessionKind kind = SessionKind::FormalOneToOne;
  QDate day;  ///< of the meeting, not of typing
  std::optional<int> minutes = {};
  SessionState state = SessionState::Planned;
  QString reason = {};
  std::optional<QDate> newDay = {};
  bool interrupted = false;
  qint64 rowVersion = 0;
  std::optional<SessionSide> side = {};   ///< of a cancelled one
  std::optional<QDate> shared = {};       ///< the day on which the record was shown to the supervisee
  std::optional<QDate> agreed = {};       ///< the day on which both had agreed it
  QString location = {};                  ///< 'in person, the office', 'video'
  std::optional<int> startMinute = {};    ///< after midnight, of a booked one
  QString bookedPlace = {};               ///< its location before it was started
  bool wasPlanned = false;                ///< before it was started
  std::optional<int> startedMinute = {};  ///< after midnight of its day, of one that was started here
};

/// A planned session whose day has passed without a record shows as missed.
SessionState shownState(const Session& session, QDate today);

/// A session with everything that its record holds: what the editor shows and saves as one.
struct SessionRecord {
  Session session;
  std::vector<Section> sections;
  std::vector<Discussion> discussions;
  std::vector<AgreedAction> actions;
};

/// Of how many cases something is written.
std::ptrdiff_t discussionsWritten(const std::vector<Discussion>& discussions);

/// Whether the record can still be written: planned or held, not shared or beyond.
Result<void> mayWrite(const Session& session);
/// What is stored when `edited` is saved over `stored`: its day and what is declared as typed; never another
/// person, kind or state. Refused for a held session of a day to come, an impossible length, an action without words.
Result<Session> writtenOver(const Session& stored, const SessionRecord& edited, QDate today);
/// Planned -> moved, with a reason and a new day that is not past.
Result<Session> moved(Session session, QDate newDay, const QString& reason, QDate today);
/// Planned -> cancelled, with a reason, whose side it was and a new day at once.
Result<Session> cancelled(Session session, SessionSide side, const QString& reason, QDate newDay, QDate today);
/// Why a booked session was cancelled beside another that is booked; its new day is that of the other.
QString notNeededReason();
/// Planned -> missed, once its day has passed.
Result<Session> missed(Session session, QDate today);
/// Moved, cancelled or missed -> planned again.
Result<Session> plannedAgain(Session session);

/// Every gap before signing, one sentence each: a discussion without decision or rationale, an action without owner,
/// date or verb, an empty reflection, last actions not reviewed, a one-to-one of less than the policy's minutes without
/// a reason. An ad hoc decision is judged by what a decision needs: a case, what was decided and why, and by whom; what
/// was observed is not asked how long it took.
std::vector<QString> gapsBeforeSigning(const SessionRecord& record, int policyMinutes);

/// Under which form the typing of a session is kept as a draft.
QString draftForm(SessionId id);

/// Nothing was written, ticked, timed or closed since the start: what was carried in stands as it came.
bool isUnwritten(const SessionRecord& record);
/// Not a word, a discussion, an action or a closed action: nothing that two could agree to.
bool saysNothing(const SessionRecord& record);

/// How long the meeting has taken by now; nothing when it is over, was not started here, or is of another day.
std::optional<int> minutesSoFar(const Session& session, const QDateTime& now);

/// Words of the record by function, in percent that add up to 100; all 0 while nothing is written.
struct SessionShares {
  int support = 0;
  int cases = 0;
  int reflection = 0;
  int admin = 0;
};
SessionShares sharesOf(const SessionRecord& record);

}  // namespace headroom
