// SPDX-License-Identifier: MIT
// What is begun stands above what holds; each card has the verbs of whoever looks.
#include "ui/brief/agreement_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/supervision/action_words.h"
#include "core/supervision/agreement_actions.h"
#include "core/supervision/agreement_document.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/document_files.h"
#include "ui/shared/due_words.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/print_document.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {

AgreementPage::AgreementPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Agreement and checks"));
  note_ = secondaryButton(tr("Note a check\u2026"), u"check"_s);
  note_->setObjectName(u"agreement.note"_s);
  connect(note_, &QPushButton::clicked, this, [this] { noteCheck(CheckKind::Registration); });
  header_->addAction(note_);
  begin_ = primaryButton(tr("Begin an agreement\u2026"), u"plus"_s);
  begin_->setObjectName(u"agreement.begin"_s);
  connect(begin_, &QPushButton::clicked, this, &AgreementPage::begin);
  header_->addAction(begin_);
  scroll->body()->addWidget(header_);
  message_ = new MessageBar;
  message_->setObjectName(u"agreement.message"_s);
  message_->hide();
  scroll->body()->addWidget(message_);
  columns_ = new PageColumns(300);
  left_ = new QVBoxLayout;
  right_ = new QVBoxLayout;
  for (QVBoxLayout* one : {left_, right_}) one->setSpacing(columns_->left()->spacing());
  columns_->left()->addLayout(left_);
  columns_->left()->addStretch(1);
  columns_->right()->addLayout(right_);
  columns_->right()->addStretch(1);
  scroll->body()->addWidget(columns_);
  nobody_ = new EmptyState(u"user"_s, tr("This person is not one of those whom you manage or supervise."));
  nobody_->setObjectName(u"agreement.nobody"_s);
  scroll->body()->addWidget(nobody_);
  scroll->body()->addStretch(1);
  // The one that holds now stands first.
  auto* paper =
      new QShortcut(QKeySequence(QKeySequence::Print), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(paper, &QShortcut::activated, this, [this] {
    for (QPushButton* one : findChildren<QPushButton*>())
      if (one->objectName().startsWith(u"agreement.print.") && one->isVisible()) return one->click();
  });
}

QString AgreementPage::title() const {
  return picture_ ? tr("Agreement and checks: %1").arg(picture_->person.name) : tr("Agreement and checks");
}

void AgreementPage::reload() {
  auto read = workspace_.read([this](const Desk& desk) { return readAgreementPage(desk, code_); });
  if (!read) return;
  picture_ = std::move(*read);
  discardAll(cards_);
  nobody_->setVisible(!picture_);
  columns_->setVisible(picture_.has_value());
  const bool writes = picture_ && !workspace_.isReadOnly();
  note_->setVisible(writes && !picture_->isOwn);
  begin_->setVisible(writes && picture_->mayBegin);
  header_->setTitle(picture_ ? picture_->person.name : title());
  header_->setSubtitle({});
  if (picture_) showAll();
}

void AgreementPage::showAll() {
  begin_->setText(picture_->inForce ? tr("Begin a new agreement\u2026") : tr("Begin an agreement\u2026"));
  header_->setSubtitle(picture_->supervisorName.isEmpty()
                           ? tr("Agreement and checks · nobody supervises them in this file")
                           : tr("Agreement and checks · supervised by %1").arg(picture_->supervisorName));
  if (picture_->begun)
    cards_.push_back(agreementCard(*picture_->begun, tr("To be signed, with %1").arg(picture_->begun->supervisorName)));
  if (picture_->inForce)
    cards_.push_back(agreementCard(*picture_->inForce, tr("Agreement with %1").arg(picture_->inForce->supervisorName)));
  if (!picture_->begun && !picture_->inForce) {
    auto* none = new Card(tr("Supervision agreement"));
    none->padBody();
    none->body()->addWidget(
        sentence(tr("None is signed by both yet. It says how the two meet, and what they do when they disagree.")));
    cards_.push_back(none);
  }
  if (!picture_->earlier.empty()) cards_.push_back(earlierCard());
  for (QWidget* card : cards_) left_->addWidget(card);
  for (QWidget* card : {checksCard(), seenCard()}) {
    if (card == nullptr) continue;
    right_->addWidget(card);
    cards_.push_back(card);
  }
}

QWidget* AgreementPage::agreementCard(const Agreement& agreement, const QString& title) {
  auto* card = new Card(title);
  card->padBody();
  card->body()->addWidget(sentence(signedWords(agreement)));
  if (agreement.isSigned()) {
    const SaidDue said = dueSaid(agreement.review, labelOf(agreement.review, workspace_.today()));
    auto* tag = new Tag(said.shape, said.words, said.tone);
    tag->setObjectName(u"agreement.due"_s);
    card->addToHeader(tag);
    if (picture_->supervisor && *picture_->supervisor != agreement.supervisor)
      card->body()->addWidget(
          sentence(tr("%1 supervises now, so a new agreement is due.").arg(picture_->supervisorName), TextRole::Body));
  } else {
    addVerbs(*card, agreement);
  }
  for (const AgreementPart& part : agreementParts()) {
    const QString words = (agreement.words.*(part.words)).trimmed();
    if (words.isEmpty()) continue;
    card->body()->addWidget(new Label(part.title, TextRole::RowTitle));
    card->body()->addWidget(sentence(words, TextRole::Body, TextColour::Text));
  }
  card->body()->addWidget(sentence(tr("Both look at it again by %1.").arg(longDate(agreement.review))));
  auto* paper = new QHBoxLayout;
  paper->setSpacing(16);
  paper->addWidget(saveButton(agreement));
  auto* print = linkButton(tr("Print\u2026"), u"printer"_s);
  print->setObjectName(u"agreement.print.%1"_s.arg(agreement.id->value()));
  connect(print, &QPushButton::clicked, this, [this, agreement] {
    if (printOnPaper(agreementDocument(agreement), footNow(workspace_), this))
      message_->showDone(tr("Sent to the printer."));
  });
  paper->addWidget(print);
  paper->addStretch(1);
  card->body()->addLayout(paper);
  return card;
}

QPushButton* AgreementPage::saveButton(const Agreement& agreement) {
  auto* save = linkButton(tr("Save as PDF\u2026"), u"download"_s);
  save->setObjectName(u"agreement.pdf.%1"_s.arg(agreement.id->value()));
  save->setAccessibleName(tr("Save the agreement with %1 as a PDF").arg(agreement.supervisorName));
  connect(save, &QPushButton::clicked, this, [this, agreement] {
    bool isDone = false;
    const QString name = u"agreement-%1-%2"_s.arg(picture_->person.code, agreement.review.toString(Qt::ISODate));
    const QString said = saveDocument(agreementDocument(agreement), name, false, footNow(workspace_), this, isDone);
    if (!said.isEmpty()) message_->showMessage(isDone ? MessageKind::Done : MessageKind::Error, said);
  });
  return save;
}

void AgreementPage::addVerbs(Card& card, const Agreement& agreement) {
  const auto me = workspace_.viewer().person;
  const bool isParty = me == agreement.person || me == agreement.supervisor;
  if (workspace_.isReadOnly()) return;
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  const auto add = [line](QPushButton* button, const QString& name) {
    button->setObjectName(u"agreement."_s + name);
    line->addWidget(button);
    return button;
  };
  const AgreementId id = *agreement.id;
  if (isParty) {
    const bool signedByMe = (me == agreement.person ? agreement.personSigned : agreement.supervisorSigned).has_value();
    if (signedByMe)
      connect(add(secondaryButton(tr("Take my signature back")), u"unsign"_s), &QPushButton::clicked, this,
              [this, id] { unsign(id); });
    else
      connect(add(primaryButton(tr("Sign"), u"pencil"_s), u"sign"_s), &QPushButton::clicked, this,
              [this, agreement] { sign(agreement); });
    connect(add(secondaryButton(tr("Change\u2026")), u"write"_s), &QPushButton::clicked, this,
            [this, agreement] { write(agreement); });
  }
  line->addStretch(1);
  card.body()->addLayout(line);
  auto* away = linkButton(tr("Drop it"));
  away->setObjectName(u"agreement.drop"_s);
  connect(away, &QPushButton::clicked, this, [this, id] { drop(id); });
  card.body()->addWidget(away, 0, Qt::AlignLeft);
}

QWidget* AgreementPage::earlierCard() {
  auto* card = new Card(tr("Earlier agreements"));
  card->padBody();
  for (const Agreement& one : picture_->earlier) {
    const QString until = one.replaced ? tr("replaced %1").arg(tableDate(*one.replaced)) : QString();
    card->body()->addWidget(sentence(tr("With %1, %2. %3.").arg(one.supervisorName, until, signedWords(one))));
    card->body()->addWidget(saveButton(one), 0, Qt::AlignLeft);
  }
  return card;
}

QWidget* AgreementPage::checksCard() {
  auto* card = new Card(tr("Checks"), tr("once a year, or by the day that was noted"));
  card->padBody();
  for (const CheckStanding& one : picture_->checks) {
    card->body()->addWidget(new Label(checkWords(one.kind), TextRole::RowTitle));
    const SaidDue said = checkSaid(one);
    auto* tag = new Tag(said.shape, said.words, said.tone);
    tag->setObjectName(u"agreement.check.%1"_s.arg(token(one.kind)));
    card->body()->addWidget(tag, 0, Qt::AlignLeft);
    if (!picture_->isOwn && !workspace_.isReadOnly()) {
      auto* seen = linkButton(tr("Note that it was seen\u2026"));
      seen->setAccessibleName(tr("Note that it was seen: %1").arg(checkWords(one.kind)));
      seen->setObjectName(u"agreement.seen.%1"_s.arg(token(one.kind)));
      connect(seen, &QPushButton::clicked, this, [this, kind = one.kind] { noteCheck(kind); });
      card->body()->addWidget(seen, 0, Qt::AlignLeft);
    }
  }
  return card;
}

QWidget* AgreementPage::seenCard() {
  if (picture_->seen.empty()) return nullptr;
  auto* card = new Card(tr("What was seen"));
  card->padBody();
  for (const YearlyCheck& one : picture_->seen) {
    auto* line = new QHBoxLayout;
    QString words = u"%1: %2"_s.arg(checkWords(one.kind), seenWords(one));
    if (!one.note.isEmpty()) words += u" · "_s + one.note;
    line->addWidget(sentence(words, TextRole::Body, TextColour::Text), 1);
    if (!picture_->isOwn && !workspace_.isReadOnly()) {
      auto* remove = iconButton(u"x"_s, tr("Noted by mistake: %1").arg(words));
      remove->setObjectName(u"agreement.remove.%1"_s.arg(one.id->value()));
      connect(remove, &QPushButton::clicked, this, [this, id = *one.id] { removeCheck(id); });
      line->addWidget(remove);
    }
    card->body()->addLayout(line);
  }
  return card;
}

void AgreementPage::begin() {
  const PersonId supervisor = picture_->isOwn ? *picture_->supervisor : *workspace_.viewer().person;
  Agreement agreement{{}, picture_->person.id, supervisor};
  agreement.words = picture_->inForce ? picture_->inForce->words : usualAgreement();
  agreement.review = reviewAfter(workspace_.today());
  write(agreement);
}

void AgreementPage::write(Agreement agreement) {
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"agreementForm"_s, tr("Supervision agreement of %1").arg(picture_->person.name), this);
  std::vector<QPlainTextEdit*> texts;
  for (const AgreementPart& part : agreementParts()) {
    auto* text = form.addText(part.title, part.key, agreement.words.*(part.words));
    text->setPlaceholderText(part.hint);
    texts.push_back(text);
  }
  auto* review = form.addDate(tr("Looked at again by"), u"review"_s, agreement.review);
  const bool isSignedByOne = agreement.personSigned || agreement.supervisorSigned;
  if (isSignedByOne) form.addSentence(tr("Changed words take the signature off again."));
  form.onSave(tr("Save"), [&] {
    std::size_t at = 0;
    for (const AgreementPart& part : agreementParts()) agreement.words.*(part.words) = texts[at++]->toPlainText();
    agreement.review = *review->date();
    return done(back.perform([&](WritableDesk& desk) { return saveAgreement(desk, agreement); }));
  });
  if (form.exec() == QDialog::Accepted)
    back.sayDone(*message_, tr("The words of the agreement are saved; both sign it now."));
}

void AgreementPage::sign(const Agreement& agreement) {
  const AgreementId id = *agreement.id;
  TakingBack& back = TakingBack::of(workspace_);
  const auto act = [id, shown = agreement.rowVersion](WritableDesk& desk) { return signAgreement(desk, id, shown); };
  if (!agreement.personSigned && !agreement.supervisorSigned) {
    if (back.perform(act)) back.sayDone(*message_, tr("You have signed; the other one signs next."));
  } else if (workspace_.perform(act)) {
    message_->showDone(tr("Both have signed. The agreement holds from today and stays as it is."));
  }
}

void AgreementPage::unsign(AgreementId id) {
  TakingBack& back = TakingBack::of(workspace_);
  if (back.perform([id](WritableDesk& desk) { return unsignAgreement(desk, id); }))
    back.sayDone(*message_, tr("Your signature is taken back."));
}

void AgreementPage::drop(AgreementId id) {
  TakingBack& back = TakingBack::of(workspace_);
  if (back.perform([id](WritableDesk& desk) { return dropAgreement(desk, id); }))
    back.sayDone(*message_, tr("The agreement that was begun is dropped."));
}

void AgreementPage::noteCheck(CheckKind kind) {
  const QDate today = workspace_.today();
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"check"_s, tr("Seen of %1").arg(picture_->person.name), this);
  FormDialog::Choices kinds;
  for (const CheckKind one : checkKinds()) kinds.emplace_back(checkWords(one), token(one));
  auto* which = form.addChoice(tr("What was seen"), u"kind"_s, kinds);
  which->setCurrentIndex(which->findData(token(kind)));
  auto* seen = form.addDate(tr("Seen on"), u"seen"_s, today);
  auto* due = form.addDate(tr("To be seen again by"), u"due"_s, usualDue(kind, today), FormDialog::Blank::Allowed);
  connect(which, qOverload<int>(&QComboBox::currentIndexChanged), due, [which, due, seen, today] {
    const auto chosen = checkKindFrom(which->currentData().toString());
    if (chosen) due->setDate(usualDue(*chosen, seen->date().value_or(today)));
  });
  auto* words = form.addLine(tr("Note"), u"note"_s);
  form.addSentence(
      tr("Leave the second day empty when it is not to be seen again. Keep no copy of a certificate here."));
  form.onSave(tr("Save"), [&] {
    YearlyCheck check{{},          picture_->person.id, *checkKindFrom(which->currentData().toString()), *seen->date(),
                      due->date(), words->text()};
    return done(back.perform([&](WritableDesk& desk) { return headroom::noteCheck(desk, check); }));
  });
  if (form.exec() == QDialog::Accepted)
    back.sayDone(*message_, tr("Noted: %1").arg(withFullStop(which->currentText())));
}

void AgreementPage::removeCheck(CheckId id) {
  TakingBack& back = TakingBack::of(workspace_);
  if (back.perform([id](WritableDesk& desk) { return headroom::removeCheck(desk, id); }))
    back.sayDone(*message_, tr("It was noted by mistake, and is gone."));
}

}  // namespace headroom
