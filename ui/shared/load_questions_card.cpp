// SPDX-License-Identifier: MIT
// A block a question: the words, the figures as they were, and the answer or the day by which it is due.
#include "ui/shared/load_questions_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

LoadQuestionsCard::LoadQuestionsCard(Workspace& workspace, For whom, QWidget* parent)
    : Card(whom == For::Own ? tr("What I see differently") : tr("Asked about a load"), {}, parent),
      workspace_(workspace),
      whom_(whom) {
  setObjectName(whom == For::Own ? u"load/own"_s : u"load/answering"_s);
  padBody();
  hide();
}

void LoadQuestionsCard::reload() {
  const auto found = workspace_.read(
      [this](const Desk& desk) { return whom_ == For::Own ? loadOwnQuestions(desk) : loadQuestionsToAnswer(desk); });
  if (!found) return;
  discard(lines_);
  lines_ = new QWidget;
  auto* column = new QVBoxLayout(lines_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  for (const LoadQuestion& one : *found) column->addWidget(lineOf(one));
  body()->addWidget(lines_);
  setVisible(!found->empty());
}

QWidget* LoadQuestionsCard::lineOf(const LoadQuestion& one) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(3);
  const QString when = tr("%1, shown then: %2").arg(tableDate(one.asked), one.shown);
  if (whom_ == For::Answering) column->addWidget(new Label(one.name, TextRole::BodyStrong));
  column->addWidget(sentence(one.words, TextRole::Body, TextColour::Text));
  column->addWidget(sentence(when, TextRole::Secondary));
  if (one.answered) {
    column->addWidget(sentence(tr("%1 answered on %2: %3").arg(one.answeredBy, tableDate(*one.answered), one.answer),
                               TextRole::Body, TextColour::Text));
    return box;
  }
  const bool late = one.isLate(workspace_.today());
  column->addWidget(sentence(late ? tr("An answer was due by %1").arg(longDate(one.answerBy))
                                  : tr("An answer is due by %1").arg(longDate(one.answerBy)),
                             TextRole::Secondary, late ? TextColour::Over : TextColour::Text2));
  if (whom_ == For::Answering && !workspace_.isReadOnly()) {
    auto* button = secondaryButton(tr("Answer…"));
    button->setObjectName(u"load/answer/%1"_s.arg(one.row));
    connect(button, &QPushButton::clicked, this, [this, one] { answer(one); });
    column->addWidget(button, 0, Qt::AlignLeft);
  }
  return box;
}

void LoadQuestionsCard::ask(PostId post, const QString& shown) {
  FormDialog form(workspace_, u"askLoad"_s, tr("I see my load differently"), this);
  form.addSentence(tr("Counted for you: %1.").arg(shown));
  form.addSentence(tr("Whoever manages your post reads this and answers within %1 working days. Both stay here.")
                       .arg(kLoadAnswerDays));
  auto* words = form.addText(tr("What is missing or different"), u"words"_s);
  form.onSave(tr("Send"), [&] {
    return done(workspace_.perform([&](WritableDesk& desk) { return askAboutLoad(desk, post, words->toPlainText()); }));
  });
  form.exec();
}

void LoadQuestionsCard::answer(const LoadQuestion& one) {
  FormDialog form(workspace_, u"answerLoad"_s, tr("Answer %1").arg(one.name), this);
  form.addSentence(one.words);
  auto* words = form.addText(tr("Answer"), u"words"_s);
  form.onSave(tr("Answer"), [&] {
    return done(
        workspace_.perform([&](WritableDesk& desk) { return answerAboutLoad(desk, one.row, words->toPlainText()); }));
  });
  form.exec();
}

}  // namespace headroom
