// SPDX-License-Identifier: MIT
// Each saves one verb of the academy; Enter in the first line of a request sends it.
#include "ui/academy/academy_forms.h"

#include "core/base/say.h"
#include "core/development/course_actions.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/form_draft.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

/// A question with one answer in words; `save` gets them.
template <class Save>
bool askInWords(Workspace& workspace, const QString& name, const QString& title, const QString& question,
                const QString& before, QWidget* parent, Save save) {
  FormDialog form(workspace, name, title, parent);
  auto* words = form.addText(question, u"words"_s, before);
  form.onSave(say("Save"), [&] {
    return done(
        TakingBack::of(workspace).perform([&](WritableDesk& desk) { return save(desk, words->toPlainText()); }));
  });
  return form.exec() == QDialog::Accepted;
}

FormDialog::Choices courseKindChoices() {
  FormDialog::Choices all;
  for (const QString& kind : courseKinds()) all.emplace_back(courseKindWords(kind), kind);
  return all;
}

}  // namespace

bool askForPlace(Workspace& workspace, const CourseRow& row, QWidget* parent) {
  FormDialog form(workspace, u"askCourse"_s, say("Ask for %1").arg(row.course.title), parent);
  auto* why = form.addLine(say("Why it would help (optional)"), u"why"_s);
  keepTyped(workspace, form, *why);
  form.addSentence(say("%1, %2. Your manager reads this and decides.")
                       .arg(courseDays(row.course), placesWords(row.course, row.attendance)));
  if (const QString full = waitingListWords(queueBefore(row.course, row.attendance)); !full.isEmpty())
    form.addSentence(full);
  form.onSave(say("Ask"), [&] {
    return done(TakingBack::of(workspace).perform(
        [&](WritableDesk& desk) { return askForCourse(desk, *row.course.id, why->text()); }));
  });
  return form.exec() == QDialog::Accepted;
}

bool askForOutside(Workspace& workspace, QWidget* parent) {
  FormDialog form(workspace, u"askOther"_s, say("Ask for something that is not in the catalogue"), parent);
  auto* title = form.addLine(say("What it is called"), u"title"_s);
  auto* why = form.addLine(say("Why it would help (optional)"), u"why"_s);
  for (QLineEdit* line : {title, why}) keepTyped(workspace, form, *line);
  form.onSave(say("Ask"), [&] {
    return done(TakingBack::of(workspace).perform(
        [&](WritableDesk& desk) { return askForTraining(desk, title->text(), why->text()); }));
  });
  return form.exec() == QDialog::Accepted;
}

std::optional<QString> decideTraining(Workspace& workspace, const TrainingRow& row, QWidget* parent) {
  const Training& one = row.training;
  FormDialog form(workspace, u"decide"_s, say("%1 asks for %2").arg(row.personName, one.title), parent);
  if (!one.why.trimmed().isEmpty()) form.addSentence(say("Why: %1").arg(one.why));
  if (!row.when.isEmpty()) form.addSentence(row.when);
  if (row.queueBefore) form.addSentence(waitingListWords(row.queueBefore));
  auto* answer = form.addChoice(say("Decision"), u"answer"_s, {{say("Approve"), true}, {say("Decline"), false}});
  auto* reason = form.addText(say("Reason, which they read"), u"reason"_s);
  form.setShown(reason, false);
  QObject::connect(answer, qOverload<int>(&QComboBox::currentIndexChanged), &form,
                   [&](int) { form.setShown(reason, !answer->currentData().toBool()); });
  std::optional<QString> said;
  form.onSave(say("Decide"), [&] {
    const bool approves = answer->currentData().toBool();
    const bool saved = TakingBack::of(workspace).perform([&](WritableDesk& desk) {
      return approves ? approveTraining(desk, one.id) : declineTraining(desk, one.id, reason->toPlainText());
    });
    const QString yes = row.queueBefore ? say("The request of %1 is approved: number %2 on the waiting list.")
                                              .arg(row.personName)
                                              .arg(*row.queueBefore + 1)
                                        : say("The request of %1 is approved: %2.").arg(row.personName, one.title);
    if (saved) said = approves ? yes : say("Declined; %1 reads the reason.").arg(row.personName);
    return saved;
  });
  form.exec();
  return said;
}

bool evaluate(Workspace& workspace, const TrainingRow& row, QWidget* parent) {
  return askInWords(
      workspace, u"evaluate"_s, row.training.title, say("What did you take from it?"), row.training.evaluation, parent,
      [&](WritableDesk& desk, const QString& words) { return evaluateTraining(desk, row.training.id, words); });
}

bool lookBack(Workspace& workspace, const TrainingRow& row, QWidget* parent) {
  return askInWords(
      workspace, u"lookBack"_s, row.training.title, say("What changed in your practice?"), row.training.changed, parent,
      [&](WritableDesk& desk, const QString& words) { return noteWhatChanged(desk, row.training.id, words); });
}

bool editCourse(Workspace& workspace, const Course& course, QWidget* parent) {
  FormDialog form(workspace, u"course"_s, course.id ? say("Change the course") : say("A course"), parent);
  auto* title = form.addLine(say("What it is called"), u"title"_s, course.title);
  auto* kind = form.addChoice(say("Kind"), u"kind"_s, courseKindChoices());
  kind->setCurrentIndex(std::max(0, kind->findData(course.kind)));
  auto* about = form.addText(say("What it is about"), u"about"_s, course.about);
  auto* place = form.addLine(say("Where"), u"place"_s, course.place);
  const auto some = [](QDate day) { return day.isValid() ? std::optional(day) : std::nullopt; };
  auto* first = form.addDate(say("First day"), u"first"_s, some(course.first));
  auto* last = form.addDate(say("Last day, if different"), u"last"_s, some(course.last), FormDialog::Blank::Allowed);
  auto* places =
      form.addLine(say("Places, if limited"), u"places"_s, course.places ? QString::number(*course.places) : QString());
  form.onSave(say("Save"), [&] {
    Course typed = course;
    typed.title = title->text();
    typed.kind = kind->currentData().toString();
    typed.about = about->toPlainText();
    typed.place = place->text();
    typed.first = first->date().value_or(QDate());
    typed.last = last->date().value_or(typed.first);
    bool isNumber = true;
    const QString count = places->text().trimmed();
    typed.places = count.isEmpty() ? std::nullopt : std::optional(count.toInt(&isNumber));
    if (!isNumber) return form.say(say("The places are a whole number from 0 to 100,000.")), false;
    return done(TakingBack::of(workspace).perform([&](WritableDesk& desk) { return saveCourse(desk, typed); }));
  });
  return form.exec() == QDialog::Accepted;
}

}  // namespace headroom
