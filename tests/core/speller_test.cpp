// SPDX-License-Identifier: MIT
// What is marked in a note and what is not, with the dictionary of the system.

#include "core/reflection/speller.h"
#include "tests/support/catch.h"

namespace speller_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

QStringList wrongIn(const Speller& speller, const QString& text) {
  QStringList wrong;
  for (const Stretch& one : spelledWords(text)) {
    const QString word = text.mid(one.at, one.length);
    if (!speller.isRight(word)) wrong << word;
  }
  return wrong;
}

}  // namespace

TEST_CASE("a note's words are marked when they are wrong, and not for what no dictionary knows",
          "[reflection][spelling]") {
  const Speller speller;
  REQUIRE(speller.isReady());
  struct Row {
    const char16_t* text;
    const char16_t* wrong;
  };
  const Row row = GENERATE(values<Row>({
      {u"The visit went quiet.", u""},
      {u"The visitt went quite quiet.", u"visitt"},
      {u"colour, organise and centre are ours", u""},
      {u"we met at 4pm, 10:30, in the 1990s, under s47, 24/7, 16+ and 50%", u""},
      {u"the workers' union, the child\u2019s coat and 'quoted' words", u""},
      {u"wellbeing, neurodivergent, SENCo, SENCos, EHCP's and a practicum", u""},
      {u"Wellbeing and WELLBEING", u""},
      {u"the EHCPs that CAMHS wrote", u""},
      {u"write to mum.of.two@exampel.org or www.exampel.org", u""},
      {u"child- and care--leaver", u""},
      {u"a strengths-based, trauma-informed, eco-systemic wiew", u"wiew"},
      {u"my manger asked the pubic", u"manger pubic"},
      {u"teh weekend, recieved and seperate", u"teh recieved seperate"},
      {u"Sch\u00F6n, Kolb and Winnicott", u""},
      {u"", u""},
  }));
  INFO(QString::fromUtf16(row.text).toStdString());
  CHECK(wrongIn(speller, QString::fromUtf16(row.text)).join(u' ') == QString::fromUtf16(row.wrong));
}

TEST_CASE("one's own words are right with their endings, and only as they were added", "[reflection][spelling]") {
  Speller speller;
  CHECK(wrongIn(speller, u"Northmere"_s) == QStringList{u"Northmere"_s});
  speller.setOwnWords({u"Northmere"_s, u"cosupervise"_s});
  CHECK(wrongIn(speller, u"Northmere, Northmere's, Northmeres, NORTHMERE and cosupervise, Cosupervise"_s).isEmpty());
  CHECK(wrongIn(speller, u"northmere"_s) == QStringList{u"northmere"_s});
  speller.setOwnWords({});
  CHECK(wrongIn(speller, u"Northmere"_s) == QStringList{u"Northmere"_s});
}

TEST_CASE("suggestions hold the words of this field and one's own, the nearest first", "[reflection][spelling]") {
  Speller speller;
  speller.setOwnWords({u"Northmere"_s});
  CHECK(speller.suggestions(u"manger"_s).value(0) == u"manager");
  CHECK(speller.suggestions(u"welbeing"_s).value(0) == u"wellbeing");
  CHECK(speller.suggestions(u"Nortmhere"_s).value(0) == u"Northmere");
  CHECK(speller.suggestions(u"recieved"_s).contains(u"received"_s));
  CHECK(speller.suggestions(u"visitt"_s, 2).size() <= 2);
}

TEST_CASE("without a dictionary nothing is marked and nothing is suggested", "[reflection][spelling]") {
  const Speller none({u"/nowhere"_s});
  CHECK_FALSE(none.isReady());
  CHECK(wrongIn(none, u"teh visitt"_s).isEmpty());
  CHECK(none.suggestions(u"teh"_s).isEmpty());
}

TEST_CASE("the list of this field holds what the dictionary does not know, each word once", "[reflection][spelling]") {
  const Speller speller;
  for (const QString& word : fieldWords()) {
    INFO(word.toStdString());
    CHECK(speller.isRight(word));
    CHECK(fieldWords().count(word) == 1);
  }
}

}  // namespace speller_test
