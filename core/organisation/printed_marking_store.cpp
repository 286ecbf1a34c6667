// SPDX-License-Identifier: MIT
// A setting of the file, beside the days to write a record up.
#include "core/organisation/printed_marking_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {

QString usualMarking() { return u"OFFICIAL-SENSITIVE"_s; }

QString loadPrintedMarking(const Database& records) {
  Query query(records, u"SELECT value FROM setting WHERE name = 'printed_marking'");
  return query.next() ? query.text(0) : usualMarking();
}

void savePrintedMarking(Database& records, const QString& marking) {
  Change(records,
         u"INSERT INTO setting (name, value) VALUES ('printed_marking', ?) ON CONFLICT (name) DO UPDATE SET value = "
         u"excluded.value")
      .bind(marking.isEmpty() ? u""_s : marking)
      .runLater();
}

}  // namespace headroom
