// SPDX-License-Identifier: MIT
// Everybody who works here is named by name: who knows about what is no secret of a team.
#include "ui/learning/learning_view.h"

#include <algorithm>

#include "core/base/say.h"
#include "core/development/shared_learning_actions.h"
#include "core/development/shared_learning_store.h"
#include "core/development/subject_words.h"
#include "core/development/who_knows_store.h"
#include "core/organisation/access.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString namesOf(const Organisation& organisation, const std::vector<PersonId>& people) {
  QStringList names;
  for (const PersonId one : people) {
    if (const Person* person = organisation.person(one)) names << person->name;
  }
  return names.join(u", "_s);
}

QString cameWords(const LearningRow& row) {
  if (!row.showsCame) return say("private");
  return QString::number(row.learning.came.size());
}

}  // namespace

LearningPicture readLearning(const Desk& desk) {
  const Snapshot moment(desk.records);
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  LearningPicture picture;
  const auto me = desk.viewer.person;
  for (SharedLearning& one : sharedLearningOf(desk)) {
    LearningRow row{{}, *one.id, namesOf(organisation, one.gave), namesOf(organisation, one.came)};
    row.showsCame = mayReadWhoCame(one, me);
    row.mayChange = headroom::mayChange(one, me);
    row.mayJoin = me && !one.isPrivate && !tookPart(one, *me);
    row.isToCome = one.day > desk.today();
    row.learning = std::move(one);
    picture.rows.push_back(std::move(row));
  }
  const PostsByPerson posts(organisation);
  for (const Person& person : organisation.people) {
    if (posts.main(person.id, desk.today()) != nullptr) picture.people.emplace_back(person.id, person.name);
  }
  std::sort(picture.people.begin(), picture.people.end(),
            [](const NamedPerson& a, const NamedPerson& b) { return a.second.localeAwareCompare(b.second) < 0; });
  return picture;
}

std::vector<LearningRow> learningListed(const LearningPicture& picture, std::optional<SharedLearningKind> kind,
                                        const QString& typed) {
  std::vector<LearningRow> rows;
  for (const LearningRow& row : picture.rows) {
    if (kind && row.learning.kind != *kind) continue;
    const SharedLearning& one = row.learning;
    const QString text = QStringList{one.title, one.subject, one.about, one.taken, row.gave}.join(u'\n');
    if (isAboutAll(typed, text)) rows.push_back(row);
  }
  return rows;
}

Report learningReport(const std::vector<LearningRow>& listed, QDate on, const SheetFoot& foot) {
  ReportTable table{say("What was shared, as it is listed"),
                    {{say("Day"), 76},
                     {say("Kind"), 84},
                     {say("What")},
                     {say("Given by"), 110},
                     {say("Came"), 84},
                     {say("What the service took from it"), 150}},
                    {},
                    say("Nothing was entered yet.")};
  for (const LearningRow& row : listed) {
    const SharedLearning& one = row.learning;
    const QString kind = sharedLearningWords(one.kind);
    const QString what = one.subject.trimmed().isEmpty() ? one.title : u"%1 (%2)"_s.arg(one.title, one.subject);
    table.rows.push_back({dayCell(one.day), wordCell(row.isToCome ? say("%1, offered").arg(kind) : kind),
                          wordCell(what.simplified()), wordCell(row.gave),
                          wordCell(one.isPrivate ? say("between those who meet") : row.came),
                          wordCell(one.taken.simplified())});
  }
  Report report{say("Shared learning"), say("Whole service"), on, foot.printed, {}};
  report.parts.push_back({say("Shared learning"), {}, {}, {std::move(table)}});
  report.marking = foot.marking;
  return report;
}

std::vector<Column<LearningRow>> learningColumns() {
  using R = LearningRow;
  std::vector<Column<R>> columns;
  columns.push_back(Column<R>(say("Day"), [](const R& row) {
                      return tableDate(row.learning.day);
                    }).sortedBy([](const R& row) { return row.learning.day.toJulianDay(); }));
  columns.push_back(Column<R>(say("What"), [](const R& row) { return row.learning.title; })
                        .secondLine([](const R& row) {
                          const QString kind = sharedLearningWords(row.learning.kind);
                          return row.isToCome ? say("%1, offered").arg(kind) : kind;
                        })
                        .tip([](const R& row) { return row.learning.title; })
                        .bold());
  columns.push_back(
      Column<R>(say("Given by"), [](const R& row) { return row.gave; }).tip([](const R& row) { return row.gave; }));
  columns.push_back(Column<R>(say("Came"), cameWords, Qt::AlignRight).sortedBy([](const R& row) {
    return row.showsCame ? QVariant(static_cast<qint64>(row.learning.came.size())) : QVariant();
  }));
  return columns;
}

KnowingPicture readKnowing(const Desk& desk) {
  const Snapshot moment(desk.records);
  const QDate today = desk.today();
  const Organisation organisation = loadOrganisationOn(desk.records, today);
  const Access access = accessOf(organisation, desk.viewer, today);
  KnowingPicture picture;
  if (!isOfTheService(desk)) return picture;
  picture.facts = loadKnowingFacts(desk.records, today);
  const PostsByPerson posts(organisation);
  for (const Person& person : organisation.people) {
    const Post* post = posts.main(person.id, today);
    if (post == nullptr) continue;
    const Unit* unit = organisation.units.find(post->unit);
    KnowingRow row{person.id, person.code, person.name, token(post->role)};
    if (unit != nullptr) row.standing += u", "_s + unit->name;
    row.maySee = access.maySee(person.id);
    picture.people.push_back(std::move(row));
  }
  if (desk.viewer.person) picture.own = loadSpecialisms(desk.records, *desk.viewer.person);
  return picture;
}

std::vector<KnowingRow> knowingListed(const KnowingPicture& picture, const QString& typed) {
  const WhoKnows answer = whoKnows(typed, picture.facts);
  std::vector<KnowingRow> rows;
  for (const KnowingPerson& one : answer.people) {
    const auto known = std::lower_bound(picture.people.begin(), picture.people.end(), one.person,
                                        [](const KnowingRow& row, PersonId person) { return row.person < person; });
    if (known == picture.people.end() || known->person != one.person) continue;
    KnowingRow row = *known;
    row.why = one.reasons.join(u"; "_s);
    row.covers = one.covers;
    row.asked = static_cast<int>(answer.asked.size());
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Column<KnowingRow>> knowingColumns() {
  using R = KnowingRow;
  std::vector<Column<R>> columns;
  columns.push_back(Column<R>(say("Name"), [](const R& row) { return row.name; })
                        .secondLine([](const R& row) { return row.standing; })
                        .tip([](const R& row) { return u"%1, %2"_s.arg(row.name, row.standing); })
                        .bold());
  columns.push_back(
      Column<R>(say("Why"), [](const R& row) { return row.why; }).tip([](const R& row) { return row.why; }));
  columns.push_back(Column<R>(
                        say("Of what you asked"),
                        [](const R& row) { return say("%1 of %2").arg(row.covers).arg(row.asked); }, Qt::AlignRight)
                        .sortedBy([](const R& row) { return row.covers; }));
  return columns;
}

}  // namespace headroom
