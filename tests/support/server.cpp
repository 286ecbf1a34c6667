// SPDX-License-Identifier: MIT
// initdb and pg_ctl of the newest server that is installed. Nothing is kept safe on the disk: a test's records end with
// it.
#include "tests/support/server.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include "core/base/result.h"
#include "core/store/engine_door.h"
#include "core/store/server.h"
#include "tests/support/catch.h"

#ifdef HEADROOM_HAS_SERVER
#include "core/store/postgres/connection.h"
#endif

using namespace Qt::StringLiterals;

namespace headroom::test {

#ifdef HEADROOM_HAS_SERVER
namespace {

QString serverPrograms() {
  const QString root = u"/usr/lib/postgresql"_s;
  QStringList versions = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
  std::sort(versions.begin(), versions.end(), [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
  for (const QString& version : versions) {
    const QString programs = u"%1/%2/bin/"_s.arg(root, version);
    if (version.toInt() >= 15 && QFile::exists(programs + u"initdb"_s)) return programs;
  }
  return {};
}

bool isRoot() { return geteuid() == 0; }

void finishProgram(const QString& program, const QStringList& words) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.setStandardOutputFile(QProcess::nullDevice());
  process.start(program, words);
  if (!process.waitForFinished(120'000) || process.exitCode() != 0)
    throw std::runtime_error("the tests' server: " + (program + u' ' + words.join(u' ')).toStdString());
}

/// As a user whom the server takes.
void runAsServer(const QString& program, const QStringList& words) {
  if (!isRoot()) return finishProgram(program, words);
  finishProgram(u"setpriv"_s,
                QStringList{u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s, program} + words);
}

}  // namespace

struct TestServer::Running {
  QTemporaryDir folder{QDir::tempPath() + u"/headroom-server-XXXXXX"_s};
  std::unique_ptr<PGconn, PostgresConnection::ServerEnd> admin;
  int databases = 0;
  bool hasTemplate = false;

  QString data() const { return folder.filePath(u"data"_s); }
  QString placeOf(const QString& database) const {
    return u"host=%1 user=headroom dbname=%2"_s.arg(folder.path(), database);
  }
};

bool TestServer::isInstalled() { return !serverPrograms().isEmpty(); }

TestServer::TestServer(Wish wish) : running_(std::make_unique<Running>()) {
  const QString programs = serverPrograms();
  if (programs.isEmpty()) throw std::runtime_error("no server is installed here (postgresql-15 or later)");
  if (isRoot()) finishProgram(u"chown"_s, {u"postgres:postgres"_s, running_->folder.path()});
  runAsServer(programs + u"initdb"_s, {u"-D"_s, running_->data(), u"-U"_s, u"headroom"_s, u"-A"_s, u"trust"_s, u"-E"_s,
                                       u"UTF8"_s, u"--locale=C"_s, u"-N"_s});
  QFile settings(running_->data() + u"/postgresql.conf"_s);
  if (!settings.open(QIODevice::Append)) throw std::runtime_error("the tests' server has no settings");
  if (!wish.isDurable)
    settings.write("fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nautovacuum = off\n");
  else
    settings.write("shared_buffers = 256MB\n");
  settings.write("listen_addresses = ''\nmax_connections = " + QByteArray::number(wish.people + 10) +
                 "\nunix_socket_directories = '" + running_->folder.path().toUtf8() + "'\n");
  settings.close();
  startAgain();
}

void TestServer::startAgain() {
  runAsServer(program(u"pg_ctl"_s),
              {u"-D"_s, running_->data(), u"-w"_s, u"-l"_s, running_->folder.filePath(u"log"_s), u"start"_s});
  running_->admin.reset(pq().PQconnectdb(running_->placeOf(u"postgres"_s).toUtf8().constData()));
  if (pq().PQstatus(running_->admin.get()) != CONNECTION_OK)
    throw std::runtime_error(std::string("the tests' server: ") + pq().PQerrorMessage(running_->admin.get()));
}

void TestServer::kill() {
  running_->admin.reset();
  runAsServer(program(u"pg_ctl"_s), {u"-D"_s, running_->data(), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s});
}

TestServer::~TestServer() {
  running_->admin.reset();
  try {
    runAsServer(serverPrograms() + u"pg_ctl"_s, {u"-D"_s, running_->data(), u"-m"_s, u"immediate"_s, u"stop"_s});
  } catch (const std::runtime_error&) {
    // It ends by itself when its folder is gone.
  }
}

void TestServer::run(const QString& sql) {
  const ServerResult done(pq().PQexec(running_->admin.get(), sql.toUtf8().constData()));
  if (pq().PQresultStatus(done.get()) != PGRES_COMMAND_OK && pq().PQresultStatus(done.get()) != PGRES_TUPLES_OK)
    throw std::runtime_error(std::string("the tests' server: ") + pq().PQresultErrorMessage(done.get()));
}

QString TestServer::emptyPlace() {
  const QString name = u"records_%1"_s.arg(++running_->databases);
  run(u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(name));
  return running_->placeOf(name);
}

QString TestServer::place() {
  if (!running_->hasTemplate) {
    run(u"CREATE DATABASE first_records TEMPLATE template0"_s);
    createOnServer(running_->placeOf(u"first_records"_s));
    running_->hasTemplate = true;
  }
  const QString name = u"records_%1"_s.arg(++running_->databases);
  run(u"CREATE DATABASE %1 TEMPLATE first_records STRATEGY file_copy"_s.arg(name));
  return running_->placeOf(name);
}

QString TestServer::placeFor(const QString& place, const QString& role) {
  return QString(place).replace(u"user=headroom"_s, u"user="_s + role);
}

QString TestServer::dataFolder() const { return running_->data(); }
QString TestServer::program(const QString& name) { return serverPrograms() + name; }

void TestServer::drop(const QString& place) {
  run(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(place.section(u"dbname="_s, -1)));
}

namespace {

/// One database that a test has, then the next: making one and dropping it takes the server longer than most tests do.
struct Lent {
  QString place;
  std::unique_ptr<PGconn, PostgresConnection::ServerEnd> cleaner;
  QByteArray triggers;

  explicit Lent(const QString& where) : place(where), cleaner(pq().PQconnectdb(where.toUtf8().constData())) {
    clean(
        "SET search_path = headroom, pg_catalog; SET session_replication_role = replica; SET client_min_messages = "
        "warning");
    triggers = triggersNow();
  }
  QByteArray triggersNow() const {
    const ServerResult count(
        pq().PQexec(cleaner.get(), "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'"));
    return pq().PQgetvalue(count.get(), 0, 0);
  }
  bool clean(const char* sql) const {
    const ServerResult done(pq().PQexec(cleaner.get(), sql));
    return pq().PQresultStatus(done.get()) == PGRES_COMMAND_OK;
  }
  /// Empty again, with ids from 1. False when its schema is not what it was.
  bool isAsNew() const {
    return triggersNow() == triggers &&
           clean(
               "DO $$ DECLARE t text; isin boolean; BEGIN "
               "FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'headroom' LOOP "
               "IF pg_relation_size(t::regclass) > 1000000 THEN EXECUTE format('TRUNCATE %I CASCADE', t); END IF; "
               "EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', t) INTO isin; "
               "IF isin THEN EXECUTE format('DELETE FROM %I', t); END IF; END LOOP; "
               "FOR t IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'headroom' AND last_value IS NOT "
               "NULL LOOP "
               "PERFORM setval(t::regclass, 1, false); END LOOP; END $$");
  }
};

}  // namespace

void runOnServer() {
  static const auto server = std::make_shared<TestServer>();
  static const auto idle = std::make_shared<std::vector<std::shared_ptr<Lent>>>();
  standInForMemory([] {
    if (idle->empty()) idle->push_back(std::make_shared<Lent>(server->place()));
    const std::shared_ptr<Lent> lent = idle->back();
    idle->pop_back();
    Database records = openServer(lent->place, OpenMode::ReadWrite);
    auto& connection = static_cast<PostgresConnection&>(EngineDoor::connection(records));
    connection.afterwards = [held = server, rest = idle, lent] {
      if (lent->isAsNew()) rest->push_back(lent);
    };
    return records;
  });
}

#else

struct TestServer::Running {};
bool TestServer::isInstalled() { return false; }
TestServer::TestServer(Wish) { throw std::runtime_error("these tests were built without servers"); }
TestServer::~TestServer() = default;
QString TestServer::emptyPlace() { return {}; }
QString TestServer::place() { return {}; }
QString TestServer::placeFor(const QString&, const QString&) { return {}; }
QString TestServer::dataFolder() const { return {}; }
QString TestServer::program(const QString&) { return {}; }
void TestServer::drop(const QString&) {}
void TestServer::run(const QString&) {}
void TestServer::kill() {}
void TestServer::startAgain() {}
void runOnServer() { const TestServer none; }

#endif

}  // namespace headroom::test
