// SPDX-License-Identifier: MIT
// The balance that a page shows as a workbook, as CSV, as a PDF or on a printer.
#pragma once
#include "ui/balance/balance_view.h"

namespace headroom {

/// Asks where to, and writes by the ending of the name: .xlsx, .csv or .pdf. The name when it was written, empty when
/// nothing was; `wrong` then says why, or nothing when it was left.
QString exportBalance(const BalancePicture& picture, QWidget* parent, QString& wrong);

/// By the ending of the name; a sentence when it could not be written.
QString writeBalance(const BalancePicture& picture, const QString& path, const QDateTime& now);

/// Asks which printer. True when it was printed.
bool printBalanceOf(const BalancePicture& picture, QWidget* parent);

}  // namespace headroom
