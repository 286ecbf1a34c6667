// SPDX-License-Identifier: MIT
// How typed dates are read: a table of what people type on Friday 24 July 2026 and what it means.
#include "core/base/date_entry.h"
#include "tests/support/catch.h"

namespace date_entry_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

struct Typed {
  const char* text;
  const char* means;  // ISO, or "" for refused
};

const QDate kFriday(2026, 7, 24);

}  // namespace

TEST_CASE("a date is read as people type it", "[date_entry]") {
  const Typed table[] = {
      {"24/7", "2026-07-24"},
      {"24.7.26", "2026-07-24"},
      {"24-7-2026", "2026-07-24"},
      {"24/7/26", "2026-07-24"},
      {" 24 7 26 ", "2026-07-24"},
      {"240726", "2026-07-24"},
      {"24072026", "2026-07-24"},
      {"2026-07-24", "2026-07-24"},
      {"2026/7/4", "2026-07-04"},
      {"24 jul", "2026-07-24"},
      {"24jul26", "2026-07-24"},
      {"24th July 2026", "2026-07-24"},
      {"July 24", "2026-07-24"},
      {"jul 24, 2027", "2027-07-24"},
      {"1 sept", "2026-09-01"},
      {"today", "2026-07-24"},
      {"Tomorrow", "2026-07-25"},
      {"yesterday", "2026-07-23"},
      {"fri", "2026-07-31"},
      {"mon", "2026-07-27"},
      {"thursday", "2026-07-30"},
      {"next fri", "2026-07-31"},
      {"next mon", "2026-07-27"},
      {"last fri", "2026-07-17"},
      {"last thu", "2026-07-23"},
      {"next week", "2026-07-31"},
      {"friday week", "2026-08-07"},
      {"Mon week", "2026-08-03"},
      {"a week on Monday", "2026-08-03"},
      {"week on tues", "2026-08-04"},
      {"a week from monday", "2026-08-03"},
      {"today week", "2026-07-31"},
      {"a week today", "2026-07-31"},
      {"tomorrow week", "2026-08-01"},
      {"on thursday week", "2026-08-06"},
      {"fortnight", "2026-08-07"},
      {"a fortnight", "2026-08-07"},
      {"in a fortnight", "2026-08-07"},
      {"a fortnight today", "2026-08-07"},
      {"a fortnight on monday", "2026-08-10"},
      {"monday fortnight", "2026-08-10"},
      {"a fortnight ago", "2026-07-10"},
      {"in a week", "2026-07-31"},
      {"in two weeks", "2026-08-07"},
      {"a month ago", "2026-06-24"},
      {"in an hour", ""},
      {"a week", ""},
      {"two weeks", ""},
      {"yesterday week", ""},
      {"school week", ""},
      {"week week", ""},
      {"next month", "2026-08-24"},
      {"+2w", "2026-08-07"},
      {"+ 10 days", "2026-08-03"},
      {"-3d", "2026-07-21"},
      {"+3", "2026-07-27"},
      {"in 2 months", "2026-09-24"},
      {"6 weeks ago", "2026-06-12"},
      {"+1y", "2027-07-24"},
      {"on 3 aug", "2026-08-03"},
      {"fri 31 july", "2026-07-31"},
      {"2/1", "2027-01-02"},
      {"23/1", "2026-01-23"},
      {"22/1", "2027-01-22"},
      {"1/1/75", "2075-01-01"},
      {"1/1/76", "2076-01-01"},
      {"1/1/77", "1977-01-01"},
      {"29/2", "2028-02-29"},
      {"5/5/1984", "1984-05-05"},
      {"", ""},
      {"31/2", ""},
      {"31/2/26", ""},
      {"0/7", ""},
      {"24/13", ""},
      {"12", ""},
      {"2 weeks", ""},
      {"soon", ""},
      {"mon 31 july", ""},
      {"24/7/126", ""},
      {"1/1/1776", ""},
      {"2026-02-30", ""},
      {"+9999y", ""},
      {"ma", ""},
      {"24 july 2026 or so, if the school agrees", ""},
  };
  for (const Typed& row : table) {
    INFO(row.text);
    const Result<QDate> read = parseDateEntry(QString::fromLatin1(row.text), kFriday);
    CHECK((read ? read->toString(Qt::ISODate) : QString()).toStdString() == row.means);
    if (!read) CHECK_FALSE(read.error().sentence.isEmpty());
  }
}

TEST_CASE("next and plain weekdays part in the middle of a week", "[date_entry]") {
  const QDate wednesday(2026, 7, 22);
  REQUIRE(*parseDateEntry(u"fri"_s, wednesday) == QDate(2026, 7, 24));
  REQUIRE(*parseDateEntry(u"next fri"_s, wednesday) == QDate(2026, 7, 31));
  REQUIRE(*parseDateEntry(u"next mon"_s, wednesday) == QDate(2026, 7, 27));
}

TEST_CASE("a date is said back in words", "[date_entry]") { REQUIRE(dateInWords(kFriday) == u"Friday 24 July 2026"_s); }

}  // namespace date_entry_test
