// SPDX-License-Identifier: MIT
// Sessions of a stretch of time without their records: what is counted over them. Who, when, how long, and whether.
#pragma once
#include <optional>
#include <vector>

#include "core/store/database.h"
#include "core/supervision/session.h"

namespace headroom {

struct PastSession {
  SessionId id;
  QString code;
  PersonId person;
  QString personCode;
  QString personName;
  std::optional<PersonId> supervisor;
  QString supervisorName;  ///< empty without one
  SessionKind kind = SessionKind::FormalOneToOne;
  QDate day;
  std::optional<int> minutes = {};
  SessionState state = SessionState::Planned;  ///< a planned one whose day has passed is missed
  bool interrupted = false;
  QString reason = {};
  std::optional<SessionSide> side = {};
  std::optional<QDate> newDay = {};

  bool wasHeld() const { return headroom::wasHeld(state); }
};

}  // namespace headroom
