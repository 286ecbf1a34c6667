// SPDX-License-Identifier: MIT
// Reads an action typed in one line: 'review with school Farah next friday' is what, who and by when.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

struct QuickPerson {
  PersonId id;
  QString name;
};

struct QuickAction {
  QString what;
  std::optional<PersonId> owner;  ///< the last word that is the first or full name of one of the people
  QString ownerName;
  std::optional<QDate> due;  ///< the words at the end that are a date
};

/// Nothing understood is lost: words that are neither a name nor a date stay in `what`.
QuickAction readQuickAction(const QString& typed, const std::vector<QuickPerson>& people, QDate today);

}  // namespace headroom
