// SPDX-License-Identifier: MIT
// A field for everything that may be corrected; what it changes of the past is said before.
#include "ui/caseload/case_forms.h"

#include <algorithm>

#include "core/caseload/allocation_actions.h"
#include "core/caseload/case_store.h"
#include "core/caseload/waiting_actions.h"
#include "core/organisation/by_person.h"
#include "core/organisation/organisation_store.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/met_change.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString sayForm(const char* words) { return FormDialog::tr(words); }

constexpr int kLookAgainDays = 7;  // [D]

// Everybody in the viewer's reach who has a post today, by name.
FormDialog::Choices peopleOnDuty(Workspace& workspace) {
  FormDialog::Choices choices{{sayForm("Nobody yet"), qint64{0}}};
  const auto found = workspace.read([](const Desk& desk) {
    const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
    const Access access = accessOf(organisation, desk.viewer, desk.today());
    std::vector<std::pair<QString, qint64>> names;
    const PostsByPerson posts(organisation);
    for (const Person& one : organisation.people)
      if (posts.main(one.id, desk.today()) != nullptr && access.maySee(one.id))
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

// The fields of what may be corrected of a case.
class CaseFields {
 public:
  CaseFields(FormDialog& form, const CaseCorrection& facts, const std::vector<UnitChoice>& places) {
    kind_ = form.addWords(sayForm("Kind"), u"kind"_s, caseKinds(), facts.kind);
    family_ = form.addLine(sayForm("Family reference"), u"family"_s, facts.family);
    features_ = form.addLine(sayForm("Features, separated by ;"), u"features"_s, featuresText(facts.features));
    points_ = form.addLine(sayForm("Points set by hand"), u"points"_s, pointsOf(facts));
    points_->setPlaceholderText(sayForm("None: the weights in force count"));
    FormDialog::Choices units{{sayForm("No team"), qint64{0}}};
    for (const UnitChoice& one : places)
      if (one.unit) units.emplace_back(one.words, one.unit->value());
    unit_ = form.addChoice(sayForm("Team"), u"unit"_s, units);
    unit_->setCurrentIndex(placeOf(facts));
  }

  /// Nothing where the points are no number, which the form then says.
  std::optional<CaseCorrection> typed(FormDialog& form) const {
    std::optional<Decimal> own;
    if (const QString words = points_->text().trimmed(); !words.isEmpty()) {
      own = Decimal::parse(words, 4);
      if (!own || *own < Decimal(0)) {
        form.say(sayForm("Points are a number from 0 up, with 4 decimals at most, and not '%1'.").arg(words));
        return std::nullopt;
      }
    }
    return CaseCorrection{kind_->currentText(), family_->text().trimmed(), featuresFrom(features_->text()),
                          chosenUnit(*unit_).unit, own};
  }

  std::vector<MetField> met(const CaseCorrection& base, const CaseCorrection& theirs) const {
    const auto place = [this](const CaseCorrection& facts) { return unit_->itemText(placeOf(facts)); };
    return {metField(sayForm("Kind"), *kind_, base.kind, theirs.kind),
            metField(sayForm("Family reference"), *family_, base.family, theirs.family),
            metField(sayForm("Features"), *features_, featuresText(base.features), featuresText(theirs.features)),
            metField(sayForm("Points set by hand"), *points_, pointsOf(base), pointsOf(theirs)),
            metField(sayForm("Team"), *unit_, place(base), place(theirs))};
  }

 private:
  static QString pointsOf(const CaseCorrection& facts) { return facts.points ? facts.points->toString() : QString(); }
  int placeOf(const CaseCorrection& facts) const {
    return facts.unit ? std::max(0, unit_->findData(facts.unit->value())) : 0;
  }

  QComboBox* kind_;
  QLineEdit* family_;
  QLineEdit* features_;
  QLineEdit* points_;
  QComboBox* unit_;
};

}  // namespace

bool askForReview(Workspace& workspace, CaseId id, const QString& code, const std::optional<WaitingReview>& last,
                  QWidget* parent) {
  FormDialog form(workspace, u"waiting"_s, sayForm("While %1 waits").arg(code), parent);
  form.addSentence(sayForm("It has no lead. Say who answers for it meanwhile and by when it is looked at again."));
  auto* duty = form.addChoice(sayForm("On duty for it"), u"duty"_s, peopleOnDuty(workspace));
  if (last && last->duty) duty->setCurrentIndex(std::max(0, duty->findData(last->duty->value())));
  auto* next = form.addDate(sayForm("Look again by"), u"next"_s, workspace.today().addDays(kLookAgainDays));
  auto* note = form.addText(sayForm("What was settled"), u"note"_s);
  form.onSave(sayForm("Save"), [&] {
    NewWaitingReview review{id, {}, next->date().value_or(QDate()), note->toPlainText()};
    if (const qint64 person = duty->currentData().toLongLong(); person > 0) review.duty = PersonId(person);
    return done(TakingBack::of(workspace).perform([&](WritableDesk& desk) { return reviewWaiting(desk, review); }));
  });
  return form.exec() == QDialog::Accepted;
}

bool askForCorrection(Workspace& workspace, const CasePicture& picture, QWidget* parent) {
  const Case& record = picture.record;
  const auto stored = [&] {
    return workspace.read([&](const Desk& desk) { return loadCaseFacts(desk.records, record.id); })
        .value_or(std::nullopt);
  };
  auto base = stored();
  if (!base) return false;
  FormDialog form(workspace, u"correct"_s, sayForm("Put %1 right").arg(record.code), parent);
  form.addSentence(
      sayForm("A case has one kind, family and weight for all its days: a correction changes the figures of "
              "days that are past too. For what really changed, close the case and open a new one."));
  CaseFields fields(form, base->facts, picture.units);
  form.onSave(sayForm("Save"), [&] {
    const auto typed = fields.typed(form);
    if (!typed) return false;
    const bool saved = done(TakingBack::of(workspace).perform(
        [&](WritableDesk& desk) { return correctCase(desk, record.id, *typed, base->rowVersion); }));
    if (saved || !workspace.lastWasConflict()) return saved;
    if (const auto theirs = stored()) {
      showMetChange(form, fields.met(base->facts, theirs->facts));
      base = theirs;
    }
    return false;
  });
  return form.exec() == QDialog::Accepted;
}

bool askForEnd(Workspace& workspace, const Case& record, const HeldLine& line, QWidget* parent) {
  FormDialog form(workspace, u"end"_s, sayForm("End %1's part in %2").arg(line.person, record.code), parent);
  if (line.part == Part::Lead)
    form.addSentence(sayForm("The case is unallocated from that day on. To hand it over, use 'Give to…' instead."));
  auto* to = form.addDate(sayForm("First day without"), u"to"_s, workspace.today());
  form.onSave(sayForm("End it"), [&] {
    const QDate day = to->date().value_or(QDate());
    return done(TakingBack::of(workspace).perform(
        [&](WritableDesk& desk) { return endAllocation(desk, line.allocation, day); }));
  });
  return form.exec() == QDialog::Accepted;
}

}  // namespace headroom
