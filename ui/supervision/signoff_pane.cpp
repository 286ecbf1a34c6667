// SPDX-License-Identifier: MIT
// The facts of the meeting and the check before signing.
#include "ui/supervision/signoff_pane.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/shared/booking_words.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/time_field.h"

using namespace Qt::StringLiterals;

namespace headroom {

SignOffPane::SignOffPane(const AgendaSection& section, QDate today, QWidget* parent) : SectionPane(section, parent) {
  above_ = new QWidget;
  aboveLines_ = new QVBoxLayout(above_);
  aboveLines_->setContentsMargins(0, 0, 0, 0);
  aboveLines_->setSpacing(body()->spacing());
  body()->addWidget(above_);
  auto* facts = new QHBoxLayout;
  facts->setSpacing(10);
  aboveLines_->addLayout(facts);
  const auto addFacts = [&](bool isText) {
    for (const SessionField& fact : typedSessionFields())
      if (fact.field->holdsWords() == isText) addFact(fact, facts);
  };
  addFacts(false);
  facts->addStretch(1);
  soFar_ = linkButton({});
  soFar_->setObjectName(u"signoff.soFar"_s);
  soFar_->hide();
  connect(soFar_, &QPushButton::clicked, this, [this] {
    for (const auto& [fact, field] : facts_)
      if (auto* number = qobject_cast<QSpinBox*>(field); number != nullptr && minutesSoFar_)
        number->setValue(*minutesSoFar_);
  });
  aboveLines_->addWidget(soFar_, 0, Qt::AlignLeft);
  addFacts(true);
  addBooking(today);
  writtenUp_ = sentence({}, TextRole::Secondary);
  writtenUp_->setObjectName(u"signoff.writtenUp"_s);
  aboveLines_->addWidget(writtenUp_);
  gaps_ = sentence({});
  gaps_->setObjectName(u"signoff.gaps"_s);
  aboveLines_->addWidget(gaps_);
  accept_ = new QCheckBox(tr("Share it anyway, with what is missing"));
  accept_->setObjectName(u"signoff.accept"_s);
  accept_->hide();
  aboveLines_->addWidget(accept_);
  card_ = new SignOffCard;
  connect(card_, &SignOffCard::chosen, this, &SignOffPane::signOffChosen);
  body()->addWidget(card_);
  nameText(tr("Anything else about the next date"));
}

void SignOffPane::enter() {
  // As Tab comes to it: what is typed takes the place of what stands there, also where the keyboard is there already.
  if (!facts_.empty() && !text_->isReadOnly()) {
    QWidget* first = facts_.front().second;
    first->setFocus(Qt::TabFocusReason);
    if (auto* number = qobject_cast<QSpinBox*>(first)) number->selectAll();
    return;
  }
  if (card_->speaks()) return card_->enterWords();
  SectionPane::enter();
}

// When and where to meet again: a date alone will do.
void SignOffPane::addBooking(QDate today) {
  booking_ = new QWidget;
  auto* grid = new QGridLayout(booking_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setColumnStretch(1, 1);
  const auto add = [grid](QWidget* field, const QString& words, const QString& name, int row, int column) {
    field->setObjectName(name);
    auto* label = new Label(words, TextRole::RowTitle);
    label->setBuddy(field);
    grid->addWidget(label, row, column, Qt::AlignTop);
    grid->addWidget(field, row, column + 1, Qt::AlignTop);
  };
  next_ = new DateField(tr("Next date"), today);
  add(next_, tr("Next date"), u"signoff.next"_s, 0, 0);
  time_ = new TimeField(tr("At what time"));
  add(time_, tr("at"), u"signoff.time"_s, 0, 2);
  place_ = new QLineEdit;
  place_->setAccessibleName(tr("Where you meet next"));
  add(place_, tr("Where"), u"signoff.place"_s, 1, 0);
  book_ = secondaryButton(tr("Book it"), u"calendar-event"_s);
  book_->setObjectName(u"signoff.book"_s);
  setWeighty(book_);
  grid->addWidget(book_, 1, 2, 1, 2, Qt::AlignRight);
  connect(book_, &QPushButton::clicked, this, &SignOffPane::book);
  for (QLineEdit* field : {next_->edit(), time_->edit(), place_})
    connect(field, &QLineEdit::returnPressed, this, &SignOffPane::book);
  aboveLines_->addWidget(booking_);
  booked_ = sentence({}, TextRole::Secondary);
  booked_->setObjectName(u"signoff.booked"_s);
  aboveLines_->addWidget(booked_);
}

void SignOffPane::book() {
  if (!next_->date()) return next_->edit()->setFocus(Qt::OtherFocusReason);
  if (time_->isWrong()) return time_->edit()->setFocus(Qt::OtherFocusReason);
  Q_EMIT nextWanted(*next_->date(), {time_->minute(), place_->text()});
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
    aboveLines_->addWidget(labelFor(text, name));
    aboveLines_->addWidget(text);
    field = text;
  }
  field->setObjectName(u"signoff."_s + fact.field->column);
  facts_.emplace_back(&fact, field);
}

void SignOffPane::holdStill() {
  if (isVisible()) above_->setMinimumHeight(std::max(above_->minimumHeight(), above_->height()));
}

void SignOffPane::hideEvent(QHideEvent* event) {
  above_->setMinimumHeight(0);
  SectionPane::hideEvent(event);
}

void SignOffPane::show(const SessionPicture& picture) {
  holdStill();
  SectionPane::show(picture);
  showing_ = true;
  for (const auto& [fact, field] : facts_) {
    const QString text = typedText(*fact, picture.record.session);
    if (auto* tick = qobject_cast<QCheckBox*>(field)) tick->setChecked(!text.isEmpty());
    if (auto* number = qobject_cast<QSpinBox*>(field)) number->setValue(text.toInt());
    // The same words are not set again: the cursor of somebody who is typing would jump to the end.
    if (auto* line = qobject_cast<QLineEdit*>(field); line != nullptr && line->text().trimmed() != text)
      line->setText(text);
  }
  showBooking(picture);
  writtenUp_->setText(picture.writtenUp);
  writtenUp_->setVisible(!picture.writtenUp.isEmpty());
  card_->show(picture);
  showing_ = false;
}

// What is booked, once; a date that somebody is typing stays.
void SignOffPane::showBooking(const SessionPicture& picture) {
  const auto& booked = picture.booked;
  const bool isNew =
      booked && (!shownBooking_ || shownBooking_->id != booked->id || shownBooking_->rowVersion != booked->rowVersion);
  if (isNew) {
    next_->setDate(booked->day);
    time_->setMinute(booked->startMinute);
    place_->setText(booked->location);
  } else if (!next_->date()) {
    next_->setDate(picture.suggestedNext);
  }
  shownBooking_ = booked;
  booked_->setText(booked ? tr("Booked: %1.").arg(bookedWords(*booked)) : QString());
  booked_->setVisible(booked.has_value());
}

void SignOffPane::clear() {
  SectionPane::clear();
  next_->setDate({});
  time_->setMinute({});
  place_->setText({});
  shownBooking_.reset();
  accept_->setChecked(false);
  accept_->hide();
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
  holdStill();
  text_->setReadOnly(!writable);
  for (const auto& [fact, field] : facts_) {
    if (auto* number = qobject_cast<QSpinBox*>(field)) number->setReadOnly(!writable);
    if (auto* line = qobject_cast<QLineEdit*>(field)) line->setReadOnly(!writable);
    if (qobject_cast<QCheckBox*>(field) != nullptr) field->setEnabled(writable);
  }
  done_->setEnabled(writable);
  booking_->setVisible(writable);
  gaps_->setVisible(writable);
  if (!writable) accept_->hide();
}

void SignOffPane::showSoFar(std::optional<int> minutes) {
  holdStill();
  minutesSoFar_ = minutes;
  soFar_->setVisible(minutes && *minutes > 0 && !text_->isReadOnly());
  if (minutes) soFar_->setText(tr("%1 so far: take that as its length").arg(counted(*minutes, "minute", "minutes")));
}

void SignOffPane::askToAccept() {
  // The keyboard stays where it is: a second press of Share by habit ticks nothing.
  accept_->show();
}

bool SignOffPane::acceptsGaps() const { return accept_->isChecked(); }

bool SignOffPane::showGaps(const std::vector<QString>& gaps) {
  holdStill();
  const QStringList now(gaps.begin(), gaps.end());
  // Other gaps than those that were accepted are asked about again.
  const bool isOther = std::exchange(shownGaps_, now) != now;
  if (isOther) {
    accept_->setChecked(false);
    accept_->hide();
  }
  // What is pressed to share does not go down when it is asked whether to share all the same.
  QSizePolicy kept = accept_->sizePolicy();
  kept.setRetainSizeWhenHidden(!gaps.empty() && !text_->isReadOnly());
  accept_->setSizePolicy(kept);
  gaps_->setText(gaps.empty() ? tr("The record is complete.")
                              : tr("Still missing before it can be signed:") + u'\n' + now.join(u'\n'));
  return isOther;
}

}  // namespace headroom
