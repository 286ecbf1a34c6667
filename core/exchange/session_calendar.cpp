// SPDX-License-Identifier: MIT
// The meetings of the diary become events. Their names in the calendar are hashes: a session's code can hold
// somebody's.
#include "core/exchange/session_calendar.h"

#include <QCryptographicHash>

#include <algorithm>

#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/meeting_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMinutesOfOthers = 60;  // what is not a one-to-one, where nothing is said of its length
constexpr qsizetype kUidDigits = 32;

QString uidOf(const QString& firstCode) {
  const QByteArray hash =
      QCryptographicHash::hash("headroom session " + firstCode.toUtf8(), QCryptographicHash::Sha256);
  return QString::fromLatin1(hash.toHex().first(kUidDigits)) + u"@headroom"_s;
}

QString summaryOf(SessionKind kind, const QString& person, const QString& supervisor) {
  static const QString words[] = {u"Supervision"_s,      u"Case supervision"_s, u"Group supervision"_s,
                                  u"Informal session"_s, u"Case decision"_s,    u"Observed practice"_s};
  const QString what = words[static_cast<std::size_t>(kind)];
  return supervisor.isEmpty() ? u"%1: %2"_s.arg(what, person) : u"%1: %2 with %3"_s.arg(what, person, supervisor);
}

class Writer {
 public:
  explicit Writer(const Database& records, std::optional<UnitId> unit = std::nullopt)
      : organisation_(loadOrganisation(records)), posts_(organisation_), policies_(loadPolicies(records)) {
    if (unit) below_ = organisation_.units.below(*unit);
  }

  CalendarEvent event(const DiaryEntry& entry) const {
    const Session& session = entry.session;
    const bool isSaid = session.minutes && *session.minutes > 0;
    return {uidOf(entry.firstCode),
            entry.changes,
            session.day,
            session.startMinute,
            isSaid ? *session.minutes : minutesOf(session.person, session.kind, session.day),
            summaryOf(session.kind, session.personName, session.supervisorName),
            session.location.trimmed(),
            entry.gone};
  }
  CalendarEvent event(const GoneBooking& gone) const {
    return {uidOf(gone.code),
            gone.changes,
            gone.day,
            gone.startMinute,
            minutesOf(gone.person, gone.kind, gone.day),
            summaryOf(gone.kind, gone.personName, gone.supervisorName),
            {},
            true};
  }
  bool isOf(const CalendarAsked& asked, PersonId person, QDate day) const {
    if ((asked.from && day < *asked.from) || (asked.to && day >= *asked.to)) return false;
    if (asked.seen && !asked.seen->contains(person)) return false;
    return !asked.unit || isThere(person, day);
  }

 private:
  int minutesOf(PersonId person, SessionKind kind, QDate day) const {
    if (kind != SessionKind::FormalOneToOne) return kMinutesOfOthers;
    const Post* post = posts_.main(person, day);
    return policyFor(policies_, person, post != nullptr ? std::optional(post->role) : std::nullopt, day).minutes;
  }
  bool isThere(PersonId person, QDate on) const {
    const auto& posts = posts_.everOf(person);
    return std::any_of(posts.begin(), posts.end(),
                       [&](const Post* post) { return post->period.holdsOn(on) && below_.contains(post->unit); });
  }
  const Organisation organisation_;
  const PostsByPerson posts_;
  std::unordered_set<UnitId> below_;  ///< the unit that is asked for and all below it
  std::vector<Policy> policies_;
};

}  // namespace

std::vector<CalendarEvent> calendarOf(const Database& records, const CalendarAsked& asked) {
  const Snapshot oneMoment(records);
  const Writer writer(records, asked.unit);
  std::vector<CalendarEvent> events;
  const DiaryLinks links = loadDiaryLinks(records);
  const auto entries = diaryEntries(loadDiary(records, asked.person), links);
  for (const DiaryEntry& entry : entries) {
    if (writer.isOf(asked, entry.session.person, entry.session.day)) events.push_back(writer.event(entry));
  }
  for (const GoneBooking& one : meetingsGone(links.gone, entries)) {
    const bool isTheirs = !asked.person || asked.person == one.person || asked.person == one.supervisor;
    if (isTheirs && writer.isOf(asked, one.person, one.day)) events.push_back(writer.event(one));
  }
  return events;
}

std::optional<CalendarEvent> calendarEventOf(const Database& records, SessionId id) {
  const Snapshot oneMoment(records);
  const auto session = loadSession(records, id);
  if (!session) return std::nullopt;
  const auto all = loadDiary(records, session->person);
  for (const DiaryEntry& entry : diaryEntries(all, loadDiaryLinks(records))) {
    const auto& through = entry.through;
    if (std::find(through.begin(), through.end(), id) != through.end()) return Writer(records).event(entry);
  }
  return std::nullopt;
}

}  // namespace headroom
