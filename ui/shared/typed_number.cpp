// SPDX-License-Identifier: MIT
// Says in one sentence what is wrong with a number.
#include "ui/shared/typed_number.h"

#include "ui/shared/form_dialog.h"

namespace headroom {

std::optional<Decimal> typedNumber(FormDialog& form, const QLineEdit& field, const QString& what, int places) {
  const QString typed = field.text().trimmed();
  const auto number = Decimal::parse(typed, places);
  if (number && *number >= Decimal(0)) return number;
  form.say(FormDialog::tr("%1 is a number from 0 up with %2 decimals at most, and not '%3'.")
               .arg(what)
               .arg(places)
               .arg(typed));
  return std::nullopt;
}

}  // namespace headroom
