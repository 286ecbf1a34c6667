// SPDX-License-Identifier: MIT
// Lays the frame out once.
#include "ui/shared/list_page.h"

#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

ListPage::ListPage(Workspace& workspace, const QString& name, const QString& title, QWidget* parent)
    : Page(workspace, parent), reading_(workspace, this), name_(name), title_(title) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  scroll->setObjectName(name + u"/scroll"_s);
  outside->addWidget(scroll);
  body_ = scroll->body();
  header_ = new PageHeader(title);
  message_ = new MessageBar;
  message_->setObjectName(name + u"/message"_s);
  body_->addWidget(header_);
  body_->addWidget(message_);
}

void ListPage::addUnitChoice() {
  unit_ = newUnitBox(tr("Unit"));
  unit_->setObjectName(name_ + u"/unit"_s);
  header_->addAction(unit_);
  nameForAssistance(unit_, tr("Unit"));
  rememberUnit(*unit_, workspace_.memory(), name_ + u"/unit"_s);
  connect(unit_, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] { unitChosen(); });
}

void ListPage::sayToNobody(const QString& icon, const QString& sentence) {
  nobody_ = new EmptyState(icon, sentence);
  nobody_->setObjectName(name_ + u"/nobody"_s);
  nobody_->hide();
}

void ListPage::addParts(std::initializer_list<QWidget*> parts) {
  if (nobody_ != nullptr) body_->addWidget(nobody_);
  for (QWidget* part : parts) body_->addWidget(part);
  body_->addStretch();
}

bool ListPage::showUnits(const UnitScope& scope, std::initializer_list<QWidget*> parts) {
  if (unit_ != nullptr) fillUnitBox(*unit_, scope);
  const bool any = !scope.choices.empty();
  if (nobody_ != nullptr) nobody_->setVisible(!any);
  for (QWidget* part : parts) part->setVisible(any);
  if (!any) header_->setSubtitle({});
  return any;
}

ListCard::ListCard(const QString& title, const QString& subtitle, const QString& page, TableView* table,
                   const Filter& filter, int rowsInFull, QWidget* inHeader)
    : Card(title, subtitle), filterName_(page + u"/filter"_s), table_(table) {
  if (inHeader != nullptr) addToHeader(inHeader);
  filter_ = new QLineEdit;
  filter_->setObjectName(filterName_);
  filter_->setAccessibleName(filter.name);
  filter_->setPlaceholderText(filter.placeholder);
  filter_->setClearButtonEnabled(true);
  // Qt leaves its cross without a name.
  for (QToolButton* cross : filter_->findChildren<QToolButton*>()) cross->setAccessibleName(tr("Clear the filter"));
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 12, 14, 12);
  line->setSpacing(10);
  line->addWidget(labelFor(filter_, tr("Filter")));
  line->addWidget(filter_, 1);
  body()->addLayout(line);
  table_->setFitsRows(true);
  table_->setMostRows(rowsInFull);
  body()->addWidget(table_);
  body()->addWidget(moreRows(table_), 0, Qt::AlignHCenter);
  none_ = sentence({});
  none_->setObjectName(page + u"/nothingFits"_s);
  none_->setContentsMargins(18, 6, 18, 14);
  none_->hide();
  body()->addWidget(none_);
  connect(filter_, &QLineEdit::textChanged, this, [this, before = QString()](const QString& now) mutable {
    // Rows that a further letter leaves over have been measured already, as all were while nothing was typed.
    const bool narrows = !now.isEmpty() && now.startsWith(before) && table_->model()->rowCount() > 0;
    before = now;
    table_->setProperty("keepsWidths", narrows || allMeasured_);
    isTyping_ = true;
    Q_EMIT filterChanged();
    isTyping_ = false;
    table_->setProperty("keepsWidths", false);
  });
  connect(filter_, &QLineEdit::returnPressed, this, [this] {
    if (table_->model()->rowCount() == 0) return;
    table_->setCurrentIndex(table_->model()->index(0, 0));
    table_->setFocus(Qt::TabFocusReason);
  });
}

void ListCard::rememberFilter(PageMemory& memory) { remember(*filter_, memory, filterName_); }

QString ListCard::typed() const { return filter_->text().trimmed(); }

void ListCard::findWords(const QString& words) { filter_->setText(words); }

void ListCard::clearFilter() {
  const QSignalBlocker quiet(filter_);
  filter_->clear();
}

void ListCard::focusFilter() {
  filter_->setFocus(Qt::ShortcutFocusReason);
  filter_->selectAll();
}

void ListCard::sayNone(const QString& atAll, const QString& ofTyped) {
  noneAtAll_ = atAll;
  noneOfTyped_ = ofTyped;
}

void ListCard::sayIfNone() {
  if (!isTyping_) allMeasured_ = typed().isEmpty() && table_->model()->rowCount() > 0;
  if (noneAtAll_.isEmpty()) return;
  const bool any = table_->model()->rowCount() > 0;
  table_->setVisible(any);
  none_->setVisible(!any);
  none_->setText(typed().isEmpty() ? noneAtAll_ : noneOfTyped_.arg(typed()));
}

}  // namespace headroom
