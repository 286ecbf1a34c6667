// SPDX-License-Identifier: MIT
// What is hidden was decided before: a cell says its number or that it is hidden.
#include "core/exchange/fairness_report.h"

#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/exchange/supervision_report.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kFairnessCell = 46;

ReportCell shownCell(const std::optional<int>& count) { return count ? countCell(*count) : wordCell(say("hidden")); }

std::vector<ReportCell> fairnessCells(const Fairness& fairness, const FairnessRow& row, bool ofRequests) {
  // A part stands under its whole, further in.
  std::vector<ReportCell> cells{wordCell(QString(2 * row.depth, QChar(0x2003)) + row.name), shownCell(row.people)};
  for (std::size_t i = 0; i < fairness.columns.size(); ++i)
    if (fairness.columns[i].isOfRequests == ofRequests) cells.push_back(shownCell(row.cells[i]));
  return cells;
}

std::vector<ReportTable> fairnessTables(const Fairness& fairness, bool ofRequests) {
  std::vector<ReportTable> tables;
  for (const FairnessTable& one : fairness.tables) {
    ReportTable table{one.title, {{one.heading}, {say("People"), kFairnessCell, true}}, {}, {}};
    for (const FairnessColumn& column : fairness.columns)
      if (column.isOfRequests == ofRequests)
        table.columns.push_back(
            {column.name, std::max(kFairnessCell, 5 * static_cast<int>(column.name.size()) + 6), true});
    table.rows.push_back(fairnessCells(fairness, *fairness.all, ofRequests));
    for (const FairnessRow& row : one.rows) table.rows.push_back(fairnessCells(fairness, row, ofRequests));
    tables.push_back(std::move(table));
  }
  return tables;
}

QString notShownWords(const Fairness& fairness) {
  if (fairness.notShown.empty()) return {};
  return say(" Not shown at all, because it applies to too few people or to all but a few: %1.")
      .arg(QStringList(fairness.notShown.begin(), fairness.notShown.end()).join(u", "_s).toLower());
}

}  // namespace

std::vector<ReportPart> fairnessParts(const Fairness& fairness) {
  const QString year = say("%1 to %2").arg(plainDate(fairness.year.from), plainDate(fairness.year.to->addDays(-1)));
  ReportPart asked{say("What was asked for")};
  if (!fairness.all) {
    asked.about = say("Fewer people worked here than can be shown.");
    return {asked};
  }
  asked.about =
      say("From %1. Requests for a course, a place in a programme, a student to teach, a secondment, a panel or "
          "another post. People are counted, not requests: each once, in the group they were in on their last day in "
          "the year, as things were at its end. Approved: at least one request was; refused: at least one was, and "
          "none approved; waiting: nothing was decided yet. Of those who had an answer, whether the slowest came "
          "within 2 weeks. A group of fewer than five is hidden, and anything it could be worked out from: even a "
          "large group, where the rest of its line would be fewer than five.")
          .arg(year) +
      notShownWords(fairness);
  asked.tables = fairnessTables(fairness, true);
  ReportPart moved{say("Protected time, secondments and panels")};
  moved.about = say("From %1. Kept: a smaller caseload was promised, and kept on every day of the year; broken: on at "
                    "least one day it was not. Only the first year of an NQSW and a protected caseload count as a "
                    "promise; study days and other reductions do not. Seconded: a secondment began in the year. "
                    "Nothing: nothing approved, no place in a programme, no secondment and no panel.")
                    .arg(year);
  moved.tables = fairnessTables(fairness, false);
  return {asked, moved};
}

Result<Report> fairnessReport(const Desk& desk, const Period& year, const QString& printed) {
  const Fairness fairness = TRY(loadFairness(desk, year));
  return Report{say("Fairness %1").arg(fairnessYearWords(year)), reportUnitName(desk.records, std::nullopt),
                desk.today(), printed, fairnessParts(fairness)};
}

namespace {

QString answerWords(RequestAnswer answer) {
  switch (answer) {
    case RequestAnswer::Approved:
      return say("approved");
    case RequestAnswer::Refused:
      return say("refused");
    case RequestAnswer::Waiting:
      return say("waiting");
    case RequestAnswer::NotAsked:
      break;
  }
  return say("did not ask");
}

}  // namespace

ReportPart fairnessNamesPart(const FairnessNames& names) {
  ReportPart part{say("Names, for you"),
                  say("The people you may see, as of today. These lists are not saved with the figures.")};
  ReportTable nothing{say("Nothing for a year"),
                      {{say("Who")}, {say("Team"), 220}, {say("Role"), 160}, {say("Asked for"), 110}},
                      {},
                      say("Everybody who was here a year ago has had something since.")};
  for (const NothingForAYear& one : names.nothing)
    nothing.rows.push_back({wordCell(one.name), wordCell(names.units.find(one.unit)->name), wordCell(token(one.role)),
                            wordCell(answerWords(one.answer))});
  ReportTable waiting{
      say("Waiting for an answer"),
      {{say("Who")}, {say("Team"), 180}, {say("What"), 260}, {say("Asked"), 90}, {say("Days"), 50, true}},
      {},
      say("Every request has an answer.")};
  for (const WaitingForAnswer& one : names.waiting)
    waiting.rows.push_back({wordCell(one.name), wordCell(names.units.find(one.unit)->name), wordCell(one.what),
                            dayCell(one.asked), countCell(one.days)});
  part.tables = {std::move(nothing), std::move(waiting)};
  return part;
}

}  // namespace headroom
