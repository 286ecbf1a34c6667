// SPDX-License-Identifier: MIT
// What is to be decided stands first: names in words, then what goes whatever is chosen. Cancel is the default.
#include "ui/trust/erasure_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/fields/field.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

ErasureDialog::ErasureDialog(ErasurePlan plan, QWidget* parent) : QDialog(parent), plan_(std::move(plan)) {
  build();
  fill();
  table_->selectRow(0);
  showChosen();
}

void ErasureDialog::build() {
  setObjectName(u"erasure"_s);
  setWindowTitle(tr("Erase %1").arg(plan_.name));
  resize(theme().px(1000), theme().px(640));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(sentence(
      tr("This is everything that changes, place by place. Discussions of cases stay with the cases. A name in "
         "somebody else's record may be somebody else: it stays unless you choose it. Backups keep what they "
         "hold until they age out. What is private to them, such as their notes, goes too and is not listed. It cannot "
         "be taken back.")));
  model_ = makeModel();
  table_ = new TableView(tr("Places that change"));
  table_->setObjectName(u"erasure.places"_s);
  table_->setModel(model_);
  table_->setColumnWidths({130, 300, 0, 220});
  table_->stretchColumn(2);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ErasureDialog::showChosen);
  connect(table_, &TableView::rowOpened, this, &ErasureDialog::change);
  column->addWidget(table_, 1);
  auto* line = new QHBoxLayout;
  change_ = secondaryButton(tr("Take this name out"));
  change_->setObjectName(u"erasure.change"_s);
  setWeighty(change_);
  change_->setAutoDefault(false);
  connect(change_, &QPushButton::clicked, this, &ErasureDialog::change);
  line->addWidget(change_);
  count_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  count_->setObjectName(u"erasure.count"_s);
  line->addWidget(count_, 1);
  auto* cancel = secondaryButton(tr("Cancel"));
  cancel->setObjectName(u"erasure.cancel"_s);
  cancel->setDefault(true);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  line->addWidget(cancel);
  auto* erase = secondaryButton(tr("Erase %1").arg(plan_.name), u"trash"_s);
  setWeighty(erase);
  erase->setObjectName(u"erasure.erase"_s);
  setWeighty(erase);
  erase->setAutoDefault(false);
  connect(erase, &QPushButton::clicked, this, &QDialog::accept);
  line->addWidget(erase);
  column->addLayout(line);
  cancel->setFocus(Qt::OtherFocusReason);
}

TableModel<ErasureDialog::Shown>* ErasureDialog::makeModel() {
  const auto whole = [this](const Shown& row) {
    return plan_.places[row.place].isPrivate ? row.before : plan_.places[row.place].before;
  };
  return new TableModel<Shown>(
      {Column<Shown>(tr("What"),
                     [](const Shown& row) {
                       if (!row.isOpen) return tr("Goes");
                       return row.chosen ? tr("Name goes") : tr("Stays");
                     })
           .marked([](const Shown& row) {
             if (!row.isOpen) return CellMark{};
             return row.chosen ? CellMark{MarkShape::Tick, Tone::Ok, true}
                               : CellMark{MarkShape::Ring, Tone::Neutral, true};
           }),
       Column<Shown>(tr("Where"), [](const Shown& row) { return row.where; }).tip([](const Shown& row) {
         return row.where;
       }),
       Column<Shown>(tr("Now"), [](const Shown& row) { return row.before; }).tip(whole),
       Column<Shown>(tr("Afterwards"), [](const Shown& row) { return row.after; }).tip([](const Shown& row) {
         return row.after;
       })},
      this);
}

void ErasureDialog::fill() {
  std::vector<Shown> rows;
  for (std::size_t i = 0; i < plan_.places.size(); ++i) {
    const ErasurePlace& place = plan_.places[i];
    QString where = place.where;
    // That there is something private of theirs is told to nobody.
    if (place.isPrivate && !place.isOpen()) continue;
    if (!place.column.isEmpty() && !place.isPrivate) {
      const Field* field = fieldTable(place.table).field(place.column);
      if (field->words != nullptr) where += u" \u00B7 "_s + called(*field);
    }
    const ErasurePlace& decided = place.with ? plan_.places[*place.with] : place;
    const QString before = place.isPrivate ? tr("words that only their writer can see") : snippetBefore(place);
    const QString after = place.isPrivate ? tr("the same without the name") : snippetAfter(place);
    rows.push_back({i, where, before, after.isEmpty() ? tr("nothing") : after, decided.isOpen(), decided.chosen});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Shown& a, const Shown& b) { return a.isOpen && !b.isOpen; });
  model_->setRows(std::move(rows));
}

void ErasureDialog::showChosen() {
  const QModelIndex at = table_->currentIndex();
  const Shown* row = at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
  change_->setEnabled(row != nullptr && row->isOpen);
  change_->setText(row != nullptr && row->isOpen && row->chosen ? tr("Leave this name") : tr("Take this name out"));
  qsizetype going = 0;
  for (int i = 0; i < model_->rowCount(); ++i)
    if (isGoing(plan_, plan_.places[model_->rowAt(i).place])) ++going;
  count_->setText(tr("%1, %2").arg(counted(going, "place changes", "places change"),
                                   counted(model_->rowCount() - going, "stays", "stay")));
}

void ErasureDialog::change() {
  const QModelIndex at = table_->currentIndex();
  if (!at.isValid() || !model_->rowAt(at).isOpen) return;
  const ErasurePlace& shown = plan_.places[model_->rowAt(at).place];
  ErasurePlace& place = plan_.places[shown.with.value_or(model_->rowAt(at).place)];
  place.chosen = !place.chosen;
  fill();
  showChosen();
}

}  // namespace headroom
