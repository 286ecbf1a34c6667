// SPDX-License-Identifier: MIT
// What was printed before keeps the marking that it had.
#include "core/organisation/printed_marking_actions.h"

#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/printed_marking_store.h"

namespace headroom {
namespace {

constexpr qsizetype kLongestMarking = 60;

}  // namespace

Result<void> setPrintedMarking(WritableDesk& desk, const QString& marking) {
  const QString line = marking.simplified();
  if (line.size() > kLongestMarking) return refuse(say("A marking is at most %1 letters long.").arg(kLongestMarking));
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(mayKeepEverywhere(desk));
    savePrintedMarking(desk.records, line);
    return {};
  });
}

}  // namespace headroom
