// SPDX-License-Identifier: MIT
// Every page of the window in the order of the sidebar: who sees it, and how it is made when it is first looked at.
// A page is added by one line in page_registry.cpp.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "core/organisation/access.h"
#include "ui/shared/page.h"

namespace headroom {

struct PageEntry {
  QString id;
  QString words;
  QString icon;
  bool ownPractice = false;     ///< stands under 'My practice'
  std::vector<HomeRole> roles;  ///< who has it
  std::function<Page*(Workspace&)> make;
  QString under = {};  ///< reached from that page and the palette instead of a line in the sidebar
};

/// All pages; the first one of a role is its home.
const std::vector<PageEntry>& pageRegistry();
const PageEntry* findPage(const QString& id);
/// The pages of a role, in order; those under 'My practice' last.
std::vector<const PageEntry*> pagesFor(HomeRole role);

}  // namespace headroom
