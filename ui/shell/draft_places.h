// SPDX-License-Identifier: MIT
// Where words that were typed and not saved belong: the page on which somebody goes on with them.
#pragma once
#include <QDate>

#include <vector>

#include "core/desk/draft.h"
#include "ui/shared/page.h"

namespace headroom {

Address placeOfDraft(const Draft& draft);
/// Whether it is of a dialog, which is opened on that page.
bool isOfDialog(const Draft& draft);
/// When it was saved: the time of today, the day of another.
QString savedWords(const Draft& draft, QDate today);

/// What somebody who comes back is told of what they have not saved: how much there is, and the way to each. Of a
/// single one that the page `here` offers by itself nothing is said.
struct DraftOffered {
  QString words;  ///< empty: nothing to say
  QString verb;
  Address to;
};
DraftOffered offeredOf(const std::vector<Draft>& drafts, const Address& here, QDate today);

/// What every draft is found by in Ctrl+K, in front of its title.
QString draftFound(const QString& title);

}  // namespace headroom
