// SPDX-License-Identifier: MIT
// One case as its page shows it: who holds it and held it, its family, and where it was discussed.
#pragma once
#include <vector>

#include "core/caseload/allocating.h"
#include "core/caseload/balance.h"
#include "core/caseload/case_store.h"
#include "core/caseload/load.h"
#include "core/caseload/waiting.h"
#include "core/desk/desk.h"
#include "core/supervision/discussed_store.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

struct CasePicture {
  Case record;
  QString team;  ///< the case's own unit; empty when none
  QDate on;
  std::vector<HeldLine> held;  ///< the latest first
  std::vector<FamilyCase> family;
  std::vector<CaseDiscussion> discussions;  ///< that the viewer may read, newest first
  std::optional<PostBalance> lead;          ///< the lead's post on the day
  std::optional<CaseLine> line;             ///< how the case counts there
  std::optional<qint64> waiting;            ///< days without a lead
  std::vector<WaitingReview> reviews;       ///< what was settled while it waited, newest first
  std::vector<UnitChoice> units;            ///< that the case can stand at
  bool mayKeep = false;                     ///< put right, close
  bool mayGive = false;                     ///< give to somebody
  bool mayDecide = false;                   ///< record a decision on it, with whoever leads it
};

/// By 'case:ID' or by reference; nothing when there is none or the viewer may see neither its unit nor whoever holds
/// it.
std::optional<CasePicture> readCase(const Desk& desk, const QString& subject);

/// 'child in need · opened 3 March 2026 · family F12 · Ashby Family Support'.
QString caseSubtitle(const CasePicture& picture);
/// How the case counts, line by line: 'Kind: child in need', 'Points', 'Counts for the lead'.
std::vector<std::pair<QString, QString>> caseFacts(const CasePicture& picture);
std::vector<Column<HeldLine>> heldLineColumns(QDate today);
std::vector<Column<FamilyCase>> siblingColumns();
std::vector<Column<WaitingReview>> reviewColumns();
std::vector<Column<CaseDiscussion>> discussionColumns();

}  // namespace headroom
