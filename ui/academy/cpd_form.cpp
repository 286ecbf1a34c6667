// SPDX-License-Identifier: MIT
// Both questions are answered by hand: no word of them is made up.
#include "ui/academy/cpd_form.h"

#include <QCheckBox>
#include "core/base/say.h"
#include "core/development/course_store.h"
#include "core/development/cpd_actions.h"
#include "core/development/goal_store.h"
#include "core/store/snapshot.h"
#include "ui/shared/date_field.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/taking_back.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<CpdId> editCpdPiece(Workspace& workspace, const CpdPiece& piece, QWidget* parent) {
  FormDialog form(workspace, u"cpdPiece"_s, piece.id ? say("A piece of CPD") : say("A new piece of CPD"), parent);
  auto* title = form.addLine(say("What it is called"), u"title"_s, piece.title);
  auto* kind = form.addWords(say("What kind"), u"kind"_s, cpdKinds());
  kind->setEditable(true);
  kind->setCurrentText(piece.kind.isEmpty() ? cpdKinds().front() : piece.kind);
  auto* day = form.addDate(say("On which day"), u"day"_s, piece.day);
  auto* closed = form.addSentence({});
  closed->setObjectName(u"cpdPiece.closed"_s);
  const auto sayClosed = [&form, &workspace, day, closed] {
    const QString words = day->date() ? closedYearWords(cpdYearOf(*day->date()), workspace.today()) : QString();
    closed->setText(words);
    form.setShown(closed, !words.isEmpty());
  };
  sayClosed();
  QObject::connect(day, &DateField::dateChanged, &form, sayClosed);
  auto* learnt = form.addText(say("What did you learn?"), u"learnt"_s, piece.learnt);
  auto* impact = form.addText(say("How has it changed your practice?"), u"impact"_s, piece.impact);
  auto* peer = new QCheckBox(say("I reflected on it with a peer"));
  peer->setChecked(piece.peer);
  form.addField(say("With a peer"), u"peer"_s, peer);
  auto* finished = new QCheckBox(say("It is finished and counts in its year"));
  finished->setChecked(piece.isFinished);
  form.addField(say("State"), u"finished"_s, finished);
  std::optional<CpdId> saved;
  form.onSave(say("Save"), [&] {
    CpdPiece typed = piece;
    typed.title = title->text();
    typed.kind = kind->currentText();
    typed.day = day->date().value_or(QDate());
    typed.learnt = learnt->toPlainText();
    typed.impact = impact->toPlainText();
    typed.peer = peer->isChecked();
    typed.isFinished = finished->isChecked();
    const auto done = TakingBack::of(workspace).perform([&](WritableDesk& desk) { return saveCpd(desk, typed); });
    if (done) saved = *done;
    return done.has_value();
  });
  form.exec();
  return saved;
}

std::vector<CpdSource> readCpdSources(const Desk& desk) {
  std::vector<CpdSource> sources;
  if (!desk.viewer.person) return sources;
  const Snapshot moment(desk.records);
  for (const Goal& goal : loadGoals(desk.records, *desk.viewer.person))
    if (goal.status != u"dropped")
      sources.push_back({u"goal"_s, QString::number(goal.id->value()), goal.what, desk.today(), goal.outcome});
  for (const Training& one : loadTrainingOfPerson(desk.records, *desk.viewer.person))
    if (one.state == TrainingState::Attended || one.state == TrainingState::Evaluated)
      sources.push_back({u"course"_s, one.code, one.title, one.attended.value_or(one.requested), one.evaluation});
  return sources;
}

std::optional<CpdId> beginCpdPiece(Workspace& workspace, const std::vector<CpdSource>& sources, QWidget* parent) {
  FormDialog form(workspace, u"cpdFrom"_s, say("Begin a piece from something you did"), parent);
  FormDialog::Choices choices;
  for (const CpdSource& one : sources)
    choices.emplace_back((one.kind == u"goal" ? say("Goal: %1") : say("Course: %1")).arg(one.title.simplified()),
                         static_cast<int>(choices.size()));
  auto* from = form.addChoice(say("From"), u"what"_s, choices);
  form.addSentence(say("What is known of it is taken over into a draft; what it changed is yours to say."));
  std::optional<CpdId> begun;
  form.onSave(say("Begin"), [&] {
    const CpdSource& source = sources[static_cast<std::size_t>(from->currentData().toInt())];
    const auto done = TakingBack::of(workspace).perform([&](WritableDesk& desk) { return startCpdFrom(desk, source); });
    if (done) begun = *done;
    return done.has_value();
  });
  form.exec();
  return begun;
}

}  // namespace headroom
