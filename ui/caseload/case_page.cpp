// SPDX-License-Identifier: MIT
// Shows one case and runs its verbs; every one of them can be taken back from the bar that says it was done.
#include "ui/caseload/case_page.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/caseload/allocation_actions.h"
#include "ui/caseload/allocate_dialog.h"
#include "ui/caseload/case_forms.h"
#include "ui/caseload/decision_form.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

template <class Row>
TableView* tableOf(const QString& name, const QString& object, std::vector<Column<Row>> columns, std::vector<Row> rows,
                   const std::vector<int>& widths, int stretched, QWidget* parent) {
  auto* table = new TableView(name, parent);
  table->setObjectName(object);
  auto* model = new TableModel<Row>(std::move(columns), table);
  model->setRows(std::move(rows));
  table->setModel(model);
  table->setRowHeight(48);
  table->setFitsRows(true);
  table->stretchColumn(stretched);
  table->setColumnWidths(widths);
  return table;
}

}  // namespace

CasePage::CasePage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) { build(); }

void CasePage::build() {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(QString());
  give_ = primaryButton(tr("Give to…"), u"arrows-exchange"_s);
  give_->setObjectName(u"case/give"_s);
  correct_ = secondaryButton(tr("Put right…"), u"pencil"_s);
  correct_->setObjectName(u"case/correct"_s);
  close_ = secondaryButton(tr("Close from today"), u"check"_s);
  setWeighty(close_);
  close_->setObjectName(u"case/close"_s);
  setWeighty(close_);
  wait_ = secondaryButton(tr("While it waits…"), u"calendar-event"_s);
  wait_->setObjectName(u"case/wait"_s);
  decide_ = secondaryButton(tr("Record a decision…"), u"check"_s);
  decide_->setObjectName(u"case/decide"_s);
  for (QPushButton* button : {give_, decide_, wait_, correct_, close_}) header_->addAction(button);
  message_ = new MessageBar;
  message_->setObjectName(u"case/message"_s);
  columns_ = new PageColumns;
  nothing_ = new EmptyState(u"briefcase"_s, tr("There is no such case among those that you see."));
  nothing_->setObjectName(u"case/nothing"_s);
  for (QWidget* part : {static_cast<QWidget*>(header_), static_cast<QWidget*>(message_),
                        static_cast<QWidget*>(columns_), static_cast<QWidget*>(nothing_)})
    scroll->body()->addWidget(part);
  scroll->body()->addStretch();
  connect(give_, &QPushButton::clicked, this, &CasePage::give);
  connect(correct_, &QPushButton::clicked, this, &CasePage::correct);
  connect(close_, &QPushButton::clicked, this, &CasePage::close);
  connect(wait_, &QPushButton::clicked, this, &CasePage::settleWait);
  connect(decide_, &QPushButton::clicked, this, &CasePage::decide);
}

QString CasePage::title() const { return picture_ ? picture_->record.code : tr("Case"); }

void CasePage::reload() {
  auto read = workspace_.read([this](const Desk& desk) { return readCase(desk, subject_); });
  if (!read) return;
  picture_ = std::move(*read);
  discardAll(cards_);
  columns_->setVisible(picture_.has_value());
  nothing_->setVisible(!picture_);
  const bool keeps = picture_ && picture_->mayKeep && !workspace_.isReadOnly();
  const bool open = keeps && picture_->record.open.holdsOn(picture_->on);
  const bool gives = picture_ && picture_->mayGive && !workspace_.isReadOnly();
  give_->setVisible(gives && picture_->record.open.holdsOn(picture_->on));
  wait_->setVisible(open && picture_->waiting);
  decide_->setVisible(picture_ && picture_->mayDecide && !workspace_.isReadOnly());
  correct_->setVisible(keeps);
  close_->setVisible(open);
  header_->setTitle(title());
  header_->setSubtitle(picture_ ? caseSubtitle(*picture_) : QString());
  if (picture_) showPicture();
  // Another case begins at its head, whatever button the one before was left on.
  if (std::exchange(fresh_, false) && give_->isVisibleTo(this)) give_->setFocus(Qt::OtherFocusReason);
}

void CasePage::showSubject(const QString& subject) {
  fresh_ = subject != subject_;
  if (QWidget* inside = focusWidget(); fresh_ && inside != nullptr) inside->clearFocus();
  subject_ = subject;
}

void CasePage::decide() {
  const QString said =
      askDecision(workspace_, picture_->record.id, picture_->record.code, picture_->lead->personName, this);
  if (!said.isEmpty()) TakingBack::of(workspace_).sayDone(*message_, said);
}

void CasePage::showPicture() {
  std::vector<QWidget*> left{heldCard(), discussionsCard()};
  if (!picture_->reviews.empty()) left.insert(left.begin(), waitingCard());
  for (QWidget* card : left) {
    columns_->left()->addWidget(card);
    cards_.push_back(card);
  }
  for (QWidget* card : {factsCard(), familyCard()}) {
    columns_->right()->addWidget(card);
    cards_.push_back(card);
  }
}

QWidget* CasePage::heldCard() {
  auto* card = new Card(tr("Who holds it"), tr("Enter ends a part that still holds"));
  if (picture_->held.empty()) {
    card->padBody();
    card->body()->addWidget(sentence(tr("Nobody has held this case yet.")));
    return card;
  }
  auto* table = tableOf<HeldLine>(tr("Who holds and held %1").arg(picture_->record.code), u"case/held"_s,
                                  heldLineColumns(picture_->on), picture_->held, {220, 90, 104, 104, 0}, 4, card);
  connect(table, &TableView::rowOpened, this,
          [this](const QModelIndex& at) { endPart(picture_->held[static_cast<std::size_t>(at.row())]); });
  card->body()->addWidget(table);
  return card;
}

QWidget* CasePage::waitingCard() {
  auto* card = new Card(tr("While it waited"), tr("who answered for it without a lead"));
  card->body()->addWidget(tableOf<WaitingReview>(tr("Reviews of %1").arg(picture_->record.code), u"case/reviews"_s,
                                                 reviewColumns(), picture_->reviews, {160, 0}, 1, card));
  return card;
}

QWidget* CasePage::discussionsCard() {
  auto* card = new Card(tr("Discussed in supervision"), tr("decision and why; Enter opens the record"));
  if (picture_->discussions.empty()) {
    card->padBody();
    card->body()->addWidget(sentence(tr("No discussion that you may read is recorded yet.")));
    return card;
  }
  auto* table = tableOf<CaseDiscussion>(tr("Discussions of %1").arg(picture_->record.code), u"case/discussions"_s,
                                        discussionColumns(), picture_->discussions, {160, 0}, 1, card);
  connect(table, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const auto& one = picture_->discussions[static_cast<std::size_t>(at.row())];
    Q_EMIT goTo({u"session"_s, QString::number(one.session.value())});
  });
  card->body()->addWidget(table);
  return card;
}

QWidget* CasePage::factsCard() {
  auto* card = new Card(tr("How it counts"));
  card->padBody();
  if (picture_->lead) {
    auto* bar = new LoadBar;
    bar->set(barOf(*picture_->lead), picture_->lead->personName, loadSentence(*picture_->lead));
    card->body()->addWidget(bar);
  }
  for (const auto& [name, words] : caseFacts(*picture_)) {
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(new Label(name, TextRole::Secondary, TextColour::Text2), 0, Qt::AlignTop);
    auto* value = sentence(words, TextRole::Body, TextColour::Text);
    value->setAlignment(Qt::AlignRight);
    line->addWidget(value, 1);
    card->body()->addLayout(line);
  }
  return card;
}

QWidget* CasePage::familyCard() {
  auto* card = new Card(tr("Family"), picture_->record.family);
  if (picture_->family.empty()) {
    card->padBody();
    card->body()->addWidget(sentence(picture_->record.family.isEmpty()
                                         ? tr("It has no family reference.")
                                         : tr("No other open case has this family reference.")));
    return card;
  }
  auto* table = tableOf<FamilyCase>(tr("Family of %1").arg(picture_->record.code), u"case/family"_s, siblingColumns(),
                                    picture_->family, {130, 0}, 1, card);
  table->setOpensOnClick(true);
  connect(table, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const auto& one = picture_->family[static_cast<std::size_t>(at.row())];
    Q_EMIT goTo({u"case"_s, u"case:%1"_s.arg(one.id.value())});
  });
  card->body()->addWidget(table);
  return card;
}

void CasePage::sayDone(const QString& words) { TakingBack::of(workspace_).sayDone(*message_, words); }

void CasePage::give() {
  AllocateDialog dialog(workspace_, picture_->record.id, this);
  if (dialog.exec() != QDialog::Accepted || !dialog.given()) return;
  const AllocatedCase given = *dialog.given();
  const QString code = picture_->record.code;
  if (given.isNew)
    TakingBack::of(workspace_).offer(this, [this, given, code] {
      const bool done = workspace_.perform([&](WritableDesk& desk) { return takeBack(desk, given); });
      return done ? tr("%1 is back where it was before.").arg(code) : QString();
    });
  sayDone(tr("%1 is given to %2.").arg(code, dialog.givenTo()));
}

void CasePage::correct() {
  if (askForCorrection(workspace_, *picture_, this))
    sayDone(tr("The facts of %1 are put right.").arg(picture_->record.code));
}

void CasePage::settleWait() {
  const auto last = picture_->reviews.empty() ? std::nullopt : std::optional(picture_->reviews.front());
  if (askForReview(workspace_, picture_->record.id, picture_->record.code, last, this))
    sayDone(tr("Settled for %1.").arg(picture_->record.code));
}

void CasePage::endPart(const HeldLine& line) {
  if (!picture_->mayKeep || workspace_.isReadOnly() || line.period.to) return;
  if (askForEnd(workspace_, picture_->record, line, this)) sayDone(tr("%1's part is ended.").arg(line.person));
}

void CasePage::close() {
  const CaseId id = picture_->record.id;
  const QString code = picture_->record.code;
  const QDate today = workspace_.today();
  const auto closed = workspace_.perform([&](WritableDesk& desk) { return closeCase(desk, id, today); });
  if (!closed) return;
  TakingBack::of(workspace_).offer(this, [this, closed = *closed] {
    const bool done = workspace_.perform([&](WritableDesk& desk) { return reopenCase(desk, closed); });
    return done ? tr("The case is open again.") : QString();
  });
  sayDone(tr("%1 closed from %2.").arg(code, longDate(today)));
}

}  // namespace headroom
