// SPDX-License-Identifier: MIT
// Loads a record with all that stands beside it, for reading and for paper.
#pragma once
#include "core/store/database.h"
#include "core/supervision/record_document.h"

namespace headroom {

/// Nothing when the session is not there.
std::optional<WrittenRecord> loadWrittenRecord(const Database& records, SessionId id);
std::optional<SessionId> findSession(const Database& records, const QString& code);

}  // namespace headroom
