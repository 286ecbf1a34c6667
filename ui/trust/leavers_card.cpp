// SPDX-License-Identifier: MIT
// Erasing shows every place first: it cannot be taken back.
#include "ui/trust/leavers_card.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "core/exchange/erasure_actions.h"
#include "core/exchange/leavers.h"
#include "core/exchange/leavers_store.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/workspace.h"
#include "ui/trust/erasure_dialog.h"

using namespace Qt::StringLiterals;

namespace headroom {

LeaversCard::LeaversCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Who has left"), tr("their records are looked at after some years"), parent), workspace_(workspace) {
  build();
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeaversCard::showChosen);
  connect(years_, &QSpinBox::editingFinished, this, [this] {
    const int years = years_->value();
    const auto now = workspace_.read([](const Desk& desk) { return retentionYears(desk.records); });
    if (now && *now != years)
      workspace_.perform([years](WritableDesk& desk) { return setRetentionYears(desk, years); });
  });
  connect(hold_, &QPushButton::clicked, this, &LeaversCard::hold);
  connect(erase_, &QPushButton::clicked, this, &LeaversCard::erase);
}

void LeaversCard::build() {
  const QDate today = workspace_.today();
  nobody_ = sentence(tr("Nobody has left yet."));
  nobody_->setContentsMargins(18, 14, 18, 14);
  body()->addWidget(nobody_);
  left_ = sentence({});
  left_->setObjectName(u"leavers.copy"_s);
  left_->setContentsMargins(18, 14, 18, 0);
  body()->addWidget(left_);
  leavers_ = new TableModel<Leaver>(
      {Column<Leaver>(tr("Name"), [](const Leaver& one) { return one.name; }).bold(),
       Column<Leaver>(tr("Left"), [](const Leaver& one) { return tableDate(one.left.addDays(-1)); }),
       Column<Leaver>(tr("Look at from"), [](const Leaver& one) { return tableDate(one.review); })
           .marked([today](const Leaver& one) {
             const bool due = one.review <= today && one.hold.isEmpty();
             return CellMark{due ? MarkShape::Triangle : MarkShape::Ring, due ? Tone::Near : Tone::Neutral, true};
           }),
       Column<Leaver>(tr("Held"), [](const Leaver& one) { return one.hold; })},
      this);
  table_ = new TableView(tr("People who have left"));
  table_->setObjectName(u"leavers.table"_s);
  table_->setModel(leavers_);
  table_->setFitsRows(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 130, 170, 260});
  body()->addWidget(table_);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 10, 18, 14);
  line->setSpacing(8);
  auto* label = new Label(tr("Years that records are kept"), TextRole::Body);
  line->addWidget(label);
  years_ = new QSpinBox;
  years_->setObjectName(u"leavers.years"_s);
  years_->setAccessibleName(label->text());
  years_->setRange(1, 100);
  label->setBuddy(years_);
  line->addWidget(years_);
  line->addStretch(1);
  hold_ = secondaryButton(tr("Keep them…"), u"lock"_s);
  hold_->setObjectName(u"leavers.hold"_s);
  line->addWidget(hold_);
  erase_ = secondaryButton(tr("Erase…"), u"trash"_s);
  setWeighty(erase_);
  erase_->setObjectName(u"leavers.erase"_s);
  setWeighty(erase_);
  line->addWidget(erase_);
  body()->addLayout(line);
}

void LeaversCard::reload() {
  const auto read = workspace_.read([](const Desk& desk) {
    return std::pair(loadLeavers(desk.records, desk.today()), retentionYears(desk.records));
  });
  const auto copy = workspace_.read([](const Desk& desk) { return copyLeftByErasure(desk.records); });
  if (!read || !copy) return;
  left_->setVisible(!copy->isEmpty());
  left_->setText(
      tr("An erasure was cut off: its copy %1 lies beside the file. Verify the file, and remove the copy.").arg(*copy));
  leavers_->setRows(read->first);
  years_->setValue(read->second);
  nobody_->setVisible(read->first.empty());
  table_->setVisible(!read->first.empty());
  if (!read->first.empty()) table_->selectRow(0);
  showChosen();
}

const Leaver* LeaversCard::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < leavers_->rowCount() ? &leavers_->rowAt(at) : nullptr;
}

void LeaversCard::showChosen() {
  const Leaver* one = chosen();
  const bool may = one != nullptr && !workspace_.isReadOnly();
  hold_->setVisible(may);
  erase_->setVisible(may);
  if (one == nullptr) return;
  hold_->setText(one->hold.isEmpty() ? tr("Keep the records of %1…").arg(one->name)
                                     : tr("Release the records of %1").arg(one->name));
  erase_->setText(tr("Erase %1…").arg(one->name));
  erase_->setEnabled(one->hold.isEmpty());
}

void LeaversCard::hold() {
  const Leaver* one = chosen();
  if (one == nullptr) return;
  const PersonId person = one->person;
  if (!one->hold.isEmpty()) {
    workspace_.perform([person](WritableDesk& desk) { return releaseRecords(desk, person); });
    return;
  }
  bool given = false;
  const QString reason =
      QInputDialog::getText(this, tr("Keep the records"), tr("Why must they be kept?"), QLineEdit::Normal, {}, &given);
  if (given) workspace_.perform([&](WritableDesk& desk) { return holdRecords(desk, person, reason); });
}

void LeaversCard::erase() {
  const Leaver* one = chosen();
  if (one == nullptr) return;
  const PersonId person = one->person;
  // Whether it may be is said by the same rules that change it.
  const auto plan = workspace_.read([person](const Desk& desk) { return planErasure(desk, person); });
  if (!plan) return;
  if (!*plan) {
    workspace_.say(NotDone::Refused, plan->error().sentence);
    return;
  }
  ErasureDialog dialog(**plan, this);
  if (dialog.exec() != QDialog::Accepted) return;
  workspace_.performAlone([&dialog](WritableDesk& desk) { return erasePerson(desk, dialog.plan()); });
}

}  // namespace headroom
