// SPDX-License-Identifier: MIT
// What formats 2 says of each table, in the page's order and words.
// The last part of a column is where the schema keeps it.
#include "core/exchange/table_specs.h"

#include "core/caseload/allocating.h"
#include "core/caseload/case_record.h"
#include "core/fields/vocabulary.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

using C = ColumnSpec;
using T = TableId;

constexpr bool kRequired = true;
constexpr bool kOptional = false;

C code() { return {u"code"_s, CellType::Code, kRequired, u"code"_s, {}, 0, 0, {}, 0}; }
C label(const QString& name, bool required) { return {name, CellType::Code, required, name, {}, 0, 0, {}, 0}; }
C text(const QString& name, bool required) { return {name, CellType::Text, required, name, {}, 0, 0, {}, 0}; }
C token(const QString& name, bool required, const QStringList& tokens, const QString& stored) {
  return {name, CellType::Token, required, stored, tokens, 0, 0, {}, 0};
}
C day(const QString& name, bool required, const QString& stored) {
  return {name, CellType::Date, required, stored, {}, 0, 0, {}, 0};
}
C number(const QString& name, bool required, int places, qint64 most, const QString& stored) {
  return {name, CellType::Number, required, stored, {}, places, most, {}, 0};
}
C yesNo(const QString& name, bool required) { return {name, CellType::YesNo, required, name, {}, 0, 0, {}, 0}; }
C link(const QString& name, bool required, TableId target, const QString& stored) {
  return {name, CellType::Reference, required, stored, {}, 0, 0, target, 0};
}
C from() { return day(u"from"_s, kRequired, u"from_day"_s); }
C to() { return day(u"to"_s, kOptional, u"to_day"_s); }
C person(bool required) { return link(u"person"_s, required, T::People, u"person_id"_s); }
C unit(bool required) { return link(u"unit"_s, required, T::Units, u"unit_id"_s); }
C role(bool required) { return token(u"role"_s, required, roles(), u"role"_s); }

std::vector<TableSpec> organisationTables() {
  return {{T::Units,
           u"units"_s,
           u"unit"_s,
           u"unit"_s,
           true,
           {code(), link(u"parent"_s, kOptional, T::Units, u"parent_id"_s),
            token(u"kind"_s, kRequired, unitKinds(), u"kind"_s), text(u"name"_s, kRequired),
            token(u"division"_s, kOptional, divisions(), u"division"_s)}},
          {T::People,
           u"people"_s,
           u"person"_s,
           u"person"_s,
           true,
           {code(), text(u"name"_s, kRequired), text(u"registration"_s, kOptional),
            day(u"start"_s, kOptional, u"start_day"_s), day(u"left"_s, kOptional, u"left_day"_s)}},
          {T::Posts,
           u"posts"_s,
           u"post"_s,
           u"post"_s,
           true,
           {code(), person(kRequired), unit(kRequired), role(kRequired), number(u"fte"_s, kRequired, 6, 1, u"fte_e6"_s),
            token(u"contract"_s, kRequired, contracts(), u"contract"_s),
            token(u"kind"_s, kRequired, postKinds(), u"kind"_s), from(), to()}},
          {T::Supervisors,
           u"supervisors"_s,
           u"supervisor"_s,
           u"supervisor"_s,
           false,
           {person(kRequired), link(u"supervisor"_s, kRequired, T::People, u"supervisor_id"_s),
            token(u"kind"_s, kRequired, supervisorKinds(), u"kind"_s), from(), to()}}};
}

std::vector<TableSpec> caseloadTables() {
  const QStringList measures{u"children"_s, u"families"_s, u"points"_s};
  const QStringList operators{u"below"_s, u"at most"_s};
  const QStringList parts{u"lead"_s, u"co-worker"_s};
  const QStringList& reasons = allocationReasons();
  return {{T::Limits,
           u"limits"_s,
           u"caseload_limit"_s,
           u"limit"_s,
           true,
           {code(), token(u"measure"_s, kRequired, measures, u"measure"_s),
            token(u"operator"_s, kRequired, operators, u"operator"_s),
            number(u"value"_s, kRequired, 4, 100'000, u"value_e4"_s), unit(kOptional), role(kOptional),
            person(kOptional), from(), to()}},
          {T::Weights,
           u"weights"_s,
           u"weight"_s,
           u"weight"_s,
           false,
           {label(u"scheme"_s, kRequired),
            unit(kOptional),
            from(),
            to(),
            token(u"kind"_s, kOptional, caseKinds(), u"case_kind"_s),
            {u"feature"_s, CellType::Name, kOptional, u"feature"_s, {}, 0, 0, {}, 0},
            number(u"points"_s, kRequired, 4, 100'000, u"points_e4"_s)}},
          {T::Reductions,
           u"reductions"_s,
           u"reduction"_s,
           u"reduction"_s,
           true,
           {code(), person(kRequired), link(u"post"_s, kOptional, T::Posts, u"post_id"_s), text(u"reason"_s, kRequired),
            number(u"percent"_s, kRequired, 4, 100, u"percent_e4"_s), from(), to(), text(u"note"_s, kOptional)}},
          {T::Absences,
           u"absences"_s,
           u"absence"_s,
           u"absence"_s,
           true,
           {code(), person(kRequired), text(u"reason"_s, kRequired), yesNo(u"needs_cover"_s, kRequired), from(), to()}},
          {T::Cases,
           u"cases"_s,
           u"case_file"_s,
           u"case"_s,
           true,
           {code(),
            token(u"kind"_s, kRequired, caseKinds(), u"kind"_s),
            label(u"family"_s, kOptional),
            {u"features"_s, CellType::Features, kOptional, u"features"_s, {}, 0, 0, {}, 0},
            unit(kOptional),
            number(u"points"_s, kOptional, 4, 100'000, u"points_e4"_s),
            day(u"opened"_s, kRequired, u"opened_day"_s),
            day(u"closed"_s, kOptional, u"closed_day"_s)}},
          {T::Allocations,
           u"allocations"_s,
           u"allocation"_s,
           u"allocation"_s,
           true,
           {code(), link(u"case"_s, kRequired, T::Cases, u"case_id"_s),
            link(u"post"_s, kRequired, T::Posts, u"post_id"_s), token(u"part"_s, kRequired, parts, u"part"_s), from(),
            to(), token(u"reason"_s, kOptional, reasons, u"reason"_s)}}};
}

std::vector<TableSpec> supervisionTables() {
  const QStringList kinds{u"formal one-to-one"_s, u"case supervision"_s, u"group"_s,
                          u"informal"_s,          u"ad hoc decision"_s,  u"observed practice"_s};
  const QStringList states{u"planned"_s,  u"held"_s,  u"shared"_s,    u"agreed"_s,
                           u"disputed"_s, u"moved"_s, u"cancelled"_s, u"missed"_s};
  const QStringList sides{u"supervisee"_s, u"supervisor"_s, u"organisation"_s};
  return {{T::SupervisionPolicies,
           u"supervision_policies"_s,
           u"supervision_policy"_s,
           u"policy"_s,
           true,
           {code(),
            role(kOptional),
            person(kOptional),
            {u"phases"_s, CellType::Phases, kRequired, u"phases"_s, {}, 0, 0, {}, 0},
            number(u"minutes"_s, kRequired, 0, 100'000, u"minutes"_s),
            from(),
            to()}},
          {T::Sessions,
           u"sessions"_s,
           u"session"_s,
           u"session"_s,
           true,
           {code(), person(kRequired), link(u"supervisor"_s, kOptional, T::People, u"supervisor_id"_s),
            token(u"kind"_s, kRequired, kinds, u"kind"_s), day(u"date"_s, kRequired, u"day"_s),
            number(u"minutes"_s, kOptional, 0, 100'000, u"minutes"_s), token(u"state"_s, kRequired, states, u"state"_s),
            text(u"reason"_s, kOptional), token(u"side"_s, kOptional, sides, u"side"_s),
            day(u"new_date"_s, kOptional, u"new_day"_s), yesNo(u"interrupted"_s, kOptional),
            day(u"shared"_s, kOptional, u"shared_day"_s), day(u"agreed"_s, kOptional, u"agreed_day"_s)}},
          {T::Discussions,
           u"discussions"_s,
           u"discussion"_s,
           u"discussion"_s,
           true,
           {code(), link(u"session"_s, kRequired, T::Sessions, u"session_id"_s),
            link(u"case"_s, kRequired, T::Cases, u"case_id"_s), text(u"said"_s, kOptional), text(u"risks"_s, kOptional),
            text(u"decision"_s, kOptional), text(u"rationale"_s, kOptional)}},
          {T::Actions,
           u"actions"_s,
           u"action"_s,
           u"action"_s,
           true,
           {code(), link(u"session"_s, kOptional, T::Sessions, u"session_id"_s),
            link(u"case"_s, kOptional, T::Cases, u"case_id"_s), link(u"owner"_s, kRequired, T::People, u"owner_id"_s),
            text(u"what"_s, kRequired), day(u"due"_s, kOptional, u"due_day"_s),
            token(u"state"_s, kRequired, {u"open"_s, u"done"_s, u"dropped"_s}, u"state"_s),
            day(u"closed"_s, kOptional, u"closed_day"_s),
            link(u"carried_from"_s, kOptional, T::Actions, u"carried_from_id"_s)}}};
}

std::vector<TableSpec> developmentTables() {
  const QStringList goalStates{u"open"_s, u"met"_s, u"partly met"_s, u"dropped"_s};
  const QStringList trainingStates{u"requested"_s, u"approved"_s, u"declined"_s, u"attended"_s, u"evaluated"_s};
  return {{T::Goals,
           u"goals"_s,
           u"goal"_s,
           u"goal"_s,
           true,
           {code(), person(kRequired), link(u"session"_s, kOptional, T::Sessions, u"session_id"_s),
            text(u"what"_s, kRequired), text(u"framework"_s, kOptional), text(u"opportunity"_s, kOptional),
            day(u"target"_s, kOptional, u"target_day"_s), token(u"status"_s, kRequired, goalStates, u"status"_s),
            text(u"outcome"_s, kOptional)}},
          {T::Cpd,
           u"cpd"_s,
           u"cpd"_s,
           u"CPD record"_s,
           true,
           {code(), person(kRequired), day(u"date"_s, kRequired, u"day"_s), text(u"kind"_s, kRequired),
            text(u"title"_s, kRequired), text(u"learnt"_s, kOptional), text(u"impact"_s, kOptional),
            yesNo(u"peer"_s, kRequired), token(u"state"_s, kRequired, {u"draft"_s, u"finished"_s}, u"state"_s),
            text(u"used_in"_s, kOptional)}},
          {T::TrainingRequests,
           u"training_requests"_s,
           u"training_request"_s,
           u"training request"_s,
           true,
           {code(), person(kRequired), text(u"course"_s, kRequired), day(u"requested"_s, kRequired, u"requested_day"_s),
            token(u"state"_s, kRequired, trainingStates, u"state"_s),
            link(u"decided_by"_s, kOptional, T::People, u"decided_by_id"_s), text(u"reason"_s, kOptional)}},
          {T::Programmes,
           u"programmes"_s,
           u"programme"_s,
           u"programme place"_s,
           true,
           {code(), person(kRequired), text(u"programme"_s, kRequired),
            link(u"mentor"_s, kOptional, T::People, u"mentor_id"_s), from(), to()}}};
}

std::vector<TableSpec> allTables() {
  std::vector<TableSpec> all;
  for (auto part : {organisationTables(), caseloadTables(), supervisionTables(), developmentTables()}) {
    for (TableSpec& table : part) {
      for (ColumnSpec& column : table.columns)
        column.slot = column.holdsText() ? table.textSlots++ : table.numberSlots++;
      all.push_back(std::move(table));
    }
  }
  return all;
}

}  // namespace

bool ColumnSpec::holdsText() const {
  switch (type) {
    case CellType::Code:
    case CellType::Text:
    case CellType::Name:
    case CellType::Token:
    case CellType::Features:
    case CellType::Phases:
      return true;
    case CellType::Date:
    case CellType::Number:
    case CellType::YesNo:
    case CellType::Reference:
      break;
  }
  return false;
}

int TableSpec::indexOf(QStringView wanted) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == wanted) return static_cast<int>(i);
  }
  return -1;
}

const ColumnSpec& TableSpec::column(QStringView wanted) const {
  const int index = indexOf(wanted);
  Q_ASSERT(index >= 0);
  return columns[static_cast<std::size_t>(index)];
}

const std::vector<TableSpec>& tableSpecs() {
  static const std::vector<TableSpec> all = allTables();
  return all;
}

const TableSpec& tableSpec(TableId id) { return tableSpecs()[static_cast<std::size_t>(id)]; }

const TableSpec* tableNamed(const QString& name) {
  for (const TableSpec& table : tableSpecs()) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

}  // namespace headroom
