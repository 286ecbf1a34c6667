// SPDX-License-Identifier: MIT
// The person themselves types the new passphrase, beside whoever holds the sheet.
#include "ui/shell/recover_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <optional>

#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/note_recovery.h"
#include "core/reflection/note_recovery_actions.h"
#include "core/store/cipher.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/passphrase_field.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

RecoverDialog::RecoverDialog(Workspace& workspace, QWidget* parent) : QDialog(parent), workspace_(workspace) {
  setObjectName(u"recover"_s);
  setWindowTitle(tr("A lost passphrase"));
  resize(theme().px(580), theme().px(380));
  auto* form = new QFormLayout(this);
  form->setContentsMargins(24, 20, 24, 20);
  form->setVerticalSpacing(10);
  form->addRow(
      sentence(tr("With the recovery sheet somebody gets a new passphrase and can open their notes, drafts, own "
                  "words and shared copies again. That "
                  "it was used is written down and shown to everybody.")));
  const auto row = [form](const QString& words, QWidget* field, const QString& name) {
    field->setObjectName(name);
    field->setAccessibleName(words);
    auto* label = new Label(words, TextRole::RowTitle);
    label->setBuddy(field);
    form->addRow(label, field);
  };
  person_ = new QComboBox;
  const auto organisation = workspace.read([](const Desk& desk) { return loadOrganisation(desk.records); });
  const auto keys = workspace.read([](const Desk& desk) { return loadAllKeys(desk.records); });
  if (organisation && keys) {
    for (const Person& person : organisation->people) {
      if (keys->contains(person.id)) person_->addItem(person.name, person.id.value());
    }
  }
  row(tr("Whose"), person_, u"recover.person"_s);
  sheet_ = passphraseField(tr("The words of the sheet"));
  row(tr("The digits of the sheet"), sheet_, u"recover.sheet"_s);
  fresh_ = passphraseField({});
  row(tr("The new passphrase"), fresh_, u"recover.new"_s);
  again_ = passphraseField({});
  row(tr("The same again"), again_, u"recover.again"_s);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"recover.said"_s);
  said_->setWordWrap(true);
  form->addRow(said_);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* save = primaryButton(tr("Give a new passphrase"));
  save->setObjectName(u"recover.save"_s);
  save->setDefault(true);
  connect(save, &QPushButton::clicked, this, &RecoverDialog::save);
  line->addWidget(save);
  form->addRow(line);
}

void RecoverDialog::save() {
  said_->setText({});
  if (person_->currentIndex() < 0) return said_->setText(tr("Nobody has a passphrase in this file."));
  const auto sheet = Secret::fromHex(sheet_->text().trimmed(), kSeedBytes);
  if (readsAsSheet(sheet_->text().trimmed()))
    return said_->setText(
        tr("These are the digits of a file's recovery sheet. For a lost passphrase it takes the sheet "
           "of the recovery key of the notes."));
  if (!sheet) return said_->setText(tr("These are not the digits of the recovery key of the notes: 16 groups of 4."));
  if (const auto sound = soundPassphrase(fresh_->text()); !sound) return said_->setText(sound.error().sentence);
  if (fresh_->text() != again_->text()) return said_->setText(tr("The two passphrases are not the same."));
  std::optional<TakesAMoment> moment(std::in_place, *findChild<QPushButton*>(u"recover.save"_s), tr("Sealing…"));
  const Secret typed = Secret::fromPassphrase(fresh_->text());
  const PersonId person(person_->currentData().toLongLong());
  const Hearing here(workspace_, [this](NotDone, const QString& sentence) { said_->setText(sentence); });
  const auto done = workspace_.perform([&](WritableDesk& desk) { return recoverKeys(desk, person, *sheet, typed); });
  moment.reset();
  if (!done) return;
  for (QLineEdit* field : {sheet_, fresh_, again_}) field->clear();
  accept();
}

}  // namespace headroom
