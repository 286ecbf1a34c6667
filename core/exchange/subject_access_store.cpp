// SPDX-License-Identifier: MIT
// One row a kind of record: what it is called, and a query that gives the day and the words of each.
#include <QCoreApplication>

#include <algorithm>

#include "core/base/day_words.h"
#include "core/exchange/subject_access.h"
#include "core/organisation/access.h"
#include "core/organisation/organisation_store.h"
#include "core/reflection/identifiers.h"
#include "core/store/query.h"
#include "core/store/snapshot.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return QCoreApplication::translate("exchange", words); }

/// `sql` takes the person as its only value, ?1, and gives a day or NULL, what is written, and a second heading or
/// NULL.
struct Kind {
  const char* title;
  const char16_t* sql;
};

constexpr Kind kKinds[] = {
    {QT_TRANSLATE_NOOP("exchange", "Person"),
     u"SELECT start_day, 'Code ' || code || coalesce(', registration ' || registration, '') || coalesce(', left ' || "
     u"date(left_day), ''), NULL FROM person WHERE id = ?1"},
    {QT_TRANSLATE_NOOP("exchange", "Post"),
     u"SELECT p.from_day, p.role || ', ' || u.name || ', ' || (p.fte_e6 / 1000000.0) || ' FTE, ' || p.contract || ', ' "
     u"|| p.kind || coalesce(', until ' || date(p.to_day - 1), ''), NULL FROM post p JOIN unit u ON u.id = p.unit_id "
     u"WHERE p.person_id = ?1 ORDER BY p.from_day"},
    {QT_TRANSLATE_NOOP("exchange", "Supervisor"),
     u"SELECT s.from_day, o.name || ' (' || s.kind || ')' || coalesce(' until ' || date(s.to_day - 1), ''), NULL "
     u"FROM "
     u"supervisor s JOIN person o ON o.id = s.supervisor_id WHERE s.person_id = ?1 ORDER BY s.from_day"},
    {QT_TRANSLATE_NOOP("exchange", "Own caseload limit"),
     u"SELECT from_day, operator || ' ' || (value_e4 / 10000.0) || ' ' || measure, NULL FROM caseload_limit WHERE "
     u"person_id = ?1 ORDER BY from_day"},
    {QT_TRANSLATE_NOOP("exchange", "Reduction"),
     u"SELECT from_day, reason || ', ' || (percent_e4 / 10000.0) || '%' || coalesce(': ' || note, ''), NULL FROM "
     u"reduction WHERE person_id = ?1 ORDER BY from_day"},
    {QT_TRANSLATE_NOOP("exchange", "Absence"),
     u"SELECT from_day, reason || coalesce(' until ' || date(to_day - 1), ''), NULL FROM absence WHERE person_id = "
     u"?1 "
     u"ORDER BY from_day"},
    {QT_TRANSLATE_NOOP("exchange", "What they said of their load"),
     u"SELECT q.day, q.words || ' (shown: ' || q.shown || ')' || coalesce('. Answer: ' || q.answer, ''), NULL FROM "
     u"load_question q WHERE q.asked_by_id = ?1 ORDER BY q.day, q.id"},
    {QT_TRANSLATE_NOOP("exchange", "Weeks over the limit, what was done"),
     u"SELECT e.since_day, coalesce(e.what, 'nothing decided') || coalesce(', by ' || date(e.due_day), '') || "
     u"coalesce('. Closed: ' || e.outcome, ''), NULL FROM escalation e JOIN post p ON p.id = e.post_id WHERE "
     u"p.person_id = ?1 ORDER BY e.since_day"},
    {QT_TRANSLATE_NOOP("exchange", "Why a case was given to them"),
     u"SELECT a.from_day, d.reason || coalesce(': ' || d.rationale, '') || coalesce('. All the same: ' || "
     u"d.override_why, '') || coalesce('. Agreed with ' || d.agreed_with, ''), c.code FROM "
     u"allocation_decision d JOIN allocation a ON a.id = d.allocation_id JOIN post p ON p.id = a.post_id JOIN "
     u"case_file "
     u"c ON c.id = a.case_id WHERE p.person_id = ?1 ORDER BY a.from_day, a.id"},
    {QT_TRANSLATE_NOOP("exchange", "Cases looked after on duty while they waited"),
     u"SELECT w.day, 'to be looked at again ' || date(w.next_day) || coalesce(': ' || w.note, ''), c.code FROM "
     u"waiting_review w JOIN case_file c ON c.id = w.case_id WHERE w.duty_id = ?1 ORDER BY w.day, w.id"},
    {QT_TRANSLATE_NOOP("exchange", "Supervision"),
     u"SELECT s.day, s.kind || ', ' || s.state || coalesce(', ' || s.minutes || ' minutes', '') || coalesce(', with ' "
     u"|| "
     u"o.name, '') || coalesce(': ' || s.reason, ''), NULL FROM session s LEFT JOIN person o ON o.id = s.supervisor_id "
     u"WHERE s.person_id = ?1 ORDER BY s.day, s.id"},
    {QT_TRANSLATE_NOOP("exchange", "Supervision, what was written"),
     u"SELECT s.day, p.body, p.section FROM session_section p JOIN session s ON s.id = p.session_id WHERE s.person_id "
     u"= "
     u"?1 AND p.body <> '' ORDER BY s.day, s.id, p.section"},
    {QT_TRANSLATE_NOOP("exchange", "Supervision, a case that was discussed"),
     u"SELECT s.day, concat_words(d.why, d.said, d.risks, d.decision, d.rationale), c.code FROM discussion d JOIN "
     u"session s ON s.id = d.session_id JOIN case_file c ON c.id = d.case_id WHERE s.person_id = ?1 ORDER BY s.day, "
     u"d.id"},
    {QT_TRANSLATE_NOOP("exchange", "Sign-off"),
     u"SELECT s.day, o.name || ': ' || g.step || coalesce(', ' || g.words, ''), NULL FROM sign_off g JOIN session s ON "
     u"s.id = g.session_id JOIN person o ON o.id = g.person_id WHERE s.person_id = ?1 ORDER BY s.day, g.id"},
    {QT_TRANSLATE_NOOP("exchange", "Added to an agreed record"),
     u"SELECT s.day, o.name || ': ' || a.body, NULL FROM addendum a JOIN session s ON s.id = a.session_id JOIN person "
     u"o "
     u"ON o.id = a.author_id WHERE s.person_id = ?1 ORDER BY s.day, a.id"},
    {QT_TRANSLATE_NOOP("exchange", "Brought to supervision"),
     u"SELECT NULL, body, NULL FROM preparation WHERE person_id = ?1 ORDER BY id"},
    {QT_TRANSLATE_NOOP("exchange", "Action"),
     u"SELECT due_day, what || ' (' || state || coalesce(': ' || drop_reason, '') || ')', NULL FROM action WHERE "
     u"owner_id "
     u"= ?1 ORDER BY due_day, id"},
    {QT_TRANSLATE_NOOP("exchange", "Goal"),
     u"SELECT target_day, what || ' (' || status || ')' || coalesce(': ' || outcome, ''), NULL FROM goal WHERE "
     u"person_id "
     u"= ?1 ORDER BY id"},
    {QT_TRANSLATE_NOOP("exchange", "Learning (CPD)"),
     u"SELECT day, title || coalesce('. ' || learnt, '') || coalesce('. ' || impact, ''), NULL FROM cpd WHERE "
     u"person_id = "
     u"?1 ORDER BY day, id"},
    {QT_TRANSLATE_NOOP("exchange", "Training asked for"),
     u"SELECT requested_day, course || ' (' || state || ')' || coalesce(': ' || reason, ''), NULL FROM "
     u"training_request "
     u"WHERE person_id = ?1 ORDER BY requested_day, id"},
    {QT_TRANSLATE_NOOP("exchange", "Programme"),
     u"SELECT from_day, programme, NULL FROM programme WHERE person_id = ?1 ORDER BY from_day"},
    {QT_TRANSLATE_NOOP("exchange", "Named in somebody else's supervision"),
     u"SELECT s.day, p.body, p.section FROM session_section p JOIN session s ON s.id = p.session_id WHERE s.person_id "
     u"<> "
     u"?1 AND instr(p.body, (SELECT name FROM person WHERE id = ?1)) > 0 ORDER BY s.day, s.id"},
    {QT_TRANSLATE_NOOP("exchange", "Named in the discussion of a case"),
     u"SELECT s.day, concat_words(d.why, d.said, d.risks, d.decision, d.rationale), c.code FROM discussion d JOIN "
     u"session s ON s.id = d.session_id JOIN case_file c ON c.id = d.case_id WHERE s.person_id <> ?1 AND "
     u"instr(concat_words(d.why, d.said, d.risks, d.decision, d.rationale), (SELECT name FROM person WHERE id = ?1)) > "
     u"0 "
     u"ORDER BY s.day, d.id"},
    {QT_TRANSLATE_NOOP("exchange", "Named in somebody else's action"),
     u"SELECT due_day, what, NULL FROM action WHERE owner_id <> ?1 AND instr(what, (SELECT name FROM person WHERE id = "
     u"?1)) > 0 ORDER BY id"},
};

/// The parts of a discussion as one text; there is no such function in SQLite before 3.44.
QString withWords(const char16_t* sql) {
  return QString::fromUtf16(sql).replace(
      u"concat_words(d.why, d.said, d.risks, d.decision, d.rationale)"_s,
      u"(coalesce('Why: ' || d.why || char(10), '') || coalesce('Said: ' || d.said || char(10), '') || coalesce('Risks "
      "and strengths: ' || d.risks || char(10), '') || coalesce('Decision: ' || d.decision || char(10), '') || "
      "coalesce('Rationale: ' || d.rationale, ''))"_s);
}

QString headingOf(const QString& title, std::optional<QDate> day, const QString& second) {
  QString heading = title;
  if (day) heading += u", "_s + dayWords(*day, u"d MMMM yyyy");
  if (!second.isEmpty()) heading += u": "_s + second;
  return heading;
}

bool mayGather(const Desk& desk, PersonId person) {
  if (desk.viewer.person == person) return true;
  const Access access = accessOf(loadOrganisationOn(desk.records, desk.today()), desk.viewer, desk.today());
  return access.home() == HomeRole::ServiceManager;
}

}  // namespace

Result<HeldAbout> gatherHeldAbout(const Desk& desk, PersonId person) {
  if (!mayGather(desk, person))
    return refuse(say("Only those who manage the service gather what is held about somebody else."));
  const Snapshot moment(desk.records);
  HeldAbout held;
  Query name(desk.records,
             u"SELECT name, (SELECT count(*) FROM reflective_note WHERE author_id = ?1) FROM person WHERE id = ?1");
  name.bind(person);
  if (!name.next()) return refuse(say("There is nobody of that name in the file."));
  held.name = name.text(0);
  held.notes = static_cast<int>(name.integer(1));
  name.finish();
  for (const Kind& kind : kKinds) {
    Query query(desk.records, withWords(kind.sql));
    query.bind(person);
    while (query.next())
      held.items.push_back({headingOf(say(kind.title), query.optionalDay(0), query.text(2)), query.text(1).trimmed()});
  }
  return held;
}

}  // namespace headroom
