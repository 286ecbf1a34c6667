// SPDX-License-Identifier: MIT
// Triggers write down for every changed row the statement that puts it back; that statement names every column as the
// save left it, so that it finds nothing when anybody has been there since.
#include "core/store/reversal.h"

#include <QStringList>

#include <algorithm>

#include "core/store/connection.h"
#include "core/store/engine_door.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// What people do from day to day and may think better of.
const QStringList& tables() {
  static const QStringList all{u"unit"_s,
                               u"person"_s,
                               u"post"_s,
                               u"supervisor"_s,
                               u"caseload_limit"_s,
                               u"weight"_s,
                               u"reduction"_s,
                               u"absence"_s,
                               u"case_file"_s,
                               u"allocation"_s,
                               u"session"_s,
                               u"allocation_decision"_s,
                               u"vacancy"_s,
                               u"action"_s,
                               u"preparation"_s,
                               u"escalation"_s,
                               u"waiting_review"_s,
                               u"programme"_s,
                               u"goal"_s,
                               u"goal_step"_s,
                               u"cpd"_s,
                               u"course"_s,
                               u"training_request"_s,
                               u"training_place"_s,
                               u"goal_review"_s,
                               u"goal_evidence"_s,
                               u"framework_statement"_s,
                               u"shared_learning"_s,
                               u"shared_learning_person"_s,
                               u"private_group_member"_s,
                               u"specialism"_s,
                               u"reader_grant"_s,
                               u"reader_unit"_s,
                               u"reader_report"_s,
                               u"quality_audit"_s,
                               u"quality_sample"_s,
                               u"quality_answer"_s,
                               u"weekly_day_off"_s,
                               u"supervision_cover"_s,
                               u"group_member"_s,
                               u"session_section"_s,
                               u"discussion"_s,
                               u"yearly_check"_s,
                               u"supervision_agreement"_s,
                               u"path"_s,
                               u"place_review"_s,
                               u"place_evidence"_s,
                               u"companion"_s};
  return all;
}

/// What stays when the save is put back: that calendars were told of a session can't be untold.
const QString& trace() {
  static const QString table = u"session_gone"_s;
  return table;
}

}  // namespace

ReversalRecorder::ReversalRecorder(Database& records) : records_(records) {
  Database::Connection& connection = EngineDoor::connection(records);
  connection.watchRows(tables(), trace());
  changesBefore_ = connection.changes();
}

// When the transaction is taken back, the triggers go with it.
ReversalRecorder::~ReversalRecorder() {
  try {
    drop();
  } catch (const StoreError&) {
    watching_ = false;
  }
}

void ReversalRecorder::drop() {
  if (!watching_) return;
  watching_ = false;
  EngineDoor::connection(records_).stopWatching(tables(), trace());
}

std::optional<Reversal> ReversalRecorder::take() {
  Database::Connection& connection = EngineDoor::connection(records_);
  const qint64 changes = connection.changes() - changesBefore_;
  Reversal reversal;
  qint64 written = 0;
  {
    Query query(records_, u"SELECT step, name, id, version FROM put_back ORDER BY n DESC");
    while (query.next()) {
      ++written;
      if (!query.isNull(0)) reversal.steps_.push_back(query.text(0));
      if (!query.isNull(1)) reversal.versions_.push_back({query.text(1), query.integer(2), query.integer(3)});
    }
  }
  const bool isAll = connection.sawEveryRow(changes, written);
  drop();
  if (!isAll || reversal.isEmpty()) return std::nullopt;
  return reversal;
}

bool putBack(Database& records, const Reversal& reversal) {
  try {
    for (const QString& step : reversal.steps_)
      if (Change(records, step).run() != 1) return false;
    // The newest of each row stands first.
    for (auto row = reversal.versions_.rbegin(); row != reversal.versions_.rend(); ++row) {
      Change next(records, u"UPDATE %1 SET row_version = ? WHERE id = ? AND row_version <= ?"_s.arg(row->table));
      next.bind(row->version + 1).bind(row->id).bind(row->version).run();
    }
  } catch (const StoreError& error) {
    if (error.fault() == StoreFault::Constraint) return false;
    throw;
  }
  return true;
}

}  // namespace headroom
