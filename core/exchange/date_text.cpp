// SPDX-License-Identifier: MIT
// Weekday, ordinal and time of day are taken off, then three shapes are tried.
// A time is taken off only when the whole is no date, because '5.03.25' could be either.
#include "core/exchange/date_text.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kYearsBefore = 50;
constexpr int kYearsAfter = 10;
constexpr int kEarliestYear = 1900;
constexpr int kLatestYear = 2199;

int monthNamed(const QString& word) {
  static const std::array<QString, 12> names{u"january"_s,   u"february"_s, u"march"_s,    u"april"_s,
                                             u"may"_s,       u"june"_s,     u"july"_s,     u"august"_s,
                                             u"september"_s, u"october"_s,  u"november"_s, u"december"_s};
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool shortened = word.size() == 3 || (i == 8 && word == u"sept");
    if (word == names[i] || (shortened && names[i].startsWith(word))) return int(i) + 1;
  }
  return 0;
}

QDate dayOf(int day, int month, const QString& year, QDate on) {
  if (year.size() == 4) {
    const QDate found(year.toInt(), month, day);
    return found.year() >= kEarliestYear && found.year() <= kLatestYear ? found : QDate();
  }
  const int century = on.year() / 100 * 100;
  for (const int base : {century, century - 100, century + 100}) {
    const QDate found(base + year.toInt(), month, day);
    if (found.isValid() && isNearEnough(found, on)) return found;
  }
  return {};
}

QDate shaped(const QString& text, QDate on) {
  static const QRegularExpression yearFirst(u"^(\\d{4})([-/. ])(\\d{1,2})\\2(\\d{1,2})$"_s);
  static const QRegularExpression numbers(u"^(\\d{1,2}) ?([-/.\\\\ ]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})$"_s);
  static const QRegularExpression named(u"^(\\d{1,2})[-/., ]*([a-z]{3,9})[-/., ]*'?(\\d{4}|\\d{2})$"_s);
  if (const auto hit = yearFirst.match(text); hit.hasMatch())
    return dayOf(hit.captured(4).toInt(), hit.captured(3).toInt(), hit.captured(1), on);
  if (const auto hit = numbers.match(text); hit.hasMatch())
    return dayOf(hit.captured(1).toInt(), hit.captured(3).toInt(), hit.captured(4), on);
  if (const auto hit = named.match(text); hit.hasMatch())
    if (const int month = monthNamed(hit.captured(2)); month > 0)
      return dayOf(hit.captured(1).toInt(), month, hit.captured(3), on);
  return {};
}

/// Without weekday, ordinal, 'the' and 'of'.
QString bareDate(QString text) {
  static const QRegularExpression dash(u"\\p{Pd}"_s);
  static const QString day = u"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"_s;
  static const QRegularExpression weekday(u"^%1\\b[.,]? *|[,(]? *\\b%1\\)?$"_s.arg(day));
  static const QRegularExpression ordinal(u"\\b(\\d{1,2}) ?(?:st|nd|rd|th)\\b"_s);
  static const QRegularExpression small(u"\\b(?:the|of)\\b"_s);
  text.replace(dash, u"-"_s);
  while (text.startsWith(u'\'')) text.remove(0, 1);
  while (text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';')) text.chop(1);
  text.remove(weekday);
  text.replace(ordinal, u"\\1"_s);
  text.remove(small);
  return text.simplified();
}

}  // namespace

bool isNearEnough(QDate day, QDate on) {
  return day.isValid() && day >= on.addYears(-kYearsBefore) && day <= on.addYears(kYearsAfter);
}

QDate britishDate(const QString& text, QDate on) {
  constexpr qsizetype kLongest = 60;
  static const QRegularExpression time(
      u"(?:t|,? at |,? ?- |,? )(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?|"
      "\\d{1,2} ?[ap]\\.?m\\.?)(?: ?(?:hrs?|hours|z|gmt|bst|utc|[+-]\\d{2}:?\\d{2}))?$"_s);
  QString plain = text.normalized(QString::NormalizationForm_KC).simplified().toLower();
  if (plain.size() > kLongest) return {};
  if (const QDate whole = shaped(bareDate(plain), on); whole.isValid()) return whole;
  plain.remove(time);
  return shaped(bareDate(plain), on);
}

}  // namespace headroom
