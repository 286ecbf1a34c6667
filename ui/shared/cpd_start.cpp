// SPDX-License-Identifier: MIT
// One save; the CPD log opens on the piece.
#include "ui/shared/cpd_start.h"

#include "core/development/cpd_actions.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<Address> cpdBegunFrom(Workspace& workspace, const CpdSource& source) {
  const auto piece = TakingBack::of(workspace).perform([&](WritableDesk& desk) { return startCpdFrom(desk, source); });
  if (!piece) return std::nullopt;
  return Address{u"cpd"_s, u"piece:%1"_s.arg(piece->value())};
}

}  // namespace headroom
