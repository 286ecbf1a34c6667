// SPDX-License-Identifier: MIT
// Reads an action typed in one line: 'review with school Farah next friday' is what, who and by when.
#pragma once
#include <QDate>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

#include "core/base/id.h"

namespace headroom {

struct QuickPerson {
  PersonId id;
  QString name;
  bool isNear = true;  ///< of the team; somebody from elsewhere is only found with a capital letter
};

struct QuickCase {
  CaseId id;
  QString code;
};

/// Whom and what the words can mean beside the people.
struct QuickMeaning {
  std::optional<PersonId> writer = {};  ///< 'me' and 'I'; one of the people
  std::function<std::optional<QuickCase>(const QString& word)> findCase = {};
};

struct QuickAction {
  QString what;
  std::optional<PersonId> owner;
  QString ownerName;
  std::optional<QDate> due;  ///< the words at the end that are a date
  std::optional<CaseId> about = {};
  QString caseCode = {};
};

/// The owner is the last words that are the first or full name of one of the people, or 'me'; or the first ones before
/// 'to' or 'will', or 'I'. The people stand in the order in which a first name that several have is theirs. A word that
/// is a case's reference ties the case and stays in the words. Nothing understood is lost: words that are neither a
/// name nor a date stay in `what`.
QuickAction readQuickAction(const QString& typed, const std::vector<QuickPerson>& people, QDate today,
                            const QuickMeaning& meaning = {});

}  // namespace headroom
