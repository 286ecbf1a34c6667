// SPDX-License-Identifier: MIT
#include "core/organisation/every_row.h"

#include "core/base/say.h"
#include "core/store/server.h"

namespace headroom {

Result<void> mayReadEveryRow(const Database& records) {
  if (!personOfLogin(records)) return {};
  if (!isOnServer(records))
    return refuse(
        say("This copy holds what one person may see, and this reads every row. Whoever looks after the server "
            "can do it there."));
  return refuse(say("This reads every row, which on a server only whoever looks after the database can do."));
}

}  // namespace headroom
