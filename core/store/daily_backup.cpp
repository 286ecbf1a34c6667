// SPDX-License-Identifier: MIT
// The name of a backup is its time, so that the folder alone says what there is.
#include "core/store/daily_backup.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <set>

#include "core/base/say.h"
#include "core/store/backup.h"
#include "core/store/working_place.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kLatest = 10;
constexpr std::size_t kDays = 14;
constexpr std::size_t kMonths = 12;
const QString kTimeFormat = u"yyyy-MM-dd_HHmmss"_s;

bool hasPeople(const Database& records) {
  Query any(records, u"SELECT EXISTS (SELECT 1 FROM person)");
  return any.next() && any.truth(0);
}

void makePrivateFolder(const QString& folder) {
  if (!QDir().mkpath(folder)) {
    throw StoreError(StoreFault::CannotOpen, folder + say(": the folder for backups cannot be made."));
  }
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Of backups of one stretch of time, newest first.
std::vector<QDateTime> droppedOf(const std::vector<QDateTime>& made) {
  std::vector<QDateTime> dropped;
  std::set<qint64> days;
  std::set<int> months;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const QDate day = made[i].date();
    // The first seen of a day or month is its latest, because the newest come first.
    const bool keepsDay = days.insert(day.toJulianDay()).second && days.size() <= kDays;
    const bool keepsMonth = months.insert(day.year() * 12 + day.month()).second && months.size() <= kMonths;
    if (i >= kLatest && !keepsDay && !keepsMonth) dropped.push_back(made[i]);
  }
  return dropped;
}

}  // namespace

QString standardDataFolder() {
  return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"headroom"_s);
}

QString backupFolder(const QString& dataFolder, const QString& path) {
  const QString place = QFileInfo(path).absoluteFilePath();
  const auto digest = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
  return QDir(dataFolder).filePath(u"backups/"_s + QString::fromLatin1(digest));
}

QString backupPath(const QString& folder, const QDateTime& at) {
  return QDir(folder).filePath(at.toString(kTimeFormat) + u".headroom"_s);
}

std::vector<QDateTime> backupTimes(const QString& folder) {
  std::vector<QDateTime> times;
  for (const QString& name : QDir(folder).entryList({u"*.headroom"_s}, QDir::Files)) {
    const QDateTime at = QDateTime::fromString(name.chopped(9), kTimeFormat);
    if (at.isValid()) times.push_back(at);
  }
  std::sort(times.begin(), times.end(), std::greater<>());
  return times;
}

std::optional<QDateTime> latestBackup(const QString& folder, const QDateTime& now) {
  for (const QDateTime& made : backupTimes(folder)) {
    if (made <= now) return made;
  }
  return std::nullopt;
}

std::vector<QDateTime> backupsToDrop(const std::vector<QDateTime>& made, const QDateTime& now) {
  const auto firstPast = std::find_if(made.begin(), made.end(), [&now](const QDateTime& one) { return one <= now; });
  std::vector<QDateTime> dropped = droppedOf({made.begin(), firstPast});
  const std::vector<QDateTime> past = droppedOf({firstPast, made.end()});
  dropped.insert(dropped.end(), past.begin(), past.end());
  return dropped;
}

std::optional<QDateTime> backUpNow(Database& records, const QString& folder, const QDateTime& now) {
  if (!hasPeople(records)) return latestBackup(folder, now);
  makePrivateFolder(folder);
  QDateTime at = now;
  while (QFileInfo::exists(backupPath(folder, at))) at = at.addSecs(1);
  backUp(records, backupPath(folder, at));
  for (const QDateTime& old : backupsToDrop(backupTimes(folder), at)) {
    QFile::remove(backupPath(folder, old));
    for (const QString& side : sideFiles(backupPath(folder, old))) QFile::remove(side);
  }
  return latestBackup(folder, at);
}

std::optional<QDateTime> backUpDaily(Database& records, const QString& folder, const QDateTime& now) {
  const auto latest = latestBackup(folder, now);
  return latest && latest->date() == now.date() ? latest : backUpNow(records, folder, now);
}

void clearUnfinishedBackups(const QString& dataFolder) {
  clearUnfinished(dataFolder);
  const QDir backups(QDir(dataFolder).filePath(u"backups"_s));
  for (const QString& name : backups.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
    clearUnfinished(backups.filePath(name));
}

}  // namespace headroom
