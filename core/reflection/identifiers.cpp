// SPDX-License-Identifier: MIT
// One expression for each kind; what only looks like one is left to the check behind it.
#include "core/reflection/identifiers.h"
#include "core/base/say.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// Ten digits, the last of which follows from the others: weights 10 to 2, modulus 11 (NHS Data Dictionary).
bool isNhsNumber(const QString& words) {
  QString digits;
  for (const QChar each : words) {
    if (each.isDigit()) digits += each;
  }
  // Ten times the same digit fits its check digit too, and is given to nobody.
  if (digits.size() != 10 || digits.count(digits.front()) == 10) return false;
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += digits[i].digitValue() * (10 - i);
  const int check = (11 - sum % 11) % 11;
  return check != 10 && check == digits[9].digitValue();
}

struct Pattern {
  IdentifierKind kind;
  QRegularExpression expression;
};

/// The areas of the Royal Mail; what looks like a postcode elsewhere, as 'Y10 2nd', is none.
const QString kAreas = QStringLiteral(
    "A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|"
    "M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE");

const std::vector<Pattern>& patterns() {
  const auto anyCase = QRegularExpression::CaseInsensitiveOption;
  const QString gap = u"[\\s.\\x{2010}-\\x{2014}-]?"_s;
  static const std::vector<Pattern> all{
      {IdentifierKind::NhsNumber, QRegularExpression(u"(?<!\\d)\\d{3}"_s + gap + u"\\d{3}"_s + gap + u"\\d{4}(?!\\d)"_s,
                                                     QRegularExpression::UseUnicodePropertiesOption)},
      {IdentifierKind::NationalInsurance,
       QRegularExpression(
           u"\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ .-]?\\d{2}[ .-]?\\d{2}[ .-]?\\d{2}[ .-]?[A-D]\\b"_s,
           anyCase)},
      {IdentifierKind::Postcode,
       QRegularExpression(u"\\b(?:GIR ?0AA|(?:"_s + kAreas +
                              u")(?:\\d{1,2}|\\d[A-HJKPSTUW])[ \\x{00A0}-]{0,2}\\d[ABD-HJLNP-UW-Z]{2})\\b"_s,
                          anyCase)},
      {IdentifierKind::Phone,
       QRegularExpression(u"(?<![\\w+])(?:(?:\\+|00)44 ?(?:\\(0\\) ?)?|\\(?0(?!\\.))(?:\\d[ ().-]*){9,10}(?!\\d)"_s)},
      {IdentifierKind::Phone, QRegularExpression(u"\\+(?!44)\\d{1,3}(?:[ ()-]*\\d){7,12}(?!\\d)"_s)},
      {IdentifierKind::Phone,
       QRegularExpression(u"\\b(?:tel(?:ephone)?|phone|ring|rang|call|text|mobile|landline)(?: (?:is|on|no\\.?|number|"
                          "her|him|them|me|mum|dad|back))*[ :.]*\\K\\d{3} ?\\d{3,5}(?![\\d/])"_s,
                          anyCase)},
      {IdentifierKind::Email, QRegularExpression(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s)},
      {IdentifierKind::DateOfBirth,
       QRegularExpression(
           u"\\b(?:d\\.?o\\.?b\\b\\.?|date of birth|birthday|birth date|born|b\\.)(?:[ "
           u":,(\\x{2013}-]|\\bis\\b|\\bwas\\b|"
           "\\bon\\b|\\bthe\\b|\\bfalls\\b){0,8}(?:\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|"
           "\\d{6}\\b|\\d{8}\\b|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
           "dec)[a-z]{0,6}\\.?(?:,? \\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? "
           "\\d{1,2}(?:st|nd|rd|th)?,? \\d{2,4})"_s,
           anyCase)}};
  return all;
}

/// What a pattern finds and is something else: a wrong check digit, the postcode of no address, an ordinal behind a
/// number of a room, a date before a time.
bool isMeantOtherwise(IdentifierKind kind, const QString& words) {
  static const QRegularExpression ordinal(u"\\d(?:st|nd|rd|th)$"_s);
  static const QRegularExpression zeros(u"^[0 ()-]+$"_s);
  static const QRegularExpression date(u"^\\d{1,2}[-. ]\\d{1,2}[-. ](?:19|20)\\d{2}\\b"_s);
  if (kind == IdentifierKind::NhsNumber) return !isNhsNumber(words);
  if (kind == IdentifierKind::Postcode) return ordinal.match(words).hasMatch();
  return kind == IdentifierKind::Phone && (date.match(words).hasMatch() || zeros.match(words).hasMatch());
}

/// Building an expression for each of thousands of names takes long: most of them are nowhere in the text.
bool mayStandIn(const QString& name, const QString& text) {
  const QString first = name.simplified().section(u' ', 0, 0);
  const bool isPlain =
      std::all_of(first.begin(), first.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
  return !isPlain || text.contains(first, Qt::CaseInsensitive);
}

}  // namespace

std::vector<IdentifierPlace> findIdentifiers(const QString& text, const QStringList& staff, const QStringList& meant) {
  std::vector<IdentifierPlace> found;
  for (const Pattern& pattern : patterns()) {
    auto hits = pattern.expression.globalMatch(text);
    while (hits.hasNext()) {
      const auto hit = hits.next();
      if (isMeantOtherwise(pattern.kind, hit.captured())) continue;
      const bool inside = std::any_of(found.begin(), found.end(), [&hit](const IdentifierPlace& one) {
        return hit.capturedStart() < one.place.at + one.place.length && one.place.at < hit.capturedEnd();
      });
      // A telephone number may end in a space.
      if (!inside) found.push_back({{hit.capturedStart(), hit.captured().trimmed().size()}, pattern.kind});
    }
  }
  for (const QString& name : staff) {
    if (!mayStandIn(name, text)) continue;
    for (const Stretch& place : WholeName(name, meant, Qt::CaseInsensitive).in(text))
      found.push_back({place, IdentifierKind::StaffName});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const IdentifierPlace& a, const IdentifierPlace& b) { return a.place.at < b.place.at; });
  return found;
}

std::vector<Identifier> eachOnce(const std::vector<IdentifierPlace>& places, const QString& text) {
  std::vector<Identifier> each;
  for (const IdentifierPlace& one : places) {
    const Identifier identifier{one.kind, text.mid(one.place.at, one.place.length).trimmed()};
    if (std::find(each.begin(), each.end(), identifier) == each.end()) each.push_back(identifier);
  }
  return each;
}

std::vector<Identifier> identifiersIn(const QString& text, const QStringList& staff) {
  return eachOnce(findIdentifiers(text, staff), text);
}

std::vector<Stretch> identifierPlaces(const QString& text, const QStringList& staff, const QStringList& meant) {
  std::vector<Stretch> places;
  for (const IdentifierPlace& one : findIdentifiers(text, staff, meant)) places.push_back(one.place);
  return places;
}

QString kindWords(IdentifierKind kind) {
  switch (kind) {
    case IdentifierKind::NhsNumber:
      return say("an NHS number");
    case IdentifierKind::NationalInsurance:
      return say("a National Insurance number");
    case IdentifierKind::Postcode:
      return say("a postcode");
    case IdentifierKind::Phone:
      return say("a phone number");
    case IdentifierKind::Email:
      return say("an e-mail address");
    case IdentifierKind::DateOfBirth:
      return say("a date of birth");
    case IdentifierKind::StaffName:
      return say("the name of a colleague");
    case IdentifierKind::CaseReference:
      return say("the reference of a case");
    case IdentifierKind::PersonName:
      return say("a name");
    case IdentifierKind::Address:
      return say("an address");
  }
  return {};
}

}  // namespace headroom
