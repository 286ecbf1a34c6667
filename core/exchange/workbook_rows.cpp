// SPDX-License-Identifier: MIT
// The rows of one sheet, streamed: cells are placed by their reference, because rows omit empty cells.
#include <algorithm>
#include <optional>

#include "core/base/say.h"
#include "core/exchange/workbook.h"
#include "core/exchange/workbook_cells.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using Token = GuardedXml::Token;

constexpr qsizetype kLongestCell = qsizetype(1) << 20;
constexpr std::size_t kMostMerged = 200'000;

/// A cell as the XML gives it, before its text is looked up.
struct StoredCell {
  int column = 0;
  int style = 0;
  QString type;
  QString value;    // of <v>
  QString inlined;  // of <is>
};

class SheetReader {
 public:
  SheetReader(GuardedXml& xml, const std::vector<QString>& strings, const std::vector<bool>& dateStyles, bool since1904)
      : xml_(xml), strings_(strings), dateStyles_(dateStyles), since1904_(since1904) {}

  /// Null when all is well; else the end of a sentence about the part.
  QString read(const std::function<bool(const WorkbookRow&)>& take, std::vector<MergedCells>* merged);

 private:
  void startElement();
  void endElement();
  void text();
  void noteMerged();
  void startRow();
  void startCell();
  void finishCell();
  void finishRow();
  std::optional<WorkbookCell> understood();

  GuardedXml& xml_;
  const std::vector<QString>& strings_;
  const std::vector<bool>& dateStyles_;
  bool since1904_;
  bool inRow_ = false;
  bool rowDone_ = false;
  bool inValue_ = false;
  bool inInlined_ = false;
  int phonetic_ = 0;
  int column_ = 0;
  std::optional<StoredCell> cell_;
  WorkbookRow row_;
  QString fault_;
  std::vector<MergedCells>* merged_ = nullptr;
};

QString SheetReader::read(const std::function<bool(const WorkbookRow&)>& take, std::vector<MergedCells>* merged) {
  merged_ = merged;
  for (Token token = xml_.next(); token != Token::Finish && fault_.isEmpty(); token = xml_.next()) {
    if (token == Token::Start) startElement();
    if (token == Token::Text) text();
    if (token == Token::End) endElement();
    if (!rowDone_) continue;
    rowDone_ = false;
    if (!row_.cells.empty() && fault_.isEmpty() && !take(row_)) return {};
  }
  return fault_.isEmpty() ? xml_.problem() : fault_;
}

void SheetReader::startElement() {
  const QStringView name = xml_.name();
  if (name == u"row") startRow();
  if (name == u"c" && inRow_) startCell();
  if (name == u"rPh") ++phonetic_;
  if (name == u"mergeCell") noteMerged();
  if (!cell_) return;
  inValue_ = name == u"v";
  inInlined_ = name == u"t";
}

void SheetReader::endElement() {
  const QStringView name = xml_.name();
  if (name == u"rPh") --phonetic_;
  if (name == u"v") inValue_ = false;
  if (name == u"t") inInlined_ = false;
  if (name == u"c" && cell_) finishCell();
  if (name == u"row" && inRow_) finishRow();
}

void SheetReader::text() {
  if (!cell_) return;
  if (inValue_) cell_->value += xml_.text();
  if (inInlined_ && phonetic_ == 0) cell_->inlined += xml_.text();
  if (cell_->value.size() > kLongestCell || cell_->inlined.size() > kLongestCell)
    fault_ = say("has a cell longer than 1 MiB in row %1").arg(row_.number);
}

/// 'E2:E9': several rows of one column, or of several. One that is oddly written merges nothing.
void SheetReader::noteMerged() {
  const QStringList ends = xml_.attribute(u"ref").split(u':');
  if (merged_ == nullptr || ends.size() != 2 || merged_->size() >= kMostMerged) return;
  const auto first = parseCellReference(ends[0]);
  const auto last = parseCellReference(ends[1]);
  if (first && last && last->row > first->row) merged_->push_back({first->column, first->row, last->row});
}

void SheetReader::startRow() {
  const QString number = xml_.attribute(u"r");
  bool whole = true;
  const int next = number.isEmpty() ? row_.number + 1 : number.toInt(&whole);
  if (!whole || next < 1 || next > kSheetRows)
    fault_ = say("has a row numbered '%1', which cannot be").arg(number.left(20));
  const QString hidden = xml_.attribute(u"hidden");
  row_ = {next, hidden == u"1" || hidden == u"true", {}};
  column_ = 0;
  inRow_ = true;
}

void SheetReader::startCell() {
  const QString reference = xml_.attribute(u"r");
  StoredCell cell;
  cell.column = column_ + 1;
  if (!reference.isEmpty()) {
    const auto place = parseCellReference(reference);
    if (!place || place->row != row_.number)
      fault_ = say("has a cell at '%1' in row %2, which cannot be").arg(reference.left(20)).arg(row_.number);
    cell.column = place ? place->column : cell.column;
  }
  if (cell.column > kSheetColumns) fault_ = say("has too many columns in row %1").arg(row_.number);
  column_ = cell.column;
  cell.style = xml_.attribute(u"s").toInt();
  cell.type = xml_.attribute(u"t");
  cell_ = cell;
}

void SheetReader::finishCell() {
  std::optional<WorkbookCell> cell = understood();
  cell_.reset();
  if (cell && !cell->text.isEmpty()) row_.cells.push_back(std::move(*cell));
  if (row_.cells.size() > std::size_t(kSheetColumns)) fault_ = say("has too many cells in row %1").arg(row_.number);
}

void SheetReader::finishRow() {
  inRow_ = false;
  rowDone_ = true;
  std::stable_sort(row_.cells.begin(), row_.cells.end(),
                   [](const WorkbookCell& a, const WorkbookCell& b) { return a.column < b.column; });
}

std::optional<WorkbookCell> SheetReader::understood() {
  WorkbookCell cell;
  cell.column = cell_->column;
  const QString& type = cell_->type;
  if (type == u"inlineStr") {
    cell.text = unescapeCharacters(cell_->inlined);
  } else if (type == u"s") {
    bool whole = false;
    const int index = cell_->value.trimmed().toInt(&whole);
    if (!whole || index < 0 || std::size_t(index) >= strings_.size()) {
      fault_ = say("has a text in row %1 that the workbook does not hold").arg(row_.number);
      return {};
    }
    cell.text = strings_[std::size_t(index)];
  } else if (type == u"str") {
    cell.text = unescapeCharacters(cell_->value);
  } else if (type == u"b") {
    cell.kind = WorkbookCell::Kind::Boolean;
    cell.text = cell_->value.trimmed() == u"1" ? u"TRUE"_s : u"FALSE"_s;
  } else if (type == u"e") {
    cell.kind = WorkbookCell::Kind::Error;
    cell.text = cell_->value.trimmed();
  } else if (type == u"d") {
    cell.text = cell_->value.trimmed();
    cell.date = dateInText(cell.text);
    cell.isDate = cell.date.isValid();
  } else if (const auto number = plainNumber(cell_->value)) {
    cell.kind = WorkbookCell::Kind::Number;
    cell.text = *number;
    cell.date = serialDate(*number, since1904_);
    cell.isDate =
        cell_->style >= 0 && std::size_t(cell_->style) < dateStyles_.size() && dateStyles_[std::size_t(cell_->style)];
  } else {
    cell.text = cell_->value.trimmed();
  }
  return cell;
}

}  // namespace

Result<void> Workbook::readRows(int sheet, const std::function<bool(const WorkbookRow&)>& take,
                                std::vector<MergedCells>* merged) {
  const QString& part = parts_.at(std::size_t(sheet));
  auto xml = archive_.xml(part);
  if (!xml) return tl::unexpected<Refusal>(xml.error());
  const QString fault = SheetReader(**xml, strings_, dateStyles_, since1904_).read(take, merged);
  if (fault.isNull()) return {};
  return archive_.refusal(titles_.at(std::size_t(sheet)) + u' ' + fault);
}

}  // namespace headroom
