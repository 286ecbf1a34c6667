// SPDX-License-Identifier: MIT
// What --help says, whole and of one verb; the manual prints the same words (app/manual).
#pragma once
#include "app/cli/arguments.h"

namespace headroom::cli {

/// What the program is, in a few words.
QString commandSummary();

/// What every verb takes beside its own options.
OptionSpecs commonOptions();
/// The verb's own, then those of every verb.
OptionSpecs allOptionsOf(const Verb& verb);

struct ExitStatus {
  int status;
  QString means;
};
std::vector<ExitStatus> exitStatuses();

QString helpOf(const std::vector<Verb>& verbs);
QString helpOf(const Verb& verb);

}  // namespace headroom::cli
