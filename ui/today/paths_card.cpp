// SPDX-License-Identifier: MIT
// A line a path, and a button that opens it.
#include "ui/today/paths_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/development/path_reading.h"
#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

PathsCard::PathsCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Asked for"), tr("a place, a secondment, a post"), parent), workspace_(workspace) {
  setObjectName(u"today.paths"_s);
  padBody();
  hide();
}

void PathsCard::reload() {
  const auto waiting = workspace_.read([](const Desk& desk) { return pathsToDecide(desk); });
  const auto without = workspace_.read([](const Desk& desk) { return peopleWithoutCompanion(desk); });
  if (!waiting || !without) return;
  discard(lines_);
  lines_ = new QWidget;
  auto* column = new QVBoxLayout(lines_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  for (const PathToDecide& one : *waiting) {
    auto* line = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(sentence(one.name, TextRole::RowTitle, TextColour::Text));
    words->addWidget(
        sentence(tr("%1 · from %2").arg(pathWords(one.path), tableDate(one.path.period.from)), TextRole::Secondary));
    line->addLayout(words, 1);
    auto* open = linkButton(tr("Decide"));
    open->setObjectName(u"today.path.%1"_s.arg(one.path.id->value()));
    open->setAccessibleName(tr("Decide on what %1 asks for").arg(one.name));
    connect(open, &QPushButton::clicked, this, [this, id = *one.path.id] {
      Q_EMIT goTo({u"paths"_s, u"path:%1"_s.arg(id.value())});
    });
    line->addWidget(open, 0, Qt::AlignTop);
    column->addLayout(line);
  }
  if (!without->empty()) addWithout(*without, *column);
  body()->addWidget(lines_);
  setVisible(!waiting->empty() || !without->empty());
}

void PathsCard::addWithout(const std::vector<WithoutCompanion>& without, QVBoxLayout& column) {
  column.addWidget(new Label(tr("Somebody leaves, and somebody else is needed"), TextRole::RowTitle));
  for (const WithoutCompanion& one : without) {
    auto* line = new QHBoxLayout;
    auto* words = sentence(withoutWords(one), TextRole::Body, TextColour::Text);
    words->setObjectName(u"today.without.%1"_s.arg(one.person.value()));
    line->addWidget(words, 1);
    auto* open = linkButton(tr("Paths"));
    open->setAccessibleName(tr("Paths of %1").arg(one.name));
    connect(open, &QPushButton::clicked, this, [this, id = one.person] {
      Q_EMIT goTo({u"paths"_s, u"person:%1"_s.arg(id.value())});
    });
    line->addWidget(open, 0, Qt::AlignTop);
    column.addLayout(line);
  }
}

}  // namespace headroom
