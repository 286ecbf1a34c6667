// SPDX-License-Identifier: MIT
// A practitioner shares a passage of a sealed note with her manager, who reads it, and takes it back.
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>

#include "core/keys/key_pair.h"
#include "core/organisation/key_store.h"
#include "core/reflection/note_sharing.h"
#include "core/reflection/note_sharing_actions.h"
#include "core/reflection/note_uses.h"
#include "core/reflection/reflection_actions.h"
#include "core/store/query.h"
#include "core/supervision/session_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/supervision_actions.h"
#include "tests/support/ui_walk.h"
#include "ui/reflection/share_dialog.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"

namespace sharing_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFarah = u"Farah Siddiqui"_s;
const QString kPriya = u"Priya Nair"_s;
const QString kWords = u"Mrs Ward of CM1 1QH shouted. I went quiet."_s;
const QString kPassage = u"I went quiet."_s;

struct Sharing : NorthmereWalk {
  PersonId farah = person(kFarah);
  PersonId priya = person(kPriya);

  std::shared_ptr<const KeyPair> giveKeys(PersonId who, const QString& passphrase) const {
    const auto made = window().workspace().perform([&](WritableDesk& desk) {
      WritableDesk own{desk.records, Viewer{who}, desk.clock};
      return choosePassphrase(own, who, Secret::fromPassphrase(passphrase));
    });
    REQUIRE(made);
    return *made;
  }
  /// Priya quotes the copy in a supervision of the two that is being written, and changes a word of it there.
  void quoteAndEdit(CopyId copy, const std::shared_ptr<const KeyPair>& keys) const {
    const auto done = window().workspace().perform([&](WritableDesk& desk) -> Result<void> {
      WritableDesk own{desk.records, Viewer{priya, keys}, desk.clock};
      const SessionId id = TRY(startSession(own, farah));
      Change(own.records, u"UPDATE session SET supervisor_id = ?, state = 'held', day = ? WHERE id = ?")
          .bind(priya)
          .bind(own.today())
          .bind(id)
          .run();
      TRY(citeCopy(own, copy));
      Change(own.records, u"UPDATE session_section SET body = replace(body, 'quiet', 'silent') WHERE session_id = ?")
          .bind(id)
          .run();
      return {};
    });
    REQUIRE(done);
  }
  QStringList shownWords() const {
    settle();
    QStringList words;
    for (const auto* label : page(u"shared"_s).findChildren<Label*>(u"shared.words"_s)) words << label->text();
    return words;
  }
};

}  // namespace

TEST_CASE("a passage is shared with a manager whose numbers were compared, read, and taken back", "[walk][sharing]") {
  Sharing walk;
  walk.start(kFarah);
  const auto priyas = walk.giveKeys(walk.priya, u"nine blue kettles"_s);
  const auto farahs = walk.giveKeys(walk.farah, u"heron on the lock"_s);
  walk.window().lookAs(walk.farah, farahs);
  walk.window().goTo({u"reflections"_s, u"new"_s});
  CHECK_FALSE(part<QPushButton>(walk.page(u"reflections"_s), u"reflections.share"_s).isVisible());
  type(walk.page(u"reflections"_s), u"reflections.text."_s, kWords);
  key(walk.page(u"reflections"_s), u"reflections.text."_s, Qt::Key_S, Qt::ControlModifier);
  auto& text = part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s);
  REQUIRE(text.find(kPassage, QTextDocument::FindBackward));
  bool seen = false;
  inNextDialog<ShareDialog>([&](ShareDialog& dialog) {
    auto& reader = part<QComboBox>(dialog, u"share.reader"_s);
    CHECK(reader.itemText(0) == kPriya + u", your supervisor"_s);  // who has a passphrase comes first
    CHECK(reader.itemText(1).contains(u"without a passphrase"));
    CHECK(part<QPlainTextEdit>(dialog, u"share.words"_s).toPlainText() == kPassage);
    CHECK_FALSE(part<Label>(dialog, u"share.warning"_s).isVisible());
    press(dialog, u"share.part"_s);
    CHECK(part<QPlainTextEdit>(dialog, u"share.words"_s).toPlainText().contains(kWords));
    CHECK(part<Label>(dialog, u"share.warning"_s).text().contains(u"a postcode (CM1 1QH)"));
    press(dialog, u"share.part"_s);
    CHECK(part<Label>(dialog, u"share.key"_s).text().contains(fingerprintOf(priyas->publicKeys())));
    CHECK_FALSE(part<QPushButton>(dialog, u"share.save"_s).isEnabled());
    press(dialog, u"share.compared"_s);
    press(dialog, u"share.save"_s);
    seen = true;
  });
  auto& holders = part<Label>(walk.page(u"reflections"_s), u"reflections.holders"_s);
  CHECK_FALSE(holders.isVisible());
  press(walk.page(u"reflections"_s), u"reflections.share"_s);
  REQUIRE(seen);
  CHECK(holders.isVisible());
  CHECK(holders.text().contains(u"is with Priya Nair (Fri 24 July)."));
  press(walk.page(u"reflections"_s), u"reflections.shared"_s);
  CHECK(walk.shownWords() == QStringList{kPassage});

  walk.window().lookAs(walk.priya, priyas);
  walk.window().goTo({u"shared"_s, {}});
  CHECK(walk.shownWords() == QStringList{kPassage});
  walk.window().lookAs(walk.priya);  // chosen, not signed in
  walk.window().goTo({u"shared"_s, {}});
  CHECK(walk.shownWords().value(0).contains(u"Sign in"));
  walk.window().lookAs(walk.person(u"Joan Adeyemi"_s));
  walk.window().goTo({u"shared"_s, {}});
  CHECK(walk.shownWords().isEmpty());

  walk.window().lookAs(walk.farah, farahs);
  walk.window().goTo({u"shared"_s, {}});
  const auto copies = walk.window().workspace().read([](const Desk& desk) { return copiesOf(desk); });
  REQUIRE(copies->size() == 1);
  const CopyId copy = copies->front().id;
  CHECK(walk.page(u"shared"_s).findChild<QWidget*>(u"shared.quoted"_s) == nullptr);
  walk.quoteAndEdit(copy, priyas);
  walk.window().lookAs(walk.farah, farahs);
  walk.window().goTo({u"shared"_s, {}});
  CHECK(part<Label>(walk.page(u"shared"_s), u"shared.quoted"_s).text().contains(u"not signed yet"));
  press(walk.page(u"shared"_s), u"shared.withdraw.%1"_s.arg(copy.value()));
  CHECK(walk.shownWords().isEmpty());
  QStringList said;
  for (const auto* label : part<QWidget>(walk.page(u"shared"_s), u"shared.said"_s).findChildren<QLabel*>())
    said << label->text();
  CHECK(said.join(u' ').contains(u"ask Priya Nair to take the rest out under Reflection"));
  walk.window().goTo({u"reflections"_s, {}});
  CHECK(part<GrowingTextEdit>(walk.page(u"reflections"_s), u"reflections.text."_s).toPlainText() == kWords);
  CHECK_FALSE(part<Label>(walk.page(u"reflections"_s), u"reflections.holders"_s).isVisible());
  walk.window().lookAs(walk.priya, priyas);
  walk.window().goTo({u"shared"_s, {}});
  CHECK(walk.shownWords().isEmpty());
}

TEST_CASE("a shared note is quoted in the record by who writes it, taken out again, and stays once that is signed",
          "[walk][sharing]") {
  Sharing walk;
  walk.start(kFarah);
  const auto priyas = walk.giveKeys(walk.priya, u"nine blue kettles"_s);
  const auto farahs = walk.giveKeys(walk.farah, u"heron on the lock"_s);
  walk.window().lookAs(walk.farah, farahs);
  const auto copy = walk.window().workspace().perform([&](WritableDesk& desk) -> Result<CopyId> {
    TRY(confirmKeys(desk, walk.priya));
    const auto note =
        TRY(saveNote(desk, {{}, walk.farah, kWalkDay, u"The visit"_s, u"free"_s, {}, false, {{u""_s, kPassage}}}));
    return shareNote(desk, note, walk.priya);
  });
  REQUIRE(copy);
  const QString quote = u"shared.quote.%1"_s.arg(copy->value()), back = u"shared.withdraw.%1"_s.arg(copy->value());
  const auto shared = [&](PersonId who, const std::shared_ptr<const KeyPair>& keys) -> Page& {
    walk.window().lookAs(who, keys);
    walk.window().goTo({u"shared"_s, {}});
    settle();
    return walk.page(u"shared"_s);
  };
  walk.window().lookAs(walk.priya, priyas);
  const auto session = walk.window().workspace().perform([&](WritableDesk& desk) -> Result<SessionId> {
    const auto id = TRY(startSession(desk, walk.farah));
    // One that holds nothing would be taken back when she comes again.
    SessionRecord record = *loadRecord(desk.records, id);
    record.session.minutes = 60;
    TRY(saveSession(desk, record));
    return id;
  });
  REQUIRE(session);
  const auto reflection = [&] {
    const auto record = loadRecord(walk.records(), *session);
    for (const Section& one : record->sections)
      if (one.key == u"reflection") return one.body;
    return QString();
  };
  CHECK(shared(walk.farah, farahs).findChild<QPushButton*>(quote) == nullptr);  // the supervisor writes it
  press(shared(walk.priya, priyas), quote);
  CHECK(reflection().contains(u"\u201C%1\u201D"_s.arg(kPassage)));
  CHECK(walk.page(u"shared"_s).findChild<QPushButton*>(quote) == nullptr);
  walk.window().goTo({u"session"_s, QString::number(session->value())});
  settle();
  bool isShown = false;
  for (const auto* text : walk.page(u"session"_s).findChildren<QPlainTextEdit*>())
    isShown = isShown || text->toPlainText().contains(kPassage);
  for (const auto* text : walk.page(u"session"_s).findChildren<QTextEdit*>())
    isShown = isShown || text->toPlainText().contains(kPassage);
  CHECK(isShown);
  SECTION("taken back before anybody signed") {
    press(shared(walk.farah, farahs), back);
    CHECK(reflection().isEmpty());
    CHECK(walk.shownWords().isEmpty());
  }
  SECTION("and not after the record was shared") {
    const auto done = walk.window().workspace().perform([&](WritableDesk& desk) -> Result<int> {
      TRY(shareRecord(desk, *session));
      return 0;
    });
    REQUIRE(done);
    CHECK(shared(walk.farah, farahs).findChild<QPushButton*>(back) == nullptr);
    CHECK(walk.shownWords() == QStringList{kPassage});
    CHECK(reflection().contains(kPassage));
  }
}

}  // namespace sharing_walk
