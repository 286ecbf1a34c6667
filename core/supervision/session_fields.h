// SPDX-License-Identifier: MIT
// Where the declared columns of a session (core/fields) stand in a Session. Loading, saving, drafts, merging and the
// page go through this list, so that a new column is one more line of it.
#pragma once
#include <optional>
#include <variant>
#include <vector>

#include "core/fields/field.h"
#include "core/supervision/session.h"

namespace headroom {

using SessionMember = std::variant<QString Session::*, bool Session::*, std::optional<int> Session::*,
                                   std::optional<QDate> Session::*, std::optional<SessionSide> Session::*>;

struct SessionField {
  const Field* field;
  SessionMember member;
};

/// Every column that is a plain fact of the meeting, in the order of the declarations. Whose session it is, of what
/// kind, on which day and in which state are no such facts: rules hang on them.
const std::vector<SessionField>& sessionFields();
/// Those that are typed by hand.
const std::vector<SessionField>& typedSessionFields();

/// What was typed in `from` stands in `session` too, without spaces round it.
void takeTyped(Session& session, const Session& from);
/// Whether nothing of it was typed.
bool isUntyped(const Session& session);
/// For people and for comparing: the words, the number, 'yes'; empty when there is nothing.
QString typedText(const SessionField& field, const Session& session);
/// Back from such a text; of several lines the last one counts for a number.
void setTypedText(const SessionField& field, Session& session, const QString& text);

}  // namespace headroom
