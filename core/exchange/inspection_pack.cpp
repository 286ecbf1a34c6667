// SPDX-License-Identifier: MIT
// All parts are read as of one moment.
// The sample is drawn from references alone: no words of a session come into it.
#include "core/exchange/inspection_pack.h"

#include "core/base/say.h"
#include "core/organisation/printed_marking_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/past_session_store.h"
#include "core/supervision/session_length.h"

using namespace Qt::StringLiterals;

namespace headroom {
quint64 packSeed(QDate on) { return on.toString(u"yyyyMMdd"_s).toULongLong(); }

ReportPart samplePart(const std::vector<PastSession>& sessions, quint64 seed) {
  const auto held = heldOneToOnes(sessions);
  const auto sample = sampleOf(held, seed, kPackSample);
  ReportPart part{say("A sample of sessions"),
                  say("References only: the records are opened in the program by whoever may read them.")};
  part.figures.push_back({say("In the sample"), countCell(static_cast<qint64>(sample.size())),
                          static_cast<qint64>(held.size()), say("one-to-ones held in these months"), true,
                          say("Drawn at random with the seed %1: the sessions whose code, after the seed, has the "
                              "smallest SHA-256. The same seed draws the same sessions again.")
                              .arg(seed),
                          say("7, the record")});
  ReportTable table{say("Sessions drawn"),
                    {{say("Session")}, {say("Date"), 100}, {say("Kind"), 160}},
                    {},
                    say("No one-to-one was held in these months.")};
  for (const PastSession& one : sample)
    table.rows.push_back({wordCell(one.code), dayCell(one.day), wordCell(token(one.kind))});
  part.tables.push_back(std::move(table));
  return part;
}

Report inspectionPack(const Database& records, const ReportScope& scope, const QString& printed, quint64 seed) {
  const Snapshot moment(records);
  const auto sessions = loadPastSessions(records, scope.on.addMonths(-kReportMonths).addDays(1), scope.on, scope.unit);
  Report report{say("Inspection pack"), reportUnitName(records, scope.unit), scope.on, printed, {}, true};
  report.marking = loadPrintedMarking(records);
  report.parts = {spreadPart(records, scope),       breachPart(records, scope), supervisionPart(records, scope),
                  onTimePart(records, scope),       notHeldPart(sessions),      actionsPart(records, scope),
                  notDiscussedPart(records, scope), agencyPart(records, scope), protectedPart(records, scope),
                  samplePart(sessions, seed)};
  return report;
}

}  // namespace headroom
