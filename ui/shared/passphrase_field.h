// SPDX-License-Identifier: MIT
// A field for a passphrase: dots, and no suggestion or memory of what was typed.
#pragma once
#include <QString>

class QAbstractButton;
class QLineEdit;
class QVBoxLayout;

namespace headroom {

/// `name` is what assistive technology says.
QLineEdit* passphraseField(const QString& name);
/// One below its label, at the end of the column; `name` is that of the object.
QLineEdit* addPassphraseField(QVBoxLayout& column, const QString& words, const QString& name);

/// Says at once, on the button that was pressed and by the pointer, that it takes a moment; until it goes.
class TakesAMoment {
 public:
  TakesAMoment(QAbstractButton& pressed, const QString& words);
  ~TakesAMoment();
  Q_DISABLE_COPY_MOVE(TakesAMoment)

 private:
  QAbstractButton& pressed_;
  QString before_;
};

}  // namespace headroom
