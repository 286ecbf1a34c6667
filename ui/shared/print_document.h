// SPDX-License-Identifier: MIT
// A document of lines on a printer. For pages alone: what they share is linked without printers.
#pragma once
#include <QPrintDialog>
#include <QPrinter>

#include "ui/paper/document_report.h"
#include "ui/paper/report_paper.h"
#include "ui/paper/sheet.h"

namespace headroom {

/// Asks for a printer; false when none was chosen.
inline bool printOnPaper(const Report& report, QWidget* parent) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setFullPage(true);
  QPrintDialog dialog(&printer, parent);
  if (dialog.exec() != QDialog::Accepted) return false;
  printReport(printer, report);
  return true;
}
inline bool printOnPaper(const RecordDocument& document, const SheetFoot& foot, QWidget* parent) {
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setPageMargins(QMarginsF(18, 18, 18, 12), QPageLayout::Millimeter);
  QPrintDialog dialog(&printer, parent);
  if (dialog.exec() != QDialog::Accepted) return false;
  return printDocument(printer, {document, foot.printed, foot.marking}) > 0;
}

}  // namespace headroom
