// SPDX-License-Identifier: MIT
// `headroom-cli report FILE brief` as other programs see it: a PDF of one page, exit status, a file that stays as it
// was.
#include <QFile>
#include <QTemporaryDir>

#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/sample_file.h"

namespace brief_verb_test {

using namespace headroom;
using headroom::test::bytesOf;
using namespace Qt::StringLiterals;

namespace {

struct BriefRoom {
  QTemporaryDir folder;
  QString path = folder.filePath(u"a.headroom"_s);
  QString out = folder.filePath(u"brief.pdf"_s);
  BriefRoom() { test::sampleAt(path, QDate(2026, 7, 24)); }

  std::pair<int, QString> run(const QStringList& words) const {
    const auto ended = headroom::test::inWords(headroom::test::runCommand(words));
    return {ended.status, ended.error};
  }
};

}  // namespace

TEST_CASE("report brief writes one page for whoever is named, and leaves the file as it was", "[system][report]") {
  const BriefRoom room;
  const QByteArray before = bytesOf(room.path);
  const auto [status, error] = room.run({u"report"_s, room.path, u"brief"_s, u"--person"_s, u"farah-siddiqui"_s,
                                         u"--pdf"_s, room.out, u"--on"_s, u"2026-07-24"_s});
  CHECK(error.toStdString().empty());
  REQUIRE(status == 0);
  const QByteArray pdf = bytesOf(room.out);
  CHECK(pdf.startsWith("%PDF-"));
  CHECK(pdf.count("/Type /Page\n") == 1);
  CHECK(bytesOf(room.path) == before);
}

TEST_CASE("report brief says what it lacks: whose it is, somebody who is not there, a place", "[system][report]") {
  const BriefRoom room;
  const auto nobody = room.run({u"report"_s, room.path, u"brief"_s, u"--pdf"_s, room.out});
  CHECK(nobody.first == 2);
  CHECK(nobody.second.contains(u"--person"));
  const auto unknown = room.run({u"report"_s, room.path, u"brief"_s, u"--person"_s, u"nobody"_s, u"--pdf"_s, room.out});
  CHECK(unknown.first == 1);
  CHECK(unknown.second.contains(u"there is no person 'nobody'"));
  const auto nowhere = room.run({u"report"_s, room.path, u"brief"_s, u"--person"_s, u"farah-siddiqui"_s});
  CHECK(nowhere.first == 2);
  CHECK_FALSE(QFile::exists(room.out));
}

}  // namespace brief_verb_test
