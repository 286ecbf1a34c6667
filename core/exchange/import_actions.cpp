// SPDX-License-Identifier: MIT
// Writing is one transaction. Nothing of the file changes before every check has passed.
#include "core/exchange/import_actions.h"

#include <QCoreApplication>

#include <algorithm>

#include "core/exchange/import_store.h"
#include "core/exchange/workbook_change_actions.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/record_signing_actions.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

bool managesAll(const Organisation& organisation, PersonId person, QDate on) {
  return maySeeAll(organisation.units, accessOf(organisation, {person}, on));
}

}  // namespace

Result<void> mayImport(const Desk& desk) {
  if (mayKeepEverywhere(desk)) return {};
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const bool anyManagesAll = std::any_of(organisation.posts.begin(), organisation.posts.end(), [&](const Post& post) {
    return post.period.holdsOn(today) && homeRoleOf(post.role) != HomeRole::Practitioner &&
           managesAll(organisation, post.person, today);
  });
  if (!anyManagesAll && !accessOf(organisation, desk.viewer, today).units().empty()) return {};
  return refuse(
      QCoreApplication::translate("import", "Only somebody who manages every unit can bring files into this one."));
}

Result<void> applyImport(Database& records, const ImportPlan& plan, const ExchangeWatch& watch, const Clock& clock) {
  if (!plan.writesAnything()) return {};
  Transaction transaction(records);
  if (records.dataVersion() != plan.dataVersion) {
    return refuse(u"Somebody else saved into the file meanwhile; nothing was imported. Please try again."_s);
  }
  const auto inserted = insertNewRows(records, plan.tables, watch);
  if (!inserted) return refuse(cancelledSentence());
  if (plan.wish.update) TRY(applyWorkbookChanges(records, plan.changes, plan.wish));
  hangImported(records, *inserted, plan.origin, clock.nowMilliseconds());
  transaction.commit();
  return {};
}

}  // namespace headroom
