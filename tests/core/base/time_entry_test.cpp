// SPDX-License-Identifier: MIT
// Times of day as people type them.
#include "core/base/time_entry.h"
#include "tests/support/catch.h"

namespace time_entry_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("a time is read as people type it, and what is none is refused", "[base]") {
  const auto at = [](int hour, int minute) { return 60 * hour + minute; };
  const std::vector<std::pair<QString, int>> read{
      {u"14:30"_s, at(14, 30)},   {u"14.30"_s, at(14, 30)}, {u"1430"_s, at(14, 30)}, {u"2:30pm"_s, at(14, 30)},
      {u"2.30 PM"_s, at(14, 30)}, {u"2pm"_s, at(14, 0)},    {u"10"_s, at(10, 0)},    {u"930"_s, at(9, 30)},
      {u"9"_s, at(9, 0)},         {u"2"_s, at(14, 0)},      {u"2:30"_s, at(14, 30)}, {u"02:30"_s, at(2, 30)},
      {u"12pm"_s, at(12, 0)},     {u"12am"_s, at(0, 0)},    {u"noon"_s, at(12, 0)},  {u" 10 am "_s, at(10, 0)},
      {u"12"_s, at(12, 0)},       {u"0:00"_s, at(0, 0)},    {u"23:59"_s, at(23, 59)}};
  for (const auto& [typed, minute] : read) {
    INFO(typed.toStdString());
    const auto time = parseTimeEntry(typed);
    REQUIRE(time);
    CHECK(*time == minute);
  }
  for (const QString& typed :
       {u""_s, u"soon"_s, u"24:00"_s, u"13pm"_s, u"0pm"_s, u"10:60"_s, u"10:5"_s, u"-1"_s, u"10 to 11"_s}) {
    INFO(typed.toStdString());
    CHECK_FALSE(parseTimeEntry(typed));
  }
}

TEST_CASE("a time is said one way", "[base]") {
  const std::vector<std::pair<QTime, QString>> said{{QTime(13, 30), u"1:30pm"_s}, {QTime(11, 0), u"11am"_s},
                                                    {QTime(0, 5), u"12:05am"_s},  {QTime(12, 0), u"12pm"_s},
                                                    {QTime(9, 42), u"9:42am"_s},  {QTime(23, 59), u"11:59pm"_s}};
  for (const auto& [time, words] : said) {
    CHECK(timeInWords(time) == words);
    CHECK(timeInWords(60 * time.hour() + time.minute()) == words);
    CHECK(parseTimeEntry(words) == 60 * time.hour() + time.minute());
  }
  CHECK(momentInWords(QDateTime(QDate(2026, 9, 24), QTime(14, 5))) == u"24 September 2026, 2:05pm");
}

}  // namespace time_entry_test
