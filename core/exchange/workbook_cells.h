// SPDX-License-Identifier: MIT
// What the values in a sheet's XML mean: references, numbers, serial dates and number formats.
// Pure functions, so that each oddity of the format has a row in a test.
#pragma once
#include <QDate>
#include <QString>

#include <optional>

namespace headroom {

/// The most that a sheet of the format can have.
inline constexpr int kSheetRows = 1'048'576;
inline constexpr int kSheetColumns = 16'384;

/// 'C12' -> column 3, row 12; nothing for anything else or beyond XFD1048576.
struct CellReference {
  int column = 0;
  int row = 0;
};
std::optional<CellReference> parseCellReference(QStringView text);

/// A stored number without exponent and spare zeros: '1.2598894E7' -> '12598894'. Nothing when it is not a number.
std::optional<QString> plainNumber(QStringView stored);

/// The day of a serial number, its time of day dropped: 44090 -> 2020-09-16, counted from 1904 on old Macs. Invalid
/// below 1 and after 9999, and for the 29 February 1900 that never was.
QDate serialDate(QStringView plainNumber, bool since1904);

/// A date in the text of a cell: '2020-09-16', '16/09/2020', '16.09.2020', '16-Sep-2020', with or without a time of
/// day. Never a two-digit year. Invalid for anything else.
QDate dateInText(const QString& text);

/// Whether a built-in number format, or the code of a custom one, shows a date.
bool isDateFormat(int builtIn);
bool isDateFormat(const QString& code);

/// Characters written as _xHHHH_ in strings, as programs do for line ends.
QString unescapeCharacters(const QString& text);

}  // namespace headroom
