// SPDX-License-Identifier: MIT
// A machine that speaks German names no day or month in an English sentence.
#include <QLocale>

#include "core/base/date_entry.h"
#include "core/base/day_words.h"
#include "core/exchange/subject_access.h"
#include "tests/support/catch.h"

namespace day_words_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

// As on a machine set to German, for as long as this lives.
struct GermanMachine {
  QLocale before;
  GermanMachine() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
  ~GermanMachine() { QLocale::setDefault(before); }
};

const QDate kDay(2026, 5, 6);

}  // namespace

TEST_CASE("days and months are named in English whatever the machine speaks", "[base]") {
  const GermanMachine machine;
  REQUIRE(QLocale().toString(kDay, u"d MMMM yyyy") == u"6 Mai 2026");
  CHECK(dayWords(kDay, u"dddd d MMMM yyyy") == u"Wednesday 6 May 2026");
  CHECK(dayWords(QDateTime(kDay, QTime(9, 5)), u"ddd d MMM yyyy HH:mm") == u"Wed 6 May 2026 09:05");
  CHECK(dateInWords(kDay) == u"Wednesday 6 May 2026");
}

TEST_CASE("what is held about a person is dated in English on every machine", "[exchange]") {
  const GermanMachine machine;
  HeldAbout held;
  held.name = u"Farah Siddiqui"_s;
  CHECK(heldText(held, kDay).contains(u"Gathered on 6 May 2026"));
}

}  // namespace day_words_test
