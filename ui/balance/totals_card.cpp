// SPDX-License-Identifier: MIT
// One block a figure: its name, the figure, and how it is made.
#include "ui/balance/totals_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kRoom = 272;  ///< for a line, where the card stands beside the others, at 100% text

}  // namespace

TotalsCard::TotalsCard(QWidget* parent) : Card(tr("Altogether"), {}, parent) {
  setObjectName(u"balance/totals"_s);
  padBody();
}

void TotalsCard::show(const std::vector<TotalLine>& lines) {
  discard(lines_);
  lines_ = new QWidget;
  auto* column = new QVBoxLayout(lines_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  int number = 0;
  for (const TotalLine& one : lines) {
    if (number > 0) column->addSpacing(10);
    auto* name = new Label(one.name, TextRole::BodyStrong);
    auto* figure = new Label(one.figure, TextRole::CardTitle);
    figure->setObjectName(u"balance/totals/%1"_s.arg(number++));
    // A figure of many words stands below its name, in as many lines as it takes.
    const bool below = name->sizeHint().width() + figure->sizeHint().width() + theme().px(12) > theme().px(kRoom);
    auto* top = new QBoxLayout(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (below) top->setSpacing(2);
    figure->setWordWrap(below);
    top->addWidget(name, below ? 0 : 1);
    top->addWidget(figure);
    column->addLayout(top);
    if (!one.words.isEmpty()) column->addWidget(sentence(one.words, TextRole::Secondary));
    if (!one.behind) continue;
    auto* rows = linkButton(tr("Show the rows"));
    rows->setObjectName(u"balance/behindTotal/%1"_s.arg(number - 1));
    rows->setAccessibleName(tr("Show the rows behind %1").arg(one.name));
    connect(rows, &QPushButton::clicked, this, [this, behind = *one.behind] { Q_EMIT opened(behind); });
    column->addWidget(rows, 0, Qt::AlignLeft);
  }
  body()->addWidget(lines_);
}

}  // namespace headroom
