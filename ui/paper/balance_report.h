// SPDX-License-Identifier: MIT
// The balance of a day on A4: the figures of the whole, then every post with its bar, by team; the number of the page
// and the marking at the foot. Drawn alike into a PDF and on a printer.
#pragma once
#include <QString>

#include "core/caseload/balance.h"

class QPagedPaintDevice;

namespace headroom {

struct BalanceReport {
  Balance figures;
  UnitTree units;
  QString unitName;  ///< 'Ashby Family Support', 'Whole service'
  QString printed;   ///< when, in words
  int waiting = 0;   ///< open cases without a lead, which are open cases too
  QString marking = QStringLiteral("OFFICIAL-SENSITIVE");
  bool ahead = false;  ///< the day is still to come
};

/// The report's lines, each as it is printed: for tests, and for whoever cannot see the page.
QStringList reportLines(const BalanceReport& report);

/// Draws it, and returns how many pages it took.
int printBalance(QPagedPaintDevice& device, const BalanceReport& report);

/// Writes it as a PDF of A4 pages; false when the file could not be written. Needs an application with fonts.
bool writeBalancePdf(const QString& path, const BalanceReport& report);

}  // namespace headroom
