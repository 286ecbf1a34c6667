// SPDX-License-Identifier: MIT
// What is asked for about units: a limit, weights, a vacancy, a new unit, a re-organisation.
#include "core/base/fte_words.h"
#include "core/caseload/caseload_actions.h"
#include "core/caseload/caseload_store.h"
#include "core/caseload/staff_actions.h"
#include "core/fields/vocabulary.h"
#include "core/organisation/organisation_actions.h"
#include "core/organisation/vacancy_actions.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/typed_number.h"
#include "ui/shared/weight_fields.h"
#include "ui/shared/workspace.h"
#include "ui/staff/limits_dialog.h"
#include "ui/staff/staff_page.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

CaseloadFacts rulesFrom(Workspace& workspace, QDate day) {
  if (!day.isValid()) return {};
  const auto facts = workspace.read([day](const Desk& desk) { return loadFactsOfPosts(desk.records, day, day, {}); });
  return facts.value_or(CaseloadFacts{});
}

// What begins for the same on that very day, and would be replaced.
QString limitThere(const CaseloadFacts& rules, const NewLimit& typed) {
  for (const Limit& one : rules.limits)
    if (one.period.from == typed.from && one.unit == typed.unit && one.role == typed.role && !one.person &&
        one.measure == typed.measure)
      return StaffPage::tr("the limit %1 %2 %3").arg(token(one.op), one.value.toString(), measureWords(one.measure));
  return {};
}

QString weightsThere(const CaseloadFacts& rules, std::optional<UnitId> unit, QDate from) {
  int count = 0;
  QString scheme;
  for (const Weight& one : rules.weights)
    if (one.period.from == from && one.unit == unit) ++count, scheme = one.scheme;
  return count == 0 ? QString() : StaffPage::tr("the scheme '%1' with %2 weights").arg(scheme).arg(count);
}

// Somebody may have said something for that day already: it is shown before it is replaced.
bool isAgreed(FormDialog& form, QString& shown, const QString& there) {
  if (there.isEmpty() || shown == there) return true;
  shown = there;
  form.say(StaffPage::tr("From that day there is already %1. Save again to replace it.").arg(there));
  return false;
}

}  // namespace

void StaffPage::askLimit() {
  FormDialog form(workspace_, u"limit"_s, tr("A limit from a day on"), this);
  form.addSentence(tr("It replaces the limit for the same unit, role and measure from that day on."));
  auto* unit = addUnitTo(form, tr("Unit"), u"unit"_s, picture_.scope.unit, true);
  QStringList everyRole{tr("every role")};
  everyRole << roles();
  auto* role = form.addWords(tr("Role"), u"role"_s, everyRole);
  auto* measure = form.addWords(tr("Counted in"), u"measure"_s, {u"children"_s, u"families"_s, u"points"_s});
  auto* op = form.addWords(tr("Limit"), u"operator"_s, {u"below"_s, u"at most"_s});
  auto* value = form.addLine(tr("Value per 1.0 FTE"), u"value"_s);
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  QString shown;
  NewLimit limit;
  form.onSave(tr("Save"), [&] {
    const auto number = typedNumber(form, *value, tr("The value"), 4);
    if (!number) return false;
    limit.measure = *measureFrom(measure->currentText());
    limit.op = *operatorFrom(op->currentText());
    limit.value = *number;
    limit.from = from->date().value_or(QDate());
    limit.unit = chosenUnit(*unit).unit;
    limit.role = role->currentIndex() > 0 ? roleFrom(role->currentText()) : std::nullopt;
    if (!isAgreed(form, shown, limitThere(rulesFrom(workspace_, limit.from), limit))) return false;
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return setLimit(desk, limit); }));
  });
  if (form.exec() != QDialog::Accepted) return;
  const auto words = workspace_.read([&limit](const Desk& desk) { return limitSetWords(desk, limit); });
  sayDone(words.value_or(tr("The limit holds from that day on.")));
}

void StaffPage::showLimits() {
  const QDate today = workspace_.today();
  auto rows = workspace_.read([today](const Desk& desk) { return readLimits(desk, today); });
  if (rows) LimitsDialog(std::move(*rows), today, this).exec();
}

void StaffPage::askWeights() {
  FormDialog form(workspace_, u"weights"_s, tr("Weights from a day on"), this);
  form.addSentence(
      tr("Points of each kind; a kind without points is counted and listed as unweighted. Features go in "
         "the last field, as 'unsettled 3; proceedings 6'."));
  auto* unit = addUnitTo(form, tr("Unit"), u"unit"_s, {}, true);
  auto* name = form.addLine(tr("Name of the scheme"), u"name"_s);
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  const WeightFields fields(form, nullptr);
  QString shown;
  form.onSave(tr("Save"), [&] {
    const auto weights = fields.typed(form);
    if (!weights) return false;
    const auto place = chosenUnit(*unit).unit;
    const QDate day = from->date().value_or(QDate());
    if (!isAgreed(form, shown, weightsThere(rulesFrom(workspace_, day), place, day))) return false;
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return setWeights(desk, place, name->text(), day, *weights);
    }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The weights hold from that day on."));
}

void StaffPage::askVacancy() {
  FormDialog form(workspace_, u"vacancy"_s, tr("Vacant posts"), this);
  FormDialog::Choices choices{{tr("A new vacancy"), qint64{0}}};
  for (const Vacancy& one : picture_.vacancies) {
    const QString words =
        tr("Filled: %1, %2 FTE, %3")
            .arg(token(one.role), fteWords(one.fte), picture_.organisation.units.find(one.unit)->name);
    choices.emplace_back(words, one.id.value());
  }
  auto* which = form.addChoice(tr("Which"), u"which"_s, choices);
  auto* unit = addUnitTo(form, tr("Unit"), u"unit"_s, picture_.scope.unit);
  auto* role = form.addWords(tr("Role"), u"role"_s, roles(), token(Role::SocialWorker));
  auto* fte = form.addLine(tr("FTE"), u"fte"_s, u"1"_s);
  auto* from = form.addDate(tr("From"), u"from"_s, workspace_.today());
  connect(which, qOverload<int>(&QComboBox::currentIndexChanged), &form, [&](int at) {
    for (QWidget* field : std::initializer_list<QWidget*>{unit, role, fte}) form.setShown(field, at == 0);
  });
  form.onSave(tr("Save"), [&] {
    const QDate day = from->date().value_or(QDate());
    if (const qint64 row = which->currentData().toLongLong(); row > 0)
      return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
        return endVacancy(desk, VacancyId(row), day);
      }));
    const auto hours = typedNumber(form, *fte, tr("FTE"), 6);
    if (!hours || !chosenUnit(*unit).unit) return false;
    const NewVacancy one{*chosenUnit(*unit).unit, *roleFrom(role->currentText()), *hours, {day, {}}};
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return addVacancy(desk, one); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The vacancies are up to date."));
}

void StaffPage::askUnit() {
  FormDialog form(workspace_, u"newUnit"_s, tr("A new unit"), this);
  auto* name = form.addLine(tr("Name"), u"name"_s);
  auto* kind = form.addWords(tr("Kind"), u"kind"_s, unitKinds(), u"team"_s);
  auto* parent = addUnitTo(form, tr("Below"), u"parent"_s, picture_.scope.unit);
  QStringList both = divisions();
  both.prepend(tr("neither"));
  auto* division = form.addWords(tr("Division"), u"division"_s, both);
  form.onSave(tr("Add"), [&] {
    NewUnit unit{name->text(), {}, kind->currentText(), chosenUnit(*parent).unit, {}};
    if (division->currentIndex() > 0) unit.division = division->currentText();
    return done(TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return addUnit(desk, unit); }));
  });
  if (form.exec() == QDialog::Accepted) sayDone(tr("The unit is added."));
}

void StaffPage::askReorganisation() {
  FormDialog form(workspace_, u"reorganise"_s, tr("A re-organisation"), this);
  form.addSentence(
      tr("Every post of one unit goes on in another from that day. The old unit stays, with the figures of "
         "its days; limits and weights of the new one hold."));
  auto* from = addUnitTo(form, tr("From unit"), u"fromUnit"_s, picture_.scope.unit);
  auto* to = addUnitTo(form, tr("To unit"), u"toUnit"_s, {});
  auto* day = form.addDate(tr("From"), u"from"_s, workspace_.today());
  int moved = 0;
  form.onSave(tr("Move the posts"), [&] {
    if (!chosenUnit(*from).unit || !chosenUnit(*to).unit) return false;
    const auto made = TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
      return reorganise(desk, *chosenUnit(*from).unit, *chosenUnit(*to).unit, day->date().value_or(QDate()));
    });
    moved = made.value_or(0);
    return made.has_value();
  });
  if (form.exec() == QDialog::Accepted) sayDone(counted(moved, "post goes on there.", "posts go on there."));
}

}  // namespace headroom
