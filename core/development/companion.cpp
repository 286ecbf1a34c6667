// SPDX-License-Identifier: MIT
// Somebody may have several buddies, each once.
#include "core/development/companion.h"

#include "core/base/say.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/new_rows.h"

using namespace Qt::StringLiterals;

namespace headroom {

const QStringList& companionKindWords() {
  static const QStringList words{u"mentor"_s, u"buddy"_s};
  return words;
}

QString token(CompanionKind kind) { return wordOf(companionKindWords(), kind); }
std::optional<CompanionKind> companionKindFrom(const QString& word) {
  return valueOf<CompanionKind>(companionKindWords(), word);
}

Result<Companion> checked(const Companion& typed, const std::vector<Companion>& there) {
  if (typed.person == typed.with) return refuse(say("Nobody can be their own mentor or buddy."));
  TRY(checked(typed.period));
  for (const Companion& one : there) {
    const bool same = one.person == typed.person && one.with == typed.with && one.kind == typed.kind;
    if (same && one.period.overlaps(typed.period)) return refuse(say("That is noted for these days already."));
  }
  return typed;
}

}  // namespace headroom
