// SPDX-License-Identifier: MIT
// A grade is a choice of five words: by keys the first letter, or the arrows.
#include "ui/quality/quality_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

#include "ui/shared/button.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

QualityForm::QualityForm(QWidget* parent) : Card(tr("The form"), tr("saved as you go"), parent) {
  padBody();
  for (const QualityQuestion& question : qualityQuestions()) addLine(question);
  auto* next = secondaryButton(tr("Next record"), u"arrow-right"_s);
  next->setObjectName(u"quality/next"_s);
  connect(next, &QPushButton::clicked, this, &QualityForm::nextWanted);
  body()->addWidget(next, 0, Qt::AlignRight);
}

void QualityForm::addLine(const QualityQuestion& question) {
  const std::size_t at = lines_.size();
  auto* name = new Label(question.words, TextRole::RowTitle);
  auto* grade = new QComboBox;
  grade->setObjectName(u"quality/grade."_s + question.key);
  grade->addItem(tr("not graded"), QString());
  for (const QualityGrade one : qualityGrades()) grade->addItem(token(one), token(one));
  name->setBuddy(grade);
  grade->setAccessibleName(question.words);
  auto* note = new QLineEdit;
  note->setObjectName(u"quality/note."_s + question.key);
  note->setAccessibleName(tr("Note: %1").arg(question.words));
  note->setPlaceholderText(tr("Note"));
  auto* line = new QHBoxLayout;
  line->addWidget(name, 1);
  line->addWidget(grade);
  body()->addLayout(line);
  body()->addWidget(sentence(question.hint, TextRole::Secondary));
  body()->addWidget(note);
  body()->addSpacing(10);
  lines_.push_back({question.key, grade, note, {}});
  connect(grade, qOverload<int>(&QComboBox::currentIndexChanged), this, [this, at] { send(at); });
  connect(note, &QLineEdit::editingFinished, this, [this, at] {
    if (lines_[at].note->text() != lines_[at].kept) send(at);
  });
}

void QualityForm::send(std::size_t at) {
  Line& line = lines_[at];
  const auto grade = qualityGradeFrom(line.grade->currentData().toString());
  line.note->setEnabled(grade.has_value());
  line.kept = line.note->text();
  Q_EMIT answered(line.question, grade, grade ? line.kept : QString());
}

void QualityForm::showAnswers(const std::vector<QualityAnswer>& answers, SessionId session, bool locked) {
  for (Line& line : lines_) {
    const auto found = std::find_if(answers.begin(), answers.end(), [&](const QualityAnswer& one) {
      return one.session == session && one.question == line.question;
    });
    const bool any = found != answers.end();
    const QSignalBlocker quietly(line.grade);
    line.grade->setCurrentIndex(any ? line.grade->findData(token(found->grade)) : 0);
    line.grade->setEnabled(!locked);
    if (!any || found->note != line.kept || !line.note->hasFocus()) {
      line.kept = any ? found->note : QString();
      line.note->setText(line.kept);
    }
    line.note->setEnabled(any && !locked);
  }
}

void QualityForm::begin() { lines_.front().grade->setFocus(Qt::TabFocusReason); }

}  // namespace headroom
