// SPDX-License-Identifier: MIT
// One line of words and three buttons.
#include "ui/supervision/draft_offer.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>

#include "core/base/time_entry.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

DraftOffer::DraftOffer(QWidget* parent) : Card({}, {}, parent) {
  setObjectName(u"session.draft"_s);
  padBody();
  auto* line = new QHBoxLayout;
  words_ = sentence({}, TextRole::Body, TextColour::Text);
  line->addWidget(words_, 1);
  const auto button = [this, line](QPushButton* press, const QString& name, void (DraftOffer::*signal)()) {
    press->setObjectName(name);
    connect(press, &QPushButton::clicked, this, signal);
    line->addWidget(press);
  };
  button(primaryButton(tr("Continue")), u"draft.continue"_s, &DraftOffer::continueWanted);
  button(secondaryButton(tr("Compare")), u"draft.compare"_s, &DraftOffer::compareWanted);
  auto* discard = secondaryButton(tr("Discard"));
  setWeighty(discard);
  button(discard, u"draft.discard"_s, &DraftOffer::discardWanted);
  body()->addLayout(line);
}

void DraftOffer::offer(const Draft& draft) {
  const QTime at = QDateTime::fromMSecsSinceEpoch(draft.savedAt).time();
  words_->setText(tr("We kept your draft of %1, saved %2.").arg(draft.title, timeInWords(at)));
}

}  // namespace headroom
