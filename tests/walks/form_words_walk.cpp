// SPDX-License-Identifier: MIT
// Long words in a dialog are kept while they are typed: Escape, the lock and a power cut leave them for the next time
// that the same form is opened; a save, or to start afresh, lets them go.
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

#include "core/desk/draft_store.h"
#include "core/store/query.h"
#include "tests/support/ui_hands.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shell/palette.h"

namespace form_words_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBehind = 800;
const QString kSeen = u"She explained the plan to the mother\ntwice, and checked that it was understood."_s;

struct Observing : NorthmereWalk {
  PersonId priya = person(u"Priya Nair"_s);
  Observing() { begin(u"Priya Nair"_s); }
  /// After the first time it is known who looks.
  void begin(const QString& who = {}) {
    start(who);
    window().resize(1366, 768);
    window().show();
    bringToFront(&window());
    settle();
  }
  /// What happens in the form, which is open when it begins.
  void observe(const std::function<void(FormDialog&)>& deed) const {
    window().goTo({u"diary"_s, {}});
    inNextDialog<FormDialog>([&](FormDialog& form) { deed(form); });
    press(page(u"diary"_s), u"diary/observed"_s);
  }
  std::vector<Draft> drafts() const { return loadDrafts(records(), Viewer{priya}); }
};

QString wordsIn(FormDialog& form) { return part<QPlainTextEdit>(form, u"observed.words"_s).toPlainText(); }

void write(FormDialog& form) {
  enter(part(form, u"observed.words"_s));
  typeHere(kSeen);
  type(form, u"observed.minutes"_s, u"45"_s);
}

}  // namespace

TEST_CASE("long words in a form are there again after Escape, the lock and a power cut", "[walk][draft][forms]") {
  Observing walk;
  const QString how = GENERATE(u"Escape"_s, u"Cancel"_s, u"the lock"_s, u"a power cut"_s);
  INFO(how.toStdString());
  walk.observe([&](FormDialog& form) {
    CHECK(form.findChild<Label*>(u"observed.kept"_s) == nullptr);
    write(form);
    if (how == u"Escape") QTest::keyClick(&form, Qt::Key_Escape);
    if (how == u"Cancel") press(form, u"observed.cancel"_s);
    if (how == u"the lock") walk.window().goTo({u"lock"_s, {}});
    if (how != u"a power cut") return;
    runOut(form, kBehind);
    REQUIRE(walk.drafts().size() == 1);  // what lies on the disk by now
    form.findChild<QPlainTextEdit*>()->clear();
    QTest::keyClicks(form.findChild<QPlainTextEdit*>(), kSeen.section(u'\n', 0, 0));
    form.reject();
  });
  REQUIRE(walk.drafts().size() == 1);
  if (how == u"the lock") {
    press(walk.window(), u"locked.open"_s);
    REQUIRE_FALSE(walk.window().isLocked());
  }
  if (how == u"a power cut") {
    walk.cutPower();
    walk.begin();
  }
  walk.window().lookAs(walk.priya);
  walk.observe([&](FormDialog& form) {
    CHECK(wordsIn(form).startsWith(kSeen.section(u'\n', 0, 0)));
    CHECK(form.findChild<QPlainTextEdit*>()->textCursor().atEnd());  // where somebody types on
    if (how != u"a power cut") CHECK(wordsIn(form) == kSeen);
    CHECK(part<QLineEdit>(form, u"observed.minutes"_s).text() == u"45");
    CHECK(part<Label>(form, u"observed.kept"_s).text() == u"What you typed here before was kept, saved 10:42am.");
    CHECK_FALSE(form.findChild<QScrollArea*>()->verticalScrollBar()->isVisible());
    press(form, u"observed.save"_s);
  });
  CHECK(walk.drafts().empty());
  walk.observe([](FormDialog& form) {
    CHECK(wordsIn(form).isEmpty());
    form.reject();
  });
}

TEST_CASE("one line of words that was kept is gone on with, and not typed over", "[walk][draft][forms]") {
  NorthmereWalk walk;
  walk.start(u"Farah Siddiqui"_s);
  walk.window().show();
  bringToFront(&walk.window());
  walk.window().goTo({u"cpd"_s, {}});
  // Whoever opens it types at once, as into any form: what a field holds from the start is typed over.
  const auto typed = [&walk](const QString& words, const std::function<void(FormDialog&)>& then) {
    inNextDialog<FormDialog>([&](FormDialog& form) {
      bringToFront(&form);
      CHECK(where().objectName() == u"cpdPiece.title");
      typeHere(words);
      then(form);
      form.reject();
    });
    bringToFront(&walk.window());
    keyHere(Qt::Key_N, Qt::ControlModifier);
  };
  const auto title = [](FormDialog& form) -> QLineEdit& { return part<QLineEdit>(form, u"cpdPiece.title"_s); };
  typed(u"After the visit"_s, [](FormDialog&) {});
  typed(u" to the school"_s, [&](FormDialog& form) {
    CHECK(title(form).text() == u"After the visit to the school");
    keyHere(Qt::Key_Tab);
    keyHere(Qt::Key_Backtab);  // and whichever way the keyboard comes to it
    typeHere(u", and home"_s);
    CHECK(title(form).text() == u"After the visit to the school, and home");
    press(form, u"cpdPiece.afresh"_s);
    CHECK(title(form).text().isEmpty());
    title(form).setText(u"Other"_s);
    type(form, u"cpdPiece.title"_s, u"A"_s);
    CHECK(title(form).text() == u"A");  // what is nobody's kept words is selected as ever
  });
}

TEST_CASE("whoever starts afresh in a form has its fields as they were, and nothing is kept", "[walk][draft][forms]") {
  Observing walk;
  walk.observe([&](FormDialog& form) {
    part<QComboBox>(form, u"observed.who"_s).setCurrentIndex(2);
    write(form);
    form.reject();
  });
  walk.observe([&](FormDialog& form) {
    CHECK(part<QComboBox>(form, u"observed.who"_s).currentIndex() == 2);
    press(form, u"observed.afresh"_s);
    CHECK(wordsIn(form).isEmpty());
    CHECK(part<QComboBox>(form, u"observed.who"_s).currentIndex() == 0);
    CHECK(form.focusWidget()->objectName() == u"observed.words");
    CHECK(walk.drafts().empty());
    form.reject();
  });
  CHECK(walk.drafts().empty());
}

TEST_CASE("a form about one keeps its words from a form about another, and a form left as it was keeps none",
          "[walk][draft][forms]") {
  Observing walk;
  const QStringList cases = [&] {
    QStringList codes;
    const Database file = walk.records();
    Query query(file,
                u"SELECT DISTINCT c.code FROM case_file c JOIN allocation a ON a.case_id = c.id JOIN post p ON p.id = "
                u"a.post_id WHERE a.part = 'lead' AND a.to_day IS NULL AND c.closed_day IS NULL AND p.person_id = ? "
                u"ORDER BY c.code LIMIT 2");
    query.bind(walk.person(u"Farah Siddiqui"_s));
    while (query.next()) codes << query.text(0);
    return codes;
  }();
  REQUIRE(cases.size() == 2);
  const auto decide = [&](const QString& about, const std::function<void(FormDialog&)>& deed) {
    walk.window().goTo({u"case"_s, about});
    inNextDialog<FormDialog>([&](FormDialog& form) { deed(form); });
    press(walk.page(u"case"_s), u"case/decide"_s);
  };
  for (const QString& about : cases) {
    decide(about, [&](FormDialog& form) {
      CHECK(part<QPlainTextEdit>(form, u"decision.decision"_s).toPlainText().isEmpty());
      type(form, u"decision.decision"_s, u"Visit "_s + about);
      type(form, u"decision.rationale"_s, u"School is worried"_s);
      QTest::keyClick(&form, Qt::Key_Escape);
    });
  }
  CHECK(walk.drafts().size() == 2);
  for (const QString& about : cases) {
    decide(about, [&](FormDialog& form) {
      CHECK(part<QPlainTextEdit>(form, u"decision.decision"_s).toPlainText() == u"Visit "_s + about);
      form.reject();
    });
  }
  // Whoever comes back is told of it, and led to where the form is opened.
  walk.window().goTo({u"today"_s, {}});
  walk.window().lookAs(walk.priya);
  const QString said = walk.window().messages().sentence();
  INFO(said.toStdString());
  CHECK(said.startsWith(u"We kept 2 drafts of yours: \u2018A decision on "_s));
  for (const QString& about : cases) CHECK(said.contains(about));
  // Each of them is a press away.
  QStringList reached;
  for (const int down : {0, 1}) {
    inNextDialog<Palette>([down](Palette& palette) {
      auto& line = part<QLineEdit>(palette, u"palette.line"_s);
      for (int i = 0; i < down; ++i) QTest::keyClick(&line, Qt::Key_Down);
      QTest::keyClick(&line, Qt::Key_Return);
    });
    if (down == 0) {
      press(walk.window().messages(), u"messageBar/action"_s);
    } else {
      walk.window().goTo({u"palette"_s, u"draft"_s});
    }
    settle();
    CHECK(walk.window().address().page == u"case");
    reached << walk.window().address().subject;
  }
  reached.sort();
  CHECK(reached == cases);
  decide(cases.front(), [&](FormDialog& form) {
    for (auto* text : form.findChildren<QPlainTextEdit*>()) {
      enter(*text);
      text->selectAll();
      QTest::keyClick(text, Qt::Key_Delete);
    }
    form.reject();
  });
  CHECK(walk.drafts().size() == 1);
  walk.observe([](FormDialog& form) { form.reject(); });
  CHECK(walk.drafts().size() == 1);
}

}  // namespace form_words_walk
