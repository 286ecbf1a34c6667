// SPDX-License-Identifier: MIT
// The latest row of each kind says how it stands.
#include "core/supervision/yearly_check.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/plain_text.h"
#include "core/base/say.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const std::array<std::pair<CheckKind, QString>, 4>& checkTokens() {
  static const std::array<std::pair<CheckKind, QString>, 4> all{
      {{CheckKind::Registration, u"registration"_s},
       {CheckKind::Dbs, u"DBS"_s},
       {CheckKind::Appraisal, u"appraisal"_s},
       {CheckKind::DrivingInsurance, u"driving insurance"_s}}};
  return all;
}

}  // namespace

QString token(CheckKind kind) {
  for (const auto& [one, word] : checkTokens())
    if (one == kind) return word;
  return {};
}

std::optional<CheckKind> checkKindFrom(const QString& token) {
  for (const auto& [one, word] : checkTokens())
    if (word == token) return one;
  return std::nullopt;
}

const std::vector<CheckKind>& checkKinds() {
  static const std::vector<CheckKind> all{CheckKind::Registration, CheckKind::Dbs, CheckKind::Appraisal,
                                          CheckKind::DrivingInsurance};
  return all;
}

QString checkWords(CheckKind kind) {
  switch (kind) {
    case CheckKind::Registration:
      return say("Registration");
    case CheckKind::Dbs:
      return say("DBS seen");
    case CheckKind::Appraisal:
      return say("Appraisal");
    case CheckKind::DrivingInsurance:
      break;
  }
  return say("Insurance for driving");
}

QDate usualDue(CheckKind kind, QDate seen) {
  if (kind != CheckKind::Registration) return seen.addYears(1);
  const QDate thisYear(seen.year(), 11, 30);
  return seen < thisYear ? thisYear : thisYear.addYears(1);
}

Result<YearlyCheck> checked(YearlyCheck typed, QDate today) {
  if (!typed.seen.isValid() || typed.seen > today)
    return refuse(say("Give the day on which it was seen, not one to come."));
  if (typed.due && (!typed.due->isValid() || *typed.due <= typed.seen))
    return refuse(say("It is to be seen again after the day on which it was seen."));
  TRY(checkedLength(typed.note, kLongestText, say("The note")));
  typed.note = typed.note.trimmed();
  return typed;
}

std::vector<CheckStanding> checksOn(const std::vector<YearlyCheck>& all, bool isRegistered, QDate on) {
  std::vector<CheckStanding> standing;
  for (const CheckKind kind : checkKinds()) {
    CheckStanding one{kind};
    for (const YearlyCheck& check : all) {
      if (check.kind != kind || check.seen > on) continue;
      if (!one.last || std::pair(check.seen, check.id) >= std::pair(one.last->seen, one.last->id)) one.last = check;
    }
    if (one.last && one.last->due) one.label = labelOf(*one.last->due, on);
    const bool isAsked = kind == CheckKind::DrivingInsurance ? one.label.has_value()
                         : kind == CheckKind::Registration   ? isRegistered || one.last.has_value()
                                                             : true;
    if (isAsked) standing.push_back(std::move(one));
  }
  return standing;
}

}  // namespace headroom
