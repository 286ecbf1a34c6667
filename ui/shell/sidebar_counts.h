// SPDX-License-Identifier: MIT
// What waits behind the pages of the sidebar: how many supervisions and actions are overdue, how many records wait for
// whoever is looking, and how many notes were shared with them since they looked.
#pragma once
#include <QString>

#include <map>

#include "ui/shared/long_read.h"
#include "ui/shared/once_painted.h"

namespace headroom {

class Sidebar;
class Workspace;

/// By page id; only pages where something is overdue or waits. The numbers are those that the pages say.
std::map<QString, int> overdueCounts(Workspace& workspace);

/// Keeps the numbers of a sidebar: read at once, and of a county beside the window, once that is seen.
class SidebarCounts : public QObject {
 public:
  SidebarCounts(Workspace& workspace, Sidebar& sidebar);
  void read();

 private:
  void ask();

  Workspace& workspace_;
  Sidebar& sidebar_;
  std::pair<std::optional<PersonId>, QDate> of_ = {{}, {}};  ///< who looks, and at which day
  LongRead long_;
  OncePainted painted_;
};

}  // namespace headroom
