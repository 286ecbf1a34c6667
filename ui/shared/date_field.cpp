// SPDX-License-Identifier: MIT
// Reads the field on every key and tidies it when it is left.
#include "ui/shared/date_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/date_entry.h"
#include "ui/shared/label.h"

namespace headroom {

DateField::DateField(const QString& name, QDate today, QWidget* parent) : QWidget(parent), today_(today) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  edit_ = new QLineEdit;
  edit_->setAccessibleName(name);
  edit_->setPlaceholderText(tr("24/7, 24 jul, next fri or +2w"));
  column->addWidget(edit_);
  echo_ = new Label({}, TextRole::Caption, TextColour::Text2);
  echo_->setWordWrap(true);
  column->addWidget(echo_);
  setFocusProxy(edit_);
  connect(edit_, &QLineEdit::textChanged, this, &DateField::read);
}

void DateField::setDate(std::optional<QDate> date) {
  edit_->setText(date ? date->toString(QStringLiteral("d/M/yyyy")) : QString());
}

bool DateField::isWrong() const { return !date_ && !edit_->text().trimmed().isEmpty(); }
QString DateField::echo() const { return echo_->text(); }

void DateField::read() {
  std::optional<QDate> before = date_;
  date_.reset();
  QString words;
  if (!edit_->text().trimmed().isEmpty()) {
    const Result<QDate> read = parseDateEntry(edit_->text(), today_);
    if (read) date_ = looksBack_ && *read > today_ ? read->addYears(-1) : *read;
    words = read ? dateInWords(*date_) : read.error().sentence;
  }
  echo_->setText(words);
  echo_->setColour(isWrong() ? TextColour::Over : TextColour::Text2);
  edit_->setAccessibleDescription(words);
  edit_->setProperty("invalid", isWrong());
  edit_->update();
  if (before != date_) Q_EMIT dateChanged();
}

}  // namespace headroom
