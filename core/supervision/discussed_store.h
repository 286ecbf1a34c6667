// SPDX-License-Identifier: MIT
// When each case was last talked about in supervision: the case clock (rules 6).
#pragma once
#include <QDate>
#include <QString>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/store/database.h"

namespace headroom {

/// The latest day on or before `on` on which a held case, group or one-to-one session other than `except` discussed the
/// case; cases never discussed are not in it. One seek a case, whatever else the file holds.
std::unordered_map<CaseId, QDate> lastDiscussed(const Database& records, const std::vector<CaseId>& cases, QDate on,
                                                std::optional<SessionId> except = std::nullopt);

/// What was said of a case in a session that took place.
struct CaseDiscussion {
  SessionId session;
  PersonId person;
  std::optional<PersonId> supervisor;
  QString personName;
  QDate day;
  bool isDraft = false;  ///< held, not shared yet: for the supervisor alone
  QString decision;
  QString rationale;
};

/// All of a case, newest first.
std::vector<CaseDiscussion> discussionsOf(const Database& records, CaseId id);
/// Of each of these cases what was decided last up to that day, of what `wanted` takes; those without are not in it.
/// One statement for all of them.
std::unordered_map<CaseId, CaseDiscussion> lastDecisions(const Database& records, const std::vector<CaseId>& cases,
                                                         QDate on,
                                                         const std::function<bool(const CaseDiscussion&)>& wanted);

}  // namespace headroom
