// SPDX-License-Identifier: MIT
// A line to add an action in one go, a filter, the list by due date, and the verbs for the row that is chosen.
#include "ui/supervision/actions_page.h"

#include <QPushButton>
#include <QShortcut>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/finding.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/action_handing.h"
#include "core/supervision/action_words.h"
#include "core/supervision/quick_action.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_header.h"
#include "ui/shared/people_picture.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/writable.h"
#include "ui/supervision/quick_action_line.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kActionRow = 50;
constexpr int kActionsInFull = 12;

QString labelWords(const OpenAction& action) {
  if (!action.label) return ActionsPage::tr("No date");
  QString words = token(*action.label);
  words[0] = words[0].toUpper();
  return words;
}

CellMark actionMark(const OpenAction& action) {
  if (action.label == DueLabel::Overdue) return {MarkShape::Diamond, Tone::Over, true};
  if (action.label == DueLabel::Today) return {MarkShape::Triangle, Tone::Near, true};
  return {MarkShape::Ring, Tone::Neutral, true};
}

CellMark carriedMark(const OpenAction& action) {
  return action.isStuck() ? CellMark{MarkShape::Diamond, Tone::Over, false} : CellMark{};
}

QString openAgeWords(const OpenAction& action) {
  if (!action.ageDays) return {};
  return counted(*action.ageDays, "day", "days");
}

std::vector<Column<OpenAction>> actionListColumns(QDate today) {
  using Row = OpenAction;
  return {Column<Row>(ActionsPage::tr("Action"), [](const Row& r) { return r.what.simplified(); })
              .secondLine([](const Row& r) { return actionOrigin(r); })
              .tip([](const Row& r) { return r.what; })
              .bold(),
          Column<Row>(ActionsPage::tr("Owner"), [](const Row& r) { return r.ownerName; }),
          Column<Row>(ActionsPage::tr("When"), [](const Row& r) { return labelWords(r); }).sortedBy([](const Row& r) {
            return r.due ? QVariant(r.due->toJulianDay()) : QVariant();
          }),
          Column<Row>(ActionsPage::tr("Due"), [today](const Row& r) { return actionDueWords(r, today); })
              .sortedBy([](const Row& r) { return r.due ? QVariant(r.due->toJulianDay()) : QVariant(); })
              .marked([](const Row& r) { return actionMark(r); }),
          Column<Row>(
              ActionsPage::tr("Age"), [](const Row& r) { return openAgeWords(r); }, Qt::AlignRight)
              .sortedBy([](const Row& r) { return r.ageDays ? QVariant(*r.ageDays) : QVariant(); }),
          Column<Row>(
              ActionsPage::tr("Carried"),
              [](const Row& r) { return r.carried == 0 ? QString() : QString::number(r.carried); }, Qt::AlignRight)
              .sortedBy([](const Row& r) { return r.carried; })
              .marked([](const Row& r) { return carriedMark(r); })};
}

}  // namespace

ActionsPage::ActionsPage(Workspace& workspace, QWidget* parent)
    : ListPage(workspace, u"actionspage"_s, tr("Actions"), parent) {
  buildVerbs();
  line_ = new QuickActionLine(u"actionspage.line"_s);
  onlyToWrite(line_);
  connect(line_, &QuickActionLine::entered, this, &ActionsPage::addTyped);
  buildList();
  addParts({line_, card_});
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, card_, &ListCard::focusFilter);
  auto* fresh = new QShortcut(QKeySequence::New, this);
  connect(fresh, &QShortcut::activated, line_, &QuickActionLine::begin);
}

void ActionsPage::buildVerbs() {
  handOver_ = secondaryButton(tr("&Hand over\u2026"), u"arrows-exchange"_s);
  handOver_->setObjectName(u"actionspage.handOver"_s);
  connect(handOver_, &QPushButton::clicked, this, &ActionsPage::handOverChosen);
  drop_ = secondaryButton(tr("D&rop\u2026"), u"x"_s);
  drop_->setObjectName(u"actionspage.drop"_s);
  connect(drop_, &QPushButton::clicked, this, &ActionsPage::dropChosen);
  done_ = primaryButton(tr("&Done"), u"check"_s);
  done_->setObjectName(u"actionspage.done"_s);
  connect(done_, &QPushButton::clicked, this, &ActionsPage::finishChosen);
  for (QPushButton* one : {handOver_, drop_, done_}) {
    onlyToWrite(one);
    header_->addAction(one);
  }
}

void ActionsPage::buildList() {
  model_ = new TableModel<OpenAction>(actionListColumns(workspace_.today()), this);
  table_ = new TableView(tr("Open actions"));
  table_->setObjectName(u"actionspage.table"_s);
  table_->setModel(model_);
  table_->setRowHeight(kActionRow);
  table_->setSortable(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 150, 100, 150, 84, 80});
  whose_ = new SegmentedControl(tr("Whose"), {tr("Everybody's"), tr("Mine")});
  whose_->setObjectName(u"actionspage.whose"_s);
  card_ = new ListCard(tr("Open actions"), tr("the first due first; Enter: done"), u"actionspage"_s, table_,
                       {tr("Filter actions"), tr("Filter by what, owner, case or when: 'overdue', 'this week'")},
                       kActionsInFull, whose_);
  card_->sayNone(tr("No action is open."), tr("No open action fits '%1'. The filter stays until you clear it."));
  card_->rememberFilter(workspace_.memory());
  remember(*whose_, workspace_.memory(), u"actionspage/whose"_s);
  connect(whose_, &SegmentedControl::currentChanged, this, &ActionsPage::refill);
  connect(card_, &ListCard::filterChanged, this, &ActionsPage::refill);
  connect(table_, &TableView::rowOpened, this, [this] {
    if (done_->isEnabled()) finishChosen();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActionsPage::showVerbs);
}

void ActionsPage::reload() {
  auto read = workspace_.read([](const Desk& desk) {
    const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
    return desk.viewer.person ? readActions(desk, organisation, accessOf(organisation, desk.viewer, desk.today()))
                              : std::vector<OpenAction>{};
  });
  if (!read) return;
  actions_ = std::move(*read);
  keys_.clear();
  for (const OpenAction& one : actions_)
    keys_ << folded(QStringList{one.what, one.ownerName, one.caseCode, labelWords(one)}.join(u' '));
  offerPeople();
  const auto late =
      std::count_if(actions_.begin(), actions_.end(), [](const OpenAction& a) { return a.label == DueLabel::Overdue; });
  header_->setSubtitle(tr("%1 open · %2 overdue").arg(actions_.size()).arg(late));
  const auto me = workspace_.viewer().person;
  whose_->setVisible(
      std::any_of(actions_.begin(), actions_.end(), [&me](const OpenAction& a) { return a.owner != me; }));
  refill();
}

void ActionsPage::refill() {
  const bool onlyMine = whose_->current() == 1 && whose_->isVisibleTo(this);
  std::vector<OpenAction> rows;
  const QStringList words = foldedWords(card_->typed());
  for (std::size_t i = 0; i < actions_.size(); ++i) {
    if (onlyMine && actions_[i].owner != workspace_.viewer().person) continue;
    if (standIn(words, keys_[static_cast<qsizetype>(i)])) rows.push_back(actions_[i]);
  }
  // What is done makes room for the next one.
  card_->show(*model_, std::move(rows), &OpenAction::id, std::max(0, table_->currentIndex().row()));
  showVerbs();
}

const OpenAction* ActionsPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void ActionsPage::showVerbs() {
  const bool may = chosen() != nullptr && !workspace_.isReadOnly();
  for (QPushButton* one : {handOver_, drop_, done_}) one->setEnabled(may);
}

void ActionsPage::showSubject(const QString& subject) {
  if (subject == u"new") line_->begin();
}

// The viewer first: an action without a name is one's own.
void ActionsPage::offerPeople() {
  const QDate today = workspace_.today();
  auto people = workspace_.read([today](const Desk& desk) {
    const Organisation organisation = loadOrganisationOn(desk.records, today);
    const Access access = accessOf(organisation, desk.viewer, today);
    std::vector<QuickPerson> seen;
    for (const Person& person : organisation.people) {
      if (!access.maySee(person.id)) continue;
      seen.insert(person.id == desk.viewer.person ? seen.begin() : seen.end(), {person.id, person.name});
    }
    return seen;
  });
  if (people)
    line_->setPeople(std::move(*people), today,
                     {workspace_.viewer().person, [this](const QString& word) { return quickCase(workspace_, word); }});
}

void ActionsPage::addTyped() {
  const auto read = line_->read();
  if (!read) return;
  const auto added = TakingBack::of(workspace_).perform([&](WritableDesk& desk) {
    return headroom::addAction(desk, *read->owner, read->what, read->due, read->about);
  });
  if (added) line_->clear();
}

void ActionsPage::finishChosen() {
  const OpenAction* action = chosen();
  if (action == nullptr) return;
  const QString what = action->what.simplified();
  TakingBack& back = TakingBack::of(workspace_);
  const ActionId id = action->id;
  if (back.perform([id](WritableDesk& desk) { return closeAction(desk, id, true); }))
    back.sayDone(*message_, tr("Done: %1").arg(withFullStop(what)));
}

void ActionsPage::dropChosen() {
  const OpenAction* action = chosen();
  if (action == nullptr) return;
  const ActionId id = action->id;
  const QString what = action->what.simplified();
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"drop"_s, tr("Drop: %1").arg(what), this);
  auto* why = form.addText(tr("Why it is dropped"), u"reason"_s);
  form.onSave(tr("Drop it"), [&] {
    return done(back.perform([&](WritableDesk& desk) { return closeAction(desk, id, false, why->toPlainText()); }));
  });
  if (form.exec() == QDialog::Accepted) back.sayDone(*message_, tr("Dropped: %1").arg(withFullStop(what)));
}

void ActionsPage::handOverChosen() {
  const OpenAction* action = chosen();
  if (action == nullptr) return;
  const ActionId id = action->id;
  const QString what = action->what.simplified();
  const auto people = workspace_.read([id](const Desk& desk) { return readHandingTo(desk, id); });
  if (!people) return;
  FormDialog::Choices choices;
  for (const HandingTo& one : *people) choices.emplace_back(one.name, one.person.value());
  if (choices.empty()) return message_->showMessage(MessageKind::Info, tr("There is nobody to hand it to."));
  TakingBack& back = TakingBack::of(workspace_);
  FormDialog form(workspace_, u"handOver"_s, tr("Hand over: %1").arg(what), this);
  auto* to = form.addChoice(tr("To whom"), u"to"_s, choices);
  form.addSentence(tr("It keeps its age and its due date, and is carried into their next supervision."));
  form.onSave(tr("Hand it over"), [&] {
    const PersonId person(to->currentData().toLongLong());
    return done(back.perform([&](WritableDesk& desk) { return handActionOver(desk, id, person); }));
  });
  if (form.exec() == QDialog::Accepted)
    back.sayDone(*message_, tr("%1 has it now: %2").arg(to->currentText(), withFullStop(what)));
}

}  // namespace headroom
