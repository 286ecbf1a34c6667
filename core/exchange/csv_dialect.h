// SPDX-License-Identifier: MIT
// What spreadsheets do to a CSV file when they save it: what stands between the cells, a first line that says so, and
// the bytes that they write text in. Pure functions over bytes.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace headroom {

struct CsvDialect {
  char separator = ',';
  qsizetype begin = 0;  ///< where the header stands: behind a first line 'sep=X'
};

/// Of the file that begins with these bytes of UTF-8: as a first line 'sep=X' says, else comma, semicolon or tab, which
/// of them stands most often in the header outside quotes. Without one it is the comma.
CsvDialect dialectOf(QByteArrayView firstBytes);

/// The text that these bytes are as Windows-1252, as Excel saves 'CSV (Comma delimited)' in Britain; nothing where one
/// of them stands for no character there.
std::optional<QString> fromWindows1252(QByteArrayView bytes);

/// UTF-16 on its way to UTF-8, a chunk at a time: a character may lie across two chunks.
class Utf16Bytes {
 public:
  explicit Utf16Bytes(bool bigEndian) : bigEndian_(bigEndian) {}
  /// The characters that are whole so far, as UTF-8.
  QByteArray toUtf8(QByteArrayView bytes);
  /// Whether a half of a character stood alone.
  bool isBroken() const { return isBroken_; }
  /// Whether half a character waits for the next chunk.
  bool isWaiting() const { return !waiting_.isEmpty(); }

 private:
  bool bigEndian_;
  bool isBroken_ = false;
  QByteArray waiting_;
};

}  // namespace headroom
