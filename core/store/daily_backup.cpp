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

#include "core/store/backup.h"

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
    throw StoreError(StoreFault::CannotOpen, folder + u": the folder for backups cannot be made."_s);
  }
  QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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

std::vector<QDateTime> backupsToDrop(const std::vector<QDateTime>& made) {
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

std::optional<QDateTime> backUpNow(Database& records, const QString& folder, const QDateTime& now) {
  std::vector<QDateTime> made = backupTimes(folder);
  if (hasPeople(records) && !QFileInfo::exists(backupPath(folder, now))) {
    makePrivateFolder(folder);
    backUp(records, backupPath(folder, now));
    made = backupTimes(folder);
    for (const QDateTime& old : backupsToDrop(made)) QFile::remove(backupPath(folder, old));
  }
  return made.empty() ? std::nullopt : std::optional(made.front());
}

std::optional<QDateTime> backUpDaily(Database& records, const QString& folder, const QDateTime& now) {
  const std::vector<QDateTime> made = backupTimes(folder);
  if (!made.empty() && made.front().date() >= now.date()) return made.front();
  return backUpNow(records, folder, now);
}

}  // namespace headroom
