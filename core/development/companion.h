// SPDX-License-Identifier: MIT
// Somebody's mentor or buddy, from a day on.
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/period.h"
#include "core/base/result.h"

namespace headroom {

using CompanionId = Id<struct CompanionTag>;

enum class CompanionKind { Mentor, Buddy };
/// 'mentor', 'buddy', as in the file.
QString token(CompanionKind kind);
std::optional<CompanionKind> companionKindFrom(const QString& word);
const QStringList& companionKindWords();

struct Companion {
  std::optional<CompanionId> id = {};
  QString code = {};
  PersonId person;
  PersonId with;
  CompanionKind kind = CompanionKind::Buddy;
  Period period = {};
};

/// Refused for oneself, for a period that is none, and where the two have the same days together already.
Result<Companion> checked(const Companion& typed, const std::vector<Companion>& there);

}  // namespace headroom
