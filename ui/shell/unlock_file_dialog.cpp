// SPDX-License-Identifier: MIT
// A wrong passphrase and a damaged file cannot be told apart, and both are said. Nothing is made anew.
#include "ui/shell/unlock_file_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

#include "core/base/result.h"
#include "core/store/cipher.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

UnlockFileDialog::UnlockFileDialog(QString path, QWidget* parent) : QDialog(parent), path_(std::move(path)) {
  setObjectName(u"unlock"_s);
  setWindowTitle(tr("An encrypted file"));
  resize(theme().px(480), theme().px(240));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  label_ = new Label({}, TextRole::RowTitle);
  label_->setWordWrap(true);
  column->addWidget(label_);
  typed_ = passphraseField({});
  typed_->setObjectName(u"unlock.passphrase"_s);
  label_->setBuddy(typed_);
  column->addWidget(typed_);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"unlock.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addStretch(1);
  auto* line = new QHBoxLayout;
  other_ = linkButton({});
  other_->setObjectName(u"unlock.other"_s);
  connect(other_, &QPushButton::clicked, this, [this] { useSheet(!sheet_); });
  line->addWidget(other_);
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* open = primaryButton(tr("Open"), u"lock"_s);
  open->setObjectName(u"unlock.open"_s);
  open->setDefault(true);
  connect(open, &QPushButton::clicked, this, &UnlockFileDialog::tryIt);
  line->addWidget(open);
  column->addLayout(line);
  useSheet(false);
}

void UnlockFileDialog::useSheet(bool sheet) {
  sheet_ = sheet;
  const QString name = QFileInfo(path_).completeBaseName();
  label_->setText(sheet ? tr("The 96 digits of the recovery sheet of %1").arg(name)
                        : tr("The passphrase of the file %1").arg(name));
  other_->setText(sheet ? tr("Use the passphrase") : tr("Use the recovery sheet"));
  typed_->setAccessibleName(label_->text());
  typed_->clear();
  said_->clear();
  typed_->setFocus();
}

void UnlockFileDialog::tryIt() {
  std::optional<TakesAMoment> moment(std::in_place, *findChild<QPushButton*>(u"unlock.open"_s), tr("Opening…"));
  QString refused;
  try {
    if (sheet_) {
      unlockFileWithSheet(path_, typed_->text().simplified());
    } else {
      unlockFile(path_, Secret::fromPassphrase(typed_->text()));
    }
  } catch (const StoreError& error) {
    refused = error.sentence();
  }
  typed_->clear();
  moment.reset();
  if (refused.isEmpty()) return accept();
  said_->setText(refused);
}

bool unlockWithDialog(const QString& path, QWidget* parent) {
  if (!looksEncrypted(path) || holdsKeyOf(path)) return true;
  return UnlockFileDialog(path, parent).exec() == QDialog::Accepted;
}

}  // namespace headroom
