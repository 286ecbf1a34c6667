// SPDX-License-Identifier: MIT
// One verb, one transaction: runs a change and makes it durable, or leaves the file as it was.
// A change that refuses has saved nothing, and whoever only reads changes nothing.
#pragma once
#include "core/base/result.h"
#include "core/organisation/reader_access.h"
#include "core/store/database.h"

namespace headroom {

/// Runs `save` again where a server has taken it back in favour of another, which it stood in the way of.
template <class Save>
auto savedInTurn(Save save) -> decltype(save()) {
  constexpr int kTries = 3;
  for (int tries = 1;; ++tries) {
    try {
      return save();
    } catch (const StoreError& error) {
      if (error.fault() != StoreFault::GaveWay || tries == kTries) throw;
    }
  }
}

/// `change` returns a Result, and can run more than once; it is committed only when that is not a refusal. For what is
/// nobody's verb: that a record was opened, a passphrase of one's own. tests/architecture_test.cpp lists who may.
template <class Change>
auto inOneSave(Database& records, Change change, Turn turn = Turn::Alone) -> decltype(change()) {
  return savedInTurn([&] {
    Transaction transaction(records, turn);
    auto result = change();
    if (result) transaction.commit();
    return result;
  });
}

/// Likewise for a verb: refused to whoever only reads.
template <class Change>
auto inOneSave(WritableDesk& desk, Change change, Turn turn = Turn::Alone) -> decltype(change()) {
  const auto verb = [&]() -> decltype(change()) {
    TRY(mayChangeAnything(desk));
    return change();
  };
  return inOneSave(desk.records, verb, turn);
}

/// Likewise; `ask` gives what the verb asks ahead (Query::ahead()), which is asked together with whether it may change
/// anything.
template <class Ask, class Change>
auto inOneSaveAsking(WritableDesk& desk, Ask ask, Change change, Turn turn) -> decltype(change(ask())) {
  const auto verb = [&]() -> decltype(change(ask())) {
    auto asked = ask();
    TRY(mayChangeAnything(desk));
    return change(std::move(asked));
  };
  return inOneSave(desk.records, verb, turn);
}

}  // namespace headroom
