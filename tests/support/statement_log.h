// SPDX-License-Identifier: MIT
// Listens to a connection: which statements ran, by which plan and with how many steps of SQLite's machine.
// Steps are the same on every machine, so tests can hold a cost without a clock.
#pragma once
#include <QString>

#include <functional>
#include <map>
#include <vector>

#include "core/store/database.h"

struct sqlite3_stmt;

namespace headroom::test {

struct StatementCost {
  QString sql;
  int runs = 0;
  int prepared = 0;  ///< how often it was made anew: a seek that is bound again for each row is made once
  qint64 steps = 0;
  int sorts = 0;
};

class StatementLog {
 public:
  /// Runs `f` and keeps what the connection did meanwhile.
  StatementLog(const Database& records, const std::function<void()>& f);

  const std::vector<StatementCost>& statements() const { return statements_; }
  qint64 steps() const;
  /// 'SEARCH allocation USING …' of every statement, one line each.
  QString plans() const;
  /// The plan lines that scan one of `tables` from end to end without an index, or that sort in a temporary tree.
  std::vector<QString> unwantedPlans(const QStringList& tables) const;

 private:
  static int listen(unsigned kind, void* context, void* statement, void* detail);
  void finished(sqlite3_stmt* statement);
  std::vector<QString> planLines() const;

  const Database& records_;
  std::vector<StatementCost> statements_;
};

}  // namespace headroom::test
