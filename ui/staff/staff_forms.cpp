// SPDX-License-Identifier: MIT
// What is asked for about one person: a post, hours, a reduction, an absence, a supervisor.
#include "core/caseload/staff_actions.h"
#include "core/caseload/starter.h"
#include "core/development/starting_actions.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_actions.h"
#include "core/supervision/diary_actions.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/typed_number.h"
#include "ui/shared/workspace.h"
#include "ui/staff/first_year_fields.h"
#include "ui/staff/leaving_dialog.h"
#include "ui/staff/staff_page.h"

using namespace Qt::StringLiterals;

namespace headroom {
QComboBox* StaffPage::addUnitTo(FormDialog& form, const QString& words, const QString& key,
                                std::optional<UnitId> chosenUnit, bool withNone) {
  FormDialog::Choices units;
  for (const UnitChoice& one : picture_.scope.choices) {
    // 'Whole service' stands there for whoever manages every unit, and only they change what holds everywhere.
    if (!one.unit && !withNone) continue;
    units.emplace_back(one.unit ? one.words : tr("Everywhere"), one.unit ? one.unit->value() : qint64{0});
  }
  auto* box = form.addChoice(words, key, units);
  if (chosenUnit) box->setCurrentIndex(std::max(0, box->findData(chosenUnit->value())));
  return box;
}

void StaffPage::askPerson() {
  FormDialog form(workspace_, u"newPerson"_s, tr("Add somebody"), this);
  auto* name = form.addLine(tr("Name"), u"name"_s);
  auto* registration = form.addLine(tr("Registration"), u"registration"_s);
  registration->setPlaceholderText(tr("Optional"));
  auto* role = form.addWords(tr("Role"), u"role"_s, roles(), token(Role::SocialWorker));
  auto* unit = addUnitTo(form, tr("Unit"), u"unit"_s, picture_.scope.unit);
  auto* fte = form.addLine(tr("FTE"), u"fte"_s, u"1"_s);
  auto* contract = form.addWords(tr("Contract"), u"contract"_s, contracts());
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  auto* supervisor = addSupervisorTo(form, *unit);
  const FirstYearFields firstYear(form, *role, *from);
  form.onSave(tr("Add"), [&] {
    const auto hours = typedNumber(form, *fte, tr("FTE"), 6);
    if (!hours || !chosenUnit(*unit).unit) return false;
    const QDate day = from->date().value_or(QDate());
    Starter starter{{name->text(), {}, registration->text(), day},
                    {*chosenUnit(*unit).unit,
                     *roleFrom(role->currentText()),
                     *hours,
                     {day, {}},
                     *contractFrom(contract->currentText()),
                     PostKind::Substantive,
                     {}}};
    if (const qint64 who = supervisor->currentData().toLongLong(); who > 0) starter.supervisor = PersonId(who);
    if (!firstYear.read(form, starter)) return false;
    const auto begun =
        TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return addStarter(desk, starter); });
    // The page is read anew after this; what comes next is about whoever was added.
    if (begun) subject_ = u"person:%1"_s.arg(begun->person.value());
    return done(begun);
  });
  const bool added = form.exec() == QDialog::Accepted;
  if (added) sayDone(tr("%1 is added.").arg(name->text().trimmed()));
}

std::map<PersonId, UnitId> StaffPage::unitsManaged() const {
  std::map<PersonId, UnitId> units;
  const PostsByPerson held(picture_.organisation);
  for (const StaffRow& row : picture_.rows) {
    const Post* post = held.main(row.person, picture_.on);
    if (post != nullptr && homeRoleOf(post->role) != HomeRole::Practitioner) units.emplace(row.person, post->unit);
  }
  return units;
}

// Those who manage come first, and whoever manages the unit of the post is chosen.
QComboBox* StaffPage::addSupervisorTo(FormDialog& form, const QComboBox& unit) {
  FormDialog::Choices people{{tr("Nobody yet"), qint64{0}}};
  const auto managing = unitsManaged();
  for (const bool first : {true, false})
    for (const StaffRow& row : picture_.rows)
      if (!row.begins && managing.contains(row.person) == first) people.emplace_back(row.name, row.person.value());
  auto* box = form.addChoice(tr("Supervised by"), u"supervisor"_s, people);
  const auto offer = [this, box, &unit, managing] {
    const auto chosen = chosenUnit(unit).unit;
    int at = 0;
    for (const StaffRow& row : picture_.rows) {
      const auto of = managing.find(row.person);
      if (at == 0 && chosen && of != managing.end() && of->second == *chosen) at = box->findData(row.person.value());
    }
    box->setCurrentIndex(std::max(0, at));
  };
  connect(&unit, qOverload<int>(&QComboBox::currentIndexChanged), box, offer);
  offer();
  return box;
}

void StaffPage::askPostChange() {
  const Post* post = chosenPost();
  const StaffRow* person = chosen();
  if (post == nullptr || person == nullptr) return;
  FormDialog form(workspace_, u"post"_s, tr("Change the post of %1").arg(person->name), this);
  form.addSentence(
      tr("The post ends on that day and another begins. Cases and reductions go on; the days before stay as "
         "they were."));
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  auto* fte = form.addLine(tr("FTE"), u"fte"_s, post->fte.toString());
  auto* role = form.addWords(tr("Role"), u"role"_s, roles(), token(post->role));
  auto* unit = addUnitTo(form, tr("Unit"), u"unit"_s, post->unit);
  auto* contract = form.addWords(tr("Contract"), u"contract"_s, contracts(), token(post->contract));
  const PostId id = post->id;
  const QString name = person->name;
  form.onSave(tr("Save"), [&] {
    const auto hours = typedNumber(form, *fte, tr("FTE"), 6);
    if (!hours) return false;
    const PostChange change{chosenUnit(*unit).unit, roleFrom(role->currentText()),
                            contractFrom(contract->currentText()), hours};
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return changePost(desk, id, from->date().value_or(QDate()), change);
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The post of %1 is changed.").arg(name));
}

void StaffPage::askSecondment() {
  const Post* post = chosenPost();
  const StaffRow* person = chosen();
  if (post == nullptr || person == nullptr) return;
  FormDialog form(workspace_, u"secondment"_s, tr("A secondment for %1").arg(person->name), this);
  form.addSentence(
      tr("A second post for a time. The post now keeps the rest of its hours, and has them back afterwards."));
  auto* unit = addUnitTo(form, tr("To"), u"unit"_s, {});
  auto* role = form.addWords(tr("Role there"), u"role"_s, roles(), token(post->role));
  auto* fte = form.addLine(tr("FTE there"), u"fte"_s, post->fte.toString());
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  auto* to = form.addDate(tr("First day back"), u"to"_s, std::nullopt, FormDialog::Blank::Allowed);
  const PostId id = post->id;
  const QString name = person->name;
  form.onSave(tr("Save"), [&] {
    const auto hours = typedNumber(form, *fte, tr("FTE"), 6);
    if (!hours || !chosenUnit(*unit).unit) return false;
    const Secondment one{id,
                         *chosenUnit(*unit).unit,
                         *roleFrom(role->currentText()),
                         *hours,
                         {from->date().value_or(QDate()), to->date()}};
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return second(desk, one); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The secondment of %1 is dated.").arg(name));
}

void StaffPage::askReduction() {
  const StaffRow* person = chosen();
  if (person == nullptr) return;
  FormDialog form(workspace_, u"reduction"_s, tr("A reduction for %1").arg(person->name), this);
  auto* reason = new QComboBox;
  reason->setEditable(true);
  for (const ReductionReason& one : shippedReasons()) reason->addItem(one.reason);
  form.addField(tr("Reason"), u"reason"_s, reason);
  auto* percent = form.addLine(tr("Percent of the hours"), u"percent"_s);
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  auto* to = form.addDate(tr("First day without"), u"to"_s, std::nullopt, FormDialog::Blank::Allowed);
  auto* note = form.addLine(tr("Note"), u"note"_s);
  const auto offer = [&] {
    const ReductionReason* shipped = shippedReason(reason->currentText());
    percent->setText(shipped && shipped->percent ? shipped->percent->toString() : QString());
    const auto begin = from->date();
    to->setDate(shipped && shipped->months && begin ? std::optional(begin->addMonths(*shipped->months)) : std::nullopt);
  };
  connect(reason, &QComboBox::currentTextChanged, &form, offer);
  offer();
  const PersonId id = person->person;
  const QString name = person->name;
  form.onSave(tr("Save"), [&] {
    const auto share = typedNumber(form, *percent, tr("The percentage"), 4);
    if (!share) return false;
    const Reduction one{{}, id, {}, reason->currentText(), *share, {from->date().value_or(QDate()), to->date()}};
    return done(
        TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return addReduction(desk, one, note->text()); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The reduction for %1 is dated.").arg(name));
}

// Asked for only where people would be left without: of somebody who supervises.
QComboBox* StaffPage::addCoverTo(FormDialog& form, PersonId away) {
  const auto people = picture_.organisation.superviseesOf(away, picture_.on).size();
  if (people == 0) return nullptr;
  FormDialog::Choices choices{{tr("Nobody yet"), qint64{0}}};
  const auto managing = unitsManaged();
  for (const bool first : {true, false}) {
    for (const StaffRow& row : picture_.rows) {
      const bool isFree = row.person != away && !row.begins;
      if (isFree && managing.contains(row.person) == first) choices.emplace_back(row.name, row.person.value());
    }
  }
  return form.addChoice(people == 1 ? tr("Who holds the supervision of 1 person")
                                    : tr("Who holds the supervisions of %1 people").arg(people),
                        u"supervision"_s, choices);
}

void StaffPage::askAbsence() {
  const StaffRow* person = chosen();
  if (person == nullptr) return;
  FormDialog form(workspace_, u"absence"_s, tr("An absence of %1").arg(person->name), this);
  auto* reason = form.addLine(tr("Reason"), u"reason"_s, tr("leave"));
  auto* cover = form.addChoice(tr("Cover"), u"cover"_s,
                               {{tr("Needs cover: no new work, no ceiling"), true}, {tr("Needs no cover"), false}});
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  auto* to = form.addDate(tr("First day back"), u"to"_s, std::nullopt, FormDialog::Blank::Allowed);
  const PersonId id = person->person;
  const QString name = person->name;
  auto* covers = addCoverTo(form, id);
  form.onSave(tr("Save"), [&] {
    const Absence one{
        {}, id, reason->text(), cover->currentData().toBool(), {from->date().value_or(QDate()), to->date()}};
    const qint64 who = covers == nullptr ? 0 : covers->currentData().toLongLong();
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) -> Result<void> {
      TRY(addAbsence(desk, one));
      return who > 0 ? addCover(desk, {id, PersonId(who), one.period}) : Result<void>();
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The absence of %1 is dated.").arg(name));
}

void StaffPage::askSupervisor() {
  const StaffRow* person = chosen();
  if (person == nullptr) return;
  FormDialog form(workspace_, u"supervisor"_s, tr("Who supervises %1").arg(person->name), this);
  FormDialog::Choices people;
  for (const StaffRow& row : picture_.rows)
    if (row.person != person->person) people.emplace_back(row.name, row.person.value());
  auto* who = form.addChoice(tr("Who"), u"who"_s, people);
  auto* kind = form.addWords(tr("As"), u"kind"_s, supervisorKinds());
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  const PersonId id = person->person;
  const QString name = person->name;
  form.onSave(tr("Save"), [&] {
    const PersonId supervisor(who->currentData().toLongLong());
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return setSupervisor(desk, id, supervisor, *supervisorKindFrom(kind->currentText()),
                           from->date().value_or(QDate()));
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("%1 has a supervisor from that day on.").arg(name));
}

void StaffPage::askEnd() {
  const DatedRow* row = chosenDated();
  if (row == nullptr) return;
  const DatedRow one = *row;
  FormDialog form(workspace_, u"endDated"_s, tr("End: %1").arg(one.words), this);
  auto* to = form.addDate(one.what == DatedRow::What::Absence ? tr("First day back") : tr("First day without"), u"to"_s,
                          workspace_.today());
  QDate day;
  form.onSave(tr("End it"), [&] {
    day = to->date().value_or(QDate());
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      if (one.what == DatedRow::What::Post) return endPost(desk, *one.post, day);
      return one.what == DatedRow::What::Reduction ? endReduction(desk, one.code, day)
                                                   : endAbsence(desk, one.code, day);
    }));
  });
  if (form.exec() != QDialog::Accepted) return;
  const bool isOff = endingOf(one.period, day, workspace_.today()) == Ending::CalledOff;
  sayDone(isOff ? tr("It is called off.") : tr("That is ended."));
}

void StaffPage::askLeaving() {
  const StaffRow* person = chosen();
  if (person == nullptr) return;
  LeavingDialog dialog(workspace_, picture_, person->person, this);
  if (dialog.exec() == QDialog::Accepted) sayDone(dialog.doneWords());
}

}  // namespace headroom
