// SPDX-License-Identifier: MIT
// Open cases that nobody has discussed in supervision for so many days (rules 6, 'Not discussed'; formats 1).
#pragma once
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/caseload/caseload_facts.h"
#include "core/store/database.h"

namespace headroom {

/// Days without a discussion where nothing else is asked for: six weeks.
inline constexpr int kNotDiscussedDays = 42;

/// Days since a case was last discussed, else since it opened.
qint64 daysNotDiscussed(std::optional<QDate> lastDiscussed, QDate opened, QDate on);
/// Whether that is `days` or more: the one rule of the page, the command, the agenda, the brief and My work.
bool isNotDiscussed(std::optional<QDate> lastDiscussed, QDate opened, QDate on, int days = kNotDiscussedDays);

/// A case that is open and led on the day.
struct NotDiscussedCase {
  CaseId caseId;
  QString code;
  QString kind;
  std::optional<UnitId> unit;  ///< the case's own
  QString unitCode;            ///< empty when none
  PostId post;                 ///< of its lead
  QString postCode;
  PersonId person;  ///< who leads it
  QString personName;
  UnitId team;  ///< of the lead's post
  QString teamName;
  std::optional<Decimal> weight;  ///< its whole weight in that team; nothing: unweighted
  std::optional<QDate> lastDiscussed;
  qint64 days = 0;  ///< since then, else since it opened
  qint64 weeks() const { return days / 7; }
};

/// Cases of the facts that are open and led on the day, and were last discussed at least `days` ago: the longest first,
/// then by code. `last`: when each was last discussed, on or before the day. With `unit`, those whose lead's post is in
/// it or below.
std::vector<NotDiscussedCase> notDiscussed(const CaseloadFacts& facts, const std::unordered_map<CaseId, QDate>& last,
                                           QDate on, int days, std::optional<UnitId> unit = std::nullopt);
/// The heaviest first, the unweighted last; then the longest, then by code.
void orderHeaviest(std::vector<NotDiscussedCase>& cases);

/// Of one team or worker: how many of their cases wait for a discussion, by weeks.
struct NotDiscussedCount {
  std::optional<PersonId> person;  ///< nothing: of the whole team
  UnitId team;
  QString name;
  int open = 0;        ///< cases that are open and led
  int waiting = 0;     ///< of these not discussed for `days`
  int never = 0;       ///< open ones that were never discussed
  qint64 longest = 0;  ///< days of the one that waits longest
};
/// By team, each followed by its workers: those with most waiting first, then by name. `every`: all cases that are led,
/// as notDiscussed() gives them for 0 days.
std::vector<NotDiscussedCount> notDiscussedByWorker(const std::vector<NotDiscussedCase>& every, int days);

}  // namespace headroom
