// SPDX-License-Identifier: MIT
// Writes the rows of the sample with statements that are prepared once, in transactions that the caller holds.
// Rows get their number from their order, so that references are known before anything is written.
#pragma once
#include <memory>
#include <vector>

#include "core/sample/sample_rows.h"
#include "core/store/database.h"

namespace headroom::sample {

class RowWriter {
 public:
  /// The tables of `records` must be empty: numbers start at 1.
  explicit RowWriter(Database& records);
  ~RowWriter();
  RowWriter(const RowWriter&) = delete;
  RowWriter& operator=(const RowWriter&) = delete;

  void write(const UnitRow& row);
  void write(const PersonRow& row);
  void write(const PostRow& row);
  void write(const SupervisorRow& row);
  void write(const LimitRow& row);
  void write(const ReductionRow& row);
  void write(const AbsenceRow& row);
  void write(const PolicyRow& row);
  void write(const CaseRow& row);
  void write(const AllocationRow& row);
  /// The number of the session. One that is agreed is a shared one until it is hung on the chain with all its rows.
  Number write(const SessionRow& row);
  void write(const SectionRow& row);
  void write(const DiscussionRow& row);
  /// The number of the action.
  Number write(const ActionRow& row);
  /// The number of the goal.
  Number write(const GoalRow& row);
  void write(const GoalStepRow& row);
  void write(const CpdRow& row);
  void write(const TrainingRow& row);
  void write(const ProgrammeRow& row);
  void write(const NoteRow& row);
  void write(const PreparationRow& row);
  /// The sessions that are to be agreed.
  const std::vector<SessionId>& agreed() const { return agreed_; }
  /// The starter scheme of points, from that day on.
  void writeStarterScheme(Day from);
  /// When booked sessions begin, and which notes wait among what their authors have prepared: all rows are there.
  void writeBookings(Day today);

 private:
  struct Statements;
  std::unique_ptr<Statements> in_;
  std::vector<SessionId> agreed_;
};

}  // namespace headroom::sample
