// SPDX-License-Identifier: MIT
// One transaction a verb. Whoever can't read the names of a group can't write them either.
#include "core/development/shared_learning_actions.h"

#include "core/base/period.h"
#include "core/base/say.h"
#include "core/development/shared_learning_store.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"

namespace headroom {
namespace {

Result<PersonId> whoWorksHere(const Desk& desk) {
  if (!isOfTheService(desk)) return refuse(say("What is shared is entered by those who work here."));
  return *desk.viewer.person;
}

Result<SharedLearning> storedToChange(const Desk& desk, SharedLearningId id) {
  auto stored = loadSharedLearning(desk.records, id);
  if (!stored) return refuse(say("It is no longer there."));
  if (!mayChange(*stored, desk.viewer.person))
    return refuse(say("It is changed by whoever entered it, gave it or came."));
  return *std::move(stored);
}

}  // namespace

bool isOfTheService(const Desk& desk) {
  if (!desk.viewer.person) return false;
  if (desk.viewer.standing != nullptr) return desk.viewer.standing->role.has_value();
  const Organisation around = loadOrganisationOf(desk.records, desk.today(), *desk.viewer.person);
  return around.mainPost(*desk.viewer.person, desk.today()) != nullptr;
}

std::vector<SharedLearning> sharedLearningOf(const Desk& desk) {
  std::vector<SharedLearning> all;
  if (!isOfTheService(desk)) return all;
  const QDate upTo = desk.viewer.standing != nullptr ? desk.today() : kLatestDate;
  for (SharedLearning& one : loadSharedLearning(desk.records, upTo))
    all.push_back(asSeenBy(std::move(one), desk.viewer.person));
  return all;
}

Result<SharedLearningId> saveSharedLearning(WritableDesk& desk, const SharedLearning& learning) {
  auto sound = TRY(checked(learning));
  return inOneSave(desk, [&]() -> Result<SharedLearningId> {
    const auto me = TRY(whoWorksHere(desk));
    if (sound.id) {
      const auto stored = TRY(storedToChange(desk, *sound.id));
      // Its names were not shown to them, so what they typed says nothing of who came.
      if (!mayReadWhoCame(stored, me)) sound.came = stored.came;
    } else {
      sound.addedBy = me;
    }
    if (sound.isPrivate && !tookPart(sound, me))
      return refuse(say("A private group is kept by those who meet in it: name yourself among them."));
    return writeSharedLearning(desk.records, sound);
  });
}

Result<void> sayIWasThere(WritableDesk& desk, SharedLearningId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto me = TRY(whoWorksHere(desk));
    auto stored = loadSharedLearning(desk.records, id);
    if (!stored) return refuse(say("It is no longer there."));
    if (tookPart(*stored, me)) return refuse(say("You are named there already."));
    if (stored->isPrivate) return refuse(say("Those who meet in a private group say who came."));
    stored->came.push_back(me);
    writeSharedLearning(desk.records, *stored);
    return {};
  });
}

Result<void> removeSharedLearning(WritableDesk& desk, SharedLearningId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto stored = TRY(storedToChange(desk, id));
    deleteSharedLearning(desk.records, id, stored.rowVersion);
    return {};
  });
}

Result<SpecialismId> saveSpecialism(WritableDesk& desk, const Specialism& specialism) {
  const auto sound = TRY(checked(specialism));
  return inOneSave(desk, [&]() -> Result<SpecialismId> {
    if (desk.viewer.person != sound.person) return refuse(say("People say for themselves what they know about."));
    return writeSpecialism(desk.records, sound);
  });
}

Result<void> removeSpecialism(WritableDesk& desk, const Specialism& specialism) {
  return inOneSave(desk, [&]() -> Result<void> {
    if (desk.viewer.person != specialism.person) return refuse(say("People say for themselves what they know about."));
    if (!specialism.id) return refuse(say("It is no longer there."));
    deleteSpecialism(desk.records, *specialism.id, specialism.rowVersion);
    return {};
  });
}

}  // namespace headroom
