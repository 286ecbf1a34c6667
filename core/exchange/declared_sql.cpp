// SPDX-License-Identifier: MIT
// A step of a path is a reference; the table that it leads to has one column for its key.
#include "core/exchange/declared_sql.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const FieldTable& targetOf(const FieldTable& table, const QString& step) {
  const Field* field = table.field(step);
  Q_ASSERT(field != nullptr && !field->to.isEmpty());
  return fieldTable(field->to);
}

QString condition(const FieldTable& table, const QStringList& steps, const QString& end) {
  if (steps.size() == 1) return steps.front() + u' ' + end;
  const FieldTable& next = targetOf(table, steps.front());
  return u"%1 IN (SELECT %2 FROM %3 WHERE %4)"_s.arg(steps.front(), next.key.front(), next.name,
                                                     condition(next, steps.mid(1), end));
}

}  // namespace

QString leadsTo(const FieldTable& table, const QString& path, const QString& end) {
  return u"t."_s + condition(table, path.split(u'.'), end);
}

QString valueAt(const FieldTable& table, const QString& path) {
  const QStringList steps = path.split(u'.');
  QString value = u"t."_s + steps.front();
  const FieldTable* at = &table;
  for (qsizetype i = 1; i < steps.size(); ++i) {
    at = &targetOf(*at, steps[i - 1]);
    value = u"(SELECT %1 FROM %2 WHERE %3 = %4)"_s.arg(steps[i], at->name, at->key.front(), value);
  }
  return value;
}

const FieldTable& tableAt(const FieldTable& table, const QString& path) {
  const QStringList steps = path.split(u'.');
  const FieldTable* at = &table;
  for (qsizetype i = 1; i < steps.size(); ++i) at = &targetOf(*at, steps[i - 1]);
  return *at;
}

QString shownValue(const FieldTable& table, const Field& field) {
  if (field.kind != FieldKind::Reference) return u"t."_s + field.column;
  const FieldTable& target = fieldTable(field.to);
  const bool isTitled = target.name == u"shared_learning" || target.name == u"course";
  const bool isNamed = target.name == u"person" || target.name == u"unit";
  const QString shown = isNamed ? u"name"_s : isTitled ? u"title"_s : u"code"_s;
  return target.field(shown) == nullptr ? u"t."_s + field.column : valueAt(table, field.column + u'.' + shown);
}

}  // namespace headroom
