// SPDX-License-Identifier: MIT
// Who came to a private group stands in a table of its own, so that no reading of the other can hand a name out.
#include "core/development/shared_learning_store.h"

#include <map>

#include "core/base/say.h"
#include "core/organisation/free_code_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kLearningColumns = QStringLiteral(
    "SELECT l.id, l.kind, l.title, l.subject, l.day, l.about, l.taken, l.private, l.added_by_id, l.row_version FROM "
    "shared_learning l WHERE ");

SharedLearning learningOf(Query& query) {
  SharedLearning one;
  one.id = query.id<SharedLearningId>(0);
  one.kind = known(sharedLearningKindFrom(query.text(1)), TO_SAY("shared learning of an unknown kind"));
  one.title = query.text(2);
  one.subject = query.text(3);
  one.day = query.day(4);
  one.about = query.text(5);
  one.taken = query.text(6);
  one.isPrivate = query.truth(7);
  one.addedBy = query.optionalId<PersonId>(8);
  one.rowVersion = query.integer(9);
  return one;
}

/// The people of those that `where` names, which has the id or is empty, put where they belong.
void loadPeopleOf(const Database& records, std::vector<SharedLearning>& all, const QString& where) {
  std::map<SharedLearningId, SharedLearning*> places;
  for (SharedLearning& one : all) places.emplace(*one.id, &one);
  Query query(records,
              u"SELECT learning_id, person_id, part FROM shared_learning_person %1 UNION ALL SELECT "
              "learning_id, person_id, 'came' FROM private_group_member %1 ORDER BY 1, 2"_s.arg(where));
  while (query.next()) {
    const auto found = places.find(query.id<SharedLearningId>(0));
    if (found == places.end()) continue;
    SharedLearning& one = *found->second;
    (query.text(2) == u"gave" ? one.gave : one.came).push_back(query.id<PersonId>(1));
  }
}

void deletePeople(Database& records, SharedLearningId id) {
  for (const QString& table : {u"shared_learning_person"_s, u"private_group_member"_s})
    Change(records, u"DELETE FROM %1 WHERE learning_id = ?"_s.arg(table)).bind(id).runLater();
}

void writePeople(Database& records, SharedLearningId id, const SharedLearning& learning) {
  deletePeople(records, id);
  Change part(records, u"INSERT INTO shared_learning_person (learning_id, person_id, part) VALUES (?, ?, ?)");
  for (const PersonId one : learning.gave) part.bind(id).bind(one).bind(u"gave"_s).runLater();
  Change member(records, u"INSERT INTO private_group_member (learning_id, person_id) VALUES (?, ?)");
  for (const PersonId one : learning.came) {
    if (learning.isPrivate) {
      member.bind(id).bind(one).runLater();
    } else {
      part.bind(id).bind(one).bind(u"came"_s).runLater();
    }
  }
}

}  // namespace

std::vector<SharedLearning> loadSharedLearning(const Database& records, QDate upTo) {
  const Snapshot moment(records);
  std::vector<SharedLearning> all;
  Query query(records, kLearningColumns + u"l.day <= ? ORDER BY l.day DESC, l.id DESC"_s);
  query.bind(upTo);
  while (query.next()) all.push_back(learningOf(query));
  loadPeopleOf(records, all, {});
  return all;
}

std::optional<SharedLearning> loadSharedLearning(const Database& records, SharedLearningId id) {
  Query query(records, kLearningColumns + u"l.id = ?"_s);
  query.bind(id);
  if (!query.next()) return std::nullopt;
  std::vector<SharedLearning> all{learningOf(query)};
  query.finish();
  loadPeopleOf(records, all, u"WHERE learning_id = %1"_s.arg(id.value()));
  return all.front();
}

SharedLearningId writeSharedLearning(Database& records, const SharedLearning& learning) {
  std::optional<SharedLearningId> id = learning.id;
  if (id) {
    Change update(records,
                  u"UPDATE shared_learning SET kind = ?, title = ?, subject = ?, day = ?, about = ?, taken = ?, "
                  "private = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?");
    update.bind(token(learning.kind)).bind(learning.title).bindText(learning.subject).bind(learning.day);
    update.bindText(learning.about).bindText(learning.taken).bind(learning.isPrivate);
    update.bind(*id).bind(learning.rowVersion).runLaterOnOneRow();
  } else {
    Change insert(records,
                  u"INSERT INTO shared_learning (code, kind, title, subject, day, about, taken, private, added_by_id) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(freeCode(records, u"shared_learning", learning.title.left(40), u"learning"_s));
    insert.bind(token(learning.kind)).bind(learning.title).bindText(learning.subject).bind(learning.day);
    insert.bindText(learning.about).bindText(learning.taken).bind(learning.isPrivate).bind(learning.addedBy);
    id = insert.insertAs<SharedLearningId>();
  }
  writePeople(records, *id, learning);
  return *id;
}

void deleteSharedLearning(Database& records, SharedLearningId id, qint64 rowVersion) {
  deletePeople(records, id);

  Change(records, u"DELETE FROM shared_learning WHERE id = ? AND row_version = ?")
      .bind(id)
      .bind(rowVersion)
      .runLaterOnOneRow();
}

std::vector<Specialism> loadSpecialisms(const Database& records, std::optional<PersonId> person) {
  std::vector<Specialism> all;
  Query query(records, u"SELECT id, person_id, subject, how, since_day, row_version FROM specialism "_s +
                           (person ? u"WHERE person_id = ? "_s : QString()) + u"ORDER BY person_id, subject, id"_s);
  if (person) query.bind(*person);
  while (query.next()) {
    all.push_back({query.id<SpecialismId>(0), query.id<PersonId>(1), query.text(2), query.text(3), query.day(4),
                   query.integer(5)});
  }
  return all;
}

SpecialismId writeSpecialism(Database& records, const Specialism& specialism) {
  if (specialism.id) {
    Change update(records,
                  u"UPDATE specialism SET subject = ?, how = ?, since_day = ?, row_version = row_version + 1 "
                  "WHERE id = ? AND row_version = ? AND person_id = ?");
    update.bind(specialism.subject).bindText(specialism.how).bind(specialism.since);
    update.bind(*specialism.id).bind(specialism.rowVersion).bind(specialism.person).runLaterOnOneRow();
    return *specialism.id;
  }
  Change insert(records,
                u"INSERT INTO specialism (code, person_id, subject, how, since_day) VALUES (?, ?, ?, ?, ?) "
                "RETURNING id");
  insert.bind(freeCode(records, u"specialism", specialism.subject.left(40), u"specialism"_s));
  insert.bind(specialism.person).bind(specialism.subject).bindText(specialism.how).bind(specialism.since);
  return insert.insertAs<SpecialismId>();
}

void deleteSpecialism(Database& records, SpecialismId id, qint64 rowVersion) {
  Change(records, u"DELETE FROM specialism WHERE id = ? AND row_version = ?")
      .bind(id)
      .bind(rowVersion)
      .runLaterOnOneRow();
}

}  // namespace headroom
