// SPDX-License-Identifier: MIT
// Reading and writing cells, strictly: what is not understood is refused and never guessed.
// Dates are read by hand because a county's folder holds millions of them.
#include "core/exchange/cell_value.h"

#include <QSet>

#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/exchange/phases_text.h"
#include "core/exchange/spaces.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kMostShown = 40;
constexpr qsizetype kMostOfPath = 400;

QString onOneLine(const QString& text, qsizetype most) {
  QString shown = text.left(most);
  if (shown.size() < text.size()) {
    if (shown.back().isHighSurrogate()) shown.chop(1);
    shown += u'…';
  }
  for (QChar& c : shown) {
    const char16_t code = c.unicode();
    if (code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029) c = u' ';
  }
  return shown;
}

qsizetype codePoints(const QString& text) {
  return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

/// The digits in [from, from + count) as a number, or -1, which is no year, month or day.
int digits(const QString& text, qsizetype from, qsizetype count) {
  int value = 0;
  for (qsizetype i = from; i < from + count; ++i) {
    const char16_t c = text[i].unicode();
    if (c < u'0' || c > u'9') return -1;
    value = value * 10 + (c - u'0');
  }
  return value;
}

Result<CellValue> readDay(const QString& text) {
  QDate day;
  const auto date = [](int year, int month, int dayOfMonth) {
    return year < 0 ? QDate() : QDate(year, month, dayOfMonth);
  };
  if (text.size() == 10 && text[4] == u'-' && text[7] == u'-') {
    day = date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  } else if (text.size() == 10 && text[2] == u'/' && text[5] == u'/') {
    day = date(digits(text, 6, 4), digits(text, 3, 2), digits(text, 0, 2));
  }
  if (!day.isValid()) return refuse(u"%1 is not a date like 2025-03-31 or 31/03/2025"_s.arg(quotedForPeople(text)));
  if (day < kEarliestDate || day > kLatestDate) {
    return refuse(u"%1 is outside the years 1900 to 2199"_s.arg(quotedForPeople(text)));
  }
  return CellValue{{}, day.toJulianDay()};
}

Result<CellValue> readNumber(const ColumnSpec& column, const QString& text) {
  // A whole number may be written with empty decimals, as spreadsheets do.
  const int placesRead = column.places == 0 ? 4 : column.places;
  const auto value = Decimal::parse(text, placesRead);
  if (!value) {
    const QString kind =
        column.places == 0 ? u"a whole number"_s : u"a number with up to %1 decimals, such as 0.6"_s.arg(column.places);
    return refuse(u"%1 is not %2"_s.arg(quotedForPeople(text), kind));
  }
  if (*value < Decimal(0) || *value > Decimal(static_cast<int>(column.most))) {
    return refuse(u"%1 is not from 0 to %2"_s.arg(quotedForPeople(text), QString::number(column.most)));
  }
  if (column.places == 0 && value->unscaled() % Decimal::pow10(Decimal::kScale) != 0) {
    return refuse(u"%1 is not a whole number"_s.arg(quotedForPeople(text)));
  }
  return CellValue{{}, value->toScaled(column.places)};
}

Result<CellValue> readFeatures(const QString& text) {
  QStringList kept;
  QSet<QString> seen;
  for (const QString& part : text.split(u';')) {
    const QString feature = withoutSpaces(part);
    if (feature.isEmpty() || seen.contains(feature)) continue;
    seen.insert(feature);
    kept << feature;
  }
  return CellValue{kept.join(u';'), kNone};
}

Result<CellValue> readToken(const ColumnSpec& column, const QString& text) {
  for (const QString& word : column.tokens) {
    if (word.compare(text, Qt::CaseInsensitive) == 0) return CellValue{word, kNone};
  }
  return refuse(u"%1 is not one of: %2"_s.arg(quotedForPeople(text), column.tokens.join(u", "_s)));
}

Result<CellValue> readYesNo(const QString& text) {
  if (text.compare(u"yes"_s, Qt::CaseInsensitive) == 0) return CellValue{{}, 1};
  if (text.compare(u"no"_s, Qt::CaseInsensitive) == 0) return CellValue{{}, 0};
  return refuse(u"%1 is not yes or no"_s.arg(quotedForPeople(text)));
}

/// Where marks that nobody sees and spaces inside say nothing.
bool isOneToken(CellType type) {
  return type == CellType::Token || type == CellType::Date || type == CellType::Number || type == CellType::YesNo ||
         type == CellType::Phases;
}

Result<CellValue> readFilled(const ColumnSpec& column, const QString& text) {
  switch (column.type) {
    case CellType::Code:
    case CellType::Reference:
      if (codePoints(text) > kLongestCode)
        return refuse(u"%1 is longer than 64 characters"_s.arg(quotedForPeople(text)));
      return CellValue{text, kNone};
    case CellType::Text:
    case CellType::Name:
      return CellValue{text, kNone};
    case CellType::Token:
      return readToken(column, text);
    case CellType::Date:
      return readDay(text);
    case CellType::Number:
      return readNumber(column, text);
    case CellType::YesNo:
      return readYesNo(text);
    case CellType::Features:
      return readFeatures(text);
    case CellType::Phases: {
      const auto phases = phasesInOneSpelling(text);
      if (!phases) return refuse(phases.error().sentence);
      return CellValue{*phases, kNone};
    }
  }
  Q_UNREACHABLE();
}

}  // namespace

Result<CellValue> readCell(const ColumnSpec& column, const QString& typed) {
  if (holdsControlCharacter(typed)) return refuse(u"it holds a control character"_s);
  const QString text = column.type == CellType::Text ? typed
                       : isOneToken(column.type)     ? asOneToken(typed)
                                                     : withoutSpaces(typed);
  if (text.isEmpty()) {
    if (column.required) return refuse(u"it is empty"_s);
    return CellValue{};
  }
  return readFilled(column, text);
}

QString writtenNumber(const ColumnSpec& column, qint64 number) {
  if (number == kNone) return {};
  switch (column.type) {
    case CellType::Date: {
      const QString day = QDate::fromJulianDay(number).toString(Qt::ISODate);
      // A day beyond the calendar stands only in a damaged file; it must not look like none.
      return day.isEmpty() ? QString::number(number) : day;
    }
    case CellType::Number:
      return plainDecimal(number, column.places);
    case CellType::YesNo:
      return number == 0 ? u"no"_s : u"yes"_s;
    default:
      break;
  }
  Q_UNREACHABLE();
}

QString quotedForPeople(const QString& text) { return u'\'' + onOneLine(text, kMostShown) + u'\''; }

QString pathForPeople(const QString& path) { return onOneLine(path, kMostOfPath); }

bool holdsControlCharacter(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) {
    return (c.unicode() < 0x20 && c != u'\t' && c != u'\r' && c != u'\n') || c.unicode() == 0x7F;
  });
}

}  // namespace headroom
