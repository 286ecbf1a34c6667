// SPDX-License-Identifier: MIT
// The pages are drawn one by one: QTextDocument::print() would put a page number of its own beside ours.
#include "ui/paper/text_report.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include "core/exchange/report.h"
#include "ui/paper/sheet.h"
#include "ui/paper/type_scale.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr double kMarginMillimetres = 18;
constexpr double kFootMillimetres = 12;

QSizeF roomOf(const QPagedPaintDevice& device) {
  return {static_cast<qreal>(device.width()), device.height() - kFootMillimetres * device.logicalDpiY() / 25.4};
}

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
  document.setPageSize(roomOf(device));
}

}  // namespace

int pagesOf(QPagedPaintDevice& device, const TextReport& report) {
  QTextDocument document;
  layOut(document, device, report);
  return document.pageCount();
}

int printText(QPagedPaintDevice& device, const TextReport& report) {
  const double dots = device.logicalDpiY() / 25.4;
  const QSizeF page = roomOf(device);
  QTextDocument document;
  layOut(document, device, report);
  QPainter painter(&device);
  const int pages = document.pageCount();
  for (int at = 0; at < pages; ++at) {
    if (at > 0) device.newPage();
    painter.save();
    painter.translate(0, -at * page.height());
    document.drawContents(&painter, {0, at * page.height(), page.width(), page.height()});
    painter.restore();
    painter.setFont(paperFont(TextRole::Caption));
    painter.drawText(QRectF(0, page.height(), page.width(), kFootMillimetres * dots),
                     Qt::AlignHCenter | Qt::AlignBottom, reportFoot(report.printed, at + 1, pages, report.marking));
  }
  return pages;
}

bool writeTextPdf(const QString& path, const TextReport& report) {
  return writeTextPdf(path, report.title, [&report](QPagedPaintDevice&) { return report; });
}

bool writeTextPdf(const QString& path, const QString& title,
                  const std::function<TextReport(QPagedPaintDevice&)>& fitted) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return false;
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kFootMillimetres),
                          QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(u"Headroom"_s);
    printText(writer, fitted(writer));
  }
  return file.commit();
}

}  // namespace headroom
