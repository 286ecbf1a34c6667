// SPDX-License-Identifier: MIT
// The part of bringing files that is for lists of somebody's own: their columns are matched one list after the other,
// and then they are read, shown and added together like everything else.
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include "core/exchange/import_source.h"
#include "core/exchange/kept_match_store.h"
#include "ui/exchange/import_dialog.h"
#include "ui/shared/message_bar.h"

using namespace Qt::StringLiterals;

namespace headroom {

void ImportDialog::chooseList() {
  const QStringList paths = QFileDialog::getOpenFileNames(
      this, tr("Choose lists"), QDir::homePath(), tr("Spreadsheets (*.csv *.CSV *.xlsx *.xlsm *.xls *.xlsb *.ods)"));
  if (paths.isEmpty()) return;
  // A table of the format by itself has its columns already.
  if (paths.size() == 1 && tableOfFile(QFileInfo(paths.front()).fileName()) != nullptr) return read(paths.front());
  bringLists(paths);
}

void ImportDialog::bringLists(const QStringList& sources) {
  lists_.clear();
  message_->clear();
  for (qsizetype at = 0; at < sources.size(); ++at) {
    const QString which =
        sources.size() == 1 ? QString()
                            : tr("%1 of %2: %3").arg(at + 1).arg(sources.size()).arg(QFileInfo(sources[at]).fileName());
    if (!matchSheets(sources[at], which)) return lists_.clear();
  }
  read(sources.front());
}

/// The sheet of that file that is brought, or several; false when nothing is.
bool ImportDialog::matchSheets(const QString& source, const QString& which) {
  auto sheets = readForeignFile(source);
  if (!sheets) {
    wasList_ = true;  // nothing else is left to try
    backToChoice(sheets.error().sentence);
    return false;
  }
  for (;;) {
    MatchDialog dialog(*sheets, memoryOfFile(), today_, this);
    dialog.sayWhich(which);
    if (dialog.exec() != QDialog::Accepted) return false;
    const ListToBring chosen = dialog.chosen();
    lists_.push_back({source, chosen, dialog.headings()});
    std::erase_if(*sheets, [&chosen](const ForeignSheet& one) { return one.title == chosen.sheet; });
    if (!dialog.wantsAnother() || sheets->empty()) return true;
  }
}

/// What this machine remembers, and else what the file does.
MatchMemory ImportDialog::memoryOfFile() const {
  MatchMemory memory = memory_;
  memory.kept = [own = memory_.kept, records = records_](const QString& key) {
    const QString known = own ? own(key) : QString();
    if (!known.isEmpty()) return known;
    try {
      return loadKeptMatchText(Database::open(records, OpenMode::ReadOnly), key);
    } catch (const StoreError&) {
      return QString();  // what is wrong with the file is said when it is read
    }
  };
  return memory;
}

/// A spreadsheet that is none of the known ones may still be a list.
void ImportDialog::sayStopped(const QString& sentence) {
  if (wasList_ || !isForeignList(source_) || sentence == cancelledSentence()) {
    return message_->showMessage(MessageKind::Warning, sentence);
  }
  message_->showMessage(MessageKind::Warning, sentence, tr("Match its columns\u2026"),
                        [this, source = source_] { bringList(source); });
}

namespace {

QStringList filesIn(const QMimeData& dropped) {
  QStringList paths;
  for (const QUrl& one : dropped.urls())
    if (one.isLocalFile()) paths << one.toLocalFile();
  return paths;
}

}  // namespace

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
  const QStringList paths = filesIn(*event->mimeData());
  if (!paths.isEmpty() && isChoosing()) event->acceptProposedAction();
}

void ImportDialog::bring(const QStringList& paths) {
  if (paths.isEmpty()) return;
  if (paths.size() == 1 && isImportable(paths.front())) return read(paths.front());
  bringLists(paths);
}

void ImportDialog::dropEvent(QDropEvent* event) {
  const QStringList paths = filesIn(*event->mimeData());
  if (paths.isEmpty() || !isChoosing()) return;
  event->acceptProposedAction();
  bring(paths);
}

}  // namespace headroom
