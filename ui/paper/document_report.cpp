// SPDX-License-Identifier: MIT
// One text block a line. Qt keeps no heading with the words below it, so a heading at the foot of a page is sent on.
#include "ui/paper/document_report.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include "ui/paper/text_report.h"
#include "ui/paper/type_scale.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

struct Look {
  TextRole role;
  double above;  ///< in lines of the body
};

Look lookOf(LineRole role) {
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

double topOf(const QTextDocument& document, int block) {
  return document.documentLayout()->blockBoundingRect(document.findBlockByNumber(block)).top();
}

/// From the first line on: each page break moves what comes after it.
void keepHeadingsWithText(QTextDocument& document, const RecordDocument& lines, double page) {
  const auto pageAt = [&](double top) { return static_cast<int>((top + 1) / page); };
  for (int at = 1; at + 1 < static_cast<int>(lines.lines.size()); ++at) {
    if (!leads(lines.lines[static_cast<std::size_t>(at)].role)) continue;
    int last = at;
    while (last + 1 < static_cast<int>(lines.lines.size()) && leads(lines.lines[static_cast<std::size_t>(last)].role))
      ++last;
    const QTextBlock words = document.findBlockByNumber(last);
    const double firstLine =
        topOf(document, last) + (words.layout()->lineCount() == 0 ? 0 : words.layout()->lineAt(0).rect().bottom());
    if (pageAt(topOf(document, at)) == pageAt(firstLine - 2)) continue;
    QTextCursor cursor(document.findBlockByNumber(at));
    QTextBlockFormat format = cursor.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.setBlockFormat(format);
  }
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
    const Look as = lookOf(one.role);
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
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&device);
  document.setDocumentMargin(0);
  layDocument(document, report.document, {});
  document.setPageSize(textRoom(device));
  keepHeadingsWithText(document, report.document, textRoom(device).height());
  return printPages(device, document, report.printed, report.marking);
}

bool writeDocumentPdf(const QString& path, const DocumentReport& report) {
  return writePages(path, report.document.title,
                    [&report](QPagedPaintDevice& device) { printDocument(device, report); });
}

}  // namespace headroom
