// SPDX-License-Identifier: MIT
// One line of words above the buttons, so that both have room at any size of the text.
#include "ui/supervision/agree_offer.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

AgreeOffer::AgreeOffer(QWidget* parent) : Card({}, {}, parent) {
  setObjectName(u"session.offer"_s);
  padBody();
  words_ = sentence({}, TextRole::Body, TextColour::Text);
  words_->setObjectName(u"session.offer.words"_s);
  body()->addWidget(words_);
  auto* line = new QHBoxLayout;
  const auto button = [this, line](QPushButton* press, const QString& name, void (AgreeOffer::*signal)()) {
    press->setObjectName(name);
    connect(press, &QPushButton::clicked, this, signal);
    line->addWidget(press);
    return press;
  };
  setWeighty(button(primaryButton(tr("Agree")), u"session.agree"_s, &AgreeOffer::agreeWanted));
  button(secondaryButton(tr("With a comment, or I see it differently…")), u"session.comment"_s,
         &AgreeOffer::wordsWanted);
  line->addStretch(1);
  body()->addLayout(line);
  hide();
}

void AgreeOffer::show(const SessionPicture& picture) {
  setVisible(picture.may.agree);
  const Session& session = picture.record.session;
  const QString who = session.supervisorName.isEmpty() ? tr("Your supervisor") : session.supervisorName;
  words_->setText(
      picture.may.dispute
          ? tr("%1 shared this record with you on %2. Read it; then agree, or say what you see differently.")
                .arg(who, longDate(session.shared.value_or(session.day)))
          : tr("You see this record differently. Once it is put right or answered, you can agree to it."));
}

}  // namespace headroom
