// SPDX-License-Identifier: MIT
// The form, and what is counted over it, in whole numbers throughout.
#include "core/supervision/quality_audit.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/say.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QStringList& gradeTokens() {
  static const QStringList all{u"good"_s, u"in part"_s, u"missing"_s, u"does not apply"_s};
  return all;
}

/// a / b, rounded half away from zero to two decimals; b > 0.
Decimal hundredths(qint64 a, qint64 b) {
  const qint64 twice = 200 * std::abs(a) + b;
  const qint64 rounded = twice / (2 * b);
  return Decimal::fromScaled(a < 0 ? -rounded : rounded, 2);
}

}  // namespace

QString token(QualityGrade grade) { return wordOf(gradeTokens(), grade); }

std::optional<QualityGrade> qualityGradeFrom(const QString& token) {
  return valueOf<QualityGrade>(gradeTokens(), token);
}

const std::vector<QualityGrade>& qualityGrades() {
  static const std::vector<QualityGrade> all{QualityGrade::Good, QualityGrade::InPart, QualityGrade::Missing,
                                             QualityGrade::DoesNotApply};
  return all;
}

const std::vector<QualityQuestion>& qualityQuestions() {
  static const std::vector<QualityQuestion> all{
      {u"purpose"_s, say("The purpose is clear"), say("Each discussion says why the case was talked about.")},
      {u"decisions"_s, say("Decisions with their rationale"),
       say("What was decided, and why that and not something else.")},
      {u"voice"_s, say("The child's voice"), say("What the child says, wants or lives with can be read.")},
      {u"reflection"_s, say("Reflection"),
       say("Thinking and not only tasks; of the section itself only its length is shown.")},
      {u"actions"_s, say("Actions with owner and date"), say("Somebody does something by a day.")},
      {u"follow up"_s, say("Follow-up of last time"), say("What was agreed before is looked at again.")},
      {u"support"_s, say("Support to the worker"),
       say("Room for how they are; of the section itself only its length is shown.")},
      {u"timely"_s, say("In good time"), say("Held when due, long enough, and shared within the days that are set.")},
  };
  return all;
}

Result<NewAudit> checked(const NewAudit& audit, QDate today) {
  if (audit.wanted < 1 || audit.wanted > 200) return refuse(say("A sample has from 1 to 200 records."));
  if (audit.seed < 0 || audit.seed > 999'999) return refuse(say("The seed is a number from 0 to 999999."));
  if (!audit.first.isValid() || !audit.last.isValid() || audit.last < audit.first)
    return refuse(say("The last day is before the first."));
  if (audit.last > today) return refuse(say("The records are of days up to today."));
  return audit;
}

Result<void> mayGrade(const SampledRecord& record, PersonId auditor) {
  if (record.person == auditor || record.supervisor == auditor)
    return refuse(say("You are one of the two whose record this is; somebody else grades it."));
  return {};
}

std::optional<Decimal> cohensKappa(const std::vector<std::vector<int>>& counts) {
  const std::size_t size = counts.size();
  qint64 n = 0, same = 0, byChance = 0;  // the last one times n
  for (std::size_t a = 0; a < size; ++a) {
    qint64 row = 0, column = 0;
    for (std::size_t b = 0; b < size; ++b) row += counts[a][b], column += counts[b][a];
    n += row;
    same += counts[a][a];
    byChance += row * column;
  }
  const qint64 possible = n * n - byChance;
  if (possible <= 0) return std::nullopt;
  return hundredths(n * same - byChance, possible);
}

std::vector<AuditorAgreement> auditorAgreements(const std::vector<QualityAnswer>& answers) {
  using Asked = std::pair<SessionId, QString>;
  std::map<std::pair<QString, PersonId>, std::map<Asked, QualityGrade>> said;
  for (const QualityAnswer& one : answers)
    said[{one.auditorName, one.auditor}][{one.session, one.question}] = one.grade;
  std::vector<AuditorAgreement> all;
  for (auto first = said.begin(); first != said.end(); ++first) {
    for (auto second = std::next(first); second != said.end(); ++second) {
      AuditorAgreement one{first->first.second, second->first.second, first->first.first, second->first.first};
      const std::size_t size = qualityGrades().size();
      std::vector<std::vector<int>> counts(size, std::vector<int>(size, 0));
      for (const auto& [asked, grade] : first->second) {
        const auto other = second->second.find(asked);
        if (other == second->second.end()) continue;
        ++one.n;
        if (other->second == grade) ++one.same;
        ++counts[static_cast<std::size_t>(grade)][static_cast<std::size_t>(other->second)];
      }
      one.kappa = cohensKappa(counts);
      if (one.n > 0) all.push_back(std::move(one));
    }
  }
  return all;
}

std::map<QString, QualityCount> qualityCounts(const std::vector<QualityAnswer>& answers) {
  std::map<QString, QualityCount> counts;
  for (const QualityAnswer& one : answers) {
    QualityCount& count = counts[one.question];
    if (one.grade == QualityGrade::Good) ++count.good;
    if (one.grade == QualityGrade::InPart) ++count.inPart;
    if (one.grade == QualityGrade::Missing) ++count.missing;
    if (one.grade == QualityGrade::DoesNotApply) ++count.doesNotApply;
  }
  return counts;
}

std::optional<int> changeSince(const QualityCount& now, const QualityCount& before) {
  if (now.applies() == 0 || before.applies() == 0) return std::nullopt;
  const auto percent = [](const QualityCount& one) {
    return Ratio(Decimal(one.good), Decimal(one.applies())).wholePercent();
  };
  return percent(now) - percent(before);
}

}  // namespace headroom
