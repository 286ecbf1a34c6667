// SPDX-License-Identifier: MIT
// Where a name is meant, and where the same letters are somebody else or no name at all.
#include "tests/support/catch.h"

#include "core/base/whole_name.h"

namespace whole_name_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

struct Row {
  const char16_t* name;
  const char16_t* text;
  const char16_t* after;  // with X in the place of the name
};

}  // namespace

TEST_CASE("a name is found where it stands whole, and in no longer word", "[base][names]") {
  const Row row = GENERATE(values<Row>({
      {u"Jo", u"Jo rang. Then Jo, Jo; (Jo) and Jo.", u"X rang. Then X, X; (X) and X."},
      {u"Jo", u"Joan, Banjo, Jo2, 2Jo, _Jo and Jo_ are others", u"Joan, Banjo, Jo2, 2Jo, _Jo and Jo_ are others"},
      {u"Jo", u"Jo's list, Jo\u2019s list, the Jo' end", u"X's list, X\u2019s list, the X' end"},
      {u"Jo", u"D'Jo, O\u2019Jo, Jo'anne", u"D'Jo, O\u2019Jo, Jo'anne"},
      {u"Jo", u"\u2018Jo\u2019 and 'Jo'", u"\u2018X\u2019 and 'X'"},
      {u"Jo", u"Mary-Jo and Jo-Ann and Jo\u2011Ann", u"Mary-Jo and Jo-Ann and Jo\u2011Ann"},
      {u"Jo", u"-Jo, Jo- and Jo \u2013 she; Jo\u2014she", u"-X, X- and X \u2013 she; X\u2014she"},
      {u"Jo", u"jo@example.org and Jo@example.org", u"jo@example.org and Jo@example.org"},
      {u"Jo", u"Jo\u00E9 and Jo\u0301 are other letters", u"Jo\u00E9 and Jo\u0301 are other letters"},
      {u"Jo", u"jo", u"jo"},
      {u"Ann Lee", u"Ann Lee, Ann  Lee, Ann\nLee and Ann\u00A0Lee", u"X, X, X and X"},
      {u"Ann Lee", u"Mary-Ann Leeson, Ann Lees, Ann Lee-Smith, JoAnn Lee",
       u"Mary-Ann Leeson, Ann Lees, Ann Lee-Smith, JoAnn Lee"},
      {u"Ann Lee", u"Annlee and Lee Ann", u"Annlee and Lee Ann"},
      {u"Si\u00E2n O'Neill", u"Si\u00E2n O\u2019Neill and Sia\u0302n O'Neill", u"X and X"},
      {u"Jean-Luc", u"Jean-Luc, Jean\u2010Luc, Jean Luc", u"X, X, Jean Luc"},
      {u"A. (B)", u"A. (B) is a name, Ab (B) is not", u"X is a name, Ab (B) is not"},
      {u"\U0001F60A Li", u"\U0001F60A Li", u"X"},
  }));
  const QString text = QString::fromUtf16(row.text);
  CHECK(WholeName(QString::fromUtf16(row.name)).replacedIn(text, u"X"_s) == QString::fromUtf16(row.after));
}

TEST_CASE("a longer name that is somebody else's is theirs, and no name stands nowhere", "[base][names]") {
  const WholeName jo(u"Jo"_s, {u"Jo Smith"_s, u"Jo"_s, u"Joan"_s, u"Mary Jo"_s});
  CHECK(jo.replacedIn(u"Jo met Jo Smith, Mary Jo and Jo Brown"_s, u"X"_s) == u"X met Jo Smith, Mary Jo and X Brown");
  CHECK(WholeName({}).in(u"any words"_s).empty());
  CHECK(WholeName(u" "_s).in(u"any words"_s).empty());
  CHECK(WholeName(u"Jo"_s, {}, Qt::CaseInsensitive).in(u"JO and jo"_s) == std::vector<Stretch>{{0, 2}, {7, 2}});
}

}  // namespace whole_name_test
