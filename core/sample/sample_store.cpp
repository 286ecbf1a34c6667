// SPDX-License-Identifier: MIT
// One prepared INSERT a table.
// A number of 0 and a day of 0 are stored as NULL.
#include "core/sample/sample_store.h"

#include "core/caseload/starter.h"
#include "core/store/query.h"

using namespace Qt::StringLiterals;

namespace headroom::sample {
namespace {

/// Binds 0 as NULL: 'none' of a number or a day.
Change& bindSome(Change& change, int value) { return value == 0 ? change.bindNull() : change.bind(value); }

qint64 noon(Day day) { return (qint64{day} - 2440588) * 86'400'000 + 43'200'000; }

}  // namespace

struct RowWriter::Statements {
  explicit Statements(Database& db)
      : unit(db, u"INSERT INTO unit (code, parent_id, kind, name, division) VALUES (?, ?, ?, ?, ?)"),
        person(db, u"INSERT INTO person (code, name, registration, start_day, left_day) VALUES (?, ?, ?, ?, ?)"),
        post(db,
             u"INSERT INTO post (code, person_id, unit_id, role, fte_e6, contract, kind, from_day, to_day) "
             u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        supervisor(db,
                   u"INSERT INTO supervisor (person_id, supervisor_id, kind, from_day, to_day) VALUES (?, ?, ?, ?, ?)"),
        limit(db,
              u"INSERT INTO caseload_limit (code, measure, operator, value_e4, unit_id, role, person_id, from_day, "
              u"to_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        weight(db,
               u"INSERT INTO weight (scheme, unit_id, from_day, to_day, case_kind, feature, points_e4) "
               u"VALUES (?, NULL, ?, NULL, ?, ?, ?)"),
        reduction(db,
                  u"INSERT INTO reduction (code, person_id, post_id, reason, percent_e4, from_day, to_day, note) "
                  u"VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        absence(
            db,
            u"INSERT INTO absence (code, person_id, reason, needs_cover, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)"),
        policy(db,
               u"INSERT INTO supervision_policy (code, role, person_id, phases, minutes, from_day, to_day) "
               u"VALUES (?, ?, ?, ?, ?, ?, ?)"),
        caseFile(db,
                 u"INSERT INTO case_file (code, kind, family, features, unit_id, points_e4, opened_day, closed_day) "
                 u"VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        allocation(db,
                   u"INSERT INTO allocation (code, case_id, post_id, part, from_day, to_day, reason) "
                   u"VALUES (?, ?, ?, ?, ?, ?, ?)"),
        session(
            db,
            u"INSERT INTO session (code, person_id, supervisor_id, kind, day, minutes, state, reason, side, new_day, "
            u"interrupted, shared_day, agreed_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        section(db, u"INSERT INTO session_section (session_id, section, body, done) VALUES (?, ?, ?, ?)"),
        discussion(db,
                   u"INSERT INTO discussion (code, session_id, case_id, why, said, risks, decision, rationale) "
                   u"VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        action(db,
               u"INSERT INTO action (code, session_id, case_id, owner_id, what, due_day, state, closed_day, "
               u"carried_from_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        goal(db,
             u"INSERT INTO goal (code, person_id, session_id, what, framework, opportunity, target_day, status, "
             u"outcome) "
             u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        goalStep(db, u"INSERT INTO goal_step (goal_id, position, what, done_day) VALUES (?, ?, ?, ?)"),
        cpd(db,
            u"INSERT INTO cpd (code, person_id, day, kind, title, learnt, impact, peer, state) "
            u"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        training(db,
                 u"INSERT INTO training_request (code, person_id, course, requested_day, state, decided_by_id, reason) "
                 u"VALUES (?, ?, ?, ?, ?, ?, ?)"),
        programme(db,
                  u"INSERT INTO programme (code, person_id, programme, mentor_id, from_day, to_day) "
                  u"VALUES (?, ?, ?, ?, ?, ?)"),
        note(db,
             u"INSERT INTO reflective_note (uid, author_id, day, title, model, case_id, goal_id, bring_to_supervision, "
             u"created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        passage(db, u"INSERT INTO reflective_passage (note_id, prompt, body) VALUES (?, ?, ?)"),
        preparation(db, u"INSERT INTO preparation (person_id, body, case_id, added_at) VALUES (?, ?, ?, ?)"),
        records(db) {}

  Change unit, person, post, supervisor, limit, weight, reduction, absence, policy, caseFile, allocation, session,
      section, discussion, action, goal, goalStep, cpd, training, programme, note, passage, preparation;
  Database& records;
};

RowWriter::RowWriter(Database& records) : in_(std::make_unique<Statements>(records)) {}
RowWriter::~RowWriter() = default;

void RowWriter::write(const UnitRow& row) {
  bindSome(in_->unit.bind(row.code), row.parent).bind(row.kind).bind(row.name).bindText(row.division).runLater();
}

void RowWriter::write(const PersonRow& row) {
  Change& q = in_->person.bind(row.code).bind(row.name).bindText(row.registration);
  bindSome(bindSome(q, row.start), row.left).runLater();
}

void RowWriter::write(const PostRow& row) {
  Change& q = in_->post.bind(row.code).bind(row.person).bind(row.unit).bind(row.role).bind(row.fteE6);
  bindSome(q.bind(row.contract).bind(row.kind).bind(row.from), row.to).runLater();
}

void RowWriter::write(const SupervisorRow& row) {
  bindSome(in_->supervisor.bind(row.person).bind(row.supervisor).bind(row.kind).bind(row.from), row.to).runLater();
}

void RowWriter::write(const LimitRow& row) {
  Change& q = in_->limit.bind(row.code).bind(row.measure).bind(row.op).bind(row.value * 10'000);
  bindSome(bindSome(q, row.unit).bindText(row.role), row.person);
  bindSome(q.bind(row.from), row.to).runLater();
}

void RowWriter::write(const ReductionRow& row) {
  Change& q = bindSome(in_->reduction.bind(row.code).bind(row.person), row.post);
  q.bind(row.reason).bind(row.percent * 10'000).bind(row.from);
  bindSome(q, row.to).bindText(row.note).runLater();
}

void RowWriter::write(const AbsenceRow& row) {
  Change& q = in_->absence.bind(row.code).bind(row.person).bind(row.reason).bind(row.needsCover).bind(row.from);
  bindSome(q, row.to).runLater();
}

void RowWriter::write(const PolicyRow& row) {
  Change& q = bindSome(in_->policy.bind(row.code).bindText(row.role), row.person);
  bindSome(q.bind(row.phases).bind(row.minutes).bind(row.from), row.to).runLater();
}

void RowWriter::write(const CaseRow& row) {
  Change& q = in_->caseFile.bind(row.code).bind(row.kind).bindText(row.family).bindText(row.features);
  bindSome(q, row.unit);
  if (row.pointsE4 < 0) {
    q.bindNull();
  } else {
    q.bind(row.pointsE4);
  }
  bindSome(q.bind(row.opened), row.closed).runLater();
}

void RowWriter::write(const AllocationRow& row) {
  Change& q = in_->allocation.bind(row.code).bind(row.caseNumber).bind(row.post);
  bindSome(q.bind(row.lead ? u"lead"_s : u"co-worker"_s).bind(row.from), row.to).bindText(row.reason).runLater();
}

Number RowWriter::write(const SessionRow& row) {
  Change& q = bindSome(in_->session.bind(row.code).bind(row.person), row.supervisor).bind(row.kind).bind(row.day);
  const bool waits = row.state == u"agreed";
  bindSome(q, row.minutes).bind(waits ? u"shared"_s : row.state).bindText(row.reason).bindText(row.side);
  bindSome(q, row.newDay).bind(row.interrupted);
  const qint64 session = bindSome(bindSome(q, row.shared), row.agreed).insert();
  if (waits) agreed_.emplace_back(session);
  return static_cast<Number>(session);
}

void RowWriter::write(const SectionRow& row) {
  in_->section.bind(row.session).bind(row.section).bind(row.body).bind(row.done).runLater();
}

void RowWriter::write(const DiscussionRow& row) {
  Change& q = in_->discussion.bind(row.code).bind(row.session).bind(row.caseNumber).bindText(row.why);
  q.bindText(row.said).bindText(row.risks).bindText(row.decision).bindText(row.rationale).runLater();
}

Number RowWriter::write(const ActionRow& row) {
  Change& q = bindSome(bindSome(in_->action.bind(row.code), row.session), row.caseNumber);
  bindSome(q.bind(row.owner).bind(row.what), row.due).bind(row.state);
  return static_cast<Number>(bindSome(bindSome(q, row.closed), row.carriedFrom).insert());
}

Number RowWriter::write(const GoalRow& row) {
  Change& q = bindSome(in_->goal.bind(row.code).bind(row.person), row.session).bind(row.what);
  bindSome(q.bindText(row.framework).bindText(row.opportunity), row.target);
  return static_cast<Number>(q.bind(row.status).bindText(row.outcome).insert());
}

void RowWriter::write(const GoalStepRow& row) {
  bindSome(in_->goalStep.bind(row.goal).bind(row.position).bind(row.what), row.done).runLater();
}

void RowWriter::write(const CpdRow& row) {
  Change& q = in_->cpd.bind(row.code).bind(row.person).bind(row.day).bind(row.kind).bind(row.title);
  q.bindText(row.learnt).bindText(row.impact).bind(row.peer).bind(row.finished ? u"finished"_s : u"draft"_s).runLater();
}

void RowWriter::write(const TrainingRow& row) {
  Change& q = in_->training.bind(row.code).bind(row.person).bind(row.course).bind(row.requested).bind(row.state);
  bindSome(q, row.decidedBy).bindText(row.reason).runLater();
}

void RowWriter::write(const ProgrammeRow& row) {
  Change& q = bindSome(in_->programme.bind(row.code).bind(row.person).bind(row.programme), row.mentor);
  bindSome(q.bind(row.from), row.to).runLater();
}

void RowWriter::write(const NoteRow& row) {
  Change& q = in_->note.bind(row.uid).bind(row.author).bind(row.day).bind(row.title).bind(row.model);
  bindSome(bindSome(q, row.caseNumber), row.goal).bind(row.bring).bind(noon(row.day)).bind(noon(row.day));
  const qint64 note = q.insert();
  for (const PassageRow& each : row.passages) in_->passage.bind(note).bind(each.prompt).bind(each.body).runLater();
}

void RowWriter::write(const PreparationRow& row) {
  Change& q = in_->preparation.bind(row.person).bind(row.body);
  bindSome(q, row.caseNumber).bind(noon(row.added)).runLater();
}

void RowWriter::writeBookings(Day today) {
  const QString bookings =
      u"UPDATE session SET start_minute = 570 + 30 * (id % 12) WHERE state = 'planned' AND day >= ?"_s;
  // What was written before the last meeting was brought to it.
  const QString brought = QStringLiteral(
      "UPDATE reflective_note SET bring_to_supervision = 0 WHERE bring_to_supervision = 1 AND day <= coalesce((SELECT "
      "max(s.day) FROM session s WHERE s.person_id = author_id AND s.kind = 'formal one-to-one' AND s.day <= ? AND "
      "s.state IN ('held', 'shared', 'agreed', 'disputed')), 0)");
  const QString waiting = QStringLiteral(
      "INSERT INTO preparation (person_id, body, added_at, note_uid) SELECT author_id, 'A reflection of mine', "
      "changed_at, uid FROM reflective_note WHERE bring_to_supervision = 1 AND day <= ? ORDER BY id");
  for (const QString& sql : {bookings, brought, waiting})
    Change(in_->records, sql).bind(QDate::fromJulianDay(today)).runLater();
}

void RowWriter::writeStarterScheme(Day from) {
  for (const Weight& row : starterScheme(QDate::fromJulianDay(from))) {
    Change& q = in_->weight.bind(row.scheme).bind(row.period.from).bindText(row.kind).bindText(row.feature);
    q.bind(row.points.toScaled(4)).runLater();
  }
}

}  // namespace headroom::sample
