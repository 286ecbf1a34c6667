// SPDX-License-Identifier: MIT
// Reads the line anew at every key.
#include "ui/supervision/quick_action_line.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "core/caseload/case_store.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

std::optional<QuickCase> quickCase(Workspace& workspace, const QString& word) {
  const auto read = workspace.read([&word](const Desk& desk) -> std::optional<QuickCase> {
    for (const QString& code : {word, word.toUpper()}) {
      if (const auto id = findCase(desk.records, code)) return QuickCase{*id, code};
    }
    return std::nullopt;
  });
  return read.value_or(std::nullopt);
}

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

void QuickActionLine::setPeople(std::vector<QuickPerson> people, QDate today, QuickMeaning meaning) {
  people_ = std::move(people);
  today_ = today;
  meaning_ = std::move(meaning);
}

std::optional<QuickAction> QuickActionLine::read() const {
  QuickAction action = readQuickAction(line_->text(), people_, today_, meaning_);
  if (action.what.isEmpty() || people_.empty()) return std::nullopt;
  if (!action.owner) {
    action.owner = people_.front().id;
    action.ownerName = people_.front().name;
  }
  return action;
}

// QLineEdit::clear() could be taken back.
void QuickActionLine::clear() { line_->setText({}); }

void QuickActionLine::begin() { line_->setFocus(Qt::ShortcutFocusReason); }

void QuickActionLine::echo() {
  if (!line_->text().isEmpty()) Q_EMIT typed();
  const auto action = read();
  echo_->setVisible(action.has_value());
  if (!action) return;
  const bool hasPassed = action->due && *action->due < today_;
  QStringList words{action->what, action->ownerName, action->due ? longDate(*action->due) : tr("no date")};
  if (hasPassed) words.last() = tr("%1, which has passed").arg(words.last());
  if (action->about) words << tr("about %1").arg(action->caseCode);
  echo_->setText(words.join(u" \u2013 "_s));
}

}  // namespace headroom
