// SPDX-License-Identifier: MIT
// What the page of an agreement and of the yearly checks shows, read once.
#pragma once
#include "core/desk/desk.h"
#include "core/organisation/organisation.h"
#include "core/supervision/agreement.h"
#include "core/supervision/yearly_check.h"

namespace headroom {

struct AgreementPicture {
  Person person;
  std::optional<PersonId> supervisor = {};  ///< line supervisor on the day
  QString supervisorName = {};
  std::optional<Agreement> begun = {};    ///< not signed by both
  std::optional<Agreement> inForce = {};  ///< the newest that both have signed
  std::vector<Agreement> earlier = {};
  std::vector<CheckStanding> checks = {};
  std::vector<YearlyCheck> seen = {};  ///< the latest first
  bool isOwn = false;
  bool mayBegin = false;
};

/// By the person's code. Nothing when there is no such person or the viewer may not see them.
std::optional<AgreementPicture> readAgreementPage(const Desk& desk, const QString& code);

}  // namespace headroom
