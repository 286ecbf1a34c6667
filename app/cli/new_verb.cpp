// SPDX-License-Identifier: MIT
// `new FILE`: a file without a row.
#include "app/cli/verbs.h"
#include "core/store/database.h"

namespace headroom::cli {

Verb newVerb() {
  return {QStringLiteral("new"),
          QStringLiteral("new FILE"),
          QStringLiteral("create a file"),
          {},
          1,
          [](const Arguments& arguments) {
            Database::create(arguments.plain(0));
            return 0;
          }};
}

}  // namespace headroom::cli
