// SPDX-License-Identifier: MIT
// One field a kind; features as 'unsettled 3; proceedings 6'.
#include "ui/shared/weight_fields.h"

#include <algorithm>

#include "ui/shared/form_dialog.h"
#include "ui/shared/typed_number.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString featuresOf(const Scheme& scheme) {
  QStringList parts;
  for (auto one = scheme.features.begin(); one != scheme.features.end(); ++one)
    parts << u"%1 %2"_s.arg(one.key(), one.value().toString());
  parts.sort();
  return parts.join(u"; "_s);
}

}  // namespace

WeightFields::WeightFields(FormDialog& form, const Scheme* scheme) {
  for (const QString& kind : caseKinds()) {
    const bool known = scheme != nullptr && scheme->kinds.contains(kind);
    kinds_.emplace_back(
        kind, form.addLine(kind, u"kind."_s + kind, known ? scheme->kinds.value(kind).toString() : QString()));
  }
  features_ = form.addLine(FormDialog::tr("Features"), u"features"_s, scheme ? featuresOf(*scheme) : QString());
}

std::optional<std::vector<Weight>> WeightFields::typed(FormDialog& form) const {
  std::vector<Weight> weights;
  for (const auto& [kind, field] : kinds_) {
    if (field->text().trimmed().isEmpty()) continue;
    const auto points = typedNumber(form, *field, kind, 4);
    if (!points) return std::nullopt;
    weights.push_back({{}, {}, {}, kind, {}, *points});
  }
  for (const QString& part : features_->text().split(u';', Qt::SkipEmptyParts)) {
    const QString words = part.trimmed();
    const auto points = Decimal::parse(words.section(u' ', -1), 4);
    if (!points || *points < Decimal(0) || !words.contains(u' ')) {
      form.say(FormDialog::tr("'%1' is not a feature with its points, like 'unsettled 3'.").arg(words));
      return std::nullopt;
    }
    weights.push_back({{}, {}, {}, {}, words.section(u' ', 0, -2), *points});
  }
  return weights;
}

}  // namespace headroom
