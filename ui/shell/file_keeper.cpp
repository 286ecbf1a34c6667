// SPDX-License-Identifier: MIT
// The backup runs inside the first save of a day, before it; a failed backup is said once and stops no save.
#include "ui/shell/file_keeper.h"

#include "core/base/time_entry.h"
#include "core/store/daily_backup.h"
#include "ui/shared/status_words.h"

namespace headroom {

FileKeeper::FileKeeper(Workspace& workspace, const QString& backups, const QString& runtime, QObject* parent)
    : QObject(parent), workspace_(workspace), mark_(workspace.path(), runtime, workspace.clock(), this) {
  workspace_.setBackups(backups);
  workspace_.setBeforeSave([this](Database& records) { backUpFirst(records); });
  connect(&mark_, &OwnerMark::lost, this, [this] {
    readOnlyBecause(tr("This file was taken over in another window. Here it is now open only to read."));
  });
}

void FileKeeper::begin() {
  if (mark_.claim()) return;
  const auto since = mark_.heldSince();
  readOnlyBecause(since ? tr("This file is open in another window since %1, so here it is open only to read.")
                              .arg(timeInWords(since->time()))
                        : tr("This file is open in another window, so here it is open only to read."));
}

void FileKeeper::readOnlyBecause(const QString& sentence) {
  workspace_.reopen(OpenMode::ReadOnly);
  Q_EMIT heldElsewhere(sentence);
}

void FileKeeper::takeOver() {
  mark_.takeOver();
  workspace_.reopen(OpenMode::ReadWrite);
}

void FileKeeper::backUpFirst(Database& records) {
  const QDateTime now = workspace_.clock().now();
  if (triedOn_ == now.date() || records.isReadOnly()) return;
  triedOn_ = now.date();
  try {
    backUpDaily(records, workspace_.backups(), now);
    Q_EMIT backedUp();
  } catch (const StoreError& error) {
    Q_EMIT backupFailed(tr("Today's backup could not be made. %1").arg(error.sentence()));
  }
}

QString backupWords(const Workspace& workspace) {
  const auto made = latestBackup(workspace.backups(), workspace.clock().now());
  if (!made) return {};
  const QDate day = made->date();
  if (day == workspace.today()) return FileKeeper::tr("Backed up today %1").arg(timeInWords(made->time()));
  return FileKeeper::tr("Backed up %1").arg(shortDate(day));
}

}  // namespace headroom
