// SPDX-License-Identifier: MIT
// What people learn from each other is entered, found and joined by keys; a private group keeps its names; and who
// knows about a subject has an answer on a page and in Ctrl+K.
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

#include "core/development/shared_learning_store.h"
#include "tests/support/ui_hands.h"
#include "tests/walks/supervised.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"
#include "ui/shell/palette.h"

namespace shared_learning_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kGareth = u"Gareth Llewellyn"_s;
const QString kGroup = u"Burnout circle"_s;

struct Sharing : Supervised {
  PersonId gareth = person(kGareth);

  Sharing() {
    start(kFarah);
    window().resize(1366, 768);
    window().show();
    bringToFront(&window());
    window().goTo({u"learning"_s, {}});
  }
  Page& shared() const { return page(u"learning"_s); }
  std::optional<SharedLearning> stored(const QString& title) const {
    for (const SharedLearning& one : loadSharedLearning(records(), kLatestDate))
      if (one.title == title) return one;
    return std::nullopt;
  }
  QStringList listed() const {
    QStringList titles;
    const auto& model = *part<TableView>(shared(), u"learning/list"_s).model();
    for (int row = 0; row < model.rowCount(); ++row) titles << model.index(row, 1).data().toString();
    return titles;
  }
  void filter(const QString& words) const { typeInto(part(shared(), u"learning/filter"_s), words); }
  QString wordsOfChosen() const {
    settle();
    QStringList words;
    for (const QLabel* label : part(shared(), u"learning/chosen"_s).findChildren<QLabel*>()) words << label->text();
    return words.join(u'\n');
  }
  void look(PersonId who) const {
    window().lookAs(who);
    window().goTo({u"learning"_s, {}});
  }
};

void enterGroup(FormDialog& form) {
  auto& kind = part<QComboBox>(form, u"shared.kind"_s);
  enter(kind);
  QTest::keyClick(&kind, Qt::Key_End);
  typeInto(part(form, u"shared.title"_s), kGroup);
  typeInto(part(form, u"shared.came.line"_s), u"gareth\n"_s);
  auto& told = part<QComboBox>(form, u"shared.private"_s);
  REQUIRE(told.isVisible());
  enter(told);
  QTest::keyClick(&told, Qt::Key_End);
  press(form, u"shared.save"_s);
}

QStringList answers(const Page& page) {
  settle();
  QStringList names;
  const auto* table = page.findChild<TableView*>(u"whoknows/people"_s);
  for (int row = 0; table != nullptr && row < table->model()->rowCount(); ++row)
    names << table->model()->index(row, 0).data().toString() + u": "_s +
                 table->model()->index(row, 1).data().toString();
  return names;
}

}  // namespace

TEST_CASE("a workshop is entered, found in other words, joined by who was there, and taken back", "[walk][shared]") {
  Sharing walk;
  inNextDialog<FormDialog>([](FormDialog& form) {
    auto& kind = part<QComboBox>(form, u"shared.kind"_s);
    enter(kind);
    QTest::keyClick(&kind, Qt::Key_Down);
    typeInto(part(form, u"shared.title"_s), u"Letters that name both parents"_s);
    typeInto(part(form, u"shared.subject"_s), u"fatherhood, writing"_s);
    typeInto(part(form, u"shared.day.edit"_s), u"20 jul"_s);
    typeInto(part(form, u"shared.taken"_s), u"A new first letter."_s);
    CHECK_FALSE(part(form, u"shared.private"_s).isVisible());
    press(form, u"shared.save"_s);
  });
  press(walk.shared(), u"learning/add"_s);
  const auto entered = walk.stored(u"Letters that name both parents"_s);
  REQUIRE(entered);
  CHECK(entered->gave == std::vector<PersonId>{walk.farah});
  CHECK(entered->day == QDate(2026, 7, 20));
  CHECK(walk.wordsOfChosen().contains(u"A new first letter."));
  walk.filter(u"dads"_s);
  CHECK(walk.listed().contains(u"Letters that name both parents"_s));
  walk.filter(u"beekeeping"_s);
  CHECK(walk.listed().isEmpty());

  walk.look(walk.gareth);
  walk.filter(u"fatherhood writing"_s);
  REQUIRE(walk.listed().size() == 1);
  press(walk.shared(), u"learning/join"_s);
  CHECK(walk.stored(entered->title)->came == std::vector<PersonId>{walk.gareth});
  CHECK(walk.wordsOfChosen().contains(kGareth));
  keyHere(Qt::Key_Z, Qt::ControlModifier);
  CHECK(walk.stored(entered->title)->came.empty());
  CHECK(walk.shared().findChild<QWidget*>(u"learning/cpd"_s) ==
        nullptr);  // who was not there has learnt nothing from it

  // Whoever gave it begins a piece of CPD from it in one press.
  walk.look(walk.farah);
  walk.filter(u"fatherhood writing"_s);
  press(walk.shared(), u"learning/cpd"_s);
  walk.page(u"cpd"_s);
  const Database file = walk.records();
  Query query(file, u"SELECT title, peer, state FROM cpd WHERE person_id = ? AND source_kind = 'presentation'");
  query.bind(walk.farah);
  REQUIRE(query.next());
  CHECK(query.text(0) == entered->title);
  CHECK(query.integer(1) == 1);
  CHECK(query.text(2) == u"draft");
}

TEST_CASE("what is to come is offered, joined as that, and no CPD before its day", "[walk][shared]") {
  Sharing walk;
  const QString title = u"Court in an hour"_s;
  inNextDialog<FormDialog>([&](FormDialog& form) {
    typeInto(part(form, u"shared.title"_s), title);
    typeInto(part(form, u"shared.day.edit"_s), u"+2w"_s);
    press(form, u"shared.save"_s);
  });
  press(walk.shared(), u"learning/add"_s);
  REQUIRE(walk.stored(title));
  CHECK(walk.wordsOfChosen().contains(u"Will give it"));
  CHECK(walk.shared().findChild<QWidget*>(u"learning/cpd"_s) == nullptr);
  walk.look(walk.gareth);
  walk.filter(u"court hour"_s);
  CHECK(part<QPushButton>(walk.shared(), u"learning/join"_s).text() == u"I will come");
}

TEST_CASE("who came to a private group is shown to those who meet, and to nobody else at the same window",
          "[walk][shared]") {
  Sharing walk;
  inNextDialog<FormDialog>(enterGroup);
  press(walk.shared(), u"learning/add"_s);
  REQUIRE(walk.stored(kGroup));
  CHECK(walk.stored(kGroup)->came == std::vector<PersonId>{walk.gareth});
  walk.filter(kGroup);
  CHECK(walk.wordsOfChosen().contains(kGareth));
  walk.look(walk.gareth);
  walk.filter(kGroup);
  CHECK(walk.wordsOfChosen().contains(kGareth));
  for (const QString& who : {u"Priya Nair"_s, u"Ruth Calder"_s}) {
    walk.look(walk.person(who));
    walk.filter(kGroup);
    REQUIRE(walk.listed() == QStringList{kGroup});
    CHECK(walk.wordsOfChosen().contains(kFarah));
    CHECK_FALSE(walk.wordsOfChosen().contains(kGareth));
    CHECK(walk.wordsOfChosen().contains(u"Who comes stays between those who meet."));
    CHECK(walk.shared().findChild<QWidget*>(u"learning/change"_s) == nullptr);
    CHECK(walk.shared().findChild<QWidget*>(u"learning/join"_s) == nullptr);
  }
}

TEST_CASE("who knows about working with fathers in assessments has an answer with why, on a page and in Ctrl+K",
          "[walk][who-knows]") {
  Sharing walk;
  press(walk.shared(), u"learning/whoKnows"_s);
  inNextDialog<FormDialog>([](FormDialog& form) {
    typeInto(part(form, u"specialism.subject"_s), u"Dads who are assessed from prison"_s);
    press(form, u"specialism.save"_s);
  });
  press(walk.page(u"whoknows"_s), u"whoknows/add"_s);
  REQUIRE(loadSpecialisms(walk.records(), walk.farah).size() >= 1);
  const QString asked = u"who knows about working with fathers in assessments"_s;
  typeInto(part(walk.page(u"whoknows"_s), u"whoknows/asked"_s), asked);
  const QStringList found = answers(walk.page(u"whoknows"_s));
  const QString mine = u"Farah Siddiqui: says they know about “Dads who are assessed from prison”"_s;
  CHECK_FALSE(found.filter(mine).isEmpty());
  CHECK_FALSE(found.filter(u"gave “Including fathers in assessments”"_s).isEmpty());
  CHECK_FALSE(found.filter(u"came to “Including fathers in assessments”"_s).isEmpty());

  inNextDialog<Palette>([&asked](Palette& palette) {
    QTest::keyClicks(&part(palette, u"palette.line"_s), asked);
    auto& list = part<QListWidget>(palette, u"palette.list"_s);
    REQUIRE(list.currentItem() != nullptr);
    CHECK(list.item(0)->text() == u"Who knows about it");
    CHECK(list.currentItem()->text().contains(u"Farah Siddiqui   says they know about"));
    QTest::keyClick(&part(palette, u"palette.line"_s), Qt::Key_Return);
    if (palette.isVisible()) palette.reject();
  });
  walk.window().goTo({u"mywork"_s, {}});
  enter(part(walk.page(u"mywork"_s), u"mywork.openGoals"_s));
  keyHere(Qt::Key_K, Qt::ControlModifier);
  CHECK(walk.window().address().page == u"whoknows");
  CHECK(part<QLineEdit>(walk.page(u"whoknows"_s), u"whoknows/asked"_s).text() == asked);
  CHECK(answers(walk.page(u"whoknows"_s)) == found);
}

}  // namespace shared_learning_walk
