// SPDX-License-Identifier: MIT
// Nothing here knows a column: the declarations are in fields_*.cpp.
#include "core/fields/field.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/fields/declared.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<FieldTable> allTables() {
  std::vector<FieldTable> all;
  for (auto part : {declared::organisation(), declared::caseload(), declared::supervision(), declared::development(),
                    declared::reflection(), declared::signOff(), declared::keys(), declared::balance(),
                    declared::readers(), declared::audits(), declared::diary(), declared::agreement(),
                    declared::growth(), declared::academy(), declared::paths(), declared::writing()}) {
    for (FieldTable& table : part) all.push_back(std::move(table));
  }
  return all;
}

}  // namespace

Field Field::needed() const {
  Field field = *this;
  field.required = true;
  return field;
}

Field Field::in(const QString& csvColumn) const {
  Field field = *this;
  field.csv = csvColumn;
  return field;
}

Field Field::called(const char* forPeople) const {
  Field field = *this;
  field.words = forPeople;
  return field;
}

Field Field::typedByHand() const {
  Field field = *this;
  field.typed = true;
  return field;
}

Field Field::heading() const {
  Field field = *this;
  field.inHeading = true;
  return field;
}

Field Field::emptiedWhenErased(const QString& leaving) const {
  Field field = *this;
  field.emptied = true;
  field.left = leaving;
  return field;
}

Field Field::wholeOrEmpty() const {
  Field field = *this;
  field.whole = true;
  return field;
}

Field Field::madeFrom(const QStringList& codes) const {
  Field field = *this;
  field.madeOf = codes;
  return field;
}

Field Field::signedFrom(int version, int place) const {
  Field field = *this;
  field.signedSince = version;
  field.signedPlace = place;
  return field;
}

Field Field::signedIfThere(int version, int place) const {
  Field field = signedFrom(version, place);
  field.signedAsPresence = true;
  return field;
}

const Field* FieldTable::field(QStringView column) const {
  for (const Field& one : fields) {
    if (one.column == column) return &one;
  }
  return nullptr;
}

const std::vector<FieldTable>& fieldTables() {
  static const std::vector<FieldTable> all = allTables();
  return all;
}

const FieldTable& fieldTable(QStringView name) {
  const auto& all = fieldTables();
  const auto found = std::find_if(all.begin(), all.end(), [name](const FieldTable& one) { return one.name == name; });
  Q_ASSERT(found != all.end());
  return *found;
}

std::vector<const Field*> signedFields(const FieldTable& table, int version) {
  std::vector<const Field*> fields;
  for (const Field& one : table.fields) {
    if (one.signedSince > 0 && one.signedSince <= version) fields.push_back(&one);
  }
  std::sort(fields.begin(), fields.end(), [](const Field* a, const Field* b) {
    return std::pair(a->signedSince, a->signedPlace) < std::pair(b->signedSince, b->signedPlace);
  });
  return fields;
}

int signedVersion() {
  static const int newest = [] {
    int version = 1;
    for (const FieldTable& table : fieldTables()) {
      for (const Field& one : table.fields) version = std::max(version, one.signedSince);
    }
    return version;
  }();
  return newest;
}

QString called(const Field& field) { return QCoreApplication::translate("fields", field.words); }
QString titleOf(const Way& way) { return QCoreApplication::translate("fields", way.title); }

}  // namespace headroom
