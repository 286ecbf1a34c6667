// SPDX-License-Identifier: MIT
// Hints keep on-screen keyboards and input methods from learning it.
#include "ui/shared/passphrase_field.h"

#include <QAbstractButton>
#include <QGuiApplication>
#include <QLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/shared/accessible.h"
#include "ui/shared/label.h"

namespace headroom {

QLineEdit* passphraseField(const QString& name) {
  auto* field = new QLineEdit;
  field->setAccessibleName(name);
  field->setEchoMode(QLineEdit::Password);
  field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
  return field;
}

QLineEdit* addPassphraseField(QVBoxLayout& column, const QString& words, const QString& name) {
  auto* label = new Label(words, TextRole::RowTitle);
  auto* field = passphraseField(words);
  field->setObjectName(name);
  label->setBuddy(field);
  column.addWidget(label);
  column.addWidget(field);
  return field;
}

// Drawn here and now: what it takes so long for keeps the window from drawing.
TakesAMoment::TakesAMoment(QAbstractButton& pressed, const QString& words)
    : pressed_(pressed), before_(pressed.text()) {
  QGuiApplication::setOverrideCursor(Qt::WaitCursor);
  pressed_.setText(words);
  sayAloud(words);
  if (QLayout* around = pressed_.window()->layout()) around->activate();
  pressed_.window()->repaint();
}

TakesAMoment::~TakesAMoment() {
  pressed_.setText(before_);
  QGuiApplication::restoreOverrideCursor();
}

}  // namespace headroom
