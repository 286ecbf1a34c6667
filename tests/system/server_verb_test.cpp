// SPDX-License-Identifier: MIT
// A file goes up to a server and comes back: the same export to the byte, a chain that verifies, and the same content.
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/store/database.h"
#include "core/store/server.h"
#include "tests/support/bytes_of.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/server.h"
#include "tests/support/server_login.h"

namespace server_verb_test {

using namespace Qt::StringLiterals;
using headroom::test::outputOf;
using headroom::test::runCommand;

#ifdef HEADROOM_HAS_SERVER

namespace {

QString writeConnection(const QString& path, const QString& place, QFile::Permissions permissions) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(place.toUtf8() + '\n');
  file.close();
  REQUIRE(QFile::setPermissions(path, permissions));
  return path;
}

void refused(const QStringList& words, int status, const char* why) {
  const auto ended = runCommand(words);
  INFO(words.join(u' ').toStdString() << ": " << ended.error.toStdString());
  CHECK(ended.status == status);
  CHECK(ended.error.contains(why));
  CHECK(ended.error.count('\n') == 1);
}

}  // namespace

TEST_CASE("a file goes up to a server whole and comes back the same", "[server]") {
  headroom::test::TestServer server;
  const QTemporaryDir room;
  const auto at = [&room](const QString& name) { return room.filePath(name); };
  const auto own = QFile::ReadOwner | QFile::WriteOwner;
  const QString place = server.emptyPlace();
  const QString connection = writeConnection(at(u"council"_s), place, own);
  const QString file = at(u"a.headroom"_s);
  outputOf({u"new"_s, file, u"--sample"_s, u"--on"_s, u"2026-07-24"_s});

  refused({u"server"_s, u"status"_s, connection}, 1, "no records of Headroom");
  outputOf({u"server"_s, u"init"_s, connection});
  refused({u"server"_s, u"init"_s, connection}, 1, "holds records already");
  outputOf({u"server"_s, u"load"_s, connection, file});
  refused({u"server"_s, u"load"_s, connection, file}, 1, "records already");
  const QString back = at(u"b.headroom"_s);
  outputOf({u"server"_s, u"take"_s, connection, back});
  refused({u"server"_s, u"take"_s, connection, back}, 1, "b.headroom");

  CHECK(outputOf({u"verify"_s, back}) == outputOf({u"verify"_s, file}));
  outputOf({u"export"_s, file, at(u"from-file"_s)});
  outputOf({u"export"_s, back, at(u"from-server"_s)});
  int same = 0;
  QDirIterator files(at(u"from-file"_s), QDir::Files);
  while (files.hasNext()) {
    const QString one = files.next();
    INFO(one.toStdString());
    CHECK(headroom::test::bytesOf(one) == headroom::test::bytesOf(at(u"from-server/"_s + files.fileName())));
    ++same;
  }
  CHECK(same >= 18);
  const QJsonObject status =
      QJsonDocument::fromJson(outputOf({u"server"_s, u"status"_s, connection, u"--format"_s, u"json"_s})).object();
  CHECK(status[u"format"_s].toInt() == headroom::Database::newestFormat());
  CHECK_FALSE(status[u"totals"_s].toObject()[u"content"_s].toString().isEmpty());
  CHECK(status[u"tables"_s].toArray().size() > 40);

  // who logs in as whom: the password comes from a file of its owner's alone, and the server keeps its verifier
  const auto person = [&](int row) {
    const QJsonObject people =
        QJsonDocument::fromJson(outputOf({u"balance"_s, file, u"--on"_s, u"2026-07-24"_s, u"--format"_s, u"json"_s}))
            .object();
    return people[u"posts"_s].toArray()[row].toObject()[u"person"_s].toString();
  };
  const QString one = person(0), two = person(1);
  REQUIRE_FALSE(one.isEmpty());
  const QString password = writeConnection(at(u"password"_s), u"quite-a-long-one"_s, own);
  CHECK(outputOf({u"server"_s, u"grant"_s, connection, one, u"--role"_s, u"first"_s, u"--password-file"_s, password})
            .contains("logs in as first"));
  const headroom::test::ServerLogin keeper(place);
  CHECK(keeper.rows(u"SELECT substr(rolpassword, 1, 13) FROM pg_authid WHERE rolname = 'first'"_s) ==
        QStringList{u"SCRAM-SHA-256"_s});
  CHECK(keeper.rows(u"SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = "
                    u"'first'"_s) == QStringList{u"f"_s});
  refused({u"server"_s, u"grant"_s, connection, two, u"--role"_s, u"first"_s}, 1, "another person's");
  refused({u"server"_s, u"grant"_s, connection, u"no-such-person"_s}, 1, "no-such-person");
  CHECK(outputOf({u"server"_s, u"roles"_s, connection}).contains("first"));
  const QString asFirst = writeConnection(at(u"first"_s), headroom::test::TestServer::placeFor(place, u"first"_s), own);
  refused({u"server"_s, u"grant"_s, asFirst, two}, 1, "whoever looks after the database");
  outputOf({u"server"_s, u"revoke"_s, connection, one});
  refused({u"server"_s, u"status"_s, asFirst}, 1, "nobody's");
  refused({u"server"_s, u"grant"_s, connection}, 2, "the code of a person");

  // where the server is, and with what password, is nobody else's to read
  const QString open = writeConnection(at(u"open"_s), place, own | QFile::ReadGroup);
  refused({u"server"_s, u"status"_s, open}, 1, "others can read it");
  refused({u"server"_s, u"status"_s, place}, 1, "seen by others");
  refused({u"server"_s, u"status"_s, u"no-such-service"_s}, 1, "no service of that name");
  refused({u"server"_s, u"drop"_s, connection}, 2, "'drop'");
  refused({u"server"_s, u"load"_s, connection}, 2, "a connection and a file");
}

#endif

}  // namespace server_verb_test
