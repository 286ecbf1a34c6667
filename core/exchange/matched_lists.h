// SPDX-License-Identifier: MIT
// Several lists of somebody's own brought as one: of people, of cases, of sessions, from files or from the sheets of a
// workbook. Whoever one of them names is known to the next.
#pragma once
#include "core/exchange/matched_list.h"

namespace headroom {

struct ListSource {
  QString path;
  ListToBring list;
  QStringList headings = {};  ///< under which its match is remembered
};

/// People first, then cases, then sessions, whatever the order. Refused like readForeignFile(), and when a file has the
/// sheet no more.
Result<SourceTables> readMatchedLists(const std::vector<ListSource>& lists, const Database& records, QDate on,
                                      const ExchangeWatch& watch = {});

/// The lists of a file, or of every spreadsheet in a folder, whose columns the file at `records` remembers; what is
/// left out, and why, in `remarks`. Refused when none is remembered.
Result<std::vector<ListSource>> rememberedLists(const QString& path, const Database& records,
                                                std::vector<QString>& remarks);

/// So that the next list with these headings is known. Belongs inside the transaction that adds their rows.
void rememberLists(Database& records, const std::vector<ListSource>& lists);

}  // namespace headroom
