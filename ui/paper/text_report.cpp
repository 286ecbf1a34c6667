// SPDX-License-Identifier: MIT
// The pages are drawn one by one: QTextDocument::print() would put a page number of its own beside ours.
#include "ui/paper/text_report.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

#include "core/exchange/report.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr double kMarginMillimetres = 18;
constexpr double kFootMillimetres = 12;

/// Paragraphs of an HTML text stand as close as lines of a plain one.
const QString kCloseLines =
    QStringLiteral("p { margin: 1px 0 1px 0; } h2 { margin: 0 0 2px 0; } h4 { margin: 7px 0 1px 0; }");

void layOut(QTextDocument& document, QPagedPaintDevice& device, const TextReport& report) {
  registerFonts();
  document.documentLayout()->setPaintDevice(&device);
  document.setDefaultFont(paperFont(TextRole::Body));
  document.setDocumentMargin(0);
  document.setDefaultStyleSheet(kCloseLines);
  if (report.html.isEmpty()) {
    document.setPlainText(report.text);
  } else {
    document.setHtml(report.html);
  }
  document.setPageSize(textRoom(device));
}

}  // namespace

QSizeF textRoom(const QPagedPaintDevice& device) {
  const double dots = device.logicalDpiY() / 25.4;
  return {static_cast<double>(device.width()), device.height() - kFootMillimetres * dots};
}

void drawFoot(QPainter& painter, const QPagedPaintDevice& device, const QString& printed, int page, int pages,
              const QString& marking) {
  const QSizeF room = textRoom(device);
  const double foot = kFootMillimetres * device.logicalDpiY() / 25.4;
  painter.setFont(paperFont(TextRole::Caption));
  painter.drawText(QRectF(0, room.height(), room.width(), foot), Qt::AlignHCenter | Qt::AlignBottom,
                   reportFoot(printed, page, pages, marking));
}

int pagesOf(QPagedPaintDevice& device, const TextReport& report) {
  QTextDocument document;
  layOut(document, device, report);
  return document.pageCount();
}

int printPages(QPagedPaintDevice& device, QTextDocument& document, const QString& printed, const QString& marking) {
  const QSizeF page = textRoom(device);
  QPainter painter(&device);
  const int pages = document.pageCount();
  for (int at = 0; at < pages; ++at) {
    if (at > 0) device.newPage();
    painter.save();
    painter.translate(0, -at * page.height());
    document.drawContents(&painter, {0, at * page.height(), page.width(), page.height()});
    painter.restore();
    drawFoot(painter, device, printed, at + 1, pages, marking);
  }
  return pages;
}

int printText(QPagedPaintDevice& device, const TextReport& report) {
  QTextDocument document;
  layOut(document, device, report);
  return printPages(device, document, report.printed, report.marking);
}

PdfPaper textPaper() { return {{kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kFootMillimetres}, 1200}; }

bool writeTextPdf(const QString& path, const TextReport& report) {
  return writePdf(
      path, report.title, [&report](QPagedPaintDevice& device) { printText(device, report); }, textPaper());
}

bool writeTextPdf(const QString& path, const QString& title,
                  const std::function<TextReport(QPagedPaintDevice&)>& fitted) {
  return writePdf(
      path, title, [&fitted](QPagedPaintDevice& device) { printText(device, fitted(device)); }, textPaper());
}

}  // namespace headroom
