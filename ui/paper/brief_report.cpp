// SPDX-License-Identifier: MIT
// The sections one under the other, in the order in which they are read; lists are shortened until one page holds all.
#include "ui/paper/brief_report.h"

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "ui/paper/sheet.h"
#include "ui/paper/text_report.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Of each list; what was prepared is never shortened.
constexpr std::size_t kMostLines[] = {40, 25, 18, 12, 9, 7, 5, 4, 3};

TextReport reportOf(const Brief& brief, const SheetFoot& foot, std::size_t most) {
  QString html = u"<h2>%1</h2><p>%2<br>%3</p>"_s.arg(
      briefTitle(brief).toHtmlEscaped(),
      say("Prepared for %1").arg(dayWords(brief.on, u"dddd d MMMM yyyy")).toHtmlEscaped(),
      briefDates(brief).toHtmlEscaped());
  for (const BriefSection& section : briefSections(brief)) {
    html += u"<h4>%1</h4>"_s.arg(section.title.toHtmlEscaped());
    if (!section.note.isEmpty()) html += u"<p>%1</p>"_s.arg(section.note.toHtmlEscaped());
    const std::size_t shown = section.key == u"talk" ? section.lines.size() : std::min(most, section.lines.size());
    for (std::size_t i = 0; i < shown; ++i)
      html += u"<p>\u2013 %1</p>"_s.arg(section.lines[i].words.toHtmlEscaped().replace(u"\n"_s, u"<br>"_s));
    if (shown < section.lines.size())
      html += u"<p>%1</p>"_s.arg(say("and %1 more, in the program").arg(section.lines.size() - shown));
  }
  TextReport report{briefTitle(brief), {}, foot.printed, foot.marking};
  report.html = html;
  return report;
}

TextReport shortened(QPagedPaintDevice& device, const Brief& brief, const SheetFoot& foot) {
  TextReport report;
  for (const std::size_t most : kMostLines) {
    report = reportOf(brief, foot, most);
    if (pagesOf(device, report) == 1) break;
  }
  return report;
}

}  // namespace

bool writeBriefPdf(const QString& path, const Brief& brief, const SheetFoot& foot) {
  return writeTextPdf(path, briefTitle(brief),
                      [&](QPagedPaintDevice& device) { return shortened(device, brief, foot); });
}

int printBrief(QPagedPaintDevice& device, const Brief& brief, const SheetFoot& foot) {
  return printText(device, shortened(device, brief, foot));
}

}  // namespace headroom
