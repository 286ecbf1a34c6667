// SPDX-License-Identifier: MIT
// The rows that a plan for an erasure is made from: one statement a table finds those that lead to the person and those
// whose words may hold the name.
#pragma once
#include <QDate>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

#include "core/exchange/erasure_plan.h"
#include "core/fields/field.h"
#include "core/store/database.h"

namespace headroom {

struct KnownPerson {
  PersonId id;
  QString name;
};
/// Everybody in the file.
std::vector<KnownPerson> loadEverybody(const Database& records);

/// What is read of the rows of one table.
struct ErasureColumns {
  const FieldTable& table;
  std::vector<const Field*> texts = {};  ///< words, codes and names of people
  std::vector<const Field*> links = {};  ///< to rows that may go
};
ErasureColumns erasureColumns(const FieldTable& table);

/// One row, in the order of those columns.
struct ErasureRow {
  std::vector<KeyValue> key;
  std::vector<QString> texts;
  std::vector<QString> made;  ///< the codes that the texts are made of, those of the first text first
  std::vector<std::optional<qint64>> links;
  std::optional<QDate> day;
  QString heading;
  QString owner;
  std::vector<bool> leads;       ///< to the person, on each way of the table
  std::vector<bool> toNamesake;  ///< likewise to somebody of the same name
};
/// `namesakes`: others of that name.
void readErasureRows(const Database& records, const ErasureColumns& columns, const KnownPerson& person,
                     const std::vector<PersonId>& namesakes, const std::function<void(const ErasureRow&)>& take);

/// A column that names a row of another table by its code.
struct CodeReference {
  QString table;
  QString column;
  QString to;
  QString kindColumn = {};  ///< the column that says which table it names; empty: always that one
  QString kind = {};
};
const std::vector<CodeReference>& codeReferences();
/// Every row whose column holds that code, alone or among others behind ';'.
void readCodeReferences(const Database& records, const CodeReference& reference, const QString& code,
                        const std::function<void(const ErasureRow& row, const QString& value)>& take);
/// Whether the program makes the codes of that table from words that are typed into it.
bool hasCodesOfWords(const FieldTable& table);

}  // namespace headroom
