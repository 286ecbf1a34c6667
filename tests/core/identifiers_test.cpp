// SPDX-License-Identifier: MIT
// What is taken for an identifier before a note is shared, and what is not.

#include "core/reflection/identifiers.h"
#include "tests/support/catch.h"

namespace identifiers_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QStringList kStaff{u"Farah Siddiqui"_s, u"Siân O'Neill"_s, u"Jo Li"_s};

std::vector<IdentifierKind> kindsIn(const QString& text) {
  std::vector<IdentifierKind> kinds;
  for (const Identifier& one : identifiersIn(text, kStaff)) kinds.push_back(one.kind);
  return kinds;
}

struct Row {
  const char16_t* text;
  std::vector<IdentifierKind> kinds;
};

}  // namespace

TEST_CASE("identifiers are found by kind, and what only looks like one is not", "[reflection][identifiers]") {
  using enum IdentifierKind;
  const Row row = GENERATE(values<Row>({{u"NHS 943 476 5919 on the letter", {NhsNumber}},
                                        {u"943-476-5919", {NhsNumber}},
                                        {u"9434765919", {NhsNumber}},
                                        {u"943 476 5918 has a wrong check digit", {}},
                                        {u"1234567890 is a reference", {}},
                                        {u"19434765919 has eleven digits", {}},
                                        {u"QQ 12 34 56 C starts with letters that no number has", {}},
                                        {u"AB 12 34 56 C", {NationalInsurance}},
                                        {u"ab123456c", {NationalInsurance}},
                                        {u"GB123456A is not given out", {}},
                                        {u"they live in CM1 1QH now", {Postcode}},
                                        {u"SW1A 2AA", {Postcode}},
                                        {u"ec1a1bb", {Postcode}},
                                        {u"Room 12B, level 3", {}},
                                        {u"ring 01245 430430 after six", {Phone}},
                                        {u"07700 900123", {Phone}},
                                        {u"+44 7700 900123", {Phone}},
                                        {u"in 2024 and 2025", {}},
                                        {u"mum@example.org wrote", {Email}},
                                        {u"half @ five", {}},
                                        {u"born 3/4/2015", {DateOfBirth}},
                                        {u"DOB: 03.04.15", {DateOfBirth}},
                                        {u"date of birth 3rd April 2015", {DateOfBirth}},
                                        {u"birthday 2015-04-03", {DateOfBirth}},
                                        {u"we meet on 3/4/2026", {}},
                                        {u"Farah Siddiqui was there", {StaffName}},
                                        {u"SIÂN O'NEILL", {StaffName}},
                                        {u"Farah alone is not a full name", {}},
                                        {u"Major Jo Linden", {}},
                                        {u"", {}}}));
  INFO(QString::fromUtf16(row.text).toStdString());
  CHECK(kindsIn(QString::fromUtf16(row.text)) == row.kinds);
}

TEST_CASE("identifiers come in the order of the text, each once", "[reflection][identifiers]") {
  const auto found = identifiersIn(u"CM1 1QH, Farah Siddiqui, a@b.org, CM1 1QH and Farah Siddiqui"_s, kStaff);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == Identifier{IdentifierKind::Postcode, u"CM1 1QH"_s});
  CHECK(found[1] == Identifier{IdentifierKind::StaffName, u"Farah Siddiqui"_s});
  CHECK(found[2] == Identifier{IdentifierKind::Email, u"a@b.org"_s});
  for (const Identifier& one : found) CHECK_FALSE(kindWords(one.kind).isEmpty());
}

TEST_CASE("a colleague's name is whole: not a part of a longer one, whatever joins it",
          "[reflection][identifiers][names]") {
  for (const QString& none : {u"Jo Lindqvist"_s, u"Mary-Jo Li"_s, u"Jo Li-Smith"_s, u"Banjo Li"_s})
    CHECK(identifiersIn(none, kStaff).empty());
  for (const QString& one : {u"Jo Li's list"_s, u"JO LI"_s, u"Jo\nLi"_s, u"Si\u00E2n O\u2019Neill"_s})
    CHECK(identifiersIn(one, kStaff).size() == 1);
  CHECK(identifierPlaces(u"Jo Li and Jo Li"_s, kStaff) == std::vector<Stretch>{{0, 5}, {10, 5}});
}

}  // namespace identifiers_test
