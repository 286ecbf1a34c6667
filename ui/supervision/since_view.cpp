// SPDX-License-Identifier: MIT
// Words and columns for what core counts.
#include "ui/supervision/since_view.h"

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/finding.h"
#include "core/base/say.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "core/supervision/compliance_store.h"
#include "core/supervision/past_session_store.h"
#include "ui/shared/status_words.h"
#include "ui/supervision/on_time_view.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString minutesWords(const PastSession& one) {
  if (!one.wasHeld()) return u"–"_s;
  const QString length = one.minutes ? say("%1 min").arg(*one.minutes) : say("not said");
  return one.interrupted ? say("%1, interrupted").arg(length) : length;
}

QString kindWords(const PastSession& one) {
  QString words = token(one.kind);
  words[0] = words[0].toUpper();
  return words;
}

CellMark outcomeMark(const PastSession& one) {
  if (one.wasHeld()) return {MarkShape::Tick, Tone::Ok, true, false};
  if (one.state == SessionState::Planned) return {MarkShape::Ring, Tone::Neutral, true, false};
  return one.state == SessionState::Moved ? CellMark{MarkShape::Triangle, Tone::Near, true, false}
                                          : CellMark{MarkShape::Diamond, Tone::Over, true, false};
}

template <class Row>
void addNumber(std::vector<Column<Row>>& columns, const QString& title, std::function<int(const Row&)> of) {
  columns.push_back(Column<Row>(
                        title, [of](const Row& row) { return QString::number(of(row)); }, Qt::AlignRight)
                        .sortedBy([of](const Row& row) { return QVariant(of(row)); }));
}

QString findable(const PastSession& one) {
  return QStringList{one.personName,     kindWords(one), outcomeWords(one),
                     one.supervisorName, one.reason,     sideWords(one.side)}
      .join(u'\n');
}

}  // namespace

QDate yearBegan(QDate on) {
  const QDate april(on.year(), 4, 1);
  return april <= on ? april : april.addYears(-1);
}

SincePicture readSince(const Desk& desk, const ChosenUnit& asked, QDate from) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  SincePicture picture{unitScope(organisation.units, access, asked), from, today, {}, {}, access.people()};
  if (picture.scope.at < 0 || from > today) return picture;
  const auto unit = picture.scope.unit;
  picture.sessions = loadPastSessions(desk.records, from, today, unit);
  std::reverse(picture.sessions.begin(), picture.sessions.end());
  const int months = 12 * (today.year() - from.year()) + today.month() - from.month() + 1;
  const DueDates due = loadDueDates(desk.records, today, months, unit);
  picture.onTime.month = from;
  for (const DueDate& one : dueDatesBetween(due, unit, from, monthOf(today).addMonths(1).addDays(-1))) {
    ++picture.onTime.due;
    picture.onTime.onTime += one.onTime() ? 1 : 0;
  }
  return picture;
}

std::vector<PastSession> sessionsListed(const SincePicture& picture, SinceList which,
                                        const std::optional<SinceBehind>& behind, const QString& typed) {
  std::vector<PastSession> rows = picture.sessions;
  if (which == SinceList::NotHeld) rows = notHeld(rows);
  std::erase_if(rows, [&](const PastSession& one) {
    const bool held = which != SinceList::Held || one.wasHeld();
    const bool flagged = which != SinceList::Flagged || isFlagged(one);
    return !held || !flagged || (behind && !behind->holds(one)) || !findsWords(typed, findable(one));
  });
  return rows;
}

SinceBehind behindLengths(const SessionLengths& row) {
  return {say("one-to-ones with %1").arg(row.supervisor ? row.name : say("nobody said")),
          [by = row.supervisor](const PastSession& one) { return one.supervisor == by && lengthsOf({one}).held > 0; }};
}

QString sideWords(const std::optional<SessionSide>& side) {
  if (!side) return say("no side said");
  switch (*side) {
    case SessionSide::Supervisee:
      return say("on the supervisee's side");
    case SessionSide::Supervisor:
      return say("on the supervisor's side");
    case SessionSide::Organisation:
      break;
  }
  return say("on the organisation's side");
}

QString outcomeWords(const PastSession& session) {
  switch (session.state) {
    case SessionState::Planned:
      return say("Booked");
    case SessionState::Moved:
      return session.newDay ? say("Moved to %1").arg(tableDate(*session.newDay)) : say("Moved");
    case SessionState::Cancelled:
      return say("Cancelled");
    case SessionState::Missed:
      return say("Missed");
    default:
      break;
  }
  return session.state == SessionState::Held ? say("Held") : say("Held, %1").arg(token(session.state));
}

std::vector<Column<PastSession>> sinceColumns() {
  using S = PastSession;
  std::vector<Column<S>> columns;
  columns.push_back(Column<S>(say("Day"), [](const S& one) { return tableDate(one.day); }).sortedBy([](const S& one) {
    return one.day.toJulianDay();
  }));
  columns.push_back(Column<S>(say("Name"), [](const S& one) { return one.personName; })
                        .secondLine(kindWords)
                        .tip([](const S& one) { return u"%1, %2"_s.arg(one.personName, kindWords(one)); })
                        .bold());
  columns.push_back(Column<S>(say("Outcome"), [](const S& one) { return outcomeWords(one); }).marked(outcomeMark));
  columns.push_back(Column<S>(say("Length"), minutesWords).sortedBy([](const S& one) {
    return one.minutes && one.wasHeld() ? QVariant(*one.minutes) : QVariant();
  }));
  columns.push_back(Column<S>(say("Why not"), [](const S& one) {
                      return one.wasHeld() ? QString() : one.reason;
                    }).secondLine([](const S& one) {
                        return one.side ? sideWords(one.side) : QString();
                      }).tip([](const S& one) { return one.reason; }));
  columns.push_back(Column<S>(say("Supervisor"), [](const S& one) { return one.supervisorName; }).tip([](const S& one) {
    return one.supervisorName;
  }));
  return columns;
}

std::vector<WhyRow> whyRows(const SincePicture& picture, bool bySide) {
  std::vector<WhyRow> rows;
  for (const NotHeldCount& count : bySide ? notHeldBySide(picture.sessions) : notHeldByReason(picture.sessions)) {
    if (bySide) {
      const auto holds = [side = count.side](const PastSession& one) {
        return one.side == side && !notHeld({one}).empty();
      };
      rows.push_back({{sideWords(count.side), holds}, count});
    } else {
      const auto holds = [reason = count.reason](const PastSession& one) { return wasNotHeldFor(one, reason); };
      rows.push_back({{count.reason.isEmpty() ? say("no reason said") : count.reason, holds}, count});
    }
  }
  return rows;
}

std::vector<Column<WhyRow>> whyColumns() {
  std::vector<Column<WhyRow>> columns;
  const auto words = [](const WhyRow& row) { return row.behind.words; };
  columns.push_back(Column<WhyRow>(say("Why"), words).tip(words));
  addNumber<WhyRow>(columns, say("Moved"), [](const WhyRow& row) { return row.count.moved; });
  addNumber<WhyRow>(columns, say("Cancelled"), [](const WhyRow& row) { return row.count.cancelled; });
  addNumber<WhyRow>(columns, say("Missed"), [](const WhyRow& row) { return row.count.missed; });
  addNumber<WhyRow>(columns, say("Together"), [](const WhyRow& row) { return row.count.all(); });
  return columns;
}

std::vector<Column<SessionLengths>> lengthColumns() {
  using L = SessionLengths;
  std::vector<Column<L>> columns;
  columns.push_back(Column<L>(say("Supervisor"), [](const L& row) {
                      return row.supervisor ? row.name : say("nobody said");
                    }).tip([](const L& row) { return row.name; }));
  addNumber<L>(columns, say("Held"), [](const L& row) { return row.held; });
  columns.push_back(Column<L>(
                        say("Median"),
                        [](const L& row) { return row.median ? say("%1 min").arg(*row.median) : u"–"_s; },
                        Qt::AlignRight)
                        .sortedBy([](const L& row) { return row.median ? QVariant(*row.median) : QVariant(); }));
  addNumber<L>(columns, say("Under 60"), [](const L& row) { return row.brief; });
  addNumber<L>(columns, say("Interrupted"), [](const L& row) { return row.interrupted; });
  return columns;
}

std::vector<SinceFact> sinceFacts(const SincePicture& picture) {
  const CellMark fine{MarkShape::Tick, Tone::Ok, false, false};
  const SessionLengths lengths = lengthsOf(picture.sessions);
  const auto held = std::count_if(picture.sessions.begin(), picture.sessions.end(),
                                  [](const PastSession& one) { return one.wasHeld(); });
  NotHeldCount missed;
  for (const NotHeldCount& side : notHeldBySide(picture.sessions)) {
    missed.moved += side.moved;
    missed.cancelled += side.cancelled;
    missed.missed += side.missed;
  }
  CellMark onTime = onTimeMark(picture.onTime);
  if (onTime.shape == MarkShape::None) onTime = fine;
  QStringList what;
  if (missed.moved > 0) what << say("%1 moved").arg(missed.moved);
  if (missed.cancelled > 0) what << say("%1 cancelled").arg(missed.cancelled);
  if (missed.missed > 0) what << say("%1 missed").arg(missed.missed);
  return {
      {u"%1/%2"_s.arg(picture.onTime.onTime).arg(picture.onTime.due), say("Due and on time"),
       counted(held, "session held", "sessions held"), onTime},
      {QString::number(missed.all()), say("Did not happen"), what.isEmpty() ? say("none") : what.join(u", "_s),
       missed.all() > 0 ? CellMark{MarkShape::Triangle, Tone::Near, false, false} : fine},
      {QString::number(lengths.flagged), say("Short or interrupted"),
       lengths.median ? say("median of %1: %2").arg(lengths.timed).arg(counted(*lengths.median, "minute", "minutes"))
                      : say("no length said"),
       lengths.flagged > 0 ? CellMark{MarkShape::Triangle, Tone::Near, false, false} : fine}};
}

namespace {

ReportTable sessionsOnPaper(const std::vector<PastSession>& listed) {
  ReportTable table{say("Sessions, the newest first"),
                    {{say("Day"), 76},
                     {say("Name"), 130},
                     {say("Outcome"), 120},
                     {say("Length"), 90},
                     {say("Why not")},
                     {say("Supervisor"), 120}},
                    {},
                    say("No such session since that day.")};
  for (const PastSession& one : listed) {
    const QString why = one.wasHeld() ? QString() : one.reason.simplified();
    const QString side = one.wasHeld() || !one.side ? QString() : sideWords(one.side);
    table.rows.push_back({dayCell(one.day), wordCell(u"%1, %2"_s.arg(one.personName, token(one.kind))),
                          wordCell(outcomeWords(one)), wordCell(minutesWords(one)),
                          wordCell(why.isEmpty() || side.isEmpty() ? why + side : u"%1, %2"_s.arg(why, side)),
                          wordCell(one.supervisorName)});
  }
  return table;
}

ReportTable whyOnPaper(const SincePicture& picture, bool bySide) {
  ReportTable table{say("Why sessions did not happen"),
                    {{bySide ? say("Side") : say("Reason")},
                     {say("Moved"), 80, true},
                     {say("Cancelled"), 80, true},
                     {say("Missed"), 80, true},
                     {say("Together"), 80, true}},
                    {},
                    say("Every session that was booked since that day took place.")};
  for (const WhyRow& row : whyRows(picture, bySide))
    table.rows.push_back({wordCell(row.behind.words), countCell(row.count.moved), countCell(row.count.cancelled),
                          countCell(row.count.missed), countCell(row.count.all())});
  return table;
}

ReportTable lengthsOnPaper(const SincePicture& picture) {
  ReportTable table{say("Length and interruptions of one-to-ones"),
                    {{say("Supervisor")},
                     {say("Held"), 80, true},
                     {say("Median minutes"), 100, true},
                     {say("Under 60"), 80, true},
                     {say("Interrupted"), 80, true}},
                    {},
                    say("No one-to-one was held since that day.")};
  for (const SessionLengths& one : lengthsBySupervisor(picture.sessions))
    table.rows.push_back({wordCell(one.supervisor ? one.name : say("nobody said")), countCell(one.held),
                          one.median ? countCell(*one.median) : wordCell(u"–"_s), countCell(one.brief),
                          countCell(one.interrupted)});
  return table;
}

}  // namespace

Report sinceReport(const SincePicture& picture, const std::vector<PastSession>& listed, bool bySide,
                   const SheetFoot& foot) {
  const SessionLengths lengths = lengthsOf(picture.sessions);
  const auto missed = static_cast<qint64>(notHeld(picture.sessions).size());
  const auto all = static_cast<qint64>(picture.sessions.size());
  ReportPart part{say("From %1 to %2").arg(longDate(picture.from), longDate(picture.on))};
  part.figures = {{say("Due and on time"), countCell(picture.onTime.onTime), picture.onTime.due, say("due dates"), true,
                   say("Of the dates on which a formal one-to-one was due, those with one held on or before them."),
                   say("6, on time")},
                  {say("Did not happen"), countCell(missed), all, say("sessions"), true,
                   say("Moved, cancelled or missed."), say("6, states")},
                  {say("Short or interrupted"), countCell(lengths.flagged), lengths.held, say("one-to-ones held"), true,
                   say("Under 60 minutes, or said to have been interrupted."), say("6, states")}};
  part.tables = {sessionsOnPaper(listed), whyOnPaper(picture, bySide), lengthsOnPaper(picture)};
  const QString unit =
      picture.scope.at < 0 ? QString() : picture.scope.choices[static_cast<std::size_t>(picture.scope.at)].words;
  Report report{say("Supervision since a day"), unit, picture.on, foot.printed, {std::move(part)}};
  report.marking = foot.marking;
  return report;
}

}  // namespace headroom
