// SPDX-License-Identifier: MIT
// Words that cannot be saved stay where they are, and the words of one person's session stay out of another's.
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>

#include "core/reflection/note_store.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "tests/support/catch.h"
#include "tests/support/ui_walk.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/table_view.h"

namespace kept_words_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWords = u"Words about one person alone"_s;

/// Another connection that holds the file as a large import does.
struct Lock {
  Database records;
  Transaction held;
  explicit Lock(const QString& path) : records(Database::open(path, OpenMode::ReadWrite)), held(records) {}
};

QString shownIn(const NorthmereWalk& walk, const QString& page, const QString& field) {
  return part<GrowingTextEdit>(walk.page(page), field).toPlainText();
}

void answerClose(const QString& wanted) {
  inNextDialog<QMessageBox>([wanted](QMessageBox& box) {
    for (QAbstractButton* button : box.buttons()) {
      if (button->text() == wanted) return button->click();
    }
    FAIL("no button says that");
  });
}

int rowsWith(const NorthmereWalk& walk, const QString& sql) {
  const Database records = walk.records();
  Query query(records, sql);
  query.bind(u"%"_s + kWords + u"%"_s);
  query.next();
  return static_cast<int>(query.integer(0));
}

}  // namespace

TEST_CASE("what is typed in one person's session never stands in another's", "[walk][supervision]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  Page& session = walk.page(u"session"_s);
  auto& agenda = part<QListWidget>(session, u"session.agenda"_s);
  agenda.setCurrentRow(3);
  key(session, u"cases.table"_s, Qt::Key_Down);
  type(session, u"case.said"_s, kWords);
  agenda.setCurrentRow(6);
  type(session, u"actions.line"_s, kWords);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Dilan Demir"_s)});
  walk.page(u"session"_s);
  CHECK(shownIn(walk, u"session"_s, u"case.said"_s).isEmpty());
  CHECK_FALSE(part(walk.page(u"session"_s), u"case.said"_s).isVisible());
  CHECK(part<QLineEdit>(walk.page(u"session"_s), u"actions.line"_s).text().isEmpty());
  agenda.setCurrentRow(6);  // it opened on the first of its own
  type(walk.page(u"session"_s), u"actions.line"_s, u"ring the school"_s);
  key(walk.page(u"session"_s), u"actions.line"_s, Qt::Key_S, Qt::ControlModifier);
  walk.closeWindow();
  CHECK(rowsWith(walk, u"SELECT count(*) FROM discussion WHERE said LIKE ?"_s) == 1);
  const PersonId farah = walk.person(u"Farah Siddiqui"_s);
  const Database records = walk.records();
  Query whose(
      records,
      u"SELECT s.person_id, count(*) FROM session s JOIN discussion d ON d.session_id = s.id WHERE d.said LIKE ?");
  whose.bind(u"%"_s + kWords + u"%"_s);
  REQUIRE(whose.next());
  CHECK(whose.id<PersonId>(0) == farah);
  // Typed without Enter, and agreed with Farah all the same.
  Query agreed(records, u"SELECT s.person_id FROM action a JOIN session s ON s.id = a.session_id WHERE a.what LIKE ?");
  agreed.bind(u"%"_s + kWords + u"%"_s);
  REQUIRE(agreed.next());
  CHECK(agreed.id<PersonId>(0) == farah);
  CHECK_FALSE(agreed.next());
}

TEST_CASE("a session that cannot be saved is neither left nor closed without asking", "[walk][supervision]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, kWords);
  const Address here = walk.window().address();
  {
    const Lock lock(walk.path);
    walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Dilan Demir"_s)});
    CHECK(walk.window().address() == here);
    CHECK(shownIn(walk, u"session"_s, u"text.wellbeing"_s) == kWords);
    CHECK(walk.window().messages().isVisible());
    answerClose(u"Stay"_s);
    CHECK_FALSE(walk.window().close());
    CHECK(shownIn(walk, u"session"_s, u"text.wellbeing"_s) == kWords);
  }
  walk.closeWindow();
  CHECK(rowsWith(walk, u"SELECT count(*) FROM session_section WHERE body LIKE ?"_s) == 1);
}

TEST_CASE("a note that cannot be saved stays on its sheet, and one that cannot be deleted keeps its new words",
          "[walk][reflection]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  walk.window().goTo({u"reflections"_s, u"new"_s});
  type(walk.page(u"reflections"_s), u"reflections.text."_s, u"Base."_s);
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  type(walk.page(u"reflections"_s), u"reflections.text."_s, kWords);
  {
    const Lock lock(walk.path);
    press(walk.page(u"reflections"_s), u"reflections.new"_s);
    CHECK(shownIn(walk, u"reflections"_s, u"reflections.text."_s).contains(kWords));
    press(walk.page(u"reflections"_s), u"reflections.delete"_s);
    CHECK(shownIn(walk, u"reflections"_s, u"reflections.text."_s).contains(kWords));
  }
  walk.closeWindow();
  CHECK(rowsWith(walk, u"SELECT count(*) FROM reflective_passage WHERE body LIKE ?"_s) == 1);
}

TEST_CASE("a record is shared, read and agreed by the two who met, and then locked", "[walk][supervision]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, kWords);
  part<QListWidget>(walk.page(u"session"_s), u"session.agenda"_s).setCurrentRow(7);
  press(walk.page(u"session"_s), u"signoff.share"_s);
  part<QAbstractButton>(walk.page(u"session"_s), u"signoff.accept"_s).click();  // the gaps that were named
  press(walk.page(u"session"_s), u"signoff.share"_s);
  CHECK_FALSE(part(walk.page(u"session"_s), u"signoff.share"_s).isVisible());
  CHECK(part(walk.page(u"session"_s), u"signoff.takeBack"_s).isVisible());

  walk.window().lookAs(walk.person(u"Farah Siddiqui"_s));
  walk.window().goTo({u"mysupervision"_s, {}});
  auto& table = part<TableView>(walk.page(u"mysupervision"_s), u"mysupervision.table"_s);
  enter(table);
  table.setCurrentIndex(table.model()->index(0, 0));
  QTest::keyClick(&table, Qt::Key_Return);
  CHECK(shownIn(walk, u"session"_s, u"text.wellbeing"_s) == kWords);
  CHECK(part<GrowingTextEdit>(walk.page(u"session"_s), u"text.wellbeing"_s).isReadOnly());
  part<QListWidget>(walk.page(u"session"_s), u"session.agenda"_s).setCurrentRow(7);
  type(walk.page(u"session"_s), u"signoff.words"_s, u"Thank you"_s);
  press(walk.page(u"session"_s), u"signoff.agree"_s);
  CHECK_FALSE(part(walk.page(u"session"_s), u"signoff.agree"_s).isVisible());
  CHECK(part(walk.page(u"session"_s), u"signoff.add"_s).isVisible());
  walk.closeWindow();
  CHECK(rowsWith(walk,
                 u"SELECT count(*) FROM session s JOIN session_section t ON t.session_id = s.id WHERE s.state = "
                 "'agreed' AND t.body LIKE ?"_s) == 1);
}

TEST_CASE("a draft is not shown to the person it is about", "[walk][supervision]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().goTo({u"session"_s, u"start:"_s + walk.code(u"Farah Siddiqui"_s)});
  type(walk.page(u"session"_s), u"text.wellbeing"_s, kWords);
  key(walk.page(u"session"_s), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
  const PersonId farah = walk.person(u"Farah Siddiqui"_s);
  const auto id = loadSessionsOf(walk.records(), farah, 1).front().id;
  walk.window().lookAs(farah);
  walk.window().goTo({u"session"_s, QString::number(id.value())});
  CHECK_FALSE(part(walk.page(u"session"_s), u"text.wellbeing"_s).isVisible());
  CHECK_FALSE(shownIn(walk, u"session"_s, u"text.wellbeing"_s).contains(kWords));
}

}  // namespace kept_words_walk
