// SPDX-License-Identifier: MIT
// Counts first, then one line a change.
#include "app/cli/workbook_report.h"

using namespace Qt::StringLiterals;

namespace headroom::cli {
namespace {

bool tellsChanges(const ImportPlan& plan) { return plan.isLaterWorkbook || !plan.changes.empty(); }

}  // namespace

std::vector<std::pair<QString, Cell>> workbookFacts(const ImportPlan& plan, bool isDone) {
  std::vector<std::pair<QString, Cell>> facts;
  if (!tellsChanges(plan)) return facts;
  facts.emplace_back(u"updated"_s, Cell::truth(isDone && plan.wish.update));
  facts.emplace_back(u"changed"_s, Cell::number(plan.total().changed));
  for (const auto& [what, count] : changeCounts(plan.changes))
    facts.emplace_back(changeWord(what), Cell::number(qint64{count}));
  std::vector<QString> sentences;
  for (const WorkbookChange& one : plan.changes) sentences.push_back(changeSentence(one, plan.wish));
  facts.emplace_back(u"changes"_s, Cell::list(sentences));
  return facts;
}

QStringList workbookLines(const ImportPlan& plan, bool isDone) {
  QStringList lines;
  if (!tellsChanges(plan)) return lines;
  QStringList counts;
  for (const auto& [what, count] : changeCounts(plan.changes)) counts << u"%1 %2"_s.arg(count).arg(changeWord(what));
  const QString all = counts.join(u", "_s) + u'.';
  if (plan.changes.empty())
    lines << u"The file holds all that the workbook says; nothing is to be changed."_s;
  else if (isDone && plan.wish.update)
    lines << u"The workbook has changed the file: "_s + all;
  else if (plan.wish.update)
    lines << u"The workbook would change the file: "_s + all;
  else
    lines << u"The file holds an earlier workbook, so nothing was changed. With --update: "_s + all;
  for (const WorkbookChange& one : plan.changes) lines << changeSentence(one, plan.wish);
  return lines;
}

}  // namespace headroom::cli
