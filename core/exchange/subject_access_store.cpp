// SPDX-License-Identifier: MIT
// Day, heading and what is told, in the order of the declarations.
#include "core/exchange/subject_access_store.h"

#include <algorithm>

#include "core/exchange/declared_sql.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

class HeldTable {
 public:
  explicit HeldTable(const FieldTable& table) : table_(table) {
    for (const Field& field : table.fields) {
      if (field.words != nullptr) (field.inHeading ? headings_ : told_).push_back(&field);
    }
  }

  bool tellsWords() const {
    return std::any_of(told_.begin(), told_.end(), [](const Field* field) { return field->holdsWords(); });
  }

  QString select(const QString& where) const {
    QStringList columns{table_.heldDay.isEmpty() ? u"NULL"_s : valueAt(table_, table_.heldDay)};
    for (const Field* field : headings_) columns << shownValue(table_, *field);
    for (const Field* field : told_) columns << shownValue(table_, *field);
    QStringList order{u"1 NULLS FIRST"_s};
    for (const QString& key : table_.key) order << u"t."_s + key;
    return u"SELECT %1 FROM %2 t WHERE %3 ORDER BY %4"_s.arg(columns.join(u", "_s), table_.name, where,
                                                             order.join(u", "_s));
  }

  FoundRow rowFrom(const Query& row) const {
    FoundRow held{row.optionalDay(0), {}, {}};
    int at = 1;
    for (const Field* field : headings_) held.heading.push_back(valueFrom(*field, row, at++));
    for (const Field* field : told_) held.told.push_back(valueFrom(*field, row, at++));
    return held;
  }

 private:
  static bool isNumber(FieldKind kind) {
    return kind == FieldKind::Day || kind == FieldKind::EndDay || kind == FieldKind::Instant ||
           kind == FieldKind::Number || kind == FieldKind::Truth;
  }

  static HeldValue valueFrom(const Field& field, const Query& row, int at) {
    if (row.isNull(at)) return {&field, true, 0, {}};
    if (isNumber(field.kind)) return {&field, false, row.integer(at), {}};
    return {&field, false, 0, row.text(at)};
  }

  const FieldTable& table_;
  std::vector<const Field*> headings_;
  std::vector<const Field*> told_;
};

}  // namespace

std::optional<HeldPerson> loadHeldPerson(const Database& records, PersonId person) {
  const Snapshot moment(records);
  Query name(records,
             u"SELECT p.name, (SELECT count(*) FROM reflective_note n WHERE n.author_id = p.id) FROM person p WHERE "
             u"p.id = ?");
  if (!name.bind(person).next()) return std::nullopt;
  HeldPerson held{name.text(0), static_cast<int>(name.integer(1)), {}};
  name.finish();
  Query people(records, u"SELECT name FROM person WHERE id <> ?");
  people.bind(person);
  while (people.next()) held.others << people.text(0);
  return held;
}

void readHeldRows(const Database& records, const FieldTable& table, const Way& way, PersonId person,
                  const std::function<void(const FoundRow&)>& take) {
  const HeldTable held(table);
  Query query(records, held.select(leadsTo(table, way.path)));
  query.bind(person);
  while (query.next()) take(held.rowFrom(query));
}

void readRowsOfOthers(const Database& records, const FieldTable& table, PersonId person,
                      const std::function<void(const FoundRow&)>& take) {
  const HeldTable held(table);
  if (!held.tellsWords()) return;
  QStringList others;
  for (const Way& way : table.ways) {
    // A row that leads nowhere on a way is nobody's there.
    if (way.title != nullptr) others << u"coalesce(NOT (%1), 1 = 1)"_s.arg(leadsTo(table, way.path));
  }
  Query query(records, held.select(others.isEmpty() ? u"1 = 1"_s : others.join(u" AND "_s)));
  for (qsizetype i = 0; i < others.size(); ++i) query.bind(person);
  while (query.next()) take(held.rowFrom(query));
}

}  // namespace headroom
