// SPDX-License-Identifier: MIT
// The verbs of headroom-cli, one function each, in the order of --help. A new verb is a file <verb>_verb.cpp and a line
// here and in verbs.cpp.
#pragma once
#include "app/cli/arguments.h"

namespace headroom::cli {

Verb newVerb();
Verb importVerb();
Verb exportVerb();
Verb verifyVerb();
Verb backupVerb();
Verb restoreVerb();
Verb balanceVerb();
Verb unallocatedVerb();
Verb supervisionVerb();
Verb actionsVerb();
Verb overloadVerb();
Verb forecastVerb();
Verb complianceVerb();
Verb discussedVerb();
Verb calendarVerb();
Verb cpdVerb();
Verb diagnoseVerb();
Verb serverVerb();
Verb reportVerb();  ///< only in a build with the window's parts

/// Every verb of this build, in the order of --help.
std::vector<Verb> allVerbs();

}  // namespace headroom::cli
