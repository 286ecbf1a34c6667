// SPDX-License-Identifier: MIT
// What the file holds about one member of staff, for a request of theirs to see it (UK GDPR, article 15), and the
// words in it that are about somebody else, to be looked at before it is handed out.
#pragma once
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/whole_name.h"
#include "core/desk/desk.h"
#include "core/fields/field.h"
#include "core/organisation/access.h"

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

/// Everybody may ask for what is held about themselves; of others only those who manage the whole service.
Result<void> mayGather(const Viewer& viewer, const Access& access, PersonId person);

/// One stored value of a declared field; null where nothing stands.
struct HeldValue {
  const Field* field = nullptr;
  bool isNull = true;
  qint64 number = 0;
  QString text;
};
/// A row that leads to somebody.
struct FoundRow {
  std::optional<QDate> day;
  std::vector<HeldValue> heading;
  std::vector<HeldValue> told;
};
/// The row as people read it; nothing of a record that must have words and was not written yet.
std::optional<HeldItem> itemOf(const QString& title, const FoundRow& row);
/// Whether the name stands in the words of the row.
bool isNamedIn(const FoundRow& row, const WholeName& name);
/// What stands over a row of somebody else.
QString namedTitle(const QString& title);

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
