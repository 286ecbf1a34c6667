// SPDX-License-Identifier: MIT
// Who asks to grow and may, how long an answer takes, whose protected time is kept, who is seconded and who
// goes to a panel: by team, role, hours and contract, over a council's year, with small numbers hidden (rules 5 and 8).
#pragma once
#include <QString>

#include <optional>
#include <vector>

#include "core/base/period.h"
#include "core/development/disclosure.h"
#include "core/organisation/organisation.h"

namespace headroom {

/// What came of what somebody asked for in the year: one approval counts before a refusal, and either before waiting.
enum class RequestAnswer { Approved, Refused, Waiting, NotAsked };
/// The longest time to an answer in the year.
enum class AnswerTime { InTwoWeeks, Later, Unknown };
enum class PromiseKept { EveryDay, Broken, NotPromised };
enum class HoursBand { Full, Most, Half };  ///< 1.0 FTE; from 0.6; below 0.6

inline constexpr int kPromptDays = 14;

/// One person in one year. They stand where they stood on their last day in it.
struct PersonYear {
  PersonId person;
  UnitId unit;
  Role role = Role::Other;
  Contract contract = Contract::Permanent;
  HoursBand hours = HoursBand::Full;
  RequestAnswer answer = RequestAnswer::NotAsked;
  AnswerTime time = AnswerTime::Unknown;  ///< of somebody who had an answer
  PromiseKept promise = PromiseKept::NotPromised;
  bool seconded = false;
  bool toPanel = false;
  bool hadPlace = false;  ///< in a programme
  /// Nothing at all: no training approved, no place, no secondment and no panel.
  bool hadNothing() const { return answer != RequestAnswer::Approved && !seconded && !toPanel && !hadPlace; }
};

HoursBand hoursBand(Decimal fte);

/// A request as far as these figures go.
struct AskedFor {
  PersonId person;
  QDate asked;
  bool isApproved = false;  ///< or attended since, or evaluated
  bool isRefused = false;
  std::optional<QDate> decided = {};  ///< not known of one that came from elsewhere
};
/// Puts the request into the year of the person. What was decided after the year was waiting at its end.
void addAsked(PersonYear& person, const AskedFor& request, const Period& year);

/// 1 April to 31 March, the years that are over on that day, the latest first.
std::vector<Period> fairnessYears(QDate on, int years);
/// '2025-26'
QString fairnessYearWords(const Period& year);

/// A figure of one class, or several that are told together because one of them is too small everywhere.
struct FairnessColumn {
  QString name;
  std::size_t family = 0;
  std::size_t place = 0;      ///< in the counts of that family
  bool isOfRequests = false;  ///< of what was asked for and what came of it
};

struct FairnessRow {
  QString name;
  std::optional<UnitId> unit = {};
  int depth = 0;
  bool isTogether = false;                     ///< the groups of a line that are too small to be named
  std::optional<int> people = {};              ///< none: not shown
  std::vector<std::optional<int>> cells = {};  ///< in the order of the columns
};

struct FairnessTable {
  QString title;
  QString heading;  ///< of what the rows are
  std::vector<FairnessRow> rows;
};

/// What is shown of one year to everybody who may see it: always of the whole service, so that no two of them differ.
struct Fairness {
  Period year;
  std::vector<FairnessColumn> columns;
  std::vector<QString> notShown;   ///< families that are too small everywhere
  std::optional<FairnessRow> all;  ///< none: fewer people than can be shown
  std::vector<FairnessTable> tables;
};

Fairness fairnessOf(const UnitTree& units, const std::vector<PersonYear>& people, const Period& year);

}  // namespace headroom
