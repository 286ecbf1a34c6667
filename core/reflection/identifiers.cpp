// SPDX-License-Identifier: MIT
// One expression for each kind; what only looks like one is left to the check behind it.
#include "core/reflection/identifiers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("reflection", words); }

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

void addNames(const QString& text, const QStringList& staff, std::multimap<qsizetype, Identifier>& found) {
  for (const QString& name : staff) {
    if (name.trimmed().isEmpty()) continue;
    const QRegularExpression whole(
        u"(?<!\\w)"_s + QRegularExpression::escape(name) + u"(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto hit = whole.match(text);
    if (hit.hasMatch()) found.emplace(hit.capturedStart(), Identifier{IdentifierKind::StaffName, hit.captured()});
  }
}

}  // namespace

std::vector<Identifier> identifiersIn(const QString& text, const QStringList& staff) {
  std::multimap<qsizetype, Identifier> found;
  std::vector<std::pair<qsizetype, qsizetype>> taken;
  for (const Pattern& pattern : patterns()) {
    auto hits = pattern.expression.globalMatch(text);
    while (hits.hasNext()) {
      const auto hit = hits.next();
      if (pattern.kind == IdentifierKind::NhsNumber && !isNhsNumber(hit.captured())) continue;
      const bool inside = std::any_of(taken.begin(), taken.end(), [&hit](const auto& span) {
        return hit.capturedStart() < span.second && span.first < hit.capturedEnd();
      });
      if (inside) continue;
      taken.emplace_back(hit.capturedStart(), hit.capturedEnd());
      found.emplace(hit.capturedStart(), Identifier{pattern.kind, hit.captured().trimmed()});
    }
  }
  addNames(text, staff, found);
  std::vector<Identifier> each;
  for (const auto& [at, identifier] : found) {
    if (std::find(each.begin(), each.end(), identifier) == each.end()) each.push_back(identifier);
  }
  return each;
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
