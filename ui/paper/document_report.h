// SPDX-License-Identifier: MIT
// A record as lines with roles, laid out once for the screen and for A4: headings stay with what follows them.
#pragma once
#include <QColor>

#include "core/supervision/record_document.h"

class QPagedPaintDevice;
class QTextDocument;

namespace headroom {

struct DocumentReport {
  RecordDocument document;
  QString printed;  ///< when, in words
  QString marking = QStringLiteral("OFFICIAL-SENSITIVE");
};

/// How a document is laid out: black on paper, the theme's colours on the screen.
struct DocumentLook {
  double scale = 0.82;
  QColor text = Qt::black;
  QColor quiet = Qt::black;
};

/// Fills the document, one block a line, in the order of `lines`.
void layDocument(QTextDocument& document, const RecordDocument& lines, const DocumentLook& look);

/// Draws it inside the margins of the page, and returns how many pages it took.
int printDocument(QPagedPaintDevice& device, const DocumentReport& report);
/// Writes it as a PDF for its owner alone; false when the file could not be written. Needs an application with fonts.
bool writeDocumentPdf(const QString& path, const DocumentReport& report);

}  // namespace headroom
