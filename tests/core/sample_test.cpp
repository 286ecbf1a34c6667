// SPDX-License-Identifier: MIT
// The sample authority: the same call writes the same rows, what formats 4 promises is there, and the rows obey the
// rules.
#include <QFile>
#include <QTemporaryDir>

#include "core/sample/sample.h"
#include "core/store/query.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"

namespace sample_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kOn(2026, 7, 24);
/// No table has more; a column that is not there reads as none.
constexpr int kMostColumns = 16;

Database northmere(quint64 seed = 1, QDate on = kOn) {
  Database records = Database::inMemory();
  fillSample(records, {on, seed, 2, std::nullopt});
  return records;
}

qint64 count(const Database& records, const QString& from) {
  const QString sql = u"SELECT count(*) FROM "_s + from;
  Query query(records, sql);
  REQUIRE(query.next());
  return query.integer(0);
}

QStringList tableNames(const Database& records) {
  QStringList names;
  Query query(records, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  while (query.next()) names << query.text(0);
  return names;
}

/// Every row of every table as text.
QString dump(const Database& records) {
  QString all;
  for (const QString& table : tableNames(records)) {
    const QString sql = u"SELECT * FROM %1"_s.arg(table);
    Query rows(records, sql);
    all += u"# "_s + table + u'\n';
    while (rows.next()) {
      for (int i = 0; i < kMostColumns; ++i) all += rows.text(i) + u'|';
      all += u'\n';
    }
  }
  return all;
}

/// Rules that no CHECK of the file knows.
void requireConsistent(const Database& records) {
  CHECK_FALSE(firstFault(records));
  CHECK(
      count(records,
            u"allocation a JOIN allocation b ON a.case_id = b.case_id AND a.id < b.id AND a.part = b.part AND "
            u"(a.part = 'lead' OR a.post_id = b.post_id) WHERE a.from_day < coalesce(b.to_day, 9999999) AND b.from_day "
            u"< coalesce(a.to_day, 9999999)"_s) == 0);
  CHECK(count(records,
              u"allocation a JOIN post p ON p.id = a.post_id JOIN case_file c ON c.id = a.case_id WHERE a.from_day < "
              u"p.from_day OR a.from_day < c.opened_day OR coalesce(a.to_day, 9999999) > coalesce(c.closed_day, "
              u"9999999)"_s) == 0);
  CHECK(count(records,
              u"action n JOIN action a ON a.id = n.carried_from_id JOIN session s ON s.id = n.session_id WHERE a.id >= "
              u"n.id OR a.closed_day < s.day OR a.closed_day IS NOT n.closed_day OR a.state <> n.state"_s) == 0);
  CHECK(count(records, u"session WHERE shared_day < day OR agreed_day < shared_day"_s) == 0);
  CHECK(count(records, u"session WHERE (state = 'agreed') <> (agreed_day IS NOT NULL)"_s) == 0);
  CHECK(count(records, u"training_request WHERE decided_by_id = person_id"_s) == 0);
  CHECK(count(records,
              u"discussion d JOIN session s ON s.id = d.session_id JOIN case_file c ON c.id = d.case_id WHERE "
              u"s.day < c.opened_day OR s.day >= coalesce(c.closed_day, 9999999)"_s) == 0);
}

void requireNothingAfter(const Database& records, QDate on) {
  const QString day = QString::number(on.toJulianDay());
  CHECK(count(records, u"session WHERE state <> 'planned' AND state <> 'moved' AND day > "_s + day) == 0);
  CHECK(count(records, u"session WHERE shared_day > %1 OR agreed_day > %1"_s.arg(day)) == 0);
  CHECK(count(records, u"action WHERE closed_day > "_s + day) == 0);
  CHECK(count(records, u"allocation WHERE from_day > %1 OR (to_day > %1 AND part = 'lead')"_s.arg(day)) == 0);
  CHECK(count(records, u"reflective_note WHERE day > "_s + day) == 0);
  CHECK(count(records, u"cpd WHERE day > "_s + day) == 0);
}

}  // namespace

TEST_CASE("the same seed and date write the same rows, another seed does not", "[sample][file]") {
  const QString first = dump(northmere());
  CHECK(dump(northmere()) == first);
  CHECK(dump(northmere(2)) != first);
}

TEST_CASE("the sample obeys the rules on any day of the week or month", "[sample]") {
  const QDate on = GENERATE(QDate(2026, 7, 24), QDate(2026, 3, 31), QDate(2024, 2, 29), QDate(2026, 11, 22));
  const Database records = northmere(1, on);
  requireConsistent(records);
  requireNothingAfter(records, on);
}

TEST_CASE("the sample has every role, kind of meeting and state", "[sample]") {
  const Database records = northmere();
  CHECK(count(records, u"(SELECT DISTINCT role FROM post)"_s) == 11);
  CHECK(count(records, u"(SELECT DISTINCT kind FROM session)"_s) == 6);
  CHECK(count(records, u"(SELECT DISTINCT state FROM session)"_s) == 8);
  CHECK(count(records, u"unit WHERE kind = 'area'"_s) == 4);
  CHECK(count(records, u"(SELECT DISTINCT division FROM unit WHERE division IS NOT NULL)"_s) == 2);
  const qint64 people = count(records, u"person"_s);
  CHECK(people >= 45);
  CHECK(people <= 60);
}

TEST_CASE("the sample has what the formats page promises", "[sample]") {
  const Database records = northmere();
  const QString day = QString::number(kOn.toJulianDay());
  CHECK(count(records, u"post WHERE role = 'NQSW' AND from_day = %1 - 35"_s.arg(day)) == 1);
  CHECK(count(records,
              u"programme g JOIN reduction r ON r.person_id = g.person_id AND r.from_day = g.from_day AND "
              u"r.to_day = g.to_day WHERE g.programme = 'Aspiring Managers'"_s) == 1);
  CHECK(count(records, u"post WHERE kind = 'secondment' AND to_day > "_s + day) == 1);
  CHECK(count(records,
              u"reduction r JOIN supervisor s ON s.supervisor_id = r.person_id AND s.kind = 'professional' JOIN "
              u"post p ON p.person_id = s.person_id AND p.role = 'student' WHERE r.reason = 'practice "
              u"educator'"_s) == 1);
  CHECK(count(records, u"absence WHERE needs_cover = 1 AND from_day <= %1 AND to_day > %1"_s.arg(day)) == 1);
  CHECK(count(records, u"session WHERE state = 'disputed'"_s) == 1);
  CHECK(count(records,
              u"case_file c WHERE closed_day IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE "
              u"a.case_id = c.id)"_s) == 6);
  CHECK(count(records,
              u"action a JOIN action b ON b.id = a.carried_from_id JOIN action c ON c.id = b.carried_from_id "
              u"WHERE c.carried_from_id IS NOT NULL AND a.closed_day IS NULL"_s) >= 3);
  CHECK(count(records, u"action WHERE closed_day IS NULL AND due_day < "_s + day) > 0);
  CHECK(count(records, u"(SELECT DISTINCT author_id FROM reflective_note)"_s) >= 8);
  for (const QString& table :
       {u"goal_step"_s, u"preparation"_s, u"cpd"_s, u"training_request"_s, u"session_section"_s}) {
    INFO(table.toStdString());
    CHECK(count(records, table) > 10);
  }
}

TEST_CASE("a small county is consistent and as large as asked for", "[sample]") {
  Database records = Database::inMemory();
  fillSample(records, {kOn, 5, 1, 60});
  requireConsistent(records);
  requireNothingAfter(records, kOn);
  const qint64 seats = count(records, u"post WHERE to_day IS NULL AND role IN ('social worker', 'personal adviser')"_s);
  CHECK(seats == 60);
  CHECK(count(records, u"allocation WHERE to_day IS NULL AND part = 'lead'"_s) > seats * 16);
}

TEST_CASE("a sample that cannot be written leaves no file and an existing one alone", "[sample][file]") {
  QTemporaryDir folder;
  const QString path = folder.filePath(u"there.headroom"_s);
  createSample(path, kOn);
  CHECK(QFile::exists(path));
  CHECK_THROWS_AS(createSample(path, kOn), StoreError);
  CHECK(QFile::exists(path));
  CHECK_THROWS_AS(createSample(folder.filePath(u"missing/a.headroom"_s), kOn), StoreError);
  CHECK_FALSE(QFile::exists(folder.filePath(u"missing/a.headroom"_s)));
}

}  // namespace sample_test
