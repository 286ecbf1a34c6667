// SPDX-License-Identifier: MIT
// A row is a child's when its ID is one. Totals and cells that name nobody are told once for all rows that say the
// same, so that a county's list stays readable.
#include "core/exchange/annex_a_rows.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/exchange/cell_words.h"
#include "core/exchange/date_text.h"
#include "core/exchange/plain_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr qsizetype kLongestShown = 40;

bool hasControlCharacter(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == QChar(0x7F); });
}

/// No-break, zero-width and doubled spaces become one plain space.
QString tidied(const WorkbookCell* cell) {
  static const QRegularExpression unseen(u"[\\x{200B}-\\x{200D}\\x{2060}\\x{FEFF}\\x{00AD}]"_s);
  if (cell == nullptr || cell->kind == WorkbookCell::Kind::Error) return {};
  QString text = cell->text;
  return text.remove(unseen).simplified();
}

/// '2', '5 to 19', '21' of rows in order: four and more behind each other are said as a run.
QStringList inRuns(const std::vector<int>& rows) {
  constexpr std::size_t kShortestRun = 4;
  QStringList said;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i + 1;
    while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
    if (end - i >= kShortestRun) {
      said << u"%1 to %2"_s.arg(rows[i]).arg(rows[end - 1]);
      i = end;
    } else {
      said << QString::number(rows[i++]);
    }
  }
  return said;
}

bool isNumber(const WorkbookCell& cell) {
  static const QRegularExpression number(u"^[-+]?[0-9][0-9,. ]*%?$"_s);
  return !cell.isDate && number.match(tidied(&cell)).hasMatch();
}

}  // namespace

void RowsSaid::add(const QString& what, int row) {
  const auto [place, fresh] = placeOf_.emplace(what, rows_.size());
  if (fresh) rows_.push_back({what, {}});
  rows_[place->second].second.push_back(row);
}

void RowsSaid::tell(const QString& sheet, const std::function<QString(const QString&)>& ending,
                    std::vector<QString>& remarks) const {
  constexpr qsizetype kMostNamed = 20;
  for (const auto& [what, rows] : rows_) {
    QStringList numbers = inRuns(rows);
    QString named = numbers.last();
    if (numbers.size() > kMostNamed)
      named = numbers.mid(0, kMostNamed).join(u", "_s) + say(" and more, %1 in all").arg(rows.size());
    else if (numbers.size() > 1)
      named = numbers.mid(0, numbers.size() - 1).join(u", "_s) + u" and "_s + numbers.last();
    remarks.push_back(u"%1 %2 %3%4"_s.arg(sheet, rows.size() > 1 ? u"rows"_s : u"row"_s, named, ending(what)));
  }
}

const WorkbookCell* AnnexRowsReader::cell(const WorkbookRow& row, AnnexColumn column) const {
  const auto found = list_.header.columns.find(column);
  return found == list_.header.columns.end() ? nullptr : row.at(found->second);
}

void AnnexRowsReader::reject(const WorkbookRow& row, AnnexColumn column, const QString& reason) {
  out_.rejects.push_back({{list_.title, row.number}, list_.headerOf(column), reason});
}

void AnnexRowsReader::hold(const WorkbookRow& row) {
  Held held;
  held.row.number = row.number;
  held.row.isHidden = row.isHidden;
  for (const WorkbookCell& one : row.cells) {
    const QString text = tidied(&one);
    if (text.isEmpty()) continue;
    held.isBlank = false;
    held.onlyNumbers = held.onlyNumbers && isNumber(one);
    if (one.kind == WorkbookCell::Kind::Text && text.size() <= kLongestShown && isTotalLabel(text) &&
        (held.label.isEmpty() || isBareTotal(text)))
      held.label = text;
  }
  for (const auto& [column, place] : list_.header.columns)
    if (const WorkbookCell* one = row.at(place); one != nullptr) held.row.cells.push_back(*one);
  held_.push_back(std::move(held));
}

void AnnexRowsReader::fillMerged(const std::vector<MergedCells>& merged, int column) {
  std::map<int, int> lastOf;  // of each first row
  for (const MergedCells& one : merged)
    if (one.column == column && one.firstRow > list_.header.lastRow) lastOf[one.firstRow] = one.lastRow;
  if (lastOf.empty()) return;
  std::map<int, WorkbookCell> first;
  for (const Held& held : held_)
    if (const WorkbookCell* one = held.row.at(column); one != nullptr && lastOf.contains(held.row.number))
      first.emplace(held.row.number, *one);
  for (Held& held : held_) {
    const auto after = lastOf.upper_bound(held.row.number);
    if (held.isBlank || held.row.at(column) != nullptr || after == lastOf.begin()) continue;
    const auto& [begins, ends] = *std::prev(after);
    if (held.row.number <= ends && first.contains(begins)) held.row.cells.push_back(first.at(begins));
  }
}

void AnnexRowsReader::take(const std::vector<MergedCells>& merged) {
  for (const auto& [column, place] : list_.header.columns) fillMerged(merged, place);
  for (const Held& held : held_)
    if (!held.isBlank) takeRow(held);
  tellAll();
}

void AnnexRowsReader::takeRow(const Held& held) {
  const WorkbookRow& row = held.row;
  if (isTotal(held)) return;
  AnnexRow taken;
  taken.row = row.number;
  taken.child = child(row);
  if (taken.child.isEmpty()) return;
  hidden_ += row.isHidden ? 1 : 0;
  taken.team = name(row, AnnexColumn::Team);
  taken.worker = name(row, AnnexColumn::Worker);
  taken.status = tidied(cell(row, AnnexColumn::Status));
  taken.start = date(row, AnnexColumn::Start);
  taken.isStartUnread = !taken.start.isValid() && !saysNothing(tidied(cell(row, AnnexColumn::Start)));
  taken.closed = date(row, AnnexColumn::Closed);
  list_.rows.push_back(taken);
}

/// A row that holds a total or a count and no child's number. Under a subtotal the number is how many rows it counts.
bool AnnexRowsReader::isTotal(const Held& held) {
  const WorkbookCell* id = cell(held.row, AnnexColumn::Child);
  const QString text = tidied(id);
  const bool counts = id != nullptr && isNumber(*id) && text.toDouble() <= held.row.number;
  QString label;
  if (isNoReference(text))
    label = text;
  else if (!held.label.isEmpty() && (text.isEmpty() || counts))
    label = held.label;
  else if ((text.isEmpty() || counts) && held.onlyNumbers)
    label = u"-"_s;
  if (!label.isEmpty())
    totals_.add(label, held.row.number);
  else if (repeatsHeading(text))
    again_.add({}, held.row.number);
  else if (standsAlone(held, text))
    alone_.add({}, held.row.number);
  else
    return false;
  return true;
}

bool AnnexRowsReader::repeatsHeading(const QString& id) const {
  const QStringList words = headerWords(id);
  return !words.isEmpty() && words == headerWords(list_.headerOf(AnnexColumn::Child));
}

/// Words without a digit, with no status, date, team or worker beside them: the heading of a group, or a note. They are
/// not repeated, for they may be a child's name.
bool AnnexRowsReader::standsAlone(const Held& held, const QString& id) const {
  static const QRegularExpression words(u"^[^0-9]*\\p{L}[^0-9]*$"_s);
  if (!words.match(id).hasMatch() || list_.header.columns.size() < 2) return false;
  return std::all_of(list_.header.columns.begin(), list_.header.columns.end(), [&](const auto& named) {
    const WorkbookCell* one = held.row.at(named.second);
    return named.first == AnnexColumn::Child || one == nullptr || tidied(one).isEmpty() || isNumber(*one);
  });
}

/// The ID becomes the case's code, so it must be one: never something that reads like a name.
QString AnnexRowsReader::child(const WorkbookRow& row) {
  static const QRegularExpression likeName(u"^[^0-9]*[ ,][^0-9]*$"_s);
  const WorkbookCell* found = cell(row, AnnexColumn::Child);
  const QString id = tidied(found);
  QString reason;
  if (id.isEmpty()) reason = say("the child's unique ID is missing, so the row is left out");
  if (id.toUcs4().size() > kLongestCode) reason = say("the child's unique ID is longer than 64 characters");
  if (hasControlCharacter(id)) reason = say("the child's unique ID holds a control character");
  if (found != nullptr && found->isDate) reason = say("this is a date and no unique ID, so the row is left out");
  if (likeName.match(id).hasMatch())
    reason = say("this reads like a name, not like a unique ID; names are never stored");
  if (reason.isEmpty() && readsLikeSentence(id))
    reason = say("this reads like words about the list, not like a unique ID, so the row is left out");
  if (reason.isEmpty() && saysNothing(id)) reason = say("'%1' is not a unique ID, so the row is left out").arg(id);
  if (reason.isEmpty()) return id;
  reject(row, AnnexColumn::Child, reason);
  return {};
}

QString AnnexRowsReader::name(const WorkbookRow& row, AnnexColumn column) {
  if (!list_.header.columns.contains(column)) return {};
  const WorkbookCell* cellOf = cell(row, column);
  const QString found = tidied(cellOf);
  const bool isError = cellOf != nullptr && cellOf->kind == WorkbookCell::Kind::Error;
  if (found.isEmpty() && !isError) return ++empty_[column], QString();
  const bool isWord = !isError && cellOf->kind == WorkbookCell::Kind::Text && !cellOf->isDate;
  const bool nobody = column == AnnexColumn::Team ? namesNoTeam(found) : namesNoPerson(found);
  if (!isWord || nobody || britishDate(found, on_).isValid()) {
    const QString day = cellOf->isDate && cellOf->date.isValid() ? cellOf->date.toString(u"d/M/yyyy") : found;
    nobody_[column].add(isError ? cellOf->text.simplified().left(kLongestShown) : day.left(kLongestShown), row.number);
    return {};
  }
  if (!hasControlCharacter(found)) return found;
  reject(row, column, say("the name holds a control character"));
  return {};
}

QDate AnnexRowsReader::date(const WorkbookRow& row, AnnexColumn column) {
  const WorkbookCell* found = cell(row, column);
  const QString text = tidied(found);
  if (text.isEmpty() || saysNothing(text)) return {};
  QDate day = found->date;
  if (found->kind == WorkbookCell::Kind::Number && !found->isDate && !isNearEnough(day, on_)) day = {};
  if (!day.isValid()) day = britishDate(text, on_);
  if (day.isValid() && day.year() >= 1900 && day.year() <= 2199) return day;
  const QString instead = column == AnnexColumn::Start
                              ? say("it is unread, and %1 is taken instead").arg(plainDate(on_))
                              : say("it is unread");
  reject(row, column,
         say("'%1' is not a date that can be read as day, month and year: %2").arg(text.left(kLongestShown), instead));
  return {};
}

void AnnexRowsReader::tellAll() {
  std::vector<QString>& remarks = out_.remarks;
  for (const auto& [column, said] : nobody_) {
    const QString where = u", column "_s + list_.headerOf(column);
    const QString none = column == AnnexColumn::Team ? u"no team"_s : u"nobody"_s;
    said.tell(
        list_.title, [&](const QString& what) { return u"%1: '%2' names %3."_s.arg(where, what, none); }, remarks);
  }
  for (const auto& [column, count] : empty_)
    remarks.push_back(say("%1, column %2: empty in %3 of %4 rows.")
                          .arg(list_.title, list_.headerOf(column))
                          .arg(count)
                          .arg(list_.rows.size()));
  totals_.tell(
      list_.title,
      [](const QString& what) {
        return what == u"-" ? say(": there are only numbers here, so this is not a child; it is not counted.")
                            : say(": '%1' is a total or a count, not a child; it is not counted.").arg(what);
      },
      remarks);
  alone_.tell(
      list_.title,
      [](const QString&) {
        return say(": words without a status, date, team or worker beside them are not a child; not counted.");
      },
      remarks);
  again_.tell(
      list_.title, [](const QString&) { return say(": the headings again; left out."); }, remarks);
  if (hidden_ > 0)
    remarks.push_back(say("%1: rows that are hidden in the workbook are read too; they are %2.")
                          .arg(list_.title, QString::number(hidden_)));
}

}  // namespace headroom
