// SPDX-License-Identifier: MIT
// Counts alone: nothing that somebody wrote leaves the file.
#include "core/exchange/file_contents_store.h"

#include <QTimeZone>

#include "core/organisation/chain_store.h"

namespace headroom {

FileContents contentsOf(const Database& records) {
  FileContents contents;
  Query counts(
      records,
      u"SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM case_file), (SELECT count(*) FROM session),"
      " (SELECT count(*) FROM action), (SELECT count(*) FROM reflective_note),"
      " (SELECT max(day) FROM session WHERE state IN ('held', 'shared', 'agreed', 'disputed')),"
      " (SELECT max(changed_at) FROM reflective_note)");
  if (counts.next()) {
    contents.people = static_cast<int>(counts.integer(0));
    contents.cases = static_cast<int>(counts.integer(1));
    contents.sessions = static_cast<int>(counts.integer(2));
    contents.actions = static_cast<int>(counts.integer(3));
    contents.notes = static_cast<int>(counts.integer(4));
    if (!counts.isNull(5)) contents.lastSession = counts.day(5);
    if (!counts.isNull(6)) contents.lastNote = QDateTime::fromMSecsSinceEpoch(counts.integer(6));
  }
  counts.finish();
  contents.head = loadHead(records);
  return contents;
}

}  // namespace headroom
