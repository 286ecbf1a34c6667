// SPDX-License-Identifier: MIT
// Hints keep on-screen keyboards and input methods from learning it.
#include "ui/shared/passphrase_field.h"

#include <QLineEdit>

namespace headroom {

QLineEdit* passphraseField(const QString& name) {
  auto* field = new QLineEdit;
  field->setAccessibleName(name);
  field->setEchoMode(QLineEdit::Password);
  field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
  return field;
}

}  // namespace headroom
