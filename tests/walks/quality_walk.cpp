// SPDX-License-Identifier: MIT
// Two service managers audit the same sample by keys: each record beside the form, and what they agree on.
#include <QComboBox>
#include <QLineEdit>

#include "core/supervision/quality_audit_store.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"

namespace quality_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

QString cell(const TableView& table, int row, int column) {
  return table.model()->index(row, column).data().toString();
}

QString wordsOf(const QWidget& root) {
  QStringList words;
  for (const QLabel* label : root.findChildren<QLabel*>())
    if (label->isVisible()) words << label->text();
  for (const TableView* table : root.findChildren<TableView*>())
    for (int row = 0; row < table->model()->rowCount(); ++row)
      for (int column = 0; column < table->model()->columnCount(); ++column) words << cell(*table, row, column);
  return words.join(u'\n');
}

struct Audit : NorthmereWalk {
  void open(const QString& who) {
    start(who);
    window().resize(1366, 768);
    window().show();
    window().goTo({u"quality"_s, {}});
  }
  void draw(const QString& wanted, const QString& seed) {
    inNextDialog<FormDialog>([&](FormDialog& form) {
      part<QLineEdit>(form, u"sample.wanted"_s).clear();
      type(form, u"sample.wanted"_s, wanted);
      part<QLineEdit>(form, u"sample.seed"_s).clear();
      type(form, u"sample.seed"_s, seed);
      press(form, u"sample.save"_s);
    });
    press(page(u"quality"_s), u"quality/draw"_s);
    settle();
  }
  /// The first record that the viewer may grade.
  void choose(int row) {
    auto& table = part<TableView>(page(u"quality"_s), u"quality/sample"_s);
    enter(table);
    QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i) QTest::keyClick(&table, Qt::Key_Down);
    settle();
  }
  void grade(const QString& question, const QString& word) {
    auto& box = part<QComboBox>(page(u"quality"_s), u"quality/grade."_s + question);
    REQUIRE(box.isVisible());
    enter(box);
    QTest::keyClicks(&box, word.left(1));
    settle();
  }
};

}  // namespace

TEST_CASE("a sample is drawn, graded and saved by keys, and the personal part is not on the page", "[walk][audit]") {
  Audit walk;
  walk.open(u"Joan Adeyemi"_s);
  walk.draw(u"6"_s, u"4711"_s);
  auto& table = part<TableView>(walk.page(u"quality"_s), u"quality/sample"_s);
  REQUIRE(table.isVisible());
  REQUIRE(table.model()->rowCount() == 6);
  int row = 0;
  while (row < 6 && cell(table, row, 3) == u"your own") ++row;
  REQUIRE(row < 6);
  walk.choose(row);
  const QString code = cell(table, row, 0);
  CHECK(wordsOf(walk.page(u"quality"_s)).contains(code));
  walk.grade(u"voice"_s, u"good"_s);
  type(walk.page(u"quality"_s), u"quality/note.voice"_s, u"She is heard"_s);
  QTest::keyClick(&part(walk.page(u"quality"_s), u"quality/note.voice"_s), Qt::Key_Return);
  settle();
  walk.grade(u"support"_s, u"missing"_s);
  const auto audit = loadAudits(walk.records()).front();
  auto answers = loadAnswers(walk.records(), audit.id);
  REQUIRE(answers.size() == 2);
  CHECK(answers[0].grade == QualityGrade::Good);
  CHECK(answers[0].note == u"She is heard");
  CHECK(answers[1].grade == QualityGrade::Missing);
  CHECK(cell(table, row, 3) == u"2 of 8");
  // Ctrl+Z takes back the last answer.
  enter(table);
  QTest::keyClick(&table, Qt::Key_Z, Qt::ControlModifier);
  settle();
  CHECK(loadAnswers(walk.records(), audit.id).size() == 1);
  CHECK(part<QComboBox>(walk.page(u"quality"_s), u"quality/grade.support"_s).currentIndex() == 0);
  CHECK(wordsOf(walk.page(u"quality"_s)).contains(u"The personal part"));
  CHECK(part<TableView>(walk.page(u"quality"_s), u"quality.results.table0"_s).model()->index(2, 1).data().toString() ==
        u"1");
}

TEST_CASE("two auditors are compared, each without seeing what the other said of a record", "[walk][audit]") {
  Audit walk;
  walk.open(u"Ruth Calder"_s);
  walk.draw(u"12"_s, u"7"_s);
  auto& table = part<TableView>(walk.page(u"quality"_s), u"quality/sample"_s);
  int row = 0;
  while (row < 12 && cell(table, row, 3) == u"your own") ++row;
  REQUIRE(row < 12);
  const QString code = cell(table, row, 0);
  walk.choose(row);
  walk.grade(u"voice"_s, u"good"_s);
  walk.grade(u"purpose"_s, u"good"_s);
  walk.lookAs(u"Stephen Okonjo"_s);
  walk.window().goTo({u"who"_s, {}});
  settle();
  walk.window().goTo({u"quality"_s, {}});
  auto& other = part<TableView>(walk.page(u"quality"_s), u"quality/sample"_s);
  REQUIRE(cell(other, row, 0) == code);
  CHECK(cell(other, row, 4) == u"1");
  walk.choose(row);
  CHECK(part<QComboBox>(walk.page(u"quality"_s), u"quality/grade.voice"_s).currentIndex() == 0);
  walk.grade(u"voice"_s, u"good"_s);
  walk.grade(u"purpose"_s, u"missing"_s);
  auto& agreement = part<TableView>(walk.page(u"quality"_s), u"quality.results.table1"_s);
  REQUIRE(agreement.model()->rowCount() == 1);
  CHECK(cell(agreement, 0, 0) == u"Ruth Calder and Stephen Okonjo");
  CHECK(cell(agreement, 0, 1) == u"2");
  CHECK(cell(agreement, 0, 2) == u"1");
  CHECK(cell(agreement, 0, 3) == u"50%");
  CHECK(cell(agreement, 0, 4) == u"0");
  CHECK(cell(agreement, 0, 5).contains(u"few answers"));
}

}  // namespace quality_walk
