// SPDX-License-Identifier: MIT
// Somebody starts: the post, who supervises them, and of a newly qualified social worker the reduction and the ASYE,
// all in one save (rules 8: a place and its reduction are made together).
#pragma once
#include <optional>

#include "core/desk/desk.h"
#include "core/organisation/organisation_actions.h"

namespace headroom {

/// What is taken from the hours of somebody new.
struct FirstReduction {
  QString reason;
  Decimal percent;
  Period period;
};

struct Starter {
  NewPerson person;
  NewPost post;
  std::optional<PersonId> supervisor = {};  ///< line supervisor from the first day
  std::optional<FirstReduction> reduction = {};
  std::optional<Period> asye = {};
};

/// Refused as each part of it is; then nothing is saved.
Result<AddedPerson> addStarter(WritableDesk& desk, const Starter& starter);

}  // namespace headroom
