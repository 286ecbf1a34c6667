// SPDX-License-Identifier: MIT
// What `headroom` takes on its command line, for the parser and the manual alike.
#pragma once
#include "app/option.h"

namespace headroom {

inline QString windowSummary() { return QStringLiteral("caseloads and supervision on one local file"); }

inline OptionSpecs windowOptions() {
  return {
      {QStringLiteral("pages"), QStringLiteral("DIR"), QStringLiteral("draw every page of FILE into DIR and end")},
      {QStringLiteral("on"), QStringLiteral("DATE"), QStringLiteral("take DATE (2026-07-24) for today")},
      {QStringLiteral("profile"), QStringLiteral("DIR"), QStringLiteral("keep settings and backups in DIR")},
      {QStringLiteral("as"), QStringLiteral("CODE"),
       QStringLiteral("look as the person of that code; a passphrase is asked for all the same")},
      {QStringLiteral("diagnose"), QString(),
       QStringLiteral("say what runs here and what state FILE (or the last one) is in, without a name or a word of a "
                      "record, and end; needs no display")},
      {QStringLiteral("quit-after-first-paint"), QString(),
       QStringLiteral("end as soon as the window is drawn; for timing")}};
}

}  // namespace headroom
