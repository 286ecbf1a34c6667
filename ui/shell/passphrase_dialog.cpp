// SPDX-License-Identifier: MIT
// Says before it is chosen what a passphrase does and what it does not.
#include "ui/shell/passphrase_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

#include "core/organisation/key_store.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

PassphraseDialog::PassphraseDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), workspace_(workspace) {
  setObjectName(u"passphrase"_s);
  const bool has = workspace.viewer().keys != nullptr;
  setWindowTitle(has ? tr("Change my passphrase") : tr("Choose a passphrase"));
  resize(theme().px(560), theme().px(420));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  if (!has) {
    column->addWidget(
        sentence(tr("It seals your reflective notes, so that nobody else who has this file can read them, and it signs "
                    "the records that you share or agree. It does not hide the rest of the file. Nobody can look it up "
                    "for you.")));
  } else {
    old_ = addPassphraseField(*column, tr("The passphrase now"), u"passphrase.old"_s);
  }
  fresh_ = addPassphraseField(*column, tr("The new passphrase, at least %1 characters").arg(kShortestPassphrase),
                              u"passphrase.new"_s);
  again_ = addPassphraseField(*column, tr("The same again"), u"passphrase.again"_s);
  const auto recovery = workspace.read([](const Desk& desk) { return loadRecoveryKey(desk.records).has_value(); });
  column->addWidget(sentence(
      recovery.value_or(false)
          ? tr("The service has a recovery key: whoever holds its sheet can open sealed notes too, and every use is "
               "shown to everybody.")
          : tr("The service has no recovery key yet: nobody but you can open your notes, and a lost passphrase loses "
               "them. Whoever manages the whole service makes one on the Trust page."),
      TextRole::Secondary));
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"passphrase.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  column->addStretch(1);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Not now"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* save = primaryButton(tr("Save"));
  save->setObjectName(u"passphrase.save"_s);
  save->setDefault(true);
  connect(save, &QPushButton::clicked, this, &PassphraseDialog::save);
  line->addWidget(save);
  column->addLayout(line);
}

void PassphraseDialog::save() {
  said_->setText({});
  if (const auto sound = soundPassphrase(fresh_->text()); !sound) return said_->setText(sound.error().sentence);
  if (fresh_->text() != again_->text()) return said_->setText(tr("The two are not the same."));
  std::optional<TakesAMoment> moment(std::in_place, *findChild<QPushButton*>(u"passphrase.save"_s), tr("Sealing…"));
  const Secret typed = Secret::fromPassphrase(fresh_->text());
  const bool done = old_ == nullptr ? choose(typed) : change(typed);
  moment.reset();
  if (!done) return;
  fresh_->clear();
  again_->clear();
  accept();
}

bool PassphraseDialog::choose(const Secret& typed) {
  const Hearing here(workspace_, [this](NotDone, const QString& sentence) { said_->setText(sentence); });
  const auto made =
      workspace_.perform([&](WritableDesk& desk) { return choosePassphrase(desk, *desk.viewer.person, typed); });
  if (!made) return false;
  keys_ = *made;
  return true;
}

bool PassphraseDialog::change(const Secret& typed) {
  const Secret before = Secret::fromPassphrase(old_->text());
  old_->clear();
  const Hearing here(workspace_, [](NotDone, const QString&) {});  // said below
  const auto tried = workspace_.keep([&](WritableDesk& desk) { return changePassphrase(desk, before, typed); });
  if (!tried) return said_->setText(tr("The file could not be saved, so the passphrase is as it was.")), false;
  if (!*tried) return said_->setText(tried->error().sentence), false;
  keys_ = workspace_.viewer().keys;
  return true;
}

}  // namespace headroom
