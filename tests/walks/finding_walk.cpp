// SPDX-License-Identifier: MIT
// Names with accents and curved apostrophes are found by plain keys, in every filter; and who is not found is said.
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

#include "core/organisation/organisation_actions.h"
#include "core/reflection/reflection_actions.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shell/palette.h"

namespace finding_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const std::vector<std::pair<QString, QString>> kNames{
    {u"sian"_s, u"Siân Rees"_s}, {u"jose"_s, u"José Marín"_s}, {u"o'brien"_s, u"Nía O’Brien"_s}};

/// Northmere with three more people in Priya Nair's team, and one who starts in a month.
struct Found {
  NorthmereWalk walk;
  Found() {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    const PersonId priya = walk.person(u"Priya Nair"_s);
    WritableDesk desk{file, {priya}, walk.clock};
    const UnitId team = loadOrganisationOn(file, kWalkDay).mainPost(priya, kWalkDay)->unit;
    for (const auto& [typed, name] : kNames) {
      const auto added =
          addPerson(desk, {name, {}, {}, {}}, {team, Role::SocialWorker, 1, {kWalkDay.addYears(-1), {}}});
      REQUIRE(added);
      REQUIRE(setSupervisor(desk, added->person, priya, SupervisorKind::Line, kWalkDay.addMonths(-3)));
    }
    REQUIRE(addPerson(desk, {u"Zoë Later"_s, {}, {}, {}}, {team, Role::SocialWorker, 1, {kWalkDay.addDays(30), {}}}));
    walk.start(u"Priya Nair"_s);
    walk.window().resize(1366, 768);
    walk.window().show();
  }
  QStringList listed(const QString& page, const QString& table) const {
    auto& rows = part<QTableView>(walk.page(page), table);
    QStringList names;
    if (!rows.isVisible()) return names;
    for (int row = 0; row < rows.model()->rowCount(); ++row) names << rows.model()->index(row, 0).data().toString();
    return names;
  }
  void filter(const QString& page, const QString& field, const QString& typed) const {
    auto& line = part<QLineEdit>(walk.page(page), field);
    line.clear();
    type(walk.page(page), field, typed);
    settle();
  }
};

}  // namespace

TEST_CASE("plain letters find names with accents on Staff, on Supervision and in the palette", "[walk][finding]") {
  const Found found;
  for (const auto& [typed, name] : kNames) {
    INFO(typed.toStdString());
    found.walk.window().goTo({u"staff"_s, {}});
    found.filter(u"staff"_s, u"staff/filter"_s, typed);
    CHECK(found.listed(u"staff"_s, u"staff/people"_s) == QStringList{name});
    found.walk.window().goTo({u"supervision"_s, {}});
    found.filter(u"supervision"_s, u"supervision.filter"_s, typed);
    CHECK(found.listed(u"supervision"_s, u"supervision.table"_s) == QStringList{name});
    std::vector<PaletteEntry> people;
    for (const PaletteEntry& one : paletteMatches(paletteEntries(found.walk.window().workspace()), typed))
      if (one.address.page == u"person") people.push_back(one);
    REQUIRE(people.size() == 1);
    CHECK(people[0].words == name);
  }
}

TEST_CASE("a list that has nothing of what was typed says so in words", "[walk][finding]") {
  const Found found;
  struct Line {
    QString page, field, none;
  };
  for (const Line& line : {Line{u"staff"_s, u"staff/filter"_s, u"staff/nothingFits"_s},
                           Line{u"supervision"_s, u"supervision.filter"_s, u"supervision.none"_s},
                           Line{u"actions"_s, u"actionspage/filter"_s, u"actionspage/nothingFits"_s}}) {
    INFO(line.page.toStdString());
    found.walk.window().goTo({line.page, {}});
    found.filter(line.page, line.field, u"xyzzy"_s);
    auto& words = part<Label>(found.walk.page(line.page), line.none);
    CHECK(words.isVisible());
    CHECK(words.text().contains(u"fits 'xyzzy'"));
    found.filter(line.page, line.field, u" "_s);
  }
}

TEST_CASE("who is looking is found by plain letters, managers stand first, and nobody is said", "[walk][finding]") {
  const Found found;
  bool asked = false;
  inNextDialog<WhoDialog>([&asked](WhoDialog& dialog) {
    asked = true;
    auto& people = part<QTableView>(dialog, u"who.people"_s);
    const auto role = [&people](int row) { return people.model()->index(row, 1).data().toString(); };
    CHECK(QStringList{u"director"_s, u"service manager"_s}.contains(role(0)));
    const QStringList managing{u"director"_s, u"service manager"_s, u"team manager"_s, u"deputy team manager"_s};
    bool others = false;
    for (int row = 0; row < people.model()->rowCount(); ++row) {
      if (!managing.contains(role(row))) others = true;
      INFO(role(row).toStdString());
      CHECK((!others || !managing.contains(role(row))));
    }
    auto& line = part<QLineEdit>(dialog, u"who.filter"_s);
    CHECK(dialog.focusWidget() == &line);
    // Whoever is in their first year is found by what that is called.
    for (const QString& typed : {u"newly"_s, u"ASYE"_s}) {
      line.setText(typed);
      settle();
      INFO(typed.toStdString());
      REQUIRE(people.model()->rowCount() > 0);
      for (int row = 0; row < people.model()->rowCount(); ++row) CHECK(role(row) == u"NQSW");
    }
    line.clear();
    for (const auto& [typed, name] : kNames) {
      line.clear();
      QTest::keyClicks(&line, typed);
      REQUIRE(people.model()->rowCount() == 1);
      CHECK(people.model()->index(0, 0).data().toString() == name);
    }
    line.clear();
    QTest::keyClicks(&line, u"xyzzy"_s);
    CHECK(part<Label>(dialog, u"who.none"_s).isVisible());
    CHECK(part<Label>(dialog, u"who.none"_s).text() == u"Nobody with a post today fits 'xyzzy'.");
    CHECK_FALSE(part(dialog, u"who.choose"_s).isEnabled());
    dialog.reject();
  });
  press(found.walk.window(), u"sidebar.viewer"_s);
  CHECK(asked);
}

TEST_CASE("somebody who starts later is found on Staff, with their first day", "[walk][finding]") {
  const Found found;
  found.walk.window().goTo({u"staff"_s, {}});
  const auto words = [&found] {
    QStringList all;
    for (const Label* label : found.walk.page(u"staff"_s).findChildren<Label*>()) all << label->text();
    return all.join(u'\n');
  };
  CHECK(words().contains(u"1 to start"));
  found.filter(u"staff"_s, u"staff/filter"_s, u"zoe"_s);
  REQUIRE(found.listed(u"staff"_s, u"staff/people"_s) == QStringList{u"Zoë Later"_s});
  auto& table = part<QTableView>(found.walk.page(u"staff"_s), u"staff/people"_s);
  CHECK(table.model()->index(0, 3).data().toString() == u"starts 23 Aug 2026");
  std::vector<PaletteEntry> people;
  for (const PaletteEntry& one : paletteMatches(paletteEntries(found.walk.window().workspace()), u"zoe"_s))
    if (one.address.page == u"staff") people.push_back(one);
  REQUIRE(people.size() == 1);
  CHECK(people[0].second.contains(u"from 23 Aug 2026"));
}

TEST_CASE("one's own note is found by a word in it, and by nobody else", "[walk][finding]") {
  const Found found;
  Workspace& workspace = found.walk.window().workspace();
  Note note{{}, *workspace.viewer().person, kWalkDay, u"A hard visit"_s};
  note.passages = {{u""_s, u"The café was closed, and so was her face."_s}};
  REQUIRE(workspace.perform([&](WritableDesk& desk) { return saveNote(desk, note); }));
  const auto notes = [&workspace](const QString& typed) {
    QStringList titles;
    for (const PaletteEntry& one : PaletteNotes(workspace).matches(typed)) titles << one.words;
    return titles;
  };
  CHECK(notes(u"cafe face"_s) == QStringList{u"A hard visit"_s});
  CHECK(notes({}).isEmpty());
  CHECK(notes(u"cafe elbow"_s).isEmpty());
  inNextDialog<Palette>([](Palette& palette) {
    auto& line = part<QLineEdit>(palette, u"palette.line"_s);
    QTest::keyClicks(&line, u"cafe face"_s);
    QTest::keyClick(&line, Qt::Key_Return);
  });
  bringToFront(&found.walk.window());
  settle();
  QTest::keyClick(&found.walk.window(), Qt::Key_K, Qt::ControlModifier);
  CHECK(found.walk.page(u"reflections"_s).isVisible());
  found.walk.window().lookAs(found.walk.person(u"Ruth Calder"_s));
  CHECK(notes(u"cafe face"_s).isEmpty());
}

TEST_CASE("the note that is being written is found by words that are only a draft yet", "[walk][finding]") {
  const Found found;
  MainWindow& window = found.walk.window();
  window.goTo({u"reflections"_s, u"new"_s});
  Page& page = found.walk.page(u"reflections"_s);
  bringToFront(&window);
  settle();
  REQUIRE(QApplication::focusWidget() != nullptr);
  const QString text = QApplication::focusWidget()->objectName();
  QTest::keyClicks(QApplication::focusWidget(), u"a kestrel over the car park"_s);
  runOut(page, 800);
  inNextDialog<Palette>([](Palette& palette) {
    auto& line = part<QLineEdit>(palette, u"palette.line"_s);
    QTest::keyClicks(&line, u"kestrel"_s);
    const auto* item = part<QListWidget>(palette, u"palette.list"_s).currentItem();
    REQUIRE(item != nullptr);
    CHECK(item->text().contains(u"a kestrel over the car park"));
    CHECK(item->text().contains(u"not finished"));
    QTest::keyClick(&line, Qt::Key_Return);
  });
  QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
  settle();
  // What was typed stands there still, to be gone on with.
  CHECK(part<GrowingTextEdit>(found.walk.page(u"reflections"_s), text).toPlainText() == u"a kestrel over the car park");
  // Nobody else finds it.
  window.lookAs(found.walk.person(u"Ruth Calder"_s));
  CHECK(PaletteNotes(window.workspace()).matches(u"kestrel"_s).empty());
}

TEST_CASE("pages and jobs are found by the words that people have for them", "[walk][finding][palette]") {
  const Found found;
  const std::vector<std::pair<QString, QString>> words{
      {u"inspector"_s, u"trust"_s},     {u"inspector"_s, u"reports"_s},
      {u"inspection"_s, u"reports"_s},  {u"course"_s, u"academy"_s},
      {u"cover"_s, u"diary"_s},         {u"cover"_s, u"staff"_s},
      {u"asye"_s, u"paths"_s},          {u"asye"_s, u"staff"_s},
      {u"print"_s, u"print"_s},         {u"print"_s, u"reports"_s},
      {u"student"_s, u"paths"_s},       {u"cpd"_s, u"cpd"_s},
      {u"manager"_s, u"staff"_s},       {u"who manages"_s, u"staff"_s},
      {u"unallocated"_s, u"cases"_s},   {u"reallocate"_s, u"moves"_s},
      {u"password"_s, u"passphrase"_s}, {u"sign out"_s, u"lock"_s},
      {u"switch user"_s, u"who"_s},     {u"dark"_s, u"settings"_s},
      {u"pdf"_s, u"print"_s},           {u"forgotten password"_s, u"recover"_s},
      {u"to do"_s, u"actions"_s},       {u"Inspectors"_s, u""_s}};
  const auto entries = paletteEntries(found.walk.window().workspace());
  for (const auto& [typed, page] : words) {
    INFO(typed.toStdString() << " " << page.toStdString());
    const auto matches = paletteMatches(entries, typed);
    CHECK(std::any_of(matches.begin(), matches.end(),
                      [&](const PaletteEntry& one) { return one.address.page == page; }) == !page.isEmpty());
  }
  // What is called just so comes first of its kind.
  const auto named = paletteMatches(entries, u"Actions"_s);
  REQUIRE_FALSE(named.empty());
  CHECK(named.front().address.page == u"actions");
  // Who holds no post that manages finds them on the pages that they have.
  found.walk.window().lookAs(found.walk.person(u"Farah Siddiqui"_s));
  const auto own = paletteMatches(paletteEntries(found.walk.window().workspace()), u"asye"_s);
  CHECK(std::any_of(own.begin(), own.end(), [](const PaletteEntry& one) { return one.address.page == u"paths"; }));
  CHECK(std::none_of(own.begin(), own.end(), [](const PaletteEntry& one) { return one.address.page == u"staff"; }));
}

}  // namespace finding_walk
