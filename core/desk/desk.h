// SPDX-License-Identifier: MIT
// The desk that every action works at: the records, who is looking, and what time it is.
// It holds no rules; it is handed to actions and readers as one argument.
#pragma once
#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/working_days.h"
#include "core/store/database.h"

namespace headroom {

class KeyPair;
enum class Role;

/// What somebody may look at by their posts of today. Pages that show another day take it instead of the posts of that
/// day: whoever managed a team once does not see it again by choosing an old date.
struct Standing {
  std::optional<Role> role;     ///< of the main post; none without one
  std::vector<UnitId> managed;  ///< that of the main managing post first
  std::vector<PersonId> supervisees;
  std::set<PersonId> people;  ///< everybody who may be seen today: their records may be read
};

/// Who is looking; nobody yet is std::nullopt. Somebody with a passphrase has signed in and has their keys; somebody
/// without one was chosen, not proved.
struct Viewer {
  std::optional<PersonId> person;
  std::shared_ptr<const KeyPair> keys = {};
  std::shared_ptr<const Standing> standing = {};  ///< only while the pages show another day than today
};

/// What a reader gets: records that nothing can be changed with.
struct Desk {
  const Database& records;
  Viewer viewer;
  Clock clock;

  /// The day that is looked at; today, unless the viewer chose another.
  QDate today() const { return clock.today(); }
  /// Whether something of that day is left out, because the pages show an earlier one.
  bool hides(QDate day) const { return viewer.standing != nullptr && day > today(); }
};

/// What an action gets, from Workspace::perform or from a command that saves: the same desk with writable records. A
/// reader takes it as the desk that it is.
struct WritableDesk : Desk {
  WritableDesk(Database& writable, Viewer who, Clock when)
      : Desk{writable, std::move(who), std::move(when)}, records(writable) {}

  Database& records;  ///< stands over the reader's own
};

}  // namespace headroom
