// SPDX-License-Identifier: MIT
// The order of the checks is the planner's: cells and references, the code, the rules of one row, overlaps, and what
// repeats a row that did not stay.
#include "core/exchange/passing_table.h"

#include <algorithm>
#include <new>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/exchange/import_overlaps.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kRemembered = 1 << 20;
constexpr std::size_t kMostDoubtful = 1 << 17;

/// What bytes of a cell say; a mark at their beginning is a character like any other.
QString textOfCell(QByteArrayView bytes) {
  if (bytes.startsWith("\xEF\xBB\xBF")) return QChar(0xFEFF) + QString::fromUtf8(bytes.sliced(3));
  return QString::fromUtf8(bytes);
}

}  // namespace

DoubtfulCases::DoubtfulCases()
    : leads_(static_cast<Held*>(std::calloc(kRemembered, sizeof(Held))), &std::free),
      coWork_(static_cast<Held*>(std::calloc(kRemembered, sizeof(Held))), &std::free) {
  if (!leads_ || !coWork_) throw std::bad_alloc();
}

void DoubtfulCases::note(qint64 caseId, std::optional<qint64> coWorker, qint64 from, qint64 to) {
  const auto key = static_cast<quint64>(caseId) + static_cast<quint64>(coWorker.value_or(0)) * 0x9E3779B97F4A7C15ULL;
  Held& held = (coWorker ? coWork_ : leads_)[(coWorker ? key ^ (key >> 31U) : key) % kRemembered];
  const auto first = static_cast<qint32>(from);
  const qint32 end = to == kNone ? std::numeric_limits<qint32>::max() : static_cast<qint32>(to);
  if (held.from == held.to) {
    held = {first, end};
    return;
  }
  if (first < held.to && end > held.from && !areMany_) {
    if (doubtful_.empty() || doubtful_.back() != caseId) doubtful_.push_back(caseId);
    if (doubtful_.size() > kMostDoubtful) {
      areMany_ = true;
      doubtful_ = {};
    }
  }
  held = {std::min(held.from, first), std::max(held.to, end)};
}

std::optional<std::vector<qint64>> DoubtfulCases::found() const {
  if (areMany_) return std::nullopt;
  std::vector<qint64> sorted = doubtful_;
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

struct PassingTable::Column {
  const ColumnSpec& spec;
  PlainCellReader plain;
  std::unique_ptr<CodeFinder> finder = {};  // of a reference
  QByteArray kept = {};                     // a text that does not stand in the file like this
  QByteArrayView text = {};
  qint64 number = kNone;

  explicit Column(const ColumnSpec& of) : spec(of), plain(of) {}
};

struct PassingTable::Refused {
  int row = 0;
  std::optional<StoredRow> cells;  // nothing when they could not be read
};

const std::vector<TableId>& PassingTable::tables() {
  static const std::vector<TableId> all{TableId::People, TableId::Posts, TableId::Cases, TableId::Allocations};
  return all;
}

PassingTable::PassingTable(Database& records, const TableSpec& spec, ImportPlanner& planner)
    : records_(records), spec_(spec), planner_(planner), rows_(records, spec) {
  for (const ColumnSpec& one : spec.columns) {
    columns_.push_back(std::make_unique<Column>(one));
    Column* column = columns_.back().get();
    if (one.target) column->finder = std::make_unique<CodeFinder>(records, tableSpec(*one.target).stored);
    if (one.name == u"code") code_ = column;
    if (one.name == u"from" || one.name == u"opened" || one.name == u"start") from_ = column;
    if (one.name == u"to" || one.name == u"closed" || one.name == u"left") to_ = column;
    if (one.name == u"case") case_ = column;
    if (one.name == u"post") post_ = column;
    if (one.name == u"part") part_ = column;
  }
  if (spec.id == TableId::Allocations) doubtful_ = std::make_unique<DoubtfulCases>();
}
PassingTable::~PassingTable() = default;

void PassingTable::begin(const std::vector<QString>& columns) {
  for (const QString& name : columns) given_.push_back(columns_[static_cast<std::size_t>(spec_.indexOf(name))].get());
}

void PassingTable::reject(Reject reject) {
  ++read_;
  rejects_.push_back(std::move(reject));
}

void PassingTable::refuse(int row, const RowFault& fault) {
  rejects_.push_back({{spec_.file(), row}, fault.column, fault.reason});
}

std::optional<RowFault> PassingTable::readCells(const CsvRecord& record) {
  std::optional<RowFault> fault;
  for (std::size_t i = 0; i < given_.size(); ++i) {
    Column& column = *given_[i];
    const auto value = record.isPlain ? column.plain.read(record.bytes[i]) : std::nullopt;
    if (value) {
      column.text = value->text;
      column.number = value->number;
    } else {
      readCarefully(column, record.bytes[i], fault);
    }
    if (column.finder) resolve(column, fault);
  }
  return fault;
}

void PassingTable::readCarefully(Column& column, QByteArrayView cell, std::optional<RowFault>& fault) {
  const auto value = readCell(column.spec, textOfCell(cell));
  if (!value && !fault) fault = RowFault{column.spec.name, value.error().sentence};
  column.kept = value ? plainText(value->text).toUtf8() : QByteArray();
  column.text = column.kept;
  column.number = value ? value->number : kNone;
}

void PassingTable::resolve(Column& column, std::optional<RowFault>& fault) {
  const qint64 id = column.text.isEmpty() ? 0 : column.finder->idOf(column.text);
  column.number = id == 0 ? kNone : id;
  if (id == 0 && !column.text.isEmpty() && !fault)
    fault = RowFault{column.spec.name, planner_.whyNotFound(*column.spec.target, textOfCell(column.text))};
}

bool PassingTable::endsTooEarly() const {
  return from_->number != kNone && to_->number != kNone && to_->number <= from_->number;
}

StoredRow PassingTable::rowAtHand() const {
  StoredRow row;
  for (const auto& column : columns_) {
    if (column->spec.holdsText()) {
      row.texts.push_back(textOfCell(column->text));
    } else {
      row.numbers.push_back(column->finder && column->number != kNone ? -column->number : column->number);
    }
  }
  return row;
}

bool PassingTable::isSameAs(const StoredRow& row) const {
  const StoredRow mine = rowAtHand();
  return mine.numbers == row.numbers && mine.texts == row.texts;
}

std::optional<RowFault> PassingTable::faultOfRow() {
  if (!endsTooEarly()) return {};
  PlannedTable one(spec_);
  one.addRow();
  const StoredRow mine = rowAtHand();
  one.texts = mine.texts;
  one.numbers = mine.numbers;
  return planner_.faultOf(one, 0);
}

void PassingTable::repeats(int row, int first, bool isSame) {
  if (isSame) {
    repeats_.emplace_back(row, first);
  } else {
    refuse(
        row,
        {u"code"_s,
         say("row %1 has the code %2 too, with other cells").arg(first).arg(quotedForPeople(textOfCell(code_->text)))});
  }
}

void PassingTable::take(CsvRecord& record) {
  ++read_;
  const int row = record.row;
  std::optional<RowFault> fault = readCells(record);
  if (code_->text.isEmpty()) return refuse(row, *fault);
  if (!refused_.isEmpty()) {
    const auto earlier = refused_.constFind(textOfCell(code_->text));
    if (earlier != refused_.constEnd())
      return repeats(row, earlier->row, !fault && earlier->cells && isSameAs(*earlier->cells));
  }
  const bool isRead = !fault;
  if (isRead) fault = faultOfRow();
  if (!fault) return add(row);
  const QString code = textOfCell(code_->text);
  if (const int first = rows_.rowOf(code)) return repeats(row, first, isRead && isSameAs(rows_.stored(first)));
  refuse(row, *fault);
  refused_.insert(code, {row, isRead ? std::optional(rowAtHand()) : std::nullopt});
  gone_.insert(row);
}

void PassingTable::add(int row) {
  for (const auto& column : columns_) {
    if (column->spec.holdsText()) {
      rows_.text(column->text);
    } else {
      rows_.number(column->number);
    }
  }
  if (!rows_.add(row)) {
    const int first = rows_.rowOf(textOfCell(code_->text));
    return repeats(row, first, isSameAs(rows_.stored(first)));
  }
  ++added_;
  if (!doubtful_) return;
  const auto coWorker = part_->text == "lead" ? std::nullopt : std::optional(post_->number);
  doubtful_->note(case_->number, coWorker, from_->number, to_->number);
}

// As a plan sees them: the rows of one case, numbered by themselves.
void PassingTable::rejectOverlapping(qint64 caseId) {
  const auto stored = rows_.referringTo(u"case", caseId);
  if (stored.size() < 2) return;
  PlannedTable ofCase(spec_);
  for (const StoredRow& row : stored) {
    ofCase.addRow();
    std::copy(row.texts.begin(), row.texts.end(), ofCase.texts.end() - qsizetype(row.texts.size()));
    std::transform(row.numbers.begin(), row.numbers.end(), ofCase.numbers.end() - qsizetype(row.numbers.size()),
                   [](qint64 number) { return number == kNone ? kNone : std::abs(number); });
  }
  FileRows noFile(records_);
  const auto rowNumber = [&stored](std::size_t at) { return PassingRows::rowOf(stored[at]); };
  rejectOverlaps(ofCase, noFile, rowNumber, [&](std::size_t at, const RowFault& fault) {
    ofCase.states[at] = RowState::Rejected;
    refuse(rowNumber(at), fault);
    overlapping_.push_back(rowNumber(at));
    gone_.insert(rowNumber(at));
  });
}

void PassingTable::finish() {
  if (doubtful_ && added_ > 0) {
    if (const auto cases = doubtful_->found()) {
      for (const qint64 one : *cases) rejectOverlapping(one);
    } else {
      rows_.eachReferredTo(u"case", [this](qint64 one) { rejectOverlapping(one); });
    }
    for (const int row : overlapping_) rows_.remove(row);
  }
  TableCount count{spec_.name, read_, added_ - static_cast<qint64>(overlapping_.size()), 0, 0};
  for (const auto& [row, first] : repeats_) {
    if (gone_.contains(first)) {
      refuse(row, {{}, say("it repeats row %1, which is rejected").arg(first)});
    } else {
      ++count.unchanged;
    }
  }
  count.rejected = static_cast<qint64>(rejects_.size());
  QSet<QString> codes;
  for (auto one = refused_.constBegin(); one != refused_.constEnd(); ++one) codes.insert(one.key());
  planner_.notePassed(count, std::move(rejects_), spec_, std::move(codes));
}

}  // namespace headroom
