// SPDX-License-Identifier: MIT
// The workbook and the page beside a report's PDF: only a report of this program's own is replaced by the next one,
// because whoever chose the PDF's name was asked about that alone.
#pragma once
#include <QString>

namespace headroom {

/// The name that a report's workbook and page bear as their maker.
inline const QString kReportMaker = QStringLiteral("Headroom");

/// Throws StoreError when a file of that name (.xlsx or .html) is there and was not made by this program.
void requireOwnTwin(const QString& path);

}  // namespace headroom
