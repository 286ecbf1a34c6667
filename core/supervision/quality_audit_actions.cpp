// SPDX-License-Identifier: MIT
// Each verb asks access, then the rule, then saves.
#include "core/supervision/quality_audit_actions.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/past_session_store.h"
#include "core/supervision/quality_audit_store.h"
#include "core/supervision/session_sample.h"
#include "core/supervision/session_store.h"

namespace headroom {
namespace {

Result<SampledRecord> gradedBy(const Desk& desk, AuditId id, SessionId session) {
  const auto audit = loadAudit(desk.records, id);
  if (!audit) return refuse(say("This audit is not in the file any more."));
  TRY(mayAudit(desk, audit->unit));
  const auto sample = loadSample(desk.records, id);
  const auto found = std::find_if(sample.begin(), sample.end(),
                                  [session](const SampledRecord& one) { return one.session == session; });
  if (found == sample.end()) return refuse(say("This record is not in the sample."));
  TRY(mayGrade(*found, *desk.viewer.person));
  return *found;
}

}  // namespace

Result<void> mayAudit(const Desk& desk, std::optional<UnitId> unit) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  const bool sees = unit ? access.maySee(*unit) : maySeeAll(organisation.units, access);
  if (access.home() == HomeRole::ServiceManager && sees) return {};
  return refuse(say("Records are audited by those who manage the service."));
}

std::vector<PastSession> auditable(const Database& records, const NewAudit& audit) {
  auto sessions = loadPastSessions(records, audit.first, audit.last, audit.unit);
  std::erase_if(sessions, [](const PastSession& one) {
    const bool isKind = one.kind == SessionKind::FormalOneToOne || one.kind == SessionKind::CaseSupervision;
    return !isKind || !one.wasHeld() || one.state == SessionState::Held;
  });
  return sessions;
}

Result<AuditId> drawAudit(WritableDesk& desk, const NewAudit& typed) {
  return inOneSave(desk, [&]() -> Result<AuditId> {
    const auto audit = TRY(checked(typed, desk.today()));
    TRY(mayAudit(desk, audit.unit));
    std::vector<SessionId> sample;
    for (const PastSession& one :
         sampleOf(auditable(desk.records, audit), static_cast<quint64>(audit.seed), audit.wanted))
      sample.push_back(one.id);
    if (sample.empty()) return refuse(say("No record of these days was shared, so there is nothing to draw from."));
    return insertAudit(desk.records, audit, desk.today(), *desk.viewer.person, sample);
  });
}

Result<void> answerQuestion(WritableDesk& desk, AuditId id, SessionId session, const QString& question,
                            std::optional<QualityGrade> grade, const QString& note) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(gradedBy(desk, id, session));
    const auto& all = qualityQuestions();
    if (std::none_of(all.begin(), all.end(), [&](const QualityQuestion& one) { return one.key == question; }))
      return refuse(say("The form has no such question."));
    TRY(checkedLength(note, kLongestText, say("The note")));
    QualityAnswer answer{session, *desk.viewer.person, {}, question};
    if (!grade) return deleteAnswer(desk.records, id, answer), Result<void>();
    answer.grade = *grade;
    answer.note = note.trimmed();
    writeAnswer(desk.records, id, answer, desk.clock.nowMilliseconds());
    return {};
  });
}

Result<CasePart> auditedRecord(const Desk& desk, AuditId id, SessionId session) {
  TRY(gradedBy(desk, id, session));
  const auto record = loadRecord(desk.records, session);
  if (!record) return refuse(say("This record is not in the file any more."));
  return casePartOf(*record);
}

}  // namespace headroom
