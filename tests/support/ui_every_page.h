// SPDX-License-Identifier: MIT
// Every page of every role, one after the other, in one window.
#pragma once
#include <functional>

#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/support/ui_council.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_registry.h"

namespace headroom::test {

/// Looks as the director, a manager and a practitioner, goes to each page of theirs and runs `f` there.
inline void onEveryPage(MainWindow& window, UiCouncil& council, const std::function<void()>& f) {
  for (const PersonId person : {*council.director, *council.priya, *council.farah}) {
    window.lookAs(person);
    const auto organisation =
        council.workspace->read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
    REQUIRE(organisation);
    for (const PageEntry* page : pagesFor(accessOf(*organisation, Viewer{person}, kCouncilDay).home())) {
      window.goTo({page->id, {}});
      INFO(page->id.toStdString());
      f();
    }
  }
}

}  // namespace headroom::test
