// SPDX-License-Identifier: MIT
// What is shown is the folder itself: a backup is its time.
#include "ui/trust/backups_card.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

#include "core/base/language.h"
#include "core/base/time_entry.h"
#include "core/store/cipher.h"
#include "core/store/daily_backup.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/label.h"
#include "ui/shared/status_words.h"
#include "ui/shared/table_view.h"
#include "ui/shared/workspace.h"

using namespace Qt::StringLiterals;

namespace headroom {

BackupsCard::BackupsCard(Workspace& workspace, QWidget* parent)
    : Card(tr("Backups"), tr("one at the first change of a day"), parent), workspace_(workspace) {
  build();
  connect(restore_, &QPushButton::clicked, this, [this] {
    const QModelIndex at = table_->currentIndex();
    if (at.isValid()) Q_EMIT restoreWanted(backupPath(workspace_.backups(), kept_->rowAt(at).made));
  });
}

void BackupsCard::build() {
  none_ = sentence(tr("There is none yet: the first is made with the first change of a day."));
  none_->setContentsMargins(18, 14, 18, 14);
  body()->addWidget(none_);
  kept_ = new TableModel<Kept>(
      {Column<Kept>(tr("Made"),
                    [](const Kept& one) { return tableDate(one.made.date()) + u", "_s + timeInWords(one.made.time()); })
           .bold(),
       Column<Kept>(
           tr("Size"), [](const Kept& one) { return spokenLocale().formattedDataSize(one.bytes); }, Qt::AlignRight),
       Column<Kept>(tr("Readable without a passphrase"),
                    [](const Kept& one) { return one.readable ? tr("Yes") : tr("No"); })},
      this);
  table_ = new TableView(tr("Backups of this file"));
  table_->setObjectName(u"backups.table"_s);
  table_->setModel(kept_);
  table_->setFitsRows(true);
  table_->stretchColumn(0);
  table_->setColumnWidths({0, 120, 260});
  body()->addWidget(table_);
  auto* line = new QHBoxLayout;
  line->setContentsMargins(18, 10, 18, 14);
  line->addStretch(1);
  restore_ = secondaryButton(tr("Go back to this one…"), u"history"_s);
  restore_->setObjectName(u"backups.restore"_s);
  setWeighty(restore_);
  line->addWidget(restore_);
  body()->addLayout(line);
}

void BackupsCard::reload(bool mayRestore) {
  std::vector<Kept> found;
  for (const QDateTime& made : backupTimes(workspace_.backups())) {
    const QString path = backupPath(workspace_.backups(), made);
    found.push_back({made, QFileInfo(path).size(), !looksEncrypted(path)});
  }
  none_->setVisible(found.empty());
  table_->setVisible(!found.empty());
  restore_->setVisible(!found.empty() && mayRestore);
  const bool any = !found.empty();
  kept_->setRows(std::move(found));
  if (any && !table_->currentIndex().isValid()) table_->selectRow(0);
}

}  // namespace headroom
