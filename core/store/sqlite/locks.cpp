// SPDX-License-Identifier: MIT
// Whatever trigger there is: the schema has been compared with this program's own when the file was opened.
#include "core/store/locks.h"

#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

LiftedLocks::LiftedLocks(Database& records) : records_(records) {
  QStringList names;
  {
    Query query(records_, u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid");
    while (query.next()) {
      names << query.text(0);
      locks_.push_back(query.text(1));
    }
  }
  for (const QString& name : names) Change(records_, u"DROP TRIGGER "_s + name).run();
}

void LiftedLocks::setAgain() {
  for (const QString& lock : locks_) Change(records_, lock).run();
}

}  // namespace headroom
