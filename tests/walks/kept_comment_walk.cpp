// SPDX-License-Identifier: MIT
// A comment on a shared record is kept while it is typed: through a power cut, another page, the lock and a second
// record, until it goes with the step that it was written for.
#include <QAbstractButton>

#include "core/desk/draft_store.h"
#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "tests/walks/supervised.h"
#include "ui/shared/growing_text_edit.h"

namespace kept_comment_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBehind = 800;
const QString kComment = u"I asked for the training in May, not in June."_s;

/// Priya has held Farah's supervision and shared it; Farah reads it.
struct Commented : Supervised {
  SessionId id{1};
  Commented() {
    start(kPriya);
    window().show();
    startFarah();
    type(session(), u"text.wellbeing"_s, u"Tired"_s);
    key(session(), u"text.wellbeing"_s, Qt::Key_S, Qt::ControlModifier);
    id = stored().session.id;
    REQUIRE(window().workspace().perform([this](WritableDesk& desk) { return shareRecord(desk, id); }));
    window().lookAs(farah);
    open();
  }
  void open() const { window().goTo({u"session"_s, QString::number(id.value())}); }
  QString words() const { return part<GrowingTextEdit>(session(), u"signoff.words"_s).toPlainText(); }
  void write(const QString& comment = kComment) const {
    section(part<QListWidget>(session(), u"session.agenda"_s).count() - 1);
    type(session(), u"signoff.words"_s, comment);
  }
  QStringList drafts() const {
    QStringList all;
    for (const Draft& one : loadDrafts(records(), Viewer{farah})) all << one.body;
    return all;
  }
};

}  // namespace

TEST_CASE("a comment that is typed is in the file within a second, and in its box after a power cut",
          "[walk][draft][comment]") {
  Commented walk;
  walk.write();
  runOut(walk.session(), kBehind);
  REQUIRE(walk.drafts().size() == 1);
  CHECK(walk.drafts().front().contains(kComment));
  walk.cutPower();
  walk.start();
  walk.window().show();
  walk.window().goTo({u"mywork"_s, {}});
  walk.window().lookAs(walk.farah);
  CHECK(walk.window().messages().sentence().contains(u"We kept your draft of words on the supervision with Priya"));
  press(walk.window().messages(), u"messageBar/action"_s);
  CHECK(walk.words() == kComment);
  CHECK(part(walk.session(), u"signoff.words"_s).isVisible());
}

TEST_CASE("a comment is in its box after another record, after another page and after the lock",
          "[walk][draft][comment]") {
  Commented walk;
  walk.write();
  const QString where = GENERATE(u"record"_s, u"page"_s, u"lock"_s, u"person"_s);
  INFO(where.toStdString());
  if (where == u"record") {
    const auto all = loadSessionsOf(walk.records(), walk.farah, 40);
    const auto earlier = std::find_if(all.begin(), all.end(), [&](const Session& one) {
      return one.id != walk.id && one.state == SessionState::Agreed;
    });
    REQUIRE(earlier != all.end());
    walk.window().goTo({u"session"_s, QString::number(earlier->id.value())});
    CHECK(walk.words().isEmpty());
    walk.open();
  } else if (where == u"page") {
    walk.window().goTo({u"mywork"_s, {}});
    walk.open();
  } else if (where == u"lock") {
    walk.window().goTo({u"lock"_s, {}});
    REQUIRE(walk.window().isLocked());
    press(walk.window(), u"locked.open"_s);
    REQUIRE_FALSE(walk.window().isLocked());
    walk.open();
  } else {
    walk.window().lookAs(walk.priya);
    walk.open();
    CHECK_FALSE(walk.words().contains(kComment));
    walk.window().lookAs(walk.farah);
    walk.open();
  }
  CHECK(walk.words() == kComment);
}

TEST_CASE("a comment needs no draft when it has gone with its step, nor when it is deleted", "[walk][draft][comment]") {
  Commented walk;
  walk.write();
  runOut(walk.session(), kBehind);
  REQUIRE(walk.drafts().size() == 1);
  part<GrowingTextEdit>(walk.session(), u"signoff.words"_s).selectAll();
  key(walk.session(), u"signoff.words"_s, Qt::Key_Delete);
  runOut(walk.session(), kBehind);
  CHECK(walk.drafts().isEmpty());
  type(walk.session(), u"signoff.words"_s, kComment);
  runOut(walk.session(), kBehind);
  type(walk.session(), u"signoff.words"_s, u" And again."_s);  // not kept yet when the step is taken
  press(walk.session(), u"signoff.agree"_s);
  settle();
  CHECK(walk.drafts().isEmpty());
  CHECK(walk.words().isEmpty());
  CHECK(loadSignOffs(walk.records(), walk.id).back().words == kComment + u" And again."_s);
  // The addition to a record that is agreed stands in the same box.
  type(walk.session(), u"signoff.words"_s, u"The training was in May."_s);
  walk.cutPower();
  CHECK(walk.drafts().isEmpty());  // the machine died within the second
  walk.start();
  walk.window().show();
  walk.window().lookAs(walk.farah);
  walk.open();
  walk.write(u"The training was in May."_s);
  walk.closeWindow();
  CHECK(walk.drafts().size() == 1);
  walk.start();
  walk.window().show();
  walk.window().lookAs(walk.farah);
  walk.open();
  CHECK(walk.words() == u"The training was in May.");
}

}  // namespace kept_comment_walk
