// SPDX-License-Identifier: MIT
// A list of people, and beside it one of them with what can be changed.
#include "ui/staff/staff_page.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/finding.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kRow = 48;
constexpr int kRowsInFull = 11;

}  // namespace

StaffPage::StaffPage(Workspace& workspace, QWidget* parent) : ListPage(workspace, u"staff"_s, tr("Staff"), parent) {
  addUnitChoice();
  add_ = primaryButton(tr("Add somebody…"), u"plus"_s);
  add_->setObjectName(u"staff/add"_s);
  header_->addAction(add_);
  sayToNobody(u"users"_s, tr("Staff are kept by those who manage a unit; you manage none today."));
  columns_ = new PageColumns(390);
  columns_->left()->addWidget(listCard());
  columns_->right()->addWidget(personCard());
  columns_->right()->addWidget(unitCard());
  addParts({columns_});
  connect(add_, &QPushButton::clicked, this, &StaffPage::askPerson);
}

QWidget* StaffPage::listCard() {
  model_ = new TableModel<StaffRow>(staffColumns(), this);
  table_ = new TableView(tr("Who works here"));
  table_->setObjectName(u"staff/people"_s);
  table_->setModel(model_);
  table_->setRowHeight(kRow);
  table_->setSortable(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 92, 144, 130});
  list_ = new ListCard(tr("Who works here"), tr("Enter opens the person"), u"staff"_s, table_,
                       {tr("Filter staff"), tr("Filter by name, role or unit")}, kRowsInFull);
  list_->sayNone(tr("Nobody works here on that day."),
                 tr("Nobody here fits '%1'. The filter stays until you clear it."));
  list_->rememberFilter(workspace_.memory());
  rememberSorting(*table_, workspace_.memory(), u"staff/sorting"_s);
  connect(list_, &ListCard::filterChanged, this, &StaffPage::showRows);
  connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &StaffPage::showPerson);
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"people"_s, u"person:%1"_s.arg(model_->rowAt(at).person.value())});
  });
  return list_;
}

QWidget* StaffPage::personCard() {
  person_ = new Card(QStringLiteral(" "));
  datedModel_ = new TableModel<DatedRow>(datedColumns(workspace_.today()), this);
  dated_ = new TableView(tr("Posts and capacity"));
  dated_->setObjectName(u"staff/dated"_s);
  dated_->horizontalHeader()->hide();
  dated_->setModel(datedModel_);
  dated_->setRowHeight(kRow);
  dated_->setFitsRows(true);
  dated_->stretchColumn(0);
  person_->body()->addWidget(dated_);
  auto* verbs = new QGridLayout;
  verbs->setContentsMargins(14, 12, 14, 8);
  verbs->setSpacing(8);
  verbs->setColumnStretch(2, 1);
  const auto verb = [&](const QString& words, const QString& name, void (StaffPage::*ask)()) {
    auto* button = secondaryButton(words);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, ask);
    const auto at = static_cast<int>(personVerbs_.size());
    verbs->addWidget(button, at / 2, at % 2, Qt::AlignLeft);
    personVerbs_.push_back(button);
    return button;
  };
  change_ = verb(tr("Change the post…"), u"staff/change"_s, &StaffPage::askPostChange);
  end_ = verb(tr("End this…"), u"staff/end"_s, &StaffPage::askEnd);
  verb(tr("Reduction…"), u"staff/reduction"_s, &StaffPage::askReduction);
  verb(tr("Absence…"), u"staff/absence"_s, &StaffPage::askAbsence);
  verb(tr("Secondment…"), u"staff/secondment"_s, &StaffPage::askSecondment);
  verb(tr("Supervisor…"), u"staff/supervisor"_s, &StaffPage::askSupervisor);
  setWeighty(end_);
  setWeighty(verb(tr("Leaves…"), u"staff/leave"_s, &StaffPage::askLeaving));
  person_->body()->addLayout(verbs);
  connect(dated_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    const DatedRow* row = chosenDated();
    change_->setEnabled(row != nullptr && row->what == DatedRow::What::Post);
    end_->setEnabled(row != nullptr && row->what != DatedRow::What::Supervisor &&
                     row->what != DatedRow::What::Programme);
  });
  return person_;
}

QWidget* StaffPage::unitCard() {
  auto* card = new Card(tr("Units and rules"), tr("each from a day on"));
  card->padBody();
  const auto verb = [&](const QString& words, const QString& icon, const QString& name, void (StaffPage::*ask)()) {
    auto* button = linkButton(words, icon);
    button->setObjectName(name);
    setLeading(button);
    connect(button, &QPushButton::clicked, this, ask);
    card->body()->addWidget(button);
  };
  verb(tr("A limit…"), u"target"_s, u"staff/limit"_s, &StaffPage::askLimit);
  verb(tr("Limits in force…"), u"list-check"_s, u"staff/limits"_s, &StaffPage::showLimits);
  verb(tr("Weights…"), u"scale"_s, u"staff/weights"_s, &StaffPage::askWeights);
  verb(tr("A vacancy, or one that is filled…"), u"user"_s, u"staff/vacancy"_s, &StaffPage::askVacancy);
  verb(tr("A new unit…"), u"plus"_s, u"staff/newUnit"_s, &StaffPage::askUnit);
  verb(tr("A re-organisation…"), u"arrows-exchange"_s, u"staff/reorganise"_s, &StaffPage::askReorganisation);
  unitCard_ = card;
  return card;
}

void StaffPage::reload() {
  readBeside(readStaff, [this](StaffPicture found) { showPicture(std::move(found)); });
}

void StaffPage::showPicture(StaffPicture picture) {
  picture_ = std::move(picture);
  shownPerson_.reset();
  const bool any = showUnits(picture_.scope, {columns_, unit_});
  const bool writes = any && !workspace_.isReadOnly();
  add_->setVisible(writes);
  unitCard_->setVisible(writes);
  if (!any) return;
  header_->setSubtitle(staffSubtitle(picture_));
  showRows();
  const QString wanted = std::exchange(subject_, {});
  if (wanted.isEmpty()) return;
  const qint64 id = wanted.startsWith(u"person:") ? wanted.mid(7).toLongLong() : 0;
  const int at =
      model_->find([&](const StaffRow& row) { return id > 0 ? row.person.value() == id : row.code == wanted; });
  if (at >= 0) table_->setCurrentIndex(model_->index(at, 0));
}

void StaffPage::showRows() {
  std::vector<StaffRow> rows;
  std::copy_if(picture_.rows.begin(), picture_.rows.end(), std::back_inserter(rows),
               [words = foldedWords(list_->typed())](const StaffRow& row) { return standIn(words, row.key); });
  list_->show(*model_, std::move(rows), &StaffRow::person, 0);
  showPerson();
}

void StaffPage::showPerson() {
  const StaffRow* row = chosen();
  person_->setVisible(row != nullptr);
  // Who stays chosen while a filter narrows the list is not laid out anew with every letter.
  const auto before = std::exchange(shownPerson_, row == nullptr ? std::nullopt : std::optional(row->person));
  if (row == nullptr || before == shownPerson_) return;
  person_->setTitle(row->name);
  person_->setSubtitle(tr("running and coming"));
  datedModel_->setRows(datedOf(picture_, row->person));
  if (datedModel_->rowCount() > 0) dated_->setCurrentIndex(datedModel_->index(0, 0));
  const bool writes = !workspace_.isReadOnly();
  for (QPushButton* button : personVerbs_) button->setVisible(writes);
}

const StaffRow* StaffPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

const DatedRow* StaffPage::chosenDated() const {
  const QModelIndex at = dated_->currentIndex();
  return at.isValid() && at.row() < datedModel_->rowCount() ? &datedModel_->rowAt(at) : nullptr;
}

const Post* StaffPage::chosenPost() const {
  const DatedRow* row = chosenDated();
  if (row != nullptr && row->post) return picture_.organisation.post(*row->post);
  const StaffRow* person = chosen();
  return person == nullptr ? nullptr : picture_.organisation.mainPost(person->person, picture_.on);
}

void StaffPage::sayDone(const QString& words) { TakingBack::of(workspace_).sayDone(*message_, words); }

}  // namespace headroom
