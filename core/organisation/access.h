// SPDX-License-Identifier: MIT
// Who may see whom, decided in one place and denied by default.
// Whoever has a passphrase has signed in with it; somebody without one was chosen, not proved, and is shown the same.
#pragma once
#include <optional>
#include <set>

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/organisation/organisation.h"

namespace headroom {

/// What a person's home is in the window, from the role of the main post.
enum class HomeRole { Practitioner, TeamManager, ServiceManager };

/// team manager and deputy: TeamManager; service manager and director: ServiceManager; every other role and none:
/// Practitioner.
HomeRole homeRoleOf(std::optional<Role> role);

/// What one viewer may see on one day. Nobody chosen sees nothing.
class Access {
 public:
  HomeRole home() const { return home_; }
  bool maySee(PersonId person) const { return people_.contains(person); }
  bool maySee(UnitId unit) const { return units_.contains(unit); }
  /// What was written with or about somebody may be read by those who may see them today, whatever day is shown.
  bool mayRead(PersonId person) const { return maySee(person) && (!readable_ || readable_->contains(person)); }
  /// Everybody who may be seen, oneself included.
  const std::set<PersonId>& people() const { return people_; }
  const std::set<UnitId>& units() const { return units_; }
  /// The unit that the viewer's pages open with: that of the main managing post. Nothing for a practitioner.
  std::optional<UnitId> homeUnit() const { return homeUnit_; }

 private:
  friend Access accessOf(const Organisation&, const Viewer&, QDate);
  HomeRole home_ = HomeRole::Practitioner;
  std::set<PersonId> people_;
  std::optional<std::set<PersonId>> readable_;  ///< nothing: everybody who may be seen
  std::set<UnitId> units_;
  std::optional<UnitId> homeUnit_;
};

/// Whether somebody may see every unit that there is; nobody where there is none.
bool maySeeAll(const UnitTree& tree, const Access& access);

/// Whether the viewer may change what a unit holds: its posts, limits and cases. Whoever manages it or a unit above
/// may; what stands at no unit, whoever manages any. A practitioner may not, nor somebody not chosen, but for a file
/// that is being set up: nobody manages anything in it on that day.
Result<void> mayKeep(const Desk& desk, std::optional<UnitId> unit);
/// Whether the viewer may change what holds everywhere: whoever manages every unit, by the unit above them all.
Result<void> mayKeepEverywhere(const Desk& desk);
/// Whether nobody manages anything in the file today, as after a first import whose questions were left open.
bool isBeingSetUp(const Desk& desk);
/// Rows of an import may belong anywhere: only for those who manage every unit; where nobody does, for whoever manages
/// one; for everybody while the file is being set up.
Result<void> mayImport(const Desk& desk);
/// Likewise of one person: the unit of their main post; of somebody without one today, that of their next post or else
/// their last. Of somebody who never had one, whoever manages every unit.
Result<void> mayKeep(const Desk& desk, PersonId person);

/// What the posts of that day let the viewer look at: for Viewer::standing.
Standing standingOf(const Organisation& organisation, const Viewer& viewer, QDate on);

/// With a standing, it decides and not the posts of the day. A managing post in force on that day opens its unit and
/// all below, with everybody who has a post there; anyone sees those whom they supervise, those whom they supervise in
/// the place of somebody who is away, for as long, and themselves.
Access accessOf(const Organisation& organisation, const Viewer& viewer, QDate on);

}  // namespace headroom
