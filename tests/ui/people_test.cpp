// SPDX-License-Identifier: MIT
// My team and a person's page against balance(): the rows add up to the figures, and nobody sees whom they may not.
#include "tests/support/catch.h"
#include "ui/people/people_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <set>

#include "core/caseload/caseload_actions.h"
#include "core/caseload/room.h"
#include "core/caseload/staff_actions.h"
#include "core/exchange/handover_report.h"
#include "core/exchange/session_calendar.h"
#include "core/organisation/organisation_store.h"
#include "core/sample/sample.h"
#include "core/store/query.h"
#include "tests/support/longer_history.h"
#include "tests/support/statement_log.h"
#include "tests/support/ui_council.h"
#include "ui/balance/balance_view.h"
#include "ui/diary/diary_view.h"
#include "ui/people/person_page.h"
#include "ui/people/team_page.h"
#include "ui/shared/long_read.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/supervision/ageing_view.h"
#include "ui/supervision/on_time_view.h"
#include "ui/supervision/session_view.h"

namespace people_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

PersonPicture personOf(UiCouncil& council, const QString& code) {
  return council.workspace->read([&](const Desk& desk) { return readPerson(desk, code); }).value().value();
}

const PostBalance& rowOf(const Balance& all, PostId post) {
  for (const PostBalance& row : all.posts)
    if (row.post == post) return row;
  throw std::runtime_error("no such post");
}

const QDate kDay(2026, 7, 24);

/// A manager, 1, who supervises so many people: each with a case, a session held today about it and three ahead, a wish
/// to talk, a day off, leave, an agreement, a goal and an action; the last of them with as many cases again.
Database supervisedBy(int people) {
  Database records = Database::inMemory();
  Transaction transaction(records);
  Change(records, u"INSERT INTO unit (id, code, kind, name) VALUES (1, 'a', 'team', 'A')").run();
  const auto each = [&records](const QString& into, int last, int first = 2) {
    Change insert(records, u"INSERT INTO "_s + into);
    const auto places = into.count(u'?');
    for (int at = first; at <= last; ++at) {
      for (qsizetype place = 0; place < places; ++place) insert.bind(at);
      insert.run();
    }
  };
  const int last = people + 1;
  const QString day = QString::number(kDay.toJulianDay());
  each(u"person (id, code, name) VALUES (?, 'p' || ?, 'P')"_s, last, 1);
  each(
      u"post (id, code, person_id, unit_id, role, fte_e6, contract, kind, from_day) VALUES (?, 't' || ?, ?, 1, 'team "
      "manager', 1000000, 'permanent', 'substantive', 2450000)"_s,
      last, 1);
  each(u"supervisor (person_id, supervisor_id, kind, from_day) VALUES (?, 1, 'line', 2450000)"_s, last);
  each(u"case_file (id, code, kind, opened_day) VALUES (?, 'c' || ?, 'assessment', 2460000)"_s, 2 * last);
  each(u"allocation (code, case_id, post_id, part, from_day) VALUES ('l' || ?, ?, min(?, %1), 'lead', 2460000)"_s.arg(
           last),
       2 * last);
  each(
      u"session (id, code, person_id, supervisor_id, kind, day, state) VALUES (?, 'h' || ?, ?, 1, 'formal one-to-one', "_s +
          day + u", 'held')"_s,
      last);
  for (const QString& ahead : {u"20"_s, u"48"_s, u"76"_s})
    each(
        u"session (code, person_id, supervisor_id, kind, day, state) VALUES ('n%1-' || ?, ?, 1, 'formal one-to-one', "
        "%1 + %2, 'planned')"_s.arg(ahead, day),
        last);
  each(u"discussion (code, session_id, case_id, decision) VALUES ('d' || ?, ?, ?, 'Visit')"_s, last);
  each(u"preparation (person_id, body, added_at) VALUES (?, 'Leave', 0)"_s, last);
  each(u"weekly_day_off (person_id, weekday, from_day) VALUES (?, 'friday', 2450000)"_s, last);
  each(
      u"absence (code, person_id, reason, needs_cover, from_day, to_day) VALUES ('a' || ?, ?, 'annual leave', 0, 30 + "_s +
          day + u", 40 + "_s + day + u")"_s,
      last);
  each(
      u"supervision_agreement (person_id, supervisor_id, how_often, how_long, place, bring, cancelling, recording, "
      "confidentiality, disagreements, equality, learning, review_day, person_signed_ms, supervisor_signed_ms) VALUES "
      "(?, 1, 'Monthly', '', '', '', '', '', '', '', '', '', 2470000, 1, 1)"_s,
      last);
  each(u"goal (id, code, person_id, what, status) VALUES (?, 'g' || ?, ?, 'Court', 'open')"_s, last);
  each(u"goal_step (goal_id, position, what) VALUES (?, 1, 'Watch')"_s, last);
  each(u"action (code, session_id, owner_id, what, state) VALUES ('x' || ?, ?, ?, 'Ring', 'open')"_s, last);
  transaction.commit();
  return records;
}

std::size_t loadPeople(const Desk& desk) { return loadOrganisationOn(desk.records, kDay).people.size(); }

/// The statements that were made more often in `many` than in `few`.
QStringList grownWith(const StatementLog& few, const StatementLog& many) {
  std::map<QString, int> made;
  for (const StatementCost& one : few.statements()) made[one.sql] += one.prepared;
  QStringList grown;
  for (const StatementCost& one : many.statements())
    if (one.prepared > made[one.sql]) grown << u"%1 times: %2"_s.arg(one.prepared).arg(one.sql);
  return grown;
}

}  // namespace

TEST_CASE("my team lists everybody of the manager's own unit, the manager said to be you", "[people]") {
  UiCouncil council;
  council.lookAs(*council.priya);
  const auto picture = council.workspace->read([](const Desk& desk) { return readTeam(desk, {}); }).value();
  REQUIRE(picture.rows.size() == 5);
  // The tightest first: who holds cases and has no capacity, then by share; without a share last.
  CHECK(picture.rows[0].main->status() == Status::NoCapacity);
  CHECK(picture.rows[0].main->load > Decimal(0));
  CHECK(picture.rows[1].name == u"Farah Siddiqui");
  for (std::size_t i = 1; i < picture.rows.size(); ++i)
    CHECK(compareTightness(*picture.rows[i - 1].main, *picture.rows[i].main) <= 0);
  CHECK(std::count_if(picture.rows.begin(), picture.rows.end(), [](const TeamRow& row) { return row.isViewer; }) == 1);
  const Balance all = council.balanceOf(council.ashby);
  for (const TeamRow& row : picture.rows) {
    REQUIRE(row.main);
    CHECK(row.main->load == rowOf(all, row.main->post).load);
    CHECK(row.main->status() == rowOf(all, row.main->post).status());
  }
}

TEST_CASE("whoever holds cases without any capacity is the tightest of a team", "[people]") {
  UiCouncil council;
  REQUIRE(council.workspace->perform([&](WritableDesk& desk) {
    const PersonId ben = loadOrganisation(desk.records).post(*council.benPost)->person;
    return addReduction(desk, {{}, ben, {}, u"study days"_s, Decimal(100), {kCouncilDay, {}}}, {});
  }));
  council.lookAs(*council.priya);
  const auto picture = council.workspace->read([](const Desk& desk) { return readTeam(desk, {}); }).value();
  REQUIRE(picture.rows.front().main);
  const auto ben = std::find_if(picture.rows.begin(), picture.rows.end(),
                                [&](const TeamRow& row) { return row.main && row.main->post == *council.benPost; });
  REQUIRE(ben != picture.rows.end());
  CHECK(ben->main->status() == Status::NoCapacity);
  CHECK(ben->main->load > Decimal(0));
  for (auto above = picture.rows.begin(); above != ben; ++above) CHECK(above->main->status() == Status::NoCapacity);
}

TEST_CASE("whoever is over their limit stands before whoever is full at the same share", "[people]") {
  UiCouncil council;
  REQUIRE(council.workspace->perform([&](WritableDesk& desk) {
    return addPerson(desk, {u"Adaeze Obi"_s, {}, {}, {}},
                     {*council.ashby, Role::SocialWorker, Decimal(1), {kCouncilDay.addYears(-1), {}}});
  }));
  const Organisation all =
      council.workspace->read([](const Desk& desk) { return loadOrganisation(desk.records); }).value();
  const auto adaeze =
      std::find_if(all.people.begin(), all.people.end(), [](const Person& one) { return one.name == u"Adaeze Obi"; });
  REQUIRE(adaeze != all.people.end());
  const PostId post = all.mainPost(adaeze->id, kCouncilDay)->id;
  for (int i = 0; i < 6; ++i) council.newCase(post, *council.ashby);  // as many as Farah
  const auto limited = [&](PersonId person, Operator op) {
    return council.workspace->perform([&](WritableDesk& desk) {
      return setLimit(desk, {Measure::Children, op, Decimal(6), kCouncilDay.addDays(-1), {}, {}, person});
    });
  };
  REQUIRE(limited(adaeze->id, Operator::AtMost));
  REQUIRE(limited(*council.farah, Operator::Below));
  council.lookAs(*council.priya);
  const auto picture = council.workspace->read([](const Desk& desk) { return readTeam(desk, {}); }).value();
  const auto at = [&](PersonId person) {
    return std::find_if(picture.rows.begin(), picture.rows.end(),
                        [person](const TeamRow& row) { return row.person == person; });
  };
  REQUIRE(at(adaeze->id)->main->status() == Status::Full);
  REQUIRE(at(*council.farah)->main->status() == Status::Over);
  CHECK(at(*council.farah)->main->utilisation() == at(adaeze->id)->main->utilisation());
  CHECK(at(*council.farah) < at(adaeze->id));
}

TEST_CASE("a person with two posts in a team stands in it once", "[people]") {
  UiCouncil council;
  const auto added = council.workspace->perform([&](WritableDesk& desk) {
    return addPost(desk, *council.farah,
                   {*council.ashby, Role::SocialWorker, Decimal::fromScaled(2, 1), {kCouncilDay.addDays(-9), {}}});
  });
  REQUIRE(added);
  council.lookAs(*council.priya);
  const auto picture = council.workspace->read([](const Desk& desk) { return readTeam(desk, {}); }).value();
  REQUIRE(picture.rows.size() == 5);
  const auto farah = std::find_if(picture.rows.begin(), picture.rows.end(),
                                  [&](const TeamRow& row) { return row.person == *council.farah; });
  REQUIRE(farah != picture.rows.end());
  CHECK(farah->otherPosts == 1);
  CHECK(farah->main->post == *council.farahPost);
  CHECK(personOf(council, u"farah-siddiqui"_s).posts.size() == 2);
}

TEST_CASE("what a person holds adds up to the load that the page shows", "[people]") {
  UiCouncil council;
  for (const PostBalance& row : council.balanceOf({}).posts) {
    const PersonPicture picture = personOf(council, row.personCode);
    REQUIRE(picture.posts.size() == 1);
    const PostPart& part = picture.posts.front();
    Decimal sum, points;
    for (const HeldRow& held : part.held) {
      sum += held.counts;
      points += *Decimal::parse(held.points, 6);
    }
    CHECK(sum == row.load);
    CHECK(points == row.carried.points);
    CHECK(part.made.back().figure == headroomWords(row));
  }
}

TEST_CASE("a headroom is made of limit, time and ceiling", "[people]") {
  UiCouncil council;
  const PersonPicture ben = personOf(council, u"ben-whitcombe"_s);
  QStringList lines;
  for (const MadeLine& line : ben.posts.front().made) lines << line.name + u" "_s + line.figure;
  CHECK(lines[0] == u"Limit per 1.0 FTE: below 5 children, Ashby Family Support 5");
  CHECK(lines[1] == u"FTE × 0.60");
  CHECK(lines[2] == u"Ceiling = 3");
  CHECK(lines[3] == u"At most, to stay below it = 2");
  CHECK(lines[4] == u"Load, children 1");
  CHECK(lines[5] == u"Headroom 1 free");
}

TEST_CASE("a person's page and the team say what the supervision clock says", "[people]") {
  UiCouncil council;
  council.superviseAshby();
  const PersonPicture farah = personOf(council, u"farah-siddiqui"_s);
  REQUIRE(farah.clock);
  CHECK(farah.clock->lastHeld == kCouncilDay);
  CHECK(dueWords(farah.clock) == u"Due %1"_s.arg(tableDate(*farah.clock->due)));
  CHECK(farah.sessions.size() == 1);
  CHECK(farah.actions.size() == 2);
  const auto team = council.workspace->read([&](const Desk& d) { return readTeam(d, {council.ashby, false}); }).value();
  for (const TeamRow& row : team.rows) {
    REQUIRE(row.clock);
    const bool supervised = row.name == u"Farah Siddiqui";
    CHECK((dueMark(row.clock).tone == Tone::Over) == !supervised);
    if (!supervised) CHECK(dueWords(row.clock) == u"Overdue %1 days"_s.arg(row.clock->daysOverdue));
  }
}

TEST_CASE("a person is opened from the team by keyboard", "[people]") {
  UiCouncil council;
  council.lookAs(*council.priya);
  TeamPage page(*council.workspace);
  page.resize(1056, 720);
  page.reload();
  page.show();
  auto* table = page.findChild<TableView*>(u"people/table"_s);
  REQUIRE(table->model()->rowCount() == 5);
  CHECK_FALSE(page.findChild<QWidget*>(u"people/unit"_s)->isVisible());
  QSignalSpy went(&page, &Page::goTo);
  table->setCurrentIndex(table->model()->index(1, 0));
  QTest::keyClick(table, Qt::Key_Return);
  REQUIRE(went.count() == 1);
  CHECK(went.first().first().value<Address>() == Address{u"people"_s, u"person:%1"_s.arg(council.farah->value())});
}

TEST_CASE("every column of the team sorts by its value, both ways", "[people]") {
  UiCouncil council;
  council.superviseAshby();
  TeamPage page(*council.workspace);
  page.resize(1056, 720);
  page.reload();
  page.show();
  auto* table = page.findChild<TableView*>(u"people/table"_s);
  const QAbstractItemModel& model = *table->model();
  QWidget* heads = table->horizontalHeader()->viewport();
  for (int column = 0; column < model.columnCount(); ++column) {
    INFO(model.headerData(column, Qt::Horizontal).toString().toStdString());
    const QPoint head(table->columnViewportPosition(column) + table->columnWidth(column) / 2, heads->height() / 2);
    std::set<QString> tops;
    for (const bool up : {true, false}) {
      QTest::mouseClick(heads, Qt::LeftButton, Qt::NoModifier, head);
      REQUIRE(table->horizontalHeader()->sortIndicatorSection() == column);
      CHECK((table->horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder) == up);
      const auto key = [&](int row) { return model.index(row, column).data(SortRole); };
      for (int row = 1; row < model.rowCount(); ++row) {
        const QVariant above = up ? key(row - 1) : key(row), below = up ? key(row) : key(row - 1);
        if (!above.isValid() || above == below) continue;  // what is not known comes first on the way up
        REQUIRE(below.isValid());
        const bool words = above.userType() == QMetaType::QString;
        CHECK((words ? QString::localeAwareCompare(above.toString(), below.toString()) < 0
                     : QVariant::compare(above, below) == QPartialOrdering::Less));
      }
      tops.insert(model.index(0, column).data(SortRole).toString());
    }
    CHECK(tops.size() == 2);
  }
}

TEST_CASE("a person's page shows cases and headroom, and only to those who may see them", "[people]") {
  UiCouncil council;
  PersonPage page(*council.workspace);
  page.resize(1056, 720);
  page.showSubject(u"farah-siddiqui"_s);
  page.reload();
  page.show();
  CHECK(page.title() == u"Farah Siddiqui");
  CHECK(page.findChild<TableView*>(u"person/cases/0"_s)->model()->rowCount() == 6);
  CHECK(page.findChild<Tag*>(u"person/headroom/0"_s)->words() == u"2 over");
  council.lookAs(*council.farah);
  page.reload();
  CHECK(page.findChild<TableView*>(u"person/cases/0"_s) != nullptr);  // oneself may
  page.showSubject(u"ben-whitcombe"_s);
  page.reload();
  CHECK(page.findChild<QWidget*>(u"person/nobody"_s)->isVisible());
  CHECK(page.findChild<TableView*>(u"person/cases/0"_s) == nullptr);
  page.showSubject(u"nobody-at-all"_s);
  page.reload();
  CHECK(page.findChild<QWidget*>(u"person/nobody"_s)->isVisible());
}

TEST_CASE("what a list reads is as many statements for forty people as for four", "[people][plans]") {
  using Read = std::function<void(const Desk&)>;
  const std::vector<std::pair<QString, Read>> readings{
      {u"Today"_s,
       [](const Desk& desk) {
         const TodayPicture picture = readToday(desk);
         for (const DueRow& row : picture.due)
           CHECK((row.isViewer || (row.toDiscuss == 1 && row.begun && row.booked && row.team == u"A")));
       }},
      {u"Diary"_s,
       [](const Desk& desk) {
         const DiaryPicture picture = readDiary(desk, kDay, false);
         CHECK(picture.people.back().daysOff == u"Fridays");
         CHECK(picture.people.front().daysOff.isEmpty());
       }},
      {u"Age of actions"_s, [](const Desk& desk) { CHECK(readAgeing(desk, {}).supervisors.size() == 1); }},
      {u"On time"_s,
       [](const Desk& desk) {
         const OnTimePicture picture = readOnTime(desk, {});
         for (const DueDateRow& row : dueDateRows(picture.all, picture.seen, {}, kDay.addYears(-9), kDay))
           CHECK(row.teams == u"A");
       }},
      {u"a session"_s,
       [](const Desk& desk) {
         const auto picture = readSession(desk, SessionId(static_cast<qint64>(loadPeople(desk)))).value();
         CHECK(picture.people.size() == loadPeople(desk));
         const auto decided = [](const CaseToDiscuss& one) { return one.lastDecided.has_value(); };
         CHECK(picture.cases.size() == loadPeople(desk) + 1);
         CHECK(std::none_of(picture.cases.begin(), picture.cases.end(), decided));  // none but in this session itself
       }},
      {u"the handover"_s,
       [](const Desk& desk) {
         const Report report = handoverReport(desk, {kDay, UnitId(1)}, u"today"_s);
         CHECK(report.parts.size() + 1 == loadPeople(desk));
         const auto& tables = report.parts.front().tables;
         CHECK(tables.at(2).rows.front().back().words == u"Visit");
         CHECK(tables.at(3).rows.front().back().words == u"0 of 1");
       }},
      {u"a team's calendar"_s, [](const Desk& desk) {
         CHECK(calendarOf(desk.records, {{}, UnitId(1)}).size() == 3 * (loadPeople(desk) - 1));
       }}};
  const Database small = supervisedBy(4), large = supervisedBy(40);
  const Clock clock = Clock::fixed(kDay.startOfDay());
  for (const auto& [name, read] : readings) {
    INFO(name.toStdString());
    const StatementLog few(small, [&, &f = read] { f({small, {PersonId(1)}, clock}); });
    const StatementLog many(large, [&, &f = read] { f({large, {PersonId(1)}, clock}); });
    const QStringList grown = grownWith(few, many);
    INFO(grown.join(u'\n').toStdString());
    CHECK(grown.isEmpty());
  }
}

TEST_CASE("Today and Balance read as much with ten times the history behind them, but for the weeks of overload",
          "[people][plans]") {
  Database young = Database::inMemory(), old = Database::inMemory();
  for (Database* records : {&young, &old}) fillSample(*records, {kDay, 1, 2, 24});
  deepen(old, kDay, 2, 9);
  Query manager(young, u"SELECT person_id FROM post WHERE role = 'team manager' ORDER BY id LIMIT 1");
  REQUIRE(manager.next());
  const Viewer viewer{manager.id<PersonId>(0)};
  const Clock clock = Clock::fixed(kDay.startOfDay());
  const auto steps = [&](const Database& records, const std::function<void(const Desk&)>& read) {
    return StatementLog(records, [&] { read({records, viewer, clock}); }).steps();
  };
  // As in a county, where the weeks of overload are looked for beside the page.
  const auto before = std::exchange(LongRead::manyPosts, std::size_t{0});
  const auto today = [](const Desk& desk) { CHECK(!readToday(desk).due.empty()); };
  const auto balance = [](const Desk& desk) { CHECK(!readBalance(desk, {kDay, {}}).figures.posts.empty()); };
  for (const std::function<void(const Desk&)>& read : {std::function<void(const Desk&)>(today), {balance}}) {
    const qint64 few = steps(young, read), many = steps(old, read);
    INFO(few << " steps, then " << many);
    CHECK(many * 100 <= few * 105);
  }
  LongRead::manyPosts = before;
}

}  // namespace people_test
