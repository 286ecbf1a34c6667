// SPDX-License-Identifier: MIT
// Conditions come last among the columns, so that their values are bound before those of the WHERE.
#include "core/exchange/erasure_plan_store.h"

#include <algorithm>

#include "core/exchange/declared_sql.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Matches everything that the name may match, and more: letters and digits of the name with anything between them.
QString roughly(const QString& name) {
  QString pattern = u"%"_s;
  for (const QChar c : name) {
    const bool isPlain = c.unicode() < 0x80 && c.isLetterOrNumber();
    if (isPlain) pattern += c;
    if (!isPlain && !pattern.endsWith(u'%')) pattern += u'%';
  }
  return pattern.endsWith(u'%') ? pattern : pattern + u'%';
}

bool mayGo(const QString& table) {
  const auto& ways = fieldTable(table).ways;
  return std::any_of(ways.begin(), ways.end(), [](const Way& way) { return way.fate == RowFate::Gone; });
}

/// What is read of a row beside its texts and links: the day, the heading and whose it is.
QStringList placeColumns(const FieldTable& table) {
  QStringList columns{table.heldDay.isEmpty() ? u"NULL"_s : valueAt(table, table.heldDay)};
  const auto heading =
      std::find_if(table.fields.begin(), table.fields.end(), [](const Field& field) { return field.inHeading; });
  columns << (heading == table.fields.end() ? u"NULL"_s : shownValue(table, *heading));
  const bool hasOwner = !table.ways.empty() && table.ways.front().path != u"id";
  return columns << (hasOwner ? valueAt(table, table.ways.front().path + u".name"_s) : u"NULL"_s);
}

QStringList selected(const ErasureColumns& of, const std::vector<PersonId>& namesakes) {
  const FieldTable& table = of.table;
  QStringList columns;
  for (const QString& key : table.key) columns << u"t."_s + key;
  for (const Field* field : of.texts) columns << u"t."_s + field->column;
  for (const Field* field : of.texts) {
    for (const QString& path : field->madeOf) columns << valueAt(table, path);
  }
  for (const Field* link : of.links) columns << u"t."_s + link->column;
  columns += placeColumns(table);
  QStringList numbers;
  for (const PersonId one : namesakes) numbers << QString::number(one.value());
  for (const Way& way : table.ways)
    columns << (numbers.isEmpty() ? u"0"_s : leadsTo(table, way.path, u"IN (%1)"_s.arg(numbers.join(u','))));
  for (const Way& way : table.ways) columns << leadsTo(table, way.path);
  return columns;
}

QStringList wanted(const ErasureColumns& of) {
  const FieldTable& table = of.table;
  QStringList conditions;
  for (const Way& way : table.ways) conditions << leadsTo(table, way.path);
  for (const Field* link : of.links) {
    for (const Way& way : fieldTable(link->to).ways) {
      if (way.fate == RowFate::Gone) conditions << leadsTo(table, link->column + u'.' + way.path);
    }
  }
  for (const Field* field : of.texts) {
    if (field->holdsWords()) conditions << u"t.%1 LIKE ?"_s.arg(field->column);
  }
  if (hasCodesOfWords(table)) conditions << u"t.code LIKE ?"_s;
  // What anybody typed into a session of theirs and did not save leads to them by the name of its form.
  if (table.name == u"draft") conditions << u"t.form LIKE 'session:%'"_s;
  return conditions;
}

void bindPlaces(Query& query, const ErasureColumns& of, const KnownPerson& person) {
  for (std::size_t i = 0; i < 2 * of.table.ways.size(); ++i) query.bind(person.id);
  for (const Field* link : of.links) {
    for (const Way& way : fieldTable(link->to).ways) {
      if (way.fate == RowFate::Gone) query.bind(person.id);
    }
  }
  const QString pattern = roughly(person.name);
  for (const Field* field : of.texts) {
    if (field->holdsWords()) query.bind(pattern);
  }
  if (hasCodesOfWords(of.table)) query.bind(pattern);
}

KeyValue keyValue(const FieldTable& table, const QString& column, const Query& row, int at) {
  const FieldKind kind = table.field(column)->kind;
  const bool isText = kind == FieldKind::Vocabulary || kind == FieldKind::Line;
  return isText ? KeyValue{0, row.text(at)} : KeyValue{row.integer(at), {}};
}

ErasureRow rowFrom(const ErasureColumns& of, const Query& row) {
  ErasureRow found;
  int at = 0;
  for (const QString& column : of.table.key) found.key.push_back(keyValue(of.table, column, row, at++));
  for (std::size_t i = 0; i < of.texts.size(); ++i) found.texts.push_back(row.text(at++));
  for (const Field* field : of.texts) {
    for (qsizetype i = 0; i < field->madeOf.size(); ++i) found.made.push_back(row.text(at++));
  }
  for (std::size_t i = 0; i < of.links.size(); ++i) found.links.push_back(row.optionalInteger(at++));
  found.day = row.optionalDay(at++);
  found.heading = row.text(at++);
  found.owner = row.text(at++);
  for (std::size_t i = 0; i < of.table.ways.size(); ++i) found.toNamesake.push_back(row.truth(at++));
  for (std::size_t i = 0; i < of.table.ways.size(); ++i) found.leads.push_back(row.truth(at++));
  return found;
}

}  // namespace

std::vector<KnownPerson> loadEverybody(const Database& records) {
  std::vector<KnownPerson> people;
  Query query(records, u"SELECT id, name FROM person ORDER BY id");
  while (query.next()) people.push_back({query.id<PersonId>(0), query.text(1)});
  return people;
}

ErasureColumns erasureColumns(const FieldTable& table) {
  ErasureColumns columns{table};
  for (const Field& field : table.fields) {
    if (table.key.contains(field.column)) continue;
    if (field.holdsWords() || field.kind == FieldKind::Code || field.kind == FieldKind::PersonName)
      columns.texts.push_back(&field);
    if (field.kind == FieldKind::Reference && !field.required && mayGo(field.to)) columns.links.push_back(&field);
  }
  return columns;
}

void readErasureRows(const Database& records, const ErasureColumns& columns, const KnownPerson& person,
                     const std::vector<PersonId>& namesakes, const std::function<void(const ErasureRow&)>& take) {
  const QStringList conditions = wanted(columns);
  if (conditions.isEmpty()) return;
  QStringList order;
  for (const QString& key : columns.table.key) order << u"t."_s + key;
  Query query(records, u"SELECT %1 FROM %2 t WHERE %3 ORDER BY %4"_s.arg(selected(columns, namesakes).join(u", "_s),
                                                                         columns.table.name, conditions.join(u" OR "_s),
                                                                         order.join(u", "_s)));
  bindPlaces(query, columns, person);
  while (query.next()) take(rowFrom(columns, query));
}

const std::vector<CodeReference>& codeReferences() {
  static const std::vector<CodeReference> all{
      {u"training_place"_s, u"code"_s, u"training_request"_s},
      {u"goal_evidence"_s, u"source"_s, u"training_request"_s, u"kind"_s, u"course"_s},
      {u"goal_evidence"_s, u"source"_s, u"discussion"_s, u"kind"_s, u"discussion"_s},
      {u"cpd"_s, u"source_key"_s, u"training_request"_s, u"source_kind"_s, u"course"_s},
      {u"path"_s, u"reductions"_s, u"reduction"_s}};
  return all;
}

void readCodeReferences(const Database& records, const CodeReference& reference, const QString& code,
                        const std::function<void(const ErasureRow& row, const QString& value)>& take) {
  const FieldTable& table = fieldTable(reference.table);
  QStringList columns;
  for (const QString& key : table.key) columns << u"t."_s + key;
  columns << u"t."_s + reference.column;
  columns += placeColumns(table);
  const QString ofKind = reference.kind.isEmpty() ? QString() : u" AND t.%1 = ?"_s.arg(reference.kindColumn);
  Query query(records, u"SELECT %1 FROM %2 t WHERE ';' || t.%3 || ';' LIKE '%;' || ? || ';%'%4 ORDER BY t.%5"_s.arg(
                           columns.join(u", "_s), table.name, reference.column, ofKind, table.key.front()));
  query.bind(code);
  if (!reference.kind.isEmpty()) query.bind(reference.kind);
  while (query.next()) {
    ErasureRow row;
    int at = 0;
    for (const QString& column : table.key) row.key.push_back(keyValue(table, column, query, at++));
    const QString value = query.text(at++);
    row.day = query.optionalDay(at++);
    row.heading = query.text(at++);
    row.owner = query.text(at++);
    take(row, value);
  }
}

bool hasCodesOfWords(const FieldTable& table) {
  static const QStringList made{u"action"_s,
                                u"goal"_s,
                                u"cpd"_s,
                                u"training_request"_s,
                                u"shared_learning"_s,
                                u"specialism"_s,
                                u"course"_s,
                                u"framework_statement"_s,
                                u"path"_s,
                                u"programme"_s};
  return made.contains(table.name);
}

}  // namespace headroom
