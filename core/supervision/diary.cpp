// SPDX-License-Identifier: MIT
// Follows every moved session to the one that was planned in its place.
#include "core/supervision/diary.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

namespace headroom {
namespace {

constexpr int kNoTime = 24 * 60;

using Place = std::tuple<PersonId, QDate, SessionKind>;

Place placeOf(const Session& session) { return {session.person, session.day, session.kind}; }

/// One save counts once in the row; a row that was imported as moved or cancelled has no save to show for it.
qint64 changesOf(const Session& session) {
  const bool isOver = session.state == SessionState::Moved || session.state == SessionState::Cancelled;
  return std::max<qint64>(session.rowVersion - 1, isOver ? 1 : 0);
}

/// That it is gone is one change more, and one that comes back under its code is another.
std::map<QString, qint64> changesOfGone(const std::vector<GoneBooking>& gone) {
  std::map<QString, qint64> changes;
  for (const GoneBooking& one : gone) changes[one.code] += one.changes + 2;
  return changes;
}

bool isBooked(const Session& session) {
  return session.state == SessionState::Planned || session.state == SessionState::Moved ||
         session.state == SessionState::Cancelled || (session.wasPlanned && wasHeld(session.state));
}

class Chains {
 public:
  Chains(const std::vector<Session>& byId, const std::map<SessionId, SessionId>& insteadOf)
      : all_(byId), insteadOf_(insteadOf) {
    for (std::size_t at = 0; at < all_.size(); ++at) at_[placeOf(all_[at])].push_back(at);
    for (std::size_t at = 0; at < all_.size(); ++at) link(at);
    for (std::size_t at = 0; at < all_.size(); ++at)
      if (all_[at].state == SessionState::Moved && !next_.contains(at)) follow(at);
  }
  bool isSuccessor(std::size_t at) const { return taken_.contains(at); }
  std::optional<std::size_t> after(std::size_t at) const {
    const auto found = next_.find(at);
    return found == next_.end() ? std::nullopt : std::optional(found->second);
  }
  /// Whether the two meet on that day already, as the meeting of another chain.
  bool meetsElsewhere(std::size_t at) const { return elsewhere_.contains(at); }

 private:
  /// Of what was planned here it is known in whose place it stands.
  void link(std::size_t at) {
    const auto replaced = insteadOf_.find(all_[at].id);
    if (replaced == insteadOf_.end()) return;
    const auto found = std::lower_bound(all_.begin(), all_.end(), replaced->second,
                                        [](const Session& session, SessionId id) { return session.id < id; });
    if (found == all_.end() || found->id != replaced->second || found->state != SessionState::Moved) return;
    next_[static_cast<std::size_t>(found - all_.begin())] = at;
    taken_.insert(at);
  }

  /// The one that was planned in its place came after it; of rows from elsewhere that is not known, and only one that
  /// leads nowhere itself is taken then, so that no chain turns back on itself.
  void follow(std::size_t at) {
    const Session& from = all_[at];
    if (!from.newDay) return;
    const auto there = at_.find({from.person, *from.newDay, from.kind});
    if (there == at_.end()) return;
    std::optional<std::size_t> found;
    for (const std::size_t one : there->second) {
      if (one == at || taken_.contains(one) || insteadOf_.contains(all_[one].id)) continue;
      if (one > at && (!found || *found < at)) found = one;
      if (one < at && !found && all_[one].state != SessionState::Moved) found = one;
    }
    if (found) {
      next_[at] = *found;
      taken_.insert(*found);
    } else if (there->second.size() > (from.day == *from.newDay ? 1U : 0U)) {
      elsewhere_.insert(at);
    }
  }

  const std::vector<Session>& all_;
  const std::map<SessionId, SessionId>& insteadOf_;
  std::map<Place, std::vector<std::size_t>> at_;
  std::map<std::size_t, std::size_t> next_;
  std::set<std::size_t> taken_;
  std::set<std::size_t> elsewhere_;
};

DiaryEntry entryFrom(const std::vector<Session>& all, const Chains& chains, std::size_t at) {
  DiaryEntry entry{all[at]};
  entry.firstCode = all[at].code;
  entry.through = {all[at].id};
  std::size_t last = at;
  entry.changes = changesOf(all[last]);
  while (const auto next = chains.after(last)) {
    last = *next;
    entry.through.push_back(all[last].id);
    entry.changes += changesOf(all[last]);
  }
  entry.session = all[last];
  entry.gone = entry.session.state == SessionState::Cancelled || chains.meetsElsewhere(last);
  if (entry.session.state == SessionState::Moved && entry.session.newDay && !entry.gone) {
    // Where it was moved to nothing is known of it yet but the day.
    entry.session.day = *entry.session.newDay;
    entry.session.startMinute.reset();
    entry.session.location.clear();
  }
  return entry;
}

}  // namespace

std::vector<DiaryEntry> diaryEntries(std::vector<Session> all, const DiaryLinks& links) {
  std::sort(all.begin(), all.end(), [](const Session& a, const Session& b) { return a.id < b.id; });
  const Chains chains(all, links.insteadOf);
  std::vector<DiaryEntry> entries;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!chains.isSuccessor(at) && isBooked(all[at])) entries.push_back(entryFrom(all, chains, at));
  }
  const auto before = changesOfGone(links.gone);
  for (DiaryEntry& entry : entries) {
    if (const auto found = before.find(entry.firstCode); found != before.end()) entry.changes += found->second;
  }
  std::sort(entries.begin(), entries.end(), [](const DiaryEntry& a, const DiaryEntry& b) {
    const auto key = [](const DiaryEntry& one) {
      return std::tuple(one.session.day, one.session.startMinute.value_or(kNoTime));
    };
    if (key(a) != key(b)) return key(a) < key(b);
    return a.firstCode.toUtf8() < b.firstCode.toUtf8();
  });
  return entries;
}

std::vector<GoneBooking> meetingsGone(const std::vector<GoneBooking>& gone, const std::vector<DiaryEntry>& entries) {
  std::set<QString> there;
  for (const DiaryEntry& entry : entries) there.insert(entry.firstCode);
  std::map<QString, GoneBooking> last;
  for (const GoneBooking& one : gone)
    if (!there.contains(one.code)) last.insert_or_assign(one.code, one);
  const auto changes = changesOfGone(gone);
  std::vector<GoneBooking> meetings;
  for (auto& [code, one] : last) {
    one.changes = changes.at(code) - 1;
    meetings.push_back(std::move(one));
  }
  return meetings;
}

std::vector<Session> atThatTime(const std::vector<Session>& sessions, QDate day, int minute, const Session* moved) {
  const auto isOfIt = [moved](const Session& one) {
    if (moved == nullptr) return false;
    const bool sameGroup = one.kind == SessionKind::Group && moved->kind == one.kind;
    return one.id == moved->id || (sameGroup && one.supervisor == moved->supervisor && one.day == moved->day &&
                                   one.startMinute == moved->startMinute);
  };
  std::vector<Session> found;
  for (const Session& one : sessions) {
    if (one.state != SessionState::Planned || one.day != day || !one.startMinute || isOfIt(one)) continue;
    if (std::abs(*one.startMinute - minute) < kMinutesApart) found.push_back(one);
  }
  return found;
}

}  // namespace headroom
