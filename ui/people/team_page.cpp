// SPDX-License-Identifier: MIT
// Shows the people of the unit that is chosen.
#include "ui/people/team_page.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/counted.h"
#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/card.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/page_columns.h"
#include "ui/shared/page_header.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

TeamPage::TeamPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), reading_(workspace, this) {
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new PageScroll;
  outside->addWidget(scroll);
  header_ = new PageHeader(tr("My team"));
  unit_ = newUnitBox(tr("Unit"));
  unit_->setObjectName(u"people/unit"_s);
  header_->addAction(unit_);
  nobody_ =
      new EmptyState(u"users"_s, tr("The people of the units that you manage are listed here; there are none today."));
  nobody_->setObjectName(u"people/nobody"_s);

  card_ = new Card(tr("People"), tr("tightest first; open one to see how their headroom is made up"));
  auto* handover = linkButton(tr("Handover\u2026"));
  handover->setObjectName(u"people/handover"_s);
  connect(handover, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"handover"_s, {}}); });
  card_->addToHeader(handover);
  auto* paths = linkButton(tr("Paths"));
  paths->setObjectName(u"people/paths"_s);
  connect(paths, &QPushButton::clicked, this, [this] { Q_EMIT goTo({u"paths"_s, {}}); });
  card_->addToHeader(paths);
  card_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  model_ = new TableModel<TeamRow>(teamColumns(), this);
  table_ = new TableView(tr("People and their load"));
  table_->setObjectName(u"people/table"_s);
  table_->setModel(model_);
  table_->setRowHeight(52);
  table_->setFitsRows(true);
  table_->setSortable(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 110, 88, 64, 122, 160});
  card_->body()->addWidget(table_);

  scroll->body()->addWidget(header_);
  scroll->body()->addWidget(card_);
  scroll->body()->addWidget(nobody_);
  scroll->body()->addStretch();
  rememberUnit(*unit_, workspace_.memory(), u"team/unit"_s);
  connect(unit_, qOverload<int>(&QComboBox::currentIndexChanged), this, &TeamPage::reload);
  nameForAssistance(unit_, tr("Team"));
  connect(table_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    Q_EMIT goTo({u"people"_s, u"person:%1"_s.arg(model_->rowAt(at).person.value())});
  });
}

QString TeamPage::title() const { return unit_->count() > 1 ? tr("Teams") : tr("My team"); }

void TeamPage::reload() {
  const ChosenUnit asked = chosenUnit(*unit_);
  reading_.ask([this] { return unit_->currentData().toString(); },
               [asked](const Desk& desk) { return readTeam(desk, asked); },
               [this](TeamPicture found) { showPicture(std::move(found)); });
}

void TeamPage::showPicture(TeamPicture picture) {
  fillUnitBox(*unit_, picture.scope);
  unit_->setVisible(picture.scope.choices.size() > 1);
  header_->setTitle(title());
  const auto people = picture.rows.size();
  const QString where = unit_->currentText().trimmed();
  const QString number = counted(people, "person", "people");
  QStringList words{where, number};
  if (!picture.room.freeBy.empty()) words << tr("free places: %1").arg(roomWords(picture.room));
  words << longDate(workspace_.today());
  const bool ahead = workspace_.today() > workspace_.clock().today();
  if (ahead) words << tr("supervision by then is not known yet");
  header_->setSubtitle(people == 0 ? QString() : words.join(u" · "_s));
  if (ahead)
    for (TeamRow& row : picture.rows) row.clock.reset();
  model_->setRows(std::move(picture.rows));
  card_->setVisible(people > 0);
  nobody_->setVisible(people == 0);
}

}  // namespace headroom
