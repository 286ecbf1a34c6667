// SPDX-License-Identifier: MIT
// The marking at the foot of whatever is printed: the usual one of councils, unless whoever manages the service has
// chosen another for this file.
#pragma once
#include "core/store/database.h"

namespace headroom {

/// 'OFFICIAL-SENSITIVE'.
QString usualMarking();
/// Empty: nothing is printed in its place.
QString loadPrintedMarking(const Database& records);
void savePrintedMarking(Database& records, const QString& marking);

}  // namespace headroom
