// SPDX-License-Identifier: MIT
// headroom(5): the file, what lies beside it, and the folder of CSV files, whose columns are those declared in
// core/fields.
#include "app/manual/pages.h"
#include "app/manual/roff.h"
#include "core/fields/field.h"
#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace headroom::manual {
namespace {

QString columnWords(const Field& field) {
  const QString name = field.required ? field.csv : u'[' + field.csv + u']';
  return field.tokens.isEmpty() ? name : u"%1 (%2)"_s.arg(name, field.tokens.join(u", "_s));
}

void addTables(Roff& page) {
  for (const FieldTable& table : fieldTables()) {
    QStringList columns;
    for (const Field& field : table.fields)
      if (!field.csv.isEmpty()) columns << columnWords(field);
    if (!table.csv.isEmpty() && !columns.isEmpty()) page.item(table.csv + u".csv"_s, columns.join(u", "_s));
  }
}

void addFile(Roff& page) {
  page.heading(u"THE FILE"_s);
  page.paragraph(
      u"One database of SQLite 3 with the ending .headroom, of the MIME type application/x-headroom. Its "
      "application_id, four bytes from byte 68 on, is 0x%1 ('HdRm'); its user_version is the number of the format, "
      "and the newest is %2. A file of an older format is brought to the newest when it is opened in the window, "
      "after a copy was kept beside it; one of a newer format is refused."_s.arg(
          QString::number(kApplicationId, 16).toUpper(), QString::number(Database::newestFormat())));
  page.paragraph(
      u"It is made for its owner alone (mode 0600). The journal is truncated at each save (FILE-journal): a journal "
      "with bytes in it belongs to a save that was cut off, and must stay beside its file."_s);
  page.paragraph(
      u"An encrypted file is one of SQLCipher 4: its first 16 bytes are the salt, and nothing else in it can be told "
      "from noise. Any SQLCipher 4 opens it with the passphrase, or with the 96 hex digits of the recovery sheet."_s);
}

}  // namespace

QByteArray formatPage(const Edition& edition) {
  Roff page(u"headroom"_s, 5, edition.released, edition.version,
            u"the file of Headroom, and the folder it exchanges"_s);
  page.heading(u"DESCRIPTION"_s);
  page.paragraph(
      u"headroom(1) and headroom-cli(1) keep everything of a service in one file, and exchange it with other programs "
      "as a folder of CSV files."_s);
  addFile(page);
  page.heading(u"THE FOLDER"_s);
  page.paragraph(
      u"headroom-cli export writes it, headroom-cli import reads it. UTF-8, comma, a header row, columns in any order, "
      "dates as 2025-03-31, decimals with a point, CRLF at the end of a row, quotes only where needed. A row is known "
      "by its code, compared byte by byte. Columns in square brackets may be empty, and left out. Words in round "
      "brackets are the ones that a column takes."_s);
  page.paragraph(
      u"A cell that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a CR, behind any "
      "number of apostrophes) is written with one apostrophe in front, and that one is taken off when it is read."_s);
  addTables(page);
  page.heading(u"SEE ALSO"_s);
  page.paragraph(u"headroom(1), headroom-cli(1)"_s);
  return page.page();
}

}  // namespace headroom::manual
