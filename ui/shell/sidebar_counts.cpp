// SPDX-License-Identifier: MIT
// Reads clocks and open actions alone: the load of a whole council is not needed for two numbers.
#include "ui/shell/sidebar_counts.h"

#include <algorithm>

#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/store/snapshot.h"
#include "core/supervision/action_store.h"
#include "core/supervision/clock_store.h"
#include "core/supervision/waiting_records.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/viewer_clocks.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::map<QString, int> read(const Desk& desk, qint64 sharedSeen) {
  std::map<QString, int> counts;
  if (!desk.viewer.person) return counts;
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const PersonId me = *desk.viewer.person;
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  const bool isAlone = access.people().size() == 1;
  const bool manages = !access.units().empty();  // and is one of those counted on the page
  if (!isAlone) {
    const auto clocks = readClocks(desk, organisation, access, kSupervisionWindow);
    counts[u"supervision"_s] =
        static_cast<int>(std::count_if(clocks.begin(), clocks.end(), [&](const PersonClock& one) {
          return (one.person != me || manages) && access.maySee(one.person) && one.isOverdue();
        }));
  }
  const auto actions = isAlone ? loadOpenActionsOf(desk.records, today, me) : readActions(desk, organisation, access);
  counts[u"actions"_s] = static_cast<int>(std::count_if(
      actions.begin(), actions.end(), [](const OpenAction& one) { return one.label == DueLabel::Overdue; }));
  counts[u"reflections"_s] = copiesSince(desk, sharedSeen);
  counts[u"mysupervision"_s] = toAgree(waitingRecords(desk));
  std::erase_if(counts, [](const auto& count) { return count.second == 0; });
  return counts;
}

}  // namespace

std::map<QString, int> overdueCounts(Workspace& workspace) {
  if (workspace.today() > workspace.clock().today()) return {};  // who will be late on a day to come is not known
  const qint64 seen = workspace.memory().kept(kSharedSeen).toLongLong();
  return workspace.read([seen](const Desk& desk) { return read(desk, seen); }).value_or(std::map<QString, int>{});
}

}  // namespace headroom
