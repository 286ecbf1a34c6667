// SPDX-License-Identifier: MIT
// A value of a list ('table|csv|json') is offered, of a file or folder the names there; a day or a code is typed.
#include "app/manual/completion.h"

#include "app/cli/help.h"
#include "app/cli/verbs.h"
#include "app/window_options.h"

using namespace Qt::StringLiterals;

namespace headroom::manual {
namespace {

bool isList(const OptionSpec& option) { return option.takes.contains(u'|'); }
bool isPlace(const OptionSpec& option) {
  return option.takes == u"DIR" || option.takes == u"OUT" || option.takes == u"NAME";
}

QStringList listOf(const OptionSpec& option) { return option.takes.split(u'|'); }

QString dashed(const OptionSpecs& options) {
  QStringList names;
  for (const OptionSpec& option : options) names << u"--"_s + option.name;
  return names.join(u' ');
}

/// Inside single quotes of any of the three.
QString quoted(QString words) { return words.replace(u'\'', u"\u2019"_s); }

/// Inside the brackets of a zsh specification, which stands in single quotes.
QString zshWords(const QString& words) {
  return quoted(words).replace(u'[', u"\\["_s).replace(u']', u"\\]"_s).replace(u':', u"\\:"_s);
}

QString zshOption(const OptionSpec& option) {
  QString spec = u"'--%1[%2]"_s.arg(option.name, zshWords(option.says));
  if (isList(option)) {
    spec += u":%1:(%2)"_s.arg(option.name, listOf(option).join(u' '));
  } else if (option.takesValue()) {
    spec += u":%1:%2"_s.arg(zshWords(option.takes), isPlace(option) ? u"_files"_s : u" "_s);
  }
  return spec + u'\'';
}

QString zshArguments(const OptionSpecs& options, const QString& indent) {
  QString lines = indent + u"_arguments -S \\\n"_s;
  for (const OptionSpec& option : options) lines += indent + u"  "_s + zshOption(option) + u" \\\n"_s;
  return lines + indent + u"  '*:file:_files'\n"_s;
}

/// The values of the options of all verbs: two verbs never mean different things by one list.
QString bashValues(const CompletedProgram& program) {
  QString cases;
  QStringList told;
  for (const Completed& verb : program.verbs) {
    for (const OptionSpec& option : verb.options) {
      const QString branch =
          isList(option) ? u"    --%1) COMPREPLY=($(compgen -W '%2' -- \"$cur\")); return ;;\n"_s.arg(
                               option.name, listOf(option).join(u' '))
          : isPlace(option)     ? u"    --%1) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n"_s.arg(option.name)
          : option.takesValue() ? u"    --%1) COMPREPLY=(); return ;;\n"_s.arg(option.name)
                                : QString();
      if (branch.isEmpty() || told.contains(option.name)) continue;
      told << option.name;
      cases += branch;
    }
  }
  return cases;
}

}  // namespace

CompletedProgram completedCommand() {
  CompletedProgram program{u"headroom-cli"_s, {}};
  for (const cli::Verb& verb : cli::allVerbs())
    program.verbs.push_back({verb.name, verb.summary, cli::allOptionsOf(verb)});
  return program;
}

CompletedProgram completedWindow() {
  OptionSpecs options = windowOptions();
  options.push_back({u"help"_s, {}, u"say what the program takes, and end"_s});
  options.push_back({u"version"_s, {}, u"say the version, and end"_s});
  return {u"headroom"_s, {{{}, windowSummary(), options}}};
}

QByteArray bashCompletion(const CompletedProgram& program) {
  QString function = program.name;
  function.replace(u'-', u'_');
  QStringList verbs;
  QString options;
  for (const Completed& verb : program.verbs) {
    if (verb.verb.isEmpty()) {
      options += u"    *) words='%1' ;;\n"_s.arg(dashed(verb.options));
    } else {
      verbs << verb.verb;
      options += u"    %1) words='%2' ;;\n"_s.arg(verb.verb, dashed(verb.options));
    }
  }
  QString script =
      u"# Completion of %1 for bash.\n_%2() {\n  local cur=${COMP_WORDS[COMP_CWORD]} "
      "prev=${COMP_WORDS[COMP_CWORD-1]} words=\n  COMPREPLY=()\n  case $prev in\n%3  esac\n"_s.arg(
          program.name, function, bashValues(program));
  if (!verbs.isEmpty())
    script +=
        u"  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W '%1 --help --version' -- \"$cur\"))\n    "
        "return\n  fi\n"_s.arg(verbs.join(u' '));
  script +=
      u"  case ${COMP_WORDS[1]} in\n%1  esac\n  case $cur in\n    -*) COMPREPLY=($(compgen -W \"$words\" -- "
      "\"$cur\")) ;;\n    *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n  esac\n}\ncomplete -o filenames -F _%2 %3\n"_s
          .arg(options, function, program.name);
  return script.toUtf8();
}

QByteArray zshCompletion(const CompletedProgram& program) {
  QString script = u"#compdef %1\n# Completion of %1 for zsh.\n"_s.arg(program.name);
  if (program.verbs.size() == 1) return (script + zshArguments(program.verbs.front().options, {})).toUtf8();
  script += u"local -a verbs\nverbs=(\n"_s;
  for (const Completed& verb : program.verbs)
    script += u"  '%1:%2'\n"_s.arg(verb.verb, quoted(verb.summary).replace(u':', u"\\:"_s));
  script +=
      u")\nif (( CURRENT == 2 )); then\n  _describe command verbs\n  return\nfi\nlocal verb=$words[2]\nshift words\n"
      "(( CURRENT-- ))\ncase $verb in\n"_s;
  for (const Completed& verb : program.verbs)
    script += u"  %1)\n%2    ;;\n"_s.arg(verb.verb, zshArguments(verb.options, u"    "_s));
  return (script + u"esac\n"_s).toUtf8();
}

QByteArray fishCompletion(const CompletedProgram& program) {
  QString script = u"# Completion of %1 for fish.\n"_s.arg(program.name);
  for (const Completed& verb : program.verbs) {
    QString condition;
    if (!verb.verb.isEmpty()) {
      script += u"complete -c %1 -n __fish_use_subcommand -f -a %2 -d '%3'\n"_s.arg(program.name, verb.verb,
                                                                                    quoted(verb.summary));
      condition = u" -n '__fish_seen_subcommand_from %1'"_s.arg(verb.verb);
    }
    for (const OptionSpec& option : verb.options) {
      QString takes;
      if (isList(option)) takes = u" -x -a '%1'"_s.arg(listOf(option).join(u' '));
      if (takes.isEmpty() && option.takesValue()) takes = isPlace(option) ? u" -r"_s : u" -x"_s;
      script +=
          u"complete -c %1%2 -l %3%4 -d '%5'\n"_s.arg(program.name, condition, option.name, takes, quoted(option.says));
    }
  }
  return script.toUtf8();
}

}  // namespace headroom::manual
