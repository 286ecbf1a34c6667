// SPDX-License-Identifier: MIT
// headroom(1) and headroom-cli(1).
#include "app/manual/pages.h"

#include "app/cli/help.h"
#include "app/cli/verbs.h"
#include "app/manual/roff.h"
#include "app/window_options.h"

using namespace Qt::StringLiterals;

namespace headroom::manual {
namespace {

QString typed(const OptionSpec& option) {
  return u"--"_s + option.name + (option.takesValue() ? u' ' + option.takes : QString());
}

void addOptions(Roff& page, const OptionSpecs& options) {
  for (const OptionSpec& option : options) page.item(typed(option), option.says);
}

void addFiles(Roff& page) {
  page.heading(u"FILES"_s);
  page.item(u"~/.config/headroom/settings.ini"_s,
            u"the settings of this computer's user: look, size of text, which files were open"_s);
  page.item(u"~/.local/share/headroom/backups/"_s,
            u"a verified copy of each file, made before the first change of a day; the 10 latest, the last of each of "
            "14 days and the last of each of 12 months are kept"_s);
  page.paragraph(u"Removing the program leaves all of these, and every file of records, where they are."_s);
}

}  // namespace

QByteArray windowPage(const Edition& edition) {
  Roff page(u"headroom"_s, 1, edition.released, edition.version, windowSummary());
  page.heading(u"SYNOPSIS"_s);
  page.paragraph(u"headroom [OPTION...] [FILE]"_s);
  page.heading(u"DESCRIPTION"_s);
  page.paragraph(
      u"Opens FILE in a window, or asks what to begin with: an invented authority to look around in, a file of your "
      "own, or what you bring. A file that is open already in another window of yours is brought to the front."_s);
  page.heading(u"OPTIONS"_s);
  addOptions(page, windowOptions());
  page.item(u"-h, --help"_s, u"say what the program takes, and end; needs no display"_s);
  page.item(u"-v, --version"_s, u"say the version, and end; needs no display"_s);
  page.heading(u"EXIT STATUS"_s);
  page.item(u"0"_s, u"the window was closed"_s);
  page.item(u"1"_s, u"the file could not be opened where nobody could be asked (--pages, --quit-after-first-paint)"_s);
  page.item(u"2"_s, u"wrong usage"_s);
  addFiles(page);
  page.heading(u"SEE ALSO"_s);
  page.paragraph(u"headroom-cli(1), headroom(5)"_s);
  return page.page();
}

QByteArray commandPage(const Edition& edition) {
  Roff page(u"headroom-cli"_s, 1, edition.released, edition.version, cli::commandSummary());
  page.heading(u"SYNOPSIS"_s);
  page.paragraph(u"headroom-cli COMMAND ARGUMENT... [OPTION...]"_s);
  page.paragraph(u"headroom-cli COMMAND --help"_s);
  page.paragraph(u"headroom-cli --help | --version"_s);
  page.heading(u"DESCRIPTION"_s);
  page.paragraph(
      u"Needs no display. A command that fails leaves the file as it was, to the byte. Reading commands open the file "
      "only to read and never bring an older one to the newest format."_s);
  page.heading(u"COMMANDS"_s);
  for (const cli::Verb& verb : cli::allVerbs()) {
    page.item(verb.usage, verb.summary);
    page.indent();
    addOptions(page, verb.options);
    page.outdent();
  }
  page.heading(u"OPTIONS OF EVERY COMMAND"_s);
  addOptions(page, cli::commonOptions());
  page.heading(u"EXIT STATUS"_s);
  for (const cli::ExitStatus& one : cli::exitStatuses()) page.item(QString::number(one.status), one.means);
  page.heading(u"EXAMPLES"_s);
  page.lines({u"headroom-cli new ours.headroom"_s, u"headroom-cli import ours.headroom annex-a.xlsx --accept-rejects"_s,
              u"headroom-cli balance ours.headroom"_s, u"headroom-cli supervision ours.headroom --format json"_s,
              u"headroom-cli verify ours.headroom --passphrase-file words.txt"_s});
  addFiles(page);
  page.heading(u"SEE ALSO"_s);
  page.paragraph(u"headroom(1), headroom(5)"_s);
  return page.page();
}

}  // namespace headroom::manual
