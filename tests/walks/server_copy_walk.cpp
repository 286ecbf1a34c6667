// SPDX-License-Identifier: MIT
// A copy taken along for a visit: asked for on the Trust page, opened with its passphrase, and only read.
#include <QFile>
#include <QLineEdit>

#include "core/store/cipher.h"
#include "core/store/taken_copy.h"
#include "tests/support/ui_server.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/palette.h"
#include "ui/shell/take_copy_dialog.h"
#include "ui/shell/unlock_file_dialog.h"

namespace server_copy_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

#if defined(HEADROOM_HAS_SERVER) && defined(HEADROOM_HAS_CIPHER)

namespace {

const QString kPriya = u"Priya Nair"_s;
const QString kPassphrase = u"with me on the train"_s;

struct CopyWalk : ServerWalk {
  QString copy = folder.filePath(u"visit.headroom"_s);

  void take(const QString& fresh, const QString& again) const {
    inNextDialog<TakeCopyDialog>([this, fresh, again](TakeCopyDialog& dialog) {
      auto& button = part<QPushButton>(dialog, u"takecopy.take"_s);
      const auto said = [&dialog] { return part<Label>(dialog, u"takecopy.said"_s).text(); };
      type(dialog, u"takecopy.new"_s, u"short"_s);
      QTest::keyClick(&part(dialog, u"takecopy.new"_s), Qt::Key_Return);
      CHECK(said().contains(u"characters"));
      part<QLineEdit>(dialog, u"takecopy.new"_s).setText(fresh);
      part<QLineEdit>(dialog, u"takecopy.again"_s).setText(u"another one altogether"_s);
      QTest::keyClick(&button, Qt::Key_Space);
      CHECK(said().contains(u"not the same"));
      part<QLineEdit>(dialog, u"takecopy.again"_s).setText(again);
      answerFileDialog(copy);
      QTest::keyClick(&button, Qt::Key_Space);
      // Escape while it is written leaves nothing half done.
      QTest::keyClick(&dialog, Qt::Key_Escape);
      ServerWalk::until([&] { return !dialog.isVisible() || button.isEnabled(); });
      if (!dialog.isVisible()) return;
      CHECK(said().toStdString().empty());
      dialog.reject();
    });
  }
};

}  // namespace

TEST_CASE("a manager takes a copy along, and reads it without a network", "[walk][server][copy]") {
  CopyWalk walk;
  walk.logInAs(kPriya);
  walk.start();
  walk.window().goTo({u"trust"_s, {}});
  settle();
  // Of a file it would be so; here who looks is who logged in.
  for (const Label* one : walk.window().currentPage()->findChildren<Label*>())
    CHECK_FALSE(one->text().contains(u"Anyone who opens it can look as anybody"));
  walk.take(kPassphrase, kPassphrase);
  press(*walk.window().currentPage(), u"trust.copy"_s);
  CHECK(walk.window().messages().sentence().contains(u"visit.headroom"));
  REQUIRE(QFile::exists(walk.copy));
  CHECK_FALSE(holdsKeyOf(walk.copy));  // whoever opens it types its passphrase
  const PersonId priya = walk.person(kPriya);
  walk.closeWindow();

  const int people = [&] {
    unlockFile(walk.copy, Secret::fromPassphrase(kPassphrase));
    const Database copy = Database::open(walk.copy, OpenMode::ReadOnly);
    CHECK(takenCopyOf(copy)->person == priya);
    return static_cast<int>(loadOrganisation(copy).people.size());
  }();
  CHECK(people > 10);
  forgetKeyOf(walk.copy);

  walk.path = walk.copy;
  inNextDialog<UnlockFileDialog>([](UnlockFileDialog& dialog) {
    part<QLineEdit>(dialog, u"unlock.passphrase"_s).setText(kPassphrase);
    press(dialog, u"unlock.open"_s);
  });
  walk.start();
  CHECK(walk.window().workspace().isReadOnly());
  CHECK(walk.window().workspace().viewer().person == priya);
  CHECK(walk.window().messages().sentence().contains(u"This is your copy"));
  press(walk.window(), u"sidebar.viewer"_s);
  CHECK(walk.window().messages().sentence().contains(u"nobody else"));
  for (const PageEntry* entry : pagesOf(walk.window().workspace())) {
    walk.window().goTo({entry->id, {}});
    settle();
    CHECK(walk.window().currentPage() != nullptr);
  }
}

TEST_CASE("who looks after the server is not offered a copy of one person", "[walk][server][copy]") {
  CopyWalk walk;
  walk.start(kPriya);  // past row security, as the owner
  walk.window().goTo({u"trust"_s, {}});
  settle();
  CHECK_FALSE(part(*walk.window().currentPage(), u"trust.copy"_s).isVisible());
}

#endif

}  // namespace server_copy_walk
