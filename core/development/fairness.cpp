// SPDX-License-Identifier: MIT
// One publication a year: its columns, its groups, and what of both is shown.
#include "core/development/fairness.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/development/fairness_groups.h"

using namespace Qt::StringLiterals;

namespace headroom {

HoursBand hoursBand(Decimal fte) {
  if (fte >= Decimal(1)) return HoursBand::Full;
  return fte >= Decimal::fromScaled(6, 1) ? HoursBand::Most : HoursBand::Half;
}

void addAsked(PersonYear& person, const AskedFor& request, const Period& year) {
  if (!year.holdsOn(request.asked)) return;
  const bool wasDecided =
      (request.isApproved || request.isRefused) && (!request.decided || *request.decided < *year.to);
  const RequestAnswer answer = !wasDecided          ? RequestAnswer::Waiting
                               : request.isApproved ? RequestAnswer::Approved
                                                    : RequestAnswer::Refused;
  const bool isFirst = person.answer == RequestAnswer::NotAsked || person.answer == RequestAnswer::Waiting;
  person.answer = std::min(person.answer, answer);
  if (!wasDecided) return;
  const AnswerTime time = !request.decided                                        ? AnswerTime::Unknown
                          : request.asked.daysTo(*request.decided) <= kPromptDays ? AnswerTime::InTwoWeeks
                                                                                  : AnswerTime::Later;
  const bool isLonger = time == AnswerTime::Later || (person.time == AnswerTime::Unknown && time != person.time);
  if (isFirst || isLonger) person.time = time;
}

std::vector<Period> fairnessYears(QDate on, int years) {
  QDate end(on.year(), 4, 1);
  if (end > on) end = end.addYears(-1);
  std::vector<Period> all;
  for (int back = 0; back < years; ++back) all.push_back({end.addYears(-back - 1), end.addYears(-back)});
  return all;
}

QString fairnessYearWords(const Period& year) {
  return u"%1-%2"_s.arg(year.from.year()).arg(year.to->year() % 100, 2, 10, QChar(u'0'));
}

namespace {

FairnessRow shownRow(const FairnessGroups& groups, std::size_t row, const HiddenRows& hidden) {
  FairnessRow shown = groups.named[row];
  if (!hidden[0][row]) shown.people = groups.rows[row].people();
  for (const FairnessColumn& column : groups.columns) {
    const int count = groups.rows[row].counts[column.family][column.place];
    shown.cells.push_back(hidden[column.family][row] ? std::nullopt : std::optional(count));
  }
  return shown;
}

/// What whoever subtracts the named rows of a line has anyway; nothing where they have no more than that.
std::optional<FairnessRow> togetherRow(const FairnessGroups& groups, const std::vector<std::size_t>& line,
                                       const HiddenRows& hidden) {
  std::vector<std::size_t> unnamed;
  for (const std::size_t row : line)
    if (hidden[0][row]) unnamed.push_back(row);
  if (unnamed.empty() || unnamed.size() == line.size()) return std::nullopt;
  FairnessRow together{say("Others together"), {}, groups.named[unnamed.front()].depth, true};
  int people = 0;
  for (const std::size_t row : unnamed) people += groups.rows[row].people();
  together.people = people;
  for (const FairnessColumn& column : groups.columns) {
    int count = 0;
    for (const std::size_t row : unnamed) count += groups.rows[row].counts[column.family][column.place];
    const bool isMixed = hidden[column.family][groups.rows[unnamed.front()].of] ||
                         std::any_of(line.begin(), line.end(),
                                     [&](std::size_t row) { return hidden[column.family][row] && !hidden[0][row]; });
    together.cells.push_back(isMixed ? std::nullopt : std::optional(count));
  }
  return together;
}

void addParts(FairnessTable& table, const FairnessGroups& groups, const HiddenRows& hidden, std::size_t of, int line) {
  std::vector<std::size_t> parts;
  for (std::size_t row = 1; row < groups.rows.size(); ++row)
    if (groups.rows[row].of == of && groups.rows[row].line == line) parts.push_back(row);
  for (const std::size_t row : parts) {
    if (hidden[0][row]) continue;
    table.rows.push_back(shownRow(groups, row, hidden));
    if (line == kFairnessUnits) addParts(table, groups, hidden, row, line);
  }
  if (const auto together = togetherRow(groups, parts, hidden)) table.rows.push_back(*together);
}

}  // namespace

Fairness fairnessOf(const UnitTree& units, const std::vector<PersonYear>& people, const Period& year) {
  const FairnessGroups groups = fairnessGroups(units, people);
  Fairness fairness{year, groups.columns, groups.notShown, {}, {}};
  if (groups.rows.empty()) return fairness;
  const HiddenRows hidden = hiddenRows(groups.rows, groups.within);
  if (hidden[0][0]) return fairness;
  fairness.all = shownRow(groups, 0, hidden);
  fairness.tables = {{say("By team"), say("Team"), {}},
                     {say("By role, which is the grade"), say("Role"), {}},
                     {say("By hours"), say("Hours"), {}},
                     {say("By contract"), say("Contract"), {}}};
  for (int line = kFairnessUnits; line <= kFairnessContracts; ++line)
    addParts(fairness.tables[static_cast<std::size_t>(line)], groups, hidden, 0, line);
  return fairness;
}

}  // namespace headroom
