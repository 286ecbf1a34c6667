// SPDX-License-Identifier: MIT
// A long table on its way into a file that has none of its rows yet: every row is checked as it passes and goes in at
// once, so that none is held. What is refused, and in which words, is what a plan of the same rows refuses.
#pragma once
#include <QHash>
#include <QSet>

#include <cstdlib>
#include <memory>

#include "core/exchange/cell_value.h"
#include "core/exchange/import_planner.h"
#include "core/exchange/import_source.h"

namespace headroom {

/// Which cases may have allocations that overlap: of each no more is known than when its leads, and one post's co-work
/// on it, begin and end. A case too many is only looked at again.
class DoubtfulCases {
 public:
  DoubtfulCases();
  void note(qint64 caseId, std::optional<qint64> coWorker, qint64 from, qint64 to);
  /// By id; nothing when there are so many that all cases are to be looked at.
  std::optional<std::vector<qint64>> found() const;

 private:
  struct Held {
    qint32 from = 0;
    qint32 to = 0;  ///< as `from` when nothing is held yet
  };
  using Table = std::unique_ptr<Held[], decltype(&std::free)>;  // no memory is used where nothing was noted
  Table leads_;
  Table coWork_;
  std::vector<qint64> doubtful_;
  bool areMany_ = false;
};

/// People, posts, cases or allocations, inside the caller's transaction.
class PassingTable final : public RowTaker {
 public:
  /// The tables that pass. None of them refers to itself.
  static const std::vector<TableId>& tables();

  PassingTable(Database& records, const TableSpec& spec, ImportPlanner& planner);
  ~PassingTable() override;
  void begin(const std::vector<QString>& columns) override;
  void take(CsvRecord& record) override;
  void reject(Reject reject) override;
  bool inBytes() const override { return true; }
  /// Takes out what overlaps, and tells the planner what came of the table. Its indexes must stand there again.
  void finish();

 private:
  struct Column;
  struct Refused;

  std::optional<RowFault> readCells(const CsvRecord& record);
  void readCarefully(Column& column, QByteArrayView cell, std::optional<RowFault>& fault);
  void resolve(Column& column, std::optional<RowFault>& fault);
  bool endsTooEarly() const;
  bool isSameAs(const StoredRow& row) const;
  StoredRow rowAtHand() const;
  std::optional<RowFault> faultOfRow();
  void add(int row);
  void repeats(int row, int first, bool isSame);
  void refuse(int row, const RowFault& fault);
  void rejectOverlapping(qint64 caseId);

  Database& records_;
  const TableSpec& spec_;
  ImportPlanner& planner_;
  PassingRows rows_;
  std::vector<std::unique_ptr<Column>> columns_;  // in the order of the table
  std::vector<Column*> given_;                    // in the order of the source
  Column* code_ = nullptr;
  Column* from_ = nullptr;
  Column* to_ = nullptr;
  Column* case_ = nullptr;
  Column* post_ = nullptr;
  Column* part_ = nullptr;
  std::unique_ptr<DoubtfulCases> doubtful_;  // of allocations
  QHash<QString, Refused> refused_;          // of rows that did not go in, by code
  std::vector<std::pair<int, int>> repeats_;
  QSet<int> gone_;  // rows that have a code and did not stay
  std::vector<int> overlapping_;
  std::vector<Reject> rejects_;
  qint64 read_ = 0;
  qint64 added_ = 0;
};

}  // namespace headroom
