// SPDX-License-Identifier: MIT
// How a report words its cells, what its twin for screen readers is made of, and how its sample is drawn.
#include <QRegularExpression>
#include <QSet>

#include "core/exchange/inspection_pack.h"
#include "core/exchange/report_html.h"
#include "core/exchange/report_sheet.h"
#include "tests/support/catch.h"

namespace report_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

ReportFigure figure(qint64 value, qint64 n, bool isPart) {
  return {u"Late"_s, countCell(value), n, u"people"_s, isPart, u"Past the day."_s, u"6, next due"_s};
}

Report sampleReport() {
  ReportTable table{u"Who <is> late"_s,
                    {{u"Name"_s}, {u"Code"_s, 60, false, false}, {u"Days"_s, 60, true}},
                    {{wordCell(u"Ann & \"Bo\" <b>"_s), wordCell(u"p-1"_s), countCell(3)},
                     {wordCell(u"=1+1"_s), wordCell(u"p-2"_s), countCell(0)}},
                    {}};
  ReportTable none{u"Nothing"_s, {{u"Name"_s}}, {}, u"Nobody waits."_s};
  return {u"Late"_s,
          u"Ashby & Co"_s,
          kDay,
          u"24 July 2026 14:05"_s,
          {{u"First"_s, u"About it."_s, {figure(3, 4, true)}, {table, none}}, {u"Second"_s}},
          true};
}

std::vector<PastSession> sessions(int count) {
  std::vector<PastSession> all;
  for (int i = 0; i < count; ++i) {
    PastSession one{SessionId(i + 1),
                    u"S-%1"_s.arg(i, 4, 10, QLatin1Char('0')),
                    PersonId(1),
                    {},
                    {},
                    {},
                    {},
                    SessionKind::FormalOneToOne,
                    kDay.addDays(-i)};
    one.state = SessionState::Held;
    all.push_back(std::move(one));
  }
  return all;
}

QStringList codesOf(const std::vector<PastSession>& all) {
  QStringList codes;
  for (const PastSession& one : all) codes << one.code;
  return codes;
}

}  // namespace

TEST_CASE("a figure is told with its n, and a part of it with its share", "[report]") {
  struct Told {
    qint64 value, n;
    bool isPart;
    const char* words;
  };
  const Told told = GENERATE(values<Told>({{41, 48, true, "41 of 48 people (85%)"},
                                           {1, 200, true, "1 of 200 people (1%)"},
                                           {0, 0, true, "0 of 0 people"},
                                           {7, 12, false, "7 (n = 12 people)"}}));
  CHECK(figureWords(figure(told.value, told.n, told.isPart)) == QLatin1StringView(told.words));
}

TEST_CASE("a cell is worded once, and keeps the number or the day behind its words", "[report]") {
  CHECK(dayCell(kDay).words == u"24 Jul 2026");
  CHECK(dayCell({}, u"not yet"_s) == ReportCell{u"not yet"_s});
  CHECK(shareCell(57, 200).words == u"29%");
  CHECK(shareCell(57, 200).number == Decimal::fromScaled(29, 2));
  CHECK(shareCell(0, 0).words == u"–");
  CHECK(numberCell(Decimal::fromScaled(235, 1)).words == u"23.5");
  CHECK(countCell(-2).number == Decimal(-2));
}

TEST_CASE("the twin for screen readers has its language, its title and headings for every column and row", "[report]") {
  const QString html = QString::fromUtf8(reportHtml(sampleReport()));
  CHECK(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  CHECK(html.contains(u"<title>Late, Ashby &amp; Co, as at Friday 24 July 2026</title>"_s));
  CHECK(html.count(u"<h1>"_s) == 1);
  CHECK(html.count(u"<h2 "_s) == 2);
  CHECK(html.contains(u"<li><a href=\"#part-2\">Second</a></li>"_s));
  CHECK(html.contains(u"<th scope=\"row\" dir=\"auto\">Ann &amp; &quot;Bo&quot; &lt;b&gt;</th>"_s));
  CHECK(html.contains(u"<caption>Who &lt;is&gt; late (2)</caption>"_s));
  CHECK(html.contains(u"<p>Nobody waits.</p>"_s));
  // As many headings of rows as rows; none fetched from elsewhere, nothing that runs.
  CHECK(html.count(u"scope=\"row\""_s) == 3);
  CHECK(html.count(u"scope=\"col\""_s) == 4 + 3);
  CHECK_FALSE(html.contains(QRegularExpression(u"https?:|<script|<img|<link"_s)));
  int open = 0;
  static const QRegularExpression tag(u"<(/?)(table|thead|tbody|tr|th|td|section|main|nav|ol|li|header)\\b"_s);
  for (auto hits = tag.globalMatch(html); hits.hasNext();) open += hits.next().captured(1).isEmpty() ? 1 : -1;
  CHECK(open == 0);
}

TEST_CASE("sheets have names that a workbook takes, and no two alike", "[report]") {
  Report report = sampleReport();
  const QString longName = u"A table whose title is longer than a sheet's name"_s;
  report.parts[1].tables = {
      {longName, {}, {}, {}}, {longName, {}, {}, {}}, {u"[a]:*?/\\'"_s, {}, {}, {}}, {u"figures"_s, {}, {}, {}}};
  const QStringList names = reportSheetNames(report);
  CHECK(names == QStringList{u"Who <is> late"_s, u"Nothing"_s, longName.left(31), longName.left(29) + u" 2"_s, u"a"_s,
                             u"figures 2"_s});
}

TEST_CASE("the same seed draws the same sessions, whatever else is in the file", "[report]") {
  const auto all = sessions(300);
  const auto drawn = codesOf(sampleOf(all, 20260724, 20));
  REQUIRE(drawn.size() == 20);
  CHECK(QSet<QString>(drawn.begin(), drawn.end()).size() == 20);
  CHECK(codesOf(sampleOf({all.rbegin(), all.rend()}, 20260724, 20)) == drawn);
  CHECK(codesOf(sampleOf(all, 20260725, 20)) != drawn);
  // One session less than were drawn from leaves the others in the sample.
  auto fewer = all;
  std::erase_if(fewer, [&drawn](const PastSession& one) { return one.code == drawn.front(); });
  auto left = codesOf(sampleOf(fewer, 20260724, 20));
  for (const QString& code : drawn.mid(1)) CHECK(left.contains(code));
  CHECK(codesOf(sampleOf(sessions(7), 1, 20)).size() == 7);
  CHECK(packSeed(kDay) == 20260724);
}

TEST_CASE("the sample is drawn by the smallest SHA-256 of seed and code", "[report]") {
  // printf '1\nS-0000' | sha256sum, and so on: S-0002 has the smallest of the five, then S-0003.
  CHECK(codesOf(sampleOf(sessions(5), 1, 2)) == QStringList{u"S-0002"_s, u"S-0003"_s});
}

TEST_CASE("the foot of a page says its marking, or nothing in its place", "[report]") {
  CHECK(reportFoot(u"today"_s, 1, 3, u"OFFICIAL"_s) == u"Headroom · printed today · page 1 of 3 · OFFICIAL");
  CHECK(reportFoot(u"today"_s, 1, 3, {}) == u"Headroom · printed today · page 1 of 3");
  Report report;
  report.printed = u"today"_s;
  CHECK(printedWords(report) == u"Printed today. OFFICIAL-SENSITIVE.");
  report.marking.clear();
  CHECK(printedWords(report) == u"Printed today.");
}

}  // namespace report_test
