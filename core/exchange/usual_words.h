// SPDX-License-Identifier: MIT
// What people write for a role, a kind of case, a division and the heading of a column: abbreviations of children's
// services among them. What may mean two things is in no list: nothing is guessed.
#pragma once
#include <QString>
#include <QStringList>

#include <optional>

namespace headroom {

/// The word of formats 2 that is meant: 'TM' -> 'team manager', 'LAC' -> 'child in care', 'CSC' -> 'children'. Nothing
/// for a word that means none of them.
std::optional<QString> roleMeant(const QString& typed);
std::optional<QString> caseKindMeant(const QString& typed);
std::optional<QString> divisionMeant(const QString& typed);
std::optional<QString> sessionKindMeant(const QString& typed);

/// A heading or a word as it is compared: lower-case letters and digits, one space between words.
QString comparable(const QString& typed);

/// What a column may hold, and how its heading is written elsewhere.
enum class UsualColumn {
  Team,
  Division,
  Limit,
  Name,
  Role,
  Fte,
  Supervisor,
  Registration,
  Start,
  Reference,
  Kind,
  Worker,
  Family,
  Opened,
  Closed,
  Day,
  Minutes,
  SessionKind
};

/// How well a heading fits: 0 is one of the usual ones, 1 holds one of them among other words; nothing where it does
/// not fit.
std::optional<int> headingFit(UsualColumn column, const QString& heading);

}  // namespace headroom
