// SPDX-License-Identifier: MIT
// Checking what was decided. Words are kept as typed, less the spaces round them.
#include "core/caseload/allocating.h"

#include <QCoreApplication>

#include "core/base/period.h"
#include "core/base/plain_text.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("allocating", words); }

}  // namespace

const QStringList& allocationReasons() {
  static const QStringList words{u"new case"_s,       u"transfer"_s,    u"capacity"_s,     u"continuity"_s,
                                 u"worker leaves"_s,  u"worker away"_s, u"skills match"_s, u"family's wish"_s,
                                 u"change of team"_s, u"co-working"_s,  u"other"_s};
  return words;
}

Result<NewAllocation> checked(NewAllocation typed, const QStringList& obstacles) {
  typed.reason = typed.reason.trimmed();
  typed.rationale = typed.rationale.trimmed();
  typed.overrideWhy = typed.overrideWhy.trimmed();
  typed.agreedWith = typed.agreedWith.trimmed();
  if (!allocationReasons().contains(typed.reason)) return refuse(say("Choose why the case is given."));
  if (!typed.from.isValid() || typed.from < kEarliestDate || typed.from > kLatestDate)
    return refuse(say("Say from which day."));
  for (const QString& text : {typed.rationale, typed.overrideWhy, typed.agreedWith}) {
    if (const auto fits = checkedLength(text, kLongestText, say("The reason")); !fits)
      return tl::unexpected(fits.error());
  }
  if (!obstacles.isEmpty() && typed.overrideWhy.isEmpty())
    return refuse(say("%1 Say why it is right all the same.").arg(obstacles.front()));
  return typed;
}

}  // namespace headroom
