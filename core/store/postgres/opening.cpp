// SPDX-License-Identifier: MIT
// Opening records on a server, and making their tables there. Nothing is changed before every check has passed.
#include <QRegularExpression>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/postgres/connection.h"
#include "core/store/server.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kOldestServer = 150000;
const QString kServerMark = u"Headroom records, format "_s;

}  // namespace

void refuseServer(StoreFault fault, const QString& why) { throw StoreError(fault, say("The server: ") + why); }

namespace {

/// What libpq says of a connection that was not made names no row; its sentences are the server's own language.
[[noreturn]] void throwNotConnected(PGconn* server) {
  const QByteArray words = pq().PQerrorMessage(server);
  if (pq().PQconnectionNeedsPassword(server) != 0 || pq().PQconnectionUsedPassword(server) != 0)
    refuseServer(StoreFault::WrongKey, say("it does not know this name with this password."));
  if (words.contains("certificate") || words.contains("SSL"))
    refuseServer(StoreFault::CannotOpen, say("the connection to it is not safe: its certificate is not accepted."));
  if (words.contains("definition of service"))
    refuseServer(StoreFault::CannotOpen, say("no service of that name is set up on this computer."));
  if (words.contains("does not exist"))
    refuseServer(StoreFault::CannotOpen, say("it has no such database or no such name."));
  refuseServer(StoreFault::CannotOpen, say("it cannot be reached. Check the address, and that it is running."));
}

}  // namespace

std::unique_ptr<PostgresConnection> connectServer(const QString& place, OpenMode mode) {
  auto connection = std::make_unique<PostgresConnection>();
  connection->mode = mode;
  connection->place = place;
  connection->dial();
  connection->path = QString::fromUtf8(pq().PQdb(connection->server.get()));
  return connection;
}

void refuseOlder() {
  refuseServer(StoreFault::Older,
               say("its records are of an older Headroom; whoever looks after it has to bring them up to date."));
}

void requireServerFormat(PostgresConnection& connection) {
  const int format = connection.format();
  if (format == 0) refuseServer(StoreFault::NotHeadroom, say("its database holds no records of Headroom."));
  if (format > Database::newestFormat())
    refuseServer(StoreFault::Newer, say("its records were made by a newer Headroom; please update the program."));
  if (format < Database::newestFormat()) refuseOlder();
}

namespace {

/// Every table gets the trigger that sleeps until a save is watched.
const QByteArray kWatchTables =
    "DO $$ DECLARE t text; BEGIN "
    "FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND NOT EXISTS "
    "(SELECT 1 FROM pg_trigger WHERE tgname = 'put_back_' || tablename) LOOP "
    "EXECUTE format('CREATE TRIGGER put_back_%s AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW WHEN "
    "(coalesce(current_setting(''headroom.watched'', true), '''') <> '''') EXECUTE FUNCTION put_back_row()', t, t); "
    "END LOOP; END $$";

void makeTables(PostgresConnection& connection, int from, int to) {
  for (int format = from + 1; format <= to; ++format) {
    for (const QString& own : migrationStatements(format, u"postgres"_s)) connection.run(own.toUtf8());
    for (const QString& statement : migrationStatements(format))
      for (const QString& theirs : serverSchema(statement)) connection.run(theirs.toUtf8());
  }
  connection.run(kWatchTables);
  if (to == Database::newestFormat()) setAccess(connection);  // it names the tables of that format
  connection.run("COMMENT ON SCHEMA headroom IS '" + PostgresConnection::markOf(to).toUtf8() + "'");
}

/// Changes the tables; what fails changes nothing, for the line is closed then.
template <class F>
void inOneSave(PostgresConnection& server, F f) {
  server.run("BEGIN");
  f(server);
  const ServerResult done = server.run("COMMIT");
  if (QByteArray(pq().PQcmdStatus(done.get())) != "COMMIT")
    refuseServer(StoreFault::Other, say("its tables could not be made; nothing was changed."));
}

}  // namespace

void PostgresConnection::dial() {
  const QByteArray where = place.toUtf8();
  const QByteArray password = heldServerPassword(place).toUtf8();
  // A line that is cut is noticed within seconds, and not when the system gives up on it.
  const char* const words[] = {"dbname",
                               "client_encoding",
                               "fallback_application_name",
                               "connect_timeout",
                               "keepalives_idle",
                               "keepalives_interval",
                               "keepalives_count",
                               "tcp_user_timeout",
                               password.isEmpty() ? nullptr : "password",
                               nullptr};
  const char* const values[] = {where.constData(),
                                "UTF8",
                                "headroom",
                                "10",
                                "10",
                                "5",
                                "3",
                                "20000",
                                password.isEmpty() ? nullptr : password.constData(),
                                nullptr};
  prepared.clear();
  isReading_ = hasUnwaited_ = false;
  toBegin_ = Begins::Nothing;
  forgetLater();
  server.reset(pq().PQconnectdbParams(words, values, 1));
  if (isCut()) throwNotConnected(server.get());
  // Its notices can hold values of rows, and nobody reads them.
  pq().PQsetNoticeReceiver(
      server.get(), [](void*, const PGresult*) {}, nullptr);
  if (pq().PQserverVersion(server.get()) < kOldestServer)
    refuseServer(StoreFault::Older, say("it is too old; Headroom needs PostgreSQL 15 or later."));
  if (QByteArray(pq().PQparameterStatus(server.get(), "server_encoding")) != "UTF8")
    refuseServer(StoreFault::NotHeadroom,
                 say("its database does not keep every letter; it has to be made with UTF-8."));
  // Who only reads may lie idle for hours, and would hold up everybody's notices. A window asks the same of a few
  // people again and again, and a plan with its rules takes as long as the answer; a long reading is planned for what
  // it asks.
  const QByteArray ofMode = mode == OpenMode::ReadOnly
                                ? "SET default_transaction_read_only = on"
                                : "SET plan_cache_mode = force_generic_plan; LISTEN headroom_all";
  // What a page asks is short and comes often: compiling it, or sharing it among processes, takes longer than it saves.
  const ServerResult begun =
      run("SET jit = off; SET max_parallel_workers_per_gather = 0; "
          "SET search_path = headroom, pg_catalog; SET standard_conforming_strings = on; SET lock_timeout = '10s'; "
          "SET idle_in_transaction_session_timeout = '1min'; SET client_connection_check_interval = '5s'; "
          "SET default_transaction_isolation = 'read committed'; " +
          ofMode + "; SELECT (now() - interval '1 hour')::text");
  readyFor_ = readyOn_ = readyAfter_ = -1;
  kept.clear();  // a server that took over can have lost what was read from the other
  keptDirectory.clear();
  if (countsFrom_.isEmpty()) countsFrom_ = pq().PQgetvalue(begun.get(), 0, 0);
}

int PostgresConnection::format() {
  const QString mark = execute(u"SELECT obj_description(to_regnamespace('headroom'), 'pg_namespace')"_s);
  return mark.startsWith(kServerMark) ? mark.mid(kServerMark.size()).toInt() : 0;
}

QString PostgresConnection::markOf(int format) { return kServerMark + QString::number(format); }

Database openServer(const QString& place, OpenMode mode) {
  std::unique_ptr<PostgresConnection> connection = connectServer(place, mode);
  requireServerFormat(*connection);
  knowLogin(*connection);
  return EngineDoor::recordsOn(std::move(connection));
}

Database createOnServer(const QString& place, int format) {
  std::unique_ptr<PostgresConnection> connection = connectServer(place, OpenMode::ReadWrite);
  if (connection->format() != 0) refuseServer(StoreFault::CannotOpen, say("its database holds records already."));
  inOneSave(*connection, [format](PostgresConnection& server) {
    server.run("CREATE SCHEMA headroom");
    makeTables(server, 0, format);
  });
  return EngineDoor::recordsOn(std::move(connection));
}

int upgradeServer(const QString& place) {
  const std::unique_ptr<PostgresConnection> connection = connectServer(place, OpenMode::ReadWrite);
  int before = 0;
  inOneSave(*connection, [&before](PostgresConnection& server) {
    // Whoever is saving comes to an end first, and whoever comes later finds another format.
    server.run("SET LOCAL lock_timeout = '1min'");
    server.run("SELECT pg_advisory_xact_lock(" + PostgresConnection::saveLock() + ")");
    before = server.format();
    if (before == 0 || before > Database::newestFormat()) requireServerFormat(server);
    if (before < Database::newestFormat())
      makeTables(server, before, Database::newestFormat());
    else
      setAccess(server);  // what stands beside the tables may be of an older program all the same
  });
  return before;
}

bool wasSaved(const Database& records, const QString& number) {
  static const QRegularExpression form(u"^[0-9a-f-]{36}$"_s);
  if (!form.match(number).hasMatch()) return false;
  return EngineDoor::execute(records, u"SELECT headroom_server.was_saved('%1')::text"_s.arg(number)) == u"true";
}

}  // namespace headroom
