// SPDX-License-Identifier: MIT
// A report on A4: its parts, each figure with what it means, and tables that say their columns on every page. Nothing
// in it is cut: what is too long for its column stands in a line of its own under the row.
#pragma once
#include <functional>

#include "core/exchange/report.h"

class QPagedPaintDevice;

namespace headroom {

/// Draws it, and returns how many pages it took.
int printReport(QPagedPaintDevice& device, const Report& report);
/// As a PDF of A4 pages. Needs an application with fonts.
QByteArray reportPdf(const Report& report);

/// Writes the PDF and, beside it under the same name, a workbook and a page for screen readers with the same rows: all
/// of them whole or none. Gives the names, that of the PDF first; none where `goesOn` says meanwhile that nobody wants
/// them any more. Throws StoreError.
QStringList writeReportFiles(
    const QString& path, const Report& report, const std::function<bool()>& goesOn = [] { return true; });
/// Which names these are.
QStringList reportFileNames(const QString& path);

}  // namespace headroom
