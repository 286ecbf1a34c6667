// SPDX-License-Identifier: MIT
// The conflict dialog discards nothing unless it is told to.
#include "ui/shared/conflict_dialog.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include "tests/support/ui_accessibility.h"
#include "tests/support/ui_front.h"

namespace conflict_dialog_test {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("only parts that both sides changed, and differently, are asked about", "[conflict]") {
  const auto open = partsInConflict({{u"Decision"_s, u"a"_s, u"b"_s, u"c"_s},
                                     {u"Said"_s, u"mine"_s, u"old"_s, u"old"_s},
                                     {u"Risks"_s, u"old"_s, u"theirs"_s, u"old"_s},
                                     {u"Why"_s, u"same"_s, u"same"_s, u"old"_s}});
  REQUIRE(open.size() == 1);
  CHECK(open.front().name == u"Decision");
}

TEST_CASE("what one side alone changed is settled without a question", "[conflict]") {
  const auto texts = settledParts(u"Note"_s,
                                  {{u"Said"_s, u"mine"_s, u"old"_s, u"old"_s},
                                   {u"Risks"_s, u"old"_s, u"theirs"_s, u"old"_s},
                                   {u"Why"_s, u"same"_s, u"same"_s, u"old"_s},
                                   {u"Decision"_s, QString(), u"old"_s, u"old"_s}},
                                  nullptr);
  REQUIRE(texts);
  CHECK(*texts == std::vector<QString>{u"mine"_s, u"theirs"_s, u"same"_s, QString()});
}

TEST_CASE("without a choice both texts stay", "[conflict]") {
  ConflictDialog dialog(u"Supervision with Farah"_s, {{u"Decision"_s, u"mine"_s, u"theirs"_s, u"before"_s}});
  CHECK(dialog.chosen(0) == u"theirs\n\nmine");
  dialog.show();
  auto* mine = dialog.findChild<QRadioButton*>(u"conflict/0/mine"_s);
  REQUIRE(mine != nullptr);
  mine->setFocus();
  QTest::keyClick(mine, Qt::Key_Space);
  CHECK(dialog.chosen(0) == u"mine");
  dialog.findChild<QRadioButton*>(u"conflict/0/theirs"_s)->click();
  CHECK(dialog.chosen(0) == u"theirs");
}

TEST_CASE("Escape and Go back save nothing", "[conflict]") {
  ConflictDialog dialog(u"Note"_s, {{u"Text"_s, u"mine"_s, u"theirs"_s, QString()}});
  dialog.show();
  QTest::keyClick(&dialog, Qt::Key_Escape);
  CHECK(dialog.result() == QDialog::Rejected);
  dialog.show();
  dialog.findChild<QPushButton*>(u"conflict/back"_s)->click();
  CHECK(dialog.result() == QDialog::Rejected);
}

TEST_CASE("the conflict dialog passes the accessibility lint", "[conflict][accessibility]") {
  ConflictDialog dialog(u"Supervision with Farah"_s, {{u"Decision"_s, u"mine"_s, u"theirs"_s, u"before"_s}});
  const QStringList faults = accessibilityFaultsAtEverySize(dialog);
  INFO(faults.join(u'\n').toStdString());
  CHECK(faults.isEmpty());
}

TEST_CASE("the conflict dialog begins with what it is about, and Page Down reads on", "[conflict]") {
  const QString many = u"We talked about the visits, and about what the school has seen.\n"_s.repeated(40);
  ConflictDialog dialog(u"Supervision with Farah"_s,
                        {{u"Said"_s, many + u"mine"_s, many + u"theirs"_s, many}, {u"Why"_s, u"a"_s, u"b"_s, u"c"_s}});
  dialog.show();
  bringToFront(&dialog);
  QApplication::processEvents();
  QScrollBar& bar = *dialog.findChild<QScrollArea*>()->verticalScrollBar();
  REQUIRE(bar.maximum() > 0);
  CHECK(bar.value() == 0);
  REQUIRE(QApplication::focusWidget() != nullptr);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
  CHECK(bar.value() > 0);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  CHECK(QApplication::focusWidget()->objectName() == u"conflict/0/both");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  CHECK(dialog.result() == QDialog::Accepted);
  CHECK(dialog.chosen(1) == u"b\n\na");
}

}  // namespace conflict_dialog_test
