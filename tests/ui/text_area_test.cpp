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

}  // namespace text_area_test
