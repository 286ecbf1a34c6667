// SPDX-License-Identifier: MIT
// A line to add an action in one go, a filter, and the list, oldest first.
#include "ui/supervision/actions_page.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/base/finding.h"
#include "core/organisation/organisation_store.h"
#include "core/supervision/quick_action.h"
#include "core/supervision/supervision_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/people_widgets.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/shared/writable.h"
#include "ui/supervision/quick_action_line.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kShown = 100;

}  // namespace

ActionsPage::ActionsPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("Actions"));
  scroll->body()->addWidget(header_);
  note_ = new MessageBar;
  note_->hide();
  scroll->body()->addWidget(note_);
  line_ = new QuickActionLine(u"actionspage.line"_s);
  onlyToWrite(line_);
  connect(line_, &QuickActionLine::entered, this, &ActionsPage::addTyped);
  scroll->body()->addWidget(line_);
  card_ = new Card(tr("Open actions"), tr("oldest first"));
  filter_ = new QLineEdit;
  filter_->setObjectName(u"actionspage.filter"_s);
  filter_->setAccessibleName(tr("Filter actions"));
  filter_->setFixedWidth(theme().px(180));
  card_->addToHeader(labelFor(filter_, tr("Filter")));
  card_->addToHeader(filter_);
  scroll->body()->addWidget(card_);
  scroll->body()->addStretch(1);
  remember(*filter_, workspace.memory(), u"actions/filter"_s);
  connect(filter_, &QLineEdit::textChanged, this, [this] { refill(); });
  auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  connect(find, &QShortcut::activated, filter_, qOverload<>(&QWidget::setFocus));
  auto* fresh = new QShortcut(QKeySequence(QKeySequence::New), this);
  fresh->setContext(Qt::WidgetWithChildrenShortcut);
  connect(fresh, &QShortcut::activated, line_, &QuickActionLine::begin);
}

void ActionsPage::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readToday(desk).actions; });
  if (!read) return;
  actions_ = std::move(*read);
  offerPeople();
  const auto late =
      std::count_if(actions_.begin(), actions_.end(), [](const OpenAction& a) { return a.label == DueLabel::Overdue; });
  header_->setSubtitle(tr("%1 open · %2 overdue").arg(actions_.size()).arg(late));
  refill();
}

void ActionsPage::refill() {
  discard(list_);
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  const QString words = filter_->text().trimmed();
  std::size_t shown = 0;
  std::size_t fitting = 0;
  for (const OpenAction& action : actions_) {
    const QString all = action.what + u' ' + action.ownerName + u' ' + action.caseCode;
    if (!findsWords(words, all) || ++fitting > kShown) continue;
    if (shown++ > 0) column->addWidget(divider());
    column->addWidget(actionRowWidget(action, workspace_.today(), true, [this, action] { tick(action); }));
  }
  if (fitting > shown || shown == 0) {
    auto* more =
        sentence(shown > 0         ? tr("%1 more; filter to see them.").arg(fitting - shown)
                 : words.isEmpty() ? tr("No action is open.")
                                   : tr("No open action fits '%1'. The filter stays until you clear it.").arg(words));
    more->setObjectName(u"actionspage.none"_s);
    more->setContentsMargins(18, 14, 18, 14);
    column->addWidget(more);
  }
  card_->body()->addWidget(list_);
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

void ActionsPage::tick(const OpenAction& action) {
  if (!tickOff(workspace_, *note_, action)) reload();
}

}  // namespace headroom
