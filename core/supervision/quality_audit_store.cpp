// SPDX-License-Identifier: MIT
// A sample is stored, so that it stays the one that was audited whatever comes into the file later.
#include "core/supervision/quality_audit_store.h"

#include "core/base/say.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kAudits =
    u"SELECT a.id, a.unit_id, a.seed, a.wanted, a.first_day, a.last_day, a.drawn_day, p.name FROM quality_audit a "
    "JOIN person p ON p.id = a.drawn_by_id "_s;

std::vector<QualityAudit> readAudits(Query& query) {
  std::vector<QualityAudit> audits;
  while (query.next()) {
    audits.push_back({query.id<AuditId>(0), query.optionalId<UnitId>(1), static_cast<int>(query.integer(2)),
                      static_cast<int>(query.integer(3)), query.day(4), query.day(5), query.day(6), query.text(7)});
  }
  return audits;
}

}  // namespace

std::vector<QualityAudit> loadAudits(const Database& records) {
  Query query(records, kAudits + u"ORDER BY a.id DESC"_s);
  return readAudits(query);
}

std::optional<QualityAudit> loadAudit(const Database& records, AuditId id) {
  Query query(records, kAudits + u"WHERE a.id = ?"_s);
  query.bind(id);
  const auto found = readAudits(query);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<SampledRecord> loadSample(const Database& records, AuditId id) {
  std::vector<SampledRecord> sample;
  Query query(records,
              u"SELECT s.id, s.code, s.person_id, s.supervisor_id, s.day, s.kind FROM quality_sample q "
              "JOIN session s ON s.id = q.session_id WHERE q.audit_id = ? ORDER BY q.place");
  query.bind(id);
  while (query.next()) {
    sample.push_back({query.id<SessionId>(0), query.text(1), query.id<PersonId>(2), query.optionalId<PersonId>(3),
                      query.day(4), known(sessionKindFrom(query.text(5)), TO_SAY("an unknown kind of session"))});
  }
  return sample;
}

std::vector<QualityAnswer> loadAnswers(const Database& records, AuditId id) {
  std::vector<QualityAnswer> answers;
  Query query(records,
              u"SELECT q.session_id, q.auditor_id, p.name, q.question, q.grade, q.note, q.row_version "
              "FROM quality_answer q JOIN person p ON p.id = q.auditor_id WHERE q.audit_id = ? ORDER BY q.id");
  query.bind(id);
  while (query.next()) {
    answers.push_back({query.id<SessionId>(0), query.id<PersonId>(1), query.text(2), query.text(3),
                       known(qualityGradeFrom(query.text(4)), TO_SAY("an unknown grade")), query.text(5),
                       query.integer(6)});
  }
  return answers;
}

AuditId insertAudit(Database& records, const NewAudit& audit, QDate drawn, PersonId by,
                    const std::vector<SessionId>& sample) {
  Change insert(records,
                u"INSERT INTO quality_audit (unit_id, seed, wanted, first_day, last_day, drawn_day, drawn_by_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
  insert.bind(audit.unit).bind(audit.seed).bind(audit.wanted).bind(audit.first).bind(audit.last).bind(drawn).bind(by);
  const auto id = insert.insertAs<AuditId>();
  int place = 0;
  for (const SessionId session : sample)
    Change(records, u"INSERT INTO quality_sample (audit_id, session_id, place) VALUES (?, ?, ?)")
        .bind(id)
        .bind(session)
        .bind(++place)
        .runLater();
  return id;
}

void writeAnswer(Database& records, AuditId audit, const QualityAnswer& answer, qint64 at) {
  Change update(records,
                u"UPDATE quality_answer SET grade = ?, note = ?, at_ms = ?, row_version = row_version + 1 "
                "WHERE audit_id = ? AND session_id = ? AND auditor_id = ? AND question = ?");
  update.bind(token(answer.grade)).bindText(answer.note).bind(at);
  update.bind(audit).bind(answer.session).bind(answer.auditor).bind(answer.question);
  if (update.run() > 0) return;
  Change insert(records,
                u"INSERT INTO quality_answer (audit_id, session_id, auditor_id, question, grade, note, at_ms) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert.bind(audit).bind(answer.session).bind(answer.auditor).bind(answer.question).bind(token(answer.grade));
  insert.bindText(answer.note).bind(at).runLater();
}

void deleteAnswer(Database& records, AuditId audit, const QualityAnswer& answer) {
  Change(records,
         u"DELETE FROM quality_answer WHERE audit_id = ? AND session_id = ? AND auditor_id = ? AND question = ?")
      .bind(audit)
      .bind(answer.session)
      .bind(answer.auditor)
      .bind(answer.question)
      .runLater();
}

}  // namespace headroom
