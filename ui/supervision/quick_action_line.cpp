// SPDX-License-Identifier: MIT
// Reads the line anew at every key.
#include "ui/supervision/quick_action_line.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"

using namespace Qt::StringLiterals;

namespace headroom {

QuickActionLine::QuickActionLine(const QString& name, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  line_ = new QLineEdit;
  line_->setObjectName(name);
  line_->setAccessibleName(tr("Add an action"));
  auto* words =
      labelFor(line_, tr("Add an action, with whose it is and by when: 'review with school Farah next friday'"));
  words->setWordWrap(true);
  column->addWidget(words);
  auto* line = new QHBoxLayout;
  line->addWidget(line_, 1);
  auto* add = secondaryButton(tr("Add"), u"plus"_s);
  add->setObjectName(name.section(u'.', 0, 0) + u".add"_s);
  line->addWidget(add);
  column->addLayout(line);
  echo_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  echo_->setObjectName(name.section(u'.', 0, 0) + u".echo"_s);
  echo_->setWordWrap(true);
  echo_->hide();
  column->addWidget(echo_);
  connect(add, &QPushButton::clicked, this, &QuickActionLine::entered);
  connect(line_, &QLineEdit::returnPressed, this, &QuickActionLine::entered);
  connect(line_, &QLineEdit::textChanged, this, &QuickActionLine::echo);
}

void QuickActionLine::setPeople(std::vector<QuickPerson> people, QDate today) {
  people_ = std::move(people);
  today_ = today;
}

std::optional<QuickAction> QuickActionLine::read() const {
  QuickAction action = readQuickAction(line_->text(), people_, today_);
  if (action.what.isEmpty() || people_.empty()) return std::nullopt;
  if (!action.owner) {
    action.owner = people_.front().id;
    action.ownerName = people_.front().name;
  }
  return action;
}

void QuickActionLine::clear() { line_->clear(); }

void QuickActionLine::begin() { line_->setFocus(Qt::ShortcutFocusReason); }

void QuickActionLine::echo() {
  if (!line_->text().isEmpty()) Q_EMIT typed();
  const auto action = read();
  echo_->setVisible(action.has_value());
  if (!action) return;
  echo_->setText(tr("%1 \u2013 %2 \u2013 %3")
                     .arg(action->what, action->ownerName, action->due ? longDate(*action->due) : tr("no date")));
}

}  // namespace headroom
