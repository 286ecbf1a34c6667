// SPDX-License-Identifier: MIT
// What people have prepared for their next supervision, and words typed but not saved yet.
#pragma once
#include <optional>
#include <vector>

#include "core/store/database.h"

namespace headroom {

struct Preparation {
  qint64 id = 0;
  QString words;
  std::optional<CaseId> caseId = {};  ///< a case that the person wants to discuss
  QString caseCode = {};
};
/// What waits to be talked about, oldest first.
std::vector<Preparation> loadPreparation(const Database& records, PersonId person);
/// What a session took up.
std::vector<Preparation> loadPreparationOf(const Database& records, SessionId session);
void insertPreparation(Database& records, PersonId person, const QString& words, qint64 at,
                       std::optional<CaseId> about = std::nullopt);
/// Whose it is, while it waits.
std::optional<PersonId> preparedBy(const Database& records, qint64 id);
/// False when it was not there, or a session had taken it up.
bool deletePreparation(Database& records, qint64 id);
/// Ties everything that waits for that person to the session. Belongs inside a transaction.
void takeUpPreparation(Database& records, SessionId session, PersonId person);

/// Words typed into an open form. `form` names it: 'session:17', 'note:new'.
struct Draft {
  QString form;
  QString title;  ///< for people: 'supervision with Farah'
  QString body;
  qint64 baseVersion = 0;  ///< row version that the typing began from
  qint64 savedAt = 0;      ///< milliseconds UTC
};
/// One durable save; replaces the draft of the same form and author.
void keepDraft(Database& records, PersonId author, const Draft& draft);
/// The author's draft of that form, if any.
std::optional<Draft> loadDraft(const Database& records, PersonId author, const QString& form);
/// Every draft of the author, the latest first.
/// Whether anybody has kept typing of that form.
bool isDrafted(const Database& records, const QString& form);
std::vector<Draft> loadDrafts(const Database& records, PersonId author);
/// One durable save when there is such a draft.
void discardDraft(Database& records, PersonId author, const QString& form);

}  // namespace headroom
