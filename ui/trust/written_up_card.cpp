// SPDX-License-Identifier: MIT
// Saved when the field is left, as the years of retention are.
#include "ui/trust/written_up_card.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/supervision/sign_off_actions.h"
#include "core/supervision/sign_off_store.h"
#include "ui/shared/label.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

WrittenUpCard::WrittenUpCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Written up in time"), tr("the record of a supervision"), parent), workspace_(workspace) {
  padBody();
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  auto* label = new Label(tr("Working days to share a record after the meeting"), TextRole::Body);
  line->addWidget(label);
  days_ = new QSpinBox;
  days_->setObjectName(u"writtenUp.days"_s);
  days_->setAccessibleName(label->text());
  days_->setRange(1, 30);
  label->setBuddy(days_);
  line->addWidget(days_);
  line->addStretch(1);
  body()->addLayout(line);
  connect(days_, &QSpinBox::editingFinished, this, &WrittenUpCard::store);
}

void WrittenUpCard::store() {
  const int days = days_->value();
  const auto now = workspace_.read([](const Desk& desk) { return loadWrittenUpDays(desk.records); });
  if (now && *now != days) workspace_.perform([days](WritableDesk& desk) { return setWrittenUpDays(desk, days); });
}

void WrittenUpCard::reload() {
  const auto now = workspace_.read([](const Desk& desk) { return loadWrittenUpDays(desk.records); });
  if (now && !days_->hasFocus()) days_->setValue(*now);
  days_->setEnabled(!workspace_.isReadOnly());
}

}  // namespace headroom
