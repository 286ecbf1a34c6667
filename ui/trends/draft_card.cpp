// SPDX-License-Identifier: MIT
// A limit is typed in the card, weights in a dialog that begins with those in force.
#include "ui/trends/draft_card.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

#include "ui/shared/button.h"
#include "ui/shared/form_dialog.h"
#include "ui/shared/label.h"
#include "ui/shared/segmented_control.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"
#include "ui/shared/weight_fields.h"
#include "ui/shared/workspace.h"
#include "ui/trends/trends_parts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QHBoxLayout* lineOf(const std::vector<QWidget*>& controls, int top, int bottom) {
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, top, 18, bottom);
  line->setSpacing(10);
  for (QWidget* control : controls) line->addWidget(control);
  line->addStretch();
  return line;
}

bool anyJudgedInPoints(const TrendsPicture& picture, const DraftScheme& draft) {
  const auto posts = balance(underDraft(picture.past, draft), picture.on, picture.scope.unit).posts;
  return std::any_of(posts.begin(), posts.end(),
                     [](const PostBalance& post) { return post.judged && post.measure == Measure::Points; });
}

}  // namespace

DraftCard::DraftCard(Workspace& workspace, QWidget* parent)
    : Card(tr("If the limit or the weights had been different"), tr("the same months; nothing is saved"), parent),
      workspace_(workspace) {
  setObjectName(u"trends/draftCard"_s);
  measure_ = new SegmentedControl(tr("Counted in"), {tr("Children"), tr("Families"), tr("Points")});
  measure_->setObjectName(u"trends/draft/measure"_s);
  operator_ = new SegmentedControl(tr("Limit"), {tr("Below"), tr("At most")});
  operator_->setObjectName(u"trends/draft/operator"_s);
  value_ = new QLineEdit;
  value_->setObjectName(u"trends/draft/value"_s);
  value_->setAccessibleName(tr("Value per 1.0 FTE"));
  value_->setMaximumWidth(theme().px(90));
  auto* weigh = secondaryButton(tr("Other weights…"), u"scale"_s);
  weigh->setObjectName(u"trends/draft/weights"_s);
  asWeighed_ = secondaryButton(tr("As in force"));
  asWeighed_->setObjectName(u"trends/draft/asWeighed"_s);
  asWeighed_->hide();
  auto* go = primaryButton(tr("Try it on these months"));
  go->setObjectName(u"trends/draft/try"_s);
  body()->addLayout(lineOf({measure_, operator_, value_, labelFor(value_, tr("per 1.0 FTE"))}, 12, 8));
  body()->addLayout(lineOf({weigh, asWeighed_, go}, 0, 8));
  weightsSaid_ = newTrendsWords({});
  weightsSaid_->setObjectName(u"trends/draft/weightsSaid"_s);
  said_ = newTrendsWords({});
  said_->setObjectName(u"trends/draft/said"_s);
  for (Label* label : {weightsSaid_, said_}) {
    label->hide();
    body()->addWidget(label);
  }
  model_ = new TableModel<DraftMonth>(draftColumns(), this);
  table_ = newTrendsTable(tr("The months under the draft"), u"trends/draft"_s, model_, 38, 0, {0, 150, 170, 140, 170});
  table_->hide();
  body()->addWidget(table_);
  body()->addWidget(moreRows(table_), 0, Qt::AlignHCenter);
  connect(go, &QPushButton::clicked, this, &DraftCard::tryIt);
  connect(value_, &QLineEdit::returnPressed, this, &DraftCard::tryIt);
  connect(weigh, &QPushButton::clicked, this, &DraftCard::askWeights);
  connect(asWeighed_, &QPushButton::clicked, this, [this] {
    weights_.clear();
    weightsSaid_->hide();
    asWeighed_->hide();
    table_->hide();
  });
}

void DraftCard::setPicture(const TrendsPicture* picture) {
  picture_ = picture;
  table_->hide();
  said_->hide();
}

void DraftCard::say(const QString& sentence) {
  said_->setText(sentence);
  said_->setVisible(!sentence.isEmpty());
}

void DraftCard::askWeights() {
  if (picture_ == nullptr) return;
  FormDialog form(workspace_, u"draftWeights"_s, tr("Weights to try"), this);
  form.addSentence(
      tr("They would count for everybody in every month shown; nothing is saved. A kind without points is "
         "not weighed. Features go in the last field, as 'unsettled 3; proceedings 6'."));
  const Schemes inForce(picture_->past.weights, picture_->on);
  const UnitTree& units = picture_->past.organisation.units;
  const auto& all = units.units();
  const auto unit = picture_->scope.unit ? picture_->scope.unit
                    : all.empty()        ? std::nullopt
                                         : std::optional(all.front().id);
  const WeightFields fields(form, unit ? inForce.of(*unit, units) : nullptr);
  form.onSave(tr("Try these"), [&] {
    const auto typed = fields.typed(form);
    if (!typed) return false;
    if (typed->empty()) return form.say(tr("Give at least one kind its points.")), false;
    weights_ = *typed;
    return true;
  });
  if (form.exec() != QDialog::Accepted) return;
  QStringList words;
  for (const Weight& one : weights_)
    words << u"%1 %2"_s.arg(one.kind.isEmpty() ? one.feature : one.kind, one.points.toString());
  weightsSaid_->setText(tr("Weighed by %1.").arg(words.join(u", "_s)));
  weightsSaid_->show();
  asWeighed_->show();
  tryIt();
}

void DraftCard::tryIt() {
  if (picture_ == nullptr) return;
  const QString typed = value_->text().trimmed();
  const auto value = Decimal::parse(typed, 4);
  const bool sound = value && *value > Decimal(0);
  table_->setVisible(false);
  if (!sound && !(typed.isEmpty() && !weights_.empty()))
    return say(tr("The value is a number above 0 with 4 decimals at most, and not '%1'.").arg(typed));
  DraftScheme draft{std::nullopt, weights_};
  if (sound) {
    draft.limit.emplace();
    draft.limit->measure = static_cast<Measure>(measure_->current());
    draft.limit->op = operator_->current() == 0 ? Operator::Below : Operator::AtMost;
    draft.limit->value = *value;
  }
  const bool idle = !weights_.empty() && !anyJudgedInPoints(*picture_, draft);
  say(idle ? tr("Nobody's limit here is counted in points, so weights change nothing: try them with a limit counted in "
                "points.")
           : QString());
  model_->setRows(underDraftMonths(*picture_, draft));
  table_->show();
}

}  // namespace headroom
