// SPDX-License-Identifier: MIT
// One line; the words are those of the pages' titles.
#include "ui/shared/page_ways.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "core/base/say.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

PageWays::PageWays(const QString& here, const Ways& ways, QWidget* parent) : QWidget(parent) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(18);
  for (const auto& [id, words] : ways) {
    if (id == here) {
      line->addWidget(new Label(words, TextRole::BodyStrong));
      continue;
    }
    auto* link = linkButton(words);
    link->setObjectName(u"%1/to/%2"_s.arg(here, id));
    connect(link, &QPushButton::clicked, this, [this, page = id] { Q_EMIT wanted({page, {}}); });
    line->addWidget(link);
  }
  line->addStretch(1);
}

PageWays::Ways overTimePages() {
  return {
      {u"trends"_s, say("Over time")}, {u"workforce"_s, say("A stable workforce")}, {u"fairness"_s, say("Fairness")}};
}

PageWays::Ways acrossSupervisionPages() {
  return {{u"supervision"_s, say("Who is due")},
          {u"ontime"_s, say("On time by month")},
          {u"since"_s, say("Since a day")},
          {u"notdiscussed"_s, say("Not discussed")},
          {u"ageing"_s, say("Age of actions")}};
}

}  // namespace headroom
