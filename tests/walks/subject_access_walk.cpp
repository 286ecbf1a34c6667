// SPDX-License-Identifier: MIT
// The director answers a request to see what is held: gathers it, withholds a passage, shows one again, and saves it.
#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>

#include "tests/support/ui_walk.h"
#include "ui/shared/label.h"
#include "ui/trust/subject_access_dialog.h"

namespace subject_access_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("what is held about somebody is gathered, others are withheld, and it is saved", "[walk][subject-access]") {
  NorthmereWalk walk;
  walk.start(u"Ruth Calder"_s);
  walk.window().goTo({u"trust"_s, {}});
  auto& person = part<QComboBox>(walk.page(u"trust"_s), u"subject.person"_s);
  CHECK(person.count() > 40);
  person.setCurrentText(u"Farah Siddiqui"_s);
  const QString saved = walk.folder.filePath(u"held.txt"_s);
  bool seen = false;
  inNextDialog<SubjectAccessDialog>([&](SubjectAccessDialog& dialog) {
    seen = true;
    auto& shown = part<QPlainTextEdit>(dialog, u"subject.text"_s);
    CHECK(shown.toPlainText().contains(u"What this file holds about Farah Siddiqui"));
    const std::size_t proposed = dialog.stretches().size();
    REQUIRE(proposed > 1);  // Priya Nair, who supervises her
    const Stretch first = dialog.stretches().front();
    press(dialog, u"subject.withhold"_s);
    CHECK(part<Label>(dialog, u"subject.count"_s).text().contains(u"Mark the words"));
    REQUIRE(shown.find(u"What this file holds"_s));
    press(dialog, u"subject.withhold"_s);
    CHECK(dialog.stretches().size() == proposed + 1);
    QTextCursor at = shown.textCursor();
    at.setPosition(static_cast<int>(first.at) + 1);
    shown.setTextCursor(at);
    press(dialog, u"subject.show"_s);
    CHECK(dialog.stretches().size() == proposed);
    answerFileDialog(saved);
    press(dialog, u"subject.save"_s);
    CHECK(part<Label>(dialog, u"subject.count"_s).text() == u"Saved.");
    dialog.reject();
  });
  press(walk.page(u"trust"_s), u"subject.gather"_s);
  REQUIRE(seen);
  QFile file(saved);
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QString out = QString::fromUtf8(file.readAll());
  CHECK(out.startsWith(u"[withheld] about Farah Siddiqui"));
  CHECK(out.contains(u"Withheld because it is about somebody else"));
  CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("who does not manage the service gathers what is held about themselves alone", "[walk][subject-access]") {
  NorthmereWalk walk;
  walk.start(u"Priya Nair"_s);
  walk.window().goTo({u"trust"_s, {}});
  auto& person = part<QComboBox>(walk.page(u"trust"_s), u"subject.person"_s);
  REQUIRE(person.count() == 1);
  CHECK(person.currentText() == u"Priya Nair");
}

}  // namespace subject_access_walk
