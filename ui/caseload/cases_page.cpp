// SPDX-License-Identifier: MIT
// Lists cases and runs the verbs of a caseload.
#include "ui/caseload/cases_page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include "core/caseload/allocation_actions.h"
#include "core/caseload/measure_words.h"
#include "ui/caseload/case_forms.h"
#include "ui/caseload/give_many_dialog.h"
#include "ui/caseload/new_case_card.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kCaseRow = 46;
constexpr int kCasesListInFull = 12;
const QString kNewCase = QStringLiteral("case:new");

}  // namespace

CasesPage::CasesPage(Workspace& workspace, QWidget* parent) : ListPage(workspace, u"cases"_s, tr("Cases"), parent) {
  addUnitChoice();
  add_ = primaryButton(tr("Add case"), u"plus"_s);
  add_->setObjectName(u"cases/add"_s);
  header_->addAction(add_);
  new_ = new NewCaseCard(workspace.today());
  new_->hide();
  columns_ = new PageColumns;
  columns_->left()->addWidget(listCard());
  columns_->right()->addWidget(new_);
  columns_->right()->addWidget(detailCard());
  addParts({columns_});
  connectAll();
}

QWidget* CasesPage::listCard() {
  model_ = new TableModel<CaseRow>(caseColumns(std::min(workspace_.today(), workspace_.clock().today())), this);
  table_ = new TableView(tr("Open cases"));
  table_->setObjectName(u"cases/table"_s);
  table_->setModel(model_);
  table_->setRowHeight(kCaseRow);
  table_->setSortable(true);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->stretchColumn(static_cast<int>(CaseColumn::Kind));
  table_->setColumnWidths({110, 0, 90, 190, 72, 124, 80, 130, 124});
  list_ = new SegmentedControl(tr("Show"), {tr("With a lead"), tr("Unallocated")});
  list_->setObjectName(u"cases/list"_s);
  card_ = new ListCard(tr("Open cases"), {}, u"cases"_s, table_,
                       {tr("Filter cases"), tr("Filter by reference, kind, family, lead or team")}, kCasesListInFull,
                       list_);
  none_ = new EmptyState(u"briefcase"_s, tr("Open cases are listed here; there are none to show."));
  none_->setObjectName(u"cases/none"_s);
  card_->body()->addWidget(none_);
  return card_;
}

QWidget* CasesPage::detailCard() {
  detail_ = new Card(QStringLiteral(" "));
  detail_->setObjectName(u"cases/detail"_s);
  detail_->padBody();
  detailWords_ = sentence({});
  detailWords_->setObjectName(u"cases/detail/words"_s);
  close_ = secondaryButton(tr("Close from today"), u"check"_s);
  setWeighty(close_);
  close_->setObjectName(u"cases/close"_s);
  setWeighty(close_);
  detail_->body()->addWidget(detailWords_);
  open_ = primaryButton(tr("Open the case"), u"briefcase"_s);
  open_->setObjectName(u"cases/open"_s);
  many_ = secondaryButton(tr("Give those chosen…"), u"arrows-exchange"_s);
  many_->setObjectName(u"cases/giveMany"_s);
  wait_ = secondaryButton(tr("While it waits…"), u"calendar-event"_s);
  wait_->setObjectName(u"cases/wait"_s);
  detail_->body()->addWidget(open_, 0, Qt::AlignLeft);
  detail_->body()->addWidget(wait_, 0, Qt::AlignLeft);
  detail_->body()->addWidget(many_, 0, Qt::AlignLeft);
  detail_->body()->addWidget(close_, 0, Qt::AlignLeft);
  detail_->hide();
  return detail_;
}

void CasesPage::connectAll() {
  PageMemory& memory = workspace_.memory();
  remember(*list_, memory, u"cases/list"_s);
  card_->rememberFilter(memory);
  rememberSorting(*table_, memory, u"cases/sorting"_s);
  connect(list_, &SegmentedControl::currentChanged, this, &CasesPage::showRows);
  connect(card_, &ListCard::filterChanged, this, &CasesPage::showRows);
  connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CasesPage::showDetail);
  connect(table_, &TableView::rowOpened, this, [this] { openChosen(); });
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CasesPage::showDetail);
  connect(many_, &QPushButton::clicked, this, &CasesPage::giveChosen);
  connect(wait_, &QPushButton::clicked, this, &CasesPage::settleWait);
  connect(open_, &QPushButton::clicked, this, &CasesPage::openChosen);
  connect(add_, &QPushButton::clicked, this, &CasesPage::beginCase);
  connect(new_, &NewCaseCard::cancelled, this, [this] {
    new_->start();
    keepTyping();
    new_->hide();
    showDetail();
  });
  connect(new_, &NewCaseCard::added, this, &CasesPage::addCaseTyped);
  connect(close_, &QPushButton::clicked, this, &CasesPage::closeChosen);
  auto* fresh = new QShortcut(QKeySequence::New, this);
  connect(fresh, &QShortcut::activated, add_, &QPushButton::click);
  auto* find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, card_, &ListCard::focusFilter);
}

void CasesPage::beginCase() {
  setProperty(kStays, true);
  new_->show();
  columns_->showRight(true);
  if (!new_->kept().isEmpty()) return focusStartOf(*new_);  // what is being typed goes on
  new_->start();
  const auto draft = workspace_.read([](const Desk& desk) {
    return desk.viewer.person ? loadDraft(desk.records, desk.viewer, kNewCase) : std::nullopt;
  });
  if (!draft || !*draft) return;
  new_->restore((*draft)->body);
  kept_ = new_->kept();
}

bool CasesPage::keepTyping() {
  const QString typed = new_->kept();
  if (typed == kept_ || workspace_.isReadOnly() || !workspace_.viewer().person) return true;
  const bool isKept =
      typed.isEmpty()
          ? workspace_.dropDraft(kNewCase)
          : workspace_.keepDraft({kNewCase, tr("a new case"), typed, 0, workspace_.clock().nowMilliseconds()});
  if (isKept) kept_ = typed;
  return isKept;
}

void CasesPage::reload() {
  readBeside(readCases, [this](CasesPicture found) { showPicture(std::move(found)); });
}

void CasesPage::showPicture(CasesPicture picture) {
  picture_ = std::move(picture);
  const bool manages = showUnits(picture_.scope, {});
  unit_->setVisible(picture_.scope.choices.size() > 1);
  add_->setVisible(manages && !workspace_.isReadOnly());
  list_->setVisible(manages);
  new_->setChoices(picture_.scope.choices, unit_->currentIndex(), picture_.leads);
  QString words = tr("%1 with a lead · %2 unallocated").arg(picture_.led.size()).arg(picture_.waiting.size());
  if (const int late = lateReviews(picture_.waiting, std::min(workspace_.today(), workspace_.clock().today()));
      late > 0)
    words += tr(", %1 past the day to look again").arg(late);
  header_->setSubtitle(manages ? words : tr("%1 led by you").arg(picture_.led.size()));
  showRows();
  showAsked();
}

void CasesPage::showRows() {
  const bool waiting = list_->current() == 1 && !picture_.scope.choices.empty();
  card_->show(*model_, filtered(waiting ? picture_.waiting : picture_.led, card_->typed()), &CaseRow::id, -1);
  table_->setColumnHidden(static_cast<int>(CaseColumn::Lead), waiting);
  table_->setColumnHidden(static_cast<int>(CaseColumn::Points), waiting);
  table_->setColumnHidden(static_cast<int>(CaseColumn::Opened), waiting);
  for (const CaseColumn column : {CaseColumn::Waiting, CaseColumn::Duty, CaseColumn::Review})
    table_->setColumnHidden(static_cast<int>(column), !waiting);
  table_->setVisible(model_->rowCount() > 0);
  none_->setVisible(model_->rowCount() == 0);
  none_->setSentence(card_->typed().isEmpty()
                         ? tr("Open cases are listed here; there are none to show.")
                         : tr("No case here fits '%1'. The filter stays until you clear it.").arg(card_->typed()));
  showDetail();
}

void CasesPage::showAsked() {
  if (subject_.isEmpty()) return;
  const QString wanted = std::exchange(subject_, {});
  if (wanted == u"new") return add_->isHidden() ? void() : beginCase();
  if (wanted.startsWith(u"unallocated:")) return showUnallocatedOf(wanted.section(u':', 1).toLongLong());
  const qint64 id = wanted.startsWith(u"case:") ? wanted.mid(5).toLongLong() : 0;
  const auto isIt = [&](const CaseRow& row) { return id > 0 ? row.id.value() == id : row.code == wanted; };
  const bool waiting = std::any_of(picture_.waiting.begin(), picture_.waiting.end(), isIt);
  card_->clearFilter();
  list_->setCurrent(waiting ? 1 : 0);
  showRows();
  const int at = model_->find(isIt);
  if (at < 0) return;
  table_->setCurrentIndex(model_->index(at, 0));
  table_->scrollTo(model_->index(at, 0));
}

void CasesPage::showUnallocatedOf(qint64 unit) {
  const auto& choices = picture_.scope.choices;
  const auto found = std::find_if(choices.begin(), choices.end(),
                                  [unit](const UnitChoice& one) { return (one.unit ? one.unit->value() : 0) == unit; });
  if (found != choices.end()) unit_->setCurrentIndex(static_cast<int>(found - choices.begin()));
  card_->clearFilter();
  list_->setCurrent(1);
  showRows();
}

const CaseRow* CasesPage::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void CasesPage::showDetail() {
  const CaseRow* row = chosen();
  detail_->setVisible(row != nullptr);
  columns_->showRight(row != nullptr || !new_->isHidden());
  if (row == nullptr) return;
  detail_->setTitle(row->code);
  QStringList lines{row->kind, tr("Opened %1").arg(longDate(row->opened))};
  if (!row->family.isEmpty()) lines << tr("Family %1").arg(row->family);
  lines << (row->lead.isEmpty() ? tr("Nobody leads it") : tr("Led by %1").arg(row->lead));
  if (!row->team.isEmpty()) lines << row->team;
  if (row->review) {
    lines << (row->review->dutyName.isEmpty() ? tr("Nobody is on duty for it")
                                              : tr("On duty for it: %1").arg(row->review->dutyName));
    lines << tr("Look again by %1").arg(longDate(row->review->next));
    if (!row->review->note.isEmpty()) lines << row->review->note;
  }
  if (row->points && row->weighed) lines << countedWords(*row->points, Measure::Points);
  detailWords_->setText(lines.join(u'\n'));
  const bool keeps = !picture_.scope.choices.empty() && !workspace_.isReadOnly();
  const auto chosenRows = table_->selectionModel()->selectedRows().size();
  close_->setVisible(keeps && chosenRows <= 1);
  wait_->setVisible(keeps && chosenRows <= 1 && row->waiting.has_value());
  many_->setVisible(keeps && chosenRows > 1);
  many_->setText(tr("Give the %1 chosen…").arg(chosenRows));
}

void CasesPage::addCaseTyped() {
  const NewCase typed = new_->typed();
  const auto lead = new_->lead();
  const QString why = new_->overrideWhy();
  TakingBack& back = TakingBack::of(workspace_);
  const auto added = back.perform([&](WritableDesk& desk) {
    return lead ? addCaseTo(desk, typed, *lead, why) : addCase(desk, typed, std::nullopt);
  });
  if (!added) return new_->refused();
  new_->start();
  new_->hide();
  subject_ = typed.reference;
  back.sayDone(*message_, tr("%1 added.").arg(typed.reference));
  keepTyping();
}

void CasesPage::openChosen() {
  if (const CaseRow* row = chosen()) Q_EMIT goTo({u"case"_s, u"case:%1"_s.arg(row->id.value())});
}

void CasesPage::settleWait() {
  const CaseRow* row = chosen();
  if (row == nullptr) return;
  if (askForReview(workspace_, row->id, row->code, row->review, this))
    TakingBack::of(workspace_).sayDone(*message_, tr("Settled for %1.").arg(row->code));
}

void CasesPage::giveChosen() {
  std::vector<CaseRow> cases;
  const auto rows = table_->selectionModel()->selectedRows();
  for (const QModelIndex& at : rows) cases.push_back(model_->rowAt(at));
  if (cases.empty()) return;
  GiveManyDialog dialog(workspace_, cases, picture_.leads, this);
  dialog.exec();
  const std::vector<AllocatedCase> given = dialog.given();
  if (given.empty()) return;
  TakingBack& back = TakingBack::of(workspace_);
  back.offer(this, [this, given] {
    const auto done = workspace_.perform([&](WritableDesk& desk) { return takeBackAll(desk, given); });
    return done ? tr("The cases are back where they were before.") : QString();
  });
  back.sayDone(*message_, tr("%1 of %2 given.").arg(given.size()).arg(cases.size()));
}

void CasesPage::closeChosen() {
  const CaseRow* row = chosen();
  if (row == nullptr) return;
  const CaseId id = row->id;
  const QString code = row->code;
  const QDate today = workspace_.today();
  const auto closed = workspace_.perform([&](WritableDesk& desk) { return closeCase(desk, id, today); });
  if (!closed) return;
  TakingBack& back = TakingBack::of(workspace_);
  back.offer(this, [this, closed = *closed, code] {
    if (!workspace_.perform([&](WritableDesk& desk) { return reopenCase(desk, closed); })) return QString();
    subject_ = code;
    return tr("%1 is open again.").arg(code);
  });
  back.sayDone(*message_, tr("%1 closed from %2.").arg(code, longDate(today)));
}

}  // namespace headroom
