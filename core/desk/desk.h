// SPDX-License-Identifier: MIT
// The desk that every action works at: the records, who is looking, and what time it is.
// It holds no rules; it is handed to actions and readers as one argument.
#pragma once
#include <QString>

#include <memory>
#include <optional>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/working_days.h"
#include "core/keys/key_pair.h"
#include "core/store/database.h"

namespace headroom {

/// Who is looking; nobody yet is std::nullopt. Somebody with a passphrase has signed in and has their keys; somebody
/// without one was chosen, not proved.
struct Viewer {
  std::optional<PersonId> person;
  std::shared_ptr<const KeyPair> keys = {};
};

struct Desk {
  Database& records;
  Viewer viewer;
  Clock clock;

  QDate today() const { return clock.today(); }
};

}  // namespace headroom
