// SPDX-License-Identifier: MIT
// A copy that somebody takes with them from a server, for a visit without a network: a file with what they may see
// there, sealed by a passphrase, dated, and only read (decision 0046).
#pragma once
#include <QDateTime>
#include <QString>

#include <optional>

#include "core/base/id.h"
#include "core/store/database.h"

namespace headroom {

struct TakenCopy {
  PersonId person;    ///< whose copy it is: it is looked at as nobody else
  QString from;       ///< what people call the server
  QDateTime takenAt;  ///< in local time
};

/// Nothing for records that are no copy.
std::optional<TakenCopy> takenCopyOf(const Database& records);

/// Makes the file `path` under the key of `salt` (cipher.h), with every row that the server shows whoever logged in, as
/// of one moment. A row that hangs on one that is hidden goes without that link, or, where the link is what it is
/// about, is left out. Throws StoreError with one sentence: for a file, for whoever looks after the database, without a
/// key; nothing is left behind then. May be called on another thread, with records of its own.
void takeCopy(const Database& from, const QString& path, const FileSalt& salt, const QDateTime& now);

/// For store/: the rows of takeCopy(), into records that have none.
void copyWhatIsSeen(const Database& from, Database& to);

}  // namespace headroom
