// SPDX-License-Identifier: MIT
// Buttons are there only while the rule allows their step.
#include "ui/supervision/sign_off_card.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

#include "core/base/time_entry.h"
#include "core/exchange/whole_files.h"
#include "core/supervision/record_document.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString stepMoment(const SignOff& step) {
  return SignOffCard::tr("%1, %2").arg(shortDate(step.at.date()), timeInWords(step.at.time()));
}

}  // namespace

SignOffCard::SignOffCard(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 0);
  column->setSpacing(8);
  column->addWidget(divider());
  column->addWidget(new Label(tr("Sign-off"), TextRole::RowTitle));
  standing_ = sentence({});
  standing_->setObjectName(u"signoff.standing"_s);
  column->addWidget(standing_);
  steps_ = new QVBoxLayout;
  column->addLayout(steps_);
  wordsLabel_ = new Label({}, TextRole::BodyStrong);
  wordsLabel_->setWordWrap(true);
  column->addWidget(wordsLabel_);
  words_ = new GrowingTextEdit(tr("Words with the sign-off"), 2);
  words_->setObjectName(u"signoff.words"_s);
  wordsLabel_->setBuddy(words_);
  connect(words_, &GrowingTextEdit::textChanged, this, [this] {
    if (!isSetting_) Q_EMIT wordsTyped();
  });
  column->addWidget(words_);
  auto* line = new QHBoxLayout;
  line->addWidget(button(u"signoff.share"_s, tr("Share"), true, SignOffVerb::Share));
  line->addWidget(button(u"signoff.agree"_s, tr("Agree"), true, SignOffVerb::Agree));
  line->addWidget(button(u"signoff.answer"_s, tr("Answer"), true, SignOffVerb::Answer));
  // What comes in the place of the first is not under the pointer that pressed it.
  line->addStretch(1);
  line->addWidget(button(u"signoff.add"_s, tr("Add to the record"), false, SignOffVerb::Add));
  line->addWidget(button(u"signoff.dispute"_s, tr("I see it differently"), false, SignOffVerb::Dispute));
  line->addWidget(button(u"signoff.takeBack"_s, tr("Take it back to correct"), false, SignOffVerb::TakeBack));
  column->addLayout(line);
}

QPushButton* SignOffCard::button(const QString& name, const QString& words, bool primary, SignOffVerb verb) {
  auto* press = primary ? primaryButton(words) : secondaryButton(words);
  press->setObjectName(name);
  setWeighty(press);
  connect(press, &QPushButton::clicked, this, [this, verb] { Q_EMIT chosen(verb, words_->toPlainText()); });
  buttons_.emplace_back(verb, press);
  return press;
}

void SignOffCard::setWords(const QString& words) {
  isSetting_ = true;
  words_->setPlainText(words);
  words_->moveCursor(QTextCursor::End);
  isSetting_ = false;
}

void SignOffCard::setReadOnly(bool isReadOnly) { words_->setReadOnly(isReadOnly); }

QString SignOffCard::words() const { return words_->toPlainText(); }

void SignOffCard::enterWords() { words_->setFocus(Qt::OtherFocusReason); }

bool SignOffCard::speaks() const { return !words_->isHidden(); }

void SignOffCard::show(const SessionPicture& picture) {
  const auto& may = picture.may;
  const auto allowed = [&may](SignOffVerb verb) {
    switch (verb) {
      case SignOffVerb::Share:
        return may.share;
      case SignOffVerb::TakeBack:
        return may.takeBack;
      case SignOffVerb::Agree:
        return may.agree;
      case SignOffVerb::Dispute:
        return may.dispute;
      case SignOffVerb::Answer:
        return may.answer;
      case SignOffVerb::Add:
        break;
    }
    return may.add;
  };
  for (const auto& [verb, press] : buttons_) press->setVisible(allowed(verb));
  const bool speaks = may.agree || may.answer || may.add;
  words_->setVisible(speaks);
  wordsLabel_->setVisible(speaks);
  wordsLabel_->setText(may.agree    ? tr("A comment, or what you see differently")
                       : may.answer ? tr("Your answer")
                                    : tr("What is to be added; the agreed record stays as it is"));
  standing_->setText(picture.standing);
  showSteps(picture);
}

void SignOffCard::showSteps(const SessionPicture& picture) {
  discard(list_);
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  const auto add = [column](const QString& line, const QString& words) {
    column->addWidget(sentence(line, TextRole::Secondary));
    if (words.isEmpty()) return;
    auto* said = sentence(u"\u201c"_s + words + u"\u201d"_s, TextRole::Body, TextColour::Text);
    said->setContentsMargins(12, 0, 0, 4);
    column->addWidget(said);
  };
  for (const SignOff& step : picture.steps) add(stepWords(step, stepMoment(step)), step.words);
  for (const Addendum& one : picture.addenda)
    add(tr("Added by %1, %2, %3").arg(one.authorName, shortDate(one.at.date()), timeInWords(one.at.time())), one.body);
  addReceipts(*column, picture);
  for (const Reading& one : picture.readings)
    add(tr("Read by %1, %2").arg(one.personName, shortDate(one.at.date())), {});
  steps_->addWidget(list_);
}

// A receipt kept outside the file is what shows later that nothing was cut off or written anew.
void SignOffCard::addReceipts(QVBoxLayout& column, const SessionPicture& picture) {
  for (const Receipt& receipt : picture.receipts) {
    if (receipt.kind == u"shared" && receipt.head.number != picture.receipts.back().head.number) continue;
    auto* line = new QHBoxLayout;
    line->addWidget(sentence(tr("On the chain as entry %1, %2")
                                 .arg(receipt.head.number)
                                 .arg(receipt.isSigned ? tr("signed with the passphrase of %1").arg(receipt.personName)
                                      : receipt.personName.isEmpty()
                                          ? tr("%1, %2").arg(howItCame(receipt), shortDate(receipt.at.date()))
                                          : tr("without a passphrase")),
                             TextRole::Secondary),
                    1);
    auto* save = linkButton(tr("Save receipt…"));
    save->setObjectName(u"signoff.receipt.%1"_s.arg(receipt.head.number));
    save->setAccessibleName(tr("Save the receipt of entry %1").arg(receipt.head.number));
    connect(save, &QPushButton::clicked, this, [this, receipt] { saveReceipt(receipt); });
    line->addWidget(save);
    column.addLayout(line);
  }
}

void SignOffCard::saveReceipt(const Receipt& receipt) {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Where the receipt goes"),
                                   u"headroom-receipt-%1-%2.txt"_s.arg(receipt.sessionCode).arg(receipt.head.number));
  if (path.isEmpty()) return;
  const QString wrong = whyNotWritten(path, receiptText(receipt).toUtf8());
  standing_->setText(wrong.isEmpty() ? tr("The receipt is saved. Keep it outside the file.") : wrong);
}

}  // namespace headroom
