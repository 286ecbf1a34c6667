// SPDX-License-Identifier: MIT
// A hyphen of an option is written as '\-', so that it can be copied out of the page.
#include "app/manual/roff.h"

using namespace Qt::StringLiterals;

namespace headroom::manual {

QString roffText(const QString& words) {
  QString text;
  for (const QChar c : words) {
    if (c == u'\\') {
      text += u"\\e"_s;
    } else if (c == u'-') {
      text += u"\\-"_s;
    } else if (c == u'\'') {
      text += u"\\(aq"_s;
    } else if (c == u'`') {
      text += u"\\(ga"_s;
    } else if (c == u'~') {
      text += u"\\(ti"_s;
    } else if (c == u'^') {
      text += u"\\(ha"_s;
    } else {
      text += c;
    }
  }
  return text.startsWith(u'.') ? u"\\&"_s + text : text;
}

Roff::Roff(const QString& name, int section, const QString& released, const QString& version, const QString& about) {
  page_ = u".\\\" Made from the words of --help when Headroom was built.\n.TH %1 %2 %3 \"Headroom %4\" \"Headroom\"\n"_s
              .arg(roffText(name.toUpper()), QString::number(section), released, version);
  page_ += u".nh\n.ad l\n"_s;
  heading(u"NAME"_s);
  page_ += u"%1 \\- %2\n"_s.arg(roffText(name), roffText(about));
}

void Roff::heading(const QString& words) { page_ += u".SH \"%1\"\n"_s.arg(roffText(words)); }
void Roff::subheading(const QString& words) { page_ += u".SS \"%1\"\n"_s.arg(roffText(words)); }
void Roff::paragraph(const QString& words) { page_ += u".PP\n%1\n"_s.arg(roffText(words)); }

void Roff::item(const QString& term, const QString& words) {
  const QStringList terms = term.split(u'\n');
  for (qsizetype i = 0; i < terms.size(); ++i)
    page_ += (i == 0 ? u".TP\n\\fB%1\\fR\n"_s : u".TQ\n\\fB%1\\fR\n"_s).arg(roffText(terms[i].trimmed()));
  page_ += roffText(words) + u'\n';
}

void Roff::lines(const QStringList& typed) {
  page_ += u".PP\n.nf\n"_s;
  for (const QString& line : typed) page_ += roffText(line) + u'\n';
  page_ += u".fi\n"_s;
}

void Roff::indent() { page_ += u".RS\n"_s; }
void Roff::outdent() { page_ += u".RE\n"_s; }

}  // namespace headroom::manual
