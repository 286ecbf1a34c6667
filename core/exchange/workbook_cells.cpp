// SPDX-License-Identifier: MIT
// No binary floating point: a child's number of fifteen digits must come out as it went in.
#include "core/exchange/workbook_cells.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kMostDigits = 400;

QString withoutSpareZeros(QString digits, bool fraction) {
  if (fraction) {
    while (digits.endsWith(u'0')) digits.chop(1);
    return digits;
  }
  qsizetype first = 0;
  while (first + 1 < digits.size() && digits.at(first) == u'0') ++first;
  return digits.mid(first);
}

}  // namespace

std::optional<CellReference> parseCellReference(QStringView text) {
  CellReference found;
  qsizetype i = 0;
  for (; i < text.size() && text.at(i) >= u'A' && text.at(i) <= u'Z' && found.column <= kSheetColumns; ++i)
    found.column = found.column * 26 + (text.at(i).unicode() - u'A' + 1);
  const QStringView digits = text.mid(i);
  if (digits.isEmpty() || digits.size() > 7 || digits.front() < u'1') return {};
  for (const QChar digit : digits) {
    if (digit < u'0' || digit > u'9') return {};
    found.row = found.row * 10 + (digit.unicode() - u'0');
  }
  if (found.column < 1 || found.column > kSheetColumns || found.row > kSheetRows) return {};
  return found;
}

std::optional<QString> plainNumber(QStringView stored) {
  static const QRegularExpression shape(u"^\\s*([-+]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([-+]?[0-9]{1,4}))?\\s*$"_s);
  const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
  if (!stored.isEmpty() && stored.size() < 20 && std::all_of(stored.begin(), stored.end(), isDigit))
    return withoutSpareZeros(stored.toString(), false);
  const auto match = shape.match(stored.toString());
  if (!match.hasMatch()) return {};
  QString whole = match.captured(2);
  QString fraction = match.captured(3);
  if (whole.isEmpty() && fraction.isEmpty()) return {};
  const int shift = match.captured(4).isEmpty() ? 0 : match.captured(4).toInt();
  if (std::abs(shift) > kMostDigits || whole.size() + fraction.size() > kMostDigits) return {};
  if (shift > 0) {
    fraction = fraction.leftJustified(shift, u'0');
    whole += fraction.left(shift);
    fraction = fraction.mid(shift);
  } else if (shift < 0) {
    whole = whole.rightJustified(-shift, u'0');
    fraction = whole.right(-shift) + fraction;
    whole.chop(-shift);
  }
  whole = withoutSpareZeros(whole.isEmpty() ? u"0"_s : whole, false);
  fraction = withoutSpareZeros(fraction, true);
  const QString digits = fraction.isEmpty() ? whole : whole + u'.' + fraction;
  return match.captured(1) == u"-" && digits != u"0" ? u'-' + digits : digits;
}

QDate serialDate(QStringView plainNumber, bool since1904) {
  constexpr qint64 kLast = 2'958'465;  // 31 December 9999
  bool number = false;
  const qsizetype point = plainNumber.indexOf(u'.');
  const qint64 days = (point < 0 ? plainNumber : plainNumber.left(point)).toLongLong(&number);
  if (!number || days < 0 || days > kLast) return {};
  if (since1904) return QDate(1904, 1, 1).addDays(days);
  if (days < 1 || days == 60) return {};
  return days < 60 ? QDate(1899, 12, 31).addDays(days) : QDate(1899, 12, 30).addDays(days);
}

QDate dateInText(const QString& text) {
  static const QRegularExpression time(u"[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?Z?$"_s);
  QString day = text.simplified();
  day.remove(time);
  static const std::array<QString, 9> shapes{u"yyyy-MM-dd"_s,  u"d/M/yyyy"_s,   u"d.M.yyyy"_s,
                                             u"d-M-yyyy"_s,    u"d-MMM-yyyy"_s, u"d MMM yyyy"_s,
                                             u"d MMMM yyyy"_s, u"yyyy/MM/dd"_s, u"d/MMM/yyyy"_s};
  for (const QString& shape : shapes)
    if (const QDate date = QLocale::c().toDate(day, shape); date.isValid()) return date;
  return {};
}

bool isDateFormat(int builtIn) {
  return (builtIn >= 14 && builtIn <= 22) || (builtIn >= 27 && builtIn <= 36) || (builtIn >= 50 && builtIn <= 58);
}

bool isDateFormat(const QString& code) {
  static const QRegularExpression silent(u"\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*."_s);
  QString shown = code;
  shown.remove(silent);
  shown = shown.section(u';', 0, 0).toLower();
  if (shown.contains(u"general")) return false;
  return shown.contains(u'y') || shown.contains(u'd');
}

QString unescapeCharacters(const QString& text) {
  if (!text.contains(u"_x")) return text;
  static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
  QString plain;
  qsizetype from = 0;
  for (auto hits = escape.globalMatch(text); hits.hasNext();) {
    const auto hit = hits.next();
    plain += text.mid(from, hit.capturedStart() - from);
    plain += QChar(hit.captured(1).toUShort(nullptr, 16));
    from = hit.capturedEnd();
  }
  return plain + text.mid(from);
}

}  // namespace headroom
