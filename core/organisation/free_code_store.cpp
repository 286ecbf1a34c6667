// SPDX-License-Identifier: MIT
// Codes are looked up one by one in the index that keeps them apart.
#include "core/organisation/free_code_store.h"

#include "core/organisation/code.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString sqlOfCode(QStringView table) { return u"SELECT 1 FROM %1 WHERE code = ?"_s.arg(table); }

/// Asks the table of the same statement again and again.
class Codes {
 public:
  Codes(const Database& records, QStringView table) : query_(records, sqlOfCode(table)) {}

  bool hold(const QString& code) {
    const bool found = query_.bind(code).next();
    query_.finish();
    return found;
  }

 private:
  Query query_;
};

}  // namespace

bool isCodeTaken(const Database& records, QStringView table, const QString& code) {
  return Codes(records, table).hold(code);
}

QString freeCode(const Database& records, QStringView table, const QString& words, const QString& fallback) {
  Codes codes(records, table);
  return freshCode(words, fallback, [&codes](const QString& code) { return codes.hold(code); });
}

QString freePersonWords(const Database& records, const QString& words) {
  Query query(records, u"SELECT 1 FROM person WHERE code = ? OR name = ?");
  return freshCode(words, words, [&query](const QString& candidate) {
    const bool found = query.bind(candidate).bind(candidate).next();
    query.finish();
    return found;
  });
}

NumberedCodes::NumberedCodes(const Database& records, QStringView table, QString stem)
    : taken_(records, sqlOfCode(table)), stem_(std::move(stem)) {}

QString NumberedCodes::next() {
  for (;;) {
    const QString code = stem_ + QString::number(++last_);
    const bool isTaken = taken_.bind(code).next();
    taken_.finish();
    if (!isTaken) return code;
  }
}

}  // namespace headroom
