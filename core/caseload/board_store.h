// SPDX-License-Identifier: MIT
// Boards as their changes, one row each, in their order.
#pragma once
#include "core/caseload/board.h"
#include "core/store/database.h"

namespace headroom {

/// Of that maker, by name. Changes of cases that are closed and of posts that ended meanwhile are still in it.
std::vector<KeptBoard> loadBoards(const Database& records, PersonId maker);
std::optional<BoardId> findBoard(const Database& records, PersonId maker, const QString& name);
/// Nothing when there is no such board.
std::optional<PersonId> makerOf(const Database& records, BoardId id);

// Inside a transaction that the caller holds.
void insertBoard(Database& records, PersonId maker, const NewBoard& board, QDate day, qint64 at);
void deleteBoard(Database& records, BoardId id);

}  // namespace headroom
