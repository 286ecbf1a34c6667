// SPDX-License-Identifier: MIT
// Audits with their samples and what was answered. Saving belongs inside a caller's transaction.
#pragma once
#include "core/store/database.h"
#include "core/supervision/quality_audit.h"

namespace headroom {

/// All, the newest first.
std::vector<QualityAudit> loadAudits(const Database& records);
std::optional<QualityAudit> loadAudit(const Database& records, AuditId id);
/// In the order in which they were drawn.
std::vector<SampledRecord> loadSample(const Database& records, AuditId id);
/// Of all auditors.
std::vector<QualityAnswer> loadAnswers(const Database& records, AuditId id);

AuditId insertAudit(Database& records, const NewAudit& audit, QDate drawn, PersonId by,
                    const std::vector<SessionId>& sample);
/// In place of what the same auditor said before to that question of that record.
void writeAnswer(Database& records, AuditId audit, const QualityAnswer& answer, qint64 at);
void deleteAnswer(Database& records, AuditId audit, const QualityAnswer& answer);

}  // namespace headroom
