// SPDX-License-Identifier: MIT
// Reads a month. Nobody is shown to whom the viewer's post or supervision does not reach.
#include "ui/diary/diary_view.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/cover_store.h"
#include "core/supervision/days_off_store.h"
#include "core/supervision/group_store.h"
#include "core/supervision/session_store.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

void addPeople(DiaryPicture& picture, const Desk& desk, const Organisation& organisation, const Access& access) {
  const PostsByPerson posts(organisation);
  const auto daysOff = loadDaysOffByPerson(desk.records);
  for (const Person& one : organisation.people) {
    if (!access.maySee(one.id) || posts.main(one.id, picture.today) == nullptr) continue;
    const auto off = daysOff.find(one.id);
    const QString words = off == daysOff.end() ? QString() : daysOffWords(off->second, picture.today);
    picture.people.push_back({one.id, one.name, words});
    if (one.id != desk.viewer.person) picture.mayManage = true;
  }
  const auto me = desk.viewer.person;
  std::sort(picture.people.begin(), picture.people.end(), [me](const DiaryPerson& a, const DiaryPerson& b) {
    if ((a.person == me) != (b.person == me)) return a.person == me;
    return a.name.localeAwareCompare(b.name) < 0;
  });
}

}  // namespace

DiaryPicture readDiary(const Desk& desk, QDate month, bool onlyMine) {
  DiaryPicture picture;
  picture.today = desk.today();
  picture.month = QDate(month.year(), month.month(), 1);
  picture.firstShown = picture.month.addDays(1 - picture.month.dayOfWeek());
  if (!desk.viewer.person) return picture;
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, picture.today);
  const Access access = accessOf(organisation, desk.viewer, picture.today);
  addPeople(picture, desk, organisation, access);
  const QDate last = picture.firstShown.addDays(7 * kWeeksShown);
  const auto sizes = groupSizes(desk.records, picture.firstShown, last);
  for (Session& one : loadSessionsBetween(desk.records, picture.firstShown, last)) {
    const bool isOwn = one.person == *desk.viewer.person;
    const bool isMine = isOwn || one.supervisor == desk.viewer.person;
    if (one.state == SessionState::Moved || desk.hides(one.day) || (onlyMine && !isMine)) continue;
    if (!isMine && !access.mayRead(one.person)) continue;
    const auto size = sizes.find(one.id);
    const SessionState state = shownState(one, picture.today);
    picture.rows.push_back({std::move(one), size == sizes.end() ? 1 : size->second, isOwn, isMine, state});
  }
  const auto clocks = loadClocksOf(desk.records, picture.today, kSupervisionWindow, access.people());
  picture.gaps = loadCoverGaps(desk.records, clocks, picture.today);
  return picture;
}

QString whoWords(const DiaryRow& row) {
  const Session& session = row.session;
  if (row.isOwn) return session.supervisorName.isEmpty() ? say("You") : say("You, with %1").arg(session.supervisorName);
  return session.personName;
}

QString diaryStateWords(const DiaryRow& row) {
  switch (row.state) {
    case SessionState::Planned:
      return say("Booked");
    case SessionState::Held:
      return say("Being written up");
    case SessionState::Shared:
      return say("Shared");
    case SessionState::Agreed:
      return say("Agreed");
    case SessionState::Disputed:
      return say("Seen differently");
    case SessionState::Moved:
      return say("Moved");
    case SessionState::Cancelled:
      return say("Cancelled");
    case SessionState::Missed:
      break;
  }
  return row.session.state == SessionState::Planned ? say("Did it happen?") : say("Missed");
}

CellMark diaryMark(const DiaryRow& row) {
  if (row.state == SessionState::Missed && row.session.state == SessionState::Planned)
    return {MarkShape::Triangle, Tone::Near, false, false};
  if (row.state == SessionState::Agreed) return {MarkShape::Tick, Tone::Ok, false, false};
  return {MarkShape::Ring, Tone::Neutral, false, false};
}

std::vector<Column<DiaryRow>> diaryColumns() {
  std::vector<Column<DiaryRow>> columns;
  columns.push_back(Column<DiaryRow>(say("Who"), whoWords)
                        .secondLine([](const DiaryRow& row) {
                          QStringList words;
                          if (row.session.startMinute) words << timeInWords(*row.session.startMinute);
                          words << (row.members > 1 ? say("group of %1").arg(row.members) : token(row.session.kind));
                          if (!row.session.location.trimmed().isEmpty()) words << row.session.location.trimmed();
                          return words.join(u" \u00b7 "_s);
                        })
                        .bold());
  columns.push_back(Column<DiaryRow>(say("State"), diaryStateWords).marked(diaryMark));
  return columns;
}

}  // namespace headroom
