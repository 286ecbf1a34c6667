// SPDX-License-Identifier: MIT
// Text fields are made read-only; a grey field says 'not for you' about words that are.
#include "ui/shared/writable.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>
#include <QTextEdit>

namespace headroom {
namespace {

constexpr auto kOnlyToWrite = "onlyToWrite";
constexpr auto kHidden = "hiddenWhileReadOnly";

}  // namespace

void setWritable(QWidget& part, bool writable) {
  for (auto* edit : part.findChildren<QTextEdit*>()) edit->setReadOnly(!writable);
  for (auto* edit : part.findChildren<QLineEdit*>()) edit->setReadOnly(!writable);
  for (auto* button : part.findChildren<QAbstractButton*>()) button->setEnabled(writable);
  for (auto* box : part.findChildren<QComboBox*>()) box->setEnabled(writable);
  for (auto* box : part.findChildren<QAbstractSpinBox*>()) box->setReadOnly(!writable);
}

void onlyToWrite(QWidget* control) { control->setProperty(kOnlyToWrite, true); }

void showWhatWrites(QWidget& part, bool writable) {
  for (QWidget* control : part.findChildren<QWidget*>()) {
    if (!control->property(kOnlyToWrite).toBool()) continue;
    if (qobject_cast<QCheckBox*>(control) != nullptr) {
      control->setEnabled(writable);
    } else if (!writable && !control->isHidden()) {
      control->hide();
      control->setProperty(kHidden, true);
    } else if (writable && control->property(kHidden).toBool()) {
      control->show();
      control->setProperty(kHidden, false);
    }
  }
}

void pressedByNew(QWidget& page, QAbstractButton* button) {
  auto* fresh = new QShortcut(QKeySequence::New, &page);  // from the sidebar too, while the page is shown
  QObject::connect(fresh, &QShortcut::activated, button, [button] {
    if (button->isVisible()) button->click();
  });
}

}  // namespace headroom
