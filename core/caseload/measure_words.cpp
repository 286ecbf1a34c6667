// SPDX-License-Identifier: MIT
// Plain English: exactly one is singular.
#include "core/caseload/measure_words.h"

#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString measureFor(const QString& number, const QString& measure) {
  if (number != u"1") return measure;
  if (measure == u"children") return u"child"_s;
  if (measure == u"families") return u"family"_s;
  return measure == u"points" ? u"point"_s : measure;
}

QString countedWords(const Decimal& number, Measure measure, int places) {
  const QString figure = number.toString(places);
  return u"%1 %2"_s.arg(figure, measureFor(figure, token(measure)));
}

QString loadAgainstLimit(const Decimal& load, Measure measure, Operator op, const Decimal& ceiling) {
  const QString words = op == Operator::Below ? say("%1, limit below %2") : say("%1, limit at most %2");
  return words.arg(countedWords(load, measure), ceiling.toString(2));
}

}  // namespace headroom
