// SPDX-License-Identifier: MIT
// For a reader every way in the window passes here: the sidebar, the keys, the palette and the links of pages.
#include "ui/shell/own_pages.h"

#include <QStringList>

#include <algorithm>

#include "core/organisation/kept_organisation.h"
#include "core/organisation/reader_access.h"
#include "ui/reader/reader_view.h"
#include "ui/shared/workspace.h"
#include "ui/shell/page_registry.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::optional<ReaderScope> scopeOf(Workspace& workspace) {
  return workspace.read([today = workspace.clock().today()](const Desk& desk) { return readerScope(desk, today); })
      .value_or(std::nullopt);
}

std::vector<const PageEntry*> pagesOfReader(const ReaderScope& scope) {
  std::vector<const PageEntry*> pages{findPage(kReaderHomePage)};
  for (const ReaderReport report : scope.reports()) pages.push_back(findPage(readerPageOf(report)));
  return pages;
}

}  // namespace

std::vector<const PageEntry*> pagesOf(Workspace& workspace) {
  if (const auto scope = scopeOf(workspace)) return pagesOfReader(*scope);
  const auto organisation =
      workspace.read([](const Desk& desk) { return keptOrganisationOn(desk.records, desk.today()); });
  if (!organisation) return {};
  return pagesFor(accessOf(**organisation, workspace.viewer(), workspace.today()).home());
}

bool isReader(Workspace& workspace) { return scopeOf(workspace).has_value(); }

bool mayGo(Workspace& workspace, const Address& address) {
  const auto scope = scopeOf(workspace);
  if (!scope) return true;
  static const QStringList verbs{u"palette"_s,    u"day"_s,  u"who"_s,  u"settings"_s, u"lock"_s,
                                 u"passphrase"_s, u"help"_s, u"back"_s, u"diagnosis"_s};
  if (verbs.contains(address.page)) return true;
  if (address.page == kReaderRecordPage) return scope->mayRead(ReaderReport::Records);
  const auto pages = pagesOfReader(*scope);
  return std::any_of(pages.begin(), pages.end(), [&](const PageEntry* page) { return page->id == address.page; });
}

}  // namespace headroom
