// SPDX-License-Identifier: MIT
// `backup` and `restore`: verified copies (formats 1). Restore overwrites only with --force, and keeps what it
// replaced.
#include "app/cli/verbs.h"
#include "core/store/backup.h"
#include "core/store/place.h"

namespace headroom::cli {

Verb backupVerb() {
  return {QStringLiteral("backup"),
          QStringLiteral("backup FILE DEST"),
          QStringLiteral("write a verified copy while others may save"),
          {},
          2,
          [](const Arguments& arguments) {
            if (isOnServer(arguments.plain(0)))
              throw UsageError(QStringLiteral(
                  "a server keeps its own backups; `headroom-cli server take` brings the records into a file"));
            Database source = Database::open(arguments.plain(0), OpenMode::ReadOnly);
            backUp(source, arguments.plain(1));
            return 0;
          }};
}

Verb restoreVerb() {
  return {QStringLiteral("restore"),
          QStringLiteral("restore BACKUP FILE [--force]"),
          QStringLiteral("put a verified copy of a backup in place"),
          {{QStringLiteral("force"),
            {},
            QStringLiteral("put it in the place of a file that is there, which is kept beside it")}},
          2,
          [](const Arguments& arguments) {
            restore(arguments.plain(0), arguments.plain(1), arguments.has(QStringLiteral("force")));
            return 0;
          }};
}

}  // namespace headroom::cli
