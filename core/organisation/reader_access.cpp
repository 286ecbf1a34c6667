// SPDX-License-Identifier: MIT
// It starts from nothing: an access of the usual kind whose units are those that were given with one report.
#include "core/organisation/reader_access.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/desk/draft_store.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/post_store.h"
#include "core/organisation/reader_store.h"

namespace headroom {
namespace {

Access accessNow(const Desk& desk) {
  return accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
}

}  // namespace

bool onlyReads(const Database& records, PersonId person, QDate today) {
  return wasGivenReading(records, person) && !hasPostOn(records, person, today);
}

std::optional<ReaderScope> readerScopeOf(const Database& records, PersonId person, QDate today) {
  if (!onlyReads(records, person, today)) return std::nullopt;
  return ReaderScope(loadGrantsOf(records, person), today);
}

std::optional<ReaderScope> readerScope(const Desk& desk, QDate today) {
  if (!desk.viewer.person) return std::nullopt;
  return readerScopeOf(desk.records, *desk.viewer.person, today);
}

Result<void> mayChangeAnything(const Desk& desk) {
  if (desk.viewer.person && onlyReads(desk.records, *desk.viewer.person, desk.today()))
    return refuse(say("You only read here; nothing can be changed."));
  return {};
}

void keepOwnDraft(WritableDesk& desk, const Draft& draft) {
  if (mayChangeAnything(desk)) keepDraft(desk.records, desk.viewer, draft);
}

Desk deskOfReader(const Desk& desk, const ReaderScope& scope, ReaderReport report) {
  const std::set<UnitId> units = scope.unitsOf(report);
  const Standing standing{std::nullopt, {units.begin(), units.end()}, {}, {}};
  return Desk{desk.records, Viewer{desk.viewer.person, {}, std::make_shared<const Standing>(standing)}, desk.clock};
}

Result<void> mayGiveReading(const Desk& desk, const std::vector<UnitId>& units) {
  const Access access = accessNow(desk);
  const bool sees = std::all_of(units.begin(), units.end(), [&access](UnitId unit) { return access.maySee(unit); });
  if (access.home() == HomeRole::ServiceManager && sees) return {};
  return refuse(say("Only somebody who manages the service can give others the reading of its units."));
}

std::vector<ReaderGrant> grantsShown(const Desk& desk) {
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (access.home() != HomeRole::ServiceManager) return {};
  // What was given by somebody above covers the units of the viewer too.
  const auto touches = [&](UnitId given) {
    const auto within = [&](UnitId own) { return organisation.units.isWithin(own, given); };
    return access.maySee(given) || std::any_of(access.units().begin(), access.units().end(), within);
  };
  std::vector<ReaderGrant> grants = loadGrants(desk.records);
  const QDate oldest = desk.today().addYears(-1);
  std::erase_if(grants, [&](const ReaderGrant& one) {
    return one.to <= oldest || std::none_of(one.units.begin(), one.units.end(), touches);
  });
  return grants;
}

}  // namespace headroom
