// SPDX-License-Identifier: MIT
// Who may read the names of a private group is decided here and nowhere else.
#include "core/development/shared_learning.h"

#include <algorithm>

#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool holds(const std::vector<PersonId>& people, PersonId person) {
  return std::find(people.begin(), people.end(), person) != people.end();
}

const QStringList& sharedLearningKindWords() {
  static const QStringList words{u"presentation"_s, u"workshop"_s, u"support group"_s};
  return words;
}

void once(std::vector<PersonId>& people) {
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
}

}  // namespace

QString token(SharedLearningKind kind) { return wordOf(sharedLearningKindWords(), kind); }
std::optional<SharedLearningKind> sharedLearningKindFrom(const QString& token) {
  return valueOf<SharedLearningKind>(sharedLearningKindWords(), token);
}

const std::vector<SharedLearningKind>& sharedLearningKinds() {
  static const std::vector<SharedLearningKind> all{SharedLearningKind::Presentation, SharedLearningKind::Workshop,
                                                   SharedLearningKind::SupportGroup};
  return all;
}

QString sharedLearningWords(SharedLearningKind kind) {
  switch (kind) {
    case SharedLearningKind::Workshop:
      return say("Workshop");
    case SharedLearningKind::SupportGroup:
      return say("Support group");
    case SharedLearningKind::Presentation:
      break;
  }
  return say("Presentation");
}

bool tookPart(const SharedLearning& learning, PersonId person) {
  return holds(learning.gave, person) || holds(learning.came, person);
}

bool mayReadWhoCame(const SharedLearning& learning, std::optional<PersonId> viewer) {
  return !learning.isPrivate || (viewer && tookPart(learning, *viewer));
}

bool mayChange(const SharedLearning& learning, std::optional<PersonId> viewer) {
  if (!viewer) return false;
  return tookPart(learning, *viewer) || (!learning.isPrivate && learning.addedBy == viewer);
}

SharedLearning asSeenBy(SharedLearning learning, std::optional<PersonId> viewer) {
  if (!mayReadWhoCame(learning, viewer)) learning.came.clear();
  return learning;
}

Result<SharedLearning> checked(SharedLearning learning) {
  learning.title = learning.title.trimmed();
  learning.subject = learning.subject.trimmed();
  if (learning.title.isEmpty()) return refuse(say("Say what it was called."));
  if (!learning.day.isValid()) return refuse(say("Say on which day it was."));
  if (learning.isPrivate && learning.kind != SharedLearningKind::SupportGroup)
    return refuse(say("Only a support group can stay private."));
  once(learning.gave);
  once(learning.came);
  if (learning.gave.empty()) return refuse(say("Say who gave it, or who holds the group together."));
  std::erase_if(learning.came, [&learning](PersonId one) { return holds(learning.gave, one); });
  TRY(checkedLength(learning.title, kLongestName, say("The title")));
  TRY(checkedLength(learning.subject, kLongestName, say("What it is about")));
  TRY(checkedLength(learning.about, kLongestText, say("What was shown")));
  TRY(checkedLength(learning.taken, kLongestText, say("What the service took from it")));
  return learning;
}

}  // namespace headroom
