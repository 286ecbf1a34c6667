// SPDX-License-Identifier: MIT
// Every word of a person is escaped, and read in its own direction.
// The first column of a table is the heading of its row.
#include "core/exchange/report_html.h"
#include "core/base/say.h"
#include "core/exchange/report_twins.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString escaped(const QString& words) { return words.toHtmlEscaped(); }

constexpr auto kStyle =
    "body{font:16px/1.5 sans-serif;color:#1b1b19;background:#fff;max-width:75em;margin:2em auto;padding:0 1em}"
    "h1,h2,h3{line-height:1.25}table{border-collapse:collapse;margin:1em 0}caption{text-align:left;font-weight:600;"
    "padding:.4em 0}th,td{text-align:left;vertical-align:top;border-bottom:1px solid #8a8a80;padding:.3em .8em .3em 0}"
    "td.n,th.n{text-align:right}a{color:#0b5c58}@media print{thead{display:table-header-group}}";

class HtmlReport {
 public:
  explicit HtmlReport(const Report& report) : report_(report) {}

  QByteArray made() {
    const QString title = u"%1, %2"_s.arg(report_.title, reportScopeWords(report_));
    put(u"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        u"<meta name=\"generator\" content=\""_s +
        kReportMaker +
        u"\">\n"
        u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s +
        escaped(title) + u"</title>\n<style>"_s + QLatin1StringView(kStyle) +
        u"</style>\n</head>\n<body>\n<header>\n"_s);
    put(u"<h1>"_s + escaped(report_.title) + u"</h1>\n<p>"_s + escaped(reportScopeWords(report_)) + u"</p>\n<p>"_s +
        escaped(printedWords(report_)) + u"</p>\n</header>\n"_s);
    if (report_.hasContents) contents();
    put(u"<main>\n"_s);
    for (std::size_t i = 0; i < report_.parts.size(); ++i) part(report_.parts[i], i + 1);
    put(u"</main>\n</body>\n</html>\n"_s);
    return html_.toUtf8();
  }

 private:
  void put(const QString& html) { html_ += html; }

  void contents() {
    put(u"<nav aria-label=\""_s + say("Contents") + u"\">\n<ol>\n"_s);
    for (std::size_t i = 0; i < report_.parts.size(); ++i)
      put(u"<li><a href=\"#part-%1\">"_s.arg(i + 1) + escaped(report_.parts[i].title) + u"</a></li>\n"_s);
    put(u"</ol>\n</nav>\n"_s);
  }

  void part(const ReportPart& part, std::size_t number) {
    put(u"<section aria-labelledby=\"part-%1\">\n<h2 id=\"part-%1\">"_s.arg(number) + escaped(part.title) +
        u"</h2>\n"_s);
    if (!part.about.isEmpty()) put(u"<p>"_s + escaped(part.about) + u"</p>\n"_s);
    if (!part.figures.empty()) figures(part);
    for (const ReportTable& one : part.tables) table(one);
    put(u"</section>\n"_s);
  }

  void figures(const ReportPart& part) {
    put(u"<table>\n<caption>"_s + escaped(say("Figures")) + u"</caption>\n<thead><tr>"_s);
    for (const QString& heading : {say("Figure"), say("Value"), say("What it means"), say("Rule")})
      put(u"<th scope=\"col\">"_s + escaped(heading) + u"</th>"_s);
    put(u"</tr></thead>\n<tbody>\n"_s);
    for (const ReportFigure& one : part.figures) {
      put(u"<tr><th scope=\"row\">"_s + escaped(one.name) + u"</th>"_s);
      for (const QString& cell : {figureWords(one), one.definition, one.rule})
        put(u"<td>"_s + escaped(cell) + u"</td>"_s);
      put(u"</tr>\n"_s);
    }
    put(u"</tbody>\n</table>\n"_s);
  }

  void table(const ReportTable& table) {
    put(u"<h3>"_s + escaped(table.title) + u"</h3>\n"_s);
    if (table.rows.empty()) return put(u"<p>"_s + escaped(table.none) + u"</p>\n"_s);
    put(u"<table>\n<caption>"_s + escaped(u"%1 (%2)"_s.arg(table.title, QString::number(table.rows.size()))) +
        u"</caption>\n<thead><tr>"_s);
    for (const ReportColumn& column : table.columns)
      put((column.isNumber ? u"<th scope=\"col\" class=\"n\">"_s : u"<th scope=\"col\">"_s) + escaped(column.heading) +
          u"</th>"_s);
    put(u"</tr></thead>\n<tbody>\n"_s);
    for (const auto& cells : table.rows) row(table, cells);
    put(u"</tbody>\n</table>\n"_s);
  }

  void row(const ReportTable& table, const std::vector<ReportCell>& cells) {
    put(u"<tr>"_s);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const QString number = table.columns[i].isNumber ? u" class=\"n\""_s : QString();
      const QString words = escaped(cells[i].words) + (i == 0 ? u"</th>"_s : u"</td>"_s);
      put((i == 0 ? u"<th scope=\"row\" dir=\"auto\""_s : u"<td dir=\"auto\""_s) + number + u'>' + words);
    }
    put(u"</tr>\n"_s);
  }

  const Report& report_;
  QString html_;
};

}  // namespace

QByteArray reportHtml(const Report& report) { return HtmlReport(report).made(); }

}  // namespace headroom
