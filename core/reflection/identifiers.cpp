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
  if (digits.size() != 10) return false;
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += digits[i].digitValue() * (10 - i);
  const int check = (11 - sum % 11) % 11;
  return check != 10 && check == digits[9].digitValue();
}

struct Pattern {
  IdentifierKind kind;
  QRegularExpression expression;
};

const std::vector<Pattern>& patterns() {
  const auto anyCase = QRegularExpression::CaseInsensitiveOption;
  static const std::vector<Pattern> all{
      {IdentifierKind::NhsNumber, QRegularExpression(u"(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)"_s)},
      {IdentifierKind::NationalInsurance,
       QRegularExpression(
           u"\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"_s,
           anyCase)},
      {IdentifierKind::Postcode,
       QRegularExpression(
           u"\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d|[A-HK-Y]\\d\\d|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b"_s,
           anyCase)},
      {IdentifierKind::Phone,
       QRegularExpression(u"(?<![\\w+])(?:\\+44 ?(?:\\(0\\) ?)?|\\(?0)(?:\\d[ ()-]*){9,10}(?!\\d)"_s)},
      {IdentifierKind::Email, QRegularExpression(u"[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"_s)},
      {IdentifierKind::DateOfBirth,
       QRegularExpression(u"\\b(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?|birthday)\\b[ :,]*"
                          "(?:\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? "
                          "(?:of )?[a-z]{3,9}\\.?,? \\d{4})"_s,
                          anyCase)}};
  return all;
}

struct Found {
  Stretch place;
  IdentifierKind kind;
};

/// Building an expression for each of thousands of names takes long: most of them are nowhere in the text.
bool mayStandIn(const QString& name, const QString& text) {
  const QString first = name.simplified().section(u' ', 0, 0);
  const bool isPlain =
      std::all_of(first.begin(), first.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
  return !isPlain || text.contains(first, Qt::CaseInsensitive);
}

std::vector<Found> allIn(const QString& text, const QStringList& staff, const QStringList& meant) {
  std::vector<Found> found;
  for (const Pattern& pattern : patterns()) {
    auto hits = pattern.expression.globalMatch(text);
    while (hits.hasNext()) {
      const auto hit = hits.next();
      if (pattern.kind == IdentifierKind::NhsNumber && !isNhsNumber(hit.captured())) continue;
      const bool inside = std::any_of(found.begin(), found.end(), [&hit](const Found& one) {
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
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.place.at < b.place.at; });
  return found;
}

}  // namespace

std::vector<Identifier> identifiersIn(const QString& text, const QStringList& staff) {
  std::vector<Identifier> each;
  for (const Found& one : allIn(text, staff, {})) {
    const Identifier identifier{one.kind, text.mid(one.place.at, one.place.length).trimmed()};
    if (std::find(each.begin(), each.end(), identifier) == each.end()) each.push_back(identifier);
  }
  return each;
}

std::vector<Stretch> identifierPlaces(const QString& text, const QStringList& staff, const QStringList& meant) {
  std::vector<Stretch> places;
  for (const Found& one : allIn(text, staff, meant)) places.push_back(one.place);
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
  }
  return {};
}

}  // namespace headroom
