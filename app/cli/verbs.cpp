// SPDX-License-Identifier: MIT
// The order of --help, of the manual and of the completion.
#include "app/cli/verbs.h"

namespace headroom::cli {

std::vector<Verb> allVerbs() {
  std::vector<Verb> verbs{newVerb(),      importVerb(),   exportVerb(),      verifyVerb(),      backupVerb(),
                          restoreVerb(),  balanceVerb(),  unallocatedVerb(), supervisionVerb(), actionsVerb(),
                          overloadVerb(), forecastVerb(), complianceVerb(),  discussedVerb(),   calendarVerb(),
                          cpdVerb(),      diagnoseVerb(), serverVerb()};
#ifdef HEADROOM_REPORTS
  verbs.push_back(reportVerb());
#endif
  return verbs;
}

}  // namespace headroom::cli
