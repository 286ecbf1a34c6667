// SPDX-License-Identifier: MIT
// Supervision on time by month as one SQL statement: what a report writer would ask of the file. The program's figures
// must be the same, for a fraction of its cost.
#pragma once
#include <QDate>

#include "core/store/database.h"
#include "core/supervision/compliance.h"

namespace headroom::test {

/// Over everybody; those months alone in which something was due.
QString complianceStatement(const Database& records, QDate on, int months);
std::vector<ComplianceMonth> complianceByStatement(const Database& records, QDate on, int months);

}  // namespace headroom::test
