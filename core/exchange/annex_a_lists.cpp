// SPDX-License-Identifier: MIT
// Finds the sheets and their headers; annex_a_rows.h takes the rows. A sheet that is seen comes before a hidden one.
#include "core/exchange/annex_a_lists.h"

#include <QCryptographicHash>

#include <array>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/exchange/annex_a_names.h"
#include "core/exchange/annex_a_rows.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kHeaderWithin = 20;  // rows: some layouts put a title or a note above the header

const std::array<int, 7> kListNumbers{3, 4, 5, 6, 7, 8, 9};

/// What is known of a sheet before its rows are read.
struct FoundSheet {
  int list = 0;
  std::optional<AnnexHeader> header;
};

Result<FoundSheet> lookAt(Workbook& book, int sheet) {
  FoundSheet found;
  found.list = listOfTitle(book.sheets().at(std::size_t(sheet)));
  const bool titled = found.list != 0;
  if (titled && (found.list < 3 || found.list > 9)) return found;
  const auto read = book.readRows(sheet, [&](const WorkbookRow& row) {
    if (found.header) continueHeader(*found.header, row, found.list);
    if (found.header || row.number > kHeaderWithin) return false;
    const int list = titled ? found.list : listOfHeader(row);
    if (list == 0) return true;
    found.header = readHeader(row, list);
    if (found.header) found.list = list;
    return true;
  });
  if (!read) return tl::unexpected<Refusal>(read.error());
  return found;
}

/// A list without a column that it should have is still read for the others.
void reportMissingColumns(const AnnexList& list, std::vector<Reject>& rejects) {
  for (const AnnexColumn column : {AnnexColumn::Team, AnnexColumn::Worker})
    if (!list.header.columns.contains(column))
      rejects.push_back({{list.title, list.header.row}, usualHeader(column), say("this list has no such column")});
}

class SheetsReader {
 public:
  SheetsReader(Workbook& book, QDate on, SourceTables& out) : book_(book), on_(on), out_(out) {
    for (const int number : kListNumbers) lists_[number].number = number;
  }
  Result<std::map<int, AnnexList>> read();

 private:
  Result<void> readSheet(int sheet);
  void tellMissing();
  Result<void> readList(int sheet, const AnnexHeader& header, AnnexList& list);
  void remark(const QString& sentence) { out_.remarks.push_back(sentence); }

  Workbook& book_;
  QDate on_;
  SourceTables& out_;
  std::map<int, AnnexList> lists_;
};

Result<std::map<int, AnnexList>> SheetsReader::read() {
  for (const bool hidden : {false, true})
    for (int sheet = 0; sheet < int(book_.sheets().size()); ++sheet)
      if (book_.isHidden(sheet) == hidden) TRY(readSheet(sheet));
  tellMissing();
  AnnexNames(lists_, out_.remarks).settle();
  return std::move(lists_);
}

void SheetsReader::tellMissing() {
  QStringList missing;
  for (const auto& [number, list] : lists_)
    if (list.title.isEmpty()) missing << QString::number(number);
  if (missing.isEmpty()) return;
  const QString last = missing.takeLast();
  remark(missing.isEmpty() ? say("The workbook has no List %1.").arg(last)
                           : say("The workbook has no Lists %1 and %2.").arg(missing.join(u", "_s), last));
}

Result<void> SheetsReader::readSheet(int sheet) {
  const QString& title = book_.sheets().at(std::size_t(sheet));
  const bool hidden = book_.isHidden(sheet);
  const auto found = lookAt(book_, sheet);
  if (!found) return tl::unexpected<Refusal>(found.error());
  if (!lists_.contains(found->list)) {
    if (hidden) remark(say("'%1' is a hidden sheet and none of Lists 3 to 9; it is left out.").arg(title));
    return {};
  }
  AnnexList& list = lists_[found->list];
  if (!list.title.isEmpty() && hidden) {
    remark(say("'%1' is a hidden sheet; '%2' is List %3 already, so the hidden one is left out.")
               .arg(title, list.title)
               .arg(found->list));
  } else if (!found->header) {
    out_.rejects.push_back({{title, 1},
                            usualHeader(AnnexColumn::Child),
                            say("no header row names the child's unique ID, so the sheet is left out")});
  } else if (!list.title.isEmpty()) {
    out_.rejects.push_back(
        {{title, 1},
         {},
         say("'%1' is List %2 already, so this sheet is left out").arg(list.title, QString::number(found->list))});
  } else {
    if (hidden)
      remark(say("'%1' is a hidden sheet; it is read as List %2 anyway.").arg(title, QString::number(found->list)));
    return readList(sheet, *found->header, list);
  }
  return {};
}

Result<void> SheetsReader::readList(int sheet, const AnnexHeader& header, AnnexList& list) {
  list.title = book_.sheets().at(std::size_t(sheet));
  list.header = header;
  for (const QString& one : header.remarks)
    remark(u"%1, row %2: %3"_s.arg(list.title, QString::number(header.row), one));
  reportMissingColumns(list, out_.rejects);
  AnnexRowsReader reader(list, on_, out_);
  std::vector<MergedCells> merged;
  TRY(book_.readRows(
      sheet,
      [&](const WorkbookRow& row) {
        if (row.number > header.lastRow) reader.hold(row);
        return true;
      },
      &merged));
  reader.take(merged);
  return {};
}

}  // namespace

QString AnnexList::headerOf(AnnexColumn column) const {
  const auto own = header.headers.find(column);
  return own == header.headers.end() ? usualHeader(column) : own->second;
}

Result<std::map<int, AnnexList>> readAnnexLists(Workbook& book, QDate on, SourceTables& out) {
  return SheetsReader(book, on, out).read();
}

QString codeOfName(const QString& name) {
  const QList<uint> characters = name.normalized(QString::NormalizationForm_KC).toCaseFolded().toUcs4();
  QString code;
  for (const uint one : characters) {
    const bool kept = QChar::isLetterOrNumber(one) || QChar::isMark(one);
    if (kept) code += QChar::fromUcs4(one);
    if (!kept && !code.isEmpty() && !code.endsWith(u'-')) code += u'-';
  }
  while (code.endsWith(u'-')) code.chop(1);
  return boundedCode(code);
}

QString boundedCode(const QString& text) {
  const QList<uint> characters = text.toUcs4();
  if (characters.size() <= kLongestCode) return text;
  const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
  const qsizetype kept = kLongestCode - 1 - digest.size();
  return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), kept) + u'-' +
         QString::fromLatin1(digest);
}

}  // namespace headroom
