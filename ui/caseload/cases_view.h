// SPDX-License-Identifier: MIT
// The rows of the Cases page: the open cases that somebody in the viewer's reach leads, and those that wait for a lead.
// Points are those that the case adds to its lead's load.
#pragma once
#include <optional>
#include <vector>

#include "core/caseload/balance.h"
#include "core/caseload/unallocated.h"
#include "core/caseload/waiting.h"
#include "core/desk/desk.h"
#include "ui/shared/table_model.h"
#include "ui/shared/unit_choice.h"

namespace headroom {

struct CaseRow {
  CaseId id;
  QString code;
  QString kind;
  QString family;
  QString lead;  ///< empty: unallocated
  QString team;  ///< of the lead's post, else the case's own; empty when none
  std::optional<Decimal> points;
  bool weighed = true;  ///< false: the points in force say nothing of it
  QDate opened;
  std::optional<qint64> waiting;             ///< days without a lead
  std::optional<PostId> post = {};           ///< of the lead
  std::optional<WaitingReview> review = {};  ///< what was settled last while it waits
  QString key = {};                          ///< what it is found by, folded; empty: not folded yet
};

/// Somebody who can be given a case: a post in force today.
struct LeadChoice {
  PostId post;
  PersonId person;
  QString words;
};

struct CasesPicture {
  UnitScope scope;               ///< without choices for somebody who manages no unit: they see their own cases
  std::vector<CaseRow> led;      ///< by code
  std::vector<CaseRow> waiting;  ///< longest first
  std::vector<LeadChoice> leads;
};

CasesPicture readCases(const Desk& desk, const ChosenUnit& asked);

enum class CaseColumn { Code, Kind, Family, Lead, Points, Opened, Waiting, Duty, Review };
/// How many waiting cases are past the day of their review.
int lateReviews(const std::vector<CaseRow>& waiting, QDate today);
std::vector<Column<CaseRow>> caseColumns(QDate today);

/// Every word of `typed` stands in the case's reference, kind, family, lead or team, case ignored.
bool fits(const CaseRow& row, const QString& typed);
std::vector<CaseRow> filtered(const std::vector<CaseRow>& rows, const QString& typed);

}  // namespace headroom
