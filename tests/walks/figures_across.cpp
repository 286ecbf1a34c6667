// SPDX-License-Identifier: MIT
// What the commands and the pages that look across supervision say; a figure is checked against the rows behind it too.
#include "tests/walks/figures_said.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "tests/support/catch.h"
#include "ui/shared/people_picture.h"
#include "ui/supervision/ageing_view.h"
#include "ui/supervision/not_discussed_view.h"
#include "ui/supervision/on_time_view.h"
#include "ui/supervision/since_view.h"

using namespace Qt::StringLiterals;

namespace headroom::test {

void saySupervision(Figures& figures, const Desk& desk, std::optional<UnitId> unit) {
  const TodayPicture page = readToday(desk, unit);
  int inScope = 0, held = 0, overdue = 0;
  for (const DueRow& row : page.due) {
    inScope += row.inScope ? 1 : 0;
    held += row.inScope && row.supervisedInWindow ? 1 : 0;
    overdue += row.isOverdue() ? 1 : 0;
  }
  figures.say(u"people"_s, u"Supervision, the rows"_s, static_cast<qsizetype>(page.due.size()));
  figures.say(u"supervised"_s, u"Supervision, the rows"_s, ofAll(held, inScope));
  figures.say(u"supervised"_s, u"Supervision"_s, ofAll(page.supervision.supervisedInWindow, page.supervision.inScope));
  figures.say(u"supervision overdue"_s, u"Supervision, the rows"_s, overdue);
  figures.say(u"supervision overdue"_s, u"Supervision"_s, page.supervision.overdue);
}

namespace {

const QStringList kAges{u"actions to 4 weeks"_s, u"actions to 8 weeks"_s, u"actions to 12 weeks"_s,
                        u"actions over 12 weeks"_s, u"actions of no session"_s};

/// How old they are by the days of the answers: a count beside that of the program's bands.
void sayActionsTold(Figures& figures, const QJsonArray& actions) {
  const QString place = u"the command"_s;
  std::array<int, 5> byAge{};
  int overdue = 0, undue = 0, stuck = 0;
  for (const QJsonValue& one : actions) {
    const QJsonValue age = one[u"age_days"_s];
    ++byAge.at(age.isNull() ? 4 : static_cast<std::size_t>(std::clamp((age.toInt() - 1) / 28, 0, 3)));
    overdue += one[u"label"_s] == u"overdue"_s ? 1 : 0;
    undue += one[u"due"_s].isNull() ? 1 : 0;
    stuck += one[u"carried"_s].toInt() >= 3 ? 1 : 0;
  }
  for (std::size_t at = 0; at < byAge.size(); ++at)
    figures.say(kAges.at(static_cast<qsizetype>(at)), place, byAge.at(at));
  figures.say(u"actions open"_s, place, actions.size());
  figures.say(u"actions overdue"_s, place, overdue);
  figures.say(u"actions without a date"_s, place, undue);
  figures.say(u"actions carried three times"_s, place, stuck);
}

}  // namespace

void sayAcrossTold(Figures& figures, const Question& question) {
  const QString place = u"the command"_s;
  int due = 0, onTime = 0, waiting = 0, never = 0;
  const QJsonArray months = answerOf(u"compliance"_s, question)[u"months"_s].toArray();
  for (const QJsonValue& one : months) {
    due += one[u"due"_s].toInt();
    onTime += one[u"on_time"_s].toInt();
  }
  for (const QJsonValue& one : answerOf(u"discussed"_s, question)[u"cases"_s].toArray()) {
    ++waiting;
    never += one[u"last_discussed"_s].isNull() ? 1 : 0;
  }
  figures.say(u"on time in 36 months"_s, place, ofAll(onTime, due));
  figures.say(u"on time this month"_s, place,
              ofAll(months.last()[u"on_time"_s].toInt(), months.last()[u"due"_s].toInt()));
  figures.say(u"not discussed"_s, place, waiting);
  figures.say(u"not discussed, never"_s, place, never);
  sayActionsTold(figures, answerOf(u"actions"_s, question)[u"actions"_s].toArray());
}

void sayOnTime(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const OnTimePicture page = readOnTime(desk, asked);
  const std::vector<OnTimeRow> rows = onTimeRows(page, kComplianceMonths / 12);
  ComplianceMonth all;
  ComplianceMonth apart;  // of the teams and of what stands above them
  for (const OnTimeRow& row : rows) {
    for (const ComplianceMonth& month : row.months) {
      // A figure and the rows behind it.
      const auto behind = dueDateRows(page.all, page.seen, row, month.month, month.month.addMonths(1).addDays(-1));
      CHECK(static_cast<int>(behind.size()) == month.due);
      CHECK(std::count_if(behind.begin(), behind.end(), [](const DueDateRow& one) { return one.date.onTime(); }) ==
            month.onTime);
      ComplianceMonth& sum = row.unit != rows.front().unit || row.isAboveTeams ? apart : all;
      sum.due += month.due;
      sum.onTime += month.onTime;
    }
  }
  // Somebody with posts in two teams counts in both; nobody is left out.
  if (apart.due > 0) CHECK(apart.due >= all.due);
  if (apart.due > 0) CHECK(apart.onTime >= all.onTime);
  const ComplianceMonth now = rows.front().months.back();
  figures.say(u"on time in 36 months"_s, u"On time"_s, ofAll(all.onTime, all.due));
  figures.say(u"on time this month"_s, u"On time"_s, ofAll(now.onTime, now.due));
  const SincePicture since = readSince(desk, asked, monthOf(desk.today()));
  figures.say(u"on time this month"_s, u"Since a day"_s, ofAll(since.onTime.onTime, since.onTime.due));
  const SincePicture years = readSince(desk, asked, monthOf(desk.today()).addMonths(1 - kComplianceMonths));
  figures.say(u"on time in 36 months"_s, u"Since a day"_s, ofAll(years.onTime.onTime, years.onTime.due));
}

void sayNotDiscussed(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const NotDiscussedPicture page = readNotDiscussed(desk, asked);
  const auto listed = [&page](NotDiscussedList which) { return casesListed(page, which, {}, {}); };
  const auto waiting = listed(NotDiscussedList::SixWeeks);
  figures.say(u"not discussed"_s, u"Not discussed"_s, static_cast<qsizetype>(waiting.size()));
  figures.say(
      u"not discussed, never"_s, u"Not discussed"_s,
      std::count_if(waiting.begin(), waiting.end(), [](const NotDiscussedCase& one) { return !one.lastDiscussed; }));
  figures.say(u"cases open and led"_s, u"Not discussed"_s, static_cast<qsizetype>(page.every.size()));
  int open = 0, late = 0;
  for (const NotDiscussedCount& count : notDiscussedByWorker(page.every, kNotDiscussedDays)) {
    CHECK(casesListed(page, NotDiscussedList::SixWeeks, count, {}).size() == static_cast<std::size_t>(count.waiting));
    CHECK(casesListed(page, NotDiscussedList::Every, count, {}).size() == static_cast<std::size_t>(count.open));
    CHECK(casesListed(page, NotDiscussedList::Never, count, {}).size() == static_cast<std::size_t>(count.never));
    if (!count.person) continue;
    open += count.open;
    late += count.waiting;
  }
  figures.say(u"cases open and led"_s, u"Not discussed, by worker"_s, open);
  figures.say(u"not discussed"_s, u"Not discussed, by worker"_s, late);
}

void sayAgeing(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const AgeingPicture page = readAgeing(desk, asked);
  int open = 0, overdue = 0, undue = 0, stuck = 0;
  std::array<int, kAgeBands> byAge{};
  for (const ActionAgeing& row : page.supervisors) {
    open += row.open;
    overdue += row.overdue;
    undue += row.undue;
    stuck += row.stuck;
    for (std::size_t at = 0; at < kAgeBands; ++at) byAge.at(at) += row.byAge.at(at);
    CHECK(std::accumulate(row.byAge.begin(), row.byAge.end(), 0) == row.open);
    // A figure and the rows behind it.
    const auto columns = ageingColumns();
    for (std::size_t at = 1; at < columns.size(); ++at)
      CHECK(columns[at].text(row) == QString::number(actionsBehind(page, &row, static_cast<int>(at), {}).size()));
  }
  figures.say(u"actions open"_s, u"Age of actions"_s, open);
  figures.say(u"actions open"_s, u"Age of actions, the rows"_s, static_cast<qsizetype>(page.actions.size()));
  figures.say(u"actions overdue"_s, u"Age of actions"_s, overdue);
  figures.say(u"actions without a date"_s, u"Age of actions"_s, undue);
  figures.say(u"actions carried three times"_s, u"Age of actions"_s, stuck);
  for (std::size_t at = 0; at < kAgeBands; ++at)
    figures.say(kAges.at(static_cast<qsizetype>(at)), u"Age of actions"_s, byAge.at(at));
}

}  // namespace headroom::test
