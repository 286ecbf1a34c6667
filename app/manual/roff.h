// SPDX-License-Identifier: MIT
// A manual page being written: paragraphs, headings and lists in the macros of man(7), with every character of a text
// standing for itself.
#pragma once
#include <QString>
#include <QStringList>

namespace headroom::manual {

class Roff {
 public:
  /// `released`: an ISO date; `about`: the NAME line without the name.
  Roff(const QString& name, int section, const QString& released, const QString& version, const QString& about);

  void heading(const QString& words);
  void subheading(const QString& words);
  void paragraph(const QString& words);
  /// A term and what it means; `further` stands below that.
  void item(const QString& term, const QString& words);
  /// What is typed, or stands in a file, line by line.
  void lines(const QStringList& typed);
  void indent();
  void outdent();
  QByteArray page() const { return page_.toUtf8(); }

 private:
  QString page_;
};

/// As roff takes it: nothing in it is a command.
QString roffText(const QString& words);

}  // namespace headroom::manual
