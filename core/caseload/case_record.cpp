// SPDX-License-Identifier: MIT
// Words of cases and allocations.
// The order and spelling are those of formats 2.
#include "core/caseload/case_record.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString token(Measure measure) {
  switch (measure) {
    case Measure::Children:
      return u"children"_s;
    case Measure::Families:
      return u"families"_s;
    case Measure::Points:
      break;
  }
  return u"points"_s;
}

std::optional<Measure> measureFrom(const QString& word) {
  const QString wanted = word.trimmed().toLower();
  for (const Measure measure : {Measure::Children, Measure::Families, Measure::Points}) {
    if (token(measure) == wanted) return measure;
  }
  return std::nullopt;
}

QString token(Part part) { return part == Part::Lead ? u"lead"_s : u"co-worker"_s; }

QStringList featuresFrom(const QString& text) {
  QStringList features;
  if (text.isEmpty()) return features;
  for (const QString& part : text.split(u';')) {
    const QString feature = part.trimmed();
    if (!feature.isEmpty() && !features.contains(feature)) features << feature;
  }
  return features;
}

QString featuresText(const QStringList& features) { return features.join(u';'); }

}  // namespace headroom
