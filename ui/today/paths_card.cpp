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
  if (!waiting) return;
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
  body()->addWidget(lines_);
  setVisible(!waiting->empty());
}

}  // namespace headroom
