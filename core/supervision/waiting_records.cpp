// SPDX-License-Identifier: MIT
// Which of the open records of two people waits for which of them.
#include "core/supervision/waiting_records.h"

#include <algorithm>

#include "core/organisation/organisation_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/sign_off_store.h"
#include "core/supervision/waiting_records_store.h"

namespace headroom {
namespace {

/// What that open record asks of `me`; nothing when it waits for somebody else.
std::optional<WaitingRecord> waitingOf(const Desk& desk, const OpenRecord& open, PersonId me, const WorkingDays& days,
                                       int writtenUpDays) {
  const Session& session = open.session;
  WaitingRecord waits{session.id,         WaitsFor::Agreeing,     session.person,
                      session.personName, session.supervisorName, session.day};
  if (session.state == SessionState::Held) {
    waits.what = WaitsFor::Sharing;
    waits.by = writtenUpBy(session.day, days, writtenUpDays);
    return session.supervisor == me ? std::optional(waits) : std::nullopt;
  }
  if (session.state == SessionState::Shared) return session.person == me ? std::optional(waits) : std::nullopt;
  const auto dispute = openDispute(session, loadSignOffs(desk.records, session.id), days);
  if (!dispute) return std::nullopt;
  waits.isAnswered = dispute->isAnswered;
  if (dispute->isAnswered) return session.person == me ? std::optional(waits) : std::nullopt;
  waits.by = dispute->due;
  waits.what = WaitsFor::Answering;
  if (session.supervisor == me) return waits;
  waits.what = WaitsFor::PassedOn;
  return open.isOfMySupervisor && dispute->isPassedOn(desk.today()) ? std::optional(waits) : std::nullopt;
}

}  // namespace

std::vector<WaitingRecord> waitingRecords(const Desk& desk) {
  std::vector<WaitingRecord> waiting;
  if (!desk.viewer.person) return waiting;
  const QDate today = desk.today();
  const WorkingDays days = loadWorkingDays(desk.records);
  const int writtenUpDays = loadWrittenUpDays(desk.records);
  for (const OpenRecord& open : loadOpenRecords(desk.records, *desk.viewer.person, today)) {
    if (open.session.day > today) continue;
    if (auto one = waitingOf(desk, open, *desk.viewer.person, days, writtenUpDays)) waiting.push_back(std::move(*one));
  }
  std::stable_sort(waiting.begin(), waiting.end(), [today](const WaitingRecord& a, const WaitingRecord& b) {
    const auto rank = [today](const WaitingRecord& one) {
      return std::tuple(!one.isLate(today), one.by.value_or(one.day), one.day, one.session.value());
    };
    return rank(a) < rank(b);
  });
  return waiting;
}

int toAgree(const std::vector<WaitingRecord>& waiting) {
  return static_cast<int>(std::count_if(waiting.begin(), waiting.end(),
                                        [](const WaitingRecord& one) { return one.what == WaitsFor::Agreeing; }));
}

std::optional<PersonId> passedOnTo(const Desk& desk, const Session& session) {
  if (!session.supervisor) return std::nullopt;
  const auto dispute = openDispute(session, loadSignOffs(desk.records, session.id), loadWorkingDays(desk.records));
  const QDate today = desk.today();
  if (!dispute || !dispute->isPassedOn(today)) return std::nullopt;
  return loadOrganisationOn(desk.records, today).supervisorOf(*session.supervisor, SupervisorKind::Line, today);
}

}  // namespace headroom
