// SPDX-License-Identifier: MIT
// The DfE children's social work workforce census (CSWW) as rows to import (formats 3).
// One post for each worker, with its anonymous cases.
#pragma once
#include <QString>

#include "core/base/result.h"
#include "core/exchange/source_tables.h"

namespace headroom {

/// Everything holds from the census's reference date on. A worker without FTE30 gets FTE 0, a remark each; one who
/// had left by then is a person without a post, one who was away has an absence without an end; a worker that cannot be
/// read is a reject whose row is the line in the file. Refused: XML that is not such a census, damaged or hostile.
Result<SourceTables> readCensus(const QString& path);

}  // namespace headroom
