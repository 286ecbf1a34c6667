// SPDX-License-Identifier: MIT
// Drafts as rows, one a form and author.
#pragma once
#include <vector>

#include "core/desk/draft.h"

namespace headroom {

/// Replaces the draft of the same form and author. Belongs inside a transaction.
void keepDraft(Database& records, const Viewer& author, const Draft& draft);
/// The author's draft of that form, if any; none that is sealed to keys that the viewer has not.
std::optional<Draft> loadDraft(const Database& records, const Viewer& author, const QString& form);
/// Every draft of the author that can be opened, the latest first.
std::vector<Draft> loadDrafts(const Database& records, const Viewer& author);
/// Whether anybody has kept typing of that form, or of a part of it.
bool isDrafted(const Database& records, const QString& form);
/// Belongs inside a transaction.
void discardDraft(Database& records, const Viewer& author, const QString& form);
/// Seals what the author kept before they had keys. Belongs inside a transaction.
void sealDrafts(Database& records, const Viewer& author);

}  // namespace headroom
