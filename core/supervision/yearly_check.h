// SPDX-License-Identifier: MIT
// What is looked at once a year or so about somebody who works here: that their registration holds, that a DBS
// certificate was seen, the appraisal, and of a driver the insurance. Never the document itself.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/supervision/cadence.h"

namespace headroom {

using CheckId = Id<struct CheckTag>;

enum class CheckKind { Registration, Dbs, Appraisal, DrivingInsurance };
/// 'registration', 'DBS', 'appraisal', 'driving insurance', as in the file.
QString token(CheckKind kind);
std::optional<CheckKind> checkKindFrom(const QString& token);
const std::vector<CheckKind>& checkKinds();
/// 'Registration', 'DBS seen', 'Appraisal', 'Insurance for driving'.
QString checkWords(CheckKind kind);

/// That something was seen on a day.
struct YearlyCheck {
  std::optional<CheckId> id = {};  ///< none: not stored yet
  PersonId person;
  CheckKind kind = CheckKind::Registration;
  QDate seen = {};
  std::optional<QDate> due = {};  ///< by when again; none: not any more
  QString note = {};
  QString seenBy = {};  ///< name of who noted it
};

/// A year on, and of the registration the 30th of November, when that year of it ends (rules 8).
QDate usualDue(CheckKind kind, QDate seen);

/// Refused for a day to come, for one to be seen again before that, and for an impossible length.
Result<YearlyCheck> checked(YearlyCheck typed, QDate today);

/// How one kind stands for somebody on a day.
struct CheckStanding {
  CheckKind kind = CheckKind::Registration;
  std::optional<YearlyCheck> last = {};  ///< the latest; none: never noted
  std::optional<DueLabel> label = {};    ///< none: never noted, or not to be seen again
};

/// Registration of whoever has a number, DBS and appraisal of everybody, insurance of whoever it was noted for once.
/// `all`: of one person, in any order; what was seen after the day is left out.
std::vector<CheckStanding> checksOn(const std::vector<YearlyCheck>& all, bool isRegistered, QDate on);

}  // namespace headroom
