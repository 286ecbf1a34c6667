// SPDX-License-Identifier: MIT
// One field; the answer to a wrong passphrase stands under it.
#include "ui/shell/sign_in_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

#include "core/keys/secret.h"
#include "core/organisation/sign_in.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

SignInDialog::SignInDialog(Workspace& workspace, PersonId person, const QString& name, QWidget* parent)
    : QDialog(parent), workspace_(workspace), person_(person) {
  setObjectName(u"signin"_s);
  setWindowTitle(tr("Sign in"));
  resize(theme().px(460), theme().px(230));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  auto* label = new Label(tr("Passphrase of %1").arg(name), TextRole::RowTitle);
  column->addWidget(label);
  passphrase_ = passphraseField(label->text());
  passphrase_->setObjectName(u"signin.passphrase"_s);
  label->setBuddy(passphrase_);
  column->addWidget(passphrase_);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"signin.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addStretch(1);
  auto* line = new QHBoxLayout;
  auto* other = linkButton(tr("Somebody else"));
  other->setObjectName(u"signin.other"_s);
  connect(other, &QPushButton::clicked, this, [this] {
    somebodyElse_ = true;
    reject();
  });
  line->addWidget(other);
  line->addStretch(1);
  auto* enter = primaryButton(tr("Sign in"), u"lock"_s);
  enter->setObjectName(u"signin.enter"_s);
  enter->setDefault(true);
  connect(enter, &QPushButton::clicked, this, &SignInDialog::tryIt);
  line->addWidget(enter);
  column->addLayout(line);
  passphrase_->setFocus();
}

void SignInDialog::tryIt() {
  std::optional<TakesAMoment> moment(std::in_place, *findChild<QPushButton*>(u"signin.enter"_s), tr("Signing in…"));
  const Secret typed = Secret::fromPassphrase(passphrase_->text());
  passphrase_->clear();
  const Hearing here(workspace_, [](NotDone, const QString&) {});  // said below
  const auto tried = workspace_.isReadOnly()
                         ? workspace_.read([&](const Desk& desk) { return tryPassphrase(desk, person_, typed); })
                         : workspace_.keep([&](WritableDesk& desk) { return signIn(desk, person_, typed); });
  moment.reset();
  if (!tried) return said_->setText(tr("The file could not be read."));
  if (!*tried) return said_->setText(tried->error().sentence);
  keys_ = **tried;
  accept();
}

}  // namespace headroom
