// SPDX-License-Identifier: MIT
// Reads the picture of a session and turns a record into text and back.
#include "ui/supervision/session_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/desk/draft_beside_store.h"
#include "core/development/goal_store.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/chain_store.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/acting.h"
#include "core/supervision/action_store.h"
#include "core/supervision/agenda_cases.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/discussed_store.h"
#include "core/supervision/group_store.h"
#include "core/supervision/record_signing_store.h"
#include "core/supervision/session_fields.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/supervision_actions.h"
#include "core/supervision/waiting_records.h"
#include "ui/shared/discussed_words.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString whyNow(const AgendaCase& one, QDate on) {
  if (one.picked) return say("picked to talk about");
  if (one.overdueAction) return say("an action is overdue");
  if (one.isNew) return say("new since last time");
  return one.notDiscussed ? notDiscussedWords(one.lastDiscussed, one.opened, on) : QString();
}

/// The two who meet, then everybody else in service: those whom the viewer sees before the others.
std::vector<QuickPerson> peopleOf(const Organisation& organisation, const Access& access, const Session& session) {
  std::vector<QuickPerson> people{{session.person, session.personName}};
  if (session.supervisor) people.push_back({*session.supervisor, session.supervisorName});
  const PostsByPerson posts(organisation);
  const auto others = static_cast<std::ptrdiff_t>(people.size());
  for (const Person& one : organisation.people) {
    const bool isOfTheTwo = one.id == session.person || one.id == session.supervisor;
    if (isOfTheTwo || posts.main(one.id, session.day) == nullptr) continue;
    people.push_back({one.id, one.name, access.maySee(one.id)});
  }
  std::stable_partition(people.begin() + others, people.end(), [](const QuickPerson& one) { return one.isNear; });
  return people;
}

std::vector<CaseToDiscuss> casesOf(const Desk& desk, const Access& access, const CaseloadFacts& facts,
                                   const SessionPicture& picture) {
  const Session& session = picture.record.session;
  std::vector<CaseId> ids;
  std::set<CaseId> led;
  for (const PostBalance& post : picture.posts) {
    for (const CaseLine& line : post.carried.lines) {
      ids.push_back(line.caseId);
      if (line.part == Part::Lead) led.insert(line.caseId);
    }
  }
  CaseSignals known{lastDiscussed(desk.records, ids, session.day, session.id), {}, {}, picture.lastHeld};
  for (const Preparation& word : picture.prepared) {
    if (word.caseId) known.picked.insert(*word.caseId);
  }
  for (const OpenAction& action : picture.lastActions) {
    if (action.label == DueLabel::Overdue) known.overdueCases.insert(action.caseCode);
  }
  const auto decided = lastDecisions(desk.records, ids, session.day, [&](const CaseDiscussion& one) {
    return one.session != session.id && mayReadDiscussion(desk, access, one);
  });
  std::vector<CaseToDiscuss> cases;
  for (const AgendaCase& one : agendaCases(facts, picture.posts, known, session.day)) {
    const auto last = decided.find(one.id);
    cases.push_back({one.id, one.code, one.kind, one.weight.value_or(0).toString(), whyNow(one, session.day),
                     last == decided.end() ? std::nullopt : std::optional(last->second), !led.contains(one.id)});
  }
  return cases;
}

QString disputeWords(const Session& session, const OpenDispute& dispute, QDate today, bool hasGoneTo) {
  if (dispute.isAnswered)
    return say("%1 sees it differently, and was answered. It waits for %1 to agree.").arg(session.personName);
  if (dispute.isPassedOn(today) && !hasGoneTo)
    return say("%1 sees it differently. Nobody answered by %2, and nobody is named as %3's own manager: %3 still "
               "answers "
               "it. Say on Staff who supervises %3.")
        .arg(session.personName, longDate(dispute.due), session.supervisorName);
  if (dispute.isPassedOn(today))
    return say("%1 sees it differently. Nobody answered by %2, so it has gone to %3's own manager.")
        .arg(session.personName, longDate(dispute.due), session.supervisorName);
  return say("%1 sees it differently. It is to be answered by %2; then it goes to %3's own manager.")
      .arg(session.personName, longDate(dispute.due), session.supervisorName);
}

/// For a record that is written or was shared; the rule of rules 7 by the days that are set.
QString writtenUpWords(const Session& session, const WorkingDays& working, int days) {
  const QDate by = writtenUpBy(session.day, working, days);
  if (session.state == SessionState::Held)
    return say("Shared by %1, it is written up in time (%2).")
        .arg(longDate(by), counted(days, "working day", "working days"));
  if (!session.shared) return {};
  return writtenUpInTime(session.day, *session.shared, working, days)
             ? say("Written up in time: shared on %1, due by %2.").arg(longDate(*session.shared), longDate(by))
             : say("Written up late: shared on %1, due by %2.").arg(longDate(*session.shared), longDate(by));
}

QString standingWords(const Session& session, const std::vector<SignOff>& steps, const WorkingDays& working,
                      QDate today, bool hasGoneTo) {
  switch (session.state) {
    case SessionState::Shared:
      return say("Shared on %1; it waits for %2 to agree.")
          .arg(longDate(session.shared.value_or(session.day)), session.personName);
    case SessionState::Agreed:
      return say("Agreed on %1 and locked. What comes later is added with its date.")
          .arg(longDate(session.agreed.value_or(session.day)));
    case SessionState::Disputed:
      if (const auto dispute = openDispute(session, steps, working))
        return disputeWords(session, *dispute, today, hasGoneTo);
      break;
    case SessionState::Held:
      return say("A draft: %1 is shown it once it is shared.").arg(session.personName);
    default:
      break;
  }
  return say("Nothing to sign off yet.");
}

/// Texts since drafts hold every fact as text; numbers (-1: none) and truths before that.
QString keptText(const QJsonValue& kept) {
  if (kept.isBool()) return kept.toBool() ? u"yes"_s : QString();
  if (kept.isDouble()) return kept.toInt() < 0 ? QString() : QString::number(kept.toInt());
  return kept.toString();
}

/// False when the session is not shown to the viewer.
bool readSignOff(const Desk& desk, const Access& access, SessionPicture& picture) {
  const Session& session = picture.record.session;
  if (!desk.viewer.person) return false;
  const PersonId me = *desk.viewer.person;
  const auto passedOn = passedOnTo(desk, session);
  const bool manages = me != session.person && (access.mayRead(session.person) || passedOn == me);
  if (!isShownTo(session, me, manages)) return false;
  picture.steps = loadSignOffs(desk.records, session.id);
  picture.addenda = loadAddenda(desk.records, session.id);
  picture.readings = loadReadings(desk.records, session.id);
  picture.receipts = loadReceipts(desk.records, session.id);
  const QString words = u"words"_s;
  picture.may = {shared(session, me, desk.today()).has_value(),      takenBack(session, me).has_value(),
                 agreed(session, me, desk.today()).has_value(),      disputed(session, me, words).has_value(),
                 answered(session, me, words, passedOn).has_value(), mayAdd(session, me, words).has_value()};
  const WorkingDays working = loadWorkingDays(desk.records);
  picture.standing = standingWords(session, picture.steps, working, desk.today(), passedOn.has_value());
  picture.writtenUp = writtenUpWords(session, working, loadWrittenUpDays(desk.records));
  picture.head = loadHead(desk.records);
  picture.isWritable = me != session.person && mayWrite(session).has_value();
  return true;
}

}  // namespace

QString sessionTitle(const Session& session, std::optional<PersonId> viewer) {
  const bool isOthers = session.supervisor && viewer != session.supervisor && viewer != session.person;
  if (isOthers) return say("Supervision of %1").arg(session.personName);
  if (viewer != session.person) return say("Supervision with %1").arg(session.personName);
  return session.supervisorName.isEmpty() ? say("My supervision")
                                          : say("Supervision with %1").arg(session.supervisorName);
}

WrittenRecord writtenOf(const SessionPicture& picture, const SessionRecord& now) {
  return {now, picture.snapshot, picture.steps, picture.addenda, picture.receipts, picture.head, picture.next};
}

std::optional<SessionPicture> readSession(const Desk& desk, SessionId id) {
  auto record = loadRecord(desk.records, id);
  if (!record) return std::nullopt;
  SessionPicture picture{std::move(*record), {}, {}};
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (!readSignOff(desk, access, picture)) return std::nullopt;
  const Session& session = picture.record.session;
  const CaseloadFacts facts = loadFactsOfPerson(desk.records, session.day, session.person);
  for (PostBalance& post : balance(facts, session.day).posts) {
    if (post.person == session.person) picture.posts.push_back(std::move(post));
  }
  if (const auto before = sessionBefore(desk.records, session.person, session.day, id))
    picture.lastHeld = loadSession(desk.records, *before)->day;
  picture.others = othersInGroup(desk.records, id);
  picture.prepared = loadPreparationOf(desk.records, id);
  picture.lastActions = loadOpenActionsBefore(desk.records, session.day, session.person, id);
  picture.cases = casesOf(desk, access, facts, picture);
  picture.people = peopleOf(organisation, access, session);
  picture.goals = loadGoals(desk.records, session.person);
  std::erase_if(picture.goals, [](const Goal& goal) { return goal.status != u"open"; });
  picture.snapshot = loadSnapshot(desk.records, id);
  picture.suggestedNext = suggestedNextDate(desk, session.person, session.day);
  picture.next = bookedAfter(desk.records, session);
  picture.booked = plannedFor(desk.records, session.person, std::max(desk.today(), session.day.addDays(1)));
  const Post* post = facts.organisation.mainPost(session.person, session.day);
  picture.policyMinutes = policyFor(loadPolicies(desk.records), session.person,
                                    post == nullptr ? std::nullopt : std::optional(post->role), session.day)
                              .minutes;
  if (desk.viewer.person) picture.draft = waitingDraft(desk.records, desk.viewer, draftForm(id));
  return picture;
}

QString draftText(const SessionRecord& record) {
  QJsonObject all;
  for (const SessionField& one : typedSessionFields()) all[one.field->column] = typedText(one, record.session);
  QJsonArray sections;
  for (const Section& s : record.sections)
    sections.append(QJsonObject{{u"key"_s, s.key}, {u"body"_s, s.body}, {u"done"_s, s.done}});
  QJsonArray discussions;
  for (const Discussion& d : record.discussions) {
    discussions.append(QJsonObject{{u"id"_s, d.id ? d.id->value() : 0},
                                   {u"case"_s, d.caseId.value()},
                                   {u"code"_s, d.caseCode},
                                   {u"why"_s, d.why},
                                   {u"said"_s, d.said},
                                   {u"risks"_s, d.risks},
                                   {u"decision"_s, d.decision},
                                   {u"rationale"_s, d.rationale}});
  }
  QJsonArray actions;
  for (const AgreedAction& a : record.actions) {
    actions.append(QJsonObject{{u"id"_s, a.id ? a.id->value() : 0},
                               {u"case"_s, a.caseId ? a.caseId->value() : 0},
                               {u"code"_s, a.caseCode},
                               {u"owner"_s, a.owner.value()},
                               {u"name"_s, a.ownerName},
                               {u"what"_s, a.what},
                               {u"due"_s, a.due ? a.due->toString(Qt::ISODate) : QString()},
                               {u"carried"_s, a.carried}});
  }
  all[u"sections"_s] = sections;
  all[u"discussions"_s] = discussions;
  all[u"actions"_s] = actions;
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<SessionRecord> withDraft(const SessionRecord& base, const QString& draft) {
  const QJsonDocument document = QJsonDocument::fromJson(draft.toUtf8());
  if (!document.isObject()) return std::nullopt;
  const QJsonObject all = document.object();
  SessionRecord record{base.session, {}, {}, {}};
  for (const SessionField& one : typedSessionFields()) {
    // A draft of an older program says nothing of a field that is newer than it.
    if (const QJsonValue kept = all[one.field->column]; !kept.isUndefined())
      setTypedText(one, record.session, keptText(kept));
  }
  for (const auto& value : all[u"sections"_s].toArray()) {
    const QJsonObject s = value.toObject();
    record.sections.push_back({s[u"key"_s].toString(), s[u"body"_s].toString(), s[u"done"_s].toBool()});
  }
  for (const auto& value : all[u"discussions"_s].toArray()) {
    const QJsonObject d = value.toObject();
    const qint64 id = d[u"id"_s].toInteger();
    if (d[u"case"_s].toInteger() <= 0) continue;
    record.discussions.push_back({id > 0 ? std::optional(DiscussionId(id)) : std::nullopt,
                                  CaseId(d[u"case"_s].toInteger()), d[u"code"_s].toString(), d[u"why"_s].toString(),
                                  d[u"said"_s].toString(), d[u"risks"_s].toString(), d[u"decision"_s].toString(),
                                  d[u"rationale"_s].toString()});
  }
  for (const auto& value : all[u"actions"_s].toArray()) {
    const QJsonObject a = value.toObject();
    const qint64 id = a[u"id"_s].toInteger();
    const qint64 about = a[u"case"_s].toInteger();
    if (a[u"owner"_s].toInteger() <= 0) continue;
    const QDate due = QDate::fromString(a[u"due"_s].toString(), Qt::ISODate);
    record.actions.push_back({id > 0 ? std::optional(ActionId(id)) : std::nullopt,
                              about > 0 ? std::optional(CaseId(about)) : std::nullopt, a[u"code"_s].toString(),
                              PersonId(a[u"owner"_s].toInteger()), a[u"name"_s].toString(), a[u"what"_s].toString(),
                              due.isValid() ? std::optional(due) : std::nullopt, a[u"carried"_s].toBool()});
  }
  return record;
}

QString actionStanding(const AgreedAction& action) {
  if (action.closed) return action.dropped ? say("dropped") : say("done");
  return action.due ? tableDate(*action.due) : say("no date");
}

QString recordText(const SessionRecord& record) {
  QStringList lines;
  for (const AgendaSection& part : agenda()) {
    for (const Section& section : record.sections) {
      if (section.key == part.key && !section.body.trimmed().isEmpty())
        lines << part.title << section.body << QString();
    }
    if (part.key == u"cases") {
      for (const Discussion& d : record.discussions)
        lines << d.caseCode << d.said << d.risks << say("Decision: %1").arg(d.decision)
              << say("Why: %1").arg(d.rationale) << QString();
    }
    if (part.key == u"actions") {
      for (const AgreedAction& a : record.actions)
        lines << say("%1, %2, %3").arg(a.what, a.ownerName, actionStanding(a));
    }
  }
  for (const SessionField& one : typedSessionFields()) {
    if (const QString text = typedText(one, record.session); !text.isEmpty())
      lines << u"%1: %2"_s.arg(called(*one.field), text);
  }
  return lines.join(u'\n');
}

}  // namespace headroom
