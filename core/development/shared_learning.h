// SPDX-License-Identifier: MIT
// What people learn from each other: presentations, workshops and support groups, who gave them and who came, and what
// the service took from it (rules 8). A support group may stay private: then only those who meet in it know who came.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"

namespace headroom {

using SharedLearningId = Id<struct SharedLearningTag>;

enum class SharedLearningKind { Presentation, Workshop, SupportGroup };
/// 'presentation', 'workshop', 'support group', as in the file.
QString token(SharedLearningKind kind);
std::optional<SharedLearningKind> sharedLearningKindFrom(const QString& token);
const std::vector<SharedLearningKind>& sharedLearningKinds();
/// 'Presentation', 'Workshop', 'Support group'.
QString sharedLearningWords(SharedLearningKind kind);

struct SharedLearning {
  std::optional<SharedLearningId> id = {};  ///< none: not stored yet
  SharedLearningKind kind = SharedLearningKind::Presentation;
  QString title = {};
  QString subject = {};  ///< words that it is found by besides the title
  QDate day = {};
  QString about = {};  ///< what was shown or talked about
  QString taken = {};  ///< what the service took from it
  bool isPrivate = false;
  std::optional<PersonId> addedBy = {};
  std::vector<PersonId> gave = {};
  std::vector<PersonId> came = {};  ///< of a private group read by the group alone
  qint64 rowVersion = 0;
};

/// Whether that person gave it or came.
bool tookPart(const SharedLearning& learning, PersonId person);
/// Who came is told to everybody; of a private group to those who gave it or came, and to nobody else whatever they
/// manage.
bool mayReadWhoCame(const SharedLearning& learning, std::optional<PersonId> viewer);
/// Whoever entered it, gave it or came; of a private group whoever takes part in it.
bool mayChange(const SharedLearning& learning, std::optional<PersonId> viewer);
/// As it is shown to that viewer: without the names of who came where these are not theirs to read.
SharedLearning asSeenBy(SharedLearning learning, std::optional<PersonId> viewer);

/// Refused without a title, a day or somebody who gave it, when private and no support group, and when too long.
/// Whoever gave it is not counted among those who came.
Result<SharedLearning> checked(SharedLearning learning);

}  // namespace headroom
