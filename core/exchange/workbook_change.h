// SPDX-License-Identifier: MIT
// What a later workbook changes in a file: one child and one change each, found before anything is written
// (formats 3). workbook_update.h finds them, workbook_change_actions.h carries them out.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

/// Which changes of a later workbook are wanted. Without `update` none is, and all are counted.
struct ImportWish {
  bool update = false;
  bool closeMissing = false;  ///< closes, on the workbook's day, the children that it no longer lists
};

struct WorkbookChange {
  enum class What {
    New,        ///< a child that the file does not hold
    Moved,      ///< another worker leads, or nobody
    Closed,     ///< its status is closed
    Corrected,  ///< another plan, or another team: a case has no periods of its own
    Reopened,   ///< the file has it closed, the workbook has it open
    Missing     ///< the workbook no longer lists it
  };
  What what = What::New;
  QString child;
  QString was;      ///< for people; empty when nothing was
  QString becomes;  ///< the same
  QDate from;       ///< invalid for Corrected, which holds for all its days
  // What is written, for all but New, whose rows are in the plan's tables.
  std::optional<CaseId> caseId = {};
  std::optional<AllocationId> endsLead = {};
  bool startsThatDay = false;  ///< the lead that ends begins on that very day: it goes, and leaves no trace
  QString leadPost = {};       ///< code of the post that leads from then on; empty: nobody
  QString kind = {};           ///< Corrected: the new kind; empty: the same
  QString unit = {};           ///< Corrected: code of the new unit; empty: the same
};

/// '100001: led by Cara Bell from 2026-07-01, by Asha Okafor until then'.
QString changeSentence(const WorkbookChange& change, const ImportWish& wish);
/// 'new', 'moved', 'closed', 'corrected', 'reopened', 'missing'.
QString changeWord(WorkbookChange::What what);
/// How many of each, in the order of What; a kind that has none too.
std::vector<std::pair<WorkbookChange::What, int>> changeCounts(const std::vector<WorkbookChange>& changes);

}  // namespace headroom
