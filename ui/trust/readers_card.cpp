// SPDX-License-Identifier: MIT
// Giving, changing and ending each are one save that can be taken back.
#include "ui/trust/readers_card.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "core/base/time_entry.h"
#include "core/organisation/organisation_store.h"
#include "core/organisation/reader_access.h"
#include "core/organisation/reader_actions.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/taking_back.h"
#include "ui/shared/workspace.h"
#include "ui/trust/reader_form.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QString unitWords(const UnitTree& units, const ReaderGrant& grant) {
  QStringList names;
  for (const UnitId one : grant.units) {
    if (const Unit* unit = units.find(one)) names << unit->name;
  }
  return names.join(u", "_s);
}

QString reportWords(const ReaderGrant& grant) {
  QStringList names;
  for (const ReaderReport one : grant.reports) names << readerReportWords(one);
  return names.join(u", "_s);
}

/// How it ended before its last day; empty where it did not.
QString endedWords(const ReaderLine& one) {
  const ReaderGrant& grant = one.grant;
  if (grant.endedBy.isEmpty() || !grant.endedOn)
    return grant.to > grant.from ? QString() : ReadersCard::tr("called off");
  const QString words =
      grant.to > grant.from ? ReadersCard::tr("ended %1 by %2") : ReadersCard::tr("called off %1 by %2");
  return words.arg(tableDate(*grant.endedOn), grant.endedBy);
}

QString whatOpened(const ReaderOpening& one) {
  if (!one.record.isEmpty()) return ReadersCard::tr("The record %1").arg(one.record);
  const auto report = readerReportFrom(one.report);
  return report ? readerReportWords(*report) : one.report;
}

}  // namespace

ReadersPicture readReaders(const Desk& desk) {
  ReadersPicture picture;
  const Organisation organisation = loadOrganisationOn(desk.records, desk.today());
  const Access access = accessOf(organisation, desk.viewer, desk.today());
  for (ReaderGrant& one : grantsShown(desk)) {
    ReaderLine line{std::move(one), {}, {}, {}};
    line.mayEnd = mayGiveReading(desk, line.grant.units).has_value();
    line.units = unitWords(organisation.units, line.grant);
    line.reports = reportWords(line.grant);
    line.opened = loadOpenings(desk.records, line.grant.person);
    picture.lines.push_back(std::move(line));
  }
  picture.units = unitChoices(organisation.units, access);
  std::erase_if(picture.units, [](const UnitChoice& one) { return !one.unit; });
  return picture;
}

ReadersCard::ReadersCard(Workspace& workspace, MessageBar& message, QWidget* parent)
    : Card(tr("Who only reads"), tr("inspectors and auditors, between two dates"), parent),
      workspace_(workspace),
      message_(message) {
  build();
  connect(give_, &QPushButton::clicked, this, [this] { ask(nullptr); });
  connect(change_, &QPushButton::clicked, this, [this] { ask(chosen()); });
  connect(end_, &QPushButton::clicked, this, &ReadersCard::end);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReadersCard::showChosen);
}

void ReadersCard::build() {
  const QDate today = workspace_.clock().today();
  give_ = secondaryButton(tr("Let somebody read…"), u"eye"_s);
  give_->setObjectName(u"readers.give"_s);
  addToHeader(give_);
  nobody_ =
      sentence(tr("Nobody from outside reads here. Whoever is let in sees the units and reports that you choose, no "
                  "sealed note and no personal part of a record, and can change nothing."));
  nobody_->setContentsMargins(18, 14, 18, 14);
  body()->addWidget(nobody_);
  model_ = new TableModel<ReaderLine>(
      {Column<ReaderLine>(tr("Name"), [](const ReaderLine& one) { return one.grant.personName; })
           .bold()
           .secondLine([](const ReaderLine& one) { return one.grant.purpose; }),
       Column<ReaderLine>(tr("Reads"),
                          [](const ReaderLine& one) {
                            return tr("%1 to %2").arg(tableDate(one.grant.from), tableDate(one.grant.lastDayGiven()));
                          })
           .secondLine(endedWords)
           .tip(endedWords)
           .marked([today](const ReaderLine& one) {
             const bool now = one.grant.holdsOn(today);
             return CellMark{now ? MarkShape::Tick : MarkShape::Ring, now ? Tone::Ok : Tone::Neutral, true};
           }),
       Column<ReaderLine>(tr("Of"), [](const ReaderLine& one) { return one.units; }),
       Column<ReaderLine>(tr("Reports"), [](const ReaderLine& one) { return one.reports; })},
      this);
  table_ = new TableView(tr("People who only read"));
  table_->setObjectName(u"readers.table"_s);
  table_->setModel(model_);
  table_->setRowHeight(52);
  table_->setFitsRows(true);
  table_->stretchColumn(3);
  table_->setColumnWidths({190, 220, 190, 0});
  body()->addWidget(table_);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 10, 18, 6);
  line->setSpacing(8);
  line->addStretch(1);
  change_ = secondaryButton(tr("Change…"));
  change_->setObjectName(u"readers.change"_s);
  line->addWidget(change_);
  end_ = secondaryButton(tr("End now"));
  end_->setObjectName(u"readers.end"_s);
  line->addWidget(end_);
  body()->addLayout(line);
  openedTitle_ = new Label({}, TextRole::RowTitle);
  openedTitle_->setContentsMargins(18, 6, 18, 6);
  body()->addWidget(openedTitle_);
  openedModel_ = new TableModel<ReaderOpening>(
      {Column<ReaderOpening>(tr("What"), [](const ReaderOpening& one) { return whatOpened(one); }),
       Column<ReaderOpening>(tr("When"),
                             [](const ReaderOpening& one) {
                               return tr("%1, %2").arg(longDate(one.at.date()), timeInWords(one.at.time()));
                             })},
      this);
  opened_ = new TableView(tr("What they have opened"));
  opened_->setObjectName(u"readers.opened"_s);
  opened_->setModel(openedModel_);
  opened_->setFitsRows(true);
  opened_->setMostRows(8);
  opened_->stretchColumn(0);
  opened_->setColumnWidths({0, 280});
  body()->addWidget(opened_);
  body()->addWidget(moreRows(opened_), 0, Qt::AlignHCenter);
  unlogged_ =
      sentence(tr("What is opened in a file that is open only to read, or in a copy of it, is not in this list."),
               TextRole::Secondary);
  unlogged_->setObjectName(u"readers.unlogged"_s);
  unlogged_->setContentsMargins(18, 6, 18, 12);
  body()->addWidget(unlogged_);
}

void ReadersCard::reload() {
  auto read = workspace_.read([](const Desk& desk) { return readReaders(desk); });
  if (!read) return;
  picture_ = std::move(*read);
  const bool any = !picture_.lines.empty();
  const int before = table_->currentIndex().row();
  model_->setRows(picture_.lines);
  nobody_->setVisible(!any);
  table_->setVisible(any);
  give_->setVisible(!workspace_.isReadOnly());
  if (any) table_->selectRow(std::clamp(before, 0, model_->rowCount() - 1));
  showChosen();
}

const ReaderLine* ReadersCard::chosen() const {
  const QModelIndex at = table_->currentIndex();
  return at.isValid() && at.row() < model_->rowCount() ? &model_->rowAt(at) : nullptr;
}

void ReadersCard::showChosen() {
  const ReaderLine* one = chosen();
  const bool runs = one != nullptr && one->mayEnd && one->grant.to > std::max(one->grant.from, workspace_.today());
  change_->setVisible(runs && !workspace_.isReadOnly());
  end_->setVisible(runs && !workspace_.isReadOnly());
  const bool opened = one != nullptr && !one->opened.empty();
  openedTitle_->setVisible(one != nullptr);
  unlogged_->setVisible(one != nullptr);
  opened_->setVisible(opened);
  openedModel_->setRows(one == nullptr ? std::vector<ReaderOpening>{} : one->opened);
  if (one == nullptr) return;
  openedTitle_->setText(opened ? tr("What %1 has opened").arg(one->grant.personName)
                               : tr("%1 has opened nothing yet").arg(one->grant.personName));
}

void ReadersCard::ask(const ReaderLine* change) {
  const auto asked = askReading(workspace_, picture_.units, change == nullptr ? nullptr : &change->grant, this);
  if (asked.isEmpty()) return;
  TakingBack::of(workspace_)
      .sayDone(message_,
               change == nullptr ? tr("%1 may read here.").arg(asked) : tr("What %1 may read is changed.").arg(asked));
}

void ReadersCard::end() {
  const ReaderLine* one = chosen();
  if (one == nullptr) return;
  const QString name = one->grant.personName;
  auto& back = TakingBack::of(workspace_);
  if (back.perform([id = one->grant.id](WritableDesk& desk) { return endReading(desk, id); }))
    back.sayDone(message_, tr("%1 can no longer read here.").arg(name));
}

}  // namespace headroom
