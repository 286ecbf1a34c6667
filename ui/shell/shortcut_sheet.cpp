// SPDX-License-Identifier: MIT
// Lists every key that works, in the words of what it does.
#include "ui/shell/shortcut_sheet.h"

#include <QDialog>
#include <QGridLayout>
#include <QPushButton>

#include "core/base/say.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::vector<std::pair<QString, QString>> shortcutLines() {
  return {
      {u"F1"_s, say("Help with the page that you are on; in a dialog beside it")},
      {u"Ctrl+K"_s, say("Search people, cases, pages and what can be done")},
      {u"Alt+1 \u2026 9"_s, say("The pages of the sidebar")},
      {u"Alt+Left, Alt+Right"_s, say("Back and forward")},
      {u"Ctrl+Shift+S"_s, say("Start a supervision")},
      {u"Ctrl+Shift+N"_s, say("Note an action")},
      {u"Ctrl+Shift+R"_s, say("Write a reflection")},
      {u"Ctrl+Z"_s, say("Take back the last thing done")},
      {u"Ctrl+Shift+D"_s, say("Look as at another day")},
      {u"Ctrl+N"_s, say("New, by the page: a case, an action, a note, a goal, a piece of CPD, a path")},
      {u"Ctrl+S"_s, say("Save the session or the note now")},
      {u"F6"_s, say("Between the sidebar and the parts of the page")},
      {u"F7"_s, say("The next word of a note that is not spelt right")},
      {u"F11"_s, say("Only the page, without the sidebar; of a note only its words. Escape leaves that")},
      {u"Ctrl+F"_s, say("Filter the list")},
      {u"Ctrl+P"_s, say("Print what the page reports")},
      {u"Ctrl+Shift+C"_s, say("Copy the table that the keyboard is in, for a spreadsheet")},
      {u"Ctrl+Down, Ctrl+Up"_s, say("Next and previous section of a session")},
      {u"Ctrl+Shift+Down"_s, say("Done with this section of a session, and on to the next")},
      {u"Alt+Down, Alt+Up"_s, say("Next and previous case to discuss")},
      {u"Ctrl+Enter"_s, say("Add the action that is typed; at sign-off, finish")},
      {u"Ctrl+=, Ctrl+-, Ctrl+0"_s, say("Larger text, smaller text, usual size")},
      {u"Ctrl+L"_s, say("Lock")},
      {u"Ctrl+,"_s, say("Settings")},
      {u"Ctrl+/"_s, say("This sheet")},
      {u"Ctrl+Q"_s, say("Close the window; what is typed is kept")},
  };
}

void showShortcutSheet(QWidget* parent) {
  QDialog sheet(parent);
  sheet.setObjectName(u"shortcuts"_s);
  sheet.setWindowTitle(say("Keys"));
  auto* grid = new QGridLayout(&sheet);
  grid->setContentsMargins(24, 20, 24, 20);
  grid->setHorizontalSpacing(24);
  grid->setVerticalSpacing(8);
  int row = 0;
  for (const auto& [key, words] : shortcutLines()) {
    grid->addWidget(new Label(key, TextRole::BodyStrong), row, 0);
    grid->addWidget(new Label(words), row, 1);
    ++row;
  }
  auto* close = primaryButton(say("Close"));
  QObject::connect(close, &QPushButton::clicked, &sheet, &QDialog::accept);
  grid->addWidget(close, row, 1, Qt::AlignRight);
  sheet.exec();
}

}  // namespace headroom
