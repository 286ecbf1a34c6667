// SPDX-License-Identifier: MIT
// It starts from nothing: an access of the usual kind whose units are those that were given with one report.
#include "core/organisation/reader_access.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/organisation/organisation_store.h"
#include "core/organisation/post_store.h"
#include "core/organisation/reader_store.h"

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("reader", words); }

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
  const Access access = accessNow(desk);
  if (access.home() != HomeRole::ServiceManager) return {};
  std::vector<ReaderGrant> grants = loadGrants(desk.records);
  const QDate oldest = desk.today().addYears(-1);
  std::erase_if(grants, [&](const ReaderGrant& one) {
    const bool seen = std::any_of(one.units.begin(), one.units.end(), [&](UnitId unit) { return access.maySee(unit); });
    return !seen || one.to <= oldest;
  });
  return grants;
}

}  // namespace headroom
