// SPDX-License-Identifier: MIT
// What the page of quality audits reads: the audits of a unit, the sample of one, the record that is looked at without
// its personal part, and what was found.
#pragma once
#include <map>
#include <optional>

#include "core/exchange/report.h"
#include "core/supervision/quality_audit.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

/// A record of the sample.
struct QualityRow {
  SessionId session;
  QString code;
  QDate day;
  QString kind;
  int mine = 0;        ///< questions that the viewer has answered
  int auditors = 0;    ///< others who have answered any
  bool isOwn = false;  ///< the viewer is one of the two
};

struct QualityPicture {
  UnitScope scope;
  std::vector<QualityAudit> audits;  ///< of the unit, the newest first
  std::optional<QualityAudit> shown;
  std::vector<QualityRow> rows;
  std::vector<QualityAnswer> answers;  ///< of the viewer
  Report results;
};
/// `audit`: the one that was chosen; otherwise the newest of the unit. Nothing to choose for whoever may not audit.
QualityPicture readQuality(const Desk& desk, const ChosenUnit& asked, std::optional<AuditId> audit);

/// The record as an auditor is shown it, or why not.
Result<Report> readAudited(const Desk& desk, AuditId audit, SessionId session);

/// '24 Jul 2026, seed 4711'.
QString auditWords(const QualityAudit& audit);

}  // namespace headroom
