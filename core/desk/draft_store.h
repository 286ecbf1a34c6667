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
/// The forms of which the author has kept something, whether or not it can be opened.
QStringList draftForms(const Database& records, const Viewer& author);
/// Whether anybody has kept typing of that form, or of a part of it.
bool isDrafted(const Database& records, const QString& form);
/// Belongs inside a transaction.
void discardDraft(Database& records, const Viewer& author, const QString& form);
/// Seals what the author kept before they had keys, or before the service had a recovery key. Belongs inside a
/// transaction.
void sealDrafts(Database& records, const Viewer& author);

/// As the file keeps a body: of an author with keys sealed to the service's recovery key too, where there is one.
QString bodyToKeep(const Database& records, const Viewer& author, const QString& body);
/// Whether a body that the author's keys open is not sealed to the recovery key that the service has.
bool lacksRecovery(const Database& records, const Viewer& author, const QString& kept);
/// What was kept, by the recovery key; nothing where it is not sealed to it.
std::optional<QString> recoveredBody(const KeyPair& recovery, const QString& kept);
/// Whether any draft of the author lacks it.
bool hasDraftsToSeal(const Database& records, const Viewer& author);
/// Seals the drafts of somebody with new keys to these, as far as the recovery key opens them. Belongs inside a
/// transaction.
void recoverDrafts(Database& records, const Viewer& author, const KeyPair& recovery);

}  // namespace headroom
