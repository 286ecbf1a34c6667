// SPDX-License-Identifier: MIT
// What was given at different times is never mixed: a unit goes with the reports that it was given with.
#include "core/organisation/reader.h"

#include <algorithm>

#include "core/base/day_words.h"
#include "core/base/plain_text.h"
#include "core/base/say.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QStringList& tokens() {
  static const QStringList all{u"caseloads"_s, u"supervision"_s, u"not discussed"_s, u"actions"_s,
                               u"records"_s,   u"audits"_s,      u"inspection"_s};
  return all;
}

}  // namespace

const std::vector<ReaderReport>& readerReports() {
  static const std::vector<ReaderReport> all{
      ReaderReport::Caseloads, ReaderReport::Supervision, ReaderReport::NotDiscussed, ReaderReport::Actions,
      ReaderReport::Records,   ReaderReport::Audits,      ReaderReport::Inspection};
  return all;
}

QString token(ReaderReport report) { return wordOf(tokens(), report); }

std::optional<ReaderReport> readerReportFrom(const QString& token) { return valueOf<ReaderReport>(tokens(), token); }

QString readerReportWords(ReaderReport report) {
  switch (report) {
    case ReaderReport::Caseloads:
      return say("Caseloads");
    case ReaderReport::Supervision:
      return say("Supervision");
    case ReaderReport::NotDiscussed:
      return say("Cases not discussed");
    case ReaderReport::Actions:
      return say("Actions");
    case ReaderReport::Records:
      return say("Records");
    case ReaderReport::Audits:
      return say("Quality audits");
    default:
      return say("Inspection pack");
  }
}

QString readerReportSentence(ReaderReport report) {
  switch (report) {
    case ReaderReport::Caseloads:
      return say(
          "How the work is spread, who was over their limit and for how long, agency work and promises to those who "
          "begin.");
    case ReaderReport::Supervision:
      return say("Who was supervised when, how many on time, and what did not take place.");
    case ReaderReport::NotDiscussed:
      return say("Open cases that no supervision has discussed for six weeks.");
    case ReaderReport::Actions:
      return say("The actions that are open, with their age. What they say stays in the records.");
    case ReaderReport::Records:
      return say(
          "The part of each shared record that is about cases. Of the personal part it is only said whether anything "
          "is written; drafts are not listed.");
    case ReaderReport::Audits:
      return say("What the audits of records found, question by question, without names.");
    default:
      return say("All figures of the last twelve months with their n, their meaning and their rule.");
  }
}

bool ReaderGrant::covers(ReaderReport report) const {
  return std::find(reports.begin(), reports.end(), report) != reports.end();
}

Result<NewGrant> checked(NewGrant grant, QDate today) {
  grant.name = grant.name.simplified();
  grant.purpose = grant.purpose.trimmed();
  if (!grant.person && grant.name.isEmpty()) return refuse(say("Say who is to read."));
  if (grant.purpose.isEmpty()) return refuse(say("Say what it is for: it is shown beside everything they open."));
  TRY(checkedLength(grant.name, kLongestName, say("The name")));
  TRY(checkedLength(grant.purpose, kLongestName, say("What it is for")));
  if (!grant.from.isValid() || grant.from < today) return refuse(say("Access can start today or on a later day."));
  if (!grant.lastDay.isValid() || grant.lastDay < grant.from) return refuse(say("The last day is before the first."));
  if (grant.from.daysTo(grant.lastDay) >= kLongestGrantDays)
    return refuse(say("Access lasts a year at most. Give it again when that is over."));
  if (grant.units.empty()) return refuse(say("Choose at least one unit."));
  if (grant.reports.empty()) return refuse(say("Choose at least one report."));
  return grant;
}

std::vector<ReaderReport> ReaderScope::reports() const {
  std::vector<ReaderReport> open;
  for (const ReaderReport report : readerReports()) {
    if (mayRead(report)) open.push_back(report);
  }
  return open;
}

std::set<UnitId> ReaderScope::unitsOf(ReaderReport report) const {
  std::set<UnitId> units;
  for (const ReaderGrant& one : all_) {
    if (one.holdsOn(on_) && one.covers(report)) units.insert(one.units.begin(), one.units.end());
  }
  return units;
}

std::optional<QDate> ReaderScope::lastDay() const {
  std::optional<QDate> last;
  for (const ReaderGrant& one : all_) {
    if (one.holdsOn(on_) && (!last || *last < one.to.addDays(-1))) last = one.to.addDays(-1);
  }
  return last;
}

QString ReaderScope::whyClosed() const {
  if (isOpen()) return {};
  std::optional<QDate> next;
  std::optional<QDate> ended;
  std::optional<QDate> calledOff;
  for (const ReaderGrant& one : all_) {
    if (one.from > on_ && one.to > one.from && (!next || one.from < *next)) next = one.from;
    if (one.to == one.from) calledOff = one.endedOn;
    if (one.to > one.from && one.to <= on_ && (!ended || one.to > *ended)) ended = one.to;
  }
  if (next) return say("The time of this reader begins on %1.").arg(plainDate(*next));
  if (ended) return say("The time of this reader ended on %1.").arg(plainDate(ended->addDays(-1)));
  if (calledOff) return say("This reader's access was called off on %1.").arg(plainDate(*calledOff));
  return say("Nothing was given to this reader.");
}

}  // namespace headroom
