// SPDX-License-Identifier: MIT
// Reflective notes over the years, in the order of their days.
// Who writes how many stands in the plan.
#pragma once
#include "core/sample/case_history.h"
#include "core/sample/sample_store.h"

namespace headroom::sample {

struct NoteLine {
  Day day = 0;
  Number author = 0;
};

/// By day, then by author.
std::vector<NoteLine> noteHistory(const Plan& plan, Dice dice);

class NoteRecords {
 public:
  NoteRecords(const Plan& plan, const CaseHistory& history, RowWriter& writer, Dice dice);
  void write(const NoteLine& line);

 private:
  QString uid();

  const Plan& plan_;
  RowWriter& writer_;
  Dice dice_;
  HeldCases held_;
};

}  // namespace headroom::sample
