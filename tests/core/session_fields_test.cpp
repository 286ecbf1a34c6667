// SPDX-License-Identifier: MIT
// Every column of a session is read, saved and told by its declaration, or named by a rule.
#include "tests/support/catch.h"

#include "core/supervision/session_fields.h"
#include "core/supervision/session_store.h"
#include "tests/core/supervision_fixture.h"

namespace session_fields_test {

using namespace headroom;
using namespace Qt::StringLiterals;

TEST_CASE("every column of a session is a plain fact or one that a rule names", "[supervision][fields]") {
  const QStringList named{u"id"_s,        u"code"_s,  u"person_id"_s,   u"supervisor_id"_s, u"kind"_s,
                          u"day"_s,       u"state"_s, u"row_version"_s, u"instead_of_id"_s, u"meeting_id"_s,
                          u"not_needed"_s};
  QStringList facts;
  for (const SessionField& one : sessionFields()) facts << one.field->column;
  for (const Field& field : fieldTable(u"session").fields) {
    INFO(field.column.toStdString());
    CHECK(facts.count(field.column) + named.count(field.column) == 1);
    if (!field.typed) continue;
    REQUIRE(field.words != nullptr);
  }
}

TEST_CASE("what is typed of a session is told as text and taken back from it", "[supervision][fields]") {
  Session session{SessionId(1), {}, PersonId(1), {}, {}, {}, {}, QDate(2026, 7, 24)};
  CHECK(isUntyped(session));
  for (const SessionField& one : typedSessionFields()) {
    INFO(one.field->column.toStdString());
    const QString text = one.field->kind == FieldKind::Truth    ? u"yes"_s
                         : one.field->kind == FieldKind::Number ? u"45"_s
                                                                : u"some words"_s;
    setTypedText(one, session, text);
    CHECK(typedText(one, session) == text);
    CHECK_FALSE(isUntyped(session));
    Session other{SessionId(1), {}, PersonId(1), {}, {}, {}, {}, QDate(2026, 7, 24)};
    takeTyped(other, session);
    CHECK(typedText(one, other) == text);
    setTypedText(one, session, {});
    CHECK(typedText(one, session).isEmpty());
    CHECK(isUntyped(session));
  }
}

}  // namespace session_fields_test
