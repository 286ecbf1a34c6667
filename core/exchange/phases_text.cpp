// SPDX-License-Identifier: MIT
// The supervision clock reads phases and writes them. Where it cannot, the clauses of a refusal say which phase is
// wrong and what one looks like.
#include "core/exchange/phases_text.h"

#include <QStringList>

#include "core/base/say.h"
#include "core/supervision/policy.h"

using namespace Qt::StringLiterals;

namespace headroom {

Result<QString> phasesInOneSpelling(const QString& typed) {
  if (const auto phases = parsePhases(typed)) return phasesText(*phases);
  const QStringList parts = typed.split(u';');
  qsizetype at = 0;  // the first that cannot be read where it stands
  while (at + 1 < parts.size() && parsePhases(parts[at] + u";month"_s)) ++at;
  const QString like = at + 1 == parts.size()
                           ? say("the last phase is like '14d', '1m' or 'month' without 'until', N from 1 to 999")
                           : say("a phase before the last is like '7d until 42d', N from 1 to 999");
  return refuse(say("phase %1 cannot be read; %2").arg(at + 1).arg(like));
}

}  // namespace headroom
