// SPDX-License-Identifier: MIT
// The agenda, the states and the checks of a session record.
#include "core/supervision/session.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <numeric>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/base/word_count.h"
#include "core/fields/longest_meeting.h"
#include "core/fields/vocabulary.h"
#include "core/supervision/action_words.h"
#include "core/supervision/session_fields.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const std::array<QString, 8>& stateTokens() {
  static const std::array<QString, 8> tokens{u"planned"_s,  u"held"_s,  u"shared"_s,    u"agreed"_s,
                                             u"disputed"_s, u"moved"_s, u"cancelled"_s, u"missed"_s};
  return tokens;
}

const Section* find(const SessionRecord& record, QStringView key) {
  for (const Section& section : record.sections) {
    if (section.key == key) return &section;
  }
  return nullptr;
}

Result<Session> replanned(Session session, SessionState state, QDate newDay, const QString& reason, QDate today) {
  if (session.state != SessionState::Planned) return refuse(say("Only a planned session can be moved or cancelled."));
  if (reason.trimmed().isEmpty()) return refuse(say("Say why, in a few words."));
  if (!newDay.isValid()) return refuse(say("Say the new date."));
  if (newDay < today) return refuse(say("The new date is in the past."));
  session.state = state;
  session.reason = reason.trimmed();
  session.newDay = newDay;
  return session;
}

void addDiscussionGaps(const SessionRecord& record, std::vector<QString>& gaps) {
  for (const Discussion& discussion : record.discussions) {
    if (discussion.isEmpty()) continue;
    if (discussion.decision.trimmed().isEmpty())
      gaps.push_back(say("%1 has no decision yet.").arg(discussion.caseCode));
    if (discussion.rationale.trimmed().isEmpty()) gaps.push_back(say("%1 does not say why.").arg(discussion.caseCode));
  }
}

void addActionGaps(const SessionRecord& record, std::vector<QString>& gaps) {
  for (const AgreedAction& action : record.actions) {
    if (action.closed) continue;
    if (action.ownerName.trimmed().isEmpty()) gaps.push_back(say("The action '%1' has no owner.").arg(action.what));
    if (!action.due) gaps.push_back(say("The action '%1' has no date.").arg(action.what));
    if (!action.carried && action.due && *action.due < record.session.day)
      gaps.push_back(say("The action '%1' was due before the session.").arg(action.what));
    if (!saysWhatIsDone(action.what))
      gaps.push_back(say("The action '%1' does not say what is done.").arg(action.what));
  }
}

/// A decision between meetings is about a case, made by somebody on a day; a meeting it is not.
void addDecisionGaps(const SessionRecord& record, std::vector<QString>& gaps) {
  if (discussionsWritten(record.discussions) == 0) gaps.push_back(say("It does not say which case was decided on."));
  if (!record.session.supervisor) gaps.push_back(say("It does not say who decided."));
}

/// The minutes of a policy are those of a one-to-one; what was observed took as long as it took.
void addLengthGaps(const Session& session, int policyMinutes, std::vector<QString>& gaps) {
  if (session.kind == SessionKind::ObservedPractice) return;
  if (!session.minutes) {
    gaps.push_back(say("It does not say how long it took."));
  } else if (session.kind == SessionKind::FormalOneToOne && *session.minutes < policyMinutes &&
             session.reason.trimmed().isEmpty()) {
    gaps.push_back(say("It took %1 of %2, without a reason.")
                       .arg(counted(*session.minutes, "minute", "minutes"))
                       .arg(policyMinutes));
  }
}

/// In whole percents that add up to 100: each is rounded down, and what is missing goes to the largest remainders, of
/// equal ones to the first. All 0 where there is nothing.
std::array<int, 4> wholePercents(const std::array<int, 4>& counts) {
  const qint64 all = std::accumulate(counts.begin(), counts.end(), qint64{0});
  std::array<int, 4> percents{};
  if (all == 0) return percents;
  std::array<std::size_t, 4> order{0, 1, 2, 3};
  std::array<qint64, 4> left{};
  qint64 missing = 100;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const qint64 hundredfold = qint64{100} * counts[i];
    percents[i] = static_cast<int>(hundredfold / all);
    left[i] = hundredfold % all;
    missing -= percents[i];
  }
  std::stable_sort(order.begin(), order.end(), [&left](std::size_t a, std::size_t b) { return left[a] > left[b]; });
  for (std::size_t i = 0; i < static_cast<std::size_t>(missing); ++i) ++percents[order[i]];
  return percents;
}

}  // namespace

QString token(SessionState state) { return stateTokens().at(static_cast<std::size_t>(state)); }

std::optional<SessionState> sessionStateFrom(const QString& token) {
  for (std::size_t i = 0; i < stateTokens().size(); ++i) {
    if (stateTokens()[i] == token) return static_cast<SessionState>(i);
  }
  return std::nullopt;
}

QString token(SessionKind kind) { return wordOf(sessionKinds(), kind); }

std::optional<SessionKind> sessionKindFrom(const QString& token) { return valueOf<SessionKind>(sessionKinds(), token); }

QString token(SessionSide side) { return wordOf(sessionSides(), side); }

std::optional<SessionSide> sessionSideFrom(const QString& token) { return valueOf<SessionSide>(sessionSides(), token); }

bool wasHeld(SessionState state) {
  return state == SessionState::Held || state == SessionState::Shared || state == SessionState::Agreed ||
         state == SessionState::Disputed;
}

const std::vector<AgendaSection>& agenda() {
  static const std::vector<AgendaSection> sections{
      {u"wellbeing"_s, say("How are you?"), say("Wellbeing, leave, how the workload feels"), SectionFunction::Support},
      {u"last-actions"_s, say("Actions from last time"), say("Done, carried over or dropped"),
       SectionFunction::Management},
      {u"caseload"_s, say("Caseload and headroom"), say("As it stood on the day"), SectionFunction::Management},
      {u"cases"_s, say("Cases to discuss"), say("What was said, what was decided and why"),
       SectionFunction::Management},
      {u"reflection"_s, say("Reflection"), say("One thing to look at slowly"), SectionFunction::Development},
      {u"learning"_s, say("Learning and goals"), say("What to grow in, and what would help"),
       SectionFunction::Development},
      {u"actions"_s, say("Agreed actions"), say("Who does what by when"), SectionFunction::Management},
      {u"sign-off"_s, say("Next date and sign-off"), say("When we meet again"), SectionFunction::Mediation},
  };
  return sections;
}

Result<void> mayWrite(const Session& session) {
  if (session.state == SessionState::Planned || session.state == SessionState::Held) return {};
  return refuse(say("This record is %1 and can no longer be written in.").arg(token(session.state)));
}

SessionState shownState(const Session& session, QDate today) {
  return session.state == SessionState::Planned && session.day < today ? SessionState::Missed : session.state;
}

Result<Session> writtenOver(const Session& stored, const SessionRecord& edited, QDate today) {
  TRY(mayWrite(stored));
  Session next = stored;
  next.day = edited.session.day;
  takeTyped(next, edited.session);
  next.rowVersion = edited.session.rowVersion;
  if (!next.day.isValid()) return refuse(say("Say on which day it was."));
  if (next.state == SessionState::Held && next.day > today)
    return refuse(say("A session that was held cannot be dated in the future."));
  if (next.minutes && (*next.minutes < 0 || *next.minutes > kMostMinutes))
    return refuse(say("The minutes are from 0 to 100,000."));
  for (const AgreedAction& action : edited.actions) {
    if (action.what.trimmed().isEmpty()) return refuse(say("An action does not say what is to be done."));
  }
  return next;
}

std::ptrdiff_t discussionsWritten(const std::vector<Discussion>& discussions) {
  return std::count_if(discussions.begin(), discussions.end(), [](const Discussion& each) { return !each.isEmpty(); });
}

Result<Session> moved(Session session, QDate newDay, const QString& reason, QDate today) {
  return replanned(std::move(session), SessionState::Moved, newDay, reason, today);
}

Result<Session> cancelled(Session session, SessionSide side, const QString& reason, QDate newDay, QDate today) {
  session.side = side;
  return replanned(std::move(session), SessionState::Cancelled, newDay, reason, today);
}

QString notNeededReason() { return say("Not needed: another is booked"); }

Result<Session> missed(Session session, QDate today) {
  if (shownState(session, today) != SessionState::Missed || session.state == SessionState::Missed)
    return refuse(say("Only a planned session whose day has passed was missed."));
  session.state = SessionState::Missed;
  return session;
}

Result<Session> plannedAgain(Session session) {
  if (session.state != SessionState::Moved && session.state != SessionState::Cancelled &&
      session.state != SessionState::Missed)
    return refuse(say("Only a moved, cancelled or missed session can be planned again."));
  session.state = SessionState::Planned;
  session.reason.clear();
  session.side.reset();
  session.newDay.reset();
  return session;
}

std::vector<QString> gapsBeforeSigning(const SessionRecord& record, int policyMinutes) {
  std::vector<QString> gaps;
  const SessionKind kind = record.session.kind;
  if (kind == SessionKind::AdHocDecision) addDecisionGaps(record, gaps);
  addDiscussionGaps(record, gaps);
  addActionGaps(record, gaps);
  if (kind == SessionKind::AdHocDecision) return gaps;
  const Section* reflection = find(record, u"reflection");
  if (reflection == nullptr || reflection->body.trimmed().isEmpty()) gaps.push_back(say("Reflection is empty."));
  const Section* last = find(record, u"last-actions");
  const bool hasCarried = std::any_of(record.actions.begin(), record.actions.end(),
                                      [](const AgreedAction& action) { return action.carried; });
  if (hasCarried && (last == nullptr || !last->done))
    gaps.push_back(say("The actions from last time are not reviewed."));
  addLengthGaps(record.session, policyMinutes, gaps);
  return gaps;
}

QString draftForm(SessionId id) { return u"session:%1"_s.arg(id.value()); }

bool isUnwritten(const SessionRecord& record) {
  const auto empty = [](const Section& section) { return section.body.trimmed().isEmpty() && !section.done; };
  const auto untouched = [](const AgreedAction& action) { return action.carried && !action.closed; };
  return isUntyped(record.session) && discussionsWritten(record.discussions) == 0 &&
         std::all_of(record.sections.begin(), record.sections.end(), empty) &&
         std::all_of(record.actions.begin(), record.actions.end(), untouched);
}

bool saysNothing(const SessionRecord& record) {
  const auto empty = [](const Section& section) { return section.body.trimmed().isEmpty(); };
  const auto untouched = [](const AgreedAction& action) { return action.carried && !action.closed; };
  return discussionsWritten(record.discussions) == 0 &&
         std::all_of(record.sections.begin(), record.sections.end(), empty) &&
         std::all_of(record.actions.begin(), record.actions.end(), untouched);
}

std::optional<int> minutesSoFar(const Session& session, const QDateTime& now) {
  if (session.state != SessionState::Held || !session.startedMinute || session.day != now.date()) return std::nullopt;
  const int minutes = now.time().msecsSinceStartOfDay() / 60'000 - *session.startedMinute;
  return minutes < 0 ? std::nullopt : std::optional(minutes);
}

SessionShares sharesOf(const SessionRecord& record) {
  int support = 0;
  int cases = 0;
  int reflection = 0;
  int admin = 0;
  for (const Section& section : record.sections) {
    const int words = wordCount(section.body);
    if (section.key == u"wellbeing")
      support += words;
    else if (section.key == u"cases")
      cases += words;
    else if (section.key == u"reflection" || section.key == u"learning")
      reflection += words;
    else
      admin += words;
  }
  for (const Discussion& discussion : record.discussions) {
    cases += wordCount(discussion.said) + wordCount(discussion.risks) + wordCount(discussion.decision) +
             wordCount(discussion.rationale);
  }
  // What was carried in was written the last time.
  for (const AgreedAction& action : record.actions) admin += action.carried ? 0 : wordCount(action.what);
  const auto percents = wholePercents({support, cases, reflection, admin});
  return {percents[0], percents[1], percents[2], percents[3]};
}

}  // namespace headroom
