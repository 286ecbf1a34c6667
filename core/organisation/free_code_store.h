// SPDX-License-Identifier: MIT
// The one maker of codes that no row has yet.
#pragma once
#include "core/store/database.h"
#include "core/store/query.h"

namespace headroom {

/// `table` is unit, person, post, case_file …: one with a column `code`.
bool isCodeTaken(const Database& records, QStringView table, const QString& code);
/// A readable code from words that no row of the table has, as freshCode() makes it.
QString freeCode(const Database& records, QStringView table, const QString& words, const QString& fallback);
/// Likewise one that is nobody's code and nobody's name.
QString freePersonWords(const Database& records, const QString& words);
/// The first of 'stem1', 'stem2' … that no row of the table has, and then the next: a row has each before the one
/// behind it is asked for.
class NumberedCodes {
 public:
  NumberedCodes(const Database& records, QStringView table, QString stem);
  QString next();

 private:
  Query taken_;
  QString stem_;
  int last_ = 0;
};

}  // namespace headroom
