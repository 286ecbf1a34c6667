// SPDX-License-Identifier: MIT
// Whether signed records are still what was signed (design 3, the attack table): the chain, the text of every record,
// and every signature. It reads alone and needs no passphrase.
#pragma once
#include "core/organisation/chain.h"
#include "core/store/database.h"

namespace headroom {

struct RecordCheck {
  ChainHead head;
  int agreed = 0;                    ///< records agreed by both
  int onChain = 0;                   ///< of these, those that the chain holds
  int erased = 0;                    ///< of these, those that lost words because somebody was erased
  int signedByBoth = 0;              ///< of these, those that both signed with a passphrase
  std::vector<QString> faults = {};  ///< what was changed, each with its record or entry; the first found first
};

/// With `receipt`, whether the chain still holds that head too. Throws StoreError.
RecordCheck checkRecords(const Database& records, const std::optional<ChainHead>& receipt = std::nullopt);

/// What no check of the file alone can prove, one sentence each.
std::vector<QString> whatIsNotProved();

}  // namespace headroom
