// SPDX-License-Identifier: MIT
// Reads who is due, what is late and who has room for the viewer's people, with core's functions alone.
#include "ui/shared/people_picture.h"

#include <map>

#include "core/base/counted.h"
#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/caseload_store.h"
#include "core/organisation/by_person.h"
#include "core/organisation/kept_organisation.h"
#include "core/store/kept_reading.h"
#include "core/store/snapshot.h"
#include "core/supervision/actions_of_people.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/preparation_store.h"
#include "core/supervision/session_store.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/status_words.h"
#include "ui/shared/viewer_clocks.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString roleWords(const Post* post) {
  if (post == nullptr) return {};
  QString role = token(post->role);
  role[0] = role[0].toUpper();
  return say("%1 · %2 FTE").arg(role, fteWords(post->fte));
}

QString teamWords(const Organisation& organisation, const Post* post) {
  const Unit* unit = post == nullptr ? nullptr : organisation.units.find(post->unit);
  return unit == nullptr ? QString() : unit->name;
}

/// What is booked, prepared and begun, asked for with whatever is read first.
struct AskedBookings {
  /// Of these people, or everybody's.
  AskedBookings(const Desk& desk, const std::optional<std::set<PersonId>>& people)
      : planned(askPlanned(desk.records, desk.today(), people)),
        prepared(askPreparationCounts(desk.records)),
        begun(askHeldOneToOnesOn(desk.records, desk.today(), people)) {}
  AskedAhead<std::vector<Session>> planned;
  AskedAhead<std::unordered_map<PersonId, int>> prepared;
  AskedAhead<std::unordered_map<PersonId, Session>> begun;
};

void addBookings(const Desk& desk, const Access& access, AskedBookings& asked, TodayPicture& picture) {
  std::map<PersonId, Session> booked;
  for (const Session& session : asked.planned.read()) {
    const bool mine = session.person == *desk.viewer.person || access.maySee(session.person);
    if (!mine || desk.hides(session.day)) continue;
    picture.comingUp.push_back(session);
    booked.emplace(session.person, session);
  }
  const auto prepared = asked.prepared.read();
  const auto begun = asked.begun.read();
  for (DueRow& row : picture.due) {
    if (const auto found = booked.find(row.person); found != booked.end()) {
      row.booked = found->second.day;
      row.bookedWhen = bookedWhen(found->second);
    }
    if (const auto waiting = prepared.find(row.person); waiting != prepared.end()) row.toDiscuss = waiting->second;
    if (const auto held = begun.find(row.person); held != begun.end())
      row.begun = held->second.id, row.isTimed = held->second.minutes.has_value();
  }
}

std::set<PostId> postsSeen(const Organisation& organisation, const Access& access, QDate today) {
  std::set<PostId> posts;
  for (const Post& post : organisation.posts)
    if (post.period.holdsOn(today) && access.maySee(post.person)) posts.insert(post.id);
  return posts;
}

std::vector<OpenAction> loadActionsSeen(const Desk& desk, const Organisation& organisation, const Access& access) {
  const QDate today = desk.today();
  if (!maySeeAll(organisation.units, access)) return loadOpenActionsOf(desk.records, today, access.people());
  const PostsByPerson posts(organisation);
  std::vector<OpenAction> actions = loadOpenActions(desk.records, today);
  std::erase_if(actions, [&](const OpenAction& one) {
    return !access.maySee(one.owner) && posts.main(one.owner, today) != nullptr;
  });
  return actions;
}

/// The window counts it and the page lists it: read once between two saves, but not for somebody else's eyes.
template <class Value, class Make>
Value readForViewer(const Desk& desk, const QString& what, Make make) {
  const Snapshot moment(desk.records);
  if (desk.viewer.standing || !desk.viewer.person) return make();
  const QString name = u"%1 of %2 on %3"_s.arg(what).arg(desk.viewer.person->value()).arg(desk.today().toJulianDay());
  return *readOnce<Value>(desk.records, name, make);
}

}  // namespace

TodayPicture readToday(const Desk& desk, std::optional<UnitId> unit, int window) {
  TodayPicture picture;
  picture.window = window;
  if (!desk.viewer.person) return picture;
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const auto kept = keptOrganisationOn(desk.records, today);
  const Organisation& organisation = *kept;
  const Access access = accessOf(organisation, desk.viewer, today);
  const bool all = maySeeAll(organisation.units, access);
  AskedBookings bookings(desk, all ? std::nullopt : std::optional(access.people()));
  if (access.homeUnit()) {
    if (const Unit* home = organisation.units.find(*access.homeUnit())) picture.unitName = home->name;
  }
  picture.choices = unitChoices(organisation.units, access);
  if (picture.choices.empty() || picture.choices.front().unit)
    picture.choices.insert(picture.choices.begin(), {say("Everybody you see"), std::nullopt, 0});
  const bool manages = !access.units().empty();
  const auto counts = [&](PersonId person) {
    return access.maySee(person) && (manages || person != *desk.viewer.person);
  };
  std::vector<PersonClock> clocks = unit ? loadClocks(desk.records, today, picture.window, unit)
                                         : readClocks(desk, organisation, access, picture.window);
  std::erase_if(clocks, [&](const PersonClock& clock) { return !counts(clock.person); });
  picture.supervision = totalsOf(clocks);
  const PostsByPerson posts(organisation);
  for (const PersonClock& clock : clocks) {
    const Post* main = posts.main(clock.person, today);
    picture.due.push_back({clock.person,
                           clock.personCode,
                           clock.personName,
                           roleWords(main),
                           teamWords(organisation, main),
                           clock.lastHeld,
                           clock.due,
                           clock.label,
                           clock.daysOverdue,
                           {},
                           0,
                           {},
                           false,
                           clock.inScope,
                           clock.supervisedInWindow,
                           clock.leavesOn,
                           clock.person == *desk.viewer.person});
  }
  // Whoever manages one team waits for nobody else's cases to be counted.
  const CaseloadFacts facts =
      all ? loadFacts(desk.records, today)
          : loadFactsOfPosts(desk.records, today, today, postsSeen(organisation, access, today));
  for (PostBalance& post : balance(facts, today).posts) {
    if (manages ? access.maySee(post.unit) : counts(post.person)) picture.posts.push_back(std::move(post));
  }
  picture.actions = readActions(desk, organisation, access);
  addBookings(desk, access, bookings, picture);
  return picture;
}

std::vector<PersonClock> readClocks(const Desk& desk, const Organisation& organisation, const Access& access,
                                    int window) {
  return readForViewer<std::vector<PersonClock>>(desk, u"clocks over %1"_s.arg(window), [&] {
    return maySeeAll(organisation.units, access) ? loadClocks(desk.records, desk.today(), window)
                                                 : loadClocksOf(desk.records, desk.today(), window, access.people());
  });
}

std::vector<OpenAction> readActions(const Desk& desk, const Organisation& organisation, const Access& access) {
  return readForViewer<std::vector<OpenAction>>(desk, u"actions"_s,
                                                [&] { return loadActionsSeen(desk, organisation, access); });
}

int TodayPicture::overdueActions() const {
  return static_cast<int>(
      std::count_if(actions.begin(), actions.end(), [](const OpenAction& a) { return a.label == DueLabel::Overdue; }));
}

int TodayPicture::peopleDue() const {
  return static_cast<int>(std::count_if(due.begin(), due.end(), [](const DueRow& row) {
    return !row.isViewer && row.label && *row.label <= DueLabel::ThisWeek;
  }));
}

int TodayPicture::peopleOverdue() const {
  return static_cast<int>(
      std::count_if(due.begin(), due.end(), [](const DueRow& row) { return !row.isViewer && row.isOverdue(); }));
}

QString dueWords(const DueRow& row) {
  if (row.leavesOn) return say("Leaves %1, no date").arg(tableDate(*row.leavesOn));
  if (!row.due) return say("Away, no date");
  switch (*row.label) {
    case DueLabel::Overdue:
      return say("Overdue %1").arg(counted(row.daysOverdue, "day", "days"));
    case DueLabel::Today:
      return say("Due today");
    case DueLabel::Tomorrow:
      return say("Due tomorrow");
    default:
      return say("Due %1").arg(shortDate(*row.due));
  }
}

QString actionOrigin(const OpenAction& action) {
  QString from = action.caseCode.isEmpty() ? say("Not about a case") : action.caseCode;
  if (action.agreed) from += say(" · agreed %1").arg(shortDate(*action.agreed));
  if (action.carried > 0) from += u" · "_s + carriedWords(action.carried);
  if (action.wasPutOff()) from += say(", first due %1").arg(tableDate(*action.firstDue));
  return from;
}

QString actionDueWords(const OpenAction& action, QDate today) {
  if (!action.due) return say("No date");
  if (action.label == DueLabel::Overdue) {
    return counted(action.due->daysTo(today), "day late", "days late");
  }
  if (action.label == DueLabel::Today) return say("Due today");
  return say("Due %1").arg(shortDate(*action.due));
}

}  // namespace headroom
