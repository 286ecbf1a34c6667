// SPDX-License-Identifier: MIT
// The desk that every action works at: the records, who is looking, and what time it is.
// It holds no rules; it is handed to actions and readers as one argument.
#pragma once
#include <QString>

#include <optional>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/working_days.h"
#include "core/store/database.h"

namespace headroom {

/// Who is looking. Until sign-in exists a person is chosen, not proved; nobody chosen yet is std::nullopt.
struct Viewer {
  std::optional<PersonId> person;
};

struct Desk {
  Database& records;
  Viewer viewer;
  Clock clock;

  QDate today() const { return clock.today(); }
};

}  // namespace headroom
