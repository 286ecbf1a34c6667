// SPDX-License-Identifier: MIT
// One row at a time, and of those only what is not plainly right, so that memory does not grow with the file.
// Only tables whose whole row is their identity (supervisors, weights) are read whole: they grow with people and kinds
// alone.
#include "core/exchange/rules_check.h"

#include <QSet>

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/cell_value.h"
#include "core/exchange/import_overlaps.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/rules_check_store.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// The rows of one table, one after the other.
class TableCheck {
 public:
  TableCheck(const Database& records, const TableSpec& spec, FileRows& noFile)
      : spec_(spec), file_(records), noFile_(noFile), stored_(records, spec), one_(spec), rules_(noTables(), file_) {}

  std::optional<QString> run(WordsRead read) {
    const bool isSeen =
        read == WordsRead::OfAgreedRecords && spec_.id == TableId::Discussions && stored_.isPlainElsewhere();
    if (isSeen) return {};
    if (const auto fault = checkRows()) return fault;
    if (!spec_.hasCode) return checkWhole();
    if (const auto fault = checkRings()) return fault;
    return spec_.id == TableId::Allocations ? checkCases() : std::nullopt;
  }

 private:
  static const std::vector<PlannedTable>& noTables() {
    static const std::vector<PlannedTable> none = [] {
      std::vector<PlannedTable> tables;
      for (const TableSpec& spec : tableSpecs()) tables.emplace_back(spec);
      return tables;
    }();
    return none;
  }

  QString sentence(const PlannedTable& table, std::size_t row, const RowFault& fault) {
    const ColumnSpec& first = spec_.columns.front();
    const QString named = first.holdsText() ? table.text(row, first) : stored_.codeOf(first, table.number(row, first));
    const QString name = spec_.oneRow + (spec_.hasCode ? u" "_s : u" of "_s) + quotedForPeople(named);
    const QString at = fault.column.isEmpty() ? u""_s : u", column "_s + fault.column;
    return u"%1, %2%3: %4"_s.arg(spec_.name, name, at, fault.reason);
  }

  /// What its cells would be refused for, were they read from a folder.
  std::optional<RowFault> cellFault(const PlannedTable& table, std::size_t row) {
    for (const ColumnSpec& column : spec_.columns) {
      if (column.type == CellType::Reference) continue;
      const bool isText = column.holdsText();
      const QString cell = isText ? table.text(row, column) : writtenNumber(column, table.number(row, column));
      const auto value = readCell(column, cell);
      if (!value) return RowFault{column.name, value.error().sentence};
      if (column.name == u"code" && value->text != cell) {
        if (isTaken(value->text)) return RowFault{column.name, say("another row has the same code, apart from spaces")};
      }
    }
    return {};
  }

  /// Codes that are read as another than they are stored are few; one of them can be read as that of another row.
  bool isTaken(const QString& code) {
    const bool isNew = !respelt_.contains(code);
    respelt_.insert(code);
    return !isNew || file_.idOf(spec_.id, code).has_value();
  }

  std::optional<QString> checkRows() {
    while (stored_.next(one_)) {
      auto fault = cellFault(one_, 0);
      if (!fault) fault = rules_.faultInFile(one_, 0);
      if (fault) return sentence(one_, 0, *fault);
    }
    return {};
  }

  std::optional<QString> checkRings() {
    for (const ColumnSpec& column : spec_.columns) {
      if (column.target != spec_.id) continue;
      const auto code = stored_.firstOnRing(column);
      if (!code) continue;
      return say("%1, %2 %3, column %4: it leads back to this row in a loop")
          .arg(spec_.name, spec_.oneRow, quotedForPeople(*code), column.name);
    }
    return {};
  }

  /// Rows in the order of an export, where the later of two is to blame.
  std::optional<QString> checkOverlaps(PlannedTable& rows, const std::function<int(std::size_t)>& numberOf) {
    std::vector<std::pair<std::size_t, RowFault>> found;
    rejectOverlaps(rows, noFile_, numberOf, [&](std::size_t row, const RowFault& fault) {
      rows.states[row] = RowState::Rejected;
      found.emplace_back(row, fault);
    });
    if (found.empty()) return {};
    const auto first =
        std::min_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return sentence(rows, first->first, first->second);
  }

  std::optional<QString> checkWhole() {
    if (stored_.holdsRowTwice()) return say("%1: a row is there twice").arg(spec_.name);
    PlannedTable rows = stored_.all();
    return checkOverlaps(rows, [](std::size_t row) { return static_cast<int>(row) + 2; });
  }

  std::optional<QString> checkCases() {
    PlannedTable rows(spec_);
    while (stored_.nextCase(rows)) {
      const auto fault =
          checkOverlaps(rows, [&](std::size_t row) { return stored_.exportRow(rows.text(row, u"code")); });
      if (fault) return fault;
    }
    return {};
  }

  const TableSpec& spec_;
  FileRows file_;
  FileRows& noFile_;  // rows are compared with each other alone
  RuleRows stored_;
  PlannedTable one_;
  ImportRules rules_;
  QSet<QString> respelt_;
};

}  // namespace

std::optional<QString> firstBrokenRule(const Database& records, WordsRead read) {
  const Snapshot oneMoment(records);
  const Database nothing = Database::inMemory();
  FileRows noFile(nothing);
  for (const TableSpec& spec : tableSpecs()) {
    if (const auto fault = TableCheck(records, spec, noFile).run(read)) return fault;
  }
  return {};
}

}  // namespace headroom
