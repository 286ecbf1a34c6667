// SPDX-License-Identifier: MIT
// Copies that can be trusted: written beside their final name, opened again, compared by content with the source,
// synced and only then renamed. A killed copy never stands under the final name.
#pragma once
#include <QString>

#include <functional>

#include "core/store/content.h"
#include "core/store/database.h"

namespace headroom {

/// Writes a verified copy of `source` to `destination` (0600) while others may write to the source. Refuses an existing
/// destination; a journal that an older file of that name left goes aside. Throws StoreError; a failed copy leaves
/// nothing behind, and a killed one nothing that the next start does not clear.
void backUp(Database& source, const QString& destination);

/// Puts the verified copy of `backup` at `destination`. An existing destination is refused unless `replace`; it is then
/// moved aside to '<name>.replaced-<n>', with its journal, and stays there. Throws StoreError; on failure the
/// destination is as it was.
void restore(const QString& backup, const QString& destination, bool replace);

/// Creates `path` with what `fill` writes: beside it first, and put in its place when it is whole. Throws StoreError
/// when `path` exists or cannot be made, and whatever `fill` throws; nothing is left behind then.
void createFilled(const QString& path, const std::function<void(Database&)>& fill, const FileSalt& salt = {});

/// Keeps `NAME.before-format-N.headroom` (0600), byte for byte, beside a file that is about to be migrated; once for
/// the same bytes. Inside the transaction that migrates, so that nobody changes the file meanwhile.
void keepCopyBeforeMigration(Database& database);

}  // namespace headroom
