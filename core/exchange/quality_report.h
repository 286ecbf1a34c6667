// SPDX-License-Identifier: MIT
// What an audit of records found: by question, what changed since the one before, and how far auditors agree.
#pragma once
#include "core/exchange/report.h"
#include "core/organisation/report_scope.h"
#include "core/supervision/quality_audit.h"

namespace headroom {

/// Of one audit; `before` is the one that came before it, where there is one. Without names of auditors where they are
/// not for whoever reads it.
ReportPart auditPart(const QualityAudit& audit, const std::vector<QualityAnswer>& answers, int records,
                     const std::optional<QualityAudit>& before, const std::vector<QualityAnswer>& answersBefore,
                     bool named);
/// The audit of exactly that unit that was drawn last up to the day and answered, beside the one before; without names.
ReportPart auditsPart(const Database& records, const ReportScope& scope);

/// The audit before that one of the same unit that was answered at all, with its answers.
std::optional<std::pair<QualityAudit, std::vector<QualityAnswer>>> auditBefore(const Database& records,
                                                                               const QualityAudit& audit);

}  // namespace headroom
