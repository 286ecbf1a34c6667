// SPDX-License-Identifier: MIT
// Counts with their n; what is few is said to be few.
#include "core/exchange/quality_report.h"

#include <QCoreApplication>

#include <set>

#include "core/base/day_words.h"
#include "core/supervision/quality_audit_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString sayQuality(const char* words) { return QCoreApplication::translate("audit", words); }

ReportCell changeCell(const std::optional<int>& change) {
  if (!change) return wordCell(u"–"_s);
  if (*change == 0) return wordCell(sayQuality("the same"));
  return wordCell(*change > 0 ? sayQuality("%1 points more").arg(*change)
                              : sayQuality("%1 points fewer").arg(-*change));
}

ReportTable questionTable(const std::map<QString, QualityCount>& now, const std::map<QString, QualityCount>& before) {
  ReportTable table{sayQuality("By question"),
                    {{sayQuality("Question")},
                     {sayQuality("Good"), 50, true},
                     {sayQuality("In part"), 54, true},
                     {sayQuality("Missing"), 56, true},
                     {sayQuality("Does not apply"), 92, true},
                     {sayQuality("Good, share"), 74, true},
                     {sayQuality("Since last time"), 104}},
                    {},
                    {}};
  for (const QualityQuestion& question : qualityQuestions()) {
    const auto found = now.find(question.key);
    const QualityCount count = found == now.end() ? QualityCount{} : found->second;
    const auto earlier = before.find(question.key);
    table.rows.push_back({wordCell(question.words), countCell(count.good), countCell(count.inPart),
                          countCell(count.missing), countCell(count.doesNotApply),
                          shareCell(count.good, count.applies()),
                          changeCell(earlier == before.end() ? std::nullopt : changeSince(count, earlier->second))});
  }
  return table;
}

ReportTable agreementTable(const std::vector<AuditorAgreement>& all, bool named) {
  ReportTable table{sayQuality("Agreement between two auditors"),
                    {{sayQuality("Auditors")},
                     {sayQuality("Both answered"), 84, true},
                     {sayQuality("The same"), 66, true},
                     {sayQuality("Share"), 50, true},
                     {sayQuality("Cohen's kappa"), 92, true},
                     {sayQuality("How much it says"), 190}},
                    {},
                    sayQuality("No two auditors have answered the same question of the same record yet.")};
  int pair = 0;
  for (const AuditorAgreement& one : all) {
    ++pair;
    table.rows.push_back(
        {wordCell(named ? sayQuality("%1 and %2").arg(one.firstName, one.secondName) : sayQuality("Pair %1").arg(pair)),
         countCell(one.n), countCell(one.same), shareCell(one.same, one.n),
         one.kappa ? numberCell(*one.kappa, 2) : wordCell(sayQuality("none")),
         wordCell(!one.kappa    ? sayQuality("each gave one grade throughout")
                  : one.isFew() ? sayQuality("few answers: it can be far off")
                                : sayQuality("enough to be read"))});
  }
  return table;
}

}  // namespace

ReportPart auditPart(const QualityAudit& audit, const std::vector<QualityAnswer>& answers, int records,
                     const std::optional<QualityAudit>& before, const std::vector<QualityAnswer>& answersBefore,
                     bool named) {
  ReportPart part{sayQuality("Quality of records"),
                  sayQuality("%1 records of %2 to %3, drawn on %4 with the seed %5.")
                      .arg(records)
                      .arg(dayWords(audit.first, u"d MMM yyyy"), dayWords(audit.last, u"d MMM yyyy"),
                           dayWords(audit.drawn, u"d MMM yyyy"))
                      .arg(audit.seed)};
  if (before) part.about += sayQuality(" The one before was drawn on %1.").arg(dayWords(before->drawn, u"d MMM yyyy"));
  std::set<SessionId> graded;
  for (const QualityAnswer& one : answers) graded.insert(one.session);
  part.figures.push_back(
      {sayQuality("Records graded"), countCell(static_cast<qint64>(graded.size())), records,
       sayQuality("records of the sample"), true,
       sayQuality("At least one question was answered by at least one auditor. The personal part was "
                  "not shown to them."),
       sayQuality("7, the record")});
  part.tables.push_back(questionTable(qualityCounts(answers), qualityCounts(answersBefore)));
  part.tables.push_back(agreementTable(auditorAgreements(answers), named));
  return part;
}

std::optional<std::pair<QualityAudit, std::vector<QualityAnswer>>> auditBefore(const Database& records,
                                                                               const QualityAudit& audit) {
  for (const QualityAudit& one : loadAudits(records)) {
    if (one.id >= audit.id || one.unit != audit.unit) continue;
    if (auto answers = loadAnswers(records, one.id); !answers.empty()) return std::pair(one, std::move(answers));
  }
  return std::nullopt;
}

ReportPart auditsPart(const Database& records, const ReportScope& scope) {
  for (const QualityAudit& one : loadAudits(records)) {
    if (one.unit != scope.unit || one.drawn > scope.on) continue;
    const auto answers = loadAnswers(records, one.id);
    if (answers.empty()) continue;
    const auto before = auditBefore(records, one);
    return auditPart(one, answers, static_cast<int>(loadSample(records, one.id).size()),
                     before ? std::optional(before->first) : std::nullopt,
                     before ? before->second : std::vector<QualityAnswer>{}, false);
  }
  return {sayQuality("Quality of records"), sayQuality("No record of this unit was audited yet.")};
}

}  // namespace headroom
