// SPDX-License-Identifier: MIT
// By the digest of the headings.
#include "ui/shell/kept_matches.h"

#include "ui/shell/settings.h"

namespace headroom {

MatchMemory keptMatches(Settings& settings) {
  return {[&settings](const QString& key) { return settings.columnMatch(key); },
          [&settings](const QString& key, const QString& text) { settings.setColumnMatch(key, text); }};
}

}  // namespace headroom
