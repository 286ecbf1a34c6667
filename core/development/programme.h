// SPDX-License-Identifier: MIT
// A place in a programme, such as the assessed and supported first year in practice (rules 8).
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/period.h"

namespace headroom {

/// The programme of newly qualified social workers.
inline const QString kAsye = QStringLiteral("ASYE");

using PlaceId = Id<struct PlaceTag>;

struct ProgrammePlace {
  QString code = {};
  PersonId person;
  QString programme;
  std::optional<PersonId> mentor = {};
  Period period;
  std::optional<PlaceId> id = {};  ///< none: not stored yet
};

/// The assessed and supported year that begins on that day.
Period asyeFrom(QDate from);
/// By when it is reviewed: after 3, 6 and 9 months, and on the last day of its 12.
std::vector<QDate> asyeReviews(QDate from);

}  // namespace headroom
