// SPDX-License-Identifier: MIT
// What will be read is shown as it will be read; the warning says what was found and never stops anybody.
#include "ui/reflection/share_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/own_writing_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

ShareDialog::ShareDialog(Workspace& workspace, const Note& note, const QString& selected, const IdentifierCheck& check,
                         QWidget* parent)
    : QDialog(parent), workspace_(workspace), note_(note), selected_(selected), check_(check) {
  own_ = workspace.read([](const Desk& desk) { return ownWriting(desk); }).value_or(OwnWriting());
  build(selected);
  readReaders();
  showWords();
}

void ShareDialog::build(const QString& selected) {
  setObjectName(u"share"_s);
  setWindowTitle(tr("Share a note"));
  resize(theme().px(600), theme().px(600));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(8);
  auto* with = new Label(tr("With whom"), TextRole::RowTitle);
  column->addWidget(with);
  reader_ = new QComboBox;
  reader_->setObjectName(u"share.reader"_s);
  reader_->setAccessibleName(with->text());
  with->setBuddy(reader_);
  connect(reader_, &QComboBox::currentIndexChanged, this, &ShareDialog::showReader);
  column->addWidget(reader_);
  key_ = sentence({});
  key_->setObjectName(u"share.key"_s);
  column->addWidget(key_);
  ask_ = linkButton(tr("Copy a message that asks for it"), u"message-circle"_s);
  ask_->setObjectName(u"share.ask"_s);
  connect(ask_, &QPushButton::clicked, this, &ShareDialog::copyQuestion);
  column->addWidget(ask_, 0, Qt::AlignLeft);
  compared_ = new QCheckBox(tr("I have compared these numbers with them"));
  compared_->setObjectName(u"share.compared"_s);
  connect(compared_, &QCheckBox::toggled, this, [this] { share_->setEnabled(compared_->isChecked()); });
  column->addWidget(compared_);
  auto* what = new Label(tr("What they will read; it is a copy and stays as it is now"), TextRole::RowTitle);
  column->addWidget(what);
  if (!selected.isEmpty()) {
    part_ = new QCheckBox(tr("Only the passage that is marked"));
    part_->setObjectName(u"share.part"_s);
    part_->setChecked(true);
    connect(part_, &QCheckBox::toggled, this, &ShareDialog::showWords);
    column->addWidget(part_);
  }
  words_ = new QPlainTextEdit;
  words_->setObjectName(u"share.words"_s);
  words_->setAccessibleName(what->text());
  words_->setReadOnly(true);
  words_->setTabChangesFocus(true);
  what->setBuddy(words_);
  column->addWidget(words_, 1);
  warning_ = new Label({}, TextRole::Body, TextColour::Near);
  warning_->setObjectName(u"share.warning"_s);
  warning_->setWordWrap(true);
  column->addWidget(warning_);
  column->addWidget(sentence(tr("You can take the copy back; what was read stays read."), TextRole::Secondary));
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"share.said"_s);
  said_->setWordWrap(true);
  column->addWidget(said_);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Keep it to myself"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  share_ = primaryButton(tr("Share"), u"lock"_s);
  share_->setObjectName(u"share.save"_s);
  setWeighty(share_);
  connect(share_, &QPushButton::clicked, this, &ShareDialog::share);
  line->addWidget(share_);
  column->addLayout(line);
}

void ShareDialog::readReaders() {
  readers_ =
      workspace_.read([](const Desk& desk) { return possibleReaders(desk); }).value_or(std::vector<PossibleReader>());
  const QSignalBlocker quiet(reader_);
  for (const PossibleReader& one : readers_) {
    const QString name = one.isSupervisor ? tr("%1, your supervisor").arg(one.name) : one.name;
    reader_->addItem(one.fingerprint.isEmpty() ? tr("%1, without a passphrase").arg(name) : name);
  }
  showReader();
}

void ShareDialog::showReader() {
  const int at = reader_->currentIndex();
  said_->clear();
  if (at < 0) {
    key_->setText(tr("Nobody else is in this file."));
    ask_->hide();
    compared_->hide();
    share_->setEnabled(false);
    return;
  }
  const PossibleReader& one = readers_.at(static_cast<std::size_t>(at));
  const bool has = !one.fingerprint.isEmpty();
  key_->setText(!has ? tr("%1 has no passphrase yet: ask them to press Ctrl+K here and choose one.").arg(one.name)
                : one.hasChanged ? tr("The key of %1 is not the one you compared. Ask them whether they have a new "
                                      "passphrase, and compare their numbers, on their Trust page, again:\n%2")
                                       .arg(one.name, one.fingerprint)
                : one.isCompared ? tr("You have compared the numbers of their key:\n%1").arg(one.fingerprint)
                                 : tr("Ask %1 in person for the numbers on their Trust page. They must be these:\n%2")
                                       .arg(one.name, one.fingerprint));
  ask_->setVisible(!has);
  compared_->setVisible(has && !one.isCompared);
  compared_->setChecked(false);
  share_->setEnabled(has && one.isCompared);
}

QString ShareDialog::passage() const { return part_ != nullptr && part_->isChecked() ? selected_ : QString(); }

void ShareDialog::showWords() {
  const QString words = wordsToShare(note_, passage(), own_);
  const QString title = passage().isEmpty() ? note_.title + u"\n\n"_s : QString();
  words_->setPlainText(title + words);
  const QString found = foundWords(check_.in(title + words));
  warning_->setText(found.isEmpty() ? QString() : tr("It seems to hold %1. Is it needed?").arg(found));
  warning_->setVisible(!found.isEmpty());
}

void ShareDialog::copyQuestion() {
  QApplication::clipboard()->setText(
      tr("Could you choose a passphrase in Headroom? Press Ctrl+K, type 'passphrase' and press Enter. I would like to "
         "share "
         "a reflective note with you, and it is sealed to the two of us."));
  said_->setText(tr("Copied. Send it to them as you like."));
}

void ShareDialog::share() {
  const PossibleReader& one = readers_.at(static_cast<std::size_t>(reader_->currentIndex()));
  const Hearing here(workspace_, [this](NotDone, const QString& sentence) { said_->setText(sentence); });
  const bool isKnown =
      one.isCompared || workspace_.perform([&](WritableDesk& desk) { return confirmKeys(desk, one.person); });
  const bool done =
      isKnown &&
      workspace_.perform([&](WritableDesk& desk) { return shareNote(desk, *note_.id, one.person, passage()); })
          .has_value();
  if (done) accept();
}

}  // namespace headroom
