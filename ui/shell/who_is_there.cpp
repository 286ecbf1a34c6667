// SPDX-License-Identifier: MIT
// Nothing of the one before is on the screen when the next one comes.
#include "ui/shell/who_is_there.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

#include "core/organisation/kept_organisation.h"
#include "core/organisation/key_store.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_access.h"
#include "core/organisation/reader_store.h"
#include "core/organisation/sign_in.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/cipher.h"
#include "core/store/daily_backup.h"
#include "core/store/server.h"
#include "core/supervision/one_to_one_start.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/recovery_sheet.h"
#include "ui/shared/workspace.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/passphrase_dialog.h"
#include "ui/shell/recover_dialog.h"
#include "ui/shell/settings.h"
#include "ui/shell/sign_in_dialog.h"
#include "ui/shell/unlock_file_dialog.h"
#include "ui/shell/who_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QStringList readableBackups(const QString& folder) {
  QStringList found;
  for (const QDateTime& made : backupTimes(folder)) {
    if (const QString path = backupPath(folder, made); !looksEncrypted(path)) found << path;
  }
  return found;
}

/// Nothing when it cannot be read.
std::shared_ptr<const Organisation> organisationOf(Workspace& workspace) {
  return workspace.read([](const Desk& desk) { return keptOrganisationOn(desk.records, desk.today()); })
      .value_or(nullptr);
}

// done() and not reject(): a dialog that stays until its work is over, as an import does, is left all the same. What a
// dialog asked is asked again.
void leaveDialogs() {
  while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
  QToolTip::hideText();
  for (QWidget* open : QApplication::topLevelWidgets()) {
    if (auto* dialog = qobject_cast<QDialog*>(open); dialog != nullptr && dialog->isVisible())
      dialog->done(QDialog::Rejected);
  }
}

}  // namespace

WhoIsThere::WhoIsThere(Workspace& workspace, Settings& settings, PageStack& pages, MessageBar& messages,
                       QWidget& window)
    : QObject(&window),
      workspace_(workspace),
      settings_(settings),
      pages_(pages),
      messages_(messages),
      window_(window) {
  connect(QApplication::clipboard(), &QClipboard::dataChanged, this,
          [this] { copiedHere_ = window_.isActiveWindow(); });
  connect(new IdleLock(this), &IdleLock::lockWanted, this, &WhoIsThere::lockIfWorthIt);
}

std::optional<PersonId> WhoIsThere::whoseLogin() {
  return workspace_.read([](const Desk& desk) { return personOfLogin(desk.records); }).value_or(std::nullopt);
}

bool WhoIsThere::begin() {
  if (const auto person = whoseLogin()) {
    enter(*person);
    showNobody();
    return workspace_.viewer().person.has_value();
  }
  const QString code = settings_.viewerCode(workspace_.path());
  const auto known = workspace_.read([&code](const Desk& desk) { return findPerson(desk.records, code); });
  if (known && *known) {
    enter(**known);
  } else {
    choose();
  }
  showNobody();
  return workspace_.viewer().person.has_value();
}

// An empty window says nothing: until somebody is chosen, one page says what to do.
void WhoIsThere::showNobody() {
  if (workspace_.viewer().person || isLocked()) return;
  const auto organisation = organisationOf(workspace_);
  const bool anybody =
      organisation && std::any_of(organisation->people.begin(), organisation->people.end(), [&](const Person& one) {
        return organisation->mainPost(one.id, workspace_.today());
      });
  auto* sheet = new QWidget;
  sheet->setObjectName(u"nobody"_s);
  auto* column = new QVBoxLayout(sheet);
  column->addStretch(1);
  column->addWidget(new EmptyState(
      u"users"_s, anybody ? tr("Nobody is chosen yet. Choose who is looking: your role decides which pages you see.")
                          : tr("Nobody in this file has a post today, so there is nobody to look as. Press Ctrl and "
                               "the comma key to open another file, or to bring files into this one.")));
  auto* choose = primaryButton(tr("Choose who is looking"), u"users"_s);
  choose->setObjectName(u"nobody.choose"_s);
  connect(choose, &QPushButton::clicked, this, &WhoIsThere::choose);
  column->addWidget(choose, 0, Qt::AlignHCenter);
  column->addStretch(2);
  sheet->setFocusProxy(choose);
  pages_.cover(sheet);
  pages_.focusCover();
  isNobody_ = true;
  window_.setWindowTitle(tr("Choose who is looking \u2013 %1 \u2013 Headroom").arg(workspace_.placeName()));
}

void WhoIsThere::choose() {
  if (const auto person = whoseLogin()) {
    if (workspace_.viewer().person != person) return void(enter(*person));
    return messages_.showMessage(
        MessageKind::Info, workspace_.isOnServer()
                               ? tr("The server knows you by the name that you logged in with. To look as somebody "
                                    "else, open the server with theirs.")
                               : tr("This copy holds what you may see, so nobody else looks at it."));
  }
  const auto organisation = organisationOf(workspace_);
  const auto readers = workspace_.read([](const Desk& desk) { return loadGrants(desk.records); });
  if (!organisation || !readers) return;
  WhoDialog dialog(*organisation, workspace_.clock().today(), *readers, &window_);
  if (dialog.exec() == QDialog::Accepted && dialog.chosen()) enter(*dialog.chosen());
}

// Whoever only reads comes in within their time alone, by whatever way they were named.
bool WhoIsThere::isClosedTo(PersonId person) {
  const auto scope = workspace_.read(
      [&](const Desk& desk) { return readerScopeOf(desk.records, person, workspace_.clock().today()); });
  if (scope && (!*scope || (*scope)->isOpen())) return false;
  if (scope) messages_.showMessage(MessageKind::Warning, (*scope)->whyClosed());
  return true;
}

bool WhoIsThere::enter(PersonId person) {
  if (isClosedTo(person)) return false;
  const auto keys = workspace_.read([person](const Desk& desk) { return loadKeys(desk.records, person); });
  if (!keys) return false;
  if (!*keys) {
    lookAs(person);
    return true;
  }
  const auto organisation = organisationOf(workspace_);
  const Person* who = organisation ? organisation->person(person) : nullptr;
  if (who == nullptr) return false;
  // Whoever stands there to sign in reads nothing of the one who looked before.
  pages_.veil();
  SignInDialog dialog(workspace_, person, who->name, &window_);
  const bool isIn = dialog.exec() == QDialog::Accepted;
  if (!isIn && dialog.wantsSomebodyElse() && !whoseLogin()) choose();
  pages_.unveil();
  if (isIn) {
    lookAs(person, dialog.keys());
    sealOldNotes();
    return true;
  }
  return workspace_.viewer().person == person;
}

void WhoIsThere::lookAs(PersonId person, const std::shared_ptr<const KeyPair>& keys) {
  const auto organisation = organisationOf(workspace_);
  if (!organisation) return;
  // Kept for who typed it, before anything is saved in another name.
  if (!pages_.keepAllTyping()) return;
  // What was said to the one before is not for the next.
  if (workspace_.viewer().person && workspace_.viewer().person != person) messages_.clear();
  workspace_.setViewer(Viewer{person, keys});
  isNobody_ = false;
  pages_.closePages();
  takeBackEmptyStarts();
  const Person* who = organisation->person(person);
  if (who == nullptr) return;
  settings_.setViewerCode(workspace_.path(), who->code);
  const Post* post = organisation->mainPost(person, workspace_.today());
  Q_EMIT entered(who->name, post != nullptr ? token(post->role) : isReader(workspace_) ? tr("only reads") : QString());
}

// As leaving it would have done: a session that was started and never written in was not held, though the program ended
// before it was left.
void WhoIsThere::takeBackEmptyStarts() {
  if (workspace_.isReadOnly()) return;
  const auto empty = workspace_.read(emptyStarts);
  if (!empty) return;
  for (const SessionId id : *empty) workspace_.perform([id](WritableDesk& desk) { return takeBackStart(desk, id); });
}

void WhoIsThere::sealOldNotes() {
  if (workspace_.isReadOnly()) return;
  const auto waiting = workspace_.read([](const Desk& desk) { return hasUnsealedNotes(desk); });
  if (waiting.value_or(false)) workspace_.perform([](WritableDesk& desk) { return sealOwnNotes(desk); });
}

bool WhoIsThere::isLocked() const { return pages_.isCovered(); }

// In a readable file, whoever was only chosen has nothing that a lock could keep: the next would be chosen just so.
void WhoIsThere::lockIfWorthIt() {
  if (workspace_.viewer().keys || workspace_.isEncrypted()) lock();
}

void WhoIsThere::lock() {
  if ((isLocked() && !isNobody_) || !pages_.keepAllTyping()) return;
  const auto person = workspace_.viewer().person;
  isNobody_ = false;
  if (copiedHere_) QApplication::clipboard()->clear();
  messages_.clear();
  leaveDialogs();
  pages_.cover(lockedSheet(person));
  workspace_.setViewer({});
  letGoOfFile();
  Q_EMIT locked();
  pages_.focusCover();
}

QWidget* WhoIsThere::lockedSheet(std::optional<PersonId> person) {
  auto* sheet = new QWidget;
  sheet->setObjectName(u"locked"_s);
  auto* column = new QVBoxLayout(sheet);
  column->addStretch(1);
  column->addWidget(new EmptyState(u"lock"_s, tr("Locked. What was typed is kept.")));
  auto* open = primaryButton(tr("Unlock"), u"lock"_s);
  open->setObjectName(u"locked.open"_s);
  connect(open, &QPushButton::clicked, this, [this, person] {
    if (!letIn()) return;
    if (person) {
      enter(*person);
    } else {
      choose();
    }
  });
  column->addWidget(open, 0, Qt::AlignHCenter);
  column->addStretch(2);
  sheet->setFocusProxy(open);
  return sheet;
}

bool WhoIsThere::letIn() {
  if (!workspace_.isClosed()) return true;
  return unlockWithDialog(workspace_.path(), &window_) && workspace_.reopen(workspace_.mode());
}

void WhoIsThere::letGoOfFile() {
  if (!workspace_.isEncrypted()) return;
  workspace_.close();
  forgetFileKeys();
}

void WhoIsThere::choosePassphrase() {
  if (!workspace_.viewer().person || workspace_.isReadOnly() || !pages_.keepAllTyping()) return;
  PassphraseDialog dialog(workspace_, &window_);
  if (dialog.exec() != QDialog::Accepted || isLocked()) return;
  lookAs(*workspace_.viewer().person, dialog.keys());
  sealOldNotes();
  messages_.showMessage(MessageKind::Done, tr("Your notes are sealed now, and your name under a record is signed. "
                                              "Backups made until now still hold older notes unsealed."));
}

// It is made when its sheet is kept, and not before: an Escape loses nothing.
void WhoIsThere::makeRecoveryKey() {
  if (workspace_.isReadOnly()) return;
  const auto may = workspace_.read([](const Desk& desk) { return mayMakeRecoveryKey(desk); });
  if (!may) return;
  if (!*may) return workspace_.say(NotDone::Refused, may->error().sentence);
  const Secret sheet = Secret::random(kSeedBytes);
  RecoverySheetDialog dialog(
      {tr("The recovery key of the notes"),
       tr("Whoever holds this sheet can open sealed notes when a passphrase is lost or the law asks; every use is "
          "written down and shown to everybody. It is shown once: save or print it, give it to whoever keeps the "
          "service's keys, and keep it away from the file itself."),
       QFileInfo(workspace_.path()).fileName(), sheet.toHex(), workspace_.clock().today(), u"headroom-recovery-key"_s},
      &window_);
  if (dialog.exec() != QDialog::Accepted || isLocked()) return;
  if (!workspace_.perform([&](WritableDesk& desk) { return headroom::makeRecoveryKey(desk, sheet); })) return;
  sealOldNotes();
  messages_.showMessage(MessageKind::Done, tr("The service has a recovery key. Notes are sealed to it too, older ones "
                                              "when their author next signs in."));
}

void WhoIsThere::recoverPassphrase() {
  if (workspace_.isReadOnly() || !pages_.keepAllTyping()) return;
  RecoverDialog dialog(workspace_, &window_);
  if (dialog.exec() == QDialog::Accepted)
    messages_.showMessage(MessageKind::Done, tr("The recovery key was used; it stands on the Trust page for everybody "
                                                "to see."));
}

void WhoIsThere::changeFile(const QString& step) {
  if (step == u"sheet") {
    FilePassphraseDialog dialog(FileKeyPurpose::ShowSheet, 0, &window_, workspace_.path());
    if (dialog.exec() == QDialog::Accepted)
      showFileRecoverySheet(workspace_.path(), workspace_.clock().today(), &window_);
    return;
  }
  if (workspace_.isReadOnly() || !pages_.keepAllTyping()) return;
  const auto purpose = step == u"encrypt"  ? FileKeyPurpose::Encrypt
                       : step == u"change" ? FileKeyPurpose::Change
                                           : FileKeyPurpose::TakeOff;
  const QStringList readable = readableBackups(workspace_.backups());
  FilePassphraseDialog dialog(purpose, static_cast<int>(readable.size()), &window_, workspace_.path());
  if (dialog.exec() != QDialog::Accepted) return;
  if (!workspace_.whileClosed([&] { changeFileKey(workspace_.path(), dialog.salt(), dialog.oldFile()); })) return;
  workspace_.backUpNow();
  if (dialog.removesBackups()) {
    for (const QString& backup : readable) QFile::remove(backup);
  }
  Q_EMIT fileChanged();
  if (purpose == FileKeyPurpose::TakeOff) {
    messages_.showMessage(MessageKind::Done, tr("The file is not encrypted any more: whoever has it can read it."));
    return;
  }
  showFileRecoverySheet(workspace_.path(), workspace_.clock().today(), &window_);
  if (isLocked()) return;
  messages_.showMessage(MessageKind::Done, purpose == FileKeyPurpose::Change
                                               ? tr("The passphrase is changed, and a backup was made under it. Older "
                                                    "backups open with the one before.")
                                               : tr("The file is encrypted, and a backup was made under its "
                                                    "passphrase. A copy that somebody has already stays readable."));
}

}  // namespace headroom
