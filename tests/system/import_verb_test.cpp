// SPDX-License-Identifier: MIT
// `headroom-cli import`, `export` and `verify` as other programs see them: exit status, reports, and a file that is
// the same to the byte after anything that failed.
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/exchange/kept_match_store.h"
#include "core/store/daily_backup.h"
#include "core/store/database.h"
#include "core/store/engine_door.h"
#include "core/store/query.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"

namespace import_verb_test {

using namespace headroom;
using headroom::test::bytesOf;
using namespace Qt::StringLiterals;

namespace {

using Said = headroom::test::Ended;

/// Where the program's own data goes: never the folder of whoever runs the tests.
const QString& dataFolder() {
  static const QTemporaryDir folder;
  static const QString path = folder.path();
  return path;
}

Said run(const QStringList& words) { return headroom::test::runCommand(words, {{u"XDG_DATA_HOME"_s, dataFolder()}}); }

struct Room {
  QTemporaryDir place;
  QString path = place.filePath(u"a.headroom"_s);
  QString folder = place.filePath(u"source"_s);

  Room() {
    Database::create(path);
    REQUIRE(QDir().mkdir(folder));
    write(u"units.csv"_s, "code,kind,name\r\nU1,team,North\r\n");
    write(u"people.csv"_s, "code,name\r\nP1,Ann\r\nP2,Ben\r\n");
  }

  void write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder + u'/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
  }

  void writeBadPosts() const {
    write(u"posts.csv"_s,
          "code,person,unit,role,fte,contract,kind,from\r\n"
          "T1,P1,U1,social worker,1,permanent,substantive,2025-01-01\r\n"
          "T2,P2,U1,wizard,1,permanent,substantive,2025-01-01\r\n"
          "T3,P9,U1,other,1,permanent,substantive,2025-01-01\r\n");
  }
};

}  // namespace

TEST_CASE("an import reports what it read and added, and the same again as unchanged", "[system]") {
  const Room room;
  const Said said = run({u"import"_s, room.path, room.folder, u"--format"_s, u"json"_s});
  CHECK(said.status == 0);
  CHECK(said.error.isEmpty());
  CHECK(said.out == "{\"read\":3,\"added\":3,\"unchanged\":0,\"rejected\":0,\"remarks\":[],\"rejects\":[]}\n");
  const Said again = run({u"import"_s, room.path, room.folder, u"--format=json"_s});
  CHECK(again.out == "{\"read\":3,\"added\":0,\"unchanged\":3,\"rejected\":0,\"remarks\":[],\"rejects\":[]}\n");
}

TEST_CASE("one bad row stops the whole import, and the file is the same to the byte", "[system]") {
  const Room room;
  room.writeBadPosts();
  const QByteArray before = bytesOf(room.path);
  const QStringList besides = QDir(room.place.path()).entryList(QDir::Files | QDir::Hidden);
  const Said said = run({u"import"_s, room.path, room.folder});
  CHECK(said.status == 1);
  CHECK(said.error.startsWith("posts.csv row 3, column role: 'wizard' is not one of: student,"));
  CHECK(said.error.endsWith("(and 1 more)\n"));
  CHECK(said.error.count('\n') == 1);
  CHECK(said.out.contains("posts.csv row 3, column role: 'wizard'"));
  CHECK(said.out.contains("posts.csv row 4, column person: there is no person 'P9'"));
  CHECK(bytesOf(room.path) == before);
  CHECK((QDir(room.place.path()).entryList(QDir::Files | QDir::Hidden) == besides));
}

TEST_CASE("rejects can be accepted, and a dry run changes nothing", "[system]") {
  const Room room;
  room.writeBadPosts();
  const QByteArray before = bytesOf(room.path);
  const Said dry =
      run({u"import"_s, room.path, room.folder, u"--dry-run"_s, u"--accept-rejects"_s, u"--format=json"_s});
  CHECK(dry.status == 0);
  CHECK(bytesOf(room.path) == before);
  const Said said = run({u"import"_s, room.path, room.folder, u"--accept-rejects"_s, u"--format=json"_s});
  CHECK(said.status == 0);
  CHECK(said.error.isEmpty());
  CHECK(said.out == dry.out);
  const QJsonObject report = QJsonDocument::fromJson(said.out).object();
  CHECK(report[u"read"_s].toInt() == 6);
  CHECK(report[u"added"_s].toInt() == 4);
  CHECK(report[u"rejected"_s].toInt() == 2);
  const Said csv = run({u"import"_s, room.path, room.folder, u"--accept-rejects"_s, u"--format=csv"_s});
  CHECK(csv.out.startsWith("file,row,column,reason\r\nposts.csv,3,role,"));
}

TEST_CASE("what is exported imports into a new file and exports to the same bytes", "[system]") {
  const Room room;
  REQUIRE(run({u"import"_s, room.path, room.folder}).status == 0);
  const QString once = room.place.filePath(u"once"_s);
  const QString copy = room.place.filePath(u"copy.headroom"_s);
  const QString again = room.place.filePath(u"again"_s);
  REQUIRE(run({u"export"_s, room.path, once}).status == 0);
  REQUIRE(run({u"new"_s, copy}).status == 0);
  REQUIRE(run({u"import"_s, copy, once}).status == 0);
  REQUIRE(run({u"export"_s, copy, again}).status == 0);
  const QStringList names = QDir(once).entryList(QDir::Files);
  CHECK(names.size() == 18);
  for (const QString& name : names) CHECK(bytesOf(once + u'/' + name) == bytesOf(again + u'/' + name));
  CHECK(run({u"export"_s, room.path, once}).status == 1);
}

TEST_CASE("verify gives 3 and the first broken record", "[system]") {
  const Room room;
  REQUIRE(run({u"import"_s, room.path, room.folder}).status == 0);
  CHECK(run({u"verify"_s, room.path}).status == 0);
  {
    Database records = Database::open(room.path, OpenMode::ReadWrite);
    Transaction transaction(records);
    Change(records, u"UPDATE unit SET parent_id = id").run();
    transaction.commit();
  }
  const Said said = run({u"verify"_s, room.path});
  CHECK(said.status == 3);
  CHECK(said.error.contains("units, unit 'U1', column parent: it leads back to this row in a loop"));
}

TEST_CASE("a source of no known kind is bad input, and a kind that is not known wrong usage", "[system]") {
  const Room room;
  CHECK(run({u"import"_s, room.path, room.path}).status == 1);
  CHECK(run({u"import"_s, room.path, u"/dev/null"_s}).status == 1);
  CHECK(run({u"import"_s, room.path, u""_s}).status == 1);
  CHECK(run({u"import"_s, room.path, room.folder, u"--as"_s, u"annex-a"_s}).status == 1);
  CHECK(run({u"import"_s, room.path, room.folder, u"--as"_s, u"sims"_s}).status == 2);
  CHECK(run({u"import"_s, room.path, room.folder, u"--on"_s, u"2026-02-30"_s}).status == 2);
}

TEST_CASE("a later workbook changes a file only with --update, and a dry run tells what it would do", "[system]") {
  const Room room;
  const auto bring = [&](const QString& workbook, const QString& on, const QStringList& more) {
    return run(QStringList{u"import"_s, room.path, QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/") + workbook,
                           u"--on"_s, on} +
               more);
  };
  REQUIRE(bring(u"quarter-1.xlsx"_s, u"2026-04-01"_s, {}).status == 0);
  const QByteArray before = bytesOf(room.path);
  const Said told = bring(u"quarter-2.xlsx"_s, u"2026-07-01"_s, {});
  CHECK(told.status == 0);
  CHECK(
      told.out.contains("so nothing was changed. With --update: 1 new, 1 moved, 1 closed, 1 corrected, 0 reopened, "
                        "0 missing."));
  CHECK(told.out.contains("\n100002: closed on 1 May 2026\n"));
  const Said dry = bring(u"quarter-2.xlsx"_s, u"2026-07-01"_s, {u"--update"_s, u"--dry-run"_s});
  CHECK(dry.out.contains("The workbook would change the file: 1 new, 1 moved"));
  CHECK(bytesOf(room.path) == before);
  const Said done = bring(u"quarter-2.xlsx"_s, u"2026-07-01"_s, {u"--update"_s, u"--format=json"_s});
  CHECK(done.status == 0);
  const QJsonObject report = QJsonDocument::fromJson(done.out).object();
  CHECK(report[u"updated"_s].toBool());
  CHECK(report[u"added"_s].toInt() == 2);
  CHECK(report[u"changed"_s].toInt() == 2);
  CHECK(report[u"moved"_s].toInt() == 1);
  CHECK(report[u"closed"_s].toInt() == 1);
  CHECK(report[u"new"_s].toInt() == 1);
  CHECK(report[u"missing"_s].toInt() == 0);
  CHECK(bytesOf(room.path) != before);
}

TEST_CASE("--update belongs to workbooks, and --close-missing to --update", "[system]") {
  const Room room;
  CHECK(run({u"import"_s, room.path, room.folder, u"--update"_s}).status == 2);
  CHECK(run({u"import"_s, room.path, room.folder, u"--close-missing"_s}).status == 2);
}

TEST_CASE("an old or protected workbook is refused with how to save it", "[system]") {
  const Room room;
  const auto refusalOf = [&](const QString& name, const QByteArray& stream) {
    QFile file(room.place.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(504, '\0') + stream);
    file.close();
    const Said said = run({u"import"_s, room.path, file.fileName()});
    CHECK(said.status == 1);
    CHECK(said.error.count('\n') == 1);
    return said.error;
  };
  const auto wide = [](const QString& name) {
    return QByteArray(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
  };
  CHECK(refusalOf(u"lists.xls"_s, wide(u"Workbook"_s)).contains("Save As and the type 'Excel Workbook (*.xlsx)'"));
  CHECK(refusalOf(u"lists.xlsx"_s, wide(u"EncryptedPackage"_s)).contains("Encrypt with Password"));
}

TEST_CASE("the command keeps a backup before an import into a file that holds people", "[system][import]") {
  const Room room;
  const QString kept = backupFolder(dataFolder() + u"/headroom"_s, room.path);
  REQUIRE(run({u"import"_s, room.path, room.folder}).status == 0);
  CHECK(backupTimes(kept).empty());
  room.write(u"people.csv"_s, "code,name\r\nP3,Cas\r\n");
  REQUIRE(run({u"import"_s, room.path, room.folder, u"--dry-run"_s}).status == 0);
  CHECK(backupTimes(kept).empty());
  REQUIRE(run({u"import"_s, room.path, room.folder}).status == 0);
  const auto made = backupTimes(kept);
  REQUIRE(made.size() == 1);
  const Database backup = Database::open(backupPath(kept, made.front()), OpenMode::ReadOnly);
  CHECK(EngineDoor::execute(backup, u"SELECT count(*) FROM person"_s) == u"2");
  CHECK(EngineDoor::execute(Database::open(room.path, OpenMode::ReadOnly), u"SELECT count(*) FROM person"_s) == u"3");
}

TEST_CASE("the command line reads every folder that a spreadsheet saved, and says what it was read as",
          "[system][reports]") {
  const QString reports = QStringLiteral(HEADROOM_SOURCE_DIR "/tests/fixtures/csv-as-saved");
  for (const QString& name : QDir(reports).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
    INFO(name.toStdString());
    const QTemporaryDir place;
    const QString path = place.filePath(u"a.headroom"_s);
    REQUIRE(run({u"new"_s, path}).status == 0);
    const Said said = run({u"import"_s, path, reports + u'/' + name, u"--format=json"_s});
    CHECK(said.status == 0);
    const QString remark = name == u"csv-cp1252" ? u"\"people.csv: not UTF-8, so read as Windows-1252.\""_s : QString();
    CHECK(said.out ==
          u"{\"read\":6,\"added\":6,\"unchanged\":0,\"rejected\":0,\"remarks\":[%1],\"rejects\":[]}\n"_s.arg(remark)
              .toUtf8());
    const QString out = place.filePath(u"out"_s);
    REQUIRE(run({u"export"_s, path, out}).status == 0);
    CHECK(bytesOf(out + u"/posts.csv"_s).count("\r\n") == 3);
    if (name == u"csv-cp1252") {
      CHECK(bytesOf(out + u"/people.csv"_s)
                .contains("ana,Ana Ru\xC3\xADz \xE2\x80\x93 O\xE2\x80\x99"
                          "Brien,"));
    }
  }
}

TEST_CASE("one table can be imported by itself, and one of no known name is refused with the way on", "[system]") {
  const Room room;
  const Said said = run({u"import"_s, room.path, room.folder + u"/people.csv"_s, u"--format=json"_s});
  CHECK(said.status == 0);
  CHECK(said.out.startsWith("{\"read\":2,\"added\":2,"));
  room.write(u"staff.csv"_s, "Name\r\nAnn\r\n");
  const Said refused = run({u"import"_s, room.path, room.folder + u"/staff.csv"_s});
  CHECK(refused.status == 1);
  CHECK(refused.error.count('\n') == 1);
  CHECK(refused.error.startsWith(
      "headroom-cli: 'staff.csv': this is not one of the tables of a Headroom folder, which are units.csv,"));
}

TEST_CASE("a list whose columns the file remembers is imported by the command, and any other is refused", "[system]") {
  const Room room;
  const auto put = [&room](const QString& name, const QByteArray& bytes) {
    QFile file(room.place.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
  };
  const QString staff = put(u"staff.csv"_s, "Who,Where,What\r\nPriya Nair,North,TM\r\nFarah Siddiqui,North,SW\r\n");
  const QByteArray before = bytesOf(room.path);
  const Said unknown = run({u"import"_s, room.path, staff, u"--on=2026-07-24"_s});
  CHECK(unknown.status == 1);
  CHECK(unknown.error.contains("matched once"));
  const Said asked = run({u"import"_s, room.path, staff, u"--as"_s, u"list"_s, u"--on=2026-07-24"_s});
  CHECK(asked.status == 1);
  CHECK(asked.error.contains("nobody has matched the columns"));
  CHECK(bytesOf(room.path) == before);
  {
    Database records = Database::open(room.path, OpenMode::ReadWrite);
    Transaction save(records);
    saveKeptMatch(records, {ListKind::People, {{UsualColumn::Name, 0}, {UsualColumn::Team, 1}, {UsualColumn::Role, 2}}},
                  {u"Who"_s, u"Where"_s, u"What"_s});
    save.commit();
  }
  const Said done = run({u"import"_s, room.path, staff, u"--on=2026-07-24"_s, u"--format=json"_s});
  INFO(done.error.toStdString());
  REQUIRE(done.status == 0);
  CHECK(QJsonDocument::fromJson(done.out)[u"added"_s].toInt() == 5);  // a team, two people, two posts
  // Next month's comes with its columns in another order; with --as it is asked for by name.
  const QString next = put(u"august.csv"_s, "What;WHO;Where\r\nSW;New Starter;North\r\nTM;Priya Nair;North\r\n");
  const Said again =
      run({u"import"_s, room.path, next, u"--as"_s, u"list"_s, u"--on=2026-08-24"_s, u"--format=json"_s});
  REQUIRE(again.status == 0);
  CHECK(QJsonDocument::fromJson(again.out)[u"added"_s].toInt() == 2);
  CHECK(run({u"import"_s, room.path, next, u"--as"_s, u"lists"_s}).status == 2);
}

}  // namespace import_verb_test
