// SPDX-License-Identifier: MIT
// A number from a field of a form, exactly as typed.
#pragma once
#include <optional>

#include "core/base/decimal.h"

class QLineEdit;
class QString;

namespace headroom {

class FormDialog;

/// Nothing when it is no number from 0 up with at most so many decimals; the form then says so, with `what` in front.
std::optional<Decimal> typedNumber(FormDialog& form, const QLineEdit& field, const QString& what, int places);

}  // namespace headroom
