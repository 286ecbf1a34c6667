// SPDX-License-Identifier: MIT
// The parts of a session's record: sections, discussions, agreed actions and the snapshot.
#include <algorithm>
#include <set>

#include "core/base/plain_text.h"
#include "core/organisation/free_code_store.h"
#include "core/store/dialect.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// In the order of the agenda, those of another template behind it.
void putInOrder(std::vector<Section>& sections) {
  const auto place = [](const Section& section) {
    const auto found = std::find_if(agenda().begin(), agenda().end(),
                                    [&section](const AgendaSection& shipped) { return shipped.key == section.key; });
    return found - agenda().begin();
  };
  std::stable_sort(sections.begin(), sections.end(),
                   [&place](const Section& a, const Section& b) { return place(a) < place(b); });
}

std::vector<Section> readSections(Query& query) {
  std::vector<Section> sections;
  while (query.next()) sections.push_back({query.text(0), query.text(1), query.truth(2)});
  putInOrder(sections);
  return sections;
}

AskedAhead<std::vector<Section>> askSections(const Database& records, SessionId id) {
  Query query(records, u"SELECT section, body, done FROM session_section WHERE session_id = ?");
  query.bind(id);
  return {std::move(query), readSections};
}

/// With those about a case that a server does not show any more: what is not loaded would be taken away by a save.
AskedAhead<std::vector<Discussion>> askDiscussions(const Database& records, SessionId id) {
  Query query(records,
              u"SELECT d.id, d.case_id, c.code, d.why, d.said, d.risks, d.decision, d.rationale FROM discussion d "
              u"LEFT JOIN case_file c ON c.id = d.case_id WHERE d.session_id = ? ORDER BY d.id");
  query.bind(id);
  return {std::move(query), [](Query& rows) {
            std::vector<Discussion> discussions;
            while (rows.next()) {
              discussions.push_back({rows.id<DiscussionId>(0), rows.id<CaseId>(1), rows.text(2), rows.text(3),
                                     rows.text(4), rows.text(5), rows.text(6), rows.text(7)});
            }
            return discussions;
          }};
}

AskedAhead<std::vector<AgreedAction>> askActions(const Database& records, SessionId id) {
  Query query(records,
              u"SELECT a.id, a.case_id, c.code, a.owner_id, p.name, a.what, a.due_day, a.carried_from_id, "
              u"a.closed_day, a.state FROM action a "
              u"JOIN person p ON p.id = a.owner_id LEFT JOIN case_file c ON c.id = a.case_id WHERE a.session_id = ? "
              u"ORDER BY a.id");
  query.bind(id);
  return {std::move(query), [](Query& rows) {
            std::vector<AgreedAction> actions;
            while (rows.next()) {
              actions.push_back({rows.id<ActionId>(0), rows.optionalId<CaseId>(1), rows.text(2), rows.id<PersonId>(3),
                                 rows.text(4), rows.text(5), rows.optionalDay(6), !rows.isNull(7), rows.optionalDay(8),
                                 rows.text(9) == u"dropped"});
            }
            return actions;
          }};
}

/// Codes of the session that no row of `table` has: 'kim-2026-07-24-d1', '-d2' …
NumberedCodes partCodes(const Database& records, QStringView table, const QString& sessionCode, QChar letter) {
  return NumberedCodes(records, table, sessionCode.left(56) + u'-' + letter);
}

/// Those of `before` that are not kept.
template <class Part>
std::vector<qint64> othersOf(const std::vector<Part>& before, const std::set<qint64>& kept) {
  std::vector<qint64> gone;
  for (const Part& one : before)
    if (!kept.contains(one.id->value())) gone.push_back(one.id->value());
  return gone;
}

/// Of these, the open ones that began in their session and went no further.
std::vector<qint64> notCarriedOn(const Database& records, const std::vector<qint64>& ids) {
  std::vector<qint64> unmoved;
  if (ids.empty()) return unmoved;
  const QString open = u"SELECT id FROM action WHERE id"_s + amongIds() +
                       u" AND closed_day IS NULL AND carried_from_id IS NULL AND NOT EXISTS (SELECT 1 FROM action "
                       "later WHERE later.carried_from_id = action.id)"_s;
  Query rows(records, open);
  rows.bind(numbersText(ids));
  while (rows.next()) unmoved.push_back(rows.integer(0));
  return unmoved;
}

/// The part of that id as it lies there; one that is gone was taken away by somebody else.
template <class Part, class Id>
const Part& partAsItWas(const std::vector<Part>& before, Id id) {
  const auto found = std::find_if(before.begin(), before.end(), [id](const Part& one) { return one.id == id; });
  if (found == before.end()) requireOneRow(0);
  return *found;
}

bool hasSameWords(const Discussion& a, const Discussion& b) {
  return a.why == b.why && a.said == b.said && a.risks == b.risks && a.decision == b.decision &&
         a.rationale == b.rationale;
}

bool isSameAction(const AgreedAction& a, const AgreedAction& b) {
  return a.caseId == b.caseId && a.owner == b.owner && a.what == b.what.trimmed() && a.due == b.due;
}

void deleteRows(Database& records, QStringView table, const std::vector<qint64>& gone) {
  if (gone.empty()) return;
  const QString remove = u"DELETE FROM %1 WHERE id = ?"_s.arg(table);
  Change deletion(records, remove);
  for (const qint64 row : gone) deletion.bind(row).runLater();
}

template <class Part>
std::set<qint64> partIds(const std::vector<Part>& parts) {
  std::set<qint64> ids;
  for (const Part& part : parts)
    if (part.id) ids.insert(part.id->value());
  return ids;
}

// What is as it was is not written again: a save of one sentence is one row, whatever stands beside it. Gives what lies
// there then.
std::vector<Section> writeSections(Database& records, SessionId id, const std::vector<Section>& sections,
                                   std::vector<Section> lies) {
  Change update(records, u"UPDATE session_section SET body = ?, done = ? WHERE session_id = ? AND section = ?");
  Change insert(records,
                u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, ?, ?, ?) "
                u"ON CONFLICT (session_id, section) DO UPDATE SET body = excluded.body, done = excluded.done");
  for (const Section& section : sections) {
    const Section kept{section.key, section.body.isNull() ? u""_s : plainText(section.body), section.done};
    const auto there =
        std::find_if(lies.begin(), lies.end(), [&section](const Section& one) { return one.key == section.key; });
    if (there == lies.end()) {
      insert.bind(id).bind(kept.key).bind(kept.body).bind(kept.done).runLater();
      lies.push_back(kept);
    } else if (*there != kept) {
      update.bind(kept.body).bind(kept.done).bind(id).bind(kept.key).runLaterOnOneRow();
      *there = kept;
    }
  }
  putInOrder(lies);
  return lies;
}

/// Whether anything was written.
bool writeDiscussions(Database& records, SessionId id, const std::vector<Discussion>& discussions,
                      const QString& sessionCode, const std::vector<Discussion>& before) {
  Change update(records,
                u"UPDATE discussion SET why = ?, said = ?, risks = ?, decision = ?, rationale = ?, row_version = "
                u"row_version + 1 WHERE id = ? AND session_id = ?");
  Change insert(records,
                u"INSERT INTO discussion (why, said, risks, decision, rationale, code, session_id, case_id) VALUES (?, "
                u"?, ?, ?, ?, ?, ?, ?)");
  NumberedCodes codes = partCodes(records, u"discussion", sessionCode, u'd');
  const std::vector<qint64> gone = othersOf(before, partIds(discussions));
  bool wrote = !gone.empty();
  for (const Discussion& d : discussions) {
    if (d.id && hasSameWords(partAsItWas(before, d.id), d)) continue;
    wrote = true;
    Change& write = d.id ? update : insert;
    write.bindText(d.why).bindText(d.said).bindText(d.risks).bindText(d.decision).bindText(d.rationale);
    if (d.id) {
      write.bind(*d.id).bind(id);
    } else {
      write.bind(codes.next()).bind(id).bind(d.caseId);
    }
    write.runLaterOnOneRow();
  }
  deleteRows(records, u"discussion", gone);
  return wrote;
}

bool writeActions(Database& records, SessionId id, const std::vector<AgreedAction>& actions, const QString& sessionCode,
                  const std::vector<AgreedAction>& before) {
  const std::vector<qint64> gone = notCarriedOn(records, othersOf(before, partIds(actions)));
  bool wrote = !gone.empty();
  Change update(records,
                u"UPDATE action SET case_id = ?, owner_id = ?, what = ?, due_day = ?, row_version = row_version + 1 "
                u"WHERE id = ? AND session_id = ?");
  Change insert(
      records,
      u"INSERT INTO action (case_id, owner_id, what, due_day, code, session_id, state) VALUES (?, ?, ?, ?, ?, "
      u"?, 'open')");
  NumberedCodes codes = partCodes(records, u"action", sessionCode, u'a');
  for (const AgreedAction& action : actions) {
    if (action.id && isSameAction(partAsItWas(before, action.id), action)) continue;
    wrote = true;
    Change& write = action.id ? update : insert;
    write.bind(action.caseId);
    write.bind(action.owner).bind(action.what.trimmed());
    write.bind(action.due);
    if (action.id) {
      write.bind(*action.id).bind(id);
    } else {
      write.bind(codes.next()).bind(id);
    }
    write.runLaterOnOneRow();
  }
  deleteRows(records, u"action", gone);
  return wrote;
}

}  // namespace

AskedParts askParts(const Database& records, SessionId id) {
  return {askSections(records, id), askDiscussions(records, id), askActions(records, id)};
}

std::optional<SessionRecord> loadRecord(const Database& records, SessionId id) {
  const Snapshot moment(records);
  AskedParts parts = askParts(records, id);
  auto session = loadSession(records, id);
  if (!session) return std::nullopt;
  return SessionRecord{std::move(*session), parts.sections.read(), parts.discussions.read(), parts.actions.read()};
}

void replaceSections(Database& records, SessionId id, const std::vector<Section>& sections) {
  (void)writeSections(records, id, sections, askSections(records, id).read());
}

void replaceDiscussions(Database& records, SessionId id, const std::vector<Discussion>& discussions,
                        const QString& sessionCode) {
  (void)writeDiscussions(records, id, discussions, sessionCode, askDiscussions(records, id).read());
}

SessionRecord replaceParts(Database& records, const SessionRecord& record, AskedParts& before) {
  const Session& session = record.session;
  SessionRecord lies{session, writeSections(records, session.id, record.sections, before.sections.read()),
                     before.discussions.read(), before.actions.read()};
  const bool otherDiscussions =
      writeDiscussions(records, session.id, record.discussions, session.code, lies.discussions);
  const bool otherActions = writeActions(records, session.id, record.actions, session.code, lies.actions);
  // What was added has numbers, and names beside them, that only the records know.
  auto discussions = otherDiscussions ? std::optional(askDiscussions(records, session.id)) : std::nullopt;
  if (otherActions) lies.actions = askActions(records, session.id).read();
  if (discussions) lies.discussions = discussions->read();
  return lies;
}

void insertSnapshot(Database& records, SessionId id, const std::vector<PostBalance>& posts) {
  Change insert(records,
                u"INSERT INTO session_snapshot (session_id, post_id, measure, operator, children, families, points_e6, "
                u"load_e6, ceiling_e6, status) "
                u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const auto micro = [](Decimal value) {
    return static_cast<qint64>((value.unscaled() + Decimal::pow10(10) / 2) / Decimal::pow10(10));
  };
  for (const PostBalance& post : posts) {
    insert.bind(id).bind(post.post).bind(token(post.measure));
    if (post.limit) {
      insert.bind(token(post.limit->op));
    } else {
      insert.bindNull();
    }
    insert.bind(post.carried.children)
        .bind(post.carried.families)
        .bind(micro(post.carried.points))
        .bind(micro(post.load));
    if (post.judged) {
      insert.bind(micro(post.judged->ceiling));
    } else {
      insert.bindNull();
    }
    insert.bind(token(post.status())).runLater();
  }
}

std::vector<SnapshotRow> loadSnapshot(const Database& records, SessionId id) {
  std::vector<SnapshotRow> rows;
  Query query(records,
              u"SELECT p.code, s.measure, s.load_e6, s.ceiling_e6, s.status FROM session_snapshot s JOIN post p ON "
              u"p.id = s.post_id "
              u"WHERE s.session_id = ? ORDER BY p.code");
  query.bind(id);
  while (query.next()) {
    rows.push_back({query.text(0), query.text(1), plainDecimal(query.integer(2), 6),
                    query.isNull(3) ? QString() : plainDecimal(query.integer(3), 6), query.text(4)});
  }
  return rows;
}

}  // namespace headroom
