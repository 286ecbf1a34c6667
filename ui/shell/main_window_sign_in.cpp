// SPDX-License-Identifier: MIT
// Who is at the window: choosing, signing in, locking, and the passphrase.
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/organisation/key_store.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/reflection_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/passphrase_dialog.h"
#include "ui/shell/recover_dialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/who_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {

bool MainWindow::begin() {
  const QString code = settings_.viewerCode(workspace_.path());
  const auto known = workspace_.read([&code](const Desk& desk) { return findPerson(desk.records, code); });
  if (known && *known) {
    enter(**known);
  } else {
    chooseViewer();
  }
  return workspace_.viewer().person.has_value();
}

void MainWindow::chooseViewer() {
  const auto organisation =
      workspace_.read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
  if (!organisation) return;
  WhoDialog dialog(*organisation, workspace_.today(), this);
  if (dialog.exec() == QDialog::Accepted && dialog.chosen()) enter(*dialog.chosen());
}

bool MainWindow::enter(PersonId person) {
  const auto keys = workspace_.read([person](const Desk& desk) { return loadKeys(desk.records, person); });
  if (!keys) return false;
  if (!*keys) {
    lookAs(person);
    return true;
  }
  const auto organisation =
      workspace_.read([](const Desk& desk) { return loadOrganisationOn(desk.records, desk.today()); });
  const Person* who = organisation ? organisation->person(person) : nullptr;
  if (who == nullptr) return false;
  SignInDialog dialog(workspace_, person, who->name, this);
  if (dialog.exec() == QDialog::Accepted) {
    lookAs(person, dialog.keys());
    sealOldNotes();
    return true;
  }
  if (dialog.wantsSomebodyElse()) chooseViewer();
  return workspace_.viewer().person == person;
}

void MainWindow::sealOldNotes() {
  if (workspace_.isReadOnly()) return;
  const auto waiting = workspace_.read([](const Desk& desk) { return hasUnsealedNotes(desk); });
  if (waiting.value_or(false)) workspace_.perform([](WritableDesk& desk) { return sealOwnNotes(desk); });
}

void MainWindow::lock() {
  if (isLocked() || !keepAllTyping()) return;
  const auto person = workspace_.viewer().person;
  if (copiedHere_) QApplication::clipboard()->clear();
  messages_->clear();
  // A dialog left open would stand in front of the lock; what it asked is asked again.
  for (QWidget* open : QApplication::topLevelWidgets()) {
    if (auto* dialog = qobject_cast<QDialog*>(open); dialog != nullptr && dialog->isVisible()) dialog->reject();
  }
  closePages();
  workspace_.setViewer({});
  letGoOfFile();
  sidebar_->setPages({});
  sidebar_->setViewer({}, {});
  setTitle(tr("Locked"));
  locked_ = new QWidget;
  locked_->setObjectName(u"locked"_s);
  auto* column = new QVBoxLayout(locked_);
  column->addStretch(1);
  column->addWidget(new EmptyState(u"lock"_s, tr("Locked. What was typed is kept.")));
  auto* open = primaryButton(tr("Unlock"), u"lock"_s);
  open->setObjectName(u"locked.open"_s);
  connect(open, &QPushButton::clicked, this, [this, person] {
    if (!letIn()) return;
    if (person) {
      enter(*person);
    } else {
      chooseViewer();
    }
  });
  column->addWidget(open, 0, Qt::AlignHCenter);
  column->addStretch(2);
  stack_->addWidget(locked_);
  stack_->setCurrentWidget(locked_);
  open->setFocus();
}

bool MainWindow::doVerb(const Address& address) {
  if (isLocked()) return true;
  if (address.page == u"import") return importFiles(), true;
  if (address.page == u"palette") return openPalette(address.subject), true;
  if (address.page == u"day") return chooseDay(), true;
  if (address.page == u"lock") return lock(), true;
  if (address.page == u"passphrase") return choosePassphrase(), true;
  if (address.page == u"recover") return recoverPassphrase(), true;
  if (address.page == u"file") return changeFile(address.subject), true;
  if (address.page == u"restore") return Q_EMIT restoreWanted(address.subject), true;
  return false;
}

void MainWindow::choosePassphrase() {
  if (!workspace_.viewer().person || workspace_.isReadOnly() || !keepAllTyping()) return;
  PassphraseDialog dialog(workspace_, this);
  if (dialog.exec() != QDialog::Accepted) return;
  if (dialog.recoverySheet())
    RecoverySheetDialog(
        {tr("The recovery key of the notes"),
         tr("This is shown once. Save or print it, and give it to whoever keeps the service's keys; keep "
            "it away from the file itself."),
         QFileInfo(workspace_.path()).fileName(), *dialog.recoverySheet()},
        this)
        .exec();
  lookAs(*workspace_.viewer().person, dialog.keys());
  sealOldNotes();
  messages_->showMessage(MessageKind::Done, tr("Your notes are sealed now, and your name under a record is signed. "
                                               "Backups made before today still hold older notes unsealed."));
}

void MainWindow::recoverPassphrase() {
  if (workspace_.isReadOnly() || !keepAllTyping()) return;
  RecoverDialog dialog(workspace_, this);
  if (dialog.exec() == QDialog::Accepted)
    messages_->showMessage(MessageKind::Done, tr("The recovery key was used; it stands on the Trust page for everybody "
                                                 "to see."));
}

}  // namespace headroom
