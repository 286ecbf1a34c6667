// SPDX-License-Identifier: MIT
// The meetings of the diary become events. Their names in the calendar are hashes: a session's code can hold
// somebody's.
#include "core/exchange/session_calendar.h"

#include <QCryptographicHash>

#include <algorithm>

#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMinutesOfOthers = 60;  // what is not a one-to-one, where nothing is said of its length
constexpr qsizetype kUidDigits = 32;

QString uidOf(const DiaryEntry& entry) {
  const QByteArray hash =
      QCryptographicHash::hash("headroom session " + entry.firstCode.toUtf8(), QCryptographicHash::Sha256);
  return QString::fromLatin1(hash.toHex().first(kUidDigits)) + u"@headroom"_s;
}

QString summaryOf(const Session& session) {
  static const QString words[] = {u"Supervision"_s,      u"Case supervision"_s, u"Group supervision"_s,
                                  u"Informal session"_s, u"Case decision"_s,    u"Observed practice"_s};
  const QString what = words[static_cast<std::size_t>(session.kind)];
  return session.supervisorName.isEmpty() ? u"%1: %2"_s.arg(what, session.personName)
                                          : u"%1: %2 with %3"_s.arg(what, session.personName, session.supervisorName);
}

class Writer {
 public:
  explicit Writer(const Database& records)
      : organisation_(loadOrganisation(records)), policies_(loadPolicies(records)) {}

  CalendarEvent event(const DiaryEntry& entry) const {
    const Session& session = entry.session;
    return {uidOf(entry),
            entry.changes,
            session.day,
            session.startMinute,
            minutesOf(session),
            summaryOf(session),
            session.location.trimmed(),
            entry.gone};
  }
  bool isOf(const CalendarAsked& asked, const DiaryEntry& entry) const {
    const Session& session = entry.session;
    if ((asked.from && session.day < *asked.from) || (asked.to && session.day >= *asked.to)) return false;
    if (asked.seen && !asked.seen->contains(session.person)) return false;
    return !asked.unit || isThere(session.person, *asked.unit, session.day);
  }

 private:
  int minutesOf(const Session& session) const {
    if (session.minutes && *session.minutes > 0) return *session.minutes;
    if (session.kind != SessionKind::FormalOneToOne) return kMinutesOfOthers;
    const Post* post = organisation_.mainPost(session.person, session.day);
    return policyFor(policies_, session.person, post != nullptr ? std::optional(post->role) : std::nullopt, session.day)
        .minutes;
  }
  bool isThere(PersonId person, UnitId unit, QDate on) const {
    const auto below = organisation_.units.below(unit);
    for (const Post* post : organisation_.postsOf(person, on)) {
      if (std::find(below.begin(), below.end(), post->unit) != below.end()) return true;
    }
    return false;
  }
  Organisation organisation_;
  std::vector<Policy> policies_;
};

}  // namespace

std::vector<CalendarEvent> calendarOf(const Database& records, const CalendarAsked& asked) {
  const Snapshot oneMoment(records);
  const Writer writer(records);
  std::vector<CalendarEvent> events;
  for (const DiaryEntry& entry : diaryEntries(loadDiary(records, asked.person))) {
    if (writer.isOf(asked, entry)) events.push_back(writer.event(entry));
  }
  return events;
}

std::optional<CalendarEvent> calendarEventOf(const Database& records, SessionId id) {
  const Snapshot oneMoment(records);
  const auto session = loadSession(records, id);
  if (!session) return std::nullopt;
  const auto all = loadDiary(records, session->person);
  for (const DiaryEntry& entry : diaryEntries(all)) {
    const auto& through = entry.through;
    if (std::find(through.begin(), through.end(), id) != through.end()) return Writer(records).event(entry);
  }
  return std::nullopt;
}

}  // namespace headroom
