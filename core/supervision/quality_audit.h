// SPDX-License-Identifier: MIT
// An audit of records: a sample drawn by a seed, eight questions on each record, and how far two auditors say the same.
// The personal part is not shown to an auditor; of it they are told how much is written.
#pragma once
#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/supervision/session.h"

namespace headroom {

using AuditId = Id<struct QualityAuditTag>;

enum class QualityGrade { Good, InPart, Missing, DoesNotApply };
/// 'good', 'in part', 'missing', 'does not apply'.
QString token(QualityGrade grade);
std::optional<QualityGrade> qualityGradeFrom(const QString& token);
const std::vector<QualityGrade>& qualityGrades();

struct QualityQuestion {
  QString key;
  QString words;  ///< 'The purpose is clear'
  QString hint;   ///< what to look for
};
/// In the order of the form.
const std::vector<QualityQuestion>& qualityQuestions();

struct QualityAudit {
  AuditId id;
  std::optional<UnitId> unit;  ///< none: the whole service
  int seed = 0;
  int wanted = 0;
  QDate first;  ///< of the days that the sessions lie in
  QDate last;
  QDate drawn;
  QString drawnBy;
};

struct NewAudit {
  std::optional<UnitId> unit;
  int seed = 0;  ///< 0 to 999999
  int wanted = 10;
  QDate first;
  QDate last;
};
/// Refused for days to come or the wrong way round, and for another number than 1 to 200.
Result<NewAudit> checked(const NewAudit& audit, QDate today);

/// One record of a sample.
struct SampledRecord {
  SessionId session;
  QString code;
  PersonId person;
  std::optional<PersonId> supervisor;
  QDate day;
  SessionKind kind = SessionKind::FormalOneToOne;
};

struct QualityAnswer {
  SessionId session;
  PersonId auditor;
  QString auditorName;
  QString question;
  QualityGrade grade = QualityGrade::Good;
  QString note = {};
  qint64 rowVersion = 0;
};

/// Whether that person may grade the record: neither of the two whose record it is.
Result<void> mayGrade(const SampledRecord& record, PersonId auditor);

/// Below so many questions answered by both, a figure of agreement says little, and it is said.
inline constexpr int kFewPairs = 30;

/// How far two auditors say the same of the same questions of the same records.
struct AuditorAgreement {
  PersonId first;
  PersonId second;
  QString firstName;
  QString secondName;
  int n = 0;     ///< questions of records that both have answered
  int same = 0;  ///< of these the same grade
  /// Cohen's kappa to two decimals: (same - by chance) / (n - by chance). Nothing where chance alone would give full
  /// agreement, because each gave one grade throughout.
  std::optional<Decimal> kappa = {};
  bool isFew() const { return n < kFewPairs; }
};
/// For counts[a][b]: how often the first said a and the second b.
std::optional<Decimal> cohensKappa(const std::vector<std::vector<int>>& counts);
/// Of every two who answered something in common, by name.
std::vector<AuditorAgreement> auditorAgreements(const std::vector<QualityAnswer>& answers);

/// What was said to one question.
struct QualityCount {
  int good = 0;
  int inPart = 0;
  int missing = 0;
  int doesNotApply = 0;
  int applies() const { return good + inPart + missing; }
};
/// By question; of all auditors together.
std::map<QString, QualityCount> qualityCounts(const std::vector<QualityAnswer>& answers);

/// Percentage points by which the share of 'good' is above the one before; nothing where one of them was not asked.
std::optional<int> changeSince(const QualityCount& now, const QualityCount& before);

}  // namespace headroom
