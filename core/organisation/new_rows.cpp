// SPDX-License-Identifier: MIT
// What a new unit, post or person must be.
// The same words and bounds as an import holds.
#include "core/organisation/new_rows.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<QString> word(const QStringList& words, const QString& typed, const QString& what) {
  if (const auto found = canonical(words, typed)) return *found;
  return refuse(say("'%1' is not a %2; it is one of: %3.").arg(typed, what, words.join(u", "_s)));
}

}  // namespace

Result<Period> checked(const Period& period) {
  if (!period.from.isValid() || period.from < kEarliestDate || period.from > kLatestDate) {
    return refuse(say("The first day is not a date from 1900 to 2199."));
  }
  if (period.to && (*period.to <= period.from || *period.to > kLatestDate)) {
    return refuse(say("The end is not after the first day."));
  }
  return period;
}

Result<NewUnit> checked(NewUnit unit) {
  unit.name = unit.name.trimmed();
  if (unit.name.isEmpty()) return refuse(say("The unit has no name."));
  TRY(checkedLength(unit.name, kLongestName, say("The name of the unit")));
  const auto kind = TRY(word(unitKinds(), unit.kind, say("kind of unit")));
  unit.kind = kind;
  if (unit.division.trimmed().isEmpty()) {
    unit.division.clear();
    return unit;
  }
  const auto division = TRY(word(divisions(), unit.division, u"division"_s));
  unit.division = division;
  return unit;
}

Result<Role> checkedRole(const QString& typed) {
  const auto role = TRY(word(roles(), typed, u"role"_s));
  return *roleFrom(role);
}

Result<NewPost> checked(const NewPost& post) {
  const bool sixPlaces = post.fte.unscaled() % Decimal::pow10(Decimal::kScale - 6) == 0;
  if (post.fte < Decimal(0) || post.fte > Decimal(1) || !sixPlaces) {
    return refuse(say("An FTE is from 0 to 1, with 6 decimals at most."));
  }
  TRY(checked(post.period));
  return post;
}

Result<NewPerson> checked(NewPerson person) {
  person.name = person.name.trimmed();
  person.registration = person.registration.trimmed();
  if (person.name.isEmpty()) return refuse(say("The person has no name."));
  for (const QString& line : {person.name, person.registration}) {
    TRY(checkedLength(line, kLongestName, say("A name or registration")));
  }
  return person;
}

Result<NewSupervisor> checked(const NewSupervisor& one) {
  if (one.person == one.supervisor) return refuse(say("Nobody supervises themselves."));
  TRY(checked(Period{one.from, {}}));
  return one;
}

}  // namespace headroom
