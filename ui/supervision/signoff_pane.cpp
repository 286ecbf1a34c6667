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
  facts->setSpacing(10);
  body()->addLayout(facts);
  for (const bool isText : {false, true}) {
    for (const SessionField& fact : typedSessionFields()) {
      if (fact.field->holdsWords() == isText) addFact(fact, facts);
    }
  }
  facts->addStretch(1);
  auto* nextLine = new QHBoxLayout;
  nextLine->setSpacing(10);
  next_ = new DateField(tr("Next date"), today);
  auto* nextWords = new Label(tr("Next date"), TextRole::RowTitle);
  nextWords->setBuddy(next_);
  nextLine->addWidget(nextWords, 0, Qt::AlignTop);
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
  connect(book_, &QPushButton::clicked, this, [this] {
    if (next_->date()) Q_EMIT nextWanted(*next_->date());
  });
}

void SignOffPane::addFact(const SessionField& fact, QHBoxLayout* line) {
  const QString name = called(*fact.field);
  const auto changed = [this] {
    if (!showing_) Q_EMIT edited();
  };
  QWidget* field = nullptr;
  if (fact.field->kind == FieldKind::Truth) {
    auto* tick = new QCheckBox(name);
    connect(tick, &QCheckBox::toggled, this, changed);
    line->addWidget(tick);
    field = tick;
  } else if (fact.field->kind == FieldKind::Number) {
    auto* label = new Label(name, TextRole::RowTitle);
    auto* number = new QSpinBox;
    number->setAccessibleName(name);
    number->setRange(0, static_cast<int>(fact.field->most));
    number->setSpecialValueText(tr("not said"));
    label->setBuddy(number);
    connect(number, &QSpinBox::valueChanged, this, changed);
    line->addWidget(label);
    line->addWidget(number);
    field = number;
  } else {
    auto* text = new QLineEdit;
    text->setAccessibleName(name);
    connect(text, &QLineEdit::textChanged, this, changed);
    body()->addWidget(labelFor(text, name));
    body()->addWidget(text);
    field = text;
  }
  field->setObjectName(u"signoff."_s + fact.field->column);
  facts_.emplace_back(&fact, field);
}

void SignOffPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  showing_ = true;
  for (const auto& [fact, field] : facts_) {
    const QString text = typedText(*fact, picture.record.session);
    if (auto* tick = qobject_cast<QCheckBox*>(field)) tick->setChecked(!text.isEmpty());
    if (auto* number = qobject_cast<QSpinBox*>(field)) number->setValue(text.toInt());
    if (auto* line = qobject_cast<QLineEdit*>(field)) line->setText(text);
  }
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
  for (const auto& [fact, field] : facts_) {
    const QString before = typedText(*fact, record.session);
    if (const auto* tick = qobject_cast<const QCheckBox*>(field))
      setTypedText(*fact, record.session, tick->isChecked() ? u"yes"_s : QString());
    // 0 is 'not said', unless 0 was said before.
    if (const auto* number = qobject_cast<const QSpinBox*>(field);
        number != nullptr && number->value() != before.toInt())
      setTypedText(*fact, record.session, number->value() == 0 ? QString() : QString::number(number->value()));
    if (const auto* line = qobject_cast<const QLineEdit*>(field)) setTypedText(*fact, record.session, line->text());
  }
}

void SignOffPane::setWritable(bool writable) {
  text_->setReadOnly(!writable);
  for (const auto& [fact, field] : facts_) {
    if (auto* number = qobject_cast<QSpinBox*>(field)) number->setReadOnly(!writable);
    if (auto* line = qobject_cast<QLineEdit*>(field)) line->setReadOnly(!writable);
    if (qobject_cast<QCheckBox*>(field) != nullptr) field->setEnabled(writable);
  }
  for (QWidget* field : std::initializer_list<QWidget*>{done_, next_, book_}) field->setEnabled(writable);
  gaps_->setVisible(writable);
}

void SignOffPane::showGaps(const std::vector<QString>& gaps) {
  if (gaps.empty()) return gaps_->setText(tr("The record is complete."));
  gaps_->setText(tr("Still missing before it can be signed:") + u'\n' +
                 QStringList(gaps.begin(), gaps.end()).join(u'\n'));
}

}  // namespace headroom
