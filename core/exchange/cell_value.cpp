// SPDX-License-Identifier: MIT
// Reading and writing cells, strictly: what is not understood is refused and never guessed.
// Dates are read by hand because a county's folder holds millions of them.
#include "core/exchange/cell_value.h"

#include <QSet>

#include <algorithm>
#include <array>

#include "core/base/control_bytes.h"
#include "core/base/decimal.h"
#include "core/base/period.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/exchange/csv_writer.h"
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
  if (!day.isValid()) return refuse(say("%1 is not a date like 2025-03-31 or 31/03/2025").arg(quotedForPeople(text)));
  if (day < kEarliestDate || day > kLatestDate) {
    return refuse(say("%1 is outside the years 1900 to 2199").arg(quotedForPeople(text)));
  }
  return CellValue{{}, day.toJulianDay()};
}

/// YYYY-MM-DD within the years that are read.
std::optional<PlainCellReader::Value> plainDay(QByteArrayView text) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto digitsAt = [text](qsizetype from, qsizetype count) {
    int value = 0;
    for (const char c : text.sliced(from, count)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = digitsAt(0, 4), month = digitsAt(5, 2), day = digitsAt(8, 2);
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return {};
  const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  if (day > kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap ? 1 : 0)) return {};
  // The Julian day number, with the year beginning in March.
  const int before = (14 - month) / 12;
  const int y = year + 4800 - before;
  return PlainCellReader::Value{
      {}, day + (153 * (month + 12 * before - 3) + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045};
}

Result<CellValue> readNumber(const ColumnSpec& column, const QString& text) {
  // A whole number may be written with empty decimals, as spreadsheets do.
  const int placesRead = column.places == 0 ? 4 : column.places;
  const auto value = Decimal::parse(text, placesRead);
  if (!value) {
    const QString kind = column.places == 0 ? u"a whole number"_s
                                            : say("a number with up to %1 decimals, such as 0.6").arg(column.places);
    return refuse(u"%1 is not %2"_s.arg(quotedForPeople(text), kind));
  }
  if (*value < Decimal(0) || *value > Decimal(static_cast<int>(column.most))) {
    return refuse(say("%1 is not from 0 to %2").arg(quotedForPeople(text), QString::number(column.most)));
  }
  if (column.places == 0 && value->unscaled() % Decimal::pow10(Decimal::kScale) != 0) {
    return refuse(say("%1 is not a whole number").arg(quotedForPeople(text)));
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
  return refuse(say("%1 is not one of: %2").arg(quotedForPeople(text), column.tokens.join(u", "_s)));
}

Result<CellValue> readYesNo(const QString& text) {
  if (text.compare(u"yes"_s, Qt::CaseInsensitive) == 0) return CellValue{{}, 1};
  if (text.compare(u"no"_s, Qt::CaseInsensitive) == 0) return CellValue{{}, 0};
  return refuse(say("%1 is not yes or no").arg(quotedForPeople(text)));
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
        return refuse(say("%1 is longer than 64 characters").arg(quotedForPeople(text)));
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

/// Years of four digits, in which the days of a file lie.
bool isInWrittenYears(qint64 day) {
  static const qint64 first = QDate(1, 1, 1).toJulianDay();
  static const qint64 last = QDate(9999, 12, 31).toJulianDay();
  return day >= first && day <= last;
}

/// The day of a Julian day number as an ISO date: years begin in March, so that a leap day is the last of one.
void appendDay(QByteArray& out, qint64 julian) {
  const qint64 fromMarch0 = julian - 1'721'120;  // days since 1 March of the year 0
  const qint64 era = fromMarch0 / 146'097, ofEra = fromMarch0 % 146'097;
  const qint64 yearOfEra = (ofEra - ofEra / 1'460 + ofEra / 36'524 - ofEra / 146'096) / 365;
  const qint64 ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const qint64 monthFromMarch = (5 * ofYear + 2) / 153;
  const qint64 day = ofYear - (153 * monthFromMarch + 2) / 5 + 1;
  const qint64 month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const qint64 year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const auto digit = [](qint64 value) { return static_cast<char>('0' + value % 10); };
  const std::array<char, 10> iso{
      digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
      digit(day / 10),    digit(day)};
  out.append(iso.data(), static_cast<qsizetype>(iso.size()));
}

/// As plainDecimal() writes it; for numbers that are not negative.
void appendDecimal(QByteArray& out, qint64 digits, int places) {
  while (places > 0 && digits % 10 == 0) {
    digits /= 10;
    --places;
  }
  std::array<char, 40> buffer{};
  std::size_t at = buffer.size();
  int written = 0;
  do {
    if (written == places && places > 0) buffer[--at] = '.';
    buffer[--at] = static_cast<char>('0' + digits % 10);
    digits /= 10;
    ++written;
  } while (digits != 0 || written <= places);
  out.append(&buffer[at], static_cast<qsizetype>(buffer.size() - at));
}

}  // namespace

Result<CellValue> readCell(const ColumnSpec& column, const QString& typed) {
  if (holdsControlCharacter(typed)) return refuse(say("it holds a control character"));
  const QString text = column.type == CellType::Text ? typed
                       : isOneToken(column.type)     ? asOneToken(typed)
                                                     : withoutSpaces(typed);
  if (text.isEmpty()) {
    if (column.required) return refuse(say("it is empty"));
    return CellValue{};
  }
  return readFilled(column, text);
}

PlainCellReader::PlainCellReader(const ColumnSpec& column) : column_(column) {
  for (const QString& word : column.tokens) tokens_.push_back(word.toUtf8());
}

std::optional<PlainCellReader::Value> PlainCellReader::read(QByteArrayView typed) const {
  if (typed.isEmpty()) return column_.required ? std::nullopt : std::optional(Value{});
  const bool isSpaced = typed.front() == ' ' || typed.back() == ' ';
  switch (column_.type) {
    case CellType::Text:
      return Value{typed, kNone};
    case CellType::Code:
    case CellType::Reference:
      return isSpaced || typed.size() > kLongestCode ? std::nullopt : std::optional(Value{typed, kNone});
    case CellType::Name:
      return isSpaced ? std::nullopt : std::optional(Value{typed, kNone});
    case CellType::Token:
      return token(typed);
    case CellType::Date:
      return plainDay(typed);
    case CellType::Number:
      return number(typed);
    case CellType::Features:
      return isSpaced || typed.contains(';') ? std::nullopt : std::optional(Value{typed, kNone});
    case CellType::YesNo:
    case CellType::Phases:
      break;
  }
  return {};
}

std::optional<PlainCellReader::Value> PlainCellReader::token(QByteArrayView typed) const {
  const auto found = std::find(tokens_.begin(), tokens_.end(), typed);
  return found == tokens_.end() ? std::nullopt : std::optional(Value{typed, kNone});
}

std::optional<PlainCellReader::Value> PlainCellReader::number(QByteArrayView typed) const {
  constexpr qsizetype kMostDigits = 12;
  if (typed.size() > kMostDigits) return {};
  qint64 value = 0;
  int places = -1;  // behind the point, once there is one
  for (const char c : typed) {
    if (c == '.' && places < 0) {
      places = 0;
      continue;
    }
    if (c < '0' || c > '9' || places >= column_.places) return {};
    value = value * 10 + (c - '0');
    if (places >= 0) ++places;
  }
  if (typed.front() == '.' || places == 0) return {};
  qint64 most = column_.most;
  for (int place = 0; place < column_.places; ++place) most *= 10;
  for (int place = std::max(places, 0); place < column_.places; ++place) value *= 10;
  return value > most ? std::nullopt : std::optional(Value{{}, value});
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

void appendWritten(QByteArray& out, const ColumnSpec& column, qint64 number) {
  if (number == kNone) return;
  if (column.type == CellType::Date && isInWrittenYears(number)) return appendDay(out, number);
  if (column.type == CellType::Number && number >= 0) return appendDecimal(out, number, column.places);
  appendCsvCell(out, writtenNumber(column, number).toUtf8());
}

PlainCell::PlainCell(const ColumnSpec& column) : type_(column.type), required_(column.required), most_(column.most) {
  for (int place = 0; place < column.places; ++place) most_ *= 10;
  for (const QString& word : column.tokens) tokens_.push_back(word.toUtf8());
}

bool PlainCell::isRight(QByteArrayView utf8) const {
  if (utf8.isEmpty()) return !required_;
  const auto isInk = [](char c) { return c > ' ' && c < 0x7F; };
  switch (type_) {
    case CellType::Text:
      return !holdsControlByte(utf8);
    case CellType::Code:  // ASCII without a space round it is read as it stands
      return utf8.size() <= kLongestCode && isInk(utf8.front()) && isInk(utf8.back()) &&
             std::all_of(utf8.begin(), utf8.end(), [&](char c) { return isInk(c) || c == ' '; });
    case CellType::Name:
    case CellType::Features:  // of which something is left without the spaces round it
      return isInk(utf8.front()) && !holdsControlByte(utf8);
    case CellType::Token:
      return std::any_of(tokens_.begin(), tokens_.end(), [&](const QByteArray& word) { return utf8 == word; });
    default:
      return false;
  }
}

bool PlainCell::isRight(std::optional<qint64> number) const {
  if (!number || *number == kNone) return !required_;
  if (type_ == CellType::Date) return *number >= kEarliestDate.toJulianDay() && *number <= kLatestDate.toJulianDay();
  if (type_ == CellType::Number) return *number >= 0 && *number <= most_;
  return type_ == CellType::YesNo && (*number == 0 || *number == 1);
}

QString quotedForPeople(const QString& text) { return u'\'' + onOneLine(text, kMostShown) + u'\''; }

QString pathForPeople(const QString& path) { return onOneLine(path, kMostOfPath); }

bool holdsControlCharacter(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) {
    return (c.unicode() < 0x20 && c != u'\t' && c != u'\r' && c != u'\n') || c.unicode() == 0x7F;
  });
}

}  // namespace headroom
