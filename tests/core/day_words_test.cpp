// SPDX-License-Identifier: MIT
// A machine that speaks German names no day or month in an English sentence.
#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <string_view>

#include "core/base/counted.h"
#include "core/base/date_entry.h"
#include "core/base/day_words.h"
#include "core/base/language.h"
#include "core/base/say.h"
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

TEST_CASE(
    "the program speaks British English in numbers and in the order of names too, or the language that it is told",
    "[base]") {
  const GermanMachine machine;
  speakBritish();
  CHECK(QLocale() == QLocale(QLocale::English, QLocale::UnitedKingdom));
  CHECK(spokenLocale().toString(1234.5, 'f', 1) == u"1,234.5");
  QStringList names{u"Zoe"_s, u"\u00d6zil"_s, u"adams"_s, u"Baker"_s};
  std::sort(names.begin(), names.end(), QCollator());
  CHECK(names == QStringList{u"adams"_s, u"Baker"_s, u"\u00d6zil"_s, u"Zoe"_s});
  speakIn(QLocale(QLocale::Welsh, QLocale::UnitedKingdom));
  CHECK(dayWords(kDay, u"dddd d MMMM yyyy") == u"Dydd Mercher 6 Mai 2026");
  speakBritish();
  CHECK(dayWords(kDay, u"dddd d MMMM yyyy") == u"Wednesday 6 May 2026");
}

TEST_CASE("what is held about a person is dated in English on every machine", "[exchange]") {
  const GermanMachine machine;
  HeldAbout held;
  held.name = u"Farah Siddiqui"_s;
  CHECK(heldText(held, kDay).contains(u"Gathered on 6 May 2026"));
}

namespace {

/// As a catalogue of another language answers: a form for each number, and a name for what it was asked for.
class Catalogue : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char* context, const char* words, const char* meaning, int number) const override {
    if (std::string_view(context) != "headroom") return {};
    return meaning == nullptr ? u"<%1>"_s.arg(QString::fromUtf8(words))
                              : u"%1/%2"_s.arg(QString::fromUtf8(words)).arg(number);
  }
};

}  // namespace

TEST_CASE("a catalogue gives a counted noun the form of its number, and without one it is English", "[words]") {
  CHECK(counted(0, "case", "cases") == u"0 cases");
  CHECK(counted(1, "case", "cases") == u"1 case");
  CHECK(counted(2, "case", "cases") == u"2 cases");
  CHECK(say("Say why.") == u"Say why.");
  Catalogue other;
  QCoreApplication::installTranslator(&other);
  CHECK(counted(1, "case", "cases") == u"1 cases/1");
  CHECK(counted(6, "case", "cases") == u"6 cases/6");
  CHECK(say("Say why.") == u"<Say why.>");
  QCoreApplication::removeTranslator(&other);
  CHECK(counted(1, "case", "cases") == u"1 case");
}

}  // namespace day_words_test
