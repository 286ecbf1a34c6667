// SPDX-License-Identifier: MIT
// The part of bringing files that is for lists of somebody's own: their columns are matched, and then they are read,
// shown and added like everything else.
#include <QFileDialog>
#include <QFileInfo>

#include "core/exchange/import_source.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/message_bar.h"

using namespace Qt::StringLiterals;

namespace headroom {

void ImportDialog::chooseList() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Choose a list"), QDir::homePath(),
                                                    tr("Spreadsheets (*.csv *.CSV *.xlsx *.xlsm *.xls *.xlsb *.ods)"));
  if (path.isEmpty()) return;
  // A table of the format by itself has its columns already.
  if (tableOfFile(QFileInfo(path).fileName()) != nullptr) return read(path);
  bringList(path);
}

void ImportDialog::bringList(const QString& source) {
  auto sheets = readForeignFile(source);
  if (!sheets) return backToChoice(sheets.error().sentence);
  message_->clear();
  MatchDialog dialog(std::move(*sheets), memory_, today_, this);
  if (dialog.exec() != QDialog::Accepted) return;
  list_ = dialog.chosen();
  read(source);
}

/// A spreadsheet that is none of the known ones may still be a list.
void ImportDialog::sayStopped(const QString& sentence) {
  if (wasList_ || !isForeignList(source_) || sentence == cancelledSentence()) {
    return message_->showMessage(MessageKind::Warning, sentence);
  }
  message_->showMessage(MessageKind::Warning, sentence, tr("Match its columns\u2026"),
                        [this, source = source_] { bringList(source); });
}

}  // namespace headroom
