// SPDX-License-Identifier: MIT
// Three steps with Back and Next; the limit is asked in the words of the rule: below so many children for a full-time
// post.
#include "ui/welcome/own_file_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/theme.h"
#include "ui/welcome/paste_table.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

Result<std::optional<Decimal>> limitFrom(const QString& cell, const QString& table, int row) {
  if (cell.isEmpty()) return std::optional<Decimal>();
  const auto value = Decimal::parse(cell, 4);
  if (!value || *value < Decimal(0)) {
    return refuse(
        OwnFileDialog::tr("%1, row %2: the limit '%3' is not a number such as 15.").arg(table).arg(row).arg(cell));
  }
  return std::optional<Decimal>(*value);
}

}  // namespace

OwnFileDialog::OwnFileDialog(QDate today, QWidget* parent) : QDialog(parent), today_(today) {
  setObjectName(u"own"_s);
  setWindowTitle(tr("Start my own file"));
  resize(theme().px(860), theme().px(600));
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
  authority_->setPlaceholderText(tr("Name of the council or service (optional)"));
  firstColumn->addWidget(authority_);
  teams_ = new PasteTable(tr("Teams"), {tr("Team"), tr("Children or adults"), tr("Below how many children (1.0 FTE)")});
  teams_->setObjectName(u"own.teams"_s);
  firstColumn->addWidget(teams_, 1);
  steps_->addWidget(step(tr("Which teams?"),
                         tr("One row a team. The limit is optional; 'below 15' means that 15 is a breach."), first));
  people_ =
      new PasteTable(tr("People"), {tr("Name"), tr("Role"), tr("FTE"), tr("Team"), tr("Own limit"), tr("Supervisor")});
  people_->setObjectName(u"own.people"_s);
  steps_->addWidget(step(tr("Who works there?"),
                         tr("You first. Roles: social worker, NQSW, senior practitioner, team manager, service "
                            "manager, family support worker and others."),
                         people_));
  cases_ = new PasteTable(tr("Cases"), {tr("Case reference"), tr("Kind"), tr("Worker"), tr("Family")});
  cases_->setObjectName(u"own.cases"_s);
  steps_->addWidget(step(tr("Which cases?"),
                         tr("References only, never a child's name. Kinds: child in need, child protection, child in "
                            "care, assessment, care leaver and others. No worker: unallocated."),
                         cases_));
  column->addWidget(steps_, 1);
  auto* foot = new QHBoxLayout;
  where_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  foot->addWidget(where_);
  foot->addStretch(1);
  back_ = secondaryButton(tr("Back"));
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

QWidget* OwnFileDialog::step(const QString& title, const QString& words, QWidget* body) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  column->addWidget(new Label(title, TextRole::RecordTitle));
  column->addWidget(sentence(words + u' ' + tr("You can paste from a spreadsheet.")));
  column->addWidget(body, 1);
  return page;
}

void OwnFileDialog::go(int by) {
  const int to = steps_->currentIndex() + by;
  if (to < 0) return reject();
  if (to >= steps_->count()) {
    Q_EMIT finishWanted();
    return;
  }
  problem_->clear();
  steps_->setCurrentIndex(to);
  where_->setText(tr("Step %1 of %2").arg(to + 1).arg(steps_->count()));
  back_->setText(to == 0 ? tr("Cancel") : tr("Back"));
  next_->setText(to + 1 == steps_->count() ? tr("Make my file") : tr("Next"));
}

Result<CaseloadStart> OwnFileDialog::start() const {
  CaseloadStart start;
  start.authority = authority_->text().trimmed();
  start.from = today_;
  for (const auto& row : teams_->rows()) {
    const auto limit = TRY(limitFrom(row.cells[2], tr("Teams"), row.number));
    start.teams.push_back({row.cells[0], row.cells[1].toLower(), limit});
  }
  for (const auto& row : people_->rows()) {
    const auto fte = row.cells[2].isEmpty() ? std::optional<Decimal>(1) : Decimal::parse(row.cells[2], 6);
    if (!fte || *fte < Decimal(0) || *fte > Decimal(1)) {
      return refuse(tr("People, row %1: the FTE '%2' is not a number from 0 to 1 such as 0.8.")
                        .arg(row.number)
                        .arg(row.cells[2]));
    }
    const auto limit = TRY(limitFrom(row.cells[4], tr("People"), row.number));
    start.people.push_back({row.cells[0], row.cells[1], *fte, row.cells[3], limit, row.cells[5]});
  }
  for (const auto& row : cases_->rows())
    start.cases.push_back({row.cells[0], row.cells[1], row.cells[2], row.cells[3]});
  return start;
}

QString OwnFileDialog::firstPerson() const {
  const auto rows = people_->rows();
  return rows.empty() ? QString() : rows.front().cells[0];
}

void OwnFileDialog::showProblem(const QString& sentence) { problem_->showMessage(MessageKind::Warning, sentence); }

}  // namespace headroom
