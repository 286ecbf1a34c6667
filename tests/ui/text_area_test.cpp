// SPDX-License-Identifier: MIT
// What is typed into a text area is what stands in it.
#include <QTest>

#include "tests/support/catch.h"
#include "ui/shared/growing_text_edit.h"

namespace text_area_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("every Enter in a text area is a line end, on an empty line and before the first word too", "[text]") {
  GrowingTextEdit edit(u"Text"_s, 2, TextRole::Editor);
  edit.show();
  for (const QChar letter : u"\n\nA\n\n\n\nB\n"_s) {
    if (letter == u'\n') {
      QTest::keyClick(&edit, Qt::Key_Return);
    } else {
      QTest::keyClicks(&edit, QString(letter));
    }
  }
  CHECK(edit.toPlainText().toStdString() == "\n\nA\n\n\n\nB\n");
  edit.undo();
  CHECK(edit.toPlainText().size() < 9);
}

TEST_CASE("what is taken back in a text area is a sentence, or what was typed since a pause", "[text]") {
  GrowingTextEdit edit(u"Text"_s, 2, TextRole::Editor);
  edit.show();
  QTest::keyClicks(&edit, u"She is tired. Is it the visits? The last one"_s);
  edit.endStep();  // a pause
  QTest::keyClicks(&edit, u" was hard"_s);
  QStringList left;
  while (edit.document()->isUndoAvailable()) {
    edit.undo();
    left << edit.toPlainText();
  }
  CHECK(left == QStringList{u"She is tired. Is it the visits? The last one"_s, u"She is tired. Is it the visits?"_s,
                            u"She is tired."_s, u""_s});
  for (int i = 0; i < 4; ++i) edit.redo();
  CHECK(edit.toPlainText() == u"She is tired. Is it the visits? The last one was hard");
}

}  // namespace text_area_test
