// SPDX-License-Identifier: MIT
// Three steps with Back and Next; the limit is asked in the words of the rule: below so many children for a full-time
// post.
#include "ui/welcome/own_file_dialog.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/caseload/starter.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/theme.h"
#include "ui/welcome/paste_table.h"

using namespace Qt::StringLiterals;

namespace headroom {
OwnFileDialog::OwnFileDialog(QDate today, QWidget* parent) : QDialog(parent), today_(today) {
  setObjectName(u"own"_s);
  setWindowTitle(tr("Start my own file"));
  resize(QSize(theme().px(1080), theme().px(620)).boundedTo(screen()->availableSize() * 9 / 10));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(28, 24, 28, 20);
  column->setSpacing(14);
  problem_ = new MessageBar;
  problem_->setObjectName(u"own.problem"_s);
  problem_->hide();
  column->addWidget(problem_);
  steps_ = new QStackedWidget;
  auto* first = new QWidget;
  auto* firstColumn = new QVBoxLayout(first);
  firstColumn->setContentsMargins(0, 0, 0, 0);
  authority_ = new QLineEdit;
  authority_->setObjectName(u"own.authority"_s);
  authority_->setAccessibleName(tr("Name of the council or service"));
  firstColumn->addWidget(labelFor(authority_, tr("Name of the council or service (optional)")));
  firstColumn->addWidget(authority_);
  PasteTable* teams = table(StartSheet::Teams, u"own.teams"_s, tr("Teams"),
                            {tr("Team"), tr("Children or adults"), tr("Below how many children (1.0 FTE)")});
  firstColumn->addWidget(teams, 1);
  steps_->addWidget(step(
      tr("Which teams?"),
      tr("One row a team. The limit is optional; 'below %1' means that %1 is a breach.").arg(kDefaultChildrenLimit),
      first, teams));
  PasteTable* people = table(StartSheet::People, u"own.people"_s, tr("People"),
                             {tr("Name"), tr("Role"), tr("FTE"), tr("Team"), tr("Own limit"), tr("Supervisor")});
  steps_->addWidget(step(tr("Who works there?"),
                         tr("You first. Roles: social worker, NQSW, senior practitioner, team manager, service "
                            "manager, family support worker and others, or SW, TM and the like."),
                         people, people));
  PasteTable* cases = table(StartSheet::Cases, u"own.cases"_s, tr("Cases"),
                            {tr("Case reference"), tr("Kind"), tr("Worker"), tr("Family"), tr("Team")});
  steps_->addWidget(
      step(tr("Which cases?"),
           tr("References only, never a child's name. Kinds: child in need, child protection, child in "
              "care, assessment, care leaver and others, or CIN, CP, LAC and the like. No worker: the case "
              "waits in its team."),
           cases, cases));
  column->addWidget(steps_, 1);
  auto* foot = new QHBoxLayout;
  where_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  foot->addWidget(where_);
  foot->addStretch(1);
  auto* cancel = secondaryButton(tr("Cancel"));
  cancel->setObjectName(u"own.cancel"_s);
  cancel->setAutoDefault(false);
  connect(cancel, &QPushButton::clicked, this, &OwnFileDialog::leave);
  foot->addWidget(cancel);
  back_ = secondaryButton(tr("Back"));
  back_->setAutoDefault(false);
  back_->setObjectName(u"own.back"_s);
  connect(back_, &QPushButton::clicked, this, [this] { go(-1); });
  foot->addWidget(back_);
  next_ = primaryButton(tr("Next"));
  next_->setObjectName(u"own.next"_s);
  next_->setAutoDefault(false);
  connect(next_, &QPushButton::clicked, this, [this] { go(1); });
  foot->addWidget(next_);
  column->addLayout(foot);
  go(0);
}

PasteTable* OwnFileDialog::table(StartSheet sheet, const QString& name, const QString& title,
                                 const QStringList& headers) {
  auto* made = new PasteTable(title, headers);
  made->setObjectName(name);
  made->setHeadings([sheet](const QStringList& cells) { return headingsOf(sheet, cells); });
  connect(made, &PasteTable::contentChanged, this, &OwnFileDialog::note);
  connect(made, &PasteTable::said, this,
          [this](const QString& words) { problem_->showMessage(MessageKind::Info, words); });
  tables_[static_cast<std::size_t>(sheet)] = made;
  return made;
}

QWidget* OwnFileDialog::step(const QString& title, const QString& words, QWidget* body, PasteTable* table) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  column->addWidget(new Label(title, TextRole::RecordTitle));
  column->addWidget(sentence(words + u' ' + tr("You can paste from a spreadsheet, with its heading row.")));
  column->addWidget(body, 1);
  auto* below = new QHBoxLayout;
  auto* remove = linkButton(tr("Delete row"));
  remove->setObjectName(table->objectName() + u".delete"_s);
  remove->setToolTip(tr("Ctrl Delete"));
  remove->setAutoDefault(false);
  connect(remove, &QPushButton::clicked, table, [table] {
    table->deleteRow();
    table->setFocus(Qt::OtherFocusReason);
  });
  below->addWidget(remove);
  auto* back = linkButton(tr("Take back"));
  back->setObjectName(table->objectName() + u".back"_s);
  back->setToolTip(tr("Ctrl Z"));
  back->setAutoDefault(false);
  back->setEnabled(false);
  connect(back, &QPushButton::clicked, table, [table] {
    table->takeBack();
    table->setFocus(Qt::OtherFocusReason);
  });
  connect(table, &PasteTable::contentChanged, back, [back, table] { back->setEnabled(table->canTakeBack()); });
  below->addWidget(back);
  Label* here = sentence(QString());
  here->setObjectName(table->objectName() + u".here"_s);
  connect(table, &PasteTable::noteHere, here, &QLabel::setText);
  below->addWidget(here, 1);
  column->addLayout(below);
  return page;
}

void OwnFileDialog::go(int by) {
  const int to = steps_->currentIndex() + by;
  if (to < 0) return;
  if (to >= steps_->count()) {
    Q_EMIT finishWanted();
    return;
  }
  problem_->clear();
  showStep(to);
}

void OwnFileDialog::leave() {
  const bool isEmpty =
      authority_->text().trimmed().isEmpty() &&
      std::all_of(tables_.begin(), tables_.end(), [](const PasteTable* one) { return one->rows().empty(); });
  if (isEmpty) return reject();
  problem_->showMessage(MessageKind::Warning, tr("What you typed is not saved yet."), tr("Leave without it"),
                        [this] { reject(); });
}

void OwnFileDialog::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return leave();
  QDialog::keyPressEvent(event);
}

void OwnFileDialog::closeEvent(QCloseEvent* event) {
  event->ignore();
  leave();
}

void OwnFileDialog::showStep(int to) {
  steps_->setCurrentIndex(to);
  where_->setText(tr("Step %1 of %2").arg(to + 1).arg(steps_->count()));
  back_->setEnabled(to > 0);
  next_->setText(to + 1 == steps_->count() ? tr("Make my file") : tr("Next"));
}

TypedStart OwnFileDialog::typed() const {
  TypedStart typed{authority_->text().trimmed(), today_, {}};
  for (std::size_t i = 0; i < tables_.size(); ++i) typed.sheets[i] = tables_[i]->rows();
  return typed;
}

// What one table says of another's rows changes with either.
void OwnFileDialog::note() {
  const TypedStart now = typed();
  for (std::size_t i = 0; i < tables_.size(); ++i) tables_[i]->setNotes(notesOn(now, static_cast<StartSheet>(i)));
}

Result<CaseloadStart> OwnFileDialog::start() const { return startFrom(typed()); }

QString OwnFileDialog::firstPerson() const {
  const auto rows = tables_[static_cast<std::size_t>(StartSheet::People)]->rows();
  return rows.empty() ? QString() : rows.front().cells[0];
}

void OwnFileDialog::showProblem(const QString& sentence) {
  problem_->showMessage(MessageKind::Warning, sentence);
  const TypedStart now = typed();
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    for (const CellNote& one : notesOn(now, static_cast<StartSheet>(i))) {
      if (one.kind == CellNote::Kind::Read) continue;
      showStep(static_cast<int>(i));
      tables_[i]->setCurrentCell(one.row - 1, one.column);
      return tables_[i]->setFocus(Qt::OtherFocusReason);
    }
  }
}

}  // namespace headroom
