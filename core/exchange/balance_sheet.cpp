// SPDX-License-Identifier: MIT
// A row a post, and a row a team that adds them up by the number of its team: codes are people's own text, which a
// condition of a spreadsheet would read as a pattern.
#include "core/exchange/balance_sheet.h"

#include <xlsxwriter.h>

#include <QFile>

#include <algorithm>
#include <array>

#include "core/base/platform.h"
#include "core/base/say.h"
#include "core/caseload/room.h"
#include "core/exchange/balance_book.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/sheet_file.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

enum Column {
  Unit,
  Team,
  Post,
  Person,
  Who,
  Role_,
  Fte,
  Taken,
  Counted,
  Op,
  Value,
  Load,
  Ceiling,
  Used,
  Status_,
  Headroom_,
  Led,
  TryFte,
  TryLoad,
  TryCeiling,
  TryUsed,
  TeamNumber,
  kColumns
};

struct Title {
  const char* words;
  double width;
};

constexpr std::array<Title, kColumns> kTitles{{{"Unit", 14},
                                               {"Team", 28},
                                               {"Post", 14},
                                               {"Person", 14},
                                               {"Who", 26},
                                               {"Role", 20},
                                               {"FTE", 9},
                                               {"Taken, %", 10},
                                               {"Counted in", 12},
                                               {"Limit", 10},
                                               {"Value per 1.0 FTE", 18},
                                               {"Load", 9},
                                               {"Ceiling", 10},
                                               {"Load against limit", 18},
                                               {"Status", 14},
                                               {"Headroom", 11},
                                               {"Cases led", 11},
                                               {"Try FTE", 10},
                                               {"Try load", 10},
                                               {"Ceiling then", 13},
                                               {"Load against limit then", 22},
                                               {"Team number", 13}}};

// The sheet of teams.
enum TeamColumn {
  TNumber,
  TUnit,
  TName,
  TPosts,
  TFte,
  TLed,
  TWaiting,
  TLoad,
  TCeiling,
  TUsed,
  TOver,
  TNoCapacity,
  TFull,
  TNear,
  TRoom,
  TNoLimit,
  TFree,
  TSupervised,
  TInScope,
  kTeamColumns
};

constexpr std::array<Title, kTeamColumns> kTeamTitles{{{"Team number", 13},
                                                       {"Unit", 14},
                                                       {"Team", 30},
                                                       {"Posts", 8},
                                                       {"FTE", 9},
                                                       {"Cases led", 11},
                                                       {"Cases waiting", 14},
                                                       {"Load", 9},
                                                       {"Ceiling", 10},
                                                       {"Load against limit", 18},
                                                       {"Over", 8},
                                                       {"No capacity", 13},
                                                       {"Full", 8},
                                                       {"Near", 8},
                                                       {"With room", 11},
                                                       {"No limit", 10},
                                                       {"Free places", 12},
                                                       {"Supervised in 35 days", 21},
                                                       {"Of those in scope", 17}}};
static_assert(kSupervisionWindow == 35);

QString plain(const std::optional<Decimal>& value) { return value ? value->toString(6) : QString(); }

QString rowsOf(int column, int last) {
  return columnLetter(column) + u"2:"_s + columnLetter(column) + QString::number(last);
}

// Of the sheet of posts, seen from the sheet of teams.
QString postsColumn(int column, int last) {
  const QString letter = columnLetter(column);
  return u"Balance!$"_s + letter + u"$2:$"_s + letter + u'$' + QString::number(last);
}

class Book {
 public:
  Book(lxw_workbook* book, const BalanceBook& told)
      : told_(told),
        formats_(bookFormats(book)),
        posts_(book, "Balance"),
        teams_(book, "Teams"),
        last_(static_cast<int>(told.figures.posts.size()) + 1) {}

  void write() {
    for (int i = 0; i < kColumns; ++i)
      posts_.title(i, kTitles.at(std::size_t(i)).words, kTitles.at(std::size_t(i)).width, formats_);
    posts_.freeze(Fte);
    int at = 1;
    for (const PostBalance& row : told_.figures.posts) post(at++, row);
    if (last_ > 1) totals(at);
    for (int i = 0; i < kTeamColumns; ++i)
      teams_.title(i, kTeamTitles.at(std::size_t(i)).words, kTeamTitles.at(std::size_t(i)).width, formats_);
    teams_.freeze(TPosts);
    for (std::size_t i = 0; i < told_.teams.size(); ++i) team(static_cast<int>(i) + 1, told_.teams[i]);
    if (!told_.teams.empty()) allTeams(static_cast<int>(told_.teams.size()) + 1);
    day(posts_, at + 2);
    day(teams_, static_cast<int>(told_.teams.size()) + 3);
  }

 private:
  int numberOf(UnitId unit) const {
    const auto found =
        std::find_if(told_.teams.begin(), told_.teams.end(), [unit](const BookTeam& one) { return one.unit == unit; });
    return static_cast<int>(found - told_.teams.begin()) + 1;
  }

  void post(int at, const PostBalance& row) {
    posts_.text(at, Unit, row.unitCode);
    posts_.text(at, Team, told_.units.find(row.unit)->name);
    posts_.text(at, Post, row.postCode);
    posts_.text(at, Person, row.personCode);
    posts_.text(at, Who, row.personName);
    posts_.text(at, Role_, token(row.role));
    posts_.number(at, Fte, row.fte.toDouble());
    posts_.number(at, Taken, row.taken.percent.toDouble());
    posts_.text(at, Counted, token(row.measure));
    posts_.text(at, Status_, token(row.status()));
    posts_.number(at, Load, row.load.toDouble());
    posts_.number(at, Led, row.carried.children);
    posts_.number(at, TryFte, row.fte.toDouble(), formats_.input);
    posts_.number(at, TryLoad, row.load.toDouble(), formats_.input);
    posts_.number(at, TeamNumber, numberOf(row.unit));
    if (!row.limit) return;
    const Decimal ceiling = row.judged->ceiling;
    posts_.text(at, Op, token(row.limit->op));
    posts_.number(at, Value, row.limit->value.toDouble());
    posts_.number(at, Headroom_, row.judged->headroom.toDouble());
    posts_.formula(at, Ceiling, u"=K%1*G%1*(1-H%1/100)"_s, ceiling.toDouble());
    posts_.share(at, Used, Load, Ceiling, row.load, ceiling, formats_);
    posts_.formula(at, TryCeiling, u"=K%1*R%1*(1-H%1/100)"_s, ceiling.toDouble());
    posts_.share(at, TryUsed, TryLoad, TryCeiling, row.load, ceiling, formats_);
  }

  // Rows of a sheet count from 1 and the first is the titles: the posts stand in 2 to `last_`.
  void totals(int at) {
    const BalanceTotals& totals = told_.figures.totals;
    const auto sum = [&](int column, double value) {
      posts_.formula(at, column, u"=SUM("_s + rowsOf(column, last_) + u')', value, formats_.bold);
    };
    // The load of posts with a limit alone, as in team utilisation (rules 5): those with a ceiling beside it.
    const auto judged = [&](int column, int ceiling, Decimal value) {
      const QString words = u"=SUMIF("_s + rowsOf(ceiling, last_) + u",\"<>\","_s + rowsOf(column, last_) + u')';
      posts_.formula(at, column, words, value.toDouble(), formats_.bold);
    };
    posts_.text(at, Unit, u"Together"_s, formats_.bold);
    sum(Fte, totals.fte.toDouble());
    sum(Led, casesLed(told_.figures.posts));
    sum(TryFte, totals.fte.toDouble());
    if (!totals.load) return;  // different measures are not added up
    judged(Load, Ceiling, *totals.load);
    sum(Ceiling, totals.ceiling->toDouble());
    posts_.share(at, Used, Load, Ceiling, *totals.load, *totals.ceiling, formats_, true);
    judged(TryLoad, TryCeiling, *totals.load);
    sum(TryCeiling, totals.ceiling->toDouble());
    posts_.share(at, TryUsed, TryLoad, TryCeiling, *totals.load, *totals.ceiling, formats_, true);
  }

  void team(int at, const BookTeam& team) {
    std::vector<PostBalance> posts;
    if (team.unit)
      std::copy_if(told_.figures.posts.begin(), told_.figures.posts.end(), std::back_inserter(posts),
                   [&team](const PostBalance& row) { return row.unit == *team.unit; });
    std::vector<const PostBalance*> rows;
    for (const PostBalance& row : posts) rows.push_back(&row);
    const BalanceTotals totals = totalsOf(rows);
    const QString own = postsColumn(TeamNumber, std::max(last_, 2)) + u",A%1"_s;
    const auto count = [&](int column, const QString& status, int value) {
      const QString words =
          u"=COUNTIFS("_s + own + u',' + postsColumn(Status_, std::max(last_, 2)) + u",\""_s + status + u"\")"_s;
      teams_.formula(at, column, words, value);
    };
    const auto sum = [&](int column, int summed, const QString& more, double value) {
      teams_.formula(at, column, u"=SUMIFS("_s + postsColumn(summed, std::max(last_, 2)) + u',' + own + more + u')',
                     value);
    };
    teams_.number(at, TNumber, at);
    teams_.text(at, TUnit, team.unit ? told_.units.code(*team.unit) : QString());
    teams_.text(at, TName, team.name);
    teams_.formula(at, TPosts, u"=COUNTIFS("_s + own + u')', totals.posts);
    sum(TFte, Fte, {}, totals.fte.toDouble());
    sum(TLed, Led, {}, casesLed(rows));
    teams_.number(at, TWaiting, team.waiting);
    count(TOver, u"over"_s, totals.over);
    count(TNoCapacity, u"no capacity"_s, totals.noCapacity);
    count(TFull, u"full"_s, totals.full);
    count(TNear, u"near"_s, totals.near);
    count(TRoom, u"room"_s, totals.room);
    count(TNoLimit, u"no limit"_s, totals.noLimit);
    supervised(at, team.supervision, nullptr);
    if (!totals.load) return;
    const RoomFigure room = roomOf(posts);
    const QString limited = u',' + postsColumn(Ceiling, std::max(last_, 2)) + u",\"<>\""_s;
    const QString above = u',' + postsColumn(Headroom_, std::max(last_, 2)) + u",\">0\""_s;
    sum(TLoad, Load, limited, totals.load->toDouble());
    sum(TCeiling, Ceiling, {}, totals.ceiling->toDouble());
    teams_.share(at, TUsed, TLoad, TCeiling, *totals.load, *totals.ceiling, formats_);
    sum(TFree, Headroom_, above, room.free.toDouble());
  }

  void supervised(int at, const SupervisionTotals& totals, lxw_format* format) {
    if (told_.ahead) return teams_.text(at, TSupervised, say("not known yet"), format);
    teams_.number(at, TSupervised, totals.supervisedInWindow, format);
    teams_.number(at, TInScope, totals.inScope, format);
  }

  void allTeams(int at) {
    const BalanceTotals& totals = told_.figures.totals;
    const RoomFigure room = roomOf(told_.figures.posts);
    int waiting = 0;
    for (const BookTeam& one : told_.teams) waiting += one.waiting;
    const auto sum = [&](int column, double value) {
      teams_.formula(at, column, u"=SUM("_s + rowsOf(column, at) + u')', value, formats_.bold);
    };
    teams_.text(at, TName, u"Together"_s, formats_.bold);
    sum(TPosts, totals.posts);
    sum(TFte, totals.fte.toDouble());
    sum(TLed, casesLed(told_.figures.posts));
    sum(TWaiting, waiting);
    sum(TOver, totals.over);
    sum(TNoCapacity, totals.noCapacity);
    sum(TFull, totals.full);
    sum(TNear, totals.near);
    sum(TRoom, totals.room);
    sum(TNoLimit, totals.noLimit);
    // No sum of the lines: somebody with posts in two teams stands in both of them, and is one person.
    supervised(at, told_.supervision, formats_.bold);
    if (!totals.load) return;
    sum(TLoad, totals.load->toDouble());
    sum(TCeiling, totals.ceiling->toDouble());
    teams_.share(at, TUsed, TLoad, TCeiling, *totals.load, *totals.ceiling, formats_, true);
    sum(TFree, room.free.toDouble());
  }

  /// Of which day the sheet is, under everything.
  void day(BookSheet& sheet, int at) {
    sheet.text(at, 0, u"As at"_s);
    sheet.text(at, 1, told_.figures.on.toString(Qt::ISODate));
    if (told_.ahead)
      sheet.text(at + 1, 0,
                 say("This day is in the future: figures come from what was already dated when this was saved."));
  }

  const BalanceBook& told_;
  BookFormats formats_;
  BookSheet posts_;
  BookSheet teams_;
  int last_;
};

}  // namespace

QByteArray balanceCsv(const Balance& figures) {
  QByteArray out;
  appendCsvRecord(out, {u"post"_s, u"person"_s, u"unit"_s, u"role"_s, u"fte"_s, u"measure"_s, u"load"_s, u"children"_s,
                        u"families"_s, u"points"_s, u"unweighted"_s, u"ceiling"_s, u"operator"_s, u"headroom"_s,
                        u"utilisation"_s, u"status"_s});
  for (const PostBalance& row : figures.posts) {
    const auto judged = [&row](auto value) { return row.judged ? plain(value(*row.judged)) : QString(); };
    const auto number = [](const QString& digits) { return CsvCell{digits, true}; };
    appendCsvCells(out, {{row.postCode},
                         {row.personCode},
                         {row.unitCode},
                         {token(row.role)},
                         number(row.fte.toString(6)),
                         {token(row.measure)},
                         number(row.load.toString(6)),
                         number(QString::number(row.carried.children)),
                         number(QString::number(row.carried.families)),
                         number(row.carried.points.toString(6)),
                         number(QString::number(row.carried.unweighted)),
                         number(judged([](const Judgement& j) { return std::optional(j.ceiling); })),
                         {row.limit ? token(row.limit->op) : QString()},
                         number(judged([](const Judgement& j) { return std::optional(j.headroom); })),
                         number(row.utilisation() ? row.utilisation()->toString(4) : QString()),
                         {token(row.status())}});
  }
  return out;
}

void writeBalanceWorkbook(const QString& path, const BalanceBook& told) {
  writeSheetFile(path, [&told](const QString& part) {
    const platform::PlainNumbers points;
    lxw_workbook* book = workbook_new(QFile::encodeName(part).constData());
    Book(book, told).write();
    return workbook_close(book) == LXW_NO_ERROR;
  });
}

}  // namespace headroom
