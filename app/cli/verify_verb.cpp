// SPDX-License-Identifier: MIT
// `verify FILE`: structure, foreign keys and rules; exit 3 with the first broken record, 0 when all is well.
#include <cstdio>

#include "app/cli/verbs.h"
#include "core/exchange/rules_check.h"
#include "core/store/verify.h"

namespace headroom::cli {

Verb verifyVerb() {
  return {QStringLiteral("verify"),
          QStringLiteral("verify FILE"),
          QStringLiteral("check structure, links and rules"),
          {},
          1,
          [](const Arguments& arguments) {
            const Database records = Database::open(arguments.plain(0), OpenMode::ReadOnly);
            auto fault = firstFault(records);
            if (!fault) fault = firstBrokenRule(records);
            if (!fault) {
              std::fputs("sound\n", stdout);
              return 0;
            }
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(arguments.plain(0)), qUtf8Printable(*fault));
            return 3;
          }};
}

}  // namespace headroom::cli
