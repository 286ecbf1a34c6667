// SPDX-License-Identifier: MIT
// A record on paper: no heading stands alone at the foot of a page, no line is lost or drawn twice, and letters are
// letters.
#include "core/supervision/record_document.h"
#include "tests/support/catch.h"
#include "tests/support/ui_paper.h"
#include "ui/paper/document_report.h"

namespace record_pages_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// Sections of so many short lines each, with a label before every third.
RecordDocument sections(int lines) {
  RecordDocument document{u"A record"_s, {{LineRole::Title, u"Supervision"_s}}};
  for (int section = 0; section < 40; ++section) {
    document.lines.push_back({LineRole::Heading, u"Heading %1"_s.arg(section), u"h%1"_s.arg(section)});
    for (int line = 0; line < lines; ++line) {
      if (line % 3 == 0) document.lines.push_back({LineRole::Label, u"Label %1.%2"_s.arg(section).arg(line)});
      document.lines.push_back({LineRole::Text, u"Words %1.%2 end"_s.arg(section).arg(line)});
    }
  }
  return document;
}

}  // namespace

TEST_CASE("no heading of a record stands at the foot of a page, and every line is there once", "[paper][document]") {
  const int lines = GENERATE(1, 2, 3, 4, 5, 7, 11, 26);
  const RecordDocument document = sections(lines);
  RecordingPaper paper;
  const int pages = printDocument(paper, {document, u"2 June 2025"_s});
  REQUIRE(pages == paper.pages());
  REQUIRE(pages > 1);
  std::vector<std::pair<int, QString>> drawn;
  for (const DrawnText& one : paper.drawn) {
    const QString text = one.text.trimmed();
    if (text.isEmpty() || text.startsWith(u"Headroom")) continue;
    drawn.emplace_back(one.page, text);
    CHECK(one.where.bottom() <= paper.height());
  }
  // In the order of the document, each once.
  std::size_t at = 0;
  for (const DocumentLine& line : document.lines) {
    INFO(line.text.toStdString() << " of " << lines);
    REQUIRE(at < drawn.size());
    CHECK(drawn[at].second == line.text);
    const bool leads = line.role == LineRole::Heading || line.role == LineRole::Label;
    if (leads && at + 1 < drawn.size()) CHECK(drawn[at].first == drawn[at + 1].first);
    ++at;
  }
  CHECK(at == drawn.size());
}

TEST_CASE("a section of many pages is whole, and each page says which it is", "[paper][document]") {
  QString words;
  for (int i = 0; i < 1500; ++i) words += u"Sentence number %1 of it. "_s.arg(i);
  RecordingPaper paper;
  const int pages = printDocument(
      paper, {{u"A record"_s, {{LineRole::Heading, u"How are you?"_s}, {LineRole::Text, words}}}, u"2 June 2025"_s});
  REQUIRE(pages > 3);
  QString drawn;
  int feet = 0;
  for (const DrawnText& one : paper.drawn) {
    if (one.text.startsWith(u"Headroom")) {
      CHECK(one.text.contains(u"page %1 of %2"_s.arg(++feet).arg(pages)));
    } else {
      drawn += one.text;
    }
  }
  CHECK(feet == pages);
  // Qt draws a long line in several runs, which may begin within a word.
  QString expected = u"How are you? "_s + words;
  expected.remove(u' ');
  const QString seen = drawn.remove(u' ');
  const auto differs = std::mismatch(seen.begin(), seen.end(), expected.begin(), expected.end()).first - seen.begin();
  INFO(seen.mid(differs - 30, 60).toStdString() << " | " << expected.mid(differs - 30, 60).toStdString());
  CHECK(seen == expected);
}

TEST_CASE("what is read from the right keeps its words, and a line that was typed is a line on paper",
          "[paper][document]") {
  const QString hebrew = QStringLiteral("\u05E9\u05DC\u05D5\u05DD \u05DB\u05D4\u05DF");
  RecordingPaper paper;
  printDocument(paper, {{u"A record"_s, {{LineRole::Text, hebrew}, {LineRole::Text, u"first\nsecond"_s}}}, u"now"_s});
  std::vector<QRectF> places;
  bool isThere = false;
  for (const DrawnText& one : paper.drawn) {
    isThere = isThere || hebrew.contains(one.text.trimmed());
    if (one.text.contains(u"first") || one.text.contains(u"second")) places.push_back(one.where);
  }
  CHECK(isThere);
  REQUIRE(places.size() == 2);
  CHECK(places[0].bottom() <= places[1].top() + 2);
}

}  // namespace record_pages_test
