// SPDX-License-Identifier: MIT
// The open file itself: its name in the title, its encryption, and the lock of an encrypted one.
#include <QFile>
#include <QFileInfo>

#include "core/store/daily_backup.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/file_passphrase_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/unlock_file_dialog.h"

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

}  // namespace

void MainWindow::setTitle(const QString& page) {
  const QString name = QFileInfo(workspace_.path()).completeBaseName();
  setWindowTitle(workspace_.isEncrypted() ? tr("%1 \u2013 %2 \u2013 Headroom").arg(page, name)
                                          : tr("%1 \u2013 %2 (not encrypted) \u2013 Headroom").arg(page, name));
}

bool MainWindow::letIn() {
  if (!workspace_.isClosed()) return true;
  return unlockWithDialog(workspace_.path(), this) && workspace_.reopen(workspace_.mode());
}

void MainWindow::letGoOfFile() {
  if (!workspace_.isEncrypted()) return;
  workspace_.close();
  forgetFileKeys();
}

void MainWindow::changeFile(const QString& step) {
  if (step == u"sheet") return showFileRecoverySheet(workspace_.path(), this);
  if (workspace_.isReadOnly() || !keepAllTyping()) return;
  const auto purpose = step == u"encrypt"  ? FileKeyPurpose::Encrypt
                       : step == u"change" ? FileKeyPurpose::Change
                                           : FileKeyPurpose::TakeOff;
  const QStringList readable = readableBackups(workspace_.backups());
  FilePassphraseDialog dialog(purpose, static_cast<int>(readable.size()), this);
  if (dialog.exec() != QDialog::Accepted) return;
  if (!workspace_.whileClosed([&] { changeFileKey(workspace_.path(), dialog.salt(), dialog.oldFile()); })) return;
  workspace_.backUpNow();
  if (dialog.removesBackups()) {
    for (const QString& backup : readable) QFile::remove(backup);
  }
  setTitle(currentPage() == nullptr ? QString() : currentPage()->title());
  if (purpose == FileKeyPurpose::TakeOff) {
    messages_->showMessage(MessageKind::Done, tr("The file is not encrypted any more: whoever has it can read it."));
    return;
  }
  showFileRecoverySheet(workspace_.path(), this);
  messages_->showMessage(MessageKind::Done, tr("The file is encrypted, and a backup was made under its passphrase."));
}

}  // namespace headroom
