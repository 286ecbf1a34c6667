// SPDX-License-Identifier: MIT
// The daily backup: made once a day, verified, and dropped by the rule of 10, 14 and 12.
#include "core/store/daily_backup.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

#include "core/store/backup.h"
#include "tests/support/catch.h"

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int daysBack, int hour) { return QDateTime(QDate(2026, 7, 24).addDays(-daysBack), QTime(hour, 0)); }

void addSomebody(Database& records, const QString& code) {
  Transaction save(records);
  Change(records, u"INSERT INTO person (code, name) VALUES (?, ?)").bind(code).bind(code).run();
  save.commit();
}

bool has(const std::vector<QDateTime>& times, const QDateTime& one) {
  return std::find(times.begin(), times.end(), one) != times.end();
}

}  // namespace

TEST_CASE("the day's first change is backed up, and no other that day", "[backup]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString kept = backupFolder(folder.path(), records.path());
  addSomebody(records, u"A"_s);
  REQUIRE(backUpDaily(records, kept, at(0, 8)) == at(0, 8));
  addSomebody(records, u"B"_s);
  CHECK(backUpDaily(records, kept, at(0, 17)) == at(0, 8));
  CHECK(backupTimes(kept).size() == 1);
  const Database copy = Database::open(backupPath(kept, at(0, 8)), OpenMode::ReadOnly);
  Query count(copy, u"SELECT count(*) FROM person");
  REQUIRE(count.next());
  CHECK(count.integer(0) == 1);
  CHECK(backUpDaily(records, kept, at(-1, 9)) == at(-1, 9));
  CHECK(backupTimes(kept).size() == 2);
}

TEST_CASE("backups are for their owner alone", "[backup]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  addSomebody(records, u"A"_s);
  const QString kept = backupFolder(folder.path(), records.path());
  backUpDaily(records, kept, at(0, 8));
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK((QFileInfo(kept).permissions() & others) == 0);
  CHECK((QFileInfo(backupPath(kept, at(0, 8))).permissions() & others) == 0);
}

TEST_CASE("an empty file is not backed up", "[backup]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString kept = backupFolder(folder.path(), records.path());
  CHECK_FALSE(backUpDaily(records, kept, at(0, 8)));
  CHECK_FALSE(QFile::exists(kept));
}

TEST_CASE("the 10 latest, the last of 14 days and of 12 months are kept", "[backup]") {
  std::vector<QDateTime> made;
  for (int hour = 20; hour >= 9; --hour) made.push_back(at(0, hour));  // 12 of today
  for (int day = 1; day < 900; ++day) made.push_back(at(day, 9));
  const std::vector<QDateTime> dropped = backupsToDrop(made);
  for (int hour = 20; hour >= 11; --hour) CHECK_FALSE(has(dropped, at(0, hour)));
  CHECK(has(dropped, at(0, 10)));
  CHECK(has(dropped, at(0, 9)));
  for (int day = 1; day < 14; ++day) CHECK_FALSE(has(dropped, at(day, 9)));
  CHECK(has(dropped, at(14, 9)));
  CHECK_FALSE(has(dropped, QDateTime(QDate(2026, 6, 30), QTime(9, 0))));
  CHECK_FALSE(has(dropped, QDateTime(QDate(2025, 8, 31), QTime(9, 0))));
  CHECK(has(dropped, QDateTime(QDate(2025, 7, 31), QTime(9, 0))));
  CHECK(made.size() - dropped.size() == 10 + 13 + 11);
}
