// SPDX-License-Identifier: MIT
// A cell that a spreadsheet could take for a formula gets an apostrophe in front: ^'*[=+\-@\t\r].
// Only cells with a comma, quote, CR or LF stand in quotes.
#include "core/exchange/csv_writer.h"

namespace headroom {
namespace {

bool needsGuard(const QString& cell) {
  qsizetype quotes = 0;
  while (quotes < cell.size() && cell[quotes] == u'\'') ++quotes;
  return quotes < cell.size() && QStringView(u"=+-@\t\r").contains(cell[quotes]);
}

void appendCell(QByteArray& out, const QString& cell, bool guarded = true) {
  QByteArray bytes = cell.toUtf8();
  if (guarded && needsGuard(cell)) bytes.prepend('\'');
  const bool needsQuotes =
      std::any_of(bytes.begin(), bytes.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
  if (needsQuotes) bytes = '"' + bytes.replace('"', "\"\"") + '"';
  out += bytes;
}

}  // namespace

void appendCsvCells(QByteArray& out, const std::vector<CsvCell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    appendCell(out, cells[i].text, !cells[i].isNumber);
  }
  out += "\r\n";
}

void appendCsvRecord(QByteArray& out, const std::vector<QString>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    appendCell(out, cells[i]);
  }
  out += "\r\n";
}

}  // namespace headroom
