// SPDX-License-Identifier: MIT
// Text fields are made read-only; a grey field says 'not for you' about words that are.
#include "ui/shared/writable.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTextEdit>

namespace headroom {

void setWritable(QWidget& part, bool writable) {
  for (auto* edit : part.findChildren<QTextEdit*>()) edit->setReadOnly(!writable);
  for (auto* edit : part.findChildren<QLineEdit*>()) edit->setReadOnly(!writable);
  for (auto* button : part.findChildren<QAbstractButton*>()) button->setEnabled(writable);
  for (auto* box : part.findChildren<QComboBox*>()) box->setEnabled(writable);
  for (auto* box : part.findChildren<QAbstractSpinBox*>()) box->setReadOnly(!writable);
}

}  // namespace headroom
