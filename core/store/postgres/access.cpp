// SPDX-License-Identifier: MIT
// Who somebody is on a server, and giving people their roles. Whom a role sees and what it may change is in
// migrations/sight.postgres.sql and access.postgres.sql (decision 0043), who is told of a save in notices.postgres.sql.
#include <QFile>

#include "core/base/say.h"
#include "core/store/engine_door.h"
#include "core/store/postgres/connection.h"
#include "core/store/query.h"
#include "core/store/server.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kLongestRole = 63;  // bytes; the server would cut it without a word

/// One statement with values, which are text. Throws StoreError.
ServerResult ask(PostgresConnection& connection, const char* sql, const QList<QByteArray>& values) {
  std::vector<const char*> texts;
  for (const QByteArray& value : values) texts.push_back(value.constData());
  ServerResult result(pq().PQexecParams(connection.server.get(), sql, static_cast<int>(texts.size()), nullptr,
                                        texts.data(), nullptr, nullptr, 0));
  connection.require(result.get());
  return result;
}

QByteArray firstOf(const ServerResult& result) {
  return pq().PQntuples(result.get()) == 0 ? QByteArray() : QByteArray(pq().PQgetvalue(result.get(), 0, 0));
}

QByteArray quoted(PostgresConnection& connection, const char* how, const QByteArray& value) {
  return firstOf(ask(connection, (QByteArray("SELECT ") + how + "($1)").constData(), {value}));
}

/// A connection of whoever looks after the database, in a transaction that ends with this.
struct KeeperSave {
  std::unique_ptr<PostgresConnection> connection;

  explicit KeeperSave(const QString& place) : connection(connectServer(place, OpenMode::ReadWrite)) {
    requireServerFormat(*connection);
    if (firstOf(connection->run("SELECT pg_has_role(session_user, nspowner, 'USAGE') FROM pg_namespace WHERE nspname "
                                "= 'headroom'")) != "t")
      refuseServer(StoreFault::ReadOnly, say("roles are given by whoever looks after the database."));
    connection->run("BEGIN");
  }
  void commit() const { connection->run("COMMIT"); }
};

QByteArray personCalled(PostgresConnection& connection, const QString& code) {
  const QByteArray id = firstOf(ask(connection, "SELECT id FROM person WHERE code = $1", {code.toUtf8()}));
  if (id.isEmpty()) refuseServer(StoreFault::CannotOpen, say("nobody in its records has the code '%1'.").arg(code));
  return id;
}

void requireUsable(PostgresConnection& connection, const QByteArray& role) {
  if (role.isEmpty() || role.size() > kLongestRole || role.startsWith("pg_") || role == "headroom_staff" ||
      role == "none" || role == "public")
    refuseServer(
        StoreFault::CannotOpen,
        say("a role has a name of 1 to 63 bytes that does not begin with 'pg_'; say another one with --role."));
  const QByteArray passes = firstOf(
      ask(connection,
          "SELECT rolsuper OR rolbypassrls OR pg_has_role($1::name, (SELECT nspowner FROM pg_namespace WHERE nspname = "
          "'headroom'), 'MEMBER') FROM pg_roles WHERE rolname = $1",
          {role}));
  if (passes == "t")
    refuseServer(StoreFault::CannotOpen, say("the role '%1' may do everything there, so it can't be a person's; say "
                                             "another one with --role.")
                                             .arg(QString::fromUtf8(role)));
}

/// What the server keeps of a password. It is worked out here, so that neither its log nor its statistics see one.
QByteArray verifierOf(PostgresConnection& connection, const QByteArray& role, const QByteArray& password) {
  char* made =
      pq().PQencryptPasswordConn(connection.server.get(), password.constData(), role.constData(), "scram-sha-256");
  if (made == nullptr) refuseServer(StoreFault::Other, say("it does not take this password."));
  QByteArray verifier(made);
  pq().PQfreemem(made);
  return verifier;
}

void makeRole(PostgresConnection& connection, const QByteArray& role, const QByteArray& password) {
  QByteArray sql = "CREATE ROLE " + quoted(connection, "quote_ident", role) + " LOGIN INHERIT";
  if (!password.isNull())
    sql += " PASSWORD " + quoted(connection, "quote_literal", verifierOf(connection, role, password));
  connection.run(sql);
}

/// Of records on a server; nothing of a file.
const PostgresConnection* serverOf(const Database& records) {
  return dynamic_cast<const PostgresConnection*>(&EngineDoor::connection(records));
}

}  // namespace

bool isOnServer(const Database& records) { return serverOf(records) != nullptr; }

std::vector<PersonId> othersHere(const Database& records) {
  std::vector<PersonId> people;
  if (!isOnServer(records)) return people;
  Query query(records, u"SELECT person_id FROM headroom_access.others_here() AS person_id ORDER BY person_id");
  while (query.next()) people.push_back(query.id<PersonId>(0));
  return people;
}

void setAccess(PostgresConnection& connection) {
  for (const QString& part : {u"sight"_s, u"access"_s, u"notices"_s}) {
    QFile file(u":/headroom/store/migrations/%1.postgres.sql"_s.arg(part));
    if (!file.open(QIODevice::ReadOnly))
      throw StoreError(StoreFault::Other, say("This Headroom is incomplete: a part of its schema is missing."));
    connection.run(file.readAll());
  }
}

void knowLogin(PostgresConnection& connection) {
  const ServerResult rights = connection.run(
      "SELECT pg_has_role(session_user, h.nspowner, 'USAGE'), a.oid IS NOT NULL AND has_schema_privilege(a.oid, "
      "'USAGE'), (SELECT count(*) FROM pg_proc f JOIN pg_namespace s ON s.oid = f.pronamespace WHERE s.nspname = "
      "'headroom_server' AND f.proname IN ('get_ready', 'tell_saved')) = 2 "
      "FROM pg_namespace h LEFT JOIN pg_namespace a ON a.nspname = 'headroom_access' WHERE h.nspname = 'headroom'");
  const auto has = [&rights](int column) { return *pq().PQgetvalue(rights.get(), 0, column) == 't'; };
  if (!has(2)) refuseOlder();
  if (has(0)) return;
  const ServerResult who =
      has(1) ? connection.run("SELECT headroom_access.me()::text, headroom_access.only_reads()") : ServerResult();
  if (!who || pq().PQgetisnull(who.get(), 0, 0) != 0)
    refuseServer(StoreFault::CannotOpen,
                 say("this name is nobody's in its records yet; whoever looks after it has to say whose it is."));
  if (*pq().PQgetvalue(who.get(), 0, 1) == 't')
    refuseServer(StoreFault::CannotOpen,
                 say("somebody who only reads is given the reports as files; it does not let them in."));
  connection.person = PersonId(QByteArray(pq().PQgetvalue(who.get(), 0, 0)).toLongLong());
}

std::vector<ServerRole> loadServerRoles(const QString& place) {
  const KeeperSave keeper(place);
  const ServerResult rows = keeper.connection->run(
      "SELECT coalesce(r.rolname, ''), p.code, p.name FROM headroom_access.login l JOIN person p ON p.id = l.person_id "
      "LEFT JOIN pg_roles r ON r.oid = l.role ORDER BY p.code");
  std::vector<ServerRole> roles;
  for (int i = 0; i < pq().PQntuples(rows.get()); ++i) {
    const auto cell = [&rows, i](int column) { return QString::fromUtf8(pq().PQgetvalue(rows.get(), i, column)); };
    roles.push_back({cell(0), cell(1), cell(2)});
  }
  return roles;
}

QString giveServerRole(const QString& place, const QString& personCode, const QString& name,
                       const QByteArray& password) {
  const KeeperSave keeper(place);
  PostgresConnection& connection = *keeper.connection;
  const QByteArray person = personCalled(connection, personCode);
  const QByteArray role = (name.isEmpty() ? personCode : name).toUtf8();
  requireUsable(connection, role);
  const bool isThere = !firstOf(ask(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", {role})).isEmpty();
  if (isThere && !password.isNull())
    refuseServer(StoreFault::CannotOpen, say("the role '%1' is there already, with what password it has; leave out "
                                             "--password-file.")
                                             .arg(QString::fromUtf8(role)));
  // A role that is dropped is nobody's any more.
  connection.run(
      "DELETE FROM headroom_access.login l WHERE NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.oid = l.role)");
  if (!firstOf(ask(connection,
                   "SELECT 1 FROM headroom_access.login l JOIN pg_roles r ON r.oid = l.role WHERE (l.person_id = "
                   "$1::bigint) <> (r.rolname = $2)",
                   {person, role}))
           .isEmpty())
    refuseServer(StoreFault::CannotOpen,
                 say("the person has another role, or the role is another person's; take that away first."));
  if (firstOf(connection.run("SELECT to_regrole('headroom_staff')::text")).isEmpty())
    connection.run("CREATE ROLE headroom_staff NOLOGIN");
  setAccess(connection);
  if (!isThere) makeRole(connection, role, password);
  connection.run("GRANT headroom_staff TO " + quoted(connection, "quote_ident", role));
  (void)ask(
      connection,
      "INSERT INTO headroom_access.login (role, person_id) SELECT oid, $2::bigint FROM pg_roles WHERE rolname = $1 "
      "ON CONFLICT DO NOTHING",
      {role, person});
  keeper.commit();
  return QString::fromUtf8(role);
}

void takeServerRole(const QString& place, const QString& personCode) {
  const KeeperSave keeper(place);
  PostgresConnection& connection = *keeper.connection;
  const QByteArray person = personCalled(connection, personCode);
  const ServerResult taken = ask(connection,
                                 "DELETE FROM headroom_access.login l WHERE person_id = $1::bigint RETURNING (SELECT "
                                 "rolname FROM pg_roles r WHERE r.oid = l.role)",
                                 {person});
  if (pq().PQntuples(taken.get()) == 0)
    refuseServer(StoreFault::CannotOpen, say("'%1' has no role there.").arg(personCode));
  if (pq().PQgetisnull(taken.get(), 0, 0) == 0)
    connection.run("REVOKE headroom_staff FROM " + quoted(connection, "quote_ident", firstOf(taken)));
  keeper.commit();
}

}  // namespace headroom
