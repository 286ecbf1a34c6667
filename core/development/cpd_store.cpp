// SPDX-License-Identifier: MIT
// A year of everybody is one reading of the finished pieces in it, and the people in the order of their codes.
#include "core/development/cpd_store.h"

#include <algorithm>
#include <unordered_map>

#include "core/organisation/code.h"
#include "core/organisation/free_code_store.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kPieceColumns = QStringLiteral(
    "id, code, person_id, day, kind, title, learnt, impact, peer, state = 'finished', used_in, source_kind, "
    "source_key, row_version");

CpdPiece pieceAt(const Query& query) {
  CpdPiece piece{query.id<CpdId>(0), query.text(1), query.id<PersonId>(2), query.day(3), query.text(4), query.text(5)};
  piece.learnt = query.text(6);
  piece.impact = query.text(7);
  piece.peer = query.truth(8);
  piece.isFinished = query.truth(9);
  piece.usedIn = query.text(10);
  piece.sourceKind = query.text(11);
  piece.sourceKey = query.text(12);
  piece.rowVersion = query.integer(13);
  return piece;
}

}  // namespace

AskedAhead<std::vector<CpdPiece>> askCpd(const Database& records, PersonId person) {
  Query query(records, u"SELECT "_s + kPieceColumns + u" FROM cpd WHERE person_id = ? ORDER BY day DESC, id DESC"_s);
  return {std::move(query.bind(person)), [](Query& rows) {
            std::vector<CpdPiece> pieces;
            while (rows.next()) pieces.push_back(pieceAt(rows));
            return pieces;
          }};
}

std::vector<CpdPiece> loadCpd(const Database& records, PersonId person) { return askCpd(records, person).read(); }

std::optional<CpdPiece> loadCpdPiece(const Database& records, CpdId piece) {
  Query query(records, u"SELECT "_s + kPieceColumns + u" FROM cpd WHERE id = ?"_s);
  query.bind(piece);
  if (!query.next()) return {};
  return pieceAt(query);
}

std::optional<CpdId> cpdFrom(const Database& records, PersonId person, const QString& sourceKind,
                             const QString& sourceKey) {
  if (sourceKey.isEmpty()) return {};
  Query query(records, u"SELECT id FROM cpd WHERE person_id = ? AND source_kind = ? AND source_key = ? ORDER BY id");
  query.bind(person).bind(sourceKind).bind(sourceKey);
  if (!query.next()) return {};
  return query.id<CpdId>(0);
}

std::vector<PersonCpd> loadCpdStandings(const Database& records, CpdYear year, std::optional<QDate> until) {
  const Snapshot moment(records);
  std::unordered_map<PersonId, std::vector<CountedPiece>> finished;
  Query pieces(records,
               u"SELECT person_id, day, title, peer, used_in FROM cpd WHERE state = 'finished' AND day >= ? AND day <= "
               u"?");
  pieces.bind(year.first()).bind(until ? std::min(*until, year.last()) : year.last());
  while (pieces.next())
    finished[pieces.id<PersonId>(0)].push_back({pieces.day(1), pieces.text(2), pieces.truth(3), pieces.text(4)});
  std::vector<PersonCpd> all;
  Query people(records, u"SELECT id, code, name, registration, start_day, left_day FROM person");
  while (people.next()) {
    if (!isAskedFor(year, people.text(3), people.optionalDay(4), people.optionalDay(5))) continue;
    const auto id = people.id<PersonId>(0);
    all.push_back({id, people.text(1), people.text(2), cpdStanding(year, finished[id])});
  }
  std::sort(all.begin(), all.end(), [](const PersonCpd& a, const PersonCpd& b) { return codeBefore(a.code, b.code); });
  return all;
}

std::optional<CpdStanding> loadCpdStanding(const Database& records, PersonId person, CpdYear year) {
  Query own(records, u"SELECT registration, start_day, left_day FROM person WHERE id = ?");
  own.bind(person).ahead();
  auto pieces = askCpd(records, person);
  if (!own.next() || !isAskedFor(year, own.text(0), own.optionalDay(1), own.optionalDay(2))) return {};
  own.finish();
  return cpdStanding(year, pieces.read());
}

CpdId writeCpd(Database& records, const CpdPiece& piece) {
  const QString state = piece.isFinished ? u"finished"_s : u"draft"_s;
  if (piece.id) {
    Change update(
        records,
        u"UPDATE cpd SET day = ?, kind = ?, title = ?, learnt = ?, impact = ?, peer = ?, state = ?, used_in = "
        u"?, row_version = row_version + 1 WHERE id = ? AND row_version = ? AND person_id = ?");
    update.bind(piece.day).bind(piece.kind).bind(piece.title).bindText(piece.learnt).bindText(piece.impact);
    update.bind(piece.peer).bind(state).bindText(piece.usedIn);
    update.bind(*piece.id).bind(piece.rowVersion).bind(piece.person).runLaterOnOneRow();
    return *piece.id;
  }
  Change insert(
      records,
      u"INSERT INTO cpd (code, person_id, day, kind, title, learnt, impact, peer, state, used_in, source_kind, "
      u"source_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(freeCode(records, u"cpd", u"cpd "_s + piece.title.left(24), u"cpd"_s)).bind(piece.person);
  insert.bind(piece.day).bind(piece.kind).bind(piece.title).bindText(piece.learnt).bindText(piece.impact);
  insert.bind(piece.peer).bind(state).bindText(piece.usedIn).bindText(piece.sourceKind).bindText(piece.sourceKey);
  return insert.insertAs<CpdId>();
}

bool eraseCpd(Database& records, const CpdPiece& piece) {
  Change erase(records, u"DELETE FROM cpd WHERE id = ? AND row_version = ? AND person_id = ?");
  return piece.id && erase.bind(*piece.id).bind(piece.rowVersion).bind(piece.person).run() == 1;
}

}  // namespace headroom
