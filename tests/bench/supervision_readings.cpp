// SPDX-License-Identifier: MIT
// 36 months on time for everybody, as the command and the page ask for them.
#include "tests/bench/supervision_readings.h"

#include "core/supervision/compliance_store.h"
#include "tests/support/compliance_statement.h"

using namespace Qt::StringLiterals;

namespace headroom::bench {
namespace {

Answer monthsIn(const std::vector<ComplianceMonth>& months) {
  Answer answer;
  for (const ComplianceMonth& one : months) {
    if (one.due == 0) continue;  // the statement has no row for these
    answer.add(static_cast<quint64>(one.month.toJulianDay() * 1'000'000'000 + one.due * 10'000 + one.onTime));
  }
  return answer;
}

}  // namespace

std::vector<Pair> supervisionReadings(const Database& records, QDate on) {
  return {{u"36 months on time, everybody"_s,
           [&records, on] { return monthsIn(test::complianceByStatement(records, on, kComplianceMonths)); },
           [&records, on] { return monthsIn(complianceByMonth(loadDueDates(records, on))); }}};
}

}  // namespace headroom::bench
