// SPDX-License-Identifier: MIT
// What the two who met do to sign their record off, and what they add to it later. Each is one save.
#pragma once
#include "core/desk/desk.h"
#include "core/supervision/sign_off.h"

namespace headroom {

/// Writes down that the viewer, who is no party of it, opened the record; once a day.
Result<void> noteReading(WritableDesk& desk, SessionId id);

/// By the supervisor. Shows the record to the supervisee; nobody writes in it from now on.
Result<void> shareRecord(WritableDesk& desk, SessionId id);
/// By the supervisor. Takes a record back that is not agreed yet, to correct it.
Result<void> takeRecordBack(WritableDesk& desk, SessionId id);
/// The version of the record that whoever signs has before them; nothing where nobody reads it first.
using RecordShown = std::optional<qint64>;

/// By the supervisee: locks the record. `comment` may be empty. Refused when the record is another than the one shown:
/// nobody signs words that they have not read.
Result<void> agreeRecord(WritableDesk& desk, SessionId id, const QString& comment = {}, RecordShown shown = {});
/// By the supervisee, saying why. Refused without words, and as above.
Result<void> disputeRecord(WritableDesk& desk, SessionId id, const QString& why, RecordShown shown = {});
/// By the supervisor. Refused without words; the record stays disputed until it is agreed.
Result<void> answerDispute(WritableDesk& desk, SessionId id, const QString& words);
/// Adds to an agreed record, dated now.
Result<void> addAddendum(WritableDesk& desk, SessionId id, const QString& words);

/// How many working days there are to share a record after the meeting: for whoever manages every unit.
Result<void> setWrittenUpDays(WritableDesk& desk, int days);

}  // namespace headroom
