// SPDX-License-Identifier: MIT
// Saved when the field is left, as the days to write a record up are.
#include "ui/trust/marking_card.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "core/organisation/printed_marking_actions.h"
#include "core/organisation/printed_marking_store.h"
#include "ui/shared/label.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

MarkingCard::MarkingCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Printed pages"), tr("and whatever is saved as a PDF"), parent), workspace_(workspace) {
  padBody();
  words_ = new QLineEdit;
  words_->setObjectName(u"marking.words"_s);
  words_->setAccessibleName(tr("Marking at the foot of each page"));
  words_->setMaxLength(60);
  body()->addWidget(labelFor(words_, words_->accessibleName()));
  body()->addWidget(words_);
  body()->addWidget(
      sentence(tr("Leave empty to print none. What was printed before keeps what it had."), TextRole::Secondary));
  connect(words_, &QLineEdit::editingFinished, this, &MarkingCard::store);
}

void MarkingCard::store() {
  const QString words = words_->text().simplified();
  const auto now = workspace_.read([](const Desk& desk) { return loadPrintedMarking(desk.records); });
  if (!now || *now == words || workspace_.isReadOnly()) return;
  workspace_.perform([&words](WritableDesk& desk) { return setPrintedMarking(desk, words); });
}

void MarkingCard::reload() {
  const auto now = workspace_.read([](const Desk& desk) { return loadPrintedMarking(desk.records); });
  if (now && !words_->hasFocus()) words_->setText(*now);
  words_->setReadOnly(workspace_.isReadOnly());
}

}  // namespace headroom
