// SPDX-License-Identifier: MIT
// One line; the words are those of the pages' titles.
#include "ui/supervision/across_links.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/shared/button.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

AcrossLinks::AcrossLinks(const QString& here, QWidget* parent) : QWidget(parent) {
  auto* line = new QHBoxLayout(this);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(18);
  const std::vector<std::pair<QString, QString>> pages{{u"supervision"_s, tr("Who is due")},
                                                       {u"ontime"_s, tr("On time by month")},
                                                       {u"since"_s, tr("Since a day")},
                                                       {u"notdiscussed"_s, tr("Not discussed")},
                                                       {u"ageing"_s, tr("Age of actions")}};
  for (const auto& [id, words] : pages) {
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

}  // namespace headroom
