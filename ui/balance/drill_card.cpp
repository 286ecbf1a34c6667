// SPDX-License-Identifier: MIT
// Shows a drill-down; up to twelve rows stand in full, a link shows the others.
#include "ui/balance/drill_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kDrillRow = 46;
constexpr int kDrillRowsInFull = 12;

}  // namespace

DrillCard::DrillCard(QWidget* parent) : Card(QStringLiteral(" "), {}, parent) {
  setObjectName(u"balance/behind"_s);
  figure_ = new Label({}, TextRole::CardTitle);
  figure_->setObjectName(u"balance/behind/figure"_s);
  addToHeader(figure_);

  words_ = new QVBoxLayout;
  words_->setSpacing(6);
  about_ = new Label({}, TextRole::BodyStrong);
  about_->setObjectName(u"balance/behind/about"_s);
  about_->setWordWrap(true);
  words_->addWidget(about_);
  note_ = sentence({}, TextRole::Secondary);
  note_->setObjectName(u"balance/behind/note"_s);
  words_->addWidget(note_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  back_ = secondaryButton(tr("Back"));
  back_->setObjectName(u"balance/behind/back"_s);
  page_ = secondaryButton(tr("Open page"), u"user"_s);
  page_->setObjectName(u"balance/behind/page"_s);
  buttons->addWidget(back_);
  buttons->addWidget(page_);
  buttons->addStretch();
  words_->addLayout(buttons);
  body()->addLayout(words_);

  model_ = new TableModel<DrillRow>(drillColumns(), this);
  table_ = new TableView(tr("People and cases behind the figure"));
  table_->setObjectName(u"balance/behind/rows"_s);
  table_->horizontalHeader()->hide();
  table_->setRowHeight(kDrillRow);
  table_->setModel(model_);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 124});
  table_->setFitsRows(true);
  table_->setMostRows(kDrillRowsInFull);
  body()->addWidget(table_);
  body()->addWidget(moreRows(table_), 0, Qt::AlignHCenter);

  connect(table_, &TableView::rowOpened, this, &DrillCard::openRow);
  connect(back_, &QPushButton::clicked, this, &DrillCard::wentBack);
  connect(page_, &QPushButton::clicked, this, [this] {
    if (person_) Q_EMIT personOpened(*person_);
  });
  connect(&theme(), &Theme::changed, this, &DrillCard::rescale);
  rescale();
  clear();
}

void DrillCard::rescale() { words_->setContentsMargins(theme().px(18), theme().px(12), theme().px(18), theme().px(8)); }

void DrillCard::openRow(const QModelIndex& at) {
  const DrillRow row = model_->rowAt(at);
  if (row.post)
    Q_EMIT postOpened(*row.post);
  else if (row.person)
    Q_EMIT personOpened(*row.person);
}

void DrillCard::show(const Drill& drill, bool back) {
  setTitle(drill.title);
  figure_->setText(drill.figure);
  figure_->show();
  about_->setText(drill.about);
  about_->show();
  note_->setText(drill.note);
  person_ = drill.person;
  page_->setVisible(person_.has_value());
  page_->setAccessibleName(tr("Open the page of %1").arg(drill.about));
  back_->setVisible(back);
  model_->setRows(drill.rows);
  table_->setAccessibleName(tr("%1, %2: %3").arg(drill.about, drill.title, drill.figure));
  table_->setVisible(!drill.rows.empty());
  rescale();
}

void DrillCard::clear() {
  setTitle(tr("Behind the figures"));
  figure_->hide();
  about_->hide();
  note_->setText(tr("Select a figure or a mark to see the people and cases behind it."));
  person_.reset();
  page_->hide();
  back_->hide();
  model_->setRows({});
  table_->hide();
}

void DrillCard::enter() {
  if (rowCount() > 0) table_->setFocus(Qt::TabFocusReason);
}

int DrillCard::rowCount() const { return model_->rowCount(); }

}  // namespace headroom
