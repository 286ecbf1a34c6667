// SPDX-License-Identifier: MIT
// headroom-cli: finds the verb, runs it, and is the last net for errors. Exit status as in the formats page, section 1.
#include <QCoreApplication>
#include <QFileInfo>
#ifdef HEADROOM_REPORTS
#include <QGuiApplication>
#endif

#include <cstdio>
#include <memory>

#include "app/cli/help.h"
#include "app/cli/passphrase_option.h"
#include "app/cli/verbs.h"
#include "core/base/language.h"
#include "core/base/platform.h"
#include "core/base/result.h"
#include "core/store/working_place.h"
#include "headroom_version.h"

namespace {

using namespace headroom;
using namespace headroom::cli;

void say(std::FILE* where, const QString& line) { std::fprintf(where, "%s\n", qUtf8Printable(line)); }

int runVerb(const Verb& verb, const QStringList& typed) {
  if (typed.contains(QStringLiteral("--help"))) {
    std::fputs(qUtf8Printable(helpOf(verb)), stdout);
    return 0;
  }
  const Arguments arguments = Arguments::parse(typed, allOptionsOf(verb), verb.plainCount, verb.morePlain);
  outputFormat(arguments);
  for (int i = 0; i < arguments.plainCount(); ++i) clearUnfinished(QFileInfo(arguments.plain(i)).absolutePath());
  unlockFiles(arguments);
  return verb.run(arguments);
}

int run(const QStringList& words) {
  const auto verbs = allVerbs();
  if (words.isEmpty()) throw UsageError(QStringLiteral("say what to do; headroom-cli --help lists the commands"));
  if (words.first() == u"--help" || words.first() == u"help")
    return std::fputs(qUtf8Printable(helpOf(verbs)), stdout), 0;
  if (words.first() == u"--version")
    return say(stdout, QStringLiteral("headroom-cli %1").arg(QLatin1String(kVersion))), 0;
  for (const Verb& verb : verbs) {
    if (verb.name == words.first()) return runVerb(verb, words.mid(1));
  }
  throw UsageError(QStringLiteral("unknown command '%1'; headroom-cli --help lists the commands").arg(words.first()));
}

}  // namespace

int main(int argc, char* argv[]) {
  headroom::platform::protectProcess();
  headroom::speakBritish();
  QStringList words;
  for (int i = 1; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
#ifdef HEADROOM_REPORTS
  // A report needs fonts and no display; every other verb needs neither, and its help as little.
  const bool reports = words.value(0) == u"report" && !words.contains(QStringLiteral("--help"));
  if (reports) qputenv("QT_QPA_PLATFORM", "offscreen");
  // Qt's own options are not ours: it would take '--session' away.
  int named = argc > 0 ? 1 : 0;
  const std::unique_ptr<QCoreApplication> app(reports ? new QGuiApplication(named, argv)
                                                      : new QCoreApplication(argc, argv));
#else
  const QCoreApplication app(argc, argv);
#endif
  try {
    return run(words);
  } catch (const UsageError& error) {
    std::fprintf(stderr, "headroom-cli: %s\n", error.what());
    return 2;
  } catch (const StoreError& error) {
    say(stderr, error.sentence());
    return 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "headroom-cli: %s\n", error.what());
    return 1;
  }
}
