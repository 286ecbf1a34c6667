// SPDX-License-Identifier: MIT
// A sentence for each fact. Late things stand first in their section, and none is said twice.

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/caseload/measure_words.h"
#include "ui/paper/brief_report.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Tone lateIf(bool late) { return late ? Tone::Over : Tone::Neutral; }

QString dayOf(QDate day) { return dayWords(day, u"d MMM yyyy"); }

QString lastDayOf(const Period& period) {
  return period.to ? say("%1 until %2").arg(dayOf(period.from), dayOf(*period.lastDay()))
                   : say("from %1").arg(dayOf(period.from));
}

BriefSection talkSection(const Brief& brief) {
  BriefSection section{u"talk"_s, say("To talk about"), {}, {}};
  if (!brief.showsPrepared && brief.preparedCount > 0)
    section.note = say("%1 noted; shown in the program to %2 and whoever supervises them.")
                       .arg(counted(brief.preparedCount, "thing is", "things are"), brief.name);
  else if (brief.prepared.empty())
    section.note = say("Nothing is noted yet.");
  for (const Preparation& one : brief.prepared)
    section.lines.push_back({preparedWords(one, brief.name), Tone::Neutral});
  return section;
}

QString offWords(const Session& one) {
  QString words;
  if (one.state == SessionState::Moved) words = say("%1: moved").arg(dayOf(one.day));
  if (one.state == SessionState::Cancelled) words = say("%1: cancelled").arg(dayOf(one.day));
  if (one.state == SessionState::Missed) return say("%1: missed, nothing was recorded").arg(dayOf(one.day));
  if (one.newDay) words += say(" to %1").arg(dayOf(*one.newDay));
  if (one.side) words += say(", on the side of the %1").arg(token(*one.side));
  return one.reason.isEmpty() ? words : u"%1 (%2)"_s.arg(words, one.reason.simplified());
}

BriefSection meetingsSection(const Brief& brief) {
  BriefSection section{u"meetings"_s, say("What did not take place"), {}, {}};
  for (const Session& one : brief.notHeld)
    section.lines.push_back({offWords(one), lateIf(one.state == SessionState::Missed)});
  return section;
}

BriefLine actionLine(const OpenAction& one, const Brief& brief, bool withOwner) {
  QStringList words{one.what.simplified()};
  if (withOwner) words << one.ownerName;
  if (!one.caseCode.isEmpty()) words << one.caseCode;
  const bool isLate = one.label == DueLabel::Overdue;
  if (!one.due) words << say("no date");
  if (one.due && isLate)
    words << say("due %1, %2").arg(dayOf(*one.due), counted(one.due->daysTo(brief.on), "day late", "days late"));
  if (one.due && !isLate) words << say("due %1").arg(dayOf(*one.due));
  if (one.carried > 0) words << (one.carried == 1 ? say("carried once") : say("carried %1 times").arg(one.carried));
  return {words.join(u" · "_s), lateIf(isLate || one.isStuck())};
}

/// Late and often carried ones first.
std::vector<BriefLine> actionLines(const std::vector<OpenAction>& actions, const Brief& brief, bool withOwner) {
  std::vector<BriefLine> lines;
  for (const OpenAction& one : actions) lines.push_back(actionLine(one, brief, withOwner));
  std::stable_partition(lines.begin(), lines.end(), [](const BriefLine& line) { return line.tone == Tone::Over; });
  return lines;
}

void addClosed(const Brief& brief, bool own, BriefSection& section) {
  for (const ClosedAction& one : brief.closed) {
    if ((one.owner == brief.person) != own) continue;
    QString words = one.dropped ? say("Dropped %1: %2") : say("Done %1: %2");
    words = words.arg(dayOf(one.closed), one.what.simplified());
    if (!one.reason.isEmpty()) words += u" (%1)"_s.arg(one.reason.simplified());
    section.lines.push_back({words, Tone::Neutral});
  }
}

BriefSection actionsSection(const Brief& brief) {
  BriefSection section{
      u"actions"_s, say("Actions of %1").arg(brief.name), {}, actionLines(brief.actions, brief, false)};
  const auto late = std::count_if(brief.actions.begin(), brief.actions.end(),
                                  [](const OpenAction& one) { return one.label == DueLabel::Overdue; });
  const auto carried =
      std::count_if(brief.actions.begin(), brief.actions.end(), [](const OpenAction& one) { return one.carried > 0; });
  section.note = say("%1 open, %2 overdue, %3 carried").arg(brief.actions.size()).arg(late).arg(carried);
  addClosed(brief, true, section);
  return section;
}

BriefSection promisedSection(const Brief& brief) {
  BriefSection section{u"promised"_s, say("What the supervisor does"), {}, actionLines(brief.promised, brief, true)};
  addClosed(brief, false, section);
  return section;
}

QString moveWords(const CaseMove& move) {
  const QString part = move.coWorked ? say(", as co-worker") : QString();
  const QString what = u"%1, %2%3"_s.arg(move.code, move.kind, part);
  if (move.way == CaseMove::Way::Came) return say("Came %1: %2").arg(dayOf(move.day), what);
  if (move.way == CaseMove::Way::Went) return say("Went %1: %2").arg(dayOf(move.day), what);
  return say("Came and went again by %1: %2").arg(dayOf(move.day), what);
}

BriefSection casesSection(const Brief& brief) {
  const auto came = std::count_if(brief.moves.begin(), brief.moves.end(),
                                  [](const CaseMove& m) { return m.way == CaseMove::Way::Came; });
  const auto went = std::count_if(brief.moves.begin(), brief.moves.end(),
                                  [](const CaseMove& m) { return m.way == CaseMove::Way::Went; });
  BriefSection section{u"cases"_s, say("Cases"), {}, {}};
  section.note =
      say("%1 open, %2 came, %3 went since %4").arg(brief.openCases).arg(came).arg(went).arg(dayOf(brief.since));
  for (const CaseMove& move : brief.moves) section.lines.push_back({moveWords(move), Tone::Neutral});
  for (const AgendaCase& one : brief.notDiscussed) {
    const QString since =
        one.lastDiscussed
            ? say("not discussed for %1").arg(counted(one.lastDiscussed->daysTo(brief.on) / 7, "week", "weeks"))
            : say("never discussed");
    section.lines.push_back({u"%1, %2: %3"_s.arg(one.code, one.kind, since), Tone::Near});
  }
  return section;
}

/// 'Social worker: 14 children, limit below 15, full', as everywhere.
BriefLine loadLine(const PostBalance& row) {
  QString role = token(row.role);
  role[0] = role[0].toUpper();
  if (!row.judged) return {say("%1: %2, no limit").arg(role, countedWords(row.load, row.measure)), Tone::Neutral};
  const Decimal over = Decimal(0) - row.judged->headroom;
  const bool isOver = row.status() == Status::Over || row.status() == Status::NoCapacity;
  const QString room = isOver                          ? say("%1 over").arg(over.toString())
                       : row.judged->headroom.isZero() ? say("full")
                                                       : say("%1 free").arg(row.judged->headroom.toString());
  const QString load = loadAgainstLimit(row.load, row.measure, row.limit->op, row.judged->ceiling);
  return {u"%1: %2, %3"_s.arg(role, load, room), lateIf(isOver)};
}

BriefSection loadSection(const Brief& brief) {
  BriefSection section{u"load"_s, say("Load"), {}, {}};
  for (const BriefPost& post : brief.posts) {
    section.lines.push_back(loadLine(post.now));
    if (post.daysOver > 0)
      section.lines.push_back(
          {say("Over the limit on %1 of %2 since last time").arg(post.daysOver).arg(counted(post.days, "day", "days")),
           Tone::Over});
    QStringList trend;
    for (const auto& [month, figures] : post.trend)
      trend << u"%1 %2"_s.arg(dayWords(month, u"MMM"), figures.load.toString());
    if (trend.size() > 1)
      section.lines.push_back({say("First of the month: %1").arg(trend.join(u", "_s)), Tone::Neutral});
  }
  for (const BriefPromise& one : brief.promises) {
    QString words = say("Protected, %1, %2%: kept on %3 of %4")
                        .arg(one.reason, one.percent.toString())
                        .arg(one.kept)
                        .arg(counted(one.promised, "day", "days"));
    if (one.brokenSince > 0)
      words += say("; broken on %1 since last time").arg(counted(one.brokenSince, "day", "days"));
    section.lines.push_back({words, lateIf(one.brokenSince > 0)});
  }
  return section;
}

BriefSection learningSection(const Brief& brief) {
  BriefSection section{u"learning"_s, say("Goals and training"), {}, {}};
  for (const BriefGoal& goal : brief.goals) {
    QStringList words{goal.what.simplified()};
    if (goal.steps > 0)
      words << (goal.steps == 1 ? say("%1 of %2 step done") : say("%1 of %2 steps done"))
                   .arg(goal.stepsDone)
                   .arg(goal.steps);
    if (goal.target) words << say("by %1").arg(dayOf(*goal.target));
    if (goal.review) words << say("looked at again by %1").arg(dayOf(*goal.review));
    section.lines.push_back({words.join(u" · "_s), lateIf(goal.isLate)});
  }
  for (const BriefTraining& one : brief.training)
    section.lines.push_back(
        {say("Training: %1, %2, asked for %3").arg(one.course.simplified(), one.state, dayOf(one.requested)),
         Tone::Neutral});
  for (const BriefPlace& place : brief.places) {
    QString words = u"%1 %2"_s.arg(place.programme, lastDayOf(place.period));
    if (place.nextReview)
      words += (place.reviewIsLate ? say(", review due %1 not held") : say(", next review %1"))
                   .arg(dayOf(*place.nextReview));
    section.lines.push_back({words, lateIf(place.reviewIsLate)});
  }
  return section;
}

BriefSection leaveSection(const Brief& brief) {
  BriefSection section{u"leave"_s, say("Leave"), {}, {}};
  for (const BriefLeave& one : brief.leave) {
    const QString who = one.isSupervisor ? brief.supervisorName : brief.name;
    QString words = say("%1: %2").arg(who, lastDayOf(one.period));
    if (!one.reason.isEmpty()) words += u" (%1)"_s.arg(one.reason.simplified());
    section.lines.push_back({words, Tone::Neutral});
  }
  return section;
}

BriefSection dueSection(const Brief& brief) {
  BriefSection section{u"due"_s, say("Agreement and checks"), {}, {}};
  if (!brief.hasAgreement)
    section.lines.push_back({say("No supervision agreement is signed by both yet."), Tone::Neutral});
  for (const DueItem& one : brief.due) {
    const bool isLate = one.label == DueLabel::Overdue;
    section.lines.push_back({u"%1 · %2"_s.arg(one.what, isLate ? say("overdue since %1").arg(dayOf(one.due))
                                                               : say("due %1").arg(dayOf(one.due))),
                             lateIf(isLate)});
  }
  return section;
}

}  // namespace

std::vector<BriefSection> briefSections(const Brief& brief) {
  std::vector<BriefSection> sections{talkSection(brief)};
  for (BriefSection& one : std::vector<BriefSection>{actionsSection(brief), promisedSection(brief), casesSection(brief),
                                                     loadSection(brief), meetingsSection(brief), learningSection(brief),
                                                     leaveSection(brief), dueSection(brief)}) {
    const bool isAsked = one.key == u"actions" || one.key == u"cases";
    if (isAsked || !one.lines.empty()) sections.push_back(std::move(one));
  }
  return sections;
}

QString preparedWords(const Preparation& one, const QString& person) {
  const QString who = one.addedBy.isEmpty() ? person : one.addedBy;
  if (!one.caseCode.isEmpty() && one.words.isEmpty()) return say("%1 wants to discuss %2").arg(who, one.caseCode);
  const QString words = one.isNote ? say("%1 brings a reflection; its words stay with them").arg(who)
                                   : say("%1: \u201c%2\u201d").arg(who, one.words);
  return one.caseCode.isEmpty() ? words : u"%1 · %2"_s.arg(words, one.caseCode);
}

QString briefTitle(const Brief& brief) {
  return brief.supervisorName.isEmpty() ? say("Supervision of %1").arg(brief.name)
                                        : say("Supervision of %1 with %2").arg(brief.name, brief.supervisorName);
}

QString briefDates(const Brief& brief) {
  QStringList words;
  words << (brief.lastHeld ? say("Last held %1").arg(dayOf(*brief.lastHeld)) : say("Not held yet"));
  if (brief.booked) {
    const auto minute = brief.booked->startMinute;
    const QString at = minute ? say(" at %1").arg(timeInWords(*minute)) : QString();
    words << say("booked %1%2").arg(dayOf(brief.booked->day), at);
  } else if (brief.clock && brief.clock->due) {
    words << (brief.clock->isOverdue() ? say("was due %1") : say("next due %1")).arg(dayOf(*brief.clock->due));
    words << say("not booked");
  }
  return words.join(u" · "_s);
}

}  // namespace headroom
