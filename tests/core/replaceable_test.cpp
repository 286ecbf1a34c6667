// SPDX-License-Identifier: MIT
// A report or a calendar never takes the place of records, of their journal, or of what is no ordinary file.
#include "core/store/replaceable.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/exchange/sheet_file.h"
#include "core/exchange/whole_files.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"

namespace replaceable_test {

using namespace headroom;
using headroom::test::bytesOf;
using namespace Qt::StringLiterals;

namespace {

struct Drawer {
  QTemporaryDir folder;
  QString at(const QString& name) const { return folder.filePath(name); }
  void file(const QString& name, const QByteArray& bytes = "as it was") const {
    QFile made(at(name));
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write(bytes);
  }
};

}  // namespace

TEST_CASE("what a report may take the place of, every kind of it", "[store][files][file]") {
  const Drawer drawer;
  { Database::create(drawer.at(u"team.headroom"_s)); }
  REQUIRE(QFile::copy(drawer.at(u"team.headroom"_s), drawer.at(u"team.copy"_s)));
  REQUIRE(QFile::link(drawer.at(u"team.headroom"_s), drawer.at(u"link.pdf"_s)));
  drawer.file(u"encrypted.headroom"_s, QByteArray(4096, 'x'));
  drawer.file(u"report.pdf"_s);
  drawer.file(u"empty.pdf"_s, {});
  REQUIRE(QDir(drawer.folder.path()).mkdir(u"folder.pdf"_s));
  REQUIRE(::mkfifo(QFile::encodeName(drawer.at(u"pipe.pdf"_s)).constData(), 0600) == 0);
  struct Row {
    QString name;
    bool isFine;
  };
  const Row row = GENERATE(values<Row>({{u"nothing.pdf"_s, true},
                                        {u"report.pdf"_s, true},
                                        {u"empty.pdf"_s, true},
                                        {u"report.pdf-journal"_s, true},
                                        {u"nothing-wal"_s, true},
                                        {u"folder.pdf"_s, false},
                                        {u"pipe.pdf"_s, false},
                                        {u"team.headroom"_s, false},
                                        {u"team.copy"_s, false},
                                        {u"link.pdf"_s, false},
                                        {u"encrypted.headroom"_s, false},
                                        {u"team.headroom-journal"_s, false},
                                        {u"team.headroom-wal"_s, false},
                                        {u"team.copy-journal"_s, false}}));
  INFO(row.name.toStdString());
  const QString path = drawer.at(row.name);
  const QString wrong = whyNotWritten(path, "the report");
  CHECK(wrong.isEmpty() == row.isFine);
  CHECK((row.isFine || wrong.startsWith(path)));
  if (row.isFine) CHECK(bytesOf(path) == "the report");
  if (!row.isFine) {
    CHECK_THROWS_AS(writeSheetFile(path, [](const QString&) { return true; }), StoreError);
    CHECK_NOTHROW(Database::open(drawer.at(u"team.headroom"_s), OpenMode::ReadOnly));
  }
}

TEST_CASE("a file that is open is not written over, whatever it is called and whatever its bytes are",
          "[store][files][file]") {
  const Drawer drawer;
  const QString path = drawer.at(u"Northmere"_s);
  {
    const Database records = Database::create(path);
    CHECK_FALSE(whyNotWritten(path, "the report").isEmpty());
  }
  // What stands for an encrypted file: its bytes say nothing.
  drawer.file(u"noise"_s, QByteArray(100, 'x'));
  {
    const OpenFile held(drawer.at(u"noise"_s));
    const OpenFile again(drawer.at(u"noise"_s));
    CHECK_THROWS_AS(requireReplaceable(drawer.at(u"./noise"_s)), StoreError);
  }
  CHECK_NOTHROW(requireReplaceable(drawer.at(u"noise"_s)));
}

}  // namespace replaceable_test
