// SPDX-License-Identifier: MIT
// The pages are drawn one by one: QTextDocument::print() would put a page number of its own beside ours.
#include "ui/paper/text_report.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
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

}  // namespace

int printText(QPagedPaintDevice& device, const TextReport& report) {
  registerFonts();
  const double dots = device.logicalDpiY() / 25.4;
  const QSizeF page(device.width(), device.height() - kFootMillimetres * dots);
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&device);
  document.setDefaultFont(paperFont(TextRole::Body));
  document.setDocumentMargin(0);
  document.setPlainText(report.text);
  document.setPageSize(page);
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
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return false;
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kFootMillimetres),
                          QPageLayout::Millimeter);
    writer.setTitle(report.title);
    writer.setCreator(u"Headroom"_s);
    printText(writer, report);
  }
  return file.commit();
}

}  // namespace headroom
