// SPDX-License-Identifier: MIT
// One figure everywhere: on a hundred generated folders every figure that stands on two pages, or on a page and the
// command line, is read from each place as it is written there, and all of them say the same.
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <numeric>

#include "core/base/fte_words.h"
#include "core/caseload/measure_words.h"
#include "core/exchange/import_actions.h"
#include "core/exchange/import_source.h"
#include "core/exchange/workbook.h"
#include "core/organisation/organisation_store.h"
#include "tests/support/catch.h"
#include "tests/walks/expected_words.h"
#include "ui/balance/balance_export.h"
#include "ui/balance/balance_view.h"
#include "ui/caseload/cases_view.h"
#include "ui/moves/moves_view.h"
#include "ui/paper/balance_report.h"
#include "ui/people/people_view.h"
#include "ui/reports/reports_view.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"
#include "ui/shell/sidebar_counts.h"
#include "ui/staff/staff_view.h"
#include "ui/supervision/ageing_view.h"
#include "ui/supervision/not_discussed_view.h"
#include "ui/supervision/on_time_view.h"
#include "ui/supervision/since_view.h"
#include "ui/trends/trends_view.h"

namespace figures_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFolders = 100;

/// What each place says of a figure.
struct Figures {
  std::map<QString, std::map<QString, QString>> said;

  void say(const QString& figure, const QString& place, const QString& value) { said[figure][place] = value; }
  void say(const QString& figure, const QString& place, qsizetype value) { say(figure, place, QString::number(value)); }
  QStringList differences() const {
    QStringList lines;
    for (const auto& [figure, places] : said) {
      for (const auto& [place, value] : places) {
        const auto& [first, wanted] = *places.begin();
        if (value != wanted) lines << u"%1: %2 on %3, %4 on %5"_s.arg(figure, wanted, first, value, place);
      }
    }
    return lines;
  }
};

QString fraction(double load, double ceiling) { return number(load) + u" of "_s + ceilingOf(ceiling); }
QString ofAll(int some, int all) { return u"%1 of %2"_s.arg(some).arg(all); }

// Everything from the rows of the answers, and where they have totals, from these too.
void sayCommand(Figures& figures, const Told& told) {
  const QString place = u"the command's rows"_s, totalled = u"the command's totals"_s;
  const QJsonArray posts = told.balance[u"posts"_s].toArray();
  const QJsonObject totals = told.balance[u"totals"_s].toObject();
  std::map<QString, int> statuses;
  int led = 0;
  double load = 0, ceiling = 0, fte = 0;
  for (const QJsonValue& post : posts) {
    ++statuses[post[u"status"_s].toString()];
    led += post[u"children"_s].toInt();
    fte += post[u"fte"_s].toDouble();
    if (post[u"ceiling"_s].isNull()) continue;
    load += post[u"load"_s].toDouble();
    ceiling += post[u"ceiling"_s].toDouble();
  }
  const auto waiting = static_cast<int>(told.unallocated[u"cases"_s].toArray().size());
  figures.say(u"posts"_s, place, posts.size());
  figures.say(u"posts"_s, totalled, totals[u"posts"_s].toInt());
  figures.say(u"FTE"_s, place, fteWords(Decimal::fromScaled(std::llround(fte * 1e6), 6)));
  figures.say(u"over"_s, place, statuses[u"over"_s]);
  figures.say(u"over"_s, totalled, totals[u"over"_s].toInt());
  figures.say(u"no capacity"_s, place, statuses[u"no capacity"_s]);
  figures.say(u"no capacity"_s, totalled, totals[u"no_capacity"_s].toInt());
  figures.say(u"free places"_s, place, roomOf(posts));
  figures.say(u"cases led"_s, place, led);
  figures.say(u"cases waiting"_s, place, waiting);
  figures.say(u"open cases"_s, place, led + waiting);
  if (!totals[u"load"_s].isNull() && totals[u"no_limit"_s] != totals[u"posts"_s]) {
    figures.say(u"load of ceiling"_s, place, fraction(load, ceiling));
    figures.say(u"load of ceiling"_s, totalled,
                fraction(totals[u"load"_s].toDouble(), totals[u"ceiling"_s].toDouble()));
  }
  const QJsonArray people = told.supervision[u"people"_s].toArray();
  int inScope = 0, held = 0, overdue = 0, late = 0;
  for (const QJsonValue& one : people) {
    if (!one[u"in_scope"_s].toBool()) continue;
    ++inScope;
    held += one[u"supervised_in_window"_s].toBool() ? 1 : 0;
    overdue += one[u"label"_s].toString() == u"overdue" ? 1 : 0;
  }
  const QJsonObject clocks = told.supervision[u"totals"_s].toObject();
  for (const QJsonValue& one : told.actions[u"actions"_s].toArray())
    late += one[u"label"_s].toString() == u"overdue" ? 1 : 0;
  figures.say(u"people"_s, place, people.size());
  figures.say(u"supervised"_s, place, ofAll(held, inScope));
  figures.say(u"supervised"_s, totalled,
              ofAll(clocks[u"supervised_in_window"_s].toInt(), clocks[u"in_scope"_s].toInt()));
  figures.say(u"supervision overdue"_s, place, overdue);
  figures.say(u"supervision overdue"_s, totalled, clocks[u"overdue"_s].toInt());
  figures.say(u"actions overdue"_s, place, late);
}

// '132%' is 79 / 60, and the fractions of the rows add up to it.
void checkFractions(const BalancePicture& picture, const std::vector<HeatRow>& rows) {
  double load = 0, ceiling = 0;
  int judged = 0;
  for (const PostRow& row : postRows(rows)) {
    if (!row.post->judged) continue;
    const QStringList parts = loadWords(*row.post).split(u" / "_s);
    REQUIRE(parts.size() == 2);
    const double up = parts[0].toDouble(), down = parts[1].toDouble();
    load += up;
    ceiling += down;
    ++judged;
    const double share = 100 * up / down;
    // What is left is the rounding of the two.
    const double rounding = 0.5 + share * 0.0051 / down + 1e-6;
    if (down >= 0.1) CHECK(std::abs(percentWords(row.post->utilisation()).chopped(1).toDouble() - share) <= rounding);
  }
  const BalanceTotals& totals = picture.figures.totals;
  if (!totals.load) return;
  CHECK(load == Approx(totals.load->toDouble()));
  CHECK(std::abs(ceiling - totals.ceiling->toDouble()) <= 0.005 * judged + 1e-6);
}

void sayBalance(Figures& figures, const BalancePicture& picture, const QString& place) {
  const std::vector<HeatRow> rows = heatRows(picture);
  const HeatRow whole = wholeRow(picture, rows);
  const auto cell = [&whole](HeatColumn column) { return heatText(whole, column); };
  figures.say(u"FTE"_s, place, cell(HeatColumn::Fte));
  figures.say(u"cases led"_s, place, cell(HeatColumn::Cases));
  figures.say(u"over"_s, place, cell(HeatColumn::Over));
  figures.say(u"cases waiting"_s, place, cell(HeatColumn::Unallocated));
  figures.say(u"supervised"_s, place, cell(HeatColumn::Supervised));
  figures.say(u"actions overdue"_s, place, cell(HeatColumn::Actions));
  figures.say(u"load, percent"_s, place, cell(HeatColumn::Load));
  figures.say(u"posts"_s, place + u", the table"_s, static_cast<qsizetype>(postRows(rows).size()));
  for (const HeatColumn column : {HeatColumn::Cases, HeatColumn::Over, HeatColumn::Unallocated}) {
    int sum = 0;
    for (const HeatRow& row : rows) sum += heatText(row, column).toInt();
    CHECK(sum == cell(column).toInt());
  }
  checkFractions(picture, rows);
  const QString card = place + u", altogether"_s;
  for (const TotalLine& line : totalLines(picture)) {
    if (line.name == u"Load against limit") {
      figures.say(u"load, percent"_s, card, line.figure);
      if (picture.figures.totals.load && line.words.contains(u" over "))
        figures.say(u"load of ceiling"_s, card, line.words.section(u' ', 0, 2));
    }
    if (line.name == u"Over their limit") {
      figures.say(u"over"_s, card, line.figure.section(u' ', 0, 0));
      figures.say(u"posts"_s, card, line.figure.section(u' ', 2, 2));
    }
    if (line.name == u"Free places") figures.say(u"free places"_s, card, line.figure);
    if (line.name == u"Cases led") {
      figures.say(u"cases led"_s, card, line.figure);
      figures.say(u"open cases"_s, card, line.words.section(u"there are "_s, 1).section(u' ', 0, 0));
    }
    if (line.name.startsWith(u"Supervised")) {
      figures.say(u"supervised"_s, card, line.figure.section(u" · "_s, -1));
      figures.say(u"supervision overdue"_s, card, line.words.section(u"apart: "_s, 1).section(u' ', 0, 0));
    }
  }
}

// The lines of the PDF.
void sayReport(Figures& figures, const BalancePicture& picture) {
  const BalanceReport report{picture.figures, picture.facts.organisation.units, u"Unit"_s, u"today"_s,
                             static_cast<int>(picture.waiting.size())};
  const QString place = u"the PDF"_s;
  for (const QString& line : reportLines(report)) {
    if (line.contains(u" open cases: ")) {
      figures.say(u"posts"_s, place, line.section(u' ', 0, 0));
      figures.say(u"open cases"_s, place, line.section(u" FTE, "_s, 1).section(u' ', 0, 0));
      figures.say(u"cases led"_s, place, line.section(u"cases: "_s, 1).section(u' ', 0, 0));
      figures.say(u"cases waiting"_s, place, line.section(u" led, "_s, 1).section(u' ', 0, 0));
    } else if (line.startsWith(u"Over their limit: ")) {
      figures.say(u"over"_s, place, line.section(u' ', 3, 3));
      figures.say(u"no capacity"_s, place, line.section(u"no capacity "_s, 1).section(u',', 0, 0));
    } else if (line.startsWith(u"Free places: ")) {
      figures.say(u"free places"_s, place, line.section(u": "_s, 1));
    } else if (line.startsWith(u"Load against limit: ") && line.contains(u'(')) {
      figures.say(u"load, percent"_s, place, line.section(u' ', 3, 3));
      figures.say(u"load of ceiling"_s, place, line.section(u'(', 1).chopped(1));
    }
  }
}

// The last line of the sheet of teams, 'Together'.
void sayWorkbook(Figures& figures, const BalancePicture& picture, const QString& path) {
  REQUIRE(writeBalance(picture, path, QDateTime(picture.asked.on, QTime(9, 0))).isEmpty());
  auto book = Workbook::open(path);
  REQUIRE(book);
  std::map<int, QString> titles, together;
  REQUIRE(book->readRows(1, [&](const WorkbookRow& row) {
    std::map<int, QString> cells;
    for (const WorkbookCell& cell : row.cells) cells[cell.column] = cell.text;
    if (row.number == 1) titles = cells;
    if (cells[3] == u"Together") together = cells;
    return true;
  }));
  const QString place = u"the workbook"_s;
  const auto find = [&](const QString& title) {
    for (const auto& [column, words] : titles)
      if (words == title) return together[column];
    FAIL("no column " << title.toStdString());
    return QString();
  };
  if (together.empty()) return;  // nobody and nothing there
  figures.say(u"posts"_s, place, find(u"Posts"_s));
  figures.say(u"cases led"_s, place, find(u"Cases led"_s));
  figures.say(u"cases waiting"_s, place, find(u"Cases waiting"_s));
  figures.say(u"over"_s, place, find(u"Over"_s));
  figures.say(u"no capacity"_s, place, find(u"No capacity"_s));
  figures.say(u"supervised"_s, place,
              u"%1 of %2"_s.arg(find(u"Supervised in 35 days"_s), find(u"Of those in scope"_s)));
  const RoomFigure room = roomOf(picture.figures.posts);
  if (room.measure)
    figures.say(u"free places"_s, place,
                u"%1 %2"_s.arg(ceilingOf(find(u"Free places"_s).toDouble()),
                               measureFor(ceilingOf(find(u"Free places"_s).toDouble()), measureWords(*room.measure))));
}

void sayPeople(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const TeamPicture team = readTeam(desk, asked);
  int led = 0;
  for (const TeamRow& row : team.rows) led += row.led;
  figures.say(u"people"_s, u"Teams"_s, static_cast<qsizetype>(team.rows.size()));
  figures.say(u"cases led"_s, u"Teams"_s, led);
  figures.say(u"free places"_s, u"Teams"_s, roomWords(team.room));
  const StaffPicture staff = readStaff(desk, asked);
  // Who is to start is listed too, and said apart.
  figures.say(u"people"_s, u"Staff"_s,
              std::count_if(staff.rows.begin(), staff.rows.end(), [](const StaffRow& row) { return !row.begins; }));
  figures.say(u"FTE"_s, u"Staff"_s, fteWords(staff.fte));
  figures.say(u"people"_s, u"Staff, the title"_s, staffSubtitle(staff).section(u' ', 0, 0));
  // A person's own page says of their main post what the team says.
  for (std::size_t i = 0; i < std::min<std::size_t>(team.rows.size(), 4); ++i) {
    const TeamRow& row = team.rows[i];
    const auto person = readPerson(desk, row.code);
    REQUIRE(person);
    for (const PostPart& part : person->posts) {
      if (!row.main || part.row.post != row.main->post) continue;
      figures.say(u"load of "_s + row.code, u"Teams"_s, loadSentence(*row.main));
      figures.say(u"load of "_s + row.code, u"the person's page"_s, loadSentence(part.row));
    }
    if (person->clock) figures.say(u"due of "_s + row.code, u"the person's page"_s, dueWords(person->clock));
    figures.say(u"due of "_s + row.code, u"Teams"_s, dueWords(row.clock));
  }
}

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

// The commands that look across supervision, and the pages that do.
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
  figures.say(u"actions open"_s, place, answerOf(u"actions"_s, question)[u"actions"_s].toArray().size());
}

void sayOnTime(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const OnTimePicture page = readOnTime(desk, asked);
  const std::vector<OnTimeRow> rows = onTimeRows(page, kComplianceMonths / 12);
  ComplianceMonth all;
  for (const OnTimeRow& row : rows) {
    for (const ComplianceMonth& month : row.months) {
      // A figure and the rows behind it.
      const auto behind = dueDateRows(page.all, page.seen, row.unit, month.month, month.month.addMonths(1).addDays(-1));
      CHECK(static_cast<int>(behind.size()) == month.due);
      CHECK(std::count_if(behind.begin(), behind.end(), [](const DueDateRow& one) { return one.date.onTime(); }) ==
            month.onTime);
      if (row.unit != rows.front().unit) continue;
      all.due += month.due;
      all.onTime += month.onTime;
    }
  }
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
  int open = 0, overdue = 0;
  for (const ActionAgeing& row : page.supervisors) {
    open += row.open;
    overdue += row.overdue;
    CHECK(std::accumulate(row.byAge.begin(), row.byAge.end(), 0) == row.open);
    // A figure and the rows behind it.
    const auto columns = ageingColumns();
    for (std::size_t at = 1; at < columns.size(); ++at)
      CHECK(columns[at].text(row) == QString::number(actionsBehind(page, &row, static_cast<int>(at), {}).size()));
  }
  figures.say(u"actions open"_s, u"Age of actions"_s, open);
  figures.say(u"actions open"_s, u"Age of actions, the rows"_s, static_cast<qsizetype>(page.actions.size()));
  figures.say(u"actions overdue"_s, u"Age of actions"_s, overdue);
}

void sayToday(Figures& figures, const Desk& desk, bool isOneUnit) {
  const TodayPicture today = readToday(desk);
  figures.say(u"actions overdue"_s, u"Today"_s, today.overdueActions());
  if (!isOneUnit) return;
  const RoomFigure room = roomOf(today.posts);
  figures.say(u"posts"_s, u"Today"_s, static_cast<qsizetype>(today.posts.size()));
  figures.say(u"over"_s, u"Today"_s, room.over);
  figures.say(u"no capacity"_s, u"Today"_s, room.noCapacity);
  figures.say(u"free places"_s, u"Today"_s, roomWords(room));
}

void sayCasesAndMoves(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const CasesPicture cases = readCases(desk, asked);
  figures.say(u"cases led"_s, u"Cases"_s, static_cast<qsizetype>(cases.led.size()));
  figures.say(u"cases waiting"_s, u"Cases"_s, static_cast<qsizetype>(cases.waiting.size()));
  const MovesPicture moves = readMoves(desk, asked);
  const BoardEffect effect = effectOf(moves.facts, {}, moves.on, moves.scope.unit);
  int led = 0, posts = 0;
  for (const BoardRow& row : boardRows(moves, effect)) {
    if (row.post) led += row.cases, ++posts;
    if (!row.post) figures.say(u"cases waiting"_s, u"Moves"_s, row.cases);
  }
  figures.say(u"cases led"_s, u"Moves"_s, led);
  figures.say(u"posts"_s, u"Moves"_s, posts);
  for (const EffectLine& line : effectLines(effect)) {
    CHECK(line.before == line.after);  // nothing is tried
    if (line.name == u"Over their limit") figures.say(u"over"_s, u"Moves"_s, line.before);
    if (line.name == u"Without capacity") figures.say(u"no capacity"_s, u"Moves"_s, line.before);
    if (line.name == u"Free places") figures.say(u"free places"_s, u"Moves"_s, line.before);
    if (line.name == u"Load against limit") figures.say(u"load, percent"_s, u"Moves"_s, line.before);
  }
}

// The pack as it is printed, saved and told to a screen reader.
void sayPack(Figures& figures, const Desk& desk, const ChosenUnit& asked, QDate day) {
  const ReportPicture pack = readReport(desk, {ReportChoice::Inspection, asked, day});
  REQUIRE(pack.report);
  const QString place = u"the inspection pack"_s;
  for (const ReportPart& part : pack.report->parts) {
    for (const ReportFigure& one : part.figures) {
      const QString value = one.value.words, of = QString::number(one.n);
      if (one.name == u"Over their limit") figures.say(u"over"_s, place, value), figures.say(u"posts"_s, place, of);
      if (one.name == u"No capacity") figures.say(u"no capacity"_s, place, value);
      if (one.name == u"Without a lead")
        figures.say(u"cases waiting"_s, place, value), figures.say(u"open cases"_s, place, of);
      if (one.name == u"Supervised in the last 35 days") figures.say(u"supervised"_s, place, value + u" of "_s + of);
      if (one.name == u"Past their next date") figures.say(u"supervision overdue"_s, place, value);
      if (one.name == u"Overdue") figures.say(u"actions overdue"_s, place, value);
    }
    for (const ReportTable& table : part.tables) {
      const auto rows = static_cast<qsizetype>(table.rows.size());
      if (table.title == u"Every post") figures.say(u"posts"_s, place + u", the rows"_s, rows);
      if (table.title == u"Everybody with a post") figures.say(u"people"_s, place, rows);
      if (table.title == u"Cases without a lead") figures.say(u"cases waiting"_s, place + u", the rows"_s, rows);
    }
  }
}

// Over time says of the first of the month what Balance says of that day.
void sayTrends(Figures& figures, const Desk& desk, const ChosenUnit& asked) {
  const TrendsPicture trends = readTrends(desk, asked, 1);
  REQUIRE(trends.months.size() == 1);
  const TrendMonth& month = trends.months.front();
  const BalancePicture then = readBalance(desk, {month.on, trends.scope.unit});
  const std::vector<HeatRow> rows = heatRows(then);
  const HeatRow whole = wholeRow(then, rows);
  const auto figuresThen = trendFigures(trends.months);
  figures.say(u"load then"_s, u"Balance"_s, heatText(whole, HeatColumn::Load));
  figures.say(u"load then"_s, u"Over time"_s, figuresThen[0].figure);
  figures.say(u"over then"_s, u"Balance"_s, heatText(whole, HeatColumn::Over));
  figures.say(u"over then"_s, u"Over time"_s, figuresThen[1].figure);
  figures.say(u"led then"_s, u"Balance"_s, heatText(whole, HeatColumn::Cases));
  figures.say(u"led then"_s, u"Over time"_s, month.led);
}

Database opened(const QString& folder, const QString& file) {
  Database records = Database::create(file);
  const auto sources = readCsvFolder(folder);
  REQUIRE(sources);
  const auto plan = planImport(records, *sources);
  REQUIRE(plan);
  REQUIRE(plan->rejects.empty());
  REQUIRE(applyImport(records, *plan));
  return records;
}

/// A service manager of everything, or the manager of the busiest team.
void compareFolder(const QString& folder, const QString& file, const QString& seen, QDate day, const QString& team) {
  const bool isTeam = seen == u"viewer-team";
  Workspace workspace(opened(folder, file), Clock::fixed(QDateTime(day, QTime(9, 30))));
  Figures figures;
  const Question question{file, day, isTeam ? team : QString()};
  sayCommand(figures, Told(question));
  sayAcrossTold(figures, question);
  workspace.setViewer(
      {workspace.read([&](const Desk& desk) { return loadOrganisationOn(desk.records, day).personByCode(seen)->id; })});
  workspace.read([&](const Desk& desk) {
    ChosenUnit asked{{}, true};
    if (isTeam) asked = {loadUnits(desk.records).findByCode(team)->id, false};
    const BalancePicture balance = readBalance(desk, {day, asked.unit});
    sayBalance(figures, balance, u"Balance"_s);
    sayReport(figures, balance);
    sayWorkbook(figures, balance, folder + u".xlsx"_s);
    sayPeople(figures, desk, asked);
    saySupervision(figures, desk, isTeam ? asked.unit : std::nullopt);
    sayToday(figures, desk, true);
    sayCasesAndMoves(figures, desk, asked);
    sayTrends(figures, desk, asked);
    sayPack(figures, desk, asked, day);
    sayOnTime(figures, desk, asked);
    sayNotDiscussed(figures, desk, asked);
    sayAgeing(figures, desk, asked);
    return true;
  });
  const auto badges = overdueCounts(workspace);
  const auto badge = [&badges](const QString& page) {
    const auto found = badges.find(page);
    return found == badges.end() ? 0 : found->second;
  };
  figures.say(u"supervision overdue"_s, u"the sidebar"_s, badge(u"supervision"_s));
  figures.say(u"actions overdue"_s, u"the sidebar"_s, badge(u"actions"_s));
  const QStringList lines = figures.differences();
  INFO(folder.toStdString() << ", " << seen.toStdString());
  INFO(lines.join(u'\n').toStdString());
  CHECK(lines.isEmpty());
  CHECK(figures.said.size() > 15);
}

}  // namespace

TEST_CASE("every figure that stands in two places is one figure, on a hundred generated folders", "[walk][figures]") {
  const QTemporaryDir room;
  QProcess python;
  python.start(u"python3"_s, {u"-B"_s, QStringLiteral(HEADROOM_SOURCE_DIR "/tests/support/build_numbers_folder.py"),
                              u"1"_s, room.path(), u"--size=small"_s, u"--folders"_s, QString::number(kFolders)});
  REQUIRE(python.waitForFinished(300'000));
  INFO(python.readAllStandardError().toStdString());
  REQUIRE(python.exitCode() == 0);
  const QJsonArray folders = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
  REQUIRE(folders.size() == kFolders);
  for (qsizetype at = 0; at < folders.size(); ++at) {
    const QJsonValue one = folders[at];
    const QString folder = room.filePath(one[u"folder"_s].toString());
    compareFolder(folder, folder + u".headroom"_s, at % 2 == 0 ? u"viewer-service"_s : u"viewer-team"_s,
                  QDate::fromString(one[u"focus"_s].toString(), Qt::ISODate), one[u"team"_s].toString());
  }
}

}  // namespace figures_walk
