// SPDX-License-Identifier: MIT
// How often a reading goes to the server and back, or of a file which statements it makes.
#pragma once
#include <QStringList>

#include <functional>

#include "core/store/database.h"

namespace headroom::test {

/// On a server one line a trip, with all that it asks. Of a file, where asking costs no way, one line for each time
/// that a statement is made: one that is bound again for each row is made once. Nothing
/// that was kept before is used.
QStringList tripsOf(const Database& records, const std::function<void()>& f);

}  // namespace headroom::test
