// SPDX-License-Identifier: MIT
// A file that is not encrypted is said to be so plainly; nothing here promises more than the cipher keeps.
#include "ui/trust/file_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/store/cipher.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/tag.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

FileCard::FileCard(Workspace& workspace, QWidget* parent)
    : Card(tr("This file"), tr("who can read it without Headroom"), parent), workspace_(workspace) {
  padBody();
  tag_ = new Tag;
  tag_->setObjectName(u"file.state"_s);
  body()->addWidget(tag_, 0, Qt::AlignLeft);
  words_ = sentence({});
  body()->addWidget(words_);
  steps_ = new QWidget;
  auto* line = new QHBoxLayout(steps_);
  line->setContentsMargins(0, 6, 0, 0);
  encrypt_ = addStep(tr("Encrypt it…"), u"encrypt"_s);
  change_ = addStep(tr("Change its passphrase…"), u"change"_s);
  sheet_ = addStep(tr("Recovery sheet…"), u"sheet"_s);
  takeOff_ = addStep(tr("Take the encryption off…"), u"takeoff"_s);
  line->addStretch(1);
  body()->addWidget(steps_);
}

QPushButton* FileCard::addStep(const QString& words, const QString& step) {
  auto* button = secondaryButton(words);
  button->setObjectName(u"file."_s + step);
  connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT wanted(step); });
  steps_->layout()->addWidget(button);
  return button;
}

void FileCard::reload(bool mayChange) {
  const bool encrypted = workspace_.isEncrypted();
  const bool writes = mayChange && !workspace_.isReadOnly();
  tag_->set(encrypted ? MarkShape::Tick : MarkShape::Triangle, encrypted ? tr("Encrypted") : tr("Not encrypted"),
            encrypted ? Tone::Ok : Tone::Near);
  words_->setText(
      encrypted
          ? tr("The file and its backups can be read only with its passphrase or its recovery sheet; a backup with the "
               "ones of the time when it was made.")
      : isCipherBuilt()
          ? tr("Whoever has this file or a backup can read it, but for sealed notes. A passphrase for signing in does "
               "not change that.")
          : tr("Whoever has this file or a backup can read it, but for sealed notes. This Headroom was built without "
               "encryption: keep the file on an encrypted disk."));
  encrypt_->setVisible(!encrypted && isCipherBuilt());
  change_->setVisible(encrypted);
  sheet_->setVisible(encrypted);
  takeOff_->setVisible(encrypted);
  steps_->setVisible(writes && (encrypted || isCipherBuilt()));
}

}  // namespace headroom
