// SPDX-License-Identifier: MIT
// When everybody met their supervisor, and what became of each meeting.
// What was said is composed later, when the rows are written.
#pragma once
#include "core/sample/plan.h"

namespace headroom::sample {

enum class Meeting : quint8 { Formal, Case, Group, Informal, AdHoc, Observed };
enum class MeetingState : quint8 { Planned, Held, Shared, Agreed, Disputed, Moved, Cancelled, Missed };

struct SessionLine {
  Day day = 0;
  Number person = 0;
  Meeting kind = Meeting::Formal;
  MeetingState state = MeetingState::Agreed;
  Day newDay = 0;
  Day shared = 0;
  Day agreed = 0;
  int minutes = 0;
  bool interrupted = false;

  bool took() const { return state >= MeetingState::Held && state <= MeetingState::Disputed; }
};

/// By day, then by person.
std::vector<SessionLine> sessionHistory(const Plan& plan, Dice dice);

QString token(Meeting kind);
QString token(MeetingState state);

}  // namespace headroom::sample
