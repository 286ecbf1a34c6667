// SPDX-License-Identifier: MIT
// Says plainly, before it is chosen, who can read a file that is not encrypted.
#include "ui/shell/file_passphrase_dialog.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

#include "core/organisation/sign_in.h"
#include "core/store/cipher.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString titleOf(FileKeyPurpose purpose) {
  switch (purpose) {
    case FileKeyPurpose::NewFile:
      return FilePassphraseDialog::tr("Who can read this file?");
    case FileKeyPurpose::Encrypt:
      return FilePassphraseDialog::tr("Encrypt this file");
    case FileKeyPurpose::Change:
      return FilePassphraseDialog::tr("Change the passphrase of this file");
    case FileKeyPurpose::TakeOff:
      return FilePassphraseDialog::tr("Take the encryption off");
    case FileKeyPurpose::ShowSheet:
      return FilePassphraseDialog::tr("Show the recovery sheet");
  }
  return {};
}

QString wordsOf(FileKeyPurpose purpose) {
  if (!isCipherBuilt())
    return FilePassphraseDialog::tr(
        "This Headroom was built without encryption: whoever has the file can read it, but for sealed notes. Keep it "
        "on an encrypted disk.");
  switch (purpose) {
    case FileKeyPurpose::NewFile:
      return FilePassphraseDialog::tr(
          "With a passphrase the file is encrypted, and its backups too: a lost laptop or a copy in the post shows "
          "nothing. Everybody who works in it needs the passphrase, and nobody can look it up. Without one, whoever "
          "has the file can read it.");
    case FileKeyPurpose::Encrypt:
      return FilePassphraseDialog::tr(
          "Everybody who works in this file will need the passphrase, and nobody can look it up.");
    case FileKeyPurpose::Change:
      return FilePassphraseDialog::tr(
          "Everybody who works in this file will need the new passphrase. Backups made until now keep the old one.");
    case FileKeyPurpose::TakeOff:
      return FilePassphraseDialog::tr("Whoever has the file can read it then, but for sealed notes.");
    case FileKeyPurpose::ShowSheet:
      return FilePassphraseDialog::tr(
          "The digits of the sheet open the file for whoever has them, so the passphrase is asked for first.");
  }
  return {};
}

QString savesOf(FileKeyPurpose purpose) {
  switch (purpose) {
    case FileKeyPurpose::NewFile:
    case FileKeyPurpose::Encrypt:
      return FilePassphraseDialog::tr("Encrypt");
    case FileKeyPurpose::Change:
      return FilePassphraseDialog::tr("Change it");
    case FileKeyPurpose::TakeOff:
      return FilePassphraseDialog::tr("Take it off");
    case FileKeyPurpose::ShowSheet:
      return FilePassphraseDialog::tr("Show it");
  }
  return {};
}

QString leavesOf(FileKeyPurpose purpose) {
  if (purpose == FileKeyPurpose::NewFile) return FilePassphraseDialog::tr("Without encryption");
  if (purpose == FileKeyPurpose::ShowSheet) return FilePassphraseDialog::tr("Cancel");
  return FilePassphraseDialog::tr("Leave it as it is");
}

/// One field more where a passphrase is asked for and another given, one alone where nothing is changed.
int heightOf(FileKeyPurpose purpose) {
  if (purpose == FileKeyPurpose::Change) return 480;
  return purpose == FileKeyPurpose::ShowSheet ? 240 : 400;
}

}  // namespace

FilePassphraseDialog::FilePassphraseDialog(FileKeyPurpose purpose, int readableBackups, QWidget* parent,
                                           const QString& path)
    : QDialog(parent), purpose_(purpose), path_(path) {
  setObjectName(u"filekey"_s);
  setWindowTitle(titleOf(purpose));
  resize(theme().px(560), theme().px(heightOf(purpose)));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  column->addWidget(sentence(wordsOf(purpose)));
  const bool isOfOldKey = purpose == FileKeyPurpose::TakeOff || purpose == FileKeyPurpose::ShowSheet;
  const bool asks = isCipherBuilt() && !isOfOldKey;
  // Whoever comes to a desk that was left open is not to give the file a passphrase of their own, nor to take its
  // digits along.
  if (isCipherBuilt() && (isOfOldKey || purpose == FileKeyPurpose::Change))
    old_ =
        addPassphraseField(*column, tr("The passphrase of now, or the digits of the recovery sheet"), u"filekey.old"_s);
  if (asks) {
    const QString asked = purpose == FileKeyPurpose::Change ? tr("The new passphrase, at least %1 characters")
                                                            : tr("The passphrase, at least %1 characters");
    fresh_ = addPassphraseField(*column, asked.arg(kShortestPassphrase), u"filekey.new"_s);
    again_ = addPassphraseField(*column, tr("The same again"), u"filekey.again"_s);
  }
  if (purpose != FileKeyPurpose::NewFile && purpose != FileKeyPurpose::ShowSheet) addChoices(column, readableBackups);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"filekey.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addStretch(1);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* without = secondaryButton(leavesOf(purpose));
  without->setObjectName(u"filekey.without"_s);
  without->setAutoDefault(false);
  connect(without, &QPushButton::clicked, this, [this, purpose] {
    if (purpose == FileKeyPurpose::NewFile) return accept();
    reject();
  });
  line->addWidget(without);
  if (asks || isOfOldKey) {
    auto* save = primaryButton(savesOf(purpose), u"lock"_s);
    save->setObjectName(u"filekey.save"_s);
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &FilePassphraseDialog::save);
    line->addWidget(save);
  }
  column->addLayout(line);
}

void FilePassphraseDialog::addChoices(QVBoxLayout* column, int readableBackups) {
  overwrite_ = new QCheckBox(purpose_ == FileKeyPurpose::Encrypt ? tr("Overwrite the readable file")
                                                                 : tr("Overwrite the file as it was"));
  overwrite_->setObjectName(u"filekey.overwrite"_s);
  overwrite_->setChecked(true);
  column->addWidget(overwrite_);
  column->addWidget(
      sentence(tr("Otherwise it stays beside this one. A solid state drive may keep old data either way."),
               TextRole::Secondary));
  if (purpose_ != FileKeyPurpose::Encrypt || readableBackups == 0) return;
  backups_ = new QCheckBox(readableBackups == 1
                               ? tr("Remove the backup that can be read without the passphrase")
                               : tr("Remove the %1 backups that can be read without it").arg(readableBackups));
  backups_->setObjectName(u"filekey.backups"_s);
  backups_->setChecked(true);
  column->addWidget(backups_);
}

OldFile FilePassphraseDialog::oldFile() const {
  return overwrite_ != nullptr && overwrite_->isChecked() ? OldFile::Overwrite : OldFile::Keep;
}

bool FilePassphraseDialog::removesBackups() const { return backups_ != nullptr && backups_->isChecked(); }

QString FilePassphraseDialog::whyNotOld() {
  if (old_ == nullptr) return {};
  const TakesAMoment moment(*findChild<QPushButton*>(u"filekey.save"_s), tr("Trying it…"));
  try {
    // A passphrase of that kind would be a strange one.
    if (readsAsSheet(old_->text()))
      unlockFileWithSheet(path_, old_->text());
    else
      unlockFile(path_, Secret::fromPassphrase(old_->text()));
  } catch (const StoreError& error) {
    return error.fault() == StoreFault::WrongKey ? tr("That is not the passphrase of this file.") : error.sentence();
  }
  return {};
}

void FilePassphraseDialog::save() {
  said_->setText({});
  if (const QString refused = whyNotOld(); !refused.isEmpty()) {
    said_->setText(refused);
    return old_->setFocus();
  }
  if (fresh_ == nullptr) return accept();
  if (const auto sound = soundPassphrase(fresh_->text()); !sound) return said_->setText(sound.error().sentence);
  if (fresh_->text() != again_->text()) return said_->setText(tr("The two are not the same."));
  if (old_ != nullptr && old_->text() == fresh_->text())
    return said_->setText(tr("That is the passphrase of now. Choose another one."));
  std::optional<TakesAMoment> moment(std::in_place, *findChild<QPushButton*>(u"filekey.save"_s), tr("Making the key…"));
  QString refused;
  try {
    salt_ = holdNewKey(Secret::fromPassphrase(fresh_->text()));
  } catch (const StoreError& error) {
    refused = error.sentence();
  }
  moment.reset();
  if (!refused.isEmpty()) return said_->setText(refused);
  for (QLineEdit* field : {old_, fresh_, again_})
    if (field != nullptr) field->clear();
  accept();
}

void showFileRecoverySheet(const QString& path, QDate today, QWidget* parent) {
  RecoverySheetDialog(
      {QDialog::tr("The key of this file"),
       QDialog::tr("These digits open the file when its passphrase is lost, here and in any program for "
                   "SQLCipher 4. Save them, and keep them away from the file."),
       QFileInfo(path).fileName(), recoverySheetOf(path), today, u"headroom-recovery-sheet"_s},
      parent)
      .exec();
}

}  // namespace headroom
