// SPDX-License-Identifier: MIT
// A change is an end and a beginning: what they could read on any day can be said.
#include "core/organisation/reader_actions.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/organisation/one_save.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_access.h"
#include "core/organisation/reader_store.h"

namespace headroom {
namespace {

constexpr qint64 kHourMilliseconds = qint64{60} * 60 * 1000;

Result<PersonId> readerOf(WritableDesk& desk, const NewGrant& grant) {
  if (!grant.person) {
    NewPerson person;
    person.name = grant.name;
    return writePerson(desk.records, person);
  }
  const Organisation whole = loadOrganisation(desk.records);
  if (whole.person(*grant.person) == nullptr) return refuse(say("This person is not in the file any more."));
  const bool holds = std::any_of(whole.posts.begin(), whole.posts.end(), [&](const Post& post) {
    return post.person == *grant.person && (!post.period.to || *post.period.to > desk.today());
  });
  if (holds) return refuse(say("Somebody with a post here reads what the post allows, and cannot be given more."));
  return *grant.person;
}

Result<GrantId> write(WritableDesk& desk, const NewGrant& typed) {
  const auto grant = TRY(checked(typed, desk.today()));
  TRY(mayGiveReading(desk, grant.units));
  const auto person = TRY(readerOf(desk, grant));
  return insertGrant(desk.records, person, grant, *desk.viewer.person, desk.clock.nowMilliseconds());
}

Result<ReaderGrant> running(const Desk& desk, GrantId id) {
  const auto all = loadGrants(desk.records);
  const auto found = std::find_if(all.begin(), all.end(), [id](const ReaderGrant& one) { return one.id == id; });
  if (found == all.end()) return refuse(say("This is not in the file any more."));
  TRY(mayGiveReading(desk, found->units));
  if (found->to <= std::max(found->from, desk.today())) return refuse(say("This is over already."));
  return *found;
}

}  // namespace

Result<GrantId> giveReading(WritableDesk& desk, const NewGrant& grant) {
  return inOneSave(desk, [&]() -> Result<GrantId> { return write(desk, grant); });
}

Result<GrantId> changeReading(WritableDesk& desk, GrantId id, const NewGrant& instead) {
  return inOneSave(desk, [&]() -> Result<GrantId> {
    const auto before = TRY(running(desk, id));
    NewGrant fresh = instead;
    fresh.person = before.person;
    fresh.from = std::max(before.from, desk.today());
    endGrant(desk.records, before, fresh.from, *desk.viewer.person, desk.clock.nowMilliseconds());
    return write(desk, fresh);
  });
}

Result<void> endReading(WritableDesk& desk, GrantId id) {
  return inOneSave(desk, [&]() -> Result<void> {
    const auto grant = TRY(running(desk, id));
    endGrant(desk.records, grant, std::max(grant.from, desk.today()), *desk.viewer.person,
             desk.clock.nowMilliseconds());
    return {};
  });
}

Result<void> noteOpened(WritableDesk& desk, ReaderReport report) {
  return inOneSave(desk.records, [&]() -> Result<void> {
    const auto scope = readerScope(desk, desk.today());
    if (!scope || !scope->mayRead(report)) return {};
    const PersonId reader = *desk.viewer.person;
    const qint64 now = desk.clock.nowMilliseconds();
    const auto last = loadLastOpening(desk.records, reader, report);
    if (!last || now - *last >= kHourMilliseconds) insertOpening(desk.records, reader, report, now);
    return {};
  });
}

}  // namespace headroom
