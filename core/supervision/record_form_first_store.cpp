// SPDX-License-Identifier: MIT
// The meeting, its sections by key, discussions, actions without how they ended, and of the snapshot four columns.
#include "core/supervision/record_form_first_store.h"

#include <algorithm>
#include <vector>

#include "core/base/decimal.h"

using namespace Qt::StringLiterals;

namespace headroom {

FirstRecordForm::FirstRecordForm(const Database& records)
    : session_(records,
               u"SELECT s.code, p.code, v.code, s.kind, s.day, s.minutes, s.interrupted, s.reason FROM session s "
               u"JOIN person p ON p.id = s.person_id LEFT JOIN person v ON v.id = s.supervisor_id WHERE s.id = ?"),
      sections_(records, u"SELECT section, body, done FROM session_section WHERE session_id = ?"),
      discussions_(records,
                   u"SELECT c.code, d.why, d.said, d.risks, d.decision, d.rationale FROM discussion d "
                   u"JOIN case_file c ON c.id = d.case_id WHERE d.session_id = ? ORDER BY d.id"),
      actions_(records,
               u"SELECT c.code, p.code, a.what, a.due_day, a.carried_from_id FROM action a "
               u"JOIN person p ON p.id = a.owner_id LEFT JOIN case_file c ON c.id = a.case_id "
               u"WHERE a.session_id = ? ORDER BY a.id"),
      snapshot_(records,
                u"SELECT p.code, s.measure, s.load_e6, s.ceiling_e6 FROM session_snapshot s "
                u"JOIN post p ON p.id = s.post_id WHERE s.session_id = ? ORDER BY p.code") {}

QByteArray FirstRecordForm::bytes(SessionId id) {
  session_.bind(id);
  if (!session_.next()) return {};
  Canonical bytes("headroom record 1");
  bytes.text(session_.text(0))
      .text(session_.text(1))
      .text(session_.text(2))
      .text(session_.text(3))
      .day(session_.day(4))
      .number(session_.optionalInteger(5))
      .truth(session_.truth(6))
      .text(session_.text(7));
  session_.finish();
  addSections(bytes, id);
  addDiscussions(bytes, id);
  addActions(bytes, id);
  addSnapshot(bytes, id);
  return bytes.result();
}

void FirstRecordForm::addSections(Canonical& bytes, SessionId id) {
  struct Row {
    QString key;
    QString body;
    bool done;
  };
  std::vector<Row> rows;
  sections_.bind(id);
  while (sections_.next()) rows.push_back({sections_.text(0), sections_.text(1), sections_.truth(2)});
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
  bytes.number(static_cast<qint64>(rows.size()));
  for (const Row& row : rows) bytes.text(row.key).text(row.body).truth(row.done);
}

void FirstRecordForm::addDiscussions(Canonical& bytes, SessionId id) {
  Canonical rows;
  qint64 count = 0;
  discussions_.bind(id);
  for (; discussions_.next(); ++count) {
    for (int column = 0; column < 6; ++column) rows.text(discussions_.text(column));
  }
  bytes.number(count).append(rows);
}

void FirstRecordForm::addActions(Canonical& bytes, SessionId id) {
  Canonical rows;
  qint64 count = 0;
  actions_.bind(id);
  for (; actions_.next(); ++count) {
    for (int column = 0; column < 3; ++column) rows.text(actions_.text(column));
    rows.day(actions_.optionalDay(3)).truth(!actions_.isNull(4));
  }
  bytes.number(count).append(rows);
}

void FirstRecordForm::addSnapshot(Canonical& bytes, SessionId id) {
  Canonical rows;
  qint64 count = 0;
  snapshot_.bind(id);
  for (; snapshot_.next(); ++count) {
    rows.text(snapshot_.text(0)).text(snapshot_.text(1)).text(plainDecimal(snapshot_.integer(2), 6));
    rows.text(snapshot_.isNull(3) ? QString() : plainDecimal(snapshot_.integer(3), 6));
  }
  bytes.number(count).append(rows);
}

}  // namespace headroom
