// SPDX-License-Identifier: MIT
// What the two who met do to sign their record off, and what they add to it later. Each is one save.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/sign_off.h"

namespace headroom {

/// Shows the record to the supervisee; nobody writes in it from now on.
Result<void> shareRecord(Desk& desk, SessionId id);
/// Takes a record back that is not agreed yet, to correct it.
Result<void> takeRecordBack(Desk& desk, SessionId id);
/// Locks the record. `comment` may be empty.
Result<void> agreeRecord(Desk& desk, SessionId id, const QString& comment = {});
Result<void> disputeRecord(Desk& desk, SessionId id, const QString& why);
Result<void> answerDispute(Desk& desk, SessionId id, const QString& words);
/// Adds to an agreed record, dated now.
Result<void> addAddendum(Desk& desk, SessionId id, const QString& words);

}  // namespace headroom
