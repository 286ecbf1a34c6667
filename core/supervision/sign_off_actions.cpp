// SPDX-License-Identifier: MIT
// Load, ask the rule, save, keep the step.
#include "core/supervision/sign_off_actions.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/supervision/record_signing_actions.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/signed_action_store.h"
#include "core/supervision/waiting_records.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<Session> sessionOf(const Desk& desk, SessionId id) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  auto session = loadSession(desk.records, id);
  if (!session) return refuse(say("This session is not in the file any more."));
  return std::move(*session);
}

/// Two cannot agree to a record that says nothing.
Result<void> somethingIn(const Desk& desk, SessionId id) {
  const auto record = loadRecord(desk.records, id);
  if (record && !saysNothing(*record)) return {};
  return refuse(say("There is nothing in this record yet, so there is nothing to share."));
}

/// What was typed, to the letter; only spaces and line ends are no words.
QString asTyped(const QString& words) { return words.trimmed().isEmpty() ? QString() : words; }

/// One step: `rule` gives the session after it.
template <class Rule>
Result<void> take(WritableDesk& desk, SessionId id, SignOffStep step, const QString& words, Rule rule,
                  RecordShown shown = {}) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(maySign(desk));
    const auto session = TRY(sessionOf(desk, id));
    const Result<Session> next = rule(session, *desk.viewer.person);
    if (!next) return tl::unexpected(next.error());
    if (shown && *shown != session.rowVersion)
      return refuse(say("The record has changed since it was shown here. Read it as it is now; your words are kept."));
    if (step == SignOffStep::Shared) TRY(somethingIn(desk, id));
    // The last step, and how its actions stand, are saved before the agreement locks the record.
    const qint64 at = desk.clock.nowMilliseconds();
    insertSignOff(desk.records, id, *desk.viewer.person, step, asTyped(words), at);
    if (step == SignOffStep::TakenBack) unmarkActions(desk.records, id);
    const QString signedNow = next->state == SessionState::Agreed ? u"agreed"_s
                              : step == SignOffStep::Shared       ? u"shared"_s
                                                                  : QString();
    if (!signedNow.isEmpty()) markClosedActions(desk.records, id, signedNow);
    updateSignedState(desk.records, *next);
    if (!signedNow.isEmpty()) hangRecord(desk, signedNow, id, at);
    return {};
  });
}

}  // namespace

Result<void> noteReading(WritableDesk& desk, SessionId id) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    const auto session = TRY(sessionOf(desk, id));
    if (!isOthersRecord(session, desk.viewer.person)) return {};
    const PersonId reader = *desk.viewer.person;
    const qint64 now = desk.clock.nowMilliseconds();
    if (isReadAnew(loadLastReading(desk.records, id, reader), now)) insertReading(desk.records, id, reader, now);
    return {};
  });
}

Result<void> shareRecord(WritableDesk& desk, SessionId id) {
  return take(desk, id, SignOffStep::Shared, {},
              [&desk](const Session& session, PersonId by) { return shared(session, by, desk.today()); });
}

Result<void> takeRecordBack(WritableDesk& desk, SessionId id) {
  return take(desk, id, SignOffStep::TakenBack, {},
              [](const Session& session, PersonId by) { return takenBack(session, by); });
}

Result<void> agreeRecord(WritableDesk& desk, SessionId id, const QString& comment, RecordShown shown) {
  const SignOffStep step = comment.trimmed().isEmpty() ? SignOffStep::Agreed : SignOffStep::AgreedWithComment;
  return take(
      desk, id, step, comment,
      [&desk](const Session& session, PersonId by) { return agreed(session, by, desk.today()); }, shown);
}

Result<void> disputeRecord(WritableDesk& desk, SessionId id, const QString& why, RecordShown shown) {
  return take(
      desk, id, SignOffStep::Disputed, why,
      [&why](const Session& session, PersonId by) { return disputed(session, by, why); }, shown);
}

Result<void> answerDispute(WritableDesk& desk, SessionId id, const QString& words) {
  return take(desk, id, SignOffStep::Answered, words, [&](const Session& session, PersonId by) {
    return answered(session, by, words, passedOnTo(desk, session));
  });
}

Result<void> addAddendum(WritableDesk& desk, SessionId id, const QString& words) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto session = TRY(sessionOf(desk, id));
    TRY(maySign(desk));
    TRY(mayAdd(session, *desk.viewer.person, words));
    TRY(checkedLength(words, kLongestText, say("What is added")));
    const qint64 at = desk.clock.nowMilliseconds();
    TRY(hangAddendum(desk, id, words, at));
    insertAddendum(desk.records, id, *desk.viewer.person, words, at);
    return {};
  });
}

Result<void> setWrittenUpDays(WritableDesk& desk, int days) {
  if (days < 1 || days > 30) return refuse(say("Between 1 and 30 working days."));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepEverywhere(desk));
    saveWrittenUpDays(desk.records, days);
    return {};
  });
}

}  // namespace headroom
