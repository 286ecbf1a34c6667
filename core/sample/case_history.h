// SPDX-License-Identifier: MIT
// Who held which case when: every post has slots that are filled one case after another, so that what a post holds on
// the last day is known, and a case that leaves one post can go on to another of the team.
#pragma once
#include "core/sample/plan.h"

namespace headroom::sample {

struct CaseLine {
  Day opened = 0;
  Day closed = 0;
  Number unit = 0;
  int family = 0;     ///< 0: none
  int pointsE4 = -1;  ///< -1: none
  quint8 kind = 0;    ///< of caseKind()
  quint8 features = 0;
};

struct HoldingLine {
  Day from = 0;
  Day to = 0;
  Number post = 0;
  Number caseNumber = 0;
  bool lead = true;
  quint8 reason = 0;  ///< of reasonCode(): why the case came to this post; 0: none
};

/// Cases by the day they opened, holdings by the day they began.
struct CaseHistory {
  std::vector<CaseLine> cases;
  std::vector<HoldingLine> holdings;
};

CaseHistory caseHistory(const Plan& plan, Dice dice);

const QString& caseKind(int kind);
QString featuresText(int features);
const QString& reasonCode(int reason);
/// The row of that number: 'NM-0142'.
CaseRow caseRow(const CaseLine& line, Number number);
AllocationRow allocationRow(const HoldingLine& line, Number number);
QString caseCode(Number number);

/// What a post leads on a day, asked for days that never go back.
class HeldCases {
 public:
  HeldCases(const Plan& plan, const CaseHistory& history);
  /// The cases that the person leads on that day, in the order they came.
  const std::vector<Number>& of(Number person, Day day);

 private:
  struct Shelf {
    std::vector<int> lines;  ///< of holdings, by from
    std::size_t next = 0;
    std::vector<int> open;
    std::vector<Number> cases;
  };
  const CaseHistory& history_;
  std::vector<Shelf> shelves_;  ///< one a person
};

}  // namespace headroom::sample
