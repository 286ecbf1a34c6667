// SPDX-License-Identifier: MIT
// Reads the counters when a statement finishes, through SQLite's profile hook.
#include "tests/support/statement_log.h"

#include <sqlite3.h>

#include <QRegularExpression>

#include "core/store/engine_door.h"
#include "core/store/query.h"

namespace headroom::test {

StatementLog::StatementLog(const Database& records, const std::function<void()>& f) : records_(records) {
  sqlite3_trace_v2(EngineDoor::handle(records), SQLITE_TRACE_PROFILE, &StatementLog::listen, this);
  f();
  sqlite3_trace_v2(EngineDoor::handle(records), 0, nullptr, nullptr);
}

int StatementLog::listen(unsigned, void* context, void* statement, void*) {
  static_cast<StatementLog*>(context)->finished(static_cast<sqlite3_stmt*>(statement));
  return 0;
}

void StatementLog::finished(sqlite3_stmt* statement) {
  const QString sql = QString::fromUtf8(sqlite3_sql(statement));
  if (sql.startsWith(u"PRAGMA")) return;  // the store asks itself whether somebody else has saved
  auto found = std::find_if(statements_.begin(), statements_.end(),
                            [&sql](const StatementCost& cost) { return cost.sql == sql; });
  if (found == statements_.end()) found = statements_.insert(statements_.end(), StatementCost{sql});
  ++found->runs;
  found->prepared += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_RUN, 0) == 1 ? 1 : 0;
  found->steps += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 1);
  found->sorts += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_SORT, 1);
}

qint64 StatementLog::steps() const {
  qint64 sum = 0;
  for (const StatementCost& cost : statements_) sum += cost.steps;
  return sum;
}

std::vector<QString> StatementLog::planLines() const {
  std::vector<QString> lines;
  for (const StatementCost& cost : statements_) {
    Query plan(records_, QStringLiteral("EXPLAIN QUERY PLAN ") + cost.sql);
    for (auto left = cost.sql.count(QLatin1Char('?')); left > 0; --left) plan.bindNull();
    while (plan.next()) lines.push_back(plan.text(3));
  }
  return lines;
}

QString StatementLog::plans() const {
  QString text;
  for (const QString& line : planLines()) text += line + QLatin1Char('\n');
  return text;
}

std::vector<QString> StatementLog::unwantedPlans(const QStringList& tables) const {
  static const QRegularExpression scan(QStringLiteral("^SCAN (\\w+)(?! USING)"));
  std::vector<QString> unwanted;
  for (const QString& line : planLines()) {
    const auto hit = scan.match(line);
    const bool whole = hit.hasMatch() && tables.contains(hit.captured(1)) && !line.contains(QStringLiteral(" USING "));
    if (whole || line.contains(QStringLiteral("TEMP B-TREE"))) unwanted.push_back(line);
  }
  return unwanted;
}

}  // namespace headroom::test
