// SPDX-License-Identifier: MIT
// libpq as it is, without a contract in between.
#include "tests/support/server_login.h"

#ifdef HEADROOM_HAS_SERVER
#include <stdexcept>

#include "core/store/postgres/connection.h"

using namespace Qt::StringLiterals;

namespace headroom::test {

struct ServerLogin::Line {
  std::unique_ptr<PGconn, PostgresConnection::ServerEnd> server;
  ServerResult ask(const QString& sql) const {
    return ServerResult(pq().PQexec(server.get(), sql.toUtf8().constData()));
  }
};

ServerLogin::ServerLogin(const QString& place) : line_(std::make_unique<Line>()) {
  line_->server.reset(pq().PQconnectdb(place.toUtf8().constData()));
  if (pq().PQstatus(line_->server.get()) != CONNECTION_OK)
    throw std::runtime_error(pq().PQerrorMessage(line_->server.get()));
  run(u"SET search_path = headroom, pg_catalog"_s);
}

ServerLogin::~ServerLogin() = default;

bool ServerLogin::may(const QString& sql) const {
  run(u"BEGIN"_s);
  const ServerResult done = line_->ask(sql);
  const ExecStatusType status = pq().PQresultStatus(done.get());
  const bool reached = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
  const int touched = reached ? QByteArray(pq().PQcmdTuples(done.get())).toInt() : 0;
  run(u"ROLLBACK"_s);
  return touched > 0;
}

bool ServerLogin::run(const QString& sql) const {
  const ServerResult done = line_->ask(sql);
  const ExecStatusType status = pq().PQresultStatus(done.get());
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

QStringList ServerLogin::rows(const QString& sql) const {
  const ServerResult done = line_->ask(sql);
  if (pq().PQresultStatus(done.get()) != PGRES_TUPLES_OK)
    throw std::runtime_error(pq().PQresultErrorMessage(done.get()));
  QStringList found;
  for (int row = 0; row < pq().PQntuples(done.get()); ++row) {
    QStringList cells;
    for (int column = 0; column < pq().PQnfields(done.get()); ++column)
      cells << QString::fromUtf8(pq().PQgetvalue(done.get(), row, column));
    found << cells.join(u'|');
  }
  return found;
}

}  // namespace headroom::test
#endif
