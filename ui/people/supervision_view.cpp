// SPDX-License-Identifier: MIT
// A person's supervision in words: when it is due, what was held, and what stands open.
// Late is said in a mark and words; a date that is still to come is quiet.

#include "core/base/counted.h"
#include "core/base/say.h"
#include "core/base/time_entry.h"
#include "ui/people/people_view.h"
#include "ui/shared/booking_words.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

CellMark markOf(const std::optional<DueLabel>& label) {
  if (label == DueLabel::Overdue) return {MarkShape::Diamond, Tone::Over, true, false};
  if (label == DueLabel::Today) return {MarkShape::Triangle, Tone::Near, true, false};
  return {MarkShape::Ring, Tone::Neutral, true, false};
}

}  // namespace

QString dueWords(const std::optional<PersonClock>& clock) {
  if (!clock || !clock->due) return u"–"_s;
  if (clock->label == DueLabel::Overdue) return say("Overdue %1").arg(counted(clock->daysOverdue, "day", "days"));
  return clock->label == DueLabel::Today ? say("Due today") : say("Due %1").arg(tableDate(*clock->due));
}

CellMark dueMark(const std::optional<PersonClock>& clock) {
  return clock && clock->due ? markOf(clock->label) : CellMark{};
}

std::vector<Column<Session>> sessionColumns() {
  std::vector<Column<Session>> columns;
  columns.push_back(Column<Session>(say("Date"), [](const Session& one) { return tableDate(one.day); })
                        .secondLine([](const Session& one) {
                          const bool isTold = one.state == SessionState::Planned && one.startMinute;
                          return isTold ? timeInWords(*one.startMinute) : QString();
                        })
                        .bold());
  columns.push_back(Column<Session>(say("Kind"), [](const Session& one) {
                      return token(one.kind);
                    }).secondLine([](const Session& one) {
    QStringList words;
    if (!one.supervisorName.isEmpty()) words << say("with %1").arg(one.supervisorName);
    if (!one.location.trimmed().isEmpty()) words << one.location.trimmed();
    return words.join(u" \u00b7 "_s);
  }));
  columns.push_back(Column<Session>(say("State"), [](const Session& one) { return token(one.state); }));
  return columns;
}

std::vector<Column<OpenAction>> actionColumns(QDate today) {
  std::vector<Column<OpenAction>> columns;
  columns.push_back(Column<OpenAction>(say("Action"), [](const OpenAction& one) { return one.what; })
                        .secondLine(actionOrigin)
                        .tip([](const OpenAction& one) { return one.what; }));
  columns.push_back(Column<OpenAction>(say("Due"), [today](const OpenAction& one) {
                      return actionDueWords(one, today);
                    }).marked([](const OpenAction& one) { return one.due ? markOf(one.label) : CellMark{}; }));
  return columns;
}

}  // namespace headroom
