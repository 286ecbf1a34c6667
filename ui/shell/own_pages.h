// SPDX-License-Identifier: MIT
// The pages of whoever is looking: those of their role, or of somebody who only reads the reports that were given to
// them and nothing else.
#pragma once
#include <vector>

namespace headroom {

struct Address;
struct PageEntry;
class Workspace;

/// In the order of the sidebar; the first is their home. None while nobody is chosen.
std::vector<const PageEntry*> pagesOf(Workspace& workspace);
/// Whether the viewer only reads, on the day that it is.
bool isReader(Workspace& workspace);
/// Whether they may go there or do that: everybody may try, whoever only reads has their pages and what touches
/// nothing.
bool mayGo(Workspace& workspace, const Address& address);

}  // namespace headroom
