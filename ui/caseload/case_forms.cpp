// SPDX-License-Identifier: MIT
// A field for everything that may be corrected; what it changes of the past is said before.
#include "ui/caseload/case_forms.h"

#include <algorithm>

#include "core/caseload/allocation_actions.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return FormDialog::tr(words); }

constexpr int kLookAgainDays = 7;  // [D]

// Everybody in the viewer's reach who has a post today, by name.
FormDialog::Choices peopleOnDuty(Workspace& workspace) {
  FormDialog::Choices choices{{say("Nobody yet"), qint64{0}}};
  const auto found = workspace.read([](const Desk& desk) {
    const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
    const Access access = accessOf(organisation, desk.viewer, desk.today());
    std::vector<std::pair<QString, qint64>> names;
    for (const Person& one : organisation.people)
      if (organisation.mainPost(one.id, desk.today()) != nullptr && access.maySee(one.id))
        names.emplace_back(one.name, one.id.value());
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
      const int order = QString::localeAwareCompare(a.first, b.first);
      return order != 0 ? order < 0 : a.second < b.second;
    });
    return names;
  });
  if (found)
    for (const auto& [name, id] : *found) choices.emplace_back(name, id);
  return choices;
}

}  // namespace

bool askForReview(Workspace& workspace, CaseId id, const QString& code, const std::optional<WaitingReview>& last,
                  QWidget* parent) {
  FormDialog form(workspace, u"waiting"_s, say("While %1 waits").arg(code), parent);
  form.addSentence(say("It has no lead. Say who answers for it meanwhile and by when it is looked at again."));
  auto* duty = form.addChoice(say("On duty for it"), u"duty"_s, peopleOnDuty(workspace));
  if (last && last->duty) duty->setCurrentIndex(std::max(0, duty->findData(last->duty->value())));
  auto* next = form.addDate(say("Look again by"), u"next"_s, workspace.today().addDays(kLookAgainDays));
  auto* note = form.addText(say("What was settled"), u"note"_s);
  form.onSave(say("Save"), [&] {
    NewWaitingReview review{id, {}, next->date().value_or(QDate()), note->toPlainText()};
    if (const qint64 person = duty->currentData().toLongLong(); person > 0) review.duty = PersonId(person);
    return done(workspace.perform([&](Desk& desk) { return reviewWaiting(desk, review); }));
  });
  return form.exec() == QDialog::Accepted;
}

bool askForCorrection(Workspace& workspace, const CasePicture& picture, QWidget* parent) {
  const Case& record = picture.record;
  FormDialog form(workspace, u"correct"_s, say("Put %1 right").arg(record.code), parent);
  form.addSentence(
      say("A case has one kind, family and weight for all its days: a correction changes the figures of "
          "days that are past too. For what really changed, close the case and open a new one."));
  auto* kind = form.addWords(say("Kind"), u"kind"_s, caseKinds(), record.kind);
  auto* family = form.addLine(say("Family reference"), u"family"_s, record.family);
  auto* features = form.addLine(say("Features, separated by ;"), u"features"_s, featuresText(record.features));
  auto* points =
      form.addLine(say("Points set by hand"), u"points"_s, record.points ? record.points->toString() : QString());
  points->setPlaceholderText(say("None: the weights in force count"));
  FormDialog::Choices units{{say("No team"), qint64{0}}};
  for (const UnitChoice& one : picture.units)
    if (one.unit) units.emplace_back(one.words, one.unit->value());
  auto* unit = form.addChoice(say("Team"), u"unit"_s, units);
  if (record.unit) unit->setCurrentIndex(std::max(0, unit->findData(record.unit->value())));
  form.onSave(say("Save"), [&] {
    std::optional<Decimal> own;
    if (const QString typed = points->text().trimmed(); !typed.isEmpty()) {
      own = Decimal::parse(typed, 4);
      if (!own || *own < Decimal(0)) {
        form.say(say("Points are a number from 0 up, with 4 decimals at most, and not '%1'.").arg(typed));
        return false;
      }
    }
    const CaseCorrection typed{kind->currentText(), family->text().trimmed(), featuresFrom(features->text()),
                               chosenUnit(*unit).unit, own};
    return done(
        workspace.perform([&](Desk& desk) { return correctCase(desk, record.id, typed).map([] { return true; }); }));
  });
  return form.exec() == QDialog::Accepted;
}

bool askForEnd(Workspace& workspace, const Case& record, const HeldLine& line, QWidget* parent) {
  FormDialog form(workspace, u"end"_s, say("End %1's part in %2").arg(line.person, record.code), parent);
  if (line.part == Part::Lead)
    form.addSentence(say("The case is unallocated from that day on. To hand it over, use 'Give to…' instead."));
  auto* to = form.addDate(say("First day without"), u"to"_s, workspace.today());
  form.onSave(say("End it"), [&] {
    const QDate day = to->date().value_or(QDate());
    return done(workspace.perform(
        [&](Desk& desk) { return endAllocation(desk, line.allocation, day).map([] { return true; }); }));
  });
  return form.exec() == QDialog::Accepted;
}

}  // namespace headroom
