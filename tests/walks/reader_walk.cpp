// SPDX-License-Identifier: MIT
// A service manager lets an inspector read; the inspector goes through what was given to them, and finds no way to
// anything else, nor any way in before and after their time.
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>

#include "core/organisation/reader_store.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_store.h"
#include "tests/support/bytes_of.h"
#include "tests/support/ui_accessibility.h"
#include "tests/support/ui_front.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_model.h"
#include "ui/shared/table_view.h"
#include "ui/shell/own_pages.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette.h"

namespace reader_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kInspector = u"Ines Spector"_s;
const QString kManager = u"Joan Adeyemi"_s;

void tick(QListWidget& list, const QString& words) {
  for (int i = 0; i < list.count(); ++i) {
    if (list.item(i)->text().trimmed() != words) continue;
    list.setCurrentRow(i);
    list.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&list, Qt::Key_Space);
    return;
  }
  FAIL("nothing is called " << words.toStdString());
}

struct Inspection : NorthmereWalk {
  /// Gives reading by the dialog of the Trust page, as the keyboard does.
  void give(const QStringList& units, const QStringList& reports) {
    window().goTo({u"trust"_s, {}});
    inNextDialog<FormDialog>([&](FormDialog& form) {
      type(form, u"reader.name"_s, kInspector);
      type(form, u"reader.purpose"_s, u"Ofsted"_s);
      for (const QString& unit : units) tick(part<QListWidget>(form, u"reader.units"_s), unit);
      for (const QString& report : reports) tick(part<QListWidget>(form, u"reader.reports"_s), report);
      press(form, u"reader.save"_s);
    });
    press(page(u"trust"_s), u"readers.give"_s);
  }
  void become(const QString& who) {
    lookAs(who);
    window().goTo({u"who"_s, {}});
    settle();
  }
  void at(QDate day) {
    closeWindow();
    clock = Clock::fixed(QDateTime(day, QTime(9, 30)));
  }
  QString wordsOn(const QString& id) {
    QStringList words;
    Page& shown = page(id);
    for (const QLabel* label : shown.findChildren<QLabel*>()) words << label->text();
    for (const TableView* table : shown.findChildren<TableView*>())
      for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column)
          words << table->model()->index(row, column).data().toString();
    return words.join(u'\n');
  }
};

}  // namespace

TEST_CASE("an inspector reads what a service manager gave, and nothing else by any way", "[walk][reader]") {
  Inspection walk;
  walk.start(kManager);
  auto& window = walk.window();
  window.resize(1366, 768);
  window.show();
  walk.give({u"Ashby Family Support"_s}, {u"Supervision"_s, u"Records"_s});
  CHECK(part<TableView>(walk.page(u"trust"_s), u"readers.table"_s).model()->rowCount() == 1);
  CHECK(loadGrants(walk.records()).size() == 1);

  walk.become(kInspector);
  CHECK(walk.page(u"reading"_s).isVisible());
  std::vector<QString> ids;
  for (const PageEntry* page : pagesOf(window.workspace())) ids.push_back(page->id);
  CHECK(ids == std::vector<QString>{u"reading"_s, u"read-supervision"_s, u"read-records"_s});

  press(walk.page(u"reading"_s), u"reading.supervision"_s);
  CHECK(walk.wordsOn(u"read-supervision"_s).contains(u"Farah Siddiqui"));
  CHECK_FALSE(walk.wordsOn(u"read-supervision"_s).contains(u"Yusuf Farouk"));  // of another team
  CHECK(part<QComboBox>(walk.page(u"read-supervision"_s), u"read-supervision/unit"_s).count() == 1);

  // By the keys of the sidebar, and a record by Enter.
  key(walk.page(u"read-supervision"_s), u"read-supervision.table0"_s, Qt::Key_3, Qt::AltModifier);
  auto& records = part<TableView>(walk.page(u"read-records"_s), u"read-records.table0"_s);
  REQUIRE(records.model()->rowCount() > 0);
  const QString code = records.model()->index(0, 0).data().toString();
  records.setCurrentIndex(records.model()->index(0, 0));
  key(walk.page(u"read-records"_s), u"read-records.table0"_s, Qt::Key_Return);
  CHECK(walk.wordsOn(u"read-record"_s).contains(u"The personal part"));

  // The two whose record it is, and the manager, are shown that it was opened.
  const Database file = walk.records();
  Query opened(file,
               u"SELECT s.code, p.name FROM record_reading r JOIN session s ON s.id = r.session_id "
               "JOIN person p ON p.id = r.person_id WHERE p.name = ?");
  REQUIRE(opened.bind(kInspector).next());
  CHECK(opened.text(0) == code);

  const QByteArray before = bytesOf(walk.path);
  // The guide says nothing of the file.
  const QStringList everybodys{u"read-record"_s, u"help"_s};
  for (const PageEntry& page : pageRegistry()) {
    if (std::find(ids.begin(), ids.end(), page.id) != ids.end() || everybodys.contains(page.id)) continue;
    INFO(page.id.toStdString());
    window.goTo({page.id, {}});
    CHECK(walk.page(u"read-record"_s).isVisible());
    CHECK(window.messages().sentence().contains(u"You only read here"));
  }
  for (const QString& verb : {u"import"_s, u"questions"_s, u"recoverykey"_s, u"recover"_s, u"file"_s, u"restore"_s}) {
    INFO(verb.toStdString());
    window.goTo({verb, u"encrypt"_s});
    CHECK(window.messages().sentence().contains(u"You only read here"));
  }
  for (const PaletteEntry& entry : paletteEntries(window.workspace())) {
    INFO(entry.words.toStdString());
    CHECK(mayGo(window.workspace(), entry.address));
    CHECK(entry.group != Palette::tr("People"));
    CHECK(entry.group != Palette::tr("Cases"));
  }
  // A record that was not given, and the whole record of one that was.
  for (const auto& one : {u"1"_s, u"99999"_s, u"x"_s}) {
    window.goTo({u"read-record"_s, one});
    const auto words = walk.wordsOn(u"read-record"_s);
    if (part(walk.page(u"read-record"_s), u"read-record/refused"_s).isVisible())
      CHECK_FALSE(words.contains(u"The personal part"));
  }
  window.goTo({u"help"_s, u"answer-an-inspector"_s});
  CHECK(walk.page(u"help"_s).isVisible());
  CHECK(bytesOf(walk.path) == before);
}

TEST_CASE("nobody who only reads comes in before or after their time, and ending it can be taken back",
          "[walk][reader]") {
  Inspection walk;
  walk.start(kManager);
  walk.window().show();
  walk.give({u"Ashby Family Support"_s}, {u"Caseloads"_s});
  Page& trust = walk.page(u"trust"_s);
  press(trust, u"readers.end"_s);
  CHECK_FALSE(loadGrants(walk.records()).front().holdsOn(kWalkDay));
  // Its dates stay, and it is said who called it off.
  const ReaderGrant ended = loadGrants(walk.records()).front();
  const QModelIndex reads = part<TableView>(trust, u"readers.table"_s).model()->index(0, 1);
  CHECK(reads.data().toString() == u"24 Jul 2026 to %1"_s.arg(tableDate(ended.lastDayGiven())));
  CHECK(reads.data(SecondLineRole).toString() == u"called off 24 Jul 2026 by %1"_s.arg(kManager));
  enter(part(trust, u"readers.table"_s));
  QTest::keyClick(&part(trust, u"readers.table"_s), Qt::Key_Z, Qt::ControlModifier);
  settle();
  CHECK(loadGrants(walk.records()).front().holdsOn(kWalkDay));
  const Database file = walk.records();
  const PersonId inspector = loadGrants(file).front().person;
  Query person(file, u"SELECT code FROM person WHERE id = ?");
  REQUIRE(person.bind(inspector).next());
  const QString code = person.text(0);
  person.finish();

  const QDate last = loadGrants(file).front().to.addDays(-1);
  for (const auto& [day, comesIn] : std::vector<std::pair<QDate, bool>>{{last, true}, {last.addDays(1), false}}) {
    INFO(day.toString(Qt::ISODate).toStdString());
    walk.at(day);
    walk.settings.setViewerCode(walk.path, code);  // as --as does
    walk.start();
    CHECK((walk.window().workspace().viewer().person == inspector) == comesIn);
    if (comesIn) continue;
    CHECK(walk.window().messages().sentence().contains(u"The time of this reader ended on"));
    // Nor are they among those to choose from.
    inNextDialog<WhoDialog>([](WhoDialog& dialog) {
      QTest::keyClicks(&part(dialog, u"who.filter"_s), kInspector);
      CHECK_FALSE(part(dialog, u"who.people"_s).isVisible());
      dialog.reject();
    });
    press(walk.window(), u"nobody.choose"_s);
  }
}

TEST_CASE("what was changed is read from then on, and every report is opened as at another day within today's time",
          "[walk][reader]") {
  Inspection walk;
  walk.start(kManager);
  walk.window().show();
  walk.give({u"Ashby Family Support"_s}, {u"Caseloads"_s, u"Actions"_s});
  inNextDialog<FormDialog>([](FormDialog& form) {
    tick(part<QListWidget>(form, u"reader.units"_s), u"Ashby Family Support"_s);
    tick(part<QListWidget>(form, u"reader.units"_s), u"Cross Lane Family Time"_s);
    tick(part<QListWidget>(form, u"reader.reports"_s), u"Actions"_s);
    press(form, u"reader.save"_s);
  });
  press(walk.page(u"trust"_s), u"readers.change"_s);
  walk.become(kInspector);
  auto& window = walk.window();
  const auto pages = pagesOf(window.workspace());
  REQUIRE(pages.size() == 2);
  CHECK(pages[1]->id == u"read-caseloads");

  window.workspace().lookAsAt(kWalkDay.addDays(-40));
  window.goTo({u"read-caseloads"_s, {}});
  CHECK(part<QComboBox>(walk.page(u"read-caseloads"_s), u"read-caseloads/unit"_s).currentText() ==
        u"Cross Lane Family Time");
  CHECK(walk.wordsOn(u"read-caseloads"_s).contains(u"14 June 2026"));
  CHECK(window.workspace().asAt() == kWalkDay.addDays(-40));
  const auto opened = loadOpenings(walk.records(), loadGrants(walk.records()).front().person);
  REQUIRE(opened.size() == 1);
  CHECK(opened.front().report == u"caseloads");
}

TEST_CASE("what was read is not saved once the reading is ended, be it while the place for it is chosen",
          "[walk][reader]") {
  Inspection walk;
  walk.start(kManager);
  walk.window().show();
  walk.give({u"Ashby Family Support"_s}, {u"Supervision"_s, u"Records"_s});
  walk.become(kInspector);
  auto& window = walk.window();
  window.goTo({u"read-records"_s, {}});
  auto& records = part<TableView>(walk.page(u"read-records"_s), u"read-records.table0"_s);
  REQUIRE(records.model()->rowCount() > 0);
  records.setCurrentIndex(records.model()->index(0, 0));
  key(walk.page(u"read-records"_s), u"read-records.table0"_s, Qt::Key_Return);
  const auto ends = [&](bool isEnded) {
    Database file = Database::open(walk.path, OpenMode::ReadWrite);
    Transaction change(file);
    Change(file, u"UPDATE reader_grant SET to_day = ?").bind(isEnded ? kWalkDay : kWalkDay.addDays(9)).run();
    change.commit();
  };
  const auto save = [&](const QString& page, const QString& name, bool isEnded) {
    const QString path = walk.folder.filePath(name);
    inNextDialog<QFileDialog>([&ends, isEnded, path](QFileDialog& dialog) {
      ends(isEnded);
      auto* line = dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
      line->setText(path);
      QTest::keyClick(line, Qt::Key_Return);
    });
    press(walk.page(page), page + u"/save"_s);
    return QFile::exists(path);
  };
  CHECK(save(u"read-record"_s, u"record.pdf"_s, false));
  CHECK_FALSE(save(u"read-record"_s, u"record-late.pdf"_s, true));
  CHECK(part(walk.page(u"read-record"_s), u"read-record/refused"_s).isVisible());
  CHECK_FALSE(walk.wordsOn(u"read-record"_s).contains(u"The personal part"));
  ends(false);
  window.goTo({u"read-supervision"_s, {}});
  CHECK(save(u"read-supervision"_s, u"report.pdf"_s, false));
  CHECK_FALSE(save(u"read-supervision"_s, u"report-late.pdf"_s, true));
  CHECK(part(walk.page(u"read-supervision"_s), u"read-supervision/nobody"_s).isVisible());
  CHECK_FALSE(walk.wordsOn(u"read-supervision"_s).contains(u"Farah Siddiqui"));
}

TEST_CASE("the pages of somebody who only reads pass the accessibility lint at every size of text", "[walk][reader]") {
  Inspection walk;
  walk.start(kManager);
  auto& window = walk.window();
  window.show();
  bringToFront(&window);
  walk.give({u"Ashby Family Support"_s}, {u"Caseloads"_s, u"Records"_s, u"Quality audits"_s});
  walk.become(kInspector);
  for (const PageEntry* page : pagesOf(window.workspace())) {
    window.goTo({page->id, {}});
    const QStringList faults = accessibilityFaultsAtEverySize(window);
    INFO(page->id.toStdString() << "\n" << faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
  }
}

TEST_CASE("where the file is open only to read it is said that what is opened cannot be written down",
          "[walk][reader]") {
  Inspection walk;
  walk.start(kManager);
  walk.window().show();
  walk.give({u"Ashby Family Support"_s}, {u"Supervision"_s});
  CHECK(part<Label>(walk.page(u"trust"_s), u"readers.unlogged"_s).isVisible());
  walk.become(kInspector);
  CHECK(walk.page(u"reading"_s).findChild<Label*>(u"reading.unlogged"_s) == nullptr);
  const PersonId inspector = walk.person(kInspector);
  const auto before = loadOpenings(walk.records(), inspector).size();
  walk.closeWindow();

  Workspace reading(Database::open(walk.path, OpenMode::ReadOnly), walk.clock);
  MainWindow window(reading, walk.settings);
  window.show();
  window.lookAs(inspector);
  window.goTo({u"reading"_s, {}});
  settle();
  CHECK(part<Label>(*window.currentPage(), u"reading.unlogged"_s).isVisible());
  window.goTo({u"read-supervision"_s, {}});
  settle();
  CHECK(window.currentPage()->objectName() == u"page.read-supervision");
  CHECK(loadOpenings(walk.records(), inspector).size() == before);
}

}  // namespace reader_walk
