// SPDX-License-Identifier: MIT
// Opening records on a server, and making their tables there. Nothing is changed before every check has passed.
#include <QHash>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/postgres/connection.h"
#include "core/store/server.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kOldestServer = 150000;
const QString kServerMark = u"Headroom records, format "_s;

[[noreturn]] void refuseServer(StoreFault fault, const QString& why) {
  throw StoreError(fault, say("The server: ") + why);
}

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

std::unique_ptr<PostgresConnection> connectServer(const QString& place) {
  const QByteArray words = place.toUtf8();
  const char* const names[] = {"dbname", "client_encoding", "fallback_application_name", "connect_timeout", nullptr};
  const char* const values[] = {words.constData(), "UTF8", "headroom", "10", nullptr};
  auto connection = std::make_unique<PostgresConnection>();
  connection->server.reset(pq().PQconnectdbParams(names, values, 1));
  PGconn* server = connection->server.get();
  if (pq().PQstatus(server) != CONNECTION_OK) throwNotConnected(server);
  // Its notices can hold values of rows, and nobody reads them.
  pq().PQsetNoticeReceiver(
      server, [](void*, const PGresult*) {}, nullptr);
  connection->path = QString::fromUtf8(pq().PQdb(server));
  if (pq().PQserverVersion(server) < kOldestServer)
    refuseServer(StoreFault::Older, say("it is too old; Headroom needs PostgreSQL 15 or later."));
  if (QByteArray(pq().PQparameterStatus(server, "server_encoding")) != "UTF8")
    refuseServer(StoreFault::NotHeadroom,
                 say("its database does not keep every letter; it has to be made with UTF-8."));
  connection->run(
      "SET search_path = headroom, pg_catalog; SET standard_conforming_strings = on; SET lock_timeout = '10s'; "
      "SET idle_in_transaction_session_timeout = '10min'; SET default_transaction_isolation = 'read committed'; "
      "LISTEN headroom_saved");
  return connection;
}

void requireServerFormat(PostgresConnection& connection) {
  const int format = connection.format();
  if (format == 0) refuseServer(StoreFault::NotHeadroom, say("its database holds no records of Headroom."));
  if (format > Database::newestFormat())
    refuseServer(StoreFault::Newer, say("its records were made by a newer Headroom; please update the program."));
  if (format < Database::newestFormat())
    refuseServer(StoreFault::Older,
                 say("its records are of an older Headroom; whoever looks after it has to bring them up to date."));
}

/// Every table gets the trigger that sleeps until a save is watched.
const QByteArray kWatchTables =
    "DO $$ DECLARE t text; BEGIN "
    "FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND NOT EXISTS "
    "(SELECT 1 FROM pg_trigger WHERE tgname = 'put_back_' || tablename) LOOP "
    "EXECUTE format('CREATE TRIGGER put_back_%s AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW WHEN "
    "(coalesce(current_setting(''headroom.watched'', true), '''') <> '''') EXECUTE FUNCTION put_back_row()', t, t); "
    "END LOOP; END $$";

void makeTables(PostgresConnection& connection, int from) {
  for (int format = from + 1; format <= Database::newestFormat(); ++format) {
    for (const QString& own : migrationStatements(format, u"postgres"_s)) connection.run(own.toUtf8());
    for (const QString& statement : migrationStatements(format))
      for (const QString& theirs : serverSchema(statement)) connection.run(theirs.toUtf8());
  }
  connection.run(kWatchTables);
  connection.run("COMMENT ON SCHEMA headroom IS '" +
                 (kServerMark + QString::number(Database::newestFormat())).toUtf8() + "'");
}

}  // namespace

int PostgresConnection::format() {
  const QString mark = execute(u"SELECT obj_description(to_regnamespace('headroom')::oid, 'pg_namespace')"_s);
  return mark.startsWith(kServerMark) ? mark.mid(kServerMark.size()).toInt() : 0;
}

Database openServer(const QString& place, OpenMode mode) {
  std::unique_ptr<PostgresConnection> connection = connectServer(place);
  connection->mode = mode;
  requireServerFormat(*connection);
  if (mode == OpenMode::ReadOnly) connection->run("SET default_transaction_read_only = on");
  return EngineDoor::recordsOn(std::move(connection));
}

Database createOnServer(const QString& place) {
  std::unique_ptr<PostgresConnection> connection = connectServer(place);
  PostgresConnection& made = *connection;
  if (made.format() != 0) refuseServer(StoreFault::CannotOpen, say("its database holds records already."));
  Database records = EngineDoor::recordsOn(std::move(connection));
  Transaction transaction(records);
  made.run("CREATE SCHEMA headroom");
  makeTables(made, 0);
  transaction.commit();
  return records;
}

}  // namespace headroom
