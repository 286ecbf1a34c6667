// SPDX-License-Identifier: MIT
// One line a mark, under the name column of the heat map.
#include "ui/balance/heat_legend.h"

#include <QGridLayout>

#include "ui/balance/balance_view.h"
#include "ui/shared/label.h"
#include "ui/shared/tag.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  setObjectName(u"balance/legend"_s);
  grid_->setColumnStretch(1, 1);
  int line = 0;
  for (const LegendLine& one : heatLegend()) {
    grid_->addWidget(new MarkedText(one.mark.shape, one.name, one.mark.tone), line, 0, Qt::AlignTop);
    grid_->addWidget(sentence(one.when, TextRole::Secondary), line, 1, Qt::AlignTop);
    ++line;
  }
  connect(&theme(), &Theme::changed, this, &HeatLegend::rescale);
  rescale();
}

void HeatLegend::rescale() {
  const Theme& th = theme();
  grid_->setContentsMargins(th.px(18), th.px(8), th.px(6), th.px(2));
  grid_->setHorizontalSpacing(th.px(14));
  grid_->setVerticalSpacing(th.px(4));
}

}  // namespace headroom
