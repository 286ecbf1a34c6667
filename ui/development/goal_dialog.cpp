// SPDX-License-Identifier: MIT
// A form with a label beside each field.
#include "ui/development/goal_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

GoalDialog::GoalDialog(const Goal& goal, QDate today, QWidget* parent) : QDialog(parent), goal_(goal) {
  setObjectName(u"goal"_s);
  setWindowTitle(tr("Goal"));
  resize(theme().px(620), theme().px(520));
  auto* form = new QFormLayout(this);
  form->setContentsMargins(24, 20, 24, 20);
  form->setVerticalSpacing(10);
  const auto row = [form](const QString& words, QWidget* field, const QString& name) {
    field->setObjectName(name);
    field->setAccessibleName(words);
    auto* label = new Label(words, TextRole::RowTitle);
    label->setBuddy(field);
    form->addRow(label, field);
  };
  what_ = new QLineEdit(goal.what);
  row(tr("What I want to get better at"), what_, u"goal.what"_s);
  framework_ = new QLineEdit(goal.framework);
  framework_->setPlaceholderText(tr("PCF domain, KSS statement or standard (optional)"));
  row(tr("Framework"), framework_, u"goal.framework"_s);
  opportunity_ = new QComboBox;
  opportunity_->setEditable(true);
  opportunity_->addItem(QString());
  opportunity_->addItems(opportunities());
  opportunity_->setCurrentText(goal.opportunity);
  row(tr("Opportunity"), opportunity_, u"goal.opportunity"_s);
  target_ = new DateField(tr("By when"), today);
  target_->setDate(goal.target);
  row(tr("By when"), target_, u"goal.target"_s);
  QStringList lines;
  for (const GoalStep& step : goal.steps) lines << step.what;
  steps_ = new QPlainTextEdit(lines.join(u'\n'));
  steps_->setTabChangesFocus(true);
  row(tr("Steps, one a line"), steps_, u"goal.steps"_s);
  status_ = new QComboBox;
  status_->addItems({u"open"_s, u"met"_s, u"partly met"_s, u"dropped"_s});
  status_->setCurrentText(goal.status);
  row(tr("Status"), status_, u"goal.status"_s);
  outcome_ = new QPlainTextEdit(goal.outcome);
  outcome_->setTabChangesFocus(true);
  row(tr("What came of it"), outcome_, u"goal.outcome"_s);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* cancel = secondaryButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* save = primaryButton(tr("Save"));
  save->setObjectName(u"goal.save"_s);
  save->setDefault(true);
  connect(save, &QPushButton::clicked, this, [this] {
    if (target_->isWrong()) return target_->edit()->setFocus(Qt::OtherFocusReason);
    accept();
  });
  line->addWidget(save);
  form->addRow(line);
}

Goal GoalDialog::goal() const {
  Goal typed = goal_;
  typed.what = what_->text();
  typed.framework = framework_->text().trimmed();
  typed.opportunity = opportunity_->currentText().trimmed();
  typed.target = target_->date();
  typed.status = status_->currentText();
  typed.outcome = outcome_->toPlainText();
  typed.steps.clear();
  for (const QString& line : steps_->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
    GoalStep step{line.trimmed(), {}};
    for (const GoalStep& before : goal_.steps) {
      if (before.what == step.what) step.done = before.done;
    }
    typed.steps.push_back(step);
  }
  return typed;
}

}  // namespace headroom
