// SPDX-License-Identifier: MIT
// The rules of the sign-off, each a refusal or the session as it is after the step.
#include "core/supervision/sign_off.h"
#include "core/base/say.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kAnswerDays = 5;  // working days to answer a dispute (rules 7)

constexpr std::array<std::pair<SignOffStep, const char*>, 6> kSteps{
    {{SignOffStep::Shared, "shared"},
     {SignOffStep::TakenBack, "taken back"},
     {SignOffStep::Agreed, "agreed"},
     {SignOffStep::AgreedWithComment, "agreed with comment"},
     {SignOffStep::Disputed, "disputed"},
     {SignOffStep::Answered, "answered"}}};

bool isOpenToAgreement(const Session& session) {
  return session.state == SessionState::Shared || session.state == SessionState::Disputed;
}

Result<void> requireSupervisor(const Session& session, PersonId by) {
  if (session.supervisor == by && session.person == by) return refuse(say("Nobody supervises themselves."));
  if (session.supervisor == by) return {};
  return refuse(say("Only the supervisor of this session can do this."));
}

Result<void> requireSupervisee(const Session& session, PersonId by) {
  if (session.person == by) return {};
  return refuse(say("Only the person whose supervision it was can do this."));
}

}  // namespace

QString token(SignOffStep step) {
  for (const auto& [known, words] : kSteps) {
    if (known == step) return QString::fromLatin1(words);
  }
  Q_UNREACHABLE();
}

std::optional<SignOffStep> signOffStepFrom(const QString& token) {
  for (const auto& [known, words] : kSteps) {
    if (token == QLatin1String(words)) return known;
  }
  return std::nullopt;
}

Result<Session> shared(Session session, PersonId by, QDate today) {
  TRY(requireSupervisor(session, by));
  if (session.state != SessionState::Held) return refuse(say("Only a record that is being written can be shared."));
  if (session.day > today) return refuse(say("The meeting lies ahead; share its record afterwards."));
  session.state = SessionState::Shared;
  session.shared = today;
  return session;
}

Result<Session> takenBack(Session session, PersonId by) {
  TRY(requireSupervisor(session, by));
  if (!isOpenToAgreement(session)) return refuse(say("Only a record that is shared and not agreed can be taken back."));
  session.state = SessionState::Held;
  session.shared.reset();
  return session;
}

Result<Session> agreed(Session session, PersonId by, QDate today) {
  TRY(requireSupervisee(session, by));
  if (!isOpenToAgreement(session)) return refuse(say("Only a record that was shared with you can be agreed."));
  session.state = SessionState::Agreed;
  session.agreed = today;
  return session;
}

Result<Session> disputed(Session session, PersonId by, const QString& why) {
  TRY(requireSupervisee(session, by));
  if (session.state != SessionState::Shared)
    return refuse(say("Only a record that was shared with you can be disputed."));
  if (why.trimmed().isEmpty()) return refuse(say("Say what is not right, so that it can be answered."));
  session.state = SessionState::Disputed;
  return session;
}

Result<Session> answered(Session session, PersonId by, const QString& words, std::optional<PersonId> passedOnTo) {
  if (by != passedOnTo) TRY(requireSupervisor(session, by));
  if (session.state != SessionState::Disputed) return refuse(say("This record is not disputed."));
  if (words.trimmed().isEmpty()) return refuse(say("Write the answer first."));
  return session;
}

bool isOthersRecord(const Session& session, std::optional<PersonId> viewer) {
  return viewer && viewer != session.person && viewer != session.supervisor && wasHeld(session.state);
}

bool isReadAnew(std::optional<qint64> last, qint64 at) {
  constexpr qint64 kDay = qint64{24} * 60 * 60 * 1000;
  return !last || *last <= at - kDay;
}

Result<void> mayAdd(const Session& session, PersonId by, const QString& words) {
  if (session.state != SessionState::Agreed)
    return refuse(say("You can add to a record once it is agreed; until then, change the record itself."));
  if (session.person != by && session.supervisor != by)
    return refuse(say("Only the two who met can add to this record."));
  if (words.trimmed().isEmpty()) return refuse(say("Write what is to be added first."));
  return {};
}

bool isShownTo(const Session& session, PersonId viewer, bool seesSupervisee) {
  if (session.supervisor == viewer) return true;
  if (session.person != viewer) return seesSupervisee;
  return session.state != SessionState::Planned && session.state != SessionState::Held;
}

QDate answerDue(QDate disputed, const WorkingDays& workingDays) {
  return workingDays.nthWorkingDayAfter(disputed, kAnswerDays);
}

std::optional<OpenDispute> openDispute(const Session& session, const std::vector<SignOff>& steps,
                                       const WorkingDays& workingDays) {
  if (session.state != SessionState::Disputed) return std::nullopt;
  const auto last =
      std::find_if(steps.rbegin(), steps.rend(), [](const SignOff& one) { return one.step == SignOffStep::Disputed; });
  // Of a record that came in disputed nobody knows more than when it was shared.
  const QDate made = last == steps.rend() ? session.shared.value_or(session.day) : last->at.date();
  const bool isAnswered =
      std::any_of(steps.rbegin(), last, [](const SignOff& one) { return one.step == SignOffStep::Answered; });
  return OpenDispute{made, answerDue(made, workingDays), isAnswered};
}

QDate writtenUpBy(QDate held, const WorkingDays& workingDays, int days) {
  return workingDays.nthWorkingDayAfter(held, days);
}

bool writtenUpInTime(QDate held, QDate shared, const WorkingDays& workingDays, int days) {
  return shared <= writtenUpBy(held, workingDays, days);
}

}  // namespace headroom
