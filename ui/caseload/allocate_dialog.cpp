// SPDX-License-Identifier: MIT
// Keeps the table, the columns side by side and the words of the button on the same candidates.
#include "ui/caseload/allocate_dialog.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/caseload/allocation_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/date_field.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kSideBySide = 4;

}  // namespace

AllocateDialog::AllocateDialog(Workspace& workspace, CaseId id, QWidget* parent)
    : QDialog(parent),
      workspace_(workspace),
      hearing_(workspace, [this](NotDone, const QString& sentence) { said_->setText(sentence); }),
      id_(id) {
  setObjectName(u"allocate"_s);
  setWindowTitle(tr("Give this case"));
  resize(std::min(theme().px(1040), 1320), std::min(theme().px(700), 740));
  build();
  read();
}

void AllocateDialog::build() {
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(24, 18, 24, 18);
  page->setSpacing(10);
  heading_ = new Label({}, TextRole::CardTitle);
  page->addWidget(heading_);
  hint_ = sentence(tr("Choose somebody; with Ctrl up to four are set side by side."), TextRole::Secondary);
  page->addWidget(hint_);

  table_ = new TableView(tr("Who could take the case"));
  table_->setObjectName(u"allocate/candidates"_s);
  model_ = new TableModel<Candidate>(candidateColumns(workspace_.today()), this);
  table_->setModel(model_);
  table_->setRowHeight(46);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 200, 100, 190, 84, 60});
  table_->setSortable(true);
  table_->setMinimumHeight(theme().px(112));
  page->addWidget(table_, 6);

  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setMinimumHeight(theme().px(60));
  followFocus(scroll);
  side_ = new QWidget;
  columns_ = new QHBoxLayout(side_);
  columns_->setContentsMargins(0, 0, 0, 0);
  columns_->setSpacing(24);
  scroll->setWidget(side_);
  page->addWidget(scroll, 2);
  page->addWidget(fields());
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AllocateDialog::showChosen);
}

QWidget* AllocateDialog::fields() {
  auto* area = new QWidget;
  auto* grid = new QGridLayout(area);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(12);
  const auto put = [&](int row, int column, const QString& words, QWidget* field, const QString& name, int span = 1) {
    field->setObjectName(name);
    field->setAccessibleName(words);
    auto* label = new Label(words, TextRole::RowTitle);
    label->setBuddy(field);
    grid->addWidget(label, row, column);
    grid->addWidget(field, row, column + 1, 1, span);
    return label;
  };
  from_ = new DateField(tr("From"), workspace_.today());
  from_->setDate(workspace_.today());
  put(0, 0, tr("From"), from_, u"allocate.from"_s);
  part_ = new SegmentedControl(tr("Part"), {tr("Lead"), tr("Co-worker")});
  put(0, 2, tr("As"), part_, u"allocate.part"_s);
  reason_ = new QComboBox;
  for (const QString& code : allocationReasons()) reason_->addItem(reasonWords(code), code);
  put(1, 0, tr("Reason"), reason_, u"allocate.reason"_s);
  agreed_ = new QLineEdit;
  agreed_->setPlaceholderText(tr("Optional"));
  put(1, 2, tr("Agreed with"), agreed_, u"allocate.agreed"_s);
  rationale_ = new QLineEdit;
  put(2, 0, tr("Why this person"), rationale_, u"allocate.rationale"_s, 3);
  override_ = new QLineEdit;
  overrideWords_ = put(3, 0, tr("Why it is right anyway"), override_, u"allocate.override"_s, 3);
  said_ = new Label({}, TextRole::Body, TextColour::Over);
  said_->setSpoken();
  said_->setObjectName(u"allocate.said"_s);
  said_->setWordWrap(true);
  grid->addWidget(said_, 4, 0, 1, 2);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addStretch();
  auto* cancel = secondaryButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  save_ = primaryButton(tr("Give the case"));
  save_->setObjectName(u"allocate.save"_s);
  save_->setDefault(true);
  connect(save_, &QPushButton::clicked, this, &AllocateDialog::save);
  buttons->addWidget(cancel);
  buttons->addWidget(save_);
  grid->addLayout(buttons, 4, 2, 1, 2);
  connect(from_, &DateField::dateChanged, this, &AllocateDialog::read);
  connect(part_, &SegmentedControl::currentChanged, this, &AllocateDialog::showChosen);
  return area;
}

// Another day has other absences, limits and loads.
void AllocateDialog::read() {
  const QDate on = from_->date().value_or(workspace_.today());
  auto now = workspace_.read([&](const Desk& desk) { return readAllocate(desk, id_, on); });
  if (!now || !*now) return;
  // What was chosen stays chosen while a day is typed.
  const auto before = chosen();
  const auto keep = before.size() == 1 ? std::optional(before.front()->now.post) : std::nullopt;
  const bool first = !picture_;
  picture_ = std::move(*now);
  const Case& one = picture_->background.record;
  const QString lead = picture_->leadNow.isEmpty() ? tr("nobody leads it") : tr("led by %1").arg(picture_->leadNow);
  heading_->setText(u"%1 · %2 · %3"_s.arg(one.code, one.kind, lead));
  if (first) reason_->setCurrentIndex(reason_->findData(picture_->leadNow.isEmpty() ? u"FCONTA"_s : u"MANAGE"_s));
  model_->setRows(picture_->candidates);
  const int at = keep ? model_->find([&](const Candidate& c) { return c.now.post == *keep; }) : 0;
  if (model_->rowCount() > 0) table_->selectRow(std::max(0, at));
  showChosen();
}

std::vector<const Candidate*> AllocateDialog::chosen() const {
  std::vector<const Candidate*> found;
  const auto rows = table_->selectionModel()->selectedRows();
  for (const QModelIndex& at : rows) found.push_back(&model_->rowAt(at));
  return found;
}

void AllocateDialog::showChosen() {
  const auto all = chosen();
  compare(all);
  const bool leads = part_->current() == 0;
  const bool one = all.size() == 1;
  const bool obstacle = one && leads && !all.front()->obstacles.empty();
  overrideWords_->setVisible(obstacle);
  override_->setVisible(obstacle);
  save_->setEnabled(one);
  save_->setText(one ? (leads ? tr("Give it to %1") : tr("%1 co-works")).arg(all.front()->now.personName)
                     : tr("Give the case"));
  said_->setText(all.size() > kSideBySide ? tr("Set at most four side by side.")
                 : obstacle               ? all.front()->obstacles.join(u' ')
                                          : QString());
}

void AllocateDialog::compare(const std::vector<const Candidate*>& all) {
  discardAll(columns_);
  for (std::size_t i = 0; i < all.size() && i < kSideBySide; ++i) columns_->addWidget(column(*all[i]), 1);
  if (all.size() < 2) columns_->addStretch(1);
}

QWidget* AllocateDialog::column(const Candidate& one) {
  auto* box = new QWidget;
  auto* lines = new QVBoxLayout(box);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(4);
  lines->addWidget(
      new Label(tr("Why %1: %2").arg(one.now.personName, QString::number(one.score())), TextRole::RowTitle));
  auto* bar = new LoadBar;
  bar->set(barOf(one.after), one.now.personName, loadSentence(one.after));
  lines->addWidget(bar);
  for (const SuggestionTerm& term : one.terms) {
    auto* line = new QHBoxLayout;
    line->addWidget(sentence(term.words, TextRole::Secondary), 1);
    line->addWidget(new Label(term.points > 0 ? u"+%1"_s.arg(term.points) : QString::number(term.points),
                              TextRole::Secondary, TextColour::Text));
    lines->addLayout(line);
  }
  for (const QString& obstacle : one.obstacles)
    lines->addWidget(sentence(obstacle, TextRole::Secondary, TextColour::Over));
  lines->addStretch();
  return box;
}

void AllocateDialog::save() {
  const auto all = chosen();
  if (all.size() != 1) return;
  if (from_->isWrong() || !from_->date()) return from_->edit()->setFocus(Qt::OtherFocusReason);
  said_->setText({});
  const NewAllocation typed{id_,
                            all.front()->now.post,
                            part_->current() == 0 ? Part::Lead : Part::CoWorker,
                            *from_->date(),
                            reason_->currentData().toString(),
                            rationale_->text(),
                            override_->isVisible() ? override_->text() : QString(),
                            agreed_->text(),
                            picture_->lead};
  const QString name = all.front()->now.personName;
  const auto saved = TakingBack::of(workspace_).perform([&](WritableDesk& desk) { return allocate(desk, typed); });
  if (!saved) return;
  given_ = *saved;
  givenTo_ = name;
  accept();
}

}  // namespace headroom
