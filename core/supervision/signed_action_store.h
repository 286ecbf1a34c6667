// SPDX-License-Identifier: MIT
// Which actions were closed already when their record was signed. All others were open: how they end is news after the
// meeting, and no change of what was agreed. Saving belongs inside a caller's transaction.
#pragma once
#include "core/base/id.h"
#include "core/store/database.h"
#include "core/store/query.h"

namespace headroom {

/// Those of the record that are closed now and were not marked before. `step`: 'shared' or 'agreed'.
void markClosedActions(Database& records, SessionId session, const QString& step);
/// The record is taken back: its actions are written again.
void unmarkActions(Database& records, SessionId session);
/// Whether the action was closed when its record was signed, so that it stays so.
bool isSignedClosed(const Database& records, ActionId action);

/// Marks actions of records that came in agreed: those closed by the day of the agreement.
class ClosedByAgreement {
 public:
  explicit ClosedByAgreement(Database& records);
  void mark(SessionId session);

 private:
  Change insert_;
};

}  // namespace headroom
