// SPDX-License-Identifier: MIT
// One transaction: the locks of agreed records are lifted, the words go, the locks are set again as they were, and the
// chain says that it was done. The freed pages are overwritten by the engine (secure_delete) and given back by VACUUM.
#include <QCoreApplication>
#include <QRegularExpression>

#include "core/exchange/erasure.h"
#include "core/organisation/access.h"
#include "core/organisation/chain.h"
#include "core/organisation/key_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "core/supervision/record_signing.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("trust", words); }

const QString kErasedCode = QStringLiteral("erased-");

Result<void> mayErase(const Desk& desk) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (access.home() == HomeRole::ServiceManager && desk.viewer.person) return maySign(desk);
  return refuse(say("Only somebody who manages the service decides how long records are kept."));
}

struct Lock {
  QString name;
  QString sql;
};

std::vector<Lock> liftLocks(Database& records) {
  std::vector<Lock> locks;
  {
    Query query(records, u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
    while (query.next()) locks.push_back({query.text(0), query.text(1)});
  }
  for (const Lock& lock : locks) Query(records, u"DROP TRIGGER "_s + lock.name).run();
  return locks;
}

struct TextColumn {
  QString table;
  QString column;
};

/// From the schema's own words: a file of this program has it to the letter.
std::vector<TextColumn> textColumns(const Database& records) {
  static const QRegularExpression column(u"^\\s+(\\w+) TEXT"_s, QRegularExpression::MultilineOption);
  std::vector<TextColumn> columns;
  Query query(records, u"SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name");
  while (query.next()) {
    auto hits = column.globalMatch(query.text(1));
    while (hits.hasNext()) columns.push_back({query.text(0), hits.next().captured(1)});
  }
  return columns;
}

class Erasure {
 public:
  Erasure(Database& records, const Person& person) : records_(records), person_(person) {}

  int run() {
    for (
        const QString& gone :
        {u"DELETE FROM note_key WHERE note_id IN (SELECT id FROM reflective_note WHERE author_id = ?)"_s,
         u"DELETE FROM sealed_note WHERE note_id IN (SELECT id FROM reflective_note WHERE author_id = ?)"_s,
         u"DELETE FROM shared_note WHERE author_id = ?"_s,
         u"DELETE FROM shared_note WHERE reader_id = ?"_s,
         u"DELETE FROM reflective_passage WHERE note_id IN (SELECT id FROM reflective_note WHERE author_id = ?)"_s,
         u"DELETE FROM reflective_note WHERE author_id = ?"_s,
         u"DELETE FROM note_key WHERE person_id = ?"_s,
         u"DELETE FROM draft WHERE author_id = ?"_s,
         u"DELETE FROM preparation WHERE person_id = ?"_s,
         u"DELETE FROM goal_step WHERE goal_id IN (SELECT id FROM goal WHERE person_id = ?)"_s,
         u"UPDATE reflective_note SET goal_id = NULL WHERE goal_id IN (SELECT id FROM goal WHERE person_id = ?)"_s,
         u"DELETE FROM cpd WHERE person_id = ?"_s,
         u"DELETE FROM goal WHERE person_id = ?"_s,
         u"DELETE FROM training_request WHERE person_id = ?"_s,
         u"DELETE FROM programme WHERE person_id = ?"_s,
         u"DELETE FROM supervision_policy WHERE person_id = ?"_s,
         u"UPDATE session_section SET body = '' WHERE session_id IN (SELECT id FROM session WHERE person_id = ?)"_s,
         u"UPDATE session SET reason = NULL WHERE person_id = ?"_s,
         u"UPDATE sign_off SET words = '' WHERE words IS NOT NULL AND session_id IN (SELECT id FROM session WHERE person_id = ?)"_s,
         u"UPDATE addendum SET body = '' WHERE session_id IN (SELECT id FROM session WHERE person_id = ?)"_s,
         u"DELETE FROM board_change WHERE board_id IN (SELECT id FROM board WHERE person_id = ?)"_s,
         u"DELETE FROM board WHERE person_id = ?"_s,
         u"UPDATE load_question SET words = '', shown = '', answer = iif(answer IS NULL, NULL, '') WHERE asked_by_id = ?"_s,
         u"UPDATE escalation SET what = NULL, outcome = iif(outcome IS NULL, NULL, '') WHERE post_id IN (SELECT id FROM post WHERE person_id = ?)"_s,
         u"UPDATE allocation_decision SET rationale = NULL, override_why = NULL, agreed_with = NULL WHERE allocation_id IN (SELECT a.id FROM allocation a JOIN post p ON p.id = a.post_id WHERE p.person_id = ?)"_s,
         u"DELETE FROM compared_key WHERE person_id = ?"_s,
         u"DELETE FROM compared_key WHERE other_id = ?"_s,
         u"DELETE FROM person_key WHERE person_id = ?"_s,
         u"DELETE FROM former_key WHERE person_id = ?"_s,
         u"DELETE FROM legal_hold WHERE person_id = ?"_s})
      changed_ += Query(records_, gone).bind(person_.id).run();
    changed_ += Query(records_, u"UPDATE person SET registration = NULL WHERE id = ?").bind(person_.id).run();
    for (const TextColumn& column : textColumns(records_)) takeNameOut(column);
    return changed_;
  }

 private:
  // Codes are made from the person's own ('farah-2026-07-24-a1'); their name can stand in anybody's words.
  void takeNameOut(const TextColumn& in) {
    const QString anew = kErasedCode + QString::number(person_.id.value());
    if (in.column == u"code") {
      const QString sql =
          u"UPDATE %1 SET code = ? || substr(code, length(?) + 1) WHERE code = ? OR substr(code, 1, "
          u"length(?) + 1) = ? || '-'"_s.arg(in.table);
      changed_ += Query(records_, sql)
                      .bind(anew)
                      .bind(person_.code)
                      .bind(person_.code)
                      .bind(person_.code)
                      .bind(person_.code)
                      .run();
    }
    const QString sql = u"UPDATE %1 SET %2 = replace(%2, ?, ?) WHERE instr(%2, ?) > 0"_s.arg(in.table, in.column);
    changed_ += Query(records_, sql).bind(person_.name).bind(anew).bind(person_.name).run();
  }

  Database& records_;
  const Person& person_;
  int changed_ = 0;
};

}  // namespace

int retentionYears(const Database& records) {
  Query query(records, u"SELECT value FROM setting WHERE name = 'retention_years'");
  return query.next() ? query.text(0).toInt() : kRetentionYears;
}

Result<int> setRetentionYears(Desk& desk, int years) {
  if (years < 1 || years > 100) return refuse(say("Records are kept for 1 to 100 years."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    Query(desk.records, u"INSERT OR REPLACE INTO setting (name, value) VALUES ('retention_years', ?)")
        .bind(QString::number(years))
        .run();
    return years;
  });
}

std::vector<Leaver> loadLeavers(const Database& records, QDate on) {
  std::vector<Leaver> leavers;
  const int years = retentionYears(records);
  Query query(records,
              u"SELECT p.id, p.name, max(o.to_day), h.reason FROM person p JOIN post o ON o.person_id = p.id "
              u"LEFT JOIN legal_hold h ON h.person_id = p.id WHERE substr(p.code, 1, 7) <> 'erased-' GROUP BY p.id "
              u"HAVING count(o.to_day) = count(*) AND max(o.to_day) <= ? ORDER BY 3, p.id");
  query.bind(on);
  while (query.next()) {
    const QDate left = query.day(2);
    leavers.push_back({query.id<PersonId>(0), query.text(1), left, left.addYears(years), query.text(3)});
  }
  return leavers;
}

Result<int> holdRecords(Desk& desk, PersonId person, const QString& reason) {
  if (reason.trimmed().isEmpty()) return refuse(say("Say why the records must be kept."));
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    return Query(desk.records,
                 u"INSERT OR REPLACE INTO legal_hold (person_id, reason, by_id, at_ms) VALUES (?, ?, ?, ?)")
        .bind(person)
        .bind(reason.trimmed())
        .bind(desk.viewer.person)
        .bind(desk.clock.nowMilliseconds())
        .run();
  });
}

Result<int> releaseRecords(Desk& desk, PersonId person) {
  return inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    return Query(desk.records, u"DELETE FROM legal_hold WHERE person_id = ?").bind(person).run();
  });
}

Result<int> erasePerson(Desk& desk, PersonId person) {
  const auto done = inOneSave(desk.records, [&]() -> Result<int> {
    if (const auto may = mayErase(desk); !may) return tl::unexpected(may.error());
    const auto leavers = loadLeavers(desk.records, desk.today());
    const auto leaver =
        std::find_if(leavers.begin(), leavers.end(), [person](const Leaver& one) { return one.person == person; });
    if (leaver == leavers.end()) return refuse(say("Only somebody who has left can be erased: end their posts first."));
    if (!leaver->hold.isEmpty()) return refuse(say("These records are held: %1").arg(leaver->hold));
    const Organisation organisation = loadOrganisation(desk.records);
    const auto before = digestsOnChain(desk.records);
    const auto locks = liftLocks(desk.records);
    const int changed = Erasure(desk.records, *organisation.person(person)).run();
    for (const Lock& lock : locks) Query(desk.records, lock.sql).run();
    hangErased(desk, before);
    return changed;
  });
  if (done) desk.records.withAttaching([&] { desk.records.execute(u"VACUUM"_s); });
  return done;
}

}  // namespace headroom
