// SPDX-License-Identifier: MIT
// Lists 3 to 9 of an Annex A workbook as rows of the few values that are read, cleaned, with their place.
// What cannot be read becomes a reject; what the values mean together is decided in annex_a.cpp.
#pragma once
#include <QDate>
#include <QString>

#include <map>
#include <vector>

#include "core/exchange/annex_a_layout.h"
#include "core/exchange/source_tables.h"
#include "core/exchange/workbook.h"

namespace headroom {

struct AnnexRow {
  int row = 0;
  QString child;   ///< its unique ID, never empty
  QString team;    ///< as written, spaces tidied; empty when the cell names none
  QString worker;  ///< in the one spelling that the workbook's spellings of this person were given; empty likewise
  QString status;
  QDate start;                 ///< invalid when blank or unreadable
  QDate closed;                ///< the same
  bool isStartUnread = false;  ///< something is written there that is no date
};

struct AnnexList {
  int number = 0;
  QString title;  ///< of its sheet; empty when the workbook has no such list
  AnnexHeader header;
  std::vector<AnnexRow> rows;

  SourcePlace place(const AnnexRow& row) const { return {title, row.row}; }
  /// The sheet's own wording, else the usual one.
  QString headerOf(AnnexColumn column) const;
};

/// By list number, 3 to 9, each there even when the workbook has none. `on` tells the century of a two-digit year. Adds
/// to `out`'s rejects and remarks. Refused: a damaged or hostile workbook.
Result<std::map<int, AnnexList>> readAnnexLists(Workbook& book, QDate on, SourceTables& out);

/// What two spellings of one name have in common, and its code: 'Brandon-Lee\u00a0HAMPTON' -> 'brandon-lee-hampton'.
/// At most 64 code points; empty when the name has no letter and no digit.
QString codeOfName(const QString& name);
/// The text itself, or its start and a digest when it is over 64 code points.
QString boundedCode(const QString& text);

}  // namespace headroom
