// SPDX-License-Identifier: MIT
// The declarations of core/fields against the schema of a new file: no column without one, none without its column.
#include "tests/support/catch.h"

#include "core/fields/field.h"
#include "core/store/schema.h"

namespace fields_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

QString typeOf(FieldKind kind) {
  switch (kind) {
    case FieldKind::Code:
    case FieldKind::Label:
    case FieldKind::PersonName:
    case FieldKind::Words:
    case FieldKind::Line:
    case FieldKind::Vocabulary:
    case FieldKind::Features:
    case FieldKind::Phases:
      return u"TEXT"_s;
    case FieldKind::Bytes:
      return u"BLOB"_s;
    default:
      return u"INTEGER"_s;
  }
}

/// The tables that a way goes through, the last one last; empty when a step is no reference.
QStringList tablesOn(const FieldTable& from, const QString& path) {
  QStringList tables;
  const FieldTable* at = &from;
  for (const QString& step : path.split(u'.')) {
    const Field* field = at == nullptr ? nullptr : at->field(step);
    if (field == nullptr) return {};
    if (field->kind == FieldKind::Id) return tables << at->name;
    tables << (field->to.isEmpty() ? at->name : field->to);
    at = field->to.isEmpty() ? nullptr : &fieldTable(field->to);
  }
  return tables;
}

}  // namespace

TEST_CASE("every column of the schema is declared, and every declaration is a column", "[fields]") {
  const Database records = Database::inMemory();
  QStringList faults;
  QStringList inSchema;
  for (const TableShape& shape : tableShapes(records)) {
    inSchema << shape.name;
    const auto& all = fieldTables();
    const auto declared =
        std::find_if(all.begin(), all.end(), [&](const FieldTable& t) { return t.name == shape.name; });
    if (declared == all.end()) {
      faults << shape.name + u" is not declared"_s;
      continue;
    }
    if (declared->key != shape.key) faults << shape.name + u" has the key "_s + shape.key.join(u',');
    for (const ColumnShape& column : shape.columns) {
      const QString name = shape.name + u'.' + column.name;
      const Field* field = declared->field(column.name);
      if (field == nullptr) {
        faults << name + u" is not declared"_s;
        continue;
      }
      if (typeOf(field->kind) != column.type) faults << name + u" is stored as "_s + column.type;
      // The engine numbers a row itself where the key is a number of its own.
      const bool numbersItself = shape.key == QStringList{column.name} && column.type == u"INTEGER";
      const bool textKey = shape.key == QStringList{column.name} && column.type == u"TEXT";
      if (!numbersItself && !textKey && field->required != column.required)
        faults << name + (column.required ? u" may not be missing"_s : u" may be missing"_s);
      if (field->to != column.refersTo) faults << name + u" refers to "_s + column.refersTo;
    }
    for (const Field& field : declared->fields) {
      const bool there = std::any_of(shape.columns.begin(), shape.columns.end(),
                                     [&](const ColumnShape& column) { return column.name == field.column; });
      if (!there) faults << shape.name + u'.' + field.column + u" is no column"_s;
    }
  }
  for (const FieldTable& table : fieldTables()) {
    if (!inSchema.contains(table.name)) faults << table.name + u" is no table"_s;
  }
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
  CHECK(inSchema.size() > 40);
}

TEST_CASE("every way leads to a person, and every day that stands over a row is one", "[fields]") {
  for (const FieldTable& table : fieldTables()) {
    INFO(table.name.toStdString());
    for (const Way& way : table.ways) {
      INFO(way.path.toStdString());
      const QStringList on = tablesOn(table, way.path);
      REQUIRE_FALSE(on.isEmpty());
      CHECK(on.back() == u"person");
    }
    if (!table.heldDay.isEmpty()) CHECK_FALSE(tablesOn(table, table.heldDay).isEmpty());
  }
}

TEST_CASE("only words are emptied, and each version of signing counts its places once", "[fields]") {
  for (const FieldTable& table : fieldTables()) {
    INFO(table.name.toStdString());
    std::map<std::pair<int, int>, QString> places;
    for (const Field& field : table.fields) {
      INFO(field.column.toStdString());
      if (field.emptied) CHECK(field.holdsWords());
      if (field.signedSince == 0) continue;
      CHECK(places.emplace(std::pair(field.signedSince, field.signedPlace), field.column).second);
    }
    const auto firsts = signedFields(table, 1);
    for (const Field* field : firsts) CHECK(field->signedSince == 1);
    CHECK(signedFields(table, 0).empty());
  }
  const auto session = signedFields(fieldTable(u"session"), 1);
  QStringList columns;
  for (const Field* field : session) columns << field->column;
  CHECK(columns == QStringList{u"code"_s, u"person_id"_s, u"supervisor_id"_s, u"kind"_s, u"day"_s, u"minutes"_s,
                               u"interrupted"_s, u"reason"_s});
}

}  // namespace fields_test
