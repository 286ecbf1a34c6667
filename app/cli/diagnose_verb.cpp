// SPDX-License-Identifier: MIT
// `diagnose FILE`: the text for whoever is asked for help, without a name or a word of any record.
#include <cstdio>

#include "app/cli/verbs.h"
#include "app/diagnosis.h"
#include "headroom_version.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

int runDiagnose(const Arguments& arguments) {
  DiagnosisAsked asked;
  asked.program = u"headroom-cli "_s + QLatin1String(kVersion);
  asked.file = arguments.plain(0);
  std::fputs(qUtf8Printable(diagnosis(asked)), stdout);
  return 0;
}

}  // namespace

Verb diagnoseVerb() {
  return {
      u"diagnose"_s,
      u"diagnose FILE"_s,
      u"what runs here and what state the file is in, to be sent to whoever helps: no name and no word of a record"_s,
      {},
      1,
      runDiagnose};
}

}  // namespace headroom::cli
