// SPDX-License-Identifier: MIT
// The scripts of docs/server on a server of the tests' own: a backup made and brought back with the roles, and what is
// to be watched.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/store/server.h"
#include "tests/support/catch.h"
#include "tests/support/command.h"
#include "tests/support/server.h"
#include "tests/support/server_login.h"

namespace server_scripts_test {

#ifdef HEADROOM_HAS_SERVER

using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kScripts = QStringLiteral(HEADROOM_SOURCE_DIR "/docs/server/");

/// A service of libpq: its words in lines.
QByteArray serviceOf(const QString& name, const QString& place) {
  return '[' + name.toUtf8() + "]\n" + QString(place).replace(u' ', u'\n').toUtf8() + '\n';
}

}  // namespace

TEST_CASE("a backup of a server comes back with its roles and verifies, and is watched", "[server][docs]") {
  TestServer server;
  const QTemporaryDir room;
  const auto at = [&room](const QString& name) { return room.filePath(name); };
  const QString place = server.emptyPlace();
  const QString tried = server.emptyPlace();
  QFile services(at(u"services"_s));
  REQUIRE(services.open(QIODevice::WriteOnly));
  services.write(serviceOf(u"council"_s, place) + serviceOf(u"tried"_s, tried));
  services.close();
  const QMap<QString, QString> around{{u"PGSERVICEFILE"_s, services.fileName()},
                                      {u"HEADROOM_CLI"_s, builtProgram(u"headroom-cli"_s)}};
  const auto done = [&around](const QString& program, const QStringList& words) {
    const Ended ended = runProgram(program, words, around);
    INFO(program.toStdString() << ": " << ended.error.toStdString());
    REQUIRE(ended.status == 0);
    return ended.out;
  };
  const QString command = builtProgram(u"headroom-cli"_s);
  outputOf({u"new"_s, at(u"a.headroom"_s), u"--sample"_s, u"--on"_s, u"2026-07-24"_s});
  done(command, {u"server"_s, u"init"_s, u"council"_s});
  done(command, {u"server"_s, u"load"_s, u"council"_s, at(u"a.headroom"_s)});
  done(command, {u"server"_s, u"grant"_s, u"council"_s, u"priya-nair"_s, u"--role"_s, u"priya"_s});

  done(kScripts + u"backup"_s, {u"council"_s, at(u"kept"_s)});
  const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
  CHECK_FALSE(QFile::permissions(at(u"kept/records.dump"_s)) & others);
  CHECK(runProgram(kScripts + u"backup"_s, {u"council"_s, at(u"kept"_s)}, around).status != 0);

  const QByteArray said = done(kScripts + u"restore"_s, {u"tried"_s, at(u"kept"_s)});
  CHECK(said == outputOf({u"verify"_s, at(u"a.headroom"_s)}));
  const auto content = [&](const QString& service) {
    const QByteArray status = done(command, {u"server"_s, u"status"_s, service, u"--format"_s, u"json"_s});
    return QJsonDocument::fromJson(status).object()[u"totals"_s].toObject()[u"content"_s].toString();
  };
  CHECK_FALSE(content(u"council"_s).isEmpty());
  CHECK(content(u"tried"_s) == content(u"council"_s));
  // whose role it is came along, and row security with it
  const ServerLogin priya(TestServer::placeFor(tried, u"priya"_s));
  const ServerLogin before(TestServer::placeFor(place, u"priya"_s));
  const QString seen = u"SELECT count(*) FROM headroom.session_section"_s;
  CHECK(priya.rows(seen) == before.rows(seen));
  CHECK(priya.rows(seen) != ServerLogin(place).rows(seen));
  const Ended again = runProgram(kScripts + u"restore"_s, {u"tried"_s, at(u"kept"_s)}, around);
  CHECK(again.status == 1);
  CHECK(again.error.contains("records already"));

  const QByteArray watched = done(u"psql"_s, {u"--no-psqlrc"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"service=council"_s,
                                              u"-f"_s, kScripts + u"watch.sql"_s});
  for (const char* heading : {"connections", "saves", "from_memory_percent", "dead_rows", "behind_s"}) {
    INFO(heading);
    CHECK(watched.contains(heading));
  }
}

#endif

}  // namespace server_scripts_test
