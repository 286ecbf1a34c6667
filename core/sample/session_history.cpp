// SPDX-License-Identifier: MIT
// Meetings are counted back from the latest one, so that the next due date is the one of the plan.
// A recent record may still be on its way to be agreed; an older one is agreed or, rarely, only shared.
#include "core/sample/session_history.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

class PersonMeetings {
 public:
  PersonMeetings(const Plan& plan, Number person, Dice& dice, std::vector<SessionLine>& lines)
      : plan_(plan),
        how_(plan.personPlans[static_cast<std::size_t>(person - 1)]),
        person_(person),
        dice_(dice),
        lines_(lines) {}

  void add() {
    if (how_.rhythm == Rhythm::Never) return;
    Day day = how_.lastHeld;
    for (bool latest = true; day >= how_.since; latest = false) {
      addFormal(day, latest);
      if (dice_.chance(plan_.otherMeetingsPercent)) addOther(day - dice_.between(5, 20));
      day = how_.rhythm == Rhythm::NewlyQualified ? day - 7 : weekday(day - plan_.leastDaysBetween - dice_.below(8));
    }
    if (how_.planned != 0) {
      SessionLine booked;
      booked.day =
          how_.planned == plan_.today || how_.planned % 7 < 5 ? how_.planned : how_.planned + 7 - how_.planned % 7;
      booked.person = person_;
      booked.state = MeetingState::Planned;
      booked.minutes = 90;
      lines_.push_back(booked);
    }
  }

 private:
  SessionLine taken(Day day, Meeting kind) {
    SessionLine line;
    line.day = day;
    line.person = person_;
    line.kind = kind;
    line.minutes =
        kind == Meeting::Formal ? dice_.pick(std::vector<int>{60, 75, 90, 90, 90, 95, 105}) : dice_.between(2, 6) * 15;
    line.interrupted = dice_.chance(4);
    if (kind == Meeting::Formal && dice_.chance(4)) line.minutes = 45;
    return line;
  }

  /// Shared within a week and agreed soon after, as far as today lets it.
  void settle(SessionLine& line) {
    line.state = MeetingState::Held;
    const Day shared = line.day + dice_.between(1, 7);
    const Day agreed = shared + dice_.between(0, 10);
    if (shared > plan_.today || (line.day > plan_.today - 12 && dice_.chance(50))) return;
    line.shared = shared;
    line.state = MeetingState::Shared;
    if (agreed > plan_.today || dice_.chance(4)) return;
    line.agreed = agreed;
    line.state = MeetingState::Agreed;
  }

  void addFormal(Day day, bool latest) {
    SessionLine line = taken(day, Meeting::Formal);
    settle(line);
    if (latest && how_.disputes) {
      line.state = MeetingState::Disputed;
      line.shared = day + 2;
      line.agreed = 0;
    }
    lines_.push_back(line);
    const bool cancelled = latest && how_.cancelled;
    if (!cancelled && !dice_.chance(5)) return;
    SessionLine before = line;
    before.day = weekday(day - dice_.between(2, 6));
    if (before.day < how_.since) return;
    before.state = cancelled ? MeetingState::Cancelled
                             : dice_.pick(std::vector<MeetingState>{MeetingState::Moved, MeetingState::Moved,
                                                                    MeetingState::Cancelled, MeetingState::Missed});
    before.newDay = before.state == MeetingState::Missed ? 0 : day;
    before.shared = before.agreed = before.minutes = 0;
    before.interrupted = false;
    lines_.push_back(before);
  }

  void addOther(Day day) {
    day = weekday(day);
    if (day < how_.since) return;
    const Meeting kind = dice_.pick(std::vector<Meeting>{Meeting::Case, Meeting::Case, Meeting::Case, Meeting::Group,
                                                         Meeting::Informal, Meeting::AdHoc, Meeting::Observed});
    SessionLine line = taken(day, kind);
    settle(line);
    lines_.push_back(line);
  }

  const Plan& plan_;
  const PersonPlan& how_;
  Number person_;
  Dice& dice_;
  std::vector<SessionLine>& lines_;
};

}  // namespace

std::vector<SessionLine> sessionHistory(const Plan& plan, Dice dice) {
  std::vector<SessionLine> lines;
  for (std::size_t i = 0; i < plan.people.size(); ++i) {
    PersonMeetings(plan, static_cast<Number>(i + 1), dice, lines).add();
  }
  std::stable_sort(lines.begin(), lines.end(), [](const SessionLine& a, const SessionLine& b) {
    return a.day != b.day ? a.day < b.day : a.person < b.person;
  });
  return lines;
}

QString token(Meeting kind) {
  switch (kind) {
    case Meeting::Formal:
      return u"formal one-to-one"_s;
    case Meeting::Case:
      return u"case supervision"_s;
    case Meeting::Group:
      return u"group"_s;
    case Meeting::Informal:
      return u"informal"_s;
    case Meeting::AdHoc:
      return u"ad hoc decision"_s;
    case Meeting::Observed:
      return u"observed practice"_s;
  }
  Q_UNREACHABLE();
}

QString token(MeetingState state) {
  static const std::vector<QString> tokens{u"planned"_s,  u"held"_s,  u"shared"_s,    u"agreed"_s,
                                           u"disputed"_s, u"moved"_s, u"cancelled"_s, u"missed"_s};
  return tokens[static_cast<std::size_t>(state)];
}

}  // namespace headroom::sample
