// SPDX-License-Identifier: MIT
// The rows of a promise stand below it as soon as it is chosen.
#include "ui/trends/ledger_card.h"

#include "core/base/say.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/trends/trends_parts.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

std::vector<Column<LedgerLine>> promiseColumns() {
  using L = LedgerLine;
  std::vector<Column<L>> columns;
  columns.push_back(Column<L>(say("Who"), [](const L& l) { return l.personName; }).bold());
  columns.push_back(Column<L>(say("Promise"), [](const L& l) {
                      return say("%1, %2%").arg(l.reason, l.percent.toString());
                    }).secondLine([](const L& l) {
    const auto last = l.period.lastDay();
    return last ? say("%1 until %2").arg(tableDate(l.period.from), tableDate(*last))
                : say("from %1").arg(tableDate(l.period.from));
  }));
  const auto days = [&columns](const QString& title, qint64 L::*field) {
    columns.push_back(numberColumn<L>(
        title, [field](const L& l) { return QString::number(l.*field); }, [field](const L& l) { return l.*field; }));
  };
  days(say("Days promised"), &L::promised);
  days(say("Kept"), &L::kept);
  days(say("Broken"), &L::broken);
  columns.back().marked([](const L& l) {
    return l.broken > 0 ? CellMark{MarkShape::Diamond, Tone::Over, false, false} : CellMark{};
  });
  columns.push_back(numberColumn<L>(
      say("Worst"), [](const L& l) { return l.broken > 0 ? say("%1 above").arg(l.worstExcess.toString()) : QString(); },
      [](const L& l) { return l.worstExcess.toDouble(); }));
  return columns;
}

std::vector<Column<BrokenDays>> dayColumns() {
  using B = BrokenDays;
  std::vector<Column<B>> columns;
  columns.push_back(Column<B>(say("Broken from"), [](const B& b) {
                      return tableDate(b.from);
                    }).sortedBy([](const B& b) { return b.from; }));
  columns.push_back(Column<B>(say("Until"), [](const B& b) { return tableDate(b.last); }).sortedBy([](const B& b) {
    return b.last;
  }));
  columns.push_back(numberColumn<B>(
      say("Days"), [](const B& b) { return QString::number(b.days()); }, [](const B& b) { return b.days(); }));
  const auto figure = [&columns](const QString& title, auto of) {
    columns.push_back(numberColumn<B>(
        title, [of](const B& b) { return of(b).toString(); }, [of](const B& b) { return of(b).toDouble(); }));
  };
  figure(say("Load"), [](const B& b) { return b.load; });
  figure(say("Ceiling"), [](const B& b) { return b.ceiling; });
  figure(say("Above"), [](const B& b) { return b.excess(); });
  return columns;
}

}  // namespace

LedgerCard::LedgerCard(QWidget* parent)
    : Card(tr("Protected caseloads"), tr("days on which the promise was kept; Enter opens the person"), parent) {
  none_ = newTrendsWords(tr("Nobody here has been promised a protected caseload in these months."));
  body()->addWidget(none_);
  promiseModel_ = new TableModel<LedgerLine>(promiseColumns(), this);
  promises_ =
      newTrendsTable(tr("Protected caseloads"), u"trends/ledger"_s, promiseModel_, 48, 1, {190, 0, 120, 70, 90, 100});
  body()->addWidget(promises_);
  body()->addWidget(moreRows(promises_), 0, Qt::AlignHCenter);
  daysSaid_ = newTrendsWords({});
  daysSaid_->setObjectName(u"trends/ledger/said"_s);
  body()->addWidget(daysSaid_);
  dayModel_ = new TableModel<BrokenDays>(dayColumns(), this);
  days_ = newTrendsTable(tr("Days on which the promise was broken"), u"trends/ledger/days"_s, dayModel_, 38, 0,
                         {0, 150, 80, 90, 90, 90});
  body()->addWidget(days_);
  body()->addWidget(moreRows(days_), 0, Qt::AlignHCenter);
  connect(promises_, &TableView::rowOpened, this,
          [this](const QModelIndex& at) { Q_EMIT personAsked(promiseModel_->rowAt(at).person); });
  connect(promises_->selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerCard::showDays);
  connect(days_, &TableView::rowOpened, this, [this](const QModelIndex& at) {
    const BrokenDays& row = dayModel_->rowAt(at);
    Q_EMIT dayAsked(row.from, row.post);
  });
}

void LedgerCard::show(std::vector<LedgerLine> promises) {
  none_->setVisible(promises.empty());
  promises_->setVisible(!promises.empty());
  promiseModel_->setRows(std::move(promises));
  if (promiseModel_->rowCount() > 0) promises_->setCurrentIndex(promiseModel_->index(0, 0));
  showDays();
}

void LedgerCard::showDays() {
  const QModelIndex at = promises_->currentIndex();
  const bool any = at.isValid() && at.row() < promiseModel_->rowCount();
  const LedgerLine* line = any ? &promiseModel_->rowAt(at) : nullptr;
  dayModel_->setRows(any ? line->brokenDays : std::vector<BrokenDays>());
  days_->setVisible(any && !line->brokenDays.empty());
  daysSaid_->setVisible(any);
  if (any)
    daysSaid_->setText(
        line->broken == 0 ? tr("%1: kept on every day.").arg(line->personName)
                          : tr("%1: broken on the days below; Enter opens the rows behind one.").arg(line->personName));
}

}  // namespace headroom
