// SPDX-License-Identifier: MIT
// A decision on a case between two meetings, by keys alone and every press counted: two minutes are enough for it, and
// the record that comes of it is whole.
#include <QLineEdit>

#include "core/supervision/session_store.h"
#include "tests/support/ui_front.h"
#include "tests/walks/supervised.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shell/palette.h"

namespace decision_walk {

using namespace headroom;
using namespace headroom::test;
using namespace Qt::StringLiterals;

namespace {

/// What somebody types in two minutes who is not quick at it.
constexpr int kKeysOfTwoMinutes = 400;

struct Deciding : Supervised {
  int presses = 0;
  int letters = 0;

  /// A case that Farah leads today, by its reference.
  QString reference() const {
    const Database file = records();
    Query query(file,
                u"SELECT c.code FROM allocation a JOIN post p ON p.id = a.post_id JOIN case_file c ON c.id = a.case_id "
                u"WHERE p.person_id = ? AND a.part = 'lead' AND a.to_day IS NULL AND c.closed_day IS NULL "
                u"ORDER BY c.code LIMIT 1");
    query.bind(farah);
    REQUIRE(query.next());
    return query.text(0);
  }
  void steer(Qt::Key pressed, Qt::KeyboardModifiers with = Qt::NoModifier) {
    ++presses;
    QTest::keyClick(&keyboard(), pressed, with);
    settle();
  }
  void write(const QString& words) {
    letters += static_cast<int>(words.size());
    QTest::keyClicks(&keyboard(), words);
  }
  std::vector<Session> decisions() const {
    const Database file = records();
    std::vector<Session> found;
    for (Session& one : loadSessionsOf(file, farah))
      if (one.kind == SessionKind::AdHocDecision && one.day == kWalkDay) found.push_back(std::move(one));
    return found;
  }
};

}  // namespace

TEST_CASE("a decision on a case takes two minutes from Today, and lacks nothing that a decision needs",
          "[walk][diary][keys]") {
  Deciding walk;
  walk.start(kPriya);
  walk.window().resize(1366, 768);
  walk.window().show();
  walk.window().goTo({u"today"_s, {}});
  const QString reference = walk.reference();
  const auto before = walk.decisions().size();
  inNextDialog<Palette>([&](Palette& palette) {
    auto& line = part<QLineEdit>(palette, u"palette.line"_s);
    walk.letters += static_cast<int>(reference.size());
    QTest::keyClicks(&line, reference);
    ++walk.presses;
    QTest::keyClick(&line, Qt::Key_Return);
    if (palette.isVisible()) palette.reject();
  });
  walk.steer(Qt::Key_K, Qt::ControlModifier);
  REQUIRE(walk.page(u"case"_s).title() == reference);
  for (int i = 0; i < 6 && walk.keyboard().objectName() != u"case/decide"; ++i) walk.steer(Qt::Key_Tab);
  inNextDialog<FormDialog>([&](FormDialog& form) {
    REQUIRE(part(form, u"decision.decision"_s).hasFocus());
    walk.write(u"Visit twice a week until the meeting, unannounced."_s);
    walk.steer(Qt::Key_Tab);
    walk.write(u"School is worried, and two calls went unanswered."_s);
    walk.steer(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(form.isVisible());
    if (form.isVisible()) form.reject();
  });
  walk.steer(Qt::Key_Space);

  const auto decided = walk.decisions();
  REQUIRE(decided.size() == before + 1);
  const SessionId id = decided.back().id;
  const SessionRecord record = *loadRecord(walk.records(), id);
  CHECK(record.discussions.front().decision == u"Visit twice a week until the meeting, unannounced.");
  CHECK(record.session.supervisor == walk.priya);
  CHECK(gapsBeforeSigning(record, 90).empty());
  FIGURE("a decision on a case by keys: " << walk.letters << " letters and " << walk.presses << " presses to steer");
  CHECK(walk.presses <= 8);
  CHECK(walk.letters + walk.presses < kKeysOfTwoMinutes);

  // Nothing is to be accepted that is missing: it is shared with one press.
  walk.window().goTo({u"session"_s, QString::number(id.value())});
  walk.section(7);
  CHECK(part<Label>(walk.session(), u"signoff.gaps"_s).text() == u"The record is complete.");
  press(walk.session(), u"signoff.share"_s);
  CHECK(loadSession(walk.records(), id)->state == SessionState::Shared);
}

}  // namespace decision_walk
