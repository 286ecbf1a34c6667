// SPDX-License-Identifier: MIT
// What people have prepared for their next supervision.
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

}  // namespace headroom
