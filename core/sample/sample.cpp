// SPDX-License-Identifier: MIT
// Writes a plan and its histories, oldest first, so that the file's pages lie as they would after years of use.
// Every part draws from dice of its own: more words in one do not change another.
#include "core/sample/sample.h"

#include <QTimeZone>

#include "core/caseload/balance.h"
#include "core/caseload/caseload_store.h"
#include "core/sample/academy_rows.h"
#include "core/sample/agreement_records.h"
#include "core/sample/growth_records.h"
#include "core/sample/note_records.h"
#include "core/sample/path_rows.h"
#include "core/sample/shared_learning_rows.h"
#include "core/store/backup.h"
#include "core/store/dialect.h"
#include "core/supervision/record_signing_actions.h"
#include "core/supervision/session_store.h"

namespace headroom {
namespace {

using namespace sample;

template <class Row>
void writeAll(RowWriter& writer, const std::vector<Row>& rows) {
  for (const Row& row : rows) writer.write(row);
}

void writePlan(const Plan& plan, RowWriter& writer) {
  writeAll(writer, plan.units);
  writeAll(writer, plan.people);
  writeAll(writer, plan.posts);
  writeAll(writer, plan.supervisors);
  writeAll(writer, plan.limits);
  writeAll(writer, plan.reductions);
  writeAll(writer, plan.absences);
  writeAll(writer, plan.policies);
  writeAll(writer, plan.programmes);
  writer.writeStarterScheme(plan.start - 365);
}

/// Everything that has a day, in the order of the days.
class Chronicle {
 public:
  Chronicle(const Plan& plan, RowWriter& writer, Dice& dice)
      : writer_(writer),
        history_(caseHistory(plan, Dice(dice.next()))),
        meetings_(sessionHistory(plan, Dice(dice.next()))),
        notes_(noteHistory(plan, Dice(dice.next()))),
        sessionRecords_(plan, history_, meetings_, writer, Dice(dice.next())),
        noteRecords_(plan, history_, writer, Dice(dice.next())) {}

  void writeUntil(Day day) {
    while (case_ < history_.cases.size() && history_.cases[case_].opened <= day) {
      writer_.write(caseRow(history_.cases[case_], static_cast<Number>(case_ + 1)));
      ++case_;
    }
    while (holding_ < history_.holdings.size() && history_.holdings[holding_].from <= day) {
      writer_.write(allocationRow(history_.holdings[holding_], static_cast<Number>(holding_ + 1)));
      ++holding_;
    }
    while (meeting_ < meetings_.size() && meetings_[meeting_].day <= day) sessionRecords_.write(meetings_[meeting_++]);
    while (note_ < notes_.size() && notes_[note_].day <= day) noteRecords_.write(notes_[note_++]);
  }

  const CaseHistory& history() const { return history_; }
  const SessionRecords& sessions() const { return sessionRecords_; }

 private:
  RowWriter& writer_;
  CaseHistory history_;
  std::vector<SessionLine> meetings_;
  std::vector<NoteLine> notes_;
  SessionRecords sessionRecords_;
  NoteRecords noteRecords_;
  std::size_t case_ = 0;
  std::size_t holding_ = 0;
  std::size_t meeting_ = 0;
  std::size_t note_ = 0;
};

/// What each post carried on the day of its person's latest meetings, as the session editor keeps it when one is held.
void writeSnapshots(Database& records, const Plan& plan) {
  constexpr int kMeetings = 8;
  for (std::size_t i = 1; i <= plan.people.size(); ++i) {
    const PersonId person(static_cast<qint64>(i));
    for (const Session& session : loadSessionsOf(records, person, kMeetings)) {
      if (!wasHeld(session.state) || session.kind != SessionKind::FormalOneToOne) continue;
      insertSnapshot(records, session.id, balance(loadFactsOfPerson(records, session.day, person), session.day).posts);
    }
  }
}

}  // namespace

void fillSample(Database& records, const SampleOptions& options) {
  const Day today = static_cast<Day>(options.today.toJulianDay());
  Dice dice(options.seed);
  const Plan plan = options.workers ? countyPlan(today, options.years, *options.workers, Dice(dice.next()))
                                    : northmerePlan(today, options.years, Dice(dice.next()));
  if (options.workers) widenCache(records, 256);
  RowWriter writer(records);
  std::optional<Transaction> part;
  part.emplace(records);
  writePlan(plan, writer);
  Chronicle chronicle(plan, writer, dice);
  // A county is saved a year at a time: one transaction of gigabytes would be kept twice on the disk.
  for (Day day = plan.start; day < today + 60; ++day) {
    chronicle.writeUntil(day);
    if (options.workers && (day - plan.start) % 365 == 364) {
      part->commit();
      part.reset();
      part.emplace(records);
    }
  }
  writeGrowth(plan, chronicle.history(), chronicle.sessions(), writer, Dice(dice.next()));
  writeAcademy(records, options.today, options.seed);
  writer.writeBookings(today);
  writePathRows(records, options.today, options.workers.has_value());
  if (!options.workers) {
    writeSnapshots(records, plan);
    writeAgreements(records, options.today);
  }
  writeSharedLearningRows(records, options.today, options.years, options.seed, !options.workers);
  hangImported(records, writer.agreed(), QStringLiteral("the sample authority"),
               QDateTime(options.today, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch());
  part->commit();
}

void createSample(const QString& path, const SampleOptions& options, const FileSalt& salt) {
  createFilled(
      path, [&options](Database& records) { fillSample(records, options); }, salt);
}

void createSample(const QString& path, QDate on, quint64 seed) {
  createSample(path, SampleOptions{on, seed, 2, std::nullopt});
}

}  // namespace headroom
