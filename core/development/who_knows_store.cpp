// SPDX-License-Identifier: MIT
// One query a source, each only of those with a post on the day.
#include "core/development/who_knows_store.h"

#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kWorksHere = QStringLiteral(
    " AND EXISTS (SELECT 1 FROM post h WHERE h.person_id = p.id AND h.from_day <= ? AND (h.to_day IS NULL OR h.to_day "
    "> ?))");

void readSaid(const Database& records, QDate on, std::vector<KnowingFact>& facts) {
  Query query(records,
              u"SELECT p.id, s.subject, s.how, s.since_day FROM specialism s JOIN person p ON p.id = "
              "s.person_id WHERE s.since_day <= ?"_s +
                  kWorksHere);
  query.bind(on).bind(on).bind(on);
  while (query.next()) {
    const QString subject = query.text(1);
    facts.push_back({query.id<PersonId>(0), KnowsBy::Says, subject + u'\n' + query.text(2), subject, {}, query.day(3)});
  }
}

void readShared(const Database& records, QDate on, std::vector<KnowingFact>& facts) {
  Query query(records,
              u"SELECT p.id, l.title, l.subject, l.about, l.day, m.part, l.kind FROM shared_learning l JOIN "
              "shared_learning_person m ON m.learning_id = l.id JOIN person p ON p.id = m.person_id WHERE "
              "l.day <= ?"_s +
                  kWorksHere);
  query.bind(on).bind(on).bind(on);
  while (query.next()) {
    const bool gave = query.text(5) == u"gave";
    KnowingFact fact{query.id<PersonId>(0), gave ? KnowsBy::Gave : KnowsBy::Came};
    fact.text = QStringList{query.text(1), query.text(2), query.text(3)}.join(u'\n');
    fact.what = query.text(1);
    fact.day = query.day(4);
    fact.isGroup = query.text(6) == u"support group";
    facts.push_back(std::move(fact));
  }
}

void readCourses(const Database& records, QDate on, std::vector<KnowingFact>& facts) {
  Query query(records,
              u"SELECT p.id, t.course, t.requested_day FROM training_request t JOIN person p ON p.id = "
              "t.person_id WHERE t.state IN ('attended', 'evaluated') AND t.requested_day <= ?"_s +
                  kWorksHere);
  query.bind(on).bind(on).bind(on);
  while (query.next()) {
    facts.push_back({query.id<PersonId>(0), KnowsBy::Course, query.text(1), query.text(1), {}, query.day(2)});
  }
}

void readPosts(const Database& records, QDate on, std::vector<KnowingFact>& facts) {
  Query query(records,
              u"SELECT p.id, o.role, u.name, o.from_day, o.to_day FROM post o JOIN person p ON p.id = "
              "o.person_id JOIN unit u ON u.id = o.unit_id WHERE o.from_day <= ?"_s +
                  kWorksHere);
  query.bind(on).bind(on).bind(on);
  while (query.next()) {
    KnowingFact fact{query.id<PersonId>(0), KnowsBy::Post};
    fact.text = query.text(1) + u'\n' + query.text(2);
    fact.what = query.text(1);
    fact.where = query.text(2);
    fact.day = query.day(3);
    const auto to = query.optionalDay(4);
    if (to && *to <= on) fact.until = to->addDays(-1);
    facts.push_back(std::move(fact));
  }
}

}  // namespace

std::vector<KnowingFact> loadKnowingFacts(const Database& records, QDate on) {
  const Snapshot moment(records);
  std::vector<KnowingFact> facts;
  readSaid(records, on, facts);
  readShared(records, on, facts);
  readCourses(records, on, facts);
  readPosts(records, on, facts);
  return facts;
}

}  // namespace headroom
