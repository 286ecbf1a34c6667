// SPDX-License-Identifier: MIT
// What becomes of an action is decided when it is agreed, because rows are written once and in the order of time:
// how often it is carried, and when it closes.
#include "core/sample/session_records.h"

#include <algorithm>

#include "core/sample/words.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {

SessionRecords::SessionRecords(const Plan& plan, const CaseHistory& history, const std::vector<SessionLine>& lines,
                               RowWriter& writer, Dice dice)
    : plan_(plan), writer_(writer), dice_(dice), held_(plan, history), people_(plan.people.size() + 1) {
  for (const SessionLine& line : lines) {
    if (line.kind == Meeting::Formal && line.took())
      people_[static_cast<std::size_t>(line.person)].formal.push_back(line.day);
  }
  for (std::size_t i = 0; i < plan.posts.size(); ++i) {
    people_[static_cast<std::size_t>(plan.posts[i].person)].adults = isAdults(plan.postPlans[i].service);
  }
}

void SessionRecords::write(const SessionLine& line) {
  Person& person = people_[static_cast<std::size_t>(line.person)];
  SessionRow row;
  row.code = u"S-%1"_s.arg(++sessions_, 5, 10, QChar(u'0'));
  row.person = line.person;
  row.supervisor = plan_.personPlans[static_cast<std::size_t>(line.person - 1)].supervisor;
  row.kind = token(line.kind);
  row.day = line.day;
  row.minutes = line.minutes;
  row.state = token(line.state);
  if (line.state == MeetingState::Moved || line.state == MeetingState::Cancelled) {
    row.reason = moveReason(dice_);
    row.newDay = line.newDay;
    if (line.state == MeetingState::Cancelled) {
      row.side = dice_.pick(std::vector<QString>{u"supervisee"_s, u"supervisor"_s, u"organisation"_s});
    }
  }
  if (line.state == MeetingState::Disputed)
    row.reason = u"The decision on new work is not what we agreed in the room."_s;
  row.interrupted = line.interrupted;
  row.shared = line.shared;
  row.agreed = line.agreed;
  const Number session = writer_.write(row);
  if (!line.took()) return;
  writeSections(session, line);
  const std::vector<Number> cases = writeDiscussions(session, line);
  if (line.kind == Meeting::Formal) {
    carry(session, person);
    person.latest = session;
  }
  agree(session, line, cases);
  if (line.kind == Meeting::Formal) ++person.met;
}

void SessionRecords::writeSections(Number session, const SessionLine& line) {
  static const std::vector<QString> all{u"wellbeing"_s,  u"last-actions"_s, u"caseload"_s, u"cases"_s,
                                        u"reflection"_s, u"learning"_s,     u"actions"_s,  u"sign-off"_s};
  if (line.kind != Meeting::Formal) return;
  for (const QString& key : all) {
    if (!plan_.everySection && key != u"wellbeing" && key != u"reflection") continue;
    const bool done = line.state != MeetingState::Held || key != u"sign-off";
    writer_.write(SectionRow{session, key, sectionWords(key, dice_), done});
  }
}

std::vector<Number> SessionRecords::writeDiscussions(Number session, const SessionLine& line) {
  const std::vector<Number>& held = held_.of(line.person, line.day);
  const int count = static_cast<int>(held.size());
  int wanted = plan_.casesASession + dice_.between(-1, 1);
  if (line.kind != Meeting::Formal) wanted = line.kind == Meeting::Case ? 2 : 1;
  if (line.kind == Meeting::Informal || line.kind == Meeting::Observed) wanted = 0;
  std::vector<Number> cases;
  const int first = dice_.below(count);
  for (int i = 0; i < std::min(wanted, count); ++i)
    cases.push_back(held[static_cast<std::size_t>((first + i) % count)]);
  const bool adults = worksWithAdults(line.person);
  for (const Number each : cases) {
    DiscussionWords words = discussionWords(adults, dice_);
    writer_.write(DiscussionRow{u"D-%1"_s.arg(++discussions_, 6, 10, QChar(u'0')), session, each, words.why, words.said,
                                words.risks, words.decision, words.rationale});
  }
  return cases;
}

void SessionRecords::begin(Number session, Chain chain, Person& person) {
  chain.row.session = session;
  chain.row.code = u"AC-%1"_s.arg(++actions_, 6, 10, QChar(u'0'));
  chain.latest = writer_.write(chain.row);
  if (chain.carriesLeft > 0) person.chains.push_back(std::move(chain));
}

void SessionRecords::carry(Number session, Person& person) {
  std::vector<Chain> chains;
  chains.swap(person.chains);
  for (Chain& chain : chains) {
    chain.row.carriedFrom = chain.latest;
    --chain.carriesLeft;
    begin(session, std::move(chain), person);
  }
}

void SessionRecords::decide(Chain& chain, const SessionLine& line, const Person& person, bool first) {
  const int ahead = line.kind == Meeting::Formal ? static_cast<int>(person.formal.size()) - 1 - person.met : 0;
  const bool stuck = plan_.personPlans[static_cast<std::size_t>(line.person - 1)].stuck && first && ahead == 3 &&
                     line.kind == Meeting::Formal;
  const int drawn = dice_.below(100);
  const int carries = drawn < 74 ? 0 : drawn < 91 ? 1 : drawn < 97 ? 2 : 3;
  chain.carriesLeft = stuck ? 3 : line.kind == Meeting::Formal ? std::min(carries, ahead) : 0;
  chain.row.state = u"open"_s;
  chain.row.due = line.day + dice_.between(7, 34) + 30 * chain.carriesLeft;
  if (stuck || (carries > ahead && line.kind == Meeting::Formal)) return;
  const auto last = static_cast<std::size_t>(person.met) + static_cast<std::size_t>(chain.carriesLeft);
  const bool formal = line.kind == Meeting::Formal;
  const Day from = formal ? person.formal[last] : line.day;
  const Day until = formal && chain.carriesLeft < ahead ? person.formal[last + 1] : from + 30;
  const Day closed = dice_.between(from + 1, std::max(from + 1, until));
  if (closed > plan_.today) return;
  chain.row.closed = closed;
  chain.row.state = dice_.chance(93) ? u"done"_s : u"dropped"_s;
}

void SessionRecords::agree(Number session, const SessionLine& line, const std::vector<Number>& cases) {
  Person& person = people_[static_cast<std::size_t>(line.person)];
  int wanted = line.kind == Meeting::Formal ? dice_.between(1, 3) : cases.empty() ? 0 : 1;
  if (plan_.personPlans[static_cast<std::size_t>(line.person - 1)].stuck) wanted = std::max(wanted, 2);
  const Number supervisor = plan_.personPlans[static_cast<std::size_t>(line.person - 1)].supervisor;
  for (int i = 0; i < wanted; ++i) {
    Chain chain;
    chain.row.owner = dice_.chance(14) ? supervisor : line.person;
    const bool own = cases.empty() || dice_.chance(15);
    if (!own) chain.row.caseNumber = dice_.pick(cases);
    chain.row.what = own ? ownAction(dice_) : caseAction(person.adults, dice_);
    decide(chain, line, person, i == 0);
    begin(session, std::move(chain), person);
  }
}

}  // namespace headroom::sample
