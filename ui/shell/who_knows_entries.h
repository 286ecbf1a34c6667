// SPDX-License-Identifier: MIT
// Who knows about what is typed in Ctrl+K. What speaks for people is read when it is first asked for.
#pragma once
#include <optional>

#include "ui/learning/learning_view.h"
#include "ui/shell/palette.h"

namespace headroom {

class WhoKnowsEntries {
 public:
  explicit WhoKnowsEntries(Workspace& workspace) : workspace_(workspace) {}
  /// Those who know most about it, each with why; none for a verb, for a few letters, and for whoever only reads.
  std::vector<PaletteEntry> matches(const QString& typed);

 private:
  Workspace& workspace_;
  std::optional<KnowingPicture> read_;
};

}  // namespace headroom
