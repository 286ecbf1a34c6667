// SPDX-License-Identifier: MIT
// The daily backup: made once a day, verified, and dropped by the rule of 10, 14 and 12.
#include "core/store/daily_backup.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

#include "core/store/backup.h"
#include "tests/support/catch.h"

namespace daily_backup_test {

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

TEST_CASE("the day's first change is backed up, and no other that day", "[backup][file]") {
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

TEST_CASE("backups are for their owner alone", "[backup][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  addSomebody(records, u"A"_s);
  const QString kept = backupFolder(folder.path(), records.path());
  backUpDaily(records, kept, at(0, 8));
  const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  CHECK((QFileInfo(kept).permissions() & others) == 0);
  CHECK((QFileInfo(backupPath(kept, at(0, 8))).permissions() & others) == 0);
}

TEST_CASE("an empty file is not backed up", "[backup][file]") {
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
  const std::vector<QDateTime> dropped = backupsToDrop(made, at(0, 21));
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

TEST_CASE("a backup dated in the future neither counts as today's nor ends the daily ones", "[backup][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString kept = backupFolder(folder.path(), records.path());
  addSomebody(records, u"A"_s);
  const QDateTime future(QDate(2031, 1, 1), QTime(9, 0));
  REQUIRE(backUpDaily(records, kept, future) == future);
  for (int day = 40; day >= 0; --day) {
    INFO("day " << day);
    CHECK(backUpDaily(records, kept, at(day, 9)) == at(day, 9));
    CHECK(backUpDaily(records, kept, at(day, 17)) == at(day, 9));
    CHECK(latestBackup(kept, at(day, 17)) == at(day, 9));
  }
  const auto made = backupTimes(kept);
  CHECK(has(made, future));
  for (int day = 0; day < 14; ++day) CHECK(has(made, at(day, 9)));
  CHECK(made.size() == 1 + 14 + 1);  // and the last of June
}

TEST_CASE("a later hour of today is of the future too: today is backed up all the same", "[backup][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString kept = backupFolder(folder.path(), records.path());
  addSomebody(records, u"A"_s);
  REQUIRE(backUpDaily(records, kept, at(0, 17)) == at(0, 17));
  CHECK(backUpDaily(records, kept, at(0, 9)) == at(0, 9));
  CHECK(backupTimes(kept).size() == 2);
}

TEST_CASE("a clock that is set back costs no backup its place, and its own are kept", "[backup][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString kept = backupFolder(folder.path(), records.path());
  addSomebody(records, u"A"_s);
  for (int day = 20; day >= 0; --day) backUpDaily(records, kept, at(day, 9));
  const auto before = backupTimes(kept);
  REQUIRE(before.size() == 14);
  const QDateTime wrong(QDate(2020, 1, 1), QTime(0, 5));
  for (int day = 0; day < 30; ++day) {
    const QDateTime now = wrong.addDays(day);
    CHECK(backUpDaily(records, kept, now) == now);
    CHECK(has(backupTimes(kept), now));
  }
  for (const QDateTime& one : before) CHECK(has(backupTimes(kept), one));
  // The clock is right again: the latest are what they were, and the next day goes on.
  CHECK(backUpDaily(records, kept, at(0, 12)) == at(0, 9));
  CHECK(backUpDaily(records, kept, at(-1, 9)) == at(-1, 9));
  for (int day = -1; day < 13; ++day) CHECK(has(backupTimes(kept), at(day, 9)));
}

TEST_CASE("those of the future are judged among themselves, so that they do not become more and more", "[backup]") {
  std::vector<QDateTime> made;
  for (int day = 400; day > 0; --day) made.push_back(at(-day, 9));
  for (int day = 0; day < 5; ++day) made.push_back(at(day, 9));
  const auto dropped = backupsToDrop(made, at(0, 21));
  for (int day = 0; day < 5; ++day) CHECK_FALSE(has(dropped, at(day, 9)));
  CHECK(made.size() - dropped.size() == 5 + 14 + 11);
}

TEST_CASE("a backup before a change of many rows is made also in a second that has one", "[backup][file]") {
  const QTemporaryDir folder;
  Database records = Database::create(folder.filePath(u"team.headroom"_s));
  const QString kept = backupFolder(folder.path(), records.path());
  addSomebody(records, u"A"_s);
  backUpNow(records, kept, at(0, 9));
  addSomebody(records, u"B"_s);
  backUpNow(records, kept, at(0, 9));
  REQUIRE(backupTimes(kept).size() == 2);
  CHECK(contentSummary(Database::open(backupPath(kept, backupTimes(kept).front()), OpenMode::ReadOnly)) ==
        contentSummary(records));
}

}  // namespace daily_backup_test
