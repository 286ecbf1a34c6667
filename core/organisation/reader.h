// SPDX-License-Identifier: MIT
// Somebody who only reads: an inspector or an auditor, from a day to a day, for units and reports that whoever manages
// the service chose. They hold no post and can change nothing.
#pragma once
#include <QDate>
#include <QString>

#include <optional>
#include <set>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/organisation/unit_tree.h"

namespace headroom {

using GrantId = Id<struct ReaderGrantTag>;

/// What can be given to read. Records: the case part alone.
enum class ReaderReport { Caseloads, Supervision, NotDiscussed, Actions, Records, Audits, Inspection };
/// Those that there are, in the order of the sidebar.
const std::vector<ReaderReport>& readerReports();
/// 'caseloads', 'supervision', … as in the file.
QString token(ReaderReport report);
std::optional<ReaderReport> readerReportFrom(const QString& token);
/// 'Caseloads', 'Supervision', …
QString readerReportWords(ReaderReport report);
/// One sentence: what is shown in it, and what is not.
QString readerReportSentence(ReaderReport report);

/// What was given to somebody at one time.
struct ReaderGrant {
  GrantId id;
  PersonId person;
  QString personName;
  QString purpose;  ///< 'Ofsted inspection'
  QDate from;
  QDate to;  ///< the first day on which it no longer holds
  QString madeBy;
  qint64 rowVersion = 0;
  std::vector<UnitId> units = {};  ///< each with all below it
  std::vector<ReaderReport> reports = {};
  std::optional<QDate> givenTo =
      {};                ///< of one that was ended or changed: the first day on which it was to hold no longer
  QString endedBy = {};  ///< empty while nobody ended it
  std::optional<QDate> endedOn = {};

  /// As it was given, whenever it was ended.
  QDate lastDayGiven() const { return givenTo.value_or(to).addDays(-1); }
  bool holdsOn(QDate day) const { return from <= day && day < to; }
  bool covers(ReaderReport report) const;
};

/// What is to be given.
struct NewGrant {
  std::optional<PersonId> person;  ///< none: somebody new of that name
  QString name;
  QString purpose;
  QDate from;
  QDate lastDay;
  std::vector<UnitId> units;
  std::vector<ReaderReport> reports;
};

/// The longest that reading is given for at once.
inline constexpr int kLongestGrantDays = 366;

/// As it is stored. Refused without a name, a purpose, a unit or a report, for days that have passed, for a last day
/// before the first, and for more than a year.
Result<NewGrant> checked(NewGrant grant, QDate today);

/// What somebody who only reads may read on a day, by what was given to them.
class ReaderScope {
 public:
  explicit ReaderScope(std::vector<ReaderGrant> all, QDate on) : all_(std::move(all)), on_(on) {}

  /// In the order of readerReports(); none before their time and after it.
  std::vector<ReaderReport> reports() const;
  bool mayRead(ReaderReport report) const { return !unitsOf(report).empty(); }
  /// The units that were given together with that report; those below each go with it.
  std::set<UnitId> unitsOf(ReaderReport report) const;
  /// Whether they may read anything on that day.
  bool isOpen() const { return !reports().empty(); }
  /// The last day on which they may read anything; none where they may not now.
  std::optional<QDate> lastDay() const;
  /// Why they may read nothing: their time has not begun, or is over. Empty while they may.
  QString whyClosed() const;
  const std::vector<ReaderGrant>& all() const { return all_; }

 private:
  std::vector<ReaderGrant> all_;
  QDate on_;
};

}  // namespace headroom
