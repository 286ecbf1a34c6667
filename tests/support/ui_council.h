// SPDX-License-Identifier: MIT
// A small council in memory for the tests of pages, made by the actions that people use.
// Two services, three teams, posts of every status, limits in two measures, a family, and cases that nobody leads.
#pragma once
#include <memory>

#include "core/caseload/balance.h"
#include "core/organisation/organisation_actions.h"
#include "ui/shared/workspace.h"

namespace headroom::test {

inline const QDate kCouncilDay(2025, 6, 2);

struct UiCouncil {
  UiCouncil();
  /// Sees as that person from now on.
  void lookAs(PersonId person);
  AddedPerson worker(const QString& name, UnitId team, Decimal fte, Role role = Role::SocialWorker);
  CaseId newCase(std::optional<PostId> lead, UnitId unit, const QString& family = {},
                 QDate opened = kCouncilDay.addDays(-40));
  /// Farah is supervised on the day, and owns an action that is late and one that is not.
  void superviseAshby();
  Balance balanceOf(std::optional<UnitId> unit, QDate on = kCouncilDay, std::optional<Measure> measure = {});

  std::unique_ptr<Workspace> workspace;
  std::optional<UnitId> county, family, protection, ashby, brook, mill;
  std::optional<PersonId> director, priya, farah;
  std::optional<PostId> farahPost, benPost;

 private:
  template <class F>
  auto done(F f) {
    return workspace->perform(std::move(f)).value();
  }
  void addUnits();
  void addAshby();
  void addOthers();
  int cases_ = 0;
};

}  // namespace headroom::test
