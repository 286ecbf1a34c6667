// SPDX-License-Identifier: MIT
// A cell that a spreadsheet could take for a formula gets an apostrophe in front: ^'*[=+\-@\t\r].
// Only cells with a comma, quote, CR or LF stand in quotes. One look at the bytes of a cell tells both.
#include "core/exchange/csv_writer.h"

#include <array>

#include "core/base/plain_text.h"

namespace headroom {
namespace {

constexpr quint8 kSeparates = 1, kDoubled = 2, kBeyondAscii = 4;

constexpr std::array<quint8, 256> byteKinds() {
  std::array<quint8, 256> kinds{};
  kinds['"'] = kDoubled;
  kinds[','] = kinds['\r'] = kinds['\n'] = kSeparates;
  for (std::size_t byte = 0x80; byte < kinds.size(); ++byte) kinds[byte] = kBeyondAscii;
  return kinds;
}

quint8 kindsIn(QByteArrayView bytes) {
  static constexpr std::array<quint8, 256> kinds = byteKinds();
  quint8 found = 0;
  for (const char byte : bytes) found = static_cast<quint8>(found | kinds[static_cast<quint8>(byte)]);
  return found;
}

bool needsGuard(QByteArrayView cell) {
  qsizetype quotes = 0;
  while (quotes < cell.size() && cell[quotes] == '\'') ++quotes;
  return quotes < cell.size() && QByteArrayView("=+-@\t\r").contains(cell[quotes]);
}

void appendDoubled(QByteArray& out, QByteArrayView cell) {
  for (qsizetype from = 0; from < cell.size();) {
    const qsizetype quote = cell.indexOf('"', from);
    const qsizetype until = quote < 0 ? cell.size() : quote + 1;
    out.append(cell.sliced(from, until - from));
    if (quote >= 0) out.append('"');
    from = until;
  }
}

void appendCell(QByteArray& out, QByteArrayView cell, bool guarded = true) {
  const quint8 kinds = kindsIn(cell);
  // What is not UTF-8 is written as it is read: each byte of it as the mark for such.
  if ((kinds & kBeyondAscii) != 0 && !cell.isValidUtf8()) return appendCell(out, textOfUtf8(cell).toUtf8(), guarded);
  const bool isQuoted = (kinds & (kSeparates | kDoubled)) != 0;
  if (isQuoted) out.append('"');
  if (guarded && needsGuard(cell)) out.append('\'');
  if ((kinds & kDoubled) != 0) {
    appendDoubled(out, cell);
  } else {
    out.append(cell);
  }
  if (isQuoted) out.append('"');
}

}  // namespace

void appendCsvCell(QByteArray& out, QByteArrayView utf8) { appendCell(out, utf8); }

void appendCsvCells(QByteArray& out, const std::vector<CsvCell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    appendCell(out, cells[i].text.toUtf8(), !cells[i].isNumber);
  }
  out += "\r\n";
}

void appendCsvRecord(QByteArray& out, const std::vector<QString>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    appendCell(out, cells[i].toUtf8());
  }
  out += "\r\n";
}

}  // namespace headroom
