// SPDX-License-Identifier: MIT
// What the commands, the pages of posts and cases, and their papers say.
#include "tests/walks/figures_said.h"

#include <cmath>

#include "core/base/fte_words.h"
#include "core/caseload/measure_words.h"
#include "core/exchange/workbook.h"
#include "tests/support/catch.h"
#include "tests/walks/expected_words.h"
#include "ui/balance/balance_export.h"
#include "ui/caseload/cases_view.h"
#include "ui/moves/moves_view.h"
#include "ui/paper/balance_report.h"
#include "ui/people/people_view.h"
#include "ui/reports/reports_view.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/status_words.h"
#include "ui/staff/staff_view.h"
#include "ui/trends/trends_view.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

QString fraction(double load, double ceiling) { return number(load) + u" of "_s + ceilingOf(ceiling); }

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

}  // namespace

QString ofAll(int some, int all) { return u"%1 of %2"_s.arg(some).arg(all); }

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
      figures.say(u"open cases"_s, card, line.words.section(u"there "_s, 1).section(u' ', 1, 1));
    }
    if (line.name.startsWith(u"Supervised")) {
      figures.say(u"supervised"_s, card, line.figure.section(u" · "_s, -1));
      figures.say(u"supervision overdue"_s, card, line.words.section(u"apart: "_s, 1).section(u' ', 0, 0));
    }
  }
}

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
      if (one.name == u"Without a date") figures.say(u"actions without a date"_s, place, value);
      if (one.name == u"Carried three times or more") figures.say(u"actions carried three times"_s, place, value);
      if (one.name == u"Older than twelve weeks") figures.say(u"actions over 12 weeks"_s, place, value);
    }
    for (const ReportTable& table : part.tables) {
      const auto rows = static_cast<qsizetype>(table.rows.size());
      if (table.title == u"Every post") figures.say(u"posts"_s, place + u", the rows"_s, rows);
      if (table.title == u"Everybody with a post") figures.say(u"people"_s, place, rows);
      if (table.title == u"Cases without a lead") figures.say(u"cases waiting"_s, place + u", the rows"_s, rows);
    }
  }
}

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

}  // namespace headroom::test
