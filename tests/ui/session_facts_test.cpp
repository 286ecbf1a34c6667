// SPDX-License-Identifier: MIT
// The facts of a meeting on their way through the pane, a draft and the text of a record: every one that is declared as
// typed by hand, and none is lost.
#include "tests/support/catch.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

#include "core/supervision/session_fields.h"
#include "ui/supervision/session_view.h"
#include "ui/supervision/signoff_pane.h"

namespace session_facts_test {

using namespace headroom;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 7, 24);

SessionRecord recordOf(bool written) {
  SessionRecord record{
      {SessionId(1), u"S"_s, PersonId(1), u"Farah"_s, {}, {}, SessionKind::Informal, kDay}, {}, {}, {}};
  if (!written) return record;
  for (const SessionField& one : typedSessionFields())
    setTypedText(one, record.session,
                 one.field->kind == FieldKind::Truth    ? u"yes"_s
                 : one.field->kind == FieldKind::Number ? u"45"_s
                                                        : u"words of "_s + one.field->column);
  return record;
}

QString factsOf(const SessionRecord& record) {
  QStringList facts;
  for (const SessionField& one : typedSessionFields()) facts << typedText(one, record.session);
  return facts.join(u'|');
}

SessionPicture pictureOf(const SessionRecord& record) {
  SessionPicture picture{record, {}, {}, {}, {}, {}, {}, {}};
  return picture;
}

}  // namespace

TEST_CASE("every fact of a meeting is kept in a draft and told in the text of its record", "[ui][session]") {
  const SessionRecord written = recordOf(true);
  const auto back = withDraft(recordOf(false), draftText(written));
  REQUIRE(back);
  CHECK(factsOf(*back) == factsOf(written));
  const QString text = recordText(written);
  for (const SessionField& one : typedSessionFields()) {
    INFO(one.field->column.toStdString());
    CHECK(text.contains(called(*one.field) + u": "_s + typedText(one, written.session)));
  }
  CHECK(factsOf(*withDraft(written, draftText(recordOf(false)))) == factsOf(recordOf(false)));
}

TEST_CASE("a draft of an older program is read, and what it does not know stays as saved", "[ui][session]") {
  const auto back = withDraft(recordOf(true), u"{\"minutes\":60,\"interrupted\":false,\"reason\":\"late\"}"_s);
  REQUIRE(back);
  CHECK(back->session.minutes == 60);
  CHECK_FALSE(back->session.interrupted);
  CHECK(back->session.reason == u"late");
  CHECK(back->session.location == u"words of location");
  const auto none = withDraft(recordOf(true), u"{\"minutes\":-1,\"interrupted\":true,\"reason\":\"\"}"_s);
  REQUIRE(none);
  CHECK_FALSE(none->session.minutes);
  CHECK(none->session.interrupted);
}

TEST_CASE("the pane has a field for every typed fact, and what it shows of a draft goes over what is saved",
          "[ui][session]") {
  SignOffPane pane(agenda().back(), kDay);
  for (const SessionField& one : typedSessionFields()) {
    INFO(one.field->column.toStdString());
    CHECK(pane.findChild<QWidget*>(u"signoff."_s + one.field->column) != nullptr);
  }
  const SessionRecord draft = recordOf(true);
  pane.show(pictureOf(draft));
  SessionRecord saved = recordOf(false);
  pane.take(saved);
  CHECK(factsOf(saved) == factsOf(draft));
  // Nothing said is nothing, and a 0 that was said stays one.
  pane.show(pictureOf(recordOf(false)));
  pane.take(saved);
  CHECK(factsOf(saved) == factsOf(recordOf(false)));
  SessionRecord zero = recordOf(false);
  zero.session.minutes = 0;
  pane.show(pictureOf(zero));
  pane.take(zero);
  CHECK(zero.session.minutes == 0);
}

}  // namespace session_facts_test
