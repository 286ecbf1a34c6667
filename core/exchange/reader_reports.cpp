// SPDX-License-Identifier: MIT
// Whether they may is asked of access before anything is read; what is read is what everybody else reads.
#include "core/exchange/reader_reports.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/exchange/inspection_pack.h"
#include "core/exchange/quality_report.h"
#include "core/exchange/supervision_report.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/past_session_store.h"
#include "core/supervision/session_store.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<ReaderScope> given(const Desk& desk, QDate actual, ReaderReport report) {
  auto scope = readerScope(desk, actual);
  if (!scope) return refuse(say("Nothing was given to you to read."));
  if (!scope->isOpen()) return refuse(scope->whyClosed());
  if (!scope->mayRead(report)) return refuse(say("This report was not given to you."));
  return std::move(*scope);
}

Result<ReportScope> scopeOf(const Desk& desk, QDate actual, ReaderReport report, std::optional<UnitId> unit) {
  const auto scope = TRY(given(desk, actual, report));
  if (!reportScopeOf(deskOfReader(desk, scope, report), unit, desk.today()))
    return refuse(say("This unit was not given to you."));
  return ReportScope{desk.today(), unit};
}

std::vector<ReportPart> partsOf(const Database& records, ReaderReport report, const ReportScope& scope) {
  switch (report) {
    case ReaderReport::Caseloads:
      return {spreadPart(records, scope), breachPart(records, scope), agencyPart(records, scope),
              protectedPart(records, scope)};
    case ReaderReport::NotDiscussed:
      return {notDiscussedPart(records, scope)};
    case ReaderReport::Actions:
      return {actionsPart(records, scope)};
    case ReaderReport::Audits:
      return {auditsPart(records, scope)};
    default:
      return {};
  }
}

ReportCell orDash(const QString& words) { return wordCell(words.trimmed().isEmpty() ? u"–"_s : words); }

ReportTable tableOf(const CasePart& part, const Discussion& one) {
  ReportTable table{say("Case %1").arg(one.caseCode), {{say("Part"), 130}, {say("Written")}}, {}, {}};
  const auto add = [&table](const QString& name, const QString& words) {
    table.rows.push_back({wordCell(name), orDash(words)});
  };
  add(say("Why"), one.why);
  add(say("Said"), one.said);
  add(say("Risks and strengths"), one.risks);
  add(say("Decision"), one.decision);
  add(say("Rationale"), one.rationale);
  for (const AgreedAction& action : part.actions) {
    if (action.caseId != one.caseId) continue;
    add(say("Action"),
        say("%1 (%2, %3)").arg(action.what, action.ownerName, action.due ? dayCell(action.due).words : say("no date")));
  }
  return table;
}

ReportTable personalTable(const CasePart& part) {
  ReportTable table{
      say("The personal part"), {{say("Section")}, {say("Written, not shown"), 180}}, {}, say("Nothing.")};
  const auto add = [&table](const QString& name, bool isWritten) {
    table.rows.push_back({wordCell(name), wordCell(isWritten ? say("something") : say("nothing"))});
  };
  for (const PersonalStanding& one : part.personal) add(one.title, one.isWritten);
  add(say("Actions about no case"), part.otherActions > 0);
  return table;
}

}  // namespace

Result<Report> readerReport(const Desk& desk, QDate actual, ReaderReport report, std::optional<UnitId> unit,
                            const QString& printed) {
  const auto scope = TRY(scopeOf(desk, actual, report, unit));
  if (report == ReaderReport::Supervision) return supervisionReport(desk.records, scope, printed);
  if (report == ReaderReport::Inspection) return inspectionPack(desk.records, scope, printed, packSeed(scope.on));
  const Snapshot moment(desk.records);
  Report made{readerReportWords(report), reportUnitName(desk.records, unit), scope.on, printed,
              partsOf(desk.records, report, scope)};
  made.marking = loadPrintedMarking(desk.records);
  return made;
}

Result<std::vector<PastSession>> readerRecords(const Desk& desk, QDate actual, std::optional<UnitId> unit) {
  const auto scope = TRY(scopeOf(desk, actual, ReaderReport::Records, unit));
  auto sessions = loadPastSessions(desk.records, scope.on.addYears(-1), scope.on, unit);
  std::erase_if(sessions, [](const PastSession& one) { return !one.wasHeld() || one.state == SessionState::Held; });
  std::reverse(sessions.begin(), sessions.end());
  return sessions;
}

Result<CasePart> readerRecord(const Desk& desk, QDate actual, SessionId id) {
  const auto scope = TRY(given(desk, actual, ReaderReport::Records));
  const auto record = loadRecord(desk.records, id);
  const auto units = scope.unitsOf(ReaderReport::Records);
  if (record && isCasePartOpen(record->session) && record->session.day <= desk.today() &&
      isRecordOf(record->session, loadOrganisationOn(desk.records, record->session.day), {units.begin(), units.end()}))
    return casePartOf(*record);
  return refuse(say("This record was not given to you."));
}

Report casePartReport(const CasePart& part, const QString& printed) {
  const Session& session = part.session;
  Report report{say("Record %1, the part about cases").arg(session.code), session.personName, session.day, printed, {}};
  ReportPart head{say("The session")};
  ReportTable facts{say("About it"), {{say("What"), 130}, {say("Written")}}, {}, {}};
  const auto add = [&facts](const QString& name, const ReportCell& cell) {
    facts.rows.push_back({wordCell(name), cell});
  };
  add(say("With"), orDash(session.supervisorName));
  add(say("Kind"), wordCell(token(session.kind)));
  add(say("State"), wordCell(token(session.state)));
  add(say("Minutes"), session.minutes ? countCell(*session.minutes) : wordCell(u"–"_s));
  add(say("Shared"), dayCell(session.shared, u"–"_s));
  add(say("Agreed"), dayCell(session.agreed, u"–"_s));
  head.tables.push_back(std::move(facts));
  report.parts.push_back(std::move(head));
  ReportPart cases{say("Cases")};
  for (const Discussion& one : part.discussions) cases.tables.push_back(tableOf(part, one));
  if (part.discussions.empty()) cases.about = say("No case was discussed.");
  report.parts.push_back(std::move(cases));
  ReportPart personal{say("What is not shown")};
  personal.tables.push_back(personalTable(part));
  report.parts.push_back(std::move(personal));
  return report;
}

}  // namespace headroom
