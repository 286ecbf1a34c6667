// SPDX-License-Identifier: MIT
#include "core/store/postgres/library.h"

#include <QLibrary>

#include "core/base/result.h"
#include "core/base/say.h"

namespace headroom {

const ServerLibrary& pq() {
  static const ServerLibrary loaded = [] {
    ServerLibrary all;
    // What nobody says of the way to a server is the safe one: its certificate is checked, with its name. A service or
    // a connection that says something else is taken at its word; a local socket needs none.
    if (!qEnvironmentVariableIsSet("PGSSLMODE")) qputenv("PGSSLMODE", "verify-full");
    // The number is that of its interface, the same since PostgreSQL 8.
    QLibrary library(QStringLiteral("pq"), 5);
    bool isWhole = library.load();
#define HEADROOM_RESOLVED(name)                                            \
  all.name = reinterpret_cast<decltype(all.name)>(library.resolve(#name)); \
  isWhole = isWhole && all.name != nullptr;
    HEADROOM_OF_LIBPQ(HEADROOM_RESOLVED)
#undef HEADROOM_RESOLVED
    if (!isWhole)
      throw StoreError(StoreFault::CannotOpen, say("This computer lacks what a server is spoken to with (libpq5)."));
    return all;
  }();
  return loaded;
}

}  // namespace headroom
