// SPDX-License-Identifier: MIT
// The brief before a supervision: what happened to somebody since last time, the same for both who meet. Plain values
// and the rules that make them; where they come from is for core/development/brief_reading.h.
#pragma once
#include <set>
#include <utility>

#include "core/caseload/ledger.h"
#include "core/caseload/post_over_time.h"
#include "core/supervision/agenda_cases.h"
#include "core/supervision/cadence.h"
#include "core/supervision/due_list.h"
#include "core/supervision/open_actions.h"
#include "core/supervision/preparation.h"
#include "core/supervision/session.h"

namespace headroom {

/// How far a brief looks back for somebody who was never supervised.
inline constexpr int kBriefDays = 42;
/// How far ahead leave is told.
inline constexpr int kBriefLeaveAhead = 60;

/// A case that somebody holds now and did not last time, the other way round, or held in between alone.
struct CaseMove {
  enum class Way { Came, Went, CameAndWent };
  Way way = Way::Came;
  QString code;
  QString kind;
  bool coWorked = false;  ///< never led in these days
  QDate day;              ///< on which it came, or first was not held any more
  friend bool operator==(const CaseMove&, const CaseMove&) = default;
};
/// From the day `since`, which is the state to compare with, to `on`; by day, then by code. A case that goes from one
/// post of the person to another has neither come nor gone. `facts` needs both days and those between.
std::vector<CaseMove> caseMoves(const CaseloadFacts& facts, PersonId person, QDate since, QDate on);

/// A post as it stands on the day, and how it came there.
struct BriefPost {
  PostBalance now;
  std::vector<std::pair<QDate, DayFigures>> trend;  ///< of first days of months on which the post held, ascending
  qint64 days = 0;                                  ///< on which it held since last time
  qint64 daysOver = 0;                              ///< of these, over the limit
};
/// Of those balanced posts that are the person's. `facts` needs the days from the first of `months` to `on`.
std::vector<BriefPost> briefPosts(const CaseloadFacts& facts, PersonId person, QDate since, QDate on,
                                  const std::vector<QDate>& months);

/// A promise of fewer cases, and on how many days since last time it was broken.
struct BriefPromise {
  QString reason;
  Decimal percent;
  qint64 kept = 0;
  qint64 promised = 0;
  qint64 brokenSince = 0;
};
std::vector<BriefPromise> briefPromises(const std::vector<LedgerLine>& ledger, PersonId person, QDate since, QDate on);

/// An action that was closed since last time.
struct ClosedAction {
  QString what;
  PersonId owner;
  QDate closed;
  bool dropped = false;
  QString reason = {};  ///< why it was dropped
};

struct BriefGoal {
  QString what;
  int stepsDone = 0;
  int steps = 0;
  std::optional<QDate> target = {};
  bool isLate = false;
  std::optional<QDate> review = {};  ///< by when it is looked at again
};

struct BriefTraining {
  QString course;
  QString state;  ///< as in formats 2
  QDate requested;
};

struct BriefPlace {
  QString programme;
  Period period;
  std::optional<QDate> nextReview = {};  ///< of those that the programme has the first that was not held
  bool reviewIsLate = false;
};

struct BriefLeave {
  bool isSupervisor = false;
  QString reason;  ///< only of the person
  Period period;
};
/// What touches the days from the one after `since` to `ahead`, by first day.
std::vector<BriefLeave> briefLeave(const std::vector<Absence>& own, const std::vector<Period>& supervisors, QDate since,
                                   QDate ahead);

struct Brief {
  PersonId person;
  QString code;
  QString name;
  std::optional<PersonId> supervisor = {};
  QString supervisorName = {};
  QDate on = {};
  QDate since = {};                    ///< the day to compare with: of the last one, else kBriefDays back
  std::optional<QDate> lastHeld = {};  ///< formal one-to-one
  std::optional<PersonClock> clock = {};
  std::optional<Session> booked = {};
  std::vector<Session> notHeld = {};  ///< moved, cancelled and missed since last time, the earliest first
  std::vector<Preparation> prepared = {};
  bool showsPrepared = false;  ///< else there is only their number to be told
  int preparedCount = 0;
  std::vector<OpenAction> actions = {};   ///< of the person, by due date
  std::vector<OpenAction> promised = {};  ///< agreed with the person, owned by others
  std::vector<ClosedAction> closed = {};
  std::vector<CaseMove> moves = {};
  std::vector<AgendaCase> notDiscussed = {};  ///< the heaviest first
  int openCases = 0;
  std::vector<BriefPost> posts = {};
  std::vector<BriefPromise> promises = {};
  std::vector<BriefGoal> goals = {};
  std::vector<BriefTraining> training = {};
  std::vector<BriefPlace> places = {};
  std::vector<BriefLeave> leave = {};
  std::vector<DueItem> due = {};
  bool hasAgreement = false;  ///< one that both have signed
};

}  // namespace headroom
