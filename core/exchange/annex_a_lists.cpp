// SPDX-License-Identifier: MIT
// Finds the sheets and their headers, then takes the recognised columns of each row and nothing else.
#include "core/exchange/annex_a_lists.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

#include "core/exchange/workbook_cells.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kHeaderWithin = 20;  // rows: some layouts put a title or a note above the header
constexpr qsizetype kLongestCode = 64;

const std::array<int, 7> kListNumbers{3, 4, 5, 6, 7, 8, 9};

bool hasControlCharacter(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == QChar(0x7F); });
}

/// Non-breaking and doubled spaces become one plain space.
QString tidied(const WorkbookCell* cell) {
  return cell == nullptr || cell->kind == WorkbookCell::Kind::Error ? QString() : cell->text.simplified();
}

bool namesNobody(const QString& name) {
  static const QRegularExpression shape(
      u"^(#.*|n ?[/.]? ?a\\.?|null|none|unallocated|not allocated|no worker|no team)$"_s,
      QRegularExpression::CaseInsensitiveOption);
  return codeOfName(name).isEmpty() || shape.match(name).hasMatch();
}

class ListReader {
 public:
  ListReader(AnnexList& list, std::vector<Reject>& rejects) : list_(list), rejects_(rejects) {}
  void take(const WorkbookRow& row);

 private:
  const WorkbookCell* cell(const WorkbookRow& row, AnnexColumn column) const;
  void reject(const WorkbookRow& row, AnnexColumn column, const QString& reason);
  QString child(const WorkbookRow& row);
  QString name(const WorkbookRow& row, AnnexColumn column);
  QDate date(const WorkbookRow& row, AnnexColumn column);

  AnnexList& list_;
  std::vector<Reject>& rejects_;
};

const WorkbookCell* ListReader::cell(const WorkbookRow& row, AnnexColumn column) const {
  const auto found = list_.header.columns.find(column);
  return found == list_.header.columns.end() ? nullptr : row.at(found->second);
}

void ListReader::reject(const WorkbookRow& row, AnnexColumn column, const QString& reason) {
  rejects_.push_back({{list_.title, row.number}, list_.headerOf(column), reason});
}

void ListReader::take(const WorkbookRow& row) {
  const bool blank =
      std::all_of(row.cells.begin(), row.cells.end(), [](const WorkbookCell& c) { return tidied(&c).isEmpty(); });
  if (blank) return;
  AnnexRow taken;
  taken.row = row.number;
  taken.child = child(row);
  if (taken.child.isEmpty()) return;
  taken.team = name(row, AnnexColumn::Team);
  taken.worker = name(row, AnnexColumn::Worker);
  taken.status = tidied(cell(row, AnnexColumn::Status));
  taken.start = date(row, AnnexColumn::Start);
  taken.closed = date(row, AnnexColumn::Closed);
  list_.rows.push_back(taken);
}

/// The ID becomes the case's code, so it must be one: never something that reads like a name.
QString ListReader::child(const WorkbookRow& row) {
  static const QRegularExpression likeName(u"^[^0-9]*[ ,][^0-9]*$"_s);
  const QString id = tidied(cell(row, AnnexColumn::Child));
  QString reason;
  if (id.isEmpty()) reason = u"the child's unique ID is missing, so the row is left out"_s;
  if (id.toUcs4().size() > kLongestCode) reason = u"the child's unique ID is longer than 64 characters"_s;
  if (hasControlCharacter(id)) reason = u"the child's unique ID holds a control character"_s;
  if (likeName.match(id).hasMatch()) reason = u"this reads like a name, not like a unique ID; names are never stored"_s;
  if (reason.isEmpty()) return id;
  reject(row, AnnexColumn::Child, reason);
  return {};
}

QString ListReader::name(const WorkbookRow& row, AnnexColumn column) {
  const QString found = tidied(cell(row, column));
  if (found.isEmpty() || namesNobody(found)) return {};
  if (!hasControlCharacter(found)) return found;
  reject(row, column, u"the name holds a control character"_s);
  return {};
}

QDate ListReader::date(const WorkbookRow& row, AnnexColumn column) {
  const WorkbookCell* found = cell(row, column);
  const QString text = tidied(found);
  if (text.isEmpty() || namesNobody(text)) return {};
  const QDate date = found->date.isValid() ? found->date : dateInText(text);
  if (date.isValid() && date.year() >= 1900 && date.year() <= 2199) return date;
  reject(row, column, u"'%1' is not a date"_s.arg(text.left(40)));
  return {};
}

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
    if (row.number > kHeaderWithin) return false;
    const int list = titled ? found.list : listOfHeader(row);
    if (list == 0) return true;
    found.header = readHeader(row, list);
    if (found.header) found.list = list;
    return !found.header;
  });
  if (!read) return tl::unexpected<Refusal>(read.error());
  return found;
}

/// A list without a column that it should have is still read for the others.
void reportMissingColumns(const AnnexList& list, std::vector<Reject>& rejects) {
  for (const AnnexColumn column : {AnnexColumn::Team, AnnexColumn::Worker})
    if (!list.header.columns.contains(column))
      rejects.push_back({{list.title, list.header.row}, usualHeader(column), u"this list has no such column"_s});
}

Result<void> readList(Workbook& book, int sheet, const AnnexHeader& header, AnnexList& list, SourceTables& out) {
  list.title = book.sheets().at(std::size_t(sheet));
  list.header = header;
  for (const QString& remark : header.remarks)
    out.remarks.push_back(u"%1, row %2: %3"_s.arg(list.title).arg(header.row).arg(remark));
  reportMissingColumns(list, out.rejects);
  ListReader reader(list, out.rejects);
  return book.readRows(sheet, [&](const WorkbookRow& row) {
    if (row.number > header.row) reader.take(row);
    return true;
  });
}

}  // namespace

QString AnnexList::headerOf(AnnexColumn column) const {
  const auto own = header.headers.find(column);
  return own == header.headers.end() ? usualHeader(column) : own->second;
}

Result<std::map<int, AnnexList>> readAnnexLists(Workbook& book, SourceTables& out) {
  std::map<int, AnnexList> lists;
  for (const int number : kListNumbers) lists[number].number = number;
  for (int sheet = 0; sheet < int(book.sheets().size()); ++sheet) {
    const QString& title = book.sheets().at(std::size_t(sheet));
    const auto found = lookAt(book, sheet);
    if (!found) return tl::unexpected<Refusal>(found.error());
    if (!lists.contains(found->list)) continue;
    AnnexList& list = lists[found->list];
    if (!found->header) {
      out.rejects.push_back({{title, 1},
                             usualHeader(AnnexColumn::Child),
                             u"no header row names the child's unique ID, so the sheet is left out"_s});
    } else if (!list.title.isEmpty()) {
      out.rejects.push_back(
          {{title, 1}, {}, u"'%1' is List %2 already, so this sheet is left out"_s.arg(list.title).arg(found->list)});
    } else if (const auto fine = readList(book, sheet, *found->header, list, out); !fine) {
      return tl::unexpected<Refusal>(fine.error());
    }
  }
  for (const auto& [number, list] : lists)
    if (list.title.isEmpty()) out.remarks.push_back(u"The workbook has no List %1."_s.arg(number));
  return lists;
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
