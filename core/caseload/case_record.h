// SPDX-License-Identifier: MIT
// Cases and allocations as plain values, and what can be counted of them (rules 3).
// A case is one child or adult, known by a reference and never by a name.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/period.h"
#include "core/fields/vocabulary.h"

namespace headroom {

enum class Measure { Children, Families, Points };
enum class Part { Lead, CoWorker };

/// 'children', 'families', 'points'.
QString token(Measure measure);
/// Case and spaces round it ignored; nothing for any other word.
std::optional<Measure> measureFrom(const QString& word);
/// 'lead', 'co-worker'.
QString token(Part part);

struct Case {
  CaseId id;
  QString code;
  QString kind;          ///< of caseKinds()
  QString family;        ///< empty when none
  QStringList features;  ///< each once
  std::optional<UnitId> unit;
  std::optional<Decimal> points;  ///< override of its weight, for all schemes
  Period open;                    ///< from `opened` to `closed`
};

struct Allocation {
  AllocationId id;
  CaseId caseId;
  PostId post;
  Part part;
  Period period;
};

/// 'unsettled; travel over 60 minutes' as a list: spaces round each dropped, empty ones ignored, duplicates once.
QStringList featuresFrom(const QString& text);
QString featuresText(const QStringList& features);

}  // namespace headroom
