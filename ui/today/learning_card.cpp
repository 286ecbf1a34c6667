// SPDX-License-Identifier: MIT
// A line for each, which leads to the page where it is done.
#include "ui/today/learning_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/discard.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/tag.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString stepLine(const LearningStep& one) {
  const QString& title = one.training.title;
  if (one.step == NextStep::SayCame) return LearningCard::tr("Were you at %1?").arg(title);
  if (one.step == NextStep::Evaluate) return LearningCard::tr("What did you take from %1?").arg(title);
  return LearningCard::tr("What changed in your practice after %1?").arg(title);
}

}  // namespace

LearningCard::LearningCard(bool withYear, QWidget* parent) : Card(tr("Learning"), {}, parent), withYear_(withYear) {
  setObjectName(u"today.learning"_s);
  padBody();
  hide();
}

void LearningCard::show(const LearningDue& due, QDate today) {
  discard(list_);
  const bool year = withYear_ && due.cpd.has_value();
  setVisible(year || !due.steps.empty() || due.toDecide > 0);
  if (isHidden()) return;
  list_ = new QWidget;
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  const auto line = [&](const QString& name, const QString& words, const QString& open, const Address& where) {
    auto* said = sentence(words, TextRole::Body, TextColour::Text);
    said->setObjectName(u"learning.words."_s + name);
    column->addWidget(said);
    auto* link = linkButton(open);
    link->setObjectName(u"learning."_s + name);
    link->setAccessibleName(open + u": "_s + words);
    connect(link, &QPushButton::clicked, this, [this, where] { Q_EMIT goTo(where); });
    column->addWidget(link, 0, Qt::AlignLeft);
  };
  if (due.toDecide > 0)
    line(u"decide"_s, tr("%1 to decide").arg(counted(due.toDecide, "request for a course", "requests for courses")),
         tr("Decide"), {u"academy"_s, {}});
  for (std::size_t i = 0; i < due.steps.size(); ++i) {
    const LearningStep& one = due.steps[i];
    line(u"step.%1"_s.arg(i), stepLine(one), tr("Answer"), {u"academy"_s, u"mine:%1"_s.arg(one.training.id.value())});
    if (!one.due) continue;
    const bool late = *one.due < today;
    column->addWidget(new MarkedText(late ? MarkShape::Diamond : MarkShape::Ring,
                                     late ? tr("Asked since %1").arg(tableDate(*one.due))
                                          : tr("Asked on %1").arg(tableDate(*one.due)),
                                     late ? Tone::Over : Tone::Neutral),
                      0, Qt::AlignLeft);
  }
  if (year) line(u"cpd"_s, cpdCountdown(*due.cpd, due.year, today), tr("CPD log"), {u"cpd"_s, {}});
  body()->addWidget(list_);
}

}  // namespace headroom
