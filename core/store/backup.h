// SPDX-License-Identifier: MIT
// Copies that can be trusted: written beside their final name, opened again, compared by content with the source,
// synced and only then renamed. A killed copy never stands under the final name.
#pragma once
#include <QString>

#include <functional>

#include "core/store/database.h"

namespace headroom {

/// Writes a verified copy of `source` to `destination` (0600) while others may write to the source. Refuses an existing
/// destination. Throws StoreError; a failed copy leaves nothing behind.
void backUp(Database& source, const QString& destination);

/// Puts the verified copy of `backup` at `destination`. An existing destination is refused unless `replace`; it is then
/// first moved aside to '<name>.replaced-<n>' and stays there. Throws StoreError; on failure the destination is as it
/// was.
void restore(const QString& backup, const QString& destination, bool replace);

/// Creates `path` with what `fill` writes: beside it as '.part', and renamed when it is whole. Throws StoreError when
/// `path` exists or cannot be made, and whatever `fill` throws; nothing is left behind then.
void createFilled(const QString& path, const std::function<void(Database&)>& fill, const FileSalt& salt = {});

/// Keeps `NAME.before-format-N.headroom` beside a file that is about to be migrated.
void keepCopyBeforeMigration(Database& database);

/// Row counts of every table, in table order, as one text: the content that a copy is compared by.
QString contentSummary(const Database& database);

}  // namespace headroom
