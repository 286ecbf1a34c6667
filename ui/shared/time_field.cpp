// SPDX-License-Identifier: MIT
// Reads the field on every key.
#include "ui/shared/time_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "core/base/time_entry.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

namespace headroom {

TimeField::TimeField(const QString& name, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  edit_ = new QLineEdit;
  edit_->setAccessibleName(name);
  edit_->setPlaceholderText(tr("2:30pm"));
  column->addWidget(edit_);
  echo_ = new Label({}, TextRole::Caption, TextColour::Text2);
  echo_->setWordWrap(true);
  column->addWidget(echo_);
  setFocusProxy(edit_);
  const auto widen = [this] { setFixedWidth(theme().px(104)); };
  connect(&theme(), &Theme::changed, this, widen);
  widen();
  connect(edit_, &QLineEdit::textChanged, this, &TimeField::read);
}

void TimeField::setMinute(std::optional<int> minute) { edit_->setText(minute ? timeInWords(*minute) : QString()); }

bool TimeField::isWrong() const { return !minute_ && !edit_->text().trimmed().isEmpty(); }

void TimeField::read() {
  minute_.reset();
  QString words;
  if (!edit_->text().trimmed().isEmpty()) {
    const Result<int> read = parseTimeEntry(edit_->text());
    if (read) minute_ = *read;
    words = read ? timeInWords(*read) : read.error().sentence;
  }
  // What is typed as it would be said needs no second line.
  const bool isSaid = words == edit_->text();
  echo_->setText(isSaid ? QString() : words);
  echo_->setColour(isWrong() ? TextColour::Over : TextColour::Text2);
  edit_->setAccessibleDescription(words);
  edit_->setProperty("invalid", isWrong());
  edit_->update();
}

}  // namespace headroom
