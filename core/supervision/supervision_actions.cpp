// SPDX-License-Identifier: MIT
// Each verb opens one transaction, asks the rule, saves and commits.
#include "core/supervision/supervision_actions.h"

#include <QCoreApplication>

#include "core/caseload/caseload_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_writer_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("supervision", words); }

/// The caseload of every post that the person holds on the day.
std::vector<PostBalance> caseloadOf(const Database& records, PersonId person, QDate day) {
  const CaseloadFacts facts = loadFactsOfPerson(records, day, person);
  std::vector<PostBalance> own;
  for (PostBalance& post : balance(facts, day).posts) {
    if (post.person == person) own.push_back(std::move(post));
  }
  return own;
}

Result<Session> writable(const Database& records, SessionId id) {
  const auto session = loadSession(records, id);
  if (!session) return refuse(say("This session is not in the file any more."));
  if (const auto may = mayWrite(*session); !may) return tl::unexpected(may.error());
  return *session;
}

Result<SessionId> planAgain(Desk& desk, Session session, SessionState state, QDate newDay, const QString& reason) {
  if (session.state != SessionState::Planned) return refuse(say("Only a planned session can be moved or cancelled."));
  if (reason.trimmed().isEmpty()) return refuse(say("Say why, in a few words."));
  if (newDay < desk.today()) return refuse(say("The new date is in the past."));
  session.state = state;
  session.reason = reason.trimmed();
  session.newDay = newDay;
  updateSession(desk.records, session);
  return insertSession(desk.records, {session.person, session.supervisor, session.kind, newDay, SessionState::Planned});
}

}  // namespace

Result<SessionId> planSession(Desk& desk, PersonId person, QDate day) {
  if (day < desk.today()) return refuse(say("A session is planned for today or a later day."));
  return inOneSave(desk.records, [&]() -> Result<SessionId> {
    return insertSession(desk.records,
                         {person, desk.viewer.person, u"formal one-to-one"_s, day, SessionState::Planned});
  });
}

Result<SessionId> startSession(Desk& desk, PersonId person) {
  if (desk.viewer.person == person) return refuse(say("Nobody supervises themselves."));
  const QDate today = desk.today();
  return inOneSave(desk.records, [&]() -> Result<SessionId> {
    for (const Session& session : loadSessionsOf(desk.records, person, 5)) {
      if (session.day == today && session.state == SessionState::Held && session.kind == u"formal one-to-one")
        return session.id;
    }
    auto planned = plannedFor(desk.records, person, today);
    std::optional<SessionId> id;
    if (planned && planned->day == today) {
      planned->state = SessionState::Held;
      updateSession(desk.records, *planned);
      id = planned->id;
    } else {
      id = insertSession(desk.records, {person, desk.viewer.person, u"formal one-to-one"_s, today, SessionState::Held});
    }
    std::vector<Section> sections;
    for (const AgendaSection& section : agenda()) sections.push_back({section.key, u""_s, false});
    replaceSections(desk.records, *id, sections);
    insertSnapshot(desk.records, *id, caseloadOf(desk.records, person, today));
    carryOpenActions(desk.records, *id, person, today);
    takeUpPreparation(desk.records, *id, person);
    return *id;
  });
}

Result<SessionRecord> saveSession(Desk& desk, const SessionRecord& record) {
  return inOneSave(desk.records, [&]() -> Result<SessionRecord> {
    const auto stored = writable(desk.records, record.session.id);
    if (!stored) return tl::unexpected(stored.error());
    updateSession(desk.records, record.session);
    replaceSections(desk.records, record.session.id, record.sections);
    replaceDiscussions(desk.records, record.session.id, record.discussions, record.session.code);
    replaceActions(desk.records, record.session.id, record.actions, record.session.code);
    return *loadRecord(desk.records, record.session.id);
  });
}

Result<SessionId> moveSession(Desk& desk, SessionId id, QDate newDay, const QString& reason) {
  return inOneSave(desk.records, [&]() -> Result<SessionId> {
    const auto session = writable(desk.records, id);
    if (!session) return tl::unexpected(session.error());
    return planAgain(desk, *session, SessionState::Moved, newDay, reason);
  });
}

Result<SessionId> cancelSession(Desk& desk, SessionId id, const QString& side, const QString& reason, QDate newDay) {
  return inOneSave(desk.records, [&]() -> Result<SessionId> {
    const auto session = writable(desk.records, id);
    if (!session) return tl::unexpected(session.error());
    auto next = planAgain(desk, *session, SessionState::Cancelled, newDay, reason);
    if (next) setSide(desk.records, id, side);
    return next;
  });
}

Result<void> closeAction(Desk& desk, ActionId id, bool done, const QString& reason) {
  if (!done && reason.trimmed().isEmpty()) return refuse(say("Say why the action is dropped."));
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (!setActionClosed(desk.records, id, desk.today(), done, reason.trimmed()))
      return refuse(say("The action is closed already."));
    return {};
  });
}

Result<void> reopenAction(Desk& desk, ActionId id) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (!setActionOpen(desk.records, id)) return refuse(say("The action is open already."));
    return {};
  });
}

Result<ActionId> addAction(Desk& desk, PersonId owner, const QString& what, std::optional<QDate> due,
                           std::optional<CaseId> about) {
  if (what.trimmed().isEmpty()) return refuse(say("Say what is to be done."));
  return inOneSave(desk.records,
                   [&]() -> Result<ActionId> { return insertAction(desk.records, owner, what.trimmed(), due, about); });
}

Result<void> addPreparation(Desk& desk, PersonId person, const QString& words) {
  if (words.trimmed().isEmpty()) return refuse(say("Write what you want to talk about."));
  return inOneSave(desk.records, [&]() -> Result<void> {
    insertPreparation(desk.records, person, words.trimmed(), desk.clock.nowMilliseconds());
    return {};
  });
}

Result<void> removePreparation(Desk& desk, qint64 id) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    if (!deletePreparation(desk.records, id)) return refuse(say("It was taken up in a session already."));
    return {};
  });
}

QDate suggestedNextDate(const Desk& desk, PersonId person, QDate heldOn) {
  const WorkingDays days = loadWorkingDays(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, heldOn);
  const Post* post = organisation.mainPost(person, heldOn);
  const Policy policy = policyFor(loadPolicies(desk.records), person, post == nullptr ? QString() : post->role, heldOn);
  const Person* who = organisation.person(person);
  const QDate start = who != nullptr && who->start ? *who->start : post == nullptr ? heldOn : post->period.from;
  QDate next = nextDue(start, heldOn, policy, {}, days).value_or(heldOn.addMonths(1));
  while (!days.isWorkingDay(next)) next = next.addDays(-1);
  return std::max(next, days.nthWorkingDayAfter(desk.today(), 1));
}

}  // namespace headroom
