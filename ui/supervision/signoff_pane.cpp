// SPDX-License-Identifier: MIT
// The facts of the meeting and the check before signing.
#include "ui/supervision/signoff_pane.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

SignOffPane::SignOffPane(const AgendaSection& section, QDate today, QWidget* parent) : SectionPane(section, parent) {
  auto* facts = new QHBoxLayout;
  auto* minutesLabel = new Label(tr("Minutes"), TextRole::RowTitle);
  facts->addWidget(minutesLabel);
  minutes_ = new QSpinBox;
  minutes_->setObjectName(u"signoff.minutes"_s);
  minutes_->setAccessibleName(tr("Minutes"));
  minutes_->setRange(0, 100'000);  // formats 2
  minutes_->setSpecialValueText(tr("not said"));
  minutesLabel->setBuddy(minutes_);
  facts->addWidget(minutes_);
  interrupted_ = new QCheckBox(tr("It was interrupted"));
  interrupted_->setObjectName(u"signoff.interrupted"_s);
  facts->addWidget(interrupted_);
  facts->addStretch(1);
  body()->addLayout(facts);
  reason_ = new QLineEdit;
  reason_->setObjectName(u"signoff.reason"_s);
  reason_->setAccessibleName(tr("If it was short, why"));
  reason_->setPlaceholderText(tr("If it was short, why"));
  body()->addWidget(reason_);
  auto* nextLine = new QHBoxLayout;
  nextLine->addWidget(new Label(tr("Next date"), TextRole::RowTitle), 0, Qt::AlignTop);
  next_ = new DateField(tr("Next date"), today);
  next_->setObjectName(u"signoff.next"_s);
  nextLine->addWidget(next_, 1);
  book_ = secondaryButton(tr("Book it"), u"calendar-event"_s);
  book_->setObjectName(u"signoff.book"_s);
  nextLine->addWidget(book_, 0, Qt::AlignTop);
  body()->addLayout(nextLine);
  gaps_ = sentence({});
  gaps_->setObjectName(u"signoff.gaps"_s);
  body()->addWidget(gaps_);
  card_ = new SignOffCard;
  connect(card_, &SignOffCard::chosen, this, &SignOffPane::signOffChosen);
  body()->addWidget(card_);
  const auto changed = [this] {
    if (!showing_) Q_EMIT edited();
  };
  connect(minutes_, &QSpinBox::valueChanged, this, changed);
  connect(interrupted_, &QCheckBox::toggled, this, changed);
  connect(reason_, &QLineEdit::textChanged, this, changed);
  connect(book_, &QPushButton::clicked, this, [this] {
    if (next_->date()) Q_EMIT nextWanted(*next_->date());
  });
}

void SignOffPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  showing_ = true;
  shownMinutes_ = picture.record.session.minutes.value_or(0);
  minutes_->setValue(shownMinutes_);
  interrupted_->setChecked(picture.record.session.interrupted);
  reason_->setText(picture.record.session.reason);
  if (!next_->date()) next_->setDate(picture.suggestedNext);
  card_->show(picture);
  showing_ = false;
}

void SignOffPane::clear() {
  SectionPane::clear();
  next_->setDate({});
  card_->clear();
}

void SignOffPane::take(SessionRecord& record) const {
  SectionPane::take(record);
  if (minutes_->value() != shownMinutes_)
    record.session.minutes = minutes_->value() == 0 ? std::nullopt : std::optional(minutes_->value());
  record.session.interrupted = interrupted_->isChecked();
  record.session.reason = reason_->text();
}

void SignOffPane::setWritable(bool writable) {
  text_->setReadOnly(!writable);
  reason_->setReadOnly(!writable);
  minutes_->setReadOnly(!writable);
  for (QWidget* field : std::initializer_list<QWidget*>{done_, interrupted_, next_, book_}) field->setEnabled(writable);
  gaps_->setVisible(writable);
}

void SignOffPane::showGaps(const std::vector<QString>& gaps) {
  if (gaps.empty()) return gaps_->setText(tr("The record is complete."));
  gaps_->setText(tr("Still missing before it can be signed:") + u'\n' +
                 QStringList(gaps.begin(), gaps.end()).join(u'\n'));
}

}  // namespace headroom
