// SPDX-License-Identifier: MIT
// The caseload is that of the day of the meeting, which need not be the day on which somebody begins to write.
#include "core/supervision/one_to_one_start.h"

#include <utility>

#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/desk/draft_store.h"
#include "core/supervision/action_writer_store.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/waiting_records_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The caseload of every post that the person holds on the day.
std::vector<PostBalance> caseloadOf(const Database& records, PersonId person, QDate day) {
  const CaseloadFacts facts = loadFactsOfPerson(records, day, person);
  std::vector<PostBalance> own;
  for (PostBalance& post : balance(facts, day).posts) {
    if (post.person == person) own.push_back(std::move(post));
  }
  return own;
}

int minuteNow(const Desk& desk) { return desk.clock.now().time().msecsSinceStartOfDay() / 60'000; }

void giveWhatAStartGives(WritableDesk& desk, SessionId id, PersonId person, QDate day) {
  giveSections(desk, id);
  insertSnapshot(desk.records, id, caseloadOf(desk.records, person, day));
  for (const ActionId earlier : loadToCarry(desk.records, id, person, day)) insertCarried(desk.records, id, earlier);
  takeUpPreparation(desk.records, id, person);
}

}  // namespace

Result<Session> heldFromPlanned(const Desk& desk, Session planned) {
  if (planned.day > desk.today()) return refuse(say("It is booked for a later day. Move it to today first."));
  if (planned.supervisor == planned.person)
    return refuse(
        say("Nobody can supervise themselves. Move it or cancel it, and it is booked with their supervisor."));
  planned.state = SessionState::Held;
  planned.wasPlanned = true;
  planned.bookedPlace = planned.location;
  planned.minutes.reset();  // what was booked says nothing of how long it took
  return planned;
}

void giveSections(WritableDesk& desk, SessionId id, const QString& key, const QString& words) {
  std::vector<Section> sections;
  for (const AgendaSection& section : agenda())
    sections.push_back({section.key, section.key == key ? words : u""_s, false});
  replaceSections(desk.records, id, sections);
}

Result<SessionId> startPlanned(WritableDesk& desk, Session planned) {
  Session held = TRY(heldFromPlanned(desk, std::move(planned)));
  if (const auto running = heldOneToOneOn(desk.records, held.person, held.day)) return *running;
  if (held.day == desk.today()) held.startedMinute = minuteNow(desk);
  updateSession(desk.records, held);
  giveWhatAStartGives(desk, held.id, held.person, held.day);
  return held.id;
}

SessionId startUnplanned(WritableDesk& desk, PersonId person) {
  const QDate today = desk.today();
  const SessionId id = insertSession(
      desk.records,
      {person, desk.viewer.person, SessionKind::FormalOneToOne, today, SessionState::Held, {}, {}, minuteNow(desk)});
  giveWhatAStartGives(desk, id, person, today);
  return id;
}

bool isEmptyStart(const Database& records, SessionId id) {
  const auto record = loadRecord(records, id);
  return record && isUnwritten(*record) && !isDrafted(records, draftForm(id)) && loadReadings(records, id).empty();
}

std::vector<SessionId> emptyStarts(const Desk& desk) {
  std::vector<SessionId> found;
  if (!desk.viewer.person) return found;
  for (const SessionId id : loadStarted(desk.records, *desk.viewer.person))
    if (isEmptyStart(desk.records, id)) found.push_back(id);
  return found;
}

}  // namespace headroom
