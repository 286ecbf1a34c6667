// SPDX-License-Identifier: MIT
// What is being tried is waited for, ten seconds at most, before the dialog is gone.
#include "ui/shell/server_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/store/place.h"
#include "core/store/server.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/theme.h"
#include "ui/shell/dialling.h"

using namespace Qt::StringLiterals;

namespace headroom {

ServerDialog::ServerDialog(const QString& place, QWidget* parent) : QDialog(parent), dialling_(new Dialling(this)) {
  setObjectName(u"server"_s);
  setWindowTitle(tr("Open a server"));
  resize(theme().px(520), theme().px(320));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  auto* label = new Label(tr("&Server"), TextRole::RowTitle);
  column->addWidget(label);
  server_ = new QComboBox;
  server_->setObjectName(u"server.name"_s);
  server_->setEditable(true);
  server_->addItems(serverServices());
  server_->setCurrentText(place.isEmpty() ? server_->itemText(0) : connectionOf(place));
  label->setBuddy(server_);
  auto* line = new QHBoxLayout;
  line->addWidget(server_, 1);
  file_ = secondaryButton(tr("Choose its file\u2026"), u"folder"_s);
  file_->setObjectName(u"server.file"_s);
  connect(file_, &QPushButton::clicked, this, &ServerDialog::chooseFile);
  line->addWidget(file_);
  column->addLayout(line);
  column->addWidget(sentence(tr("The name that IT gave it on this computer, or a file that says where it is.")));
  column->addSpacing(8);
  auto* asked = new Label(tr("&Password"), TextRole::RowTitle);
  column->addWidget(asked);
  password_ = passphraseField({});
  password_->setObjectName(u"server.password"_s);
  password_->setAccessibleName(tr("Password"));
  asked->setBuddy(password_);
  column->addWidget(password_);
  column->addWidget(sentence(tr("Only if it asks for one. It is never written down.")));
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"server.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addStretch(1);
  auto* foot = new QHBoxLayout;
  foot->addStretch(1);
  auto* cancel = secondaryButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  foot->addWidget(cancel);
  open_ = primaryButton(tr("Open"));
  open_->setObjectName(u"server.open"_s);
  open_->setDefault(true);
  connect(open_, &QPushButton::clicked, this, &ServerDialog::tryIt);
  foot->addWidget(open_);
  column->addLayout(foot);
  connect(dialling_, &Dialling::made, this, &QDialog::accept);
  connect(dialling_, &Dialling::failed, this, &ServerDialog::sayFailed);
  place.isEmpty() ? server_->setFocus() : password_->setFocus();
}

QString ServerDialog::place() const { return absolutePlace(serverPlaceOf(server_->currentText().trimmed())); }

Database ServerDialog::take() { return dialling_->take(); }

void ServerDialog::chooseFile() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("The file that says where the server is"), QDir::homePath());
  if (path.isEmpty()) return;
  server_->setCurrentText(path);
  password_->setFocus();
}

void ServerDialog::tryIt() {
  if (server_->currentText().trimmed().isEmpty()) {
    said_->setText(tr("Say which server: its name, or its file."));
    return server_->setFocus();
  }
  said_->clear();
  try {
    holdServerPassword(place(), password_->text());
  } catch (const StoreError& error) {
    said_->setText(error.sentence());
    return server_->setFocus();
  }
  setBusy(true);
  dialling_->begin(place(), OpenMode::ReadWrite);
}

void ServerDialog::setBusy(bool busy) {
  for (QWidget* one : std::initializer_list<QWidget*>{server_, file_, password_, open_}) one->setEnabled(!busy);
  open_->setText(busy ? tr("Opening\u2026") : tr("Open"));
}

void ServerDialog::sayFailed(StoreFault fault, const QString& sentence) {
  setBusy(false);
  holdServerPassword(place(), {});
  said_->setText(fault == StoreFault::WrongKey && password_->text().isEmpty() ? tr("This server asks for a password.")
                                                                              : sentence);
  password_->clear();
  fault == StoreFault::WrongKey ? password_->setFocus() : server_->setFocus();
}

}  // namespace headroom
