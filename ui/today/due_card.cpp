// SPDX-License-Identifier: MIT
// A line for each, the first due first; more than there is room for are counted.
#include "ui/today/due_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/due_words.h"
#include "ui/shared/label.h"
#include "ui/shared/tag.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr std::size_t kDueShown = 6;

}  // namespace

DueCard::DueCard(bool withNames, QWidget* parent)
    : Card(tr("Agreements and checks"), {}, parent), withNames_(withNames) {
  setObjectName(u"today.due"_s);
  padBody();
  hide();
}

void DueCard::show(const std::vector<DueItem>& items) {
  discard(list_);
  setVisible(!items.empty());
  if (items.empty()) return;
  setSubtitle(tr("due within four weeks"));
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  for (std::size_t i = 0; i < std::min(kDueShown, items.size()); ++i) {
    const DueItem& one = items[i];
    auto* open = linkButton(withNames_ ? tr("%1: %2").arg(one.personName, one.what) : one.what);
    open->setObjectName(u"today.due.%1"_s.arg(i));
    connect(open, &QPushButton::clicked, this, [this, code = one.personCode] { Q_EMIT opened(code); });
    column->addWidget(open, 0, Qt::AlignLeft);
    const SaidDue said = dueSaid(one.due, one.label);
    column->addWidget(new MarkedText(said.shape, said.words, said.tone), 0, Qt::AlignLeft);
  }
  if (items.size() > kDueShown) column->addWidget(sentence(tr("and %1 more").arg(items.size() - kDueShown)));
  body()->addWidget(list_);
}

}  // namespace headroom
