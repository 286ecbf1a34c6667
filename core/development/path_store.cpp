// SPDX-License-Identifier: MIT
// One row a path; the codes of its reductions stand in it, separated by ';'.
#include "core/development/path_store.h"

#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kPathColumns = QStringLiteral(
    "code, person_id, kind, what, goal_id, why, asked_day, asked_by_id, from_day, to_day, student_id, post_id, "
    "unit_id, role, fte_e6, mentor_id, reason, percent_e4, state, let_go_by_id, taken_by_id, decided_by_id, "
    "decided_day, answer, programme_id, new_post_id, reductions, outcome");
constexpr int kPathColumnCount = 28;

std::vector<Path> pathsIn(Query& query) {
  std::vector<Path> paths;
  while (query.next()) {
    Path one{query.id<PathId>(0), query.text(1), query.id<PersonId>(2),
             known(pathKindFrom(query.text(3)), TO_SAY("a path of an unknown kind"))};
    one.what = query.text(4);
    one.goal = query.optionalId<GoalId>(5);
    one.why = query.text(6);
    one.asked = query.day(7);
    one.askedBy = query.optionalId<PersonId>(8);
    one.period = {query.day(9), query.optionalDay(10)};
    one.student = query.optionalId<PersonId>(11);
    one.post = query.optionalId<PostId>(12);
    one.unit = query.optionalId<UnitId>(13);
    if (!query.isNull(14)) one.role = known(roleFrom(query.text(14)), TO_SAY("an unknown role"));
    if (!query.isNull(15)) one.fte = Decimal::fromScaled(query.integer(15), 6);
    one.mentor = query.optionalId<PersonId>(16);
    one.reason = query.text(17);
    if (!query.isNull(18)) one.percent = Decimal::fromScaled(query.integer(18), 4);
    one.state = known(pathStateFrom(query.text(19)), TO_SAY("a path in an unknown state"));
    one.letGoBy = query.optionalId<PersonId>(20);
    one.takenBy = query.optionalId<PersonId>(21);
    one.decidedBy = query.optionalId<PersonId>(22);
    one.decided = query.optionalDay(23);
    one.answer = query.text(24);
    one.place = query.optionalId<PlaceId>(25);
    one.newPost = query.optionalId<PostId>(26);
    one.reductions = query.text(27).split(u';', Qt::SkipEmptyParts);
    one.outcome = query.text(28);
    one.rowVersion = query.integer(29);
    paths.push_back(std::move(one));
  }
  return paths;
}

QString selectPaths(const QString& where) {
  return u"SELECT id, %1, row_version FROM path %2 ORDER BY asked_day DESC, id DESC"_s.arg(kPathColumns, where);
}

void bindPath(Change& change, const Path& path, const QString& code) {
  change.bind(code).bind(path.person).bind(token(path.kind)).bindText(path.what).bind(path.goal);
  change.bindText(path.why).bind(path.asked).bind(path.askedBy).bind(path.period.from).bind(path.period.to);
  change.bind(path.student).bind(path.post).bind(path.unit);
  if (path.role) {
    change.bind(token(*path.role));
  } else {
    change.bindNull();
  }
  if (path.fte) {
    change.bind(path.fte->toScaled(6));
  } else {
    change.bindNull();
  }
  change.bind(path.mentor).bindText(path.reason);
  if (path.reason.isEmpty()) {
    change.bindNull();
  } else {
    change.bind(path.percent.toScaled(4));
  }
  change.bind(token(path.state)).bind(path.letGoBy).bind(path.takenBy).bind(path.decidedBy).bind(path.decided);
  change.bindText(path.answer).bind(path.place).bind(path.newPost).bindText(path.reductions.join(u';'));
  change.bindText(path.outcome);
}

QString pathCodeWords(const Database& records, const Path& path) {
  Query query(records, u"SELECT code FROM person WHERE id = ?");
  query.bind(path.person);
  return (query.next() ? query.text(0) : QString()) + u' ' + token(path.kind);
}

}  // namespace

std::vector<Path> loadPaths(const Database& records) {
  Query query(records, selectPaths({}));
  return pathsIn(query);
}

AskedAhead<std::vector<Path>> askAskedPaths(const Database& records) {
  return {{records, selectPaths(u"WHERE state = 'asked'"_s)}, pathsIn};
}

std::vector<Path> loadAskedPaths(const Database& records) { return askAskedPaths(records).read(); }

std::vector<Path> loadPathsOf(const Database& records, PersonId person) {
  Query query(records, selectPaths(u"WHERE person_id = ?"_s));
  query.bind(person);
  return pathsIn(query);
}

std::optional<Path> loadPath(const Database& records, PathId id) {
  Query query(records, selectPaths(u"WHERE id = ?"_s));
  query.bind(id);
  const auto found = pathsIn(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

void noteCalledOff(Database& records, PathId path, QDate day) {
  Change(records, u"UPDATE path SET called_off_day = ? WHERE id = ?").bind(day).bind(path).runLater();
}

PathId writePath(Database& records, const Path& path) {
  if (path.id) {
    QStringList sets;
    for (const QString& column : kPathColumns.split(u", "_s)) sets << column + u" = ?"_s;
    Change update(records, u"UPDATE path SET %1, row_version = row_version + 1 WHERE id = ? AND row_version = ?"_s.arg(
                               sets.join(u", "_s)));
    bindPath(update, path, path.code);
    update.bind(*path.id).bind(path.rowVersion).runLaterOnOneRow();
    return *path.id;
  }
  const QString code =
      path.code.isEmpty() ? freeCode(records, u"path", pathCodeWords(records, path), u"path"_s) : path.code;
  const QStringList places(kPathColumnCount, u"?"_s);
  Change insert(records, u"INSERT INTO path (%1) VALUES (%2) RETURNING id"_s.arg(kPathColumns, places.join(u", "_s)));
  bindPath(insert, path, code);
  return insert.insertAs<PathId>();
}

std::vector<Reduction> loadReductionsOf(const Database& records, PersonId person) {
  std::vector<Reduction> reductions;
  Query query(records,
              u"SELECT code, post_id, reason, percent_e4, from_day, to_day FROM reduction WHERE person_id = ? "
              "ORDER BY from_day, id");
  query.bind(person);
  while (query.next()) {
    reductions.push_back({query.text(0),
                          person,
                          query.optionalId<PostId>(1),
                          query.text(2),
                          Decimal::fromScaled(query.integer(3), 4),
                          {query.day(4), query.optionalDay(5)}});
  }
  return reductions;
}

}  // namespace headroom
