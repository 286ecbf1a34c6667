// SPDX-License-Identifier: MIT
// The check for cut words sees each fault that is seeded here, and finds none in a sound form. Then it holds every page
// of the sample in every role, at 100, 125, 150 and 200% text, in windows of 1366 x 768, 1280 x 720 and 1440 x 900 and
// in what a display scale of 150% leaves of the first; and every dialog that a page opens.
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTextEdit>
#include <QVBoxLayout>

#include "core/organisation/organisation_store.h"
#include "core/store/query.h"
#include "tests/support/catch.h"
#include "tests/support/ui_looked_pages.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"
#include "ui/shared/tag.h"
#include "ui/shared/theme.h"

namespace cut_words_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// A form that is right, with room for one thing that is wrong.
struct Form {
  QWidget window;
  QVBoxLayout* column = new QVBoxLayout(&window);

  Form() {
    window.resize(640, 700);
    auto* name = new QLineEdit;
    column->addWidget(labelFor(name, u"Name"_s));
    column->addWidget(name);
    column->addWidget(sentence(u"Select a figure or a mark to see the people and cases behind it."_s));
    column->addWidget(new ElidedLabel(u"by next date; Enter opens the person"_s));
    column->addWidget(primaryButton(u"Save"_s), 0, Qt::AlignLeft);
    column->addWidget(new Tag(MarkShape::Ring, u"Due tomorrow"_s, Tone::Neutral));
    column->setAlignment(Qt::AlignTop);
  }
  /// Two columns of Qt's own, which share nothing.
  QTableView* newTable(int rows) {
    auto* model = new QStandardItemModel(rows, 2, &window);
    model->setHorizontalHeaderLabels({u"Who"_s, u"Day"_s});
    for (int row = 0; row < rows; ++row) model->setItem(row, 0, new QStandardItem(u"Adaeze Nwosu"_s));
    auto* table = new QTableView;
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(model);
    table->setColumnWidth(0, 200);
    table->setColumnWidth(1, 200);
    return table;
  }
  QTableView* addTable(int rows) {
    QTableView* table = newTable(rows);
    column->addWidget(table);
    return table;
  }
  QStringList faults() {
    window.show();
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
    return cutWords(window);
  }
};

}  // namespace

TEST_CASE("the check for cut words finds none in a sound form", "[cut]") {
  Form form;
  const QStringList faults = form.faults();
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
}

TEST_CASE("the check for cut words sees each kind of cut", "[cut]") {
  Form form;
  const auto says = [&form](const QString& words) {
    const QStringList faults = form.faults();
    INFO(faults.join(u'\n').toStdString());
    const bool said =
        std::any_of(faults.begin(), faults.end(), [&words](const QString& fault) { return fault.contains(words); });
    CHECK(said);
  };
  SECTION("a label narrower than its words") {
    auto* label = new Label(u"Last held 19 June 2026"_s);
    label->setFixedWidth(60);
    form.column->addWidget(label);
    says(u"its words are cut"_s);
  }
  SECTION("a sentence without the height for its lines") {
    Label* label = sentence(u"The others: 1 no capacity, 4 full, 4 near, 16 with room, 18 without a limit."_s);
    label->setFixedSize(140, 20);
    form.column->addWidget(label);
    says(u"its lines are cut"_s);
  }
  SECTION("the foot of the last line") {
    Label* label = sentence(u"Limit per 1.0 FTE: below 15 children, social worker, Mill Street"_s);
    label->setFixedSize(140, label->heightForWidth(140) - 4);
    form.column->addWidget(label);
    says(u"its lines are cut, 4 missing below"_s);
  }
  SECTION("lines that reach beyond what they stand in") {
    auto* box = new QWidget;
    box->setFixedSize(300, 24);
    auto* inner = new QWidget(box);
    inner->setGeometry(0, 0, 300, 60);
    (new Label(u"15"_s, TextRole::Body, TextColour::Text, inner))->setGeometry(0, 20, 100, 20);
    form.column->addWidget(box);
    says(u"of it lie outside"_s);
  }
  SECTION("a row lower than its lines") {
    QTableView* table = form.addTable(3);
    table->verticalHeader()->setMinimumSectionSize(8);
    table->setRowHeight(1, 10);
    says(u"and a row of 10"_s);
  }
  SECTION("a text that does not scroll") {
    auto* text = new QTextEdit;
    text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text->setFixedHeight(30);
    text->setPlainText(u"one\ntwo\nthree"_s);
    form.column->addWidget(labelFor(text, u"Words"_s));
    form.column->addWidget(text);
    says(u"of its lines are cut below"_s);
  }
  SECTION("dots beside empty paper") {
    auto* label = new ElidedLabel(u"Children the team has room for"_s);
    label->setFixedWidth(90);
    form.column->addWidget(label, 0, Qt::AlignLeft);
    says(u"beside empty paper"_s);
  }
  SECTION("a button and a tag") {
    auto* button = primaryButton(u"Start with Yusuf Farouk"_s);
    button->setFixedWidth(80);
    auto* tag = new Tag(MarkShape::Diamond, u"Overdue 12 days"_s, Tone::Over);
    tag->setFixedWidth(70);
    form.column->addWidget(button);
    form.column->addWidget(tag);
    says(u"too narrow for its words"_s);
    says(u"'Overdue 12 days' is cut"_s);
  }
  SECTION("what a number field says") {
    auto* number = new QSpinBox;
    number->setSpecialValueText(u"not said"_s);
    number->setFixedWidth(60);
    form.column->addWidget(number);
    says(u"'not said' is cut in it"_s);
  }
  SECTION("an entry of a choice that is not the one chosen") {
    auto* box = new QComboBox;
    box->addItems({u"Whole service"_s, u"Mill Street Family Support and Protection"_s});
    box->setFixedWidth(160);
    form.column->addWidget(box, 0, Qt::AlignLeft);
    says(u"its entry 'Mill Street Family Support and Protection' would be cut"_s);
  }
  SECTION("a name beside something else in its row") {
    auto* line = new QHBoxLayout;
    auto* name = new ElidedLabel(u"Brandon-Lee Hampton"_s);
    name->setFixedWidth(90);
    line->addWidget(name);
    line->addWidget(primaryButton(u"Save"_s), 1);
    form.column->addLayout(line);
    says(u"where it could take a line more"_s);
  }
  SECTION("a field that touches its label") {
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(new Label(u"Years"_s));
    line->addWidget(new QSpinBox);
    line->addStretch(1);
    form.column->addLayout(line);
    says(u"touches"_s);
  }
  SECTION("words inside a field that are its only label") {
    auto* line = new QLineEdit;
    line->setPlaceholderText(u"Name of this board"_s);
    form.column->addWidget(line);
    says(u"is its only label"_s);
  }
  SECTION("a part beyond the edge of what it stands in") {
    auto* part = new QWidget(&form.window);
    part->setGeometry(560, 10, 100, 20);
    part->show();
    says(u"reaches beyond the edge"_s);
  }
  SECTION("a name under the words beside it") {
    auto* box = new QWidget;
    box->setFixedHeight(30);
    (new Label(u"Gareth Llewellyn"_s, TextRole::Body, TextColour::Text, box))->setGeometry(0, 0, 120, 24);
    (new Label(u"12 / 12"_s, TextRole::Body, TextColour::Text, box))->setGeometry(100, 0, 80, 24);
    form.column->addWidget(box);
    says(u"lies under"_s);
  }
  SECTION("a cell in a table with width to spare") {
    form.addTable(3)->setColumnWidth(0, 50);
    says(u"to spare"_s);
  }
  SECTION("a table that scrolls above empty paper") {
    form.addTable(19)->setFixedHeight(120);
    form.column->addStretch(1);
    says(u"scrolls above"_s);
  }
  SECTION("a scroll bar inside a scroll bar") {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFixedHeight(150);
    auto* inside = new QWidget;
    inside->setMinimumHeight(400);
    auto* column = new QVBoxLayout(inside);
    QTableView* table = form.newTable(19);
    table->setFixedHeight(100);
    column->addWidget(table);
    area->setWidget(inside);
    form.column->addWidget(area);
    says(u"a scroll bar inside that of"_s);
  }
}

TEST_CASE("no page of any role cuts a word that has room, at any text size in either window", "[cut]") {
  Pages pages;
  for (const Looked& how : everyLook()) {
    pages.open(how);
    for (const QString& code : {u"ruth-calder"_s, u"joan-adeyemi"_s, u"farah-siddiqui"_s, u"priya-nair"_s})
      pages.lookAtAll(code);
    pages.lookAtSubjects(u"farah-siddiqui"_s);
  }
  INFO(pages.faults.join(u'\n').toStdString());
  CHECK(pages.faults.isEmpty());
}

TEST_CASE("long names of people and teams are whole where there is room beside or below", "[cut]") {
  Pages pages;
  const auto renamed = pages.workspace->perform([](WritableDesk& desk) -> Result<int> {
    Transaction save(desk.records);
    Change(desk.records, u"UPDATE person SET name = 'Brandon-Lee Hampton' WHERE name = 'Gareth Llewellyn'").run();
    Change(desk.records,
           u"UPDATE unit SET name = 'Brook Assessment and Intervention with Families' WHERE name LIKE "
           "'Ashby%'")
        .run();
    save.commit();
    return 1;
  });
  REQUIRE(renamed);
  for (const Looked& how : {Looked{1.0, {1366, 768}}, Looked{1.5, {1280, 720}}}) {
    pages.open(how);
    for (const QString& code : {u"ruth-calder"_s, u"joan-adeyemi"_s, u"priya-nair"_s}) pages.lookAtAll(code);
  }
  INFO(pages.faults.join(u'\n').toStdString());
  CHECK(pages.faults.isEmpty());
}

TEST_CASE("nobody's page cuts a line in height, in two columns or in one", "[cut]") {
  Pages pages;
  for (const Looked& how : {Looked{1.0, {1366, 768}}, Looked{1.25, {1366, 768}}, Looked{1.5, {1280, 720}}}) {
    pages.open(how);
    pages.window->lookAs(pages.person(u"ruth-calder"_s));
    const auto everybody =
        pages.workspace->read([](const Desk& desk) { return loadOrganisationOn(desk.records, kLookedOn).people; });
    REQUIRE((everybody && everybody->size() > 40));
    for (const Person& one : *everybody) pages.lookAt({u"person"_s, one.code});
  }
  INFO(pages.faults.join(u'\n').toStdString());
  CHECK(pages.faults.isEmpty());
}

TEST_CASE("no dialog of any page cuts a word that has room, as it opens at any text size", "[cut]") {
  Pages pages;
  int opened = 0;
  for (const Looked& how : {Looked{1.0, {1366, 768}}, Looked{1.5, {1366, 768}}, Looked{2.0, {1366, 768}},
                            Looked{1.5, {1280, 720}}, Looked{2.0, {1280, 720}}}) {
    pages.open(how);
    for (const QString& code : {u"ruth-calder"_s, u"priya-nair"_s, u"farah-siddiqui"_s}) {
      const PersonId who = pages.person(code);
      pages.window->lookAs(who);
      for (const PageEntry* page : pagesFor(pages.home(who))) opened += pages.lookAtDialogs(code, page->id);
    }
  }
  CHECK(opened > 100);
  INFO(pages.faults.join(u'\n').toStdString());
  CHECK(pages.faults.isEmpty());
}

}  // namespace cut_words_test
