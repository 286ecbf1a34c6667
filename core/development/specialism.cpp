// SPDX-License-Identifier: MIT
// Nobody else says it for them: the verbs are in shared_learning_actions.h.
#include "core/development/specialism.h"

#include "core/base/plain_text.h"
#include "core/base/say.h"

namespace headroom {

Result<Specialism> checked(Specialism specialism) {
  specialism.subject = specialism.subject.trimmed();
  if (specialism.subject.isEmpty()) return refuse(say("Say what you know about."));
  if (!specialism.since.isValid()) return refuse(say("Say since when."));
  TRY(checkedLength(specialism.subject, kLongestName, say("What you know about")));
  TRY(checkedLength(specialism.how, kLongestText, say("How you know")));
  return specialism;
}

}  // namespace headroom
