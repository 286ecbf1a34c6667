// SPDX-License-Identifier: MIT
// Finds the rows behind a figure, in the order in which a manager would ask for them.
#include "ui/balance/drill_view.h"

#include <algorithm>

#include "core/base/fte_words.h"
#include "core/base/say.h"
#include "core/caseload/room.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

CellMark tagOf(const PostBalance& post) { return {shapeOf(post.status()), toneOf(post.status()), true, false}; }

QString people(std::size_t number) { return counted(static_cast<qsizetype>(number), "post", "posts"); }

DrillRow postRow(const PostBalance& post, HeatColumn column) {
  DrillRow row{post.personName, {}, {}, {}, post.post, post.person, {}};
  if (column == HeatColumn::Fte) {
    row.detail = token(post.role);
    row.figure = fteInFull(post.fte);
  } else {
    row.detail = say("%1 · %2 FTE").arg(loadWords(post), fteWords(post.fte));
    row.figure = headroomWords(post);
    row.mark = tagOf(post);
  }
  return row;
}

// The fullest first: that is what the question is about.
std::vector<const PostBalance*> fullestFirst(std::vector<const PostBalance*> posts) {
  std::stable_sort(posts.begin(), posts.end(),
                   [](const PostBalance* a, const PostBalance* b) { return compareTightness(*a, *b) < 0; });
  return posts;
}

bool isBehind(const PostBalance& post, HeatColumn column) {
  switch (column) {
    case HeatColumn::Load:
      return post.judged.has_value();
    case HeatColumn::Over:
      return post.status() == Status::Over;
    default:
      break;
  }
  return true;
}

void addPosts(Drill& drill, const HeatRow& row, HeatColumn column) {
  const auto order = column == HeatColumn::Fte ? row.posts : fullestFirst(row.posts);
  for (const PostBalance* post : order)
    if (isBehind(*post, column)) drill.rows.push_back(postRow(*post, column));
}

void addCases(Drill& drill, const BalancePicture& picture, const HeatRow& row, HeatColumn column) {
  for (const PostBalance* post : row.posts) {
    if (column == HeatColumn::Average && post->fte.isZero()) continue;  // not in the average (rules 5)
    for (const CaseLine& line : post->carried.lines) {
      if (line.part != Part::Lead) continue;
      const Case& one = *picture.facts.caseOf(line.caseId);
      drill.rows.push_back({one.code, one.kind, post->personName, {}, {}, post->person, line.caseId});
    }
  }
}

void addWaiting(Drill& drill, const HeatRow& row) {
  for (const UnallocatedCase* one : row.waiting)
    drill.rows.push_back({one->code,
                          say("%1 · since %2").arg(one->kind, tableDate(one->since)),
                          counted(one->days, "day", "days"),
                          {},
                          {},
                          {},
                          one->caseId});
}

// Those who were not supervised first.
void addSupervised(Drill& drill, const HeatRow& row) {
  for (const bool held : {false, true}) {
    for (const PersonClock* clock : row.clocks) {
      if (!clock->inScope || clock->supervisedInWindow != held) continue;
      const QString last = clock->lastHeld ? say("last held %1").arg(tableDate(*clock->lastHeld)) : say("never held");
      const CellMark mark = held ? CellMark{MarkShape::Tick, Tone::Ok, true, false}
                                 : CellMark{MarkShape::Ring, Tone::Neutral, true, false};
      drill.rows.push_back(
          {clock->personName, last, held ? say("supervised") : say("not yet"), mark, {}, clock->person, {}});
    }
  }
}

void addOverdue(Drill& drill, const HeatRow& row) {
  for (const OpenAction* action : row.overdue) {
    QString detail = say("%1 · due %2").arg(action->ownerName, tableDate(*action->due));
    if (!action->caseCode.isEmpty()) detail += u" · "_s + action->caseCode;
    drill.rows.push_back({action->what, detail, {}, {}, {}, action->owner, {}});
  }
}

QString loadNote(const HeatRow& row, std::size_t rows) {
  if (!row.totals.load) return say("%1 with a limit, which count different measures.").arg(people(rows));
  if (row.posts.empty() || rows == 0) return say("No limit is in force here.");
  return say("%1 of %2 over %3 with a limit.")
      .arg(row.totals.load->toString(), row.totals.ceiling->toString(2), people(rows));
}

QString noteOf(const HeatRow& row, HeatColumn column, std::size_t rows) {
  switch (column) {
    case HeatColumn::Team:
      return people(rows);
    case HeatColumn::Fte:
      return say("%1, whose FTE add up to the figure.").arg(people(rows));
    case HeatColumn::Cases:
      return say("Open on the day, each led by one of the posts.");
    case HeatColumn::Load:
      return loadNote(row, rows);
    case HeatColumn::Over:
      return say("Posts over their own limit; a post without capacity is counted apart.");
    case HeatColumn::Unallocated:
      return say("Open on the day without a lead, longest wait first.");
    case HeatColumn::Supervised:
      return say("Supervised in the last %1 days, of the people in scope: a formal one-to-one was held.")
          .arg(kSupervisionWindow);
    case HeatColumn::Average:
      return say("%1 over %2 FTE.").arg(counted(row.totals.cases, "case", "cases"), fteWords(row.totals.caseHolderFte));
    case HeatColumn::Actions:
      break;
  }
  return say("Actions still open after the day they were due.");
}

QString wordsOf(HeatColumn column) {
  switch (column) {
    case HeatColumn::Team:
      return say("Everybody");
    case HeatColumn::Fte:
      return say("FTE");
    case HeatColumn::Cases:
      return say("Cases led");
    case HeatColumn::Load:
      return say("Load against limit");
    case HeatColumn::Over:
      return say("Over limit");
    case HeatColumn::Unallocated:
      return say("Unallocated");
    case HeatColumn::Supervised:
      return say("Supervised");
    case HeatColumn::Average:
      return say("Average caseload");
    case HeatColumn::Actions:
      break;
  }
  return say("Actions overdue");
}

// '4 x 0.6 = 2.4', or '4' where the case counts in full.
QString pointsOf(const CaseLine& line) {
  if (!line.weight) return say("no weight");
  if (line.factor == Decimal(1)) return line.points.toString();
  return say("%1 × %2 = %3").arg(line.weight->toString(), line.factor.toString(), line.points.toString());
}

// Under points every case is shown, those without a weight too.
bool counts(const CaseLine& line, Measure measure) {
  return measure == Measure::Points || line.countsAs(measure) > Decimal(0);
}

DrillRow caseRow(const Case& one, const CaseLine& line, Measure measure) {
  DrillRow row{one.code, one.kind, {}, {}, {}, {}, one.id};
  if (!one.family.isEmpty()) row.detail += say(" · family %1").arg(one.family);
  if (line.part == Part::CoWorker) row.detail += say(" · co-worked");
  if (measure == Measure::Points) row.figure = pointsOf(line);
  return row;
}

}  // namespace

Drill behindCell(const BalancePicture& picture, const HeatRow& row, HeatColumn column) {
  Drill drill;
  drill.title = wordsOf(column);
  drill.about = row.name;
  drill.figure = column == HeatColumn::Team ? QString::number(row.totals.posts) : heatText(row, column);
  if (column == HeatColumn::Cases || column == HeatColumn::Average)
    addCases(drill, picture, row, column);
  else if (column == HeatColumn::Unallocated)
    addWaiting(drill, row);
  else if (column == HeatColumn::Supervised)
    addSupervised(drill, row);
  else if (column == HeatColumn::Actions)
    addOverdue(drill, row);
  else
    addPosts(drill, row, column);
  drill.note = noteOf(row, column, drill.rows.size());
  if (row.ahead && (column == HeatColumn::Supervised || column == HeatColumn::Actions))
    drill.note = notKnownWords(picture.asked.on);
  return drill;
}

Drill behindPost(const BalancePicture& picture, const PostBalance& post) {
  Drill drill;
  drill.title = say("Load");
  drill.about = post.personName;
  drill.figure = post.judged ? loadWords(post) : post.load.toString();
  drill.person = post.person;
  for (const CaseLine& line : post.carried.lines)
    if (counts(line, post.measure))
      drill.rows.push_back(caseRow(*picture.facts.caseOf(line.caseId), line, post.measure));
  drill.note = say("%1, %2 FTE: %3.").arg(token(post.role), fteWords(post.fte), loadSentence(post));
  return drill;
}

std::vector<Column<DrillRow>> drillColumns() {
  std::vector<Column<DrillRow>> columns;
  columns.push_back(Column<DrillRow>(say("Behind the figure"), [](const DrillRow& row) { return row.title; })
                        .bold()
                        .secondLine([](const DrillRow& row) { return row.detail; })
                        .tip([](const DrillRow& row) { return u"%1, %2"_s.arg(row.title, row.detail); }));
  columns.push_back(Column<DrillRow>(
                        say("Figure"), [](const DrillRow& row) { return row.figure; }, Qt::AlignRight)
                        .marked([](const DrillRow& row) { return row.mark; }));
  return columns;
}

}  // namespace headroom
