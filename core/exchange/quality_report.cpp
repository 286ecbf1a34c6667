// SPDX-License-Identifier: MIT
// Counts with their n; what is few is said to be few.
#include "core/exchange/quality_report.h"

#include <cstdlib>
#include <set>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/base/say.h"
#include "core/supervision/quality_audit_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

ReportCell changeCell(const std::optional<int>& change) {
  if (!change) return wordCell(u"–"_s);
  if (*change == 0) return wordCell(say("the same"));
  const QString points = counted(std::abs(*change), "point", "points");
  return wordCell(*change > 0 ? say("%1 more").arg(points) : say("%1 fewer").arg(points));
}

ReportTable questionTable(const std::map<QString, QualityCount>& now, const std::map<QString, QualityCount>& before) {
  ReportTable table{say("By question"),
                    {{say("Question")},
                     {say("Good"), 50, true},
                     {say("In part"), 54, true},
                     {say("Missing"), 56, true},
                     {say("Does not apply"), 92, true},
                     {say("Good, share"), 74, true},
                     {say("Since last time"), 104}},
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
  ReportTable table{say("Agreement between two auditors"),
                    {{say("Auditors")},
                     {say("Both answered"), 84, true},
                     {say("The same"), 66, true},
                     {say("Share"), 50, true},
                     {say("Cohen's kappa"), 92, true},
                     {say("How much it says"), 190}},
                    {},
                    say("No two auditors have answered the same question of the same record yet.")};
  int pair = 0;
  for (const AuditorAgreement& one : all) {
    ++pair;
    table.rows.push_back(
        {wordCell(named ? say("%1 and %2").arg(one.firstName, one.secondName) : say("Pair %1").arg(pair)),
         countCell(one.n), countCell(one.same), shareCell(one.same, one.n),
         one.kappa ? numberCell(*one.kappa, 2) : wordCell(say("none")),
         wordCell(!one.kappa    ? say("each gave one grade throughout")
                  : one.isFew() ? say("few answers: it can be far off")
                                : say("enough to be read"))});
  }
  return table;
}

}  // namespace

ReportPart auditPart(const QualityAudit& audit, const std::vector<QualityAnswer>& answers, int records,
                     const std::optional<QualityAudit>& before, const std::vector<QualityAnswer>& answersBefore,
                     bool named) {
  ReportPart part{say("Quality of records"),
                  say("%1 of %2 to %3, drawn on %4 with the seed %5.")
                      .arg(counted(records, "record", "records"))
                      .arg(dayWords(audit.first, u"d MMM yyyy"), dayWords(audit.last, u"d MMM yyyy"),
                           dayWords(audit.drawn, u"d MMM yyyy"))
                      .arg(audit.seed)};
  if (before) part.about += say(" The one before was drawn on %1.").arg(dayWords(before->drawn, u"d MMM yyyy"));
  std::set<SessionId> graded;
  for (const QualityAnswer& one : answers) graded.insert(one.session);
  part.figures.push_back({say("Records graded"), countCell(static_cast<qint64>(graded.size())), records,
                          say("records of the sample"), true,
                          say("At least one question was answered by at least one auditor. The personal part was "
                              "not shown to them."),
                          say("7, the record")});
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
  return {say("Quality of records"), say("No record of this unit was audited yet.")};
}

}  // namespace headroom
