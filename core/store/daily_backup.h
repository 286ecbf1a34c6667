// SPDX-License-Identifier: MIT
// One verified backup a day before its first change, and which of the older ones are kept: the 10 latest, the last of
// each of 14 days and the last of each of 12 months.
#pragma once
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

#include "core/store/database.h"

namespace headroom {

/// The folder of this user's own Headroom data: backups, and the sample to look around in.
QString standardDataFolder();

/// Where the backups of the file at `path` lie under `dataFolder`: 'backups/<file id>', the id a hash of the file's
/// place, so that backing up changes no byte of the file.
QString backupFolder(const QString& dataFolder, const QString& path);

/// When each backup in `folder` was made (local time, to the second), newest first.
std::vector<QDateTime> backupTimes(const QString& folder);
QString backupPath(const QString& folder, const QDateTime& at);

/// When the latest backup up to `now` was made, if any. A backup with a later time was made by a clock that was wrong.
std::optional<QDateTime> latestBackup(const QString& folder, const QDateTime& now);

/// Which of `made` (newest first) are no longer kept: not among the 10 latest, nor the latest of one of the 14 most
/// recent days with a backup, nor of one of the 12 most recent months with one. Those with a time after `now` are
/// judged among themselves: the clock was wrong then or is wrong now, and neither may cost the others their place.
std::vector<QDateTime> backupsToDrop(const std::vector<QDateTime>& made, const QDateTime& now);

/// Backs `records` up into `folder` (0700), before a change of many rows, and then drops what is no longer kept. None
/// for a file without people: there is nothing to lose yet. A backup takes the next free second. Gives the time of the
/// latest backup, if any. Throws StoreError; the backups made before stay.
std::optional<QDateTime> backUpNow(Database& records, const QString& folder, const QDateTime& now);
/// The same unless there is a backup of today already.
std::optional<QDateTime> backUpDaily(Database& records, const QString& folder, const QDateTime& now);
/// Clears what killed backups left in the folders of all files.
void clearUnfinishedBackups(const QString& dataFolder);

}  // namespace headroom
