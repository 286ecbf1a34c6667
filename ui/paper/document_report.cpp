// SPDX-License-Identifier: MIT
// Broken into pages here: QTextDocument keeps no heading with the words below it.
#include "ui/paper/document_report.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

#include <memory>
#include <vector>

#include "ui/paper/sheet.h"
#include "ui/paper/text_report.h"
#include "ui/paper/type_scale.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct LineLook {
  TextRole role;
  double above;  ///< in lines of the body
};

LineLook lookOf(LineRole role) {
  switch (role) {
    case LineRole::Title:
      return {TextRole::RecordTitle, 0};
    case LineRole::Subtitle:
      return {TextRole::Secondary, 1};
    case LineRole::Heading:
      return {TextRole::CardTitle, 1.3};
    case LineRole::Subheading:
      return {TextRole::RowTitle, 0.9};
    case LineRole::Label:
      return {TextRole::BodyStrong, 0.6};
    case LineRole::Text:
      break;
  }
  return {TextRole::Body, 0.25};
}

bool leads(LineRole role) {
  return role == LineRole::Title || role == LineRole::Heading || role == LineRole::Subheading ||
         role == LineRole::Label;
}

/// One line of the document, broken into those of the paper.
struct Laid {
  std::unique_ptr<QTextLayout> text;
  double above = 0;
  bool leads = false;

  double height(int line) const { return text->lineAt(line).height(); }
  /// What must stand on one page with its beginning: two lines where it has them.
  double least() const { return above + height(0) + (text->lineCount() > 1 ? height(1) : 0); }
};

/// A line of the paper in its place.
struct Placed {
  const Laid* from;
  int line;
  double top;
};

std::vector<Laid> laidOut(QPagedPaintDevice& device, const RecordDocument& document, double width) {
  const double dots = device.logicalDpiY() / 96.0;
  std::vector<Laid> laid;
  for (const DocumentLine& one : document.lines) {
    const LineLook look = lookOf(one.role);
    QString text = one.text;
    Laid next{std::make_unique<QTextLayout>(text.replace(u'\n', QChar::LineSeparator), paperFont(look.role), &device),
              laid.empty() ? 0 : look.above * 18 * kPaperScale * dots, leads(one.role)};
    next.text->beginLayout();
    for (QTextLine line = next.text->createLine(); line.isValid(); line = next.text->createLine()) {
      line.setLineWidth(width);
    }
    next.text->endLayout();
    laid.push_back(std::move(next));
  }
  return laid;
}

/// How much must stand together from that line of the document on: headings with the beginning of their words.
double togetherFrom(const std::vector<Laid>& laid, std::size_t at) {
  double height = 0;
  for (; at < laid.size(); ++at) {
    if (!laid[at].leads) return height + laid[at].least();
    height += laid[at].least();
  }
  return height;
}

std::vector<std::vector<Placed>> inPages(const std::vector<Laid>& laid, double height) {
  std::vector<std::vector<Placed>> pages(1);
  double top = 0;
  const auto turn = [&] {
    pages.emplace_back();
    top = 0;
  };
  for (std::size_t at = 0; at < laid.size(); ++at) {
    const Laid& one = laid[at];
    const bool follows = at > 0 && laid[at - 1].leads;
    if (!pages.back().empty() && !follows && top + togetherFrom(laid, at) > height) turn();
    if (!pages.back().empty()) top += one.above;
    for (int line = 0; line < one.text->lineCount(); ++line) {
      if (!pages.back().empty() && top + one.height(line) > height) turn();
      pages.back().push_back({&one, line, top});
      top += one.height(line);
    }
  }
  return pages;
}

}  // namespace

void layDocument(QTextDocument& document, const RecordDocument& lines, const DocumentLook& look) {
  document.clear();
  document.setUndoRedoEnabled(false);
  document.setDefaultFont(fontOf(TextRole::Body, look.scale));
  QTextCursor cursor(&document);
  const double line = 18 * look.scale;
  bool isFirst = true;
  for (const DocumentLine& one : lines.lines) {
    const LineLook as = lookOf(one.role);
    QTextBlockFormat block;
    block.setTopMargin(isFirst ? 0 : as.above * line);
    if (one.role == LineRole::Title) block.setHeadingLevel(1);
    if (one.role == LineRole::Heading) block.setHeadingLevel(2);
    if (one.role == LineRole::Subheading) block.setHeadingLevel(3);
    QTextCharFormat words;
    words.setFont(fontOf(as.role, look.scale));
    words.setForeground(one.role == LineRole::Subtitle ? look.quiet : look.text);
    if (isFirst) {
      cursor.setBlockFormat(block);
      cursor.setCharFormat(words);
    } else {
      cursor.insertBlock(block, words);
    }
    // A line end that was typed stays in its block, so that a block is a line of the document.
    QString text = one.text;
    cursor.insertText(text.replace(u'\n', QChar::LineSeparator), words);
    isFirst = false;
  }
}

int printDocument(QPagedPaintDevice& device, const DocumentReport& report) {
  registerFonts();
  const QSizeF room = textRoom(device);
  const std::vector<Laid> laid = laidOut(device, report.document, room.width());
  const auto pages = inPages(laid, room.height());
  QPainter painter(&device);
  for (std::size_t at = 0; at < pages.size(); ++at) {
    if (at > 0) device.newPage();
    for (const Placed& one : pages[at]) {
      const QTextLine line = one.from->text->lineAt(one.line);
      line.draw(&painter, QPointF(0, one.top - line.y()));
    }
    drawFoot(painter, device, report.printed, static_cast<int>(at) + 1, static_cast<int>(pages.size()), report.marking);
  }
  return static_cast<int>(pages.size());
}

bool writeDocumentPdf(const QString& path, const DocumentReport& report) {
  return writePdf(
      path, report.document.title, [&report](QPagedPaintDevice& device) { printDocument(device, report); },
      textPaper());
}

}  // namespace headroom
