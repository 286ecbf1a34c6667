// SPDX-License-Identifier: MIT
// Drawing a sample and answering the questions, by those who manage the service.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/case_part.h"
#include "core/supervision/past_session.h"
#include "core/supervision/quality_audit.h"

namespace headroom {

/// Whether the viewer may audit that unit (none: the whole service): whoever manages services and sees all of it.
Result<void> mayAudit(const Desk& desk, std::optional<UnitId> unit);

/// What a sample is drawn from: one-to-ones and case supervisions of the days that were shared, of people who worked
/// then in the unit.
std::vector<PastSession> auditable(const Database& records, const NewAudit& audit);
/// Refused where there is nothing to draw from.
Result<AuditId> drawAudit(WritableDesk& desk, const NewAudit& audit);

/// What is said to one question of one record; nothing takes back what was said. Refused for a record that is not in
/// the sample, one of the viewer's own, and another question.
Result<void> answerQuestion(WritableDesk& desk, AuditId id, SessionId session, const QString& question,
                            std::optional<QualityGrade> grade, const QString& note);

/// What an auditor is shown of a record of the sample: its case part. Refused like an answer.
Result<CasePart> auditedRecord(const Desk& desk, AuditId id, SessionId session);

}  // namespace headroom
