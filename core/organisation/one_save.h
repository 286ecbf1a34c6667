// SPDX-License-Identifier: MIT
// One verb, one transaction: runs a change and makes it durable, or leaves the file as it was.
// A change that refuses has saved nothing, and whoever only reads changes nothing.
#pragma once
#include "core/base/result.h"
#include "core/organisation/reader_access.h"
#include "core/store/database.h"

namespace headroom {

/// `change` returns a Result; it is committed only when that is not a refusal. For what is nobody's verb: that a record
/// was opened, a passphrase of one's own. tests/architecture_test.cpp lists who may.
template <class Change>
auto inOneSave(Database& records, Change change) -> decltype(change()) {
  Transaction transaction(records);
  auto result = change();
  if (result) transaction.commit();
  return result;
}

/// Likewise for a verb: refused to whoever only reads.
template <class Change>
auto inOneSave(WritableDesk& desk, Change change) -> decltype(change()) {
  TRY(mayChangeAnything(desk));
  return inOneSave(desk.records, std::move(change));
}

}  // namespace headroom
