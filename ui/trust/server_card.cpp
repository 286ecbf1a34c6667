// SPDX-License-Identifier: MIT
#include "ui/trust/server_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

ServerCard::ServerCard(QWidget* parent) : Card(tr("Who can read this"), tr("these records are on a server"), parent) {
  setObjectName(u"trust.server"_s);
  padBody();
  body()->addWidget(sentence(tr("The server shows people what Headroom shows them, whichever program they use.")));
  body()->addWidget(
      sentence(tr("Whoever looks after the database can read and change everything that is not sealed: cases, "
                  "supervision records, actions, goals, and the notes of anyone without a passphrase.")));
  body()->addWidget(
      sentence(tr("They cannot read what is sealed with a passphrase: reflective notes, copies shared from them, and "
                  "words not saved yet. That notes exist, whose they are and when they were changed can be seen.")));
  body()->addWidget(
      sentence(tr("If they change a signed record, the check of signed records shows it. If they take one away, the "
                  "receipt that both people keep shows it.")));
  body()->addWidget(
      sentence(tr("Only they see every row, so checking all records, exporting them, gathering what is held about "
                  "somebody and erasing somebody is done by them."),
               TextRole::Secondary));
  others_ = sentence({});
  others_->setObjectName(u"trust.others"_s);
  body()->addWidget(others_);
  auto* line = new QHBoxLayout;
  copy_ = secondaryButton(tr("Take a copy with me…"), u"download"_s);
  copy_->setObjectName(u"trust.copy"_s);
  connect(copy_, &QPushButton::clicked, this, &ServerCard::copyWanted);
  line->addWidget(copy_);
  line->addStretch(1);
  body()->addLayout(line);
}

void ServerCard::offerCopy(bool isOffered) { copy_->setVisible(isOffered); }

void ServerCard::showOthers(const QStringList& names) {
  others_->setText(names.isEmpty() ? tr("Nobody else whom you see has these records open now.")
                                   : tr("Open now too: %1.").arg(names.join(u", "_s)));
}

}  // namespace headroom
