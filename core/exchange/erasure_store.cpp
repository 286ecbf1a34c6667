// SPDX-License-Identifier: MIT
// Values first, then the rows that go, those that refer to others before them: the declarations stand in that order.
// The freed pages are overwritten by the engine (secure_delete).
#include "core/exchange/erasure_store.h"

#include <map>

#include "core/fields/field.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString ofKey(const FieldTable& table) {
  QStringList parts;
  for (const QString& column : table.key) parts << column + u" = ?"_s;
  return parts.join(u" AND "_s);
}

QString updateOf(const FieldTable& table, const QString& column) {
  const QString counted = table.field(u"row_version") == nullptr ? QString() : u", row_version = row_version + 1"_s;
  return u"UPDATE %1 SET %2 = ?%3 WHERE %4"_s.arg(table.name, column, counted, ofKey(table));
}

class Statements {
 public:
  explicit Statements(Database& records) : records_(records) {}

  void run(const QString& sql, const ErasurePlace& place, bool withValue) {
    auto found = known_.find(sql);
    if (found == known_.end()) found = known_.emplace(sql, Change(records_, sql)).first;
    Change& query = found->second;
    if (withValue) query.bind(place.after);
    for (const KeyValue& value : place.key) {
      if (value.text.isNull()) {
        query.bind(value.number);
      } else {
        query.bind(value.text);
      }
    }
    requireOneRow(query.run());
  }

 private:
  Database& records_;
  std::map<QString, Change> known_;
};

}  // namespace

void applyErasure(Database& records, const ErasurePlan& plan) {
  Statements statements(records);
  for (const ErasurePlace& place : plan.places) {
    if (place.column.isEmpty() || !isGoing(plan, place)) continue;
    statements.run(updateOf(fieldTable(place.table), place.column), place, true);
  }
  for (auto place = plan.places.rbegin(); place != plan.places.rend(); ++place) {
    if (!place->column.isEmpty()) continue;
    const FieldTable& table = fieldTable(place->table);
    statements.run(u"DELETE FROM %1 WHERE %2"_s.arg(table.name, ofKey(table)), *place, false);
  }
}

}  // namespace headroom
