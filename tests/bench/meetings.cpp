// SPDX-License-Identifier: MIT
// The words come from the dice of the sample, so that the same meeting is written in the same words.
#include "tests/bench/meetings.h"

#include <map>

#include "core/desk/desk.h"
#include "core/sample/dice.h"
#include "core/sample/words.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/supervision_actions.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

constexpr std::size_t kDiscussions = 15;
constexpr int kActions = 5;

SessionRecord filled(SessionRecord record, const std::vector<std::pair<CaseId, QString>>& cases) {
  sample::Dice dice(record.session.id.value() > 0 ? static_cast<quint64>(record.session.id.value()) : 1);
  sample::NoteThoughts thoughts(dice);
  record.session.minutes = 90;
  record.sections = {{u"reflection"_s, thoughts.next(8), true}};
  for (const auto& [id, code] : cases) {
    const sample::DiscussionWords words = sample::discussionWords(false, dice);
    record.discussions.push_back({{}, id, code, words.why, words.said, words.risks, words.decision, words.rationale});
  }
  for (int i = 0; i < kActions; ++i)
    record.actions.push_back({{},
                              record.discussions.front().caseId,
                              record.discussions.front().caseCode,
                              record.session.person,
                              {},
                              sample::caseAction(false, dice),
                              record.session.day.addDays(14)});
  return record;
}

}  // namespace

std::vector<Meeting> begunMeetings(Database& records, QDate on, std::size_t wanted, int ofEach) {
  std::vector<std::pair<PersonId, PersonId>> pairs;
  Query people(records,
               u"SELECT person_id, supervisor_id FROM supervisor WHERE kind = 'line' AND to_day IS NULL ORDER BY id");
  while (people.next()) pairs.emplace_back(people.id<PersonId>(0), people.id<PersonId>(1));
  std::vector<Meeting> all;
  std::map<PersonId, int> held;
  Transaction save(records);
  for (const auto& [person, supervisor] : pairs) {
    if (all.size() == wanted) break;
    if (held[supervisor] >= ofEach) continue;
    std::vector<std::pair<CaseId, QString>> cases;
    Query allocated(records,
                    u"SELECT c.id, c.code FROM post o JOIN allocation a ON a.post_id = o.id AND a.to_day IS NULL JOIN "
                    "case_file c ON c.id = a.case_id WHERE o.person_id = ? AND a.part = 'lead' LIMIT 15");
    allocated.bind(person);
    while (allocated.next()) cases.emplace_back(allocated.id<CaseId>(0), allocated.text(1));
    if (cases.size() < kDiscussions) continue;
    ++held[supervisor];
    const SessionId id =
        insertSession(records, {person, supervisor, SessionKind::FormalOneToOne, on, SessionState::Held});
    all.push_back({filled(*loadRecord(records, id), cases), supervisor});
  }
  save.commit();
  return all;
}

SessionRecord saveMeeting(Database& records, const Meeting& meeting, QDate on) {
  WritableDesk desk{records, Viewer{meeting.supervisor}, Clock::fixed(QDateTime(on, QTime(11, 0)))};
  auto saved = saveSession(desk, meeting.record);
  if (!saved) throw StoreError(StoreFault::Other, saved.error().sentence);
  return std::move(*saved);
}

}  // namespace headroom::bench
