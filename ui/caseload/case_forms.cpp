// SPDX-License-Identifier: MIT
// A field for everything that may be corrected; what it changes of the past is said before.
#include "ui/caseload/case_forms.h"

#include "core/caseload/allocation_actions.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString say(const char* words) { return FormDialog::tr(words); }

}  // namespace

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
    const QDate day = to->date().value_or(workspace.today());
    return done(workspace.perform(
        [&](Desk& desk) { return endAllocation(desk, line.allocation, day).map([] { return true; }); }));
  });
  return form.exec() == QDialog::Accepted;
}

}  // namespace headroom
