// SPDX-License-Identifier: MIT
// What others said of a record is only counted until one has said it too: two auditors are to judge apart.
#include "ui/quality/quality_view.h"

#include <set>

#include "core/base/say.h"
#include "core/exchange/quality_report.h"
#include "core/exchange/reader_reports.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/printed_marking_store.h"
#include "core/supervision/quality_audit_actions.h"
#include "core/supervision/quality_audit_store.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QualityRow rowOf(const SampledRecord& record, const std::vector<QualityAnswer>& answers, PersonId me) {
  QualityRow row{record.session, record.code, record.day, token(record.kind)};
  row.isOwn = !mayGrade(record, me);
  std::set<PersonId> others;
  for (const QualityAnswer& one : answers) {
    if (one.session != record.session) continue;
    if (one.auditor == me) {
      ++row.mine;
    } else {
      others.insert(one.auditor);
    }
  }
  row.auditors = static_cast<int>(others.size());
  return row;
}

}  // namespace

QualityPicture readQuality(const Desk& desk, const ChosenUnit& asked, std::optional<AuditId> audit) {
  QualityPicture picture;
  if (!desk.viewer.person) return picture;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  if (access.home() != HomeRole::ServiceManager) return picture;
  picture.scope = unitScope(organisation.units, access, asked);
  if (picture.scope.choices.empty()) return picture;
  for (QualityAudit& one : loadAudits(desk.records)) {
    if (one.unit != picture.scope.unit || one.drawn > desk.today()) continue;
    if (!picture.shown || one.id == audit) picture.shown = one;
    picture.audits.push_back(std::move(one));
  }
  if (!picture.shown) return picture;
  const auto answers = loadAnswers(desk.records, picture.shown->id);
  for (const SampledRecord& one : loadSample(desk.records, picture.shown->id))
    picture.rows.push_back(rowOf(one, answers, *desk.viewer.person));
  std::copy_if(answers.begin(), answers.end(), std::back_inserter(picture.answers),
               [&](const QualityAnswer& one) { return one.auditor == *desk.viewer.person; });
  const auto before = auditBefore(desk.records, *picture.shown);
  picture.results = Report{say("Quality audit"),
                           picture.scope.choices[static_cast<std::size_t>(picture.scope.at)].words,
                           desk.today(),
                           longDate(desk.today()),
                           {auditPart(*picture.shown, answers, static_cast<int>(picture.rows.size()),
                                      before ? std::optional(before->first) : std::nullopt,
                                      before ? before->second : std::vector<QualityAnswer>{}, true)}};
  picture.results.marking = loadPrintedMarking(desk.records);
  return picture;
}

Result<Report> readAudited(const Desk& desk, AuditId audit, SessionId session) {
  const auto part = TRY(auditedRecord(desk, audit, session));
  return casePartReport(part, longDate(desk.today()));
}

QString auditWords(const QualityAudit& audit) { return say("%1, seed %2").arg(tableDate(audit.drawn)).arg(audit.seed); }

}  // namespace headroom
