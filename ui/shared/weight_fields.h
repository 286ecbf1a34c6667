// SPDX-License-Identifier: MIT
// The points of each kind of case and of features, as fields of a form.
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "core/caseload/scheme.h"

class QLineEdit;

namespace headroom {

class FormDialog;

/// WeightFields fields(form, scheme); … form.onSave(…, [&] { if (const auto weights = fields.typed(form)) … });
/// Fields are named 'kind.child in need' and 'features'.
class WeightFields {
 public:
  /// `scheme`: what stands in the fields at first; nullptr: nothing.
  WeightFields(FormDialog& form, const Scheme* scheme);
  /// Points of the kinds and features that have any, without unit, period and name. Nothing when a field is wrong; the
  /// form then says which.
  std::optional<std::vector<Weight>> typed(FormDialog& form) const;

 private:
  std::vector<std::pair<QString, QLineEdit*>> kinds_;
  QLineEdit* features_;
};

}  // namespace headroom
