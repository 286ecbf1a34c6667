// SPDX-License-Identifier: MIT
// What a new case or limit must be.
// The same words and bounds as an import holds.
#include "core/caseload/new_case.h"

#include "core/base/say.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/code.h"
#include "core/organisation/new_rows.h"

using namespace Qt::StringLiterals;

namespace headroom {

bool isAmount(Decimal value) {
  const bool fourPlaces = value.unscaled() % Decimal::pow10(Decimal::kScale - 4) == 0;
  return fourPlaces && value >= Decimal(0) && value <= Decimal(100'000);
}

Result<NewCase> checked(NewCase typed) {
  const auto facts = TRY(checked(CaseCorrection{typed.kind, typed.family, typed.features, typed.unit, typed.points}));
  TRY(checked(Period{typed.opened, {}}));
  typed.kind = facts.kind;
  typed.family = facts.family;
  typed.features = facts.features;
  return typed;
}

Result<CaseCorrection> checked(CaseCorrection typed) {
  const auto kind = canonical(caseKinds(), typed.kind);
  if (!kind)
    return refuse(say("'%1' is not a kind of case; it is one of: %2.").arg(typed.kind, caseKinds().join(u", "_s)));
  typed.kind = *kind;
  if (!typed.family.trimmed().isEmpty()) {
    const auto family = TRY(checkedCode(typed.family, u"family reference"_s));
    typed.family = family;
  } else {
    typed.family.clear();
  }
  typed.features = featuresFrom(featuresText(typed.features));
  if (typed.points && !isAmount(*typed.points)) {
    return refuse(say("Points are from 0 to 100,000, with 4 decimals at most."));
  }
  return typed;
}

Result<NewLimit> checked(const NewLimit& typed) {
  if (!isAmount(typed.value)) return refuse(say("A limit is from 0 to 100,000, with 4 decimals at most."));
  TRY(checked(Period{typed.from, {}}));
  return typed;
}

}  // namespace headroom
