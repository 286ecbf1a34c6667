// SPDX-License-Identifier: MIT
// A field for a passphrase: dots, and no suggestion or memory of what was typed.
#pragma once
#include <QString>

class QLineEdit;

namespace headroom {

/// `name` is what assistive technology says.
QLineEdit* passphraseField(const QString& name);

}  // namespace headroom
