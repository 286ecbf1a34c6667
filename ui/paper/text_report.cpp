// SPDX-License-Identifier: MIT
// The pages are drawn one by one: QTextDocument::print() would put a page number of its own beside ours.
#include "ui/paper/text_report.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr double kMarginMillimetres = 18;
constexpr double kFootMillimetres = 12;

}  // namespace

QSizeF textRoom(const QPagedPaintDevice& device) {
  const double dots = device.logicalDpiY() / 25.4;
  return {static_cast<double>(device.width()), device.height() - kFootMillimetres * dots};
}

QFont textFont(TextRole role) {
  QFont font = fontOf(role, kTextScale);
  // Any spacing at all switches ligatures off; this one is too small to be seen.
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
  return font;
}

void drawFoot(QPainter& painter, const QPagedPaintDevice& device, const QString& printed, int page, int pages,
              const QString& marking) {
  const QSizeF room = textRoom(device);
  const double foot = kFootMillimetres * device.logicalDpiY() / 25.4;
  painter.setFont(textFont(TextRole::Caption));
  painter.drawText(QRectF(0, room.height(), room.width(), foot), Qt::AlignHCenter | Qt::AlignBottom,
                   u"Headroom · printed %1 · page %2 of %3 · %4"_s.arg(printed).arg(page).arg(pages).arg(marking));
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
  registerFonts();
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&device);
  document.setDefaultFont(textFont(TextRole::Body));
  document.setDocumentMargin(0);
  document.setPlainText(report.text);
  document.setPageSize(textRoom(device));
  return printPages(device, document, report.printed, report.marking);
}

bool writePages(const QString& path, const QString& title, const std::function<void(QPagedPaintDevice&)>& print) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return false;
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kFootMillimetres),
                          QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(u"Headroom"_s);
    print(writer);
  }
  return file.commit();
}

bool writeTextPdf(const QString& path, const TextReport& report) {
  return writePages(path, report.title, [&report](QPagedPaintDevice& device) { printText(device, report); });
}

}  // namespace headroom
