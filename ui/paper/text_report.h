// SPDX-License-Identifier: MIT
// A plain text on A4 pages, each with its number and the marking at the foot, once.
#pragma once
#include <QString>

class QPagedPaintDevice;

namespace headroom {

struct TextReport {
  QString title;  ///< of the document, for whoever reads it with a program
  QString text;
  QString printed;  ///< when, in words
  QString marking = QStringLiteral("OFFICIAL-SENSITIVE");
};

/// Draws it inside the margins of the page, and returns how many pages it took.
int printText(QPagedPaintDevice& device, const TextReport& report);

/// Writes it as a PDF for its owner alone; false when the file could not be written. Needs an application with fonts.
bool writeTextPdf(const QString& path, const TextReport& report);

}  // namespace headroom
