// SPDX-License-Identifier: MIT
// What may be read is decided in core; here it is put into the order of a page.
#include "ui/reader/reader_view.h"

#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_actions.h"
#include "core/organisation/reader_store.h"
#include "core/supervision/sign_off_actions.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString unitNames(const UnitTree& units, const std::set<UnitId>& given) {
  QStringList names;
  for (const UnitId one : given) {
    if (const Unit* unit = units.find(one)) names << unit->name;
  }
  return names.join(u", "_s);
}

Report openedReport(const Database& records, PersonId reader) {
  ReportTable table{say("Opened"),
                    {{say("What")}, {say("Record"), 200}, {say("When"), 220}},
                    {},
                    say("You have opened nothing yet.")};
  for (const ReaderOpening& one : loadOpenings(records, reader)) {
    const auto report = readerReportFrom(one.report);
    table.rows.push_back({wordCell(report ? readerReportWords(*report) : one.report), wordCell(one.record),
                          wordCell(say("%1, %2").arg(shortDate(one.at.date()), timeInWords(one.at.time())))});
  }
  ReportPart part{say("What you have opened"), say("Those whose units and records these are can see it too.")};
  part.tables.push_back(std::move(table));
  Report report;
  report.parts.push_back(std::move(part));
  return report;
}

template <class F>
void noteWhateverDay(Workspace& workspace, F f) {
  if (workspace.mode() == OpenMode::ReadOnly) return;
  const auto day = workspace.asAt();
  workspace.lookAsAt(std::nullopt);
  {
    const TakingBack::Aside aside(workspace);
    workspace.perform(f);
  }
  workspace.lookAsAt(day);
}

}  // namespace

QString readerPageOf(ReaderReport report) { return u"read-"_s + token(report); }

ReaderHome readReaderHome(const Desk& desk, QDate actual) {
  ReaderHome home;
  const auto scope = readerScope(desk, actual);
  if (!scope) return home;
  home.reports = scope->reports();
  home.closed = scope->whyClosed();
  if (const auto last = scope->lastDay()) home.until = say("Until %1").arg(longDate(*last));
  const UnitTree units = loadUnits(desk.records);
  for (const ReaderReport report : home.reports) home.units.push_back(unitNames(units, scope->unitsOf(report)));
  home.opened = openedReport(desk.records, *desk.viewer.person);
  return home;
}

Result<ReaderPicture> readReaderReport(const Desk& desk, QDate actual, ReaderReport report, const ChosenUnit& asked) {
  const auto scope = readerScope(desk, actual);
  if (!scope) return refuse(say("Nothing was given to you to read."));
  const Desk own = deskOfReader(desk, *scope, report);
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  ReaderPicture picture{unitScope(organisation.units, accessOf(organisation, own.viewer, desk.today()), asked), {}, {}};
  const QString printed = longDate(actual);
  picture.report = TRY(readerReport(desk, actual, report, picture.scope.unit, printed));
  if (report != ReaderReport::Records) return picture;
  const auto records = TRY(readerRecords(desk, actual, picture.scope.unit));
  ReportTable table{
      say("Records of the year up to the day, newest first"),
      {{say("Record"), 90}, {say("Of")}, {say("With"), 130}, {say("Date"), 84}, {say("Kind"), 130}, {say("State"), 80}},
      {},
      say("No record of these units was shared in this year.")};
  for (const PastSession& one : records) {
    table.rows.push_back({wordCell(one.code), wordCell(one.personName), wordCell(one.supervisorName), dayCell(one.day),
                          wordCell(token(one.kind)), wordCell(token(one.state))});
    picture.records.push_back(one.id);
  }
  ReportPart part{say("Records"), readerReportSentence(report)};
  part.tables.push_back(std::move(table));
  picture.report.parts = {std::move(part)};
  return picture;
}

void noteReportOpened(Workspace& workspace, ReaderReport report) {
  noteWhateverDay(workspace, [report](WritableDesk& desk) { return noteOpened(desk, report); });
}

void noteRecordOpened(Workspace& workspace, SessionId id) {
  noteWhateverDay(workspace, [id](WritableDesk& desk) { return noteReading(desk, id); });
}

}  // namespace headroom
