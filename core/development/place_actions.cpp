// SPDX-License-Identifier: MIT
// A mentor follows the place that they mentor, and nothing else of the person.
#include "core/development/place_actions.h"

#include "core/base/say.h"
#include "core/development/place_store.h"
#include "core/development/programme_store.h"
#include "core/organisation/access.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_store.h"

namespace headroom {
namespace {

Result<ProgrammePlace> followed(const Desk& desk, PlaceId id) {
  if (!desk.viewer.person) return refuse(say("Choose who is looking first."));
  const auto place = loadProgramme(desk.records, id);
  if (!place) return refuse(say("It is no longer there."));
  if (!mayFollow(desk, *place)) return refuse(say("This person is not among those whom you see."));
  return *place;
}

}  // namespace

bool mayFollow(const Desk& desk, const ProgrammePlace& place) {
  if (!desk.viewer.person) return false;
  if (desk.viewer.person == place.person || desk.viewer.person == place.mentor) return true;
  return accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today()).mayRead(place.person);
}

bool mayTakeOut(const Desk& desk, const ProgrammePlace& place, const Evidence& evidence) {
  if (!desk.viewer.person) return false;
  if (evidence.by == desk.viewer.person) return true;
  const bool isThere =
      evidence.by && loadOrganisationOn(desk.records, desk.today()).mainPost(*evidence.by, desk.today()) != nullptr;
  return !isThere && desk.viewer.person != place.person && mayKeep(desk, place.person).has_value();
}

Result<void> nameMentor(WritableDesk& desk, PlaceId id, std::optional<PersonId> mentor) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto place = TRY(followed(desk, id));
    if (desk.viewer.person == place.person) return refuse(say("Nobody can decide this for themselves."));
    TRY(mayKeep(desk, place.person));
    if (place.period.to && *place.period.to <= desk.today()) return refuse(say("It is over."));
    if (mentor == place.person) return refuse(say("Nobody can be their own mentor."));
    const Organisation now = loadOrganisationOn(desk.records, desk.today());
    if (mentor && now.mainPost(*mentor, desk.today()) == nullptr)
      return refuse(say("They hold no post today, so they cannot be the mentor."));
    if (mentor == place.mentor) return refuse(mentor ? say("They are the mentor already.") : say("It has no mentor."));
    writeMentor(desk.records, id, mentor);
    return {};
  });
}

Result<void> noteReview(WritableDesk& desk, const PlaceReview& typed) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto place = TRY(followed(desk, typed.place));
    if (desk.viewer.person == place.person) return refuse(say("Nobody can record their own review."));
    auto review = TRY(checked(typed, place, desk.today()));
    review.by = desk.viewer.person;
    if (!insertReview(desk.records, review)) return refuse(say("That review is noted already."));
    return {};
  });
}

Result<void> addEvidence(WritableDesk& desk, const Evidence& typed) {
  return inOneSave(desk, [&]() -> Result<void> {
    TRY(followed(desk, typed.place));
    auto evidence = TRY(checked(typed, desk.today()));
    evidence.by = desk.viewer.person;
    insertEvidence(desk.records, evidence);
    return {};
  });
}

Result<void> removeEvidence(WritableDesk& desk, EvidenceId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto evidence = loadEvidenceRow(desk.records, id);
    if (!evidence) return refuse(say("It is no longer there."));
    const auto place = TRY(followed(desk, evidence->place));
    if (!mayTakeOut(desk, place, *evidence)) return refuse(say("Only the person who added evidence can take it out."));
    deleteEvidence(desk.records, id);
    return {};
  });
}

}  // namespace headroom
