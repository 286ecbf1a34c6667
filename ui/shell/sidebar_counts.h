// SPDX-License-Identifier: MIT
// What waits behind the pages of the sidebar: how many supervisions and actions are overdue, how many records wait for
// whoever is looking, and how many notes were shared with them since they looked.
#pragma once
#include <QString>

#include <map>

namespace headroom {

class Workspace;

/// By page id; only pages where something is overdue or waits. The numbers are those that the pages say.
std::map<QString, int> overdueCounts(Workspace& workspace);

}  // namespace headroom
