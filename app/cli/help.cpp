// SPDX-License-Identifier: MIT
// Options stand under each other with what they take, so that they are found at a glance.
#include "app/cli/help.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

QString typedForm(const OptionSpec& option) {
  return u"--"_s + option.name + (option.takesValue() ? u' ' + option.takes : QString());
}

QString linesOf(const OptionSpecs& options) {
  QString lines;
  for (const OptionSpec& option : options) lines += u"  %1\n      %2\n"_s.arg(typedForm(option), option.says);
  return lines;
}

}  // namespace

QString commandSummary() { return u"caseloads and supervision from a Headroom file"_s; }

OptionSpecs commonOptions() {
  return {
      {u"format"_s, u"table|csv|json"_s, u"how a reading command answers; table, for people, when it is not said"_s},
      {u"passphrase-file"_s, u"NAME"_s,
       u"the passphrase of an encrypted file is the first line of NAME (- is standard input)"_s},
      {u"help"_s, {}, u"say what the command does and takes, and end"_s}};
}

OptionSpecs allOptionsOf(const Verb& verb) {
  OptionSpecs options = verb.options;
  for (const OptionSpec& option : commonOptions()) options.push_back(option);
  return options;
}

std::vector<ExitStatus> exitStatuses() {
  return {{0, u"done"_s},
          {1, u"the file or the input is bad; one line on standard error says what and where"_s},
          {2, u"wrong usage"_s},
          {3, u"a check found a problem"_s}};
}

QString helpOf(const std::vector<Verb>& verbs) {
  QString help = u"headroom-cli: %1\n\n"_s.arg(commandSummary());
  for (const Verb& verb : verbs) help += u"  %1\n      %2\n"_s.arg(verb.usage, verb.summary);
  help += u"\nEvery command takes:\n"_s + linesOf(commonOptions()) + u"\nExit status:\n"_s;
  for (const ExitStatus& one : exitStatuses()) help += u"  %1  %2\n"_s.arg(one.status).arg(one.means);
  return help;
}

QString helpOf(const Verb& verb) {
  return u"headroom-cli %1\n  %2\n\n"_s.arg(verb.usage, verb.summary) + linesOf(allOptionsOf(verb));
}

}  // namespace headroom::cli
