// SPDX-License-Identifier: MIT
// A goal is a row of its own, not a word of the record: it is saved when it is ticked or named.
#include "ui/supervision/learning_pane.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/supervision/action_words.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/growing_text_edit.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/writable.h"

using namespace Qt::StringLiterals;

namespace headroom {

LearningPane::LearningPane(const AgendaSection& section, QWidget* parent) : SectionPane(section, parent) {
  adding_ = new QWidget;
  auto* column = new QVBoxLayout(adding_);
  column->setContentsMargins(0, 0, 0, 0);
  line_ = new QLineEdit;
  line_->setObjectName(u"learning.goal"_s);
  line_->setAccessibleName(tr("A new goal"));
  column->addWidget(labelFor(line_, tr("A new goal, in their own words")));
  auto* line = new QHBoxLayout;
  line->addWidget(line_, 1);
  auto* add = secondaryButton(tr("Add"), u"plus"_s);
  add->setObjectName(u"learning.add"_s);
  line->addWidget(add);
  column->addLayout(line);
  body()->addWidget(adding_);
  connect(add, &QPushButton::clicked, this, &LearningPane::addTyped);
  connect(line_, &QLineEdit::returnPressed, this, &LearningPane::addTyped);
  connect(line_, &QLineEdit::textEdited, this, &LearningPane::lineTyped);
  nameText(tr("What we said about learning"));
}

void LearningPane::giveBack(const QString& what) { line_->setText(what); }

QString LearningPane::typedGoal() const { return line_->text(); }

bool LearningPane::addTyped() {
  if (line_->text().trimmed().isEmpty() || !person_ || !isWritable_) return true;
  Goal goal{{}, *person_, session_, line_->text().trimmed(), {}, {}, {}, u"open"_s, {}, {}, 0};
  line_->setText({});  // clear() could be taken back by Ctrl+Z, in place of the goal
  Q_EMIT goalChanged(goal, tr("The goal is added."));
  return line_->text().isEmpty();
}

void LearningPane::clear() {
  SectionPane::clear();
  line_->setText({});
}

void LearningPane::setWritable(bool writable) {
  SectionPane::setWritable(writable);
  isWritable_ = writable;
  adding_->setVisible(writable);
  if (list_ == nullptr) return;
  for (auto* verb : list_->findChildren<QPushButton*>()) verb->setVisible(writable);
}

void LearningPane::show(const SessionPicture& picture) {
  SectionPane::show(picture);
  person_ = picture.record.session.person;
  session_ = picture.record.session.id;
  day_ = picture.record.session.day;
  discard(list_);
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  for (const Goal& goal : picture.goals) column->addWidget(goalOf(goal));
  if (picture.goals.empty()) column->addWidget(sentence(tr("No goal is open.")));
  body()->insertWidget(0, list_);
  tabDown();
}

QWidget* LearningPane::goalOf(const Goal& goal) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 4);
  column->setSpacing(4);
  column->addWidget(sentence(goal.what, TextRole::RowTitle, TextColour::Text));
  column->addWidget(sentence(goalSecondWords(goal), TextRole::Secondary));
  if (!goal.framework.isEmpty()) column->addWidget(sentence(goal.framework, TextRole::Secondary));
  auto* ask = linkButton(tr("Ask for a place, a secondment, a post…"), u"arrow-right"_s);
  ask->setObjectName(u"learning.ask.%1"_s.arg(goal.id ? goal.id->value() : 0));
  ask->setAccessibleName(tr("Ask for what the goal %1 needs").arg(goal.what));
  setLeading(ask);
  onlyToWrite(ask);
  connect(ask, &QPushButton::clicked, this, [this, goal] { Q_EMIT pathWanted(goal); });
  column->addWidget(ask, 0, Qt::AlignLeft);
  for (std::size_t i = 0; i < goal.steps.size(); ++i) {
    const GoalStep& step = goal.steps[i];
    const QString said = step.done ? tr("%1 (done %2)").arg(step.what, tableDate(*step.done)) : step.what;
    auto* tick = new QCheckBox;
    tick->setAccessibleName(said);
    tick->setObjectName(u"learning.step.%1.%2"_s.arg(goal.id ? goal.id->value() : 0).arg(i));
    tick->setChecked(step.done.has_value());
    connect(tick, &QCheckBox::clicked, this, [this, goal, i](bool checked) {
      Goal changed = goal;
      changed.steps[i].done = checked ? std::optional(day_) : std::nullopt;
      Q_EMIT goalChanged(changed,
                         (checked ? tr("Done: %1") : tr("Not done yet: %1")).arg(withFullStop(goal.steps[i].what)));
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(tick, 0, Qt::AlignTop);
    auto* what = new Label(said);  // a box does not wrap its words
    what->setWordWrap(true);
    line->addWidget(what, 1);
    column->addLayout(line);
  }
  column->addWidget(verbsOf(goal));
  return box;
}

QWidget* LearningPane::verbsOf(const Goal& goal) {
  auto* box = new QWidget;
  // Two beside each other: there is room for them at every size of text.
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(16);
  grid->setColumnStretch(2, 1);
  int place = 0;
  const auto add = [&](const QString& words, const QString& name, GoalVerb verb) {
    auto* button = linkButton(words);
    button->setObjectName(u"learning.%1.%2"_s.arg(name).arg(goal.id ? goal.id->value() : 0));
    button->setAccessibleName(tr("%1: %2").arg(words, goal.what));
    if (!isWritable_) button->hide();
    connect(button, &QPushButton::clicked, this, [this, goal, verb] { Q_EMIT goalAsked(goal, verb); });
    grid->addWidget(button, place / 2, place % 2, Qt::AlignLeft);
    ++place;
  };
  add(tr("Change…"), u"change"_s, GoalVerb::Write);
  add(tr("Look at it again…"), u"review"_s, GoalVerb::Review);
  add(tr("Add what shows it…"), u"evidence"_s, GoalVerb::Evidence);
  add(tr("End it…"), u"end"_s, GoalVerb::End);
  return box;
}

}  // namespace headroom
