// SPDX-License-Identifier: MIT
// Boards side by side: how many stay over, the range, and how many children change worker.
#include "ui/moves/kept_boards.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/table_view.h"

using namespace Qt::StringLiterals;

namespace headroom {

KeptBoards::KeptBoards(QWidget* parent) : Card(tr("Boards kept"), {}, parent) {
  padBody();
  name_ = new QLineEdit;
  name_->setObjectName(u"moves/name"_s);
  name_->setAccessibleName(tr("Name of the board"));
  keep_ = secondaryButton(tr("Keep"), u"device-floppy"_s);
  keep_->setObjectName(u"moves/keep"_s);
  auto* line = new QHBoxLayout;
  body()->addWidget(labelFor(name_, tr("Name of this board")));
  line->addWidget(name_, 1);
  line->addWidget(keep_);
  body()->addLayout(line);
  table_ = new TableView(tr("Boards kept"));
  table_->setObjectName(u"moves/boards"_s);
  model_ = new TableModel<KeptRow>(
      {Column<KeptRow>(tr("Board"), [](const KeptRow& row) { return row.board.name; })
           .secondLine([](const KeptRow& row) { return tr("%1, %2 moved").arg(row.range).arg(row.moved); })
           .tip([](const KeptRow& row) { return tr("%1, %2 moved").arg(row.range).arg(row.moved); }),
       Column<KeptRow>(
           tr("Over"), [](const KeptRow& row) { return QString::number(row.over); }, Qt::AlignRight)},
      this);
  table_->setModel(model_);
  table_->setRowHeight(48);
  table_->setFitsRows(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 56});
  body()->addWidget(table_);
  open_ = secondaryButton(tr("Open"));
  open_->setObjectName(u"moves/open"_s);
  drop_ = secondaryButton(tr("Drop"));
  drop_->setObjectName(u"moves/drop"_s);
  setWeighty(drop_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(open_);
  buttons->addWidget(drop_);
  buttons->addStretch();
  body()->addLayout(buttons);
  const auto chosen = [this]() -> const KeptRow* {
    const QModelIndex at = table_->currentIndex();
    return at.isValid() ? &model_->rowAt(at) : nullptr;
  };
  connect(keep_, &QPushButton::clicked, this, [this] { Q_EMIT keepAsked(name_->text()); });
  connect(name_, &QLineEdit::returnPressed, keep_, &QPushButton::click);
  const auto open = [this, chosen] {
    if (const KeptRow* row = chosen()) {
      name_->setText(row->board.name);
      Q_EMIT opened(row->board);
    }
  };
  connect(open_, &QPushButton::clicked, this, open);
  connect(table_, &TableView::rowOpened, this, open);
  connect(drop_, &QPushButton::clicked, this, [this, chosen] {
    if (const KeptRow* row = chosen()) Q_EMIT dropAsked(row->board);
  });
}

void KeptBoards::show(const MovesPicture& picture) {
  std::vector<KeptRow> rows;
  for (const KeptBoard& board : picture.kept) {
    if (board.unit != picture.scope.unit) continue;
    const BoardEffect effect = effectOf(picture.facts, board.changes, picture.on, picture.scope.unit);
    const auto lines = effectLines(effect);
    const BalanceTotals& after = effect.after.totals;
    rows.push_back({board, after.over + after.noCapacity, lines.front().after, effect.childrenMoved});
  }
  const bool any = !rows.empty();
  model_->setRows(std::move(rows));
  for (QWidget* part : {static_cast<QWidget*>(table_), static_cast<QWidget*>(open_), static_cast<QWidget*>(drop_)})
    part->setVisible(any);
  if (any && !table_->currentIndex().isValid()) table_->setCurrentIndex(model_->index(0, 0));
}

void KeptBoards::setWritable(bool writable) {
  keep_->setEnabled(writable);
  drop_->setEnabled(writable);
}

}  // namespace headroom
