// SPDX-License-Identifier: MIT
// What waits behind the pages of the sidebar: how many supervisions and actions are overdue, and how many records wait
// for whoever is looking.
#pragma once
#include <QString>

#include <map>

namespace headroom {

class Workspace;

/// By page id; only pages where something is overdue or waits. The numbers are those that the pages say.
std::map<QString, int> overdueCounts(Workspace& workspace);

}  // namespace headroom
