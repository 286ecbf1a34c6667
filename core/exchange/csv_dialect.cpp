// SPDX-License-Identifier: MIT
// Structure is ASCII in everything that is read here, so bytes are enough to find it.
#include "core/exchange/csv_dialect.h"

#include <array>
#include <cstring>

namespace headroom {
namespace {

/// The line that begins at `from`, without its end. Line ends inside quotes end it too: the header has none.
QByteArrayView lineAt(QByteArrayView bytes, qsizetype from) {
  qsizetype end = from;
  while (end < bytes.size() && bytes[end] != '\r' && bytes[end] != '\n') ++end;
  return bytes.sliced(from, end - from);
}

qsizetype afterLineEnds(QByteArrayView bytes, qsizetype from) {
  while (from < bytes.size() && (bytes[from] == '\r' || bytes[from] == '\n')) ++from;
  return from;
}

/// What 'sep=X' names; nothing for another line. A spreadsheet may have quoted it, or filled the line up.
std::optional<char> named(QByteArrayView line) {
  while (line.startsWith('"')) line = line.sliced(1);
  if (line.size() < 5 || qstrnicmp(line.data(), "sep=", 4) != 0) return {};
  const char separator = line[4];
  if (separator == '"' || (static_cast<unsigned char>(separator) < 0x20 && separator != '\t')) return {};
  if (static_cast<unsigned char>(separator) >= 0x7F) return {};
  for (const char rest : line.sliced(5)) {
    if (rest != separator && rest != '"' && rest != ',' && rest != ';' && rest != ' ') return {};
  }
  return separator;
}

/// Nothing where none of them stands in the line. `inQuotes`: whether a heading that was opened with a quote in a line
/// above goes on; how it stands at the end of this one is told back.
std::optional<char> mostFrequent(QByteArrayView header, bool& inQuotes) {
  constexpr std::array kSeparators{',', ';', '\t'};
  std::array<int, 3> counts{};
  for (const char c : header) {
    if (c == '"') inQuotes = !inQuotes;
    if (inQuotes) continue;
    for (std::size_t i = 0; i < kSeparators.size(); ++i) counts[i] += c == kSeparators[i] ? 1 : 0;
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > counts[best]) best = i;
  }
  return counts[best] > 0 ? std::optional(kSeparators[best]) : std::nullopt;
}

/// A title may stand above a list of somebody's own. `brokenHeading`: a quote that a line leaves open goes on in the
/// next, as where a heading has two lines.
std::optional<char> firstSeparator(QByteArrayView bytes, bool brokenHeading) {
  constexpr int kLinesAbove = 20;
  qsizetype at = 0;
  bool inQuotes = false;
  for (int i = 0; i < kLinesAbove && at < bytes.size(); ++i) {
    const QByteArrayView one = lineAt(bytes, at);
    if (const auto found = mostFrequent(one, inQuotes)) return found;
    inQuotes = inQuotes && brokenHeading;
    at = afterLineEnds(bytes, at + one.size());
  }
  return {};
}

/// Of the bytes 0x80 to 0x9F; 0 where there is no character.
constexpr std::array<char16_t, 32> kFromEighty{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                               0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

CsvDialect dialectOf(QByteArrayView firstBytes) {
  CsvDialect dialect;
  const qsizetype first = afterLineEnds(firstBytes, 0);
  const QByteArrayView line = lineAt(firstBytes, first);
  if (const auto separator = named(line)) return {*separator, first + line.size()};
  for (const bool brokenHeading : {true, false}) {
    if (const auto found = firstSeparator(firstBytes.sliced(first), brokenHeading)) {
      dialect.separator = *found;
      break;
    }
  }
  return dialect;
}

std::optional<QString> fromWindows1252(QByteArrayView bytes) {
  QString text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char16_t code = byte < 0x80 || byte >= 0xA0 ? char16_t{byte} : kFromEighty[byte - 0x80U];
    if (code == 0 && byte != 0) return {};
    text += QChar(code);
  }
  return text;
}

QByteArray Utf16Bytes::toUtf8(QByteArrayView bytes) {
  waiting_.append(bytes.data(), bytes.size());
  const qsizetype first = bigEndian_ ? 0 : 1;  // of the two bytes, the one that counts 256
  QString text(waiting_.size() / 2, Qt::Uninitialized);
  for (qsizetype i = 0; i < text.size(); ++i) {
    const auto high = static_cast<unsigned char>(waiting_[2 * i + first]);
    const auto low = static_cast<unsigned char>(waiting_[2 * i + 1 - first]);
    text[i] = QChar(static_cast<char16_t>(high << 8U | low));
  }
  if (!text.isEmpty() && text.back().isHighSurrogate()) text.chop(1);
  waiting_.remove(0, 2 * text.size());
  isBroken_ = isBroken_ || !text.isValidUtf16();
  return text.toUtf8();
}

}  // namespace headroom
