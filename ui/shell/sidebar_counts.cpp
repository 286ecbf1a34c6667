// SPDX-License-Identifier: MIT
// Reads clocks and open actions alone: the load of a whole council is not needed for two numbers.
#include "ui/shell/sidebar_counts.h"

#include <algorithm>
#include <utility>

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
#include "ui/shell/sidebar.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::map<QString, int> readCounts(const Desk& desk, qint64 seen) {
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
  counts[u"reflections"_s] = copiesSince(desk, seen);
  counts[u"mysupervision"_s] = toAgree(waitingRecords(desk));
  std::erase_if(counts, [](const auto& count) { return count.second == 0; });
  return counts;
}

}  // namespace

namespace {

// Who will be late on a day to come is not known.
bool isAhead(const Workspace& workspace) { return workspace.today() > workspace.clock().today(); }

qint64 sharedSeen(Workspace& workspace) { return workspace.memory().kept(kSharedSeen).toLongLong(); }

}  // namespace

std::map<QString, int> overdueCounts(Workspace& workspace) {
  if (isAhead(workspace)) return {};
  return workspace.read([seen = sharedSeen(workspace)](const Desk& desk) { return readCounts(desk, seen); })
      .value_or(std::map<QString, int>{});
}

SidebarCounts::SidebarCounts(Workspace& workspace, Sidebar& sidebar)
    : QObject(&sidebar), workspace_(workspace), sidebar_(sidebar), long_(workspace, this), painted_(this) {}

void SidebarCounts::read() {
  painted_.drop();
  long_.drop();
  if (isAhead(workspace_) || !LongRead::isLong(workspace_)) return sidebar_.setCounts(overdueCounts(workspace_));
  // Those of somebody else, or of another day, do not stay while these are read.
  if (const std::pair now(workspace_.viewer().person, workspace_.today()); std::exchange(of_, now) != now)
    sidebar_.setCounts({});
  if (sidebar_.isVisible()) return ask();
  painted_.run({&sidebar_}, [this] { ask(); });
}

void SidebarCounts::ask() {
  long_.ask([seen = sharedSeen(workspace_)](const Desk& desk) { return readCounts(desk, seen); },
            [this](const std::map<QString, int>& counts) {
              // They are nobody's any more once the window was locked.
              if (workspace_.viewer().person == of_.first) sidebar_.setCounts(counts);
            });
}

}  // namespace headroom
