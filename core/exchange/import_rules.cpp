// SPDX-License-Identifier: MIT
// One small function for each sentence of formats 2 that begins with 'Refused'.
// The clauses are for people: they say what was found and what would be right.
#include "core/exchange/import_rules.h"

#include <QDate>

#include "core/base/say.h"
#include "core/caseload/starter.h"
#include "core/exchange/cell_value.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString dayText(qint64 day) { return QDate::fromJulianDay(day).toString(Qt::ISODate); }

std::optional<RowFault> supervisorFault(const PlannedTable& table, std::size_t row) {
  if (table.number(row, u"person") != table.number(row, u"supervisor")) return {};
  return RowFault{u"supervisor"_s, say("nobody supervises themselves")};
}

/// Both days of a course belong to it.
std::optional<RowFault> courseFault(const PlannedTable& table, std::size_t row) {
  const qint64 first = table.number(row, u"first");
  const qint64 last = table.number(row, u"last");
  if (last >= first) return {};
  return RowFault{u"last"_s, say("%1 is before %2, which is in first").arg(dayText(last), dayText(first))};
}

std::optional<RowFault> weightFault(const PlannedTable& table, std::size_t row) {
  const bool hasKind = !table.text(row, u"kind").isEmpty();
  const bool hasFeature = !table.text(row, u"feature").isEmpty();
  if (hasKind != hasFeature) return {};
  if (hasKind) return RowFault{u"feature"_s, say("the row has a kind and a feature; it may have one of them")};
  return RowFault{u"kind"_s, say("the row has neither a kind nor a feature")};
}

std::optional<RowFault> sessionFault(const PlannedTable& table, std::size_t row) {
  if (auto fault = supervisorFault(table, row)) return fault;
  const QString& state = table.text(row, u"state");
  if (state != u"moved" && state != u"cancelled") return {};
  const auto missing = [&state](const QString& column) {
    return RowFault{column, say("it is empty, but a session that is %1 must have one").arg(state)};
  };
  if (table.text(row, u"reason").isEmpty()) return missing(u"reason"_s);
  if (state == u"cancelled" && table.text(row, u"side").isEmpty()) return missing(u"side"_s);
  if (table.number(row, u"new_date") == kNone) return missing(u"new_date"_s);
  return {};
}

/// What was decided was decided by another, and a no has its reason (rules 8).
std::optional<RowFault> decisionFault(const PlannedTable& table, std::size_t row, const QString& reason) {
  const QString& state = table.text(row, u"state");
  const bool isDecided = state != u"requested" && state != u"asked" && state != u"withdrawn";
  if (isDecided && table.number(row, u"decided_by") == table.number(row, u"person"))
    return RowFault{u"decided_by"_s, say("nobody can decide their own request")};
  if (state == u"declined" && table.text(row, reason).trimmed().isEmpty())
    return RowFault{reason, say("it is empty, but a declined request must have one")};
  return {};
}

}  // namespace

qint64 ImportRules::numberOf(TableId table, RowHandle handle, QStringView column) const {
  const ColumnSpec& spec = tableSpec(table).column(column);
  if (handle >= 0) return tables_[static_cast<std::size_t>(table)].number(static_cast<std::size_t>(handle), spec);
  return file_.byId(table, -handle).numbers[static_cast<std::size_t>(spec.slot)];
}

QString ImportRules::textOf(TableId table, RowHandle handle, QStringView column) const {
  const ColumnSpec& spec = tableSpec(table).column(column);
  if (handle >= 0) return tables_[static_cast<std::size_t>(table)].text(static_cast<std::size_t>(handle), spec);
  return file_.byId(table, -handle).texts[static_cast<std::size_t>(spec.slot)];
}

std::optional<RowFault> ImportRules::periodFault(const PlannedTable& table, std::size_t row) const {
  struct Ends {
    QString from;
    QString to;
  };
  static const std::vector<Ends> pairs{{u"from"_s, u"to"_s}, {u"opened"_s, u"closed"_s}, {u"start"_s, u"left"_s}};
  for (const Ends& ends : pairs) {
    if (table.spec->indexOf(ends.from) < 0 || table.spec->indexOf(ends.to) < 0) continue;
    const qint64 from = table.number(row, ends.from);
    const qint64 to = table.number(row, ends.to);
    if (from == kNone || to == kNone || to > from) continue;
    return RowFault{ends.to, say("%1 is not after %2, which is in %3").arg(dayText(to), dayText(from), ends.from)};
  }
  return {};
}

std::optional<RowFault> ImportRules::reductionFault(const PlannedTable& table, std::size_t row) const {
  const qint64 post = table.number(row, u"post");
  if (post != kNone && numberOf(TableId::Posts, post, u"person") != table.number(row, u"person")) {
    return RowFault{u"post"_s, say("the post is not one of this person's")};
  }
  const QString& reason = table.text(row, u"reason");
  const ReductionReason* shipped = shippedReason(reason);
  if (shipped == nullptr || !shipped->most) return {};
  const qint64 percent = table.number(row, u"percent");
  if (Decimal::fromScaled(percent, 4) <= *shipped->most) return {};
  return RowFault{u"percent"_s, say("%1 is more than the most for %2, which is %3")
                                    .arg(plainDecimal(percent, 4), quotedForPeople(reason), shipped->most->toString())};
}

std::optional<RowFault> ImportRules::actionFault(const PlannedTable& table, std::size_t row) const {
  const QString& state = table.text(row, u"state");
  const qint64 closed = table.number(row, u"closed");
  if (state == u"open" && closed != kNone) return RowFault{u"closed"_s, say("an open action has no closed date")};
  if (state != u"open" && closed == kNone) {
    return RowFault{u"closed"_s, say("it is empty, but an action that is %1 must have a closed date").arg(state)};
  }
  const qint64 before = table.number(row, u"carried_from");
  const qint64 session = table.number(row, u"session");
  if (before == kNone || session == kNone) return {};
  const qint64 ended = numberOf(TableId::Actions, before, u"closed");
  const qint64 held = numberOf(TableId::Sessions, session, u"date");
  if (ended == kNone || ended >= held) return {};
  return RowFault{u"carried_from"_s, say("the action that it continues was closed on %1, before the session of %2")
                                         .arg(dayText(ended), dayText(held))};
}

// One row beside a request, found by the same code.
std::optional<RowFault> ImportRules::placeFault(const PlannedTable& table, std::size_t row) const {
  const QString request = textOf(TableId::TrainingRequests, table.number(row, u"request"), u"code");
  if (table.text(row, u"code") == request) return {};
  return RowFault{u"code"_s, say("it is the code of the request, which is %1").arg(quotedForPeople(request))};
}

std::optional<RowFault> ImportRules::pathFault(const PlannedTable& table, std::size_t row) const {
  const QString& kind = table.text(row, u"kind");
  const auto missing = [&kind](const QString& column) {
    return RowFault{column, say("it is empty, but a path of the kind %1 must have one").arg(quotedForPeople(kind))};
  };
  const bool moves = kind == u"secondment" || kind == u"post";
  if (!moves && table.text(row, u"what").isEmpty()) return missing(u"what"_s);
  if (moves && table.number(row, u"unit") == kNone) return missing(u"unit"_s);
  if (moves && table.text(row, u"role").isEmpty()) return missing(u"role"_s);
  if (kind == u"secondment" && table.number(row, u"fte") == kNone) return missing(u"fte"_s);
  if (kind == u"secondment" && table.number(row, u"post") == kNone) return missing(u"post"_s);
  if (kind == u"student" && table.number(row, u"student") == kNone) return missing(u"student"_s);
  if (table.number(row, u"student") == table.number(row, u"person"))
    return RowFault{u"student"_s, say("nobody can be their own student")};
  const qint64 post = table.number(row, u"post");
  if (post != kNone && numberOf(TableId::Posts, post, u"person") != table.number(row, u"person"))
    return RowFault{u"post"_s, say("the post is not one of this person's")};
  return decisionFault(table, row, u"answer"_s);
}

// Only a support group is private, and who came to one stands in no folder.
std::optional<RowFault> ImportRules::sharedLearningFault(const PlannedTable& table, std::size_t row) const {
  if (table.spec->name == u"shared_learning") {
    if (table.number(row, u"private") != 1 || table.text(row, u"kind") == u"support group") return {};
    return RowFault{u"private"_s, say("only a support group can stay private")};
  }
  if (table.spec->name != u"shared_learning_people" || table.text(row, u"part") != u"came") return {};
  const TableId shared = tableNamed(u"shared_learning"_s)->id;
  if (numberOf(shared, table.number(row, u"learning"), u"private") != 1) return {};
  return RowFault{u"learning"_s, say("who came to a private group is not brought in")};
}

// What stands behind a goal comes with the goal: of one that is in the file already it is the file's own.
std::optional<RowFault> ImportRules::goalPartFault(const PlannedTable& table, std::size_t row) const {
  if (table.number(row, u"goal") < 0)
    return RowFault{u"goal"_s, say("the goal is already in the file; change its steps, reviews and evidence there")};
  if (table.number(row, u"number") < 1) return RowFault{u"number"_s, say("the first one has the number 1")};
  if (table.spec->name != u"goal_evidence") return {};
  const QString& kind = table.text(row, u"kind");
  if (kind == u"note") return RowFault{u"kind"_s, say("a note is its author's alone and is not brought in")};
  const QString column = kind == u"words" ? u"words"_s : u"source"_s;
  if (table.text(row, column).isEmpty())
    return RowFault{column, say("it is empty, but evidence of the kind %1 must have one").arg(quotedForPeople(kind))};
  return {};
}

std::optional<RowFault> ImportRules::lockFault(const PlannedTable& table, std::size_t row) const {
  if (table.spec->id == TableId::Sessions || table.spec->indexOf(u"session") < 0) return {};
  const qint64 session = table.number(row, u"session");
  // A session that came in with this import is not locked for the rows that came with it.
  if (session == kNone || session >= 0) return {};
  if (textOf(TableId::Sessions, session, u"state") != u"agreed") return {};
  return RowFault{u"session"_s, say("the session is agreed and locked, so nothing can be added to it")};
}

std::optional<RowFault> ImportRules::faultOf(const PlannedTable& table, std::size_t row) const {
  if (auto fault = faultInFile(table, row)) return fault;
  if (auto fault = lockFault(table, row)) return fault;
  return isGoalPart(*table.spec) ? goalPartFault(table, row) : std::nullopt;
}

std::optional<RowFault> ImportRules::faultInFile(const PlannedTable& table, std::size_t row) const {
  if (auto fault = sharedLearningFault(table, row)) return fault;
  if (auto fault = periodFault(table, row)) return fault;
  switch (table.spec->id) {
    case TableId::Supervisors:
      return supervisorFault(table, row);
    case TableId::Weights:
      return weightFault(table, row);
    case TableId::Reductions:
      return reductionFault(table, row);
    case TableId::Sessions:
      return sessionFault(table, row);
    case TableId::Actions:
      return actionFault(table, row);
    case TableId::TrainingRequests:
      return decisionFault(table, row, u"reason"_s);
    default:
      break;
  }
  // Of the tables that came after the eighteen.
  if (table.spec->name == u"courses") return courseFault(table, row);
  if (table.spec->name == u"training_places") return placeFault(table, row);
  if (table.spec->name == u"paths") return pathFault(table, row);
  if (table.spec->name == u"companions" && table.number(row, u"person") == table.number(row, u"with"))
    return RowFault{u"with"_s, say("nobody can be their own mentor or buddy")};
  return {};
}

}  // namespace headroom
