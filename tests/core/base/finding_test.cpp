// SPDX-License-Identifier: MIT
// What is typed on a plain keyboard finds what stands in the file with accents and curved apostrophes.
#include "core/base/finding.h"

#include "tests/support/catch.h"

namespace finding_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("letters without their accents and a straight apostrophe find the name", "[finding]") {
  struct Line {
    QString typed;
    QString text;
  };
  for (const Line& line : {
           Line{u"sian"_s, u"Siân Rowlands"_s},
           {u"sian"_s, u"Siân"_s.normalized(QString::NormalizationForm_D)},
           {u"Siân"_s, u"SIAN ROWLANDS"_s},
           {u"jose"_s, u"José"_s},
           {u"o'brien"_s, u"O’Brien"_s},
           {u"o’brien"_s, u"O'Brien"_s},
           {u"obrien"_s, u"O’Brien"_s},
           {u"o`brien"_s, u"OʼBrien"_s},
           {u"soren"_s, u"Søren Bæk"_s},
           {u"baek"_s, u"Søren Bæk"_s},
           {u"lukasz"_s, u"Łukasz"_s},
           {u"strasse"_s, u"Straße"_s},
           {u"smith-jones"_s, u"Smith\u2011Jones"_s},
           {u"team north"_s, u"North\u00A0Team"_s},
           {u"nia obrien"_s, u"O’Brien, Nía"_s},
           {u"  "_s, u"anybody"_s},
           {u"ffion"_s, u"Ffion"_s},
           {u"coordinator"_s, u"co\u00ADordinator"_s},
       }) {
    INFO(line.typed.toStdString() << " in " << line.text.toStdString());
    CHECK(findsWords(line.typed, line.text));
  }
}

TEST_CASE("other letters are not found", "[finding]") {
  CHECK_FALSE(findsWords(u"sion"_s, u"Siân"_s));
  CHECK_FALSE(findsWords(u"jose maria"_s, u"José"_s));
  CHECK_FALSE(findsWords(u"o-brien"_s, u"O’Brien"_s));
}

}  // namespace finding_test
