// SPDX-License-Identifier: MIT
// Runs the giving of each case and writes down what came of it.
#include "ui/caseload/give_many_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "core/caseload/allocation_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

GiveManyDialog::GiveManyDialog(Workspace& workspace, const std::vector<CaseRow>& cases,
                               const std::vector<LeadChoice>& leads, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
  setObjectName(u"giveMany"_s);
  setWindowTitle(tr("Give %1").arg(counted(cases.size(), "case", "cases")));
  resize(theme().px(760), std::min(theme().px(520), 700));
  for (const CaseRow& one : cases) rows_.push_back({one.id, one.code, one.kind, one.lead, one.post, {}, false});
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(24, 18, 24, 18);
  model_ = new TableModel<GivenRow>({Column<GivenRow>(tr("Case"), [](const GivenRow& row) { return row.code; })
                                         .secondLine([](const GivenRow& row) { return row.kind; })
                                         .bold(),
                                     Column<GivenRow>(tr("Lead now"), [](const GivenRow& row) { return row.lead; }),
                                     Column<GivenRow>(tr("Result"), [](const GivenRow& row) { return row.result; })
                                         .tip([](const GivenRow& row) { return row.result; })
                                         .marked([](const GivenRow& row) {
                                           if (row.result.isEmpty()) return CellMark{};
                                           return row.given ? CellMark{MarkShape::Tick, Tone::Ok, false, false}
                                                            : CellMark{MarkShape::Diamond, Tone::Over, false, false};
                                         })},
                                    this);
  table_ = new TableView(tr("Cases to give"));
  table_->setObjectName(u"giveMany/cases"_s);
  table_->setModel(model_);
  table_->setRowHeight(46);
  table_->stretchColumn(2);
  table_->setColumnWidths({150, 160, 0});
  model_->setRows(rows_);
  page->addWidget(table_, 1);
  auto* form = new QFormLayout;
  const auto row = [form](const QString& words, QWidget* field, const QString& name) {
    field->setObjectName(name);
    field->setAccessibleName(words);
    auto* label = new Label(words, TextRole::RowTitle);
    label->setBuddy(field);
    form->addRow(label, field);
  };
  to_ = new QComboBox;
  for (const LeadChoice& one : leads) to_->addItem(one.words, one.post.value());
  row(tr("To"), to_, u"giveMany.to"_s);
  from_ = new DateField(tr("From"), workspace.today());
  from_->setDate(workspace.today());
  row(tr("From"), from_, u"giveMany.from"_s);
  reason_ = new QComboBox;
  for (const QString& code : allocationReasons()) reason_->addItem(reasonWords(code), code);
  reason_->setCurrentIndex(std::max(0, reason_->findData(u"MANAGE"_s)));
  row(tr("Reason"), reason_, u"giveMany.reason"_s);
  override_ = new QLineEdit;
  override_->setPlaceholderText(tr("Only if something is in the way"));
  row(tr("Why it is right anyway"), override_, u"giveMany.override"_s);
  page->addLayout(form);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch();
  close_ = secondaryButton(tr("Close"));
  close_->setObjectName(u"giveMany.close"_s);
  connect(close_, &QPushButton::clicked, this, &QDialog::accept);
  give_ = primaryButton(tr("Give them"));
  give_->setObjectName(u"giveMany.give"_s);
  setWeighty(give_);
  give_->setDefault(true);
  connect(give_, &QPushButton::clicked, this, &GiveManyDialog::give);
  buttons->addWidget(close_);
  buttons->addWidget(give_);
  page->addLayout(buttons);
}

void GiveManyDialog::give() {
  if (from_->isWrong() || !from_->date()) return from_->edit()->setFocus(Qt::OtherFocusReason);
  std::vector<NewAllocation> asked;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].given) continue;
    asked.push_back({rows_[i].id,
                     PostId(to_->currentData().toLongLong()),
                     Part::Lead,
                     *from_->date(),
                     reason_->currentData().toString(),
                     {},
                     override_->text(),
                     {},
                     rows_[i].post,
                     workspace_.today()});
    places.push_back(i);
  }
  using Results = std::vector<Result<AllocatedCase>>;
  const auto results =
      workspace_.perform([&](WritableDesk& desk) -> Result<Results> { return allocateEach(desk, asked); });
  if (!results) return;
  for (std::size_t i = 0; i < results->size(); ++i) {
    GivenRow& row = rows_[places[i]];
    row.given = (*results)[i].has_value();
    row.result = row.given ? tr("given to %1").arg(to_->currentText()) : (*results)[i].error().sentence;
    if (row.given) given_.push_back(*(*results)[i]);
  }
  model_->setRows(rows_);
  give_->setEnabled(std::any_of(rows_.begin(), rows_.end(), [](const GivenRow& row) { return !row.given; }));
}

}  // namespace headroom
