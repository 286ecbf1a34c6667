// SPDX-License-Identifier: MIT
// One verb, one transaction: runs a change and makes it durable, or leaves the file as it was.
// A change that refuses has saved nothing.
#pragma once
#include "core/base/result.h"
#include "core/store/database.h"

namespace headroom {

/// `change` returns a Result; it is committed only when that is not a refusal.
template <class Change>
auto inOneSave(Database& records, Change change) -> decltype(change()) {
  Transaction transaction(records);
  auto result = change();
  if (result) transaction.commit();
  return result;
}

}  // namespace headroom
