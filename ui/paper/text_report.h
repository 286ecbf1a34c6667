// SPDX-License-Identifier: MIT
// A plain text on A4 pages, each with its number and the marking at the foot, once.
#pragma once
#include <QString>

#include <functional>

#include "ui/paper/sheet.h"

class QTextDocument;

namespace headroom {

struct TextReport {
  QString title;  ///< of the document, for whoever reads it with a program
  QString text;
  QString printed;  ///< when, in words
  QString marking = QStringLiteral("OFFICIAL-SENSITIVE");
  QString html = {};  ///< in place of the text, where headings are to stand out
};

/// The room for text on a page of that device, above the line at its foot.
QSizeF textRoom(const QPagedPaintDevice& device);
/// The line at the foot: when it was printed, which page it is, and the marking.
void drawFoot(QPainter& painter, const QPagedPaintDevice& device, const QString& printed, int page, int pages,
              const QString& marking);
/// Draws a text that is laid out for that room, page by page, with the line at the foot; returns how many pages.
int printPages(QPagedPaintDevice& device, QTextDocument& document, const QString& printed, const QString& marking);
/// The paper that lines of text are written on.
PdfPaper textPaper();

/// Draws it inside the margins of the page, and returns how many pages it took.
int printText(QPagedPaintDevice& device, const TextReport& report);
/// How many pages it would take.
int pagesOf(QPagedPaintDevice& device, const TextReport& report);

/// Writes it as a PDF for its owner alone; false when the file could not be written. Needs an application with fonts.
bool writeTextPdf(const QString& path, const TextReport& report);
/// Likewise what `fitted` makes of the paper that it is given.
bool writeTextPdf(const QString& path, const QString& title,
                  const std::function<TextReport(QPagedPaintDevice&)>& fitted);

}  // namespace headroom
