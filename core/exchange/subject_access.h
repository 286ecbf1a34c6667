// SPDX-License-Identifier: MIT
// What the file holds about one member of staff, for a request of theirs to see it (UK GDPR, article 15), and the
// words in it that are about somebody else, to be looked at before it is handed out.
#pragma once
#include <QString>
#include <QStringList>

#include <vector>

#include "core/base/result.h"
#include "core/base/whole_name.h"
#include "core/desk/desk.h"

namespace headroom {

struct HeldItem {
  QString heading;  ///< 'Supervision, Friday 24 July 2026: How are you?'
  QString words;
};

struct HeldAbout {
  QString name;
  std::vector<HeldItem> items;  ///< by subject, each the earliest first
  int notes = 0;                ///< reflective notes, which only their author is shown: counted and not given
};

/// Refused for anybody but those who manage the whole service, and the person themselves.
Result<HeldAbout> gatherHeldAbout(const Desk& desk, PersonId person);
/// The whole as plain text, with a line for what is not in it.
QString heldText(const HeldAbout& held, QDate on);

/// Where other people are named and where identifiers stand (core/reflection/identifiers.h); proposals, no more.
/// Another's name inside `ownName`, that of the person who asks, is none.
std::vector<Stretch> proposedToWithhold(const QString& text, const QStringList& otherNames,
                                        const QString& ownName = {});
/// In order, and those that touch as one; what lies outside the text is left away.
std::vector<Stretch> joined(std::vector<Stretch> stretches, qsizetype textLength);
/// The text with '[withheld]' in the place of each stretch, and how often.
QString withheld(const QString& text, const std::vector<Stretch>& stretches);

}  // namespace headroom
