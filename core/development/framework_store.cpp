// SPDX-License-Identifier: MIT
// A shipped statement has a row only once somebody has changed it.
#include "core/development/framework_store.h"

#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<FrameworkStatement> loadStatements(const Database& records) {
  std::vector<FrameworkStatement> all;
  Query query(records,
              u"SELECT code, framework, name, about, dropped, row_version FROM framework_statement "
              "ORDER BY framework, name, id");
  while (query.next()) {
    all.push_back(
        {query.text(0), query.text(1), query.text(2), query.text(3), query.truth(4), false, query.integer(5)});
  }
  return all;
}

void writeStatement(Database& records, const FrameworkStatement& statement) {
  if (statement.rowVersion > 0) {
    Change update(records,
                  u"UPDATE framework_statement SET framework = ?, name = ?, about = ?, dropped = ?, "
                  "row_version = row_version + 1 WHERE code = ? AND row_version = ?");
    update.bind(statement.framework).bind(statement.name).bindText(statement.about).bind(statement.isDropped);
    return update.bind(statement.code).bind(statement.rowVersion).runLaterOnOneRow();
  }
  const QString code = statement.code.isEmpty()
                           ? freeCode(records, u"framework_statement", tagOf(statement).left(40), u"statement"_s)
                           : statement.code;
  Change insert(records,
                u"INSERT INTO framework_statement (code, framework, name, about, dropped) VALUES (?, ?, ?, ?, ?)");
  insert.bind(code).bind(statement.framework).bind(statement.name).bindText(statement.about);
  insert.bind(statement.isDropped).runLater();
}

void deleteStatement(Database& records, const FrameworkStatement& statement) {
  Change away(records, u"DELETE FROM framework_statement WHERE code = ? AND row_version = ?");
  away.bind(statement.code).bind(statement.rowVersion).runLaterOnOneRow();
}

}  // namespace headroom
