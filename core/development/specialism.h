// SPDX-License-Identifier: MIT
// What somebody says of themselves that they know about, and how they came to.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

using SpecialismId = Id<struct SpecialismTag>;

struct Specialism {
  std::optional<SpecialismId> id = {};  ///< none: not stored yet
  PersonId person;
  QString subject = {};
  QString how = {};
  QDate since = {};  ///< the day on which it was said
  qint64 rowVersion = 0;
};

/// Refused without a subject or a day, and when too long.
Result<Specialism> checked(Specialism specialism);

}  // namespace headroom
