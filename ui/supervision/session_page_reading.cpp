// SPDX-License-Identifier: MIT
// The record on one page: read, saved as a PDF, printed; and the part of it that goes into a child's file.
#include <QInputDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include "ui/shared/document_files.h"
#include "ui/shared/label.h"
#include "ui/shared/message_bar.h"
#include "ui/shared/print_document.h"
#include "ui/shared/workspace.h"
#include "ui/supervision/agenda_list.h"
#include "ui/supervision/record_reader.h"
#include "ui/supervision/session_page.h"
#include "ui/supervision/side_drawer.h"
#include "ui/supervision/signoff_pane.h"

using namespace Qt::StringLiterals;

namespace headroom {

void SessionPage::setReading(bool reading) {
  isReading_ = reading && picture_.has_value();
  if (isReading_) {
    reader_->show(writtenOf(*picture_, typed()));
    // The last section is where it is signed, and stays what it is.
    if (agenda_->currentRow() + 1 == agenda_->count()) agenda_->setCurrentRow(0);
  }
  showReading();
}

void SessionPage::showReading() {
  const int row = agenda_->currentRow();
  const bool reads = isReading_ && row >= 0 && row + 1 < agenda_->count();
  reader_->setVisible(reads);
  stack_->setVisible(!reads);
  read_->setChecked(reads);
  if (reads) reader_->showSection(row == 0 ? QString() : agenda()[static_cast<std::size_t>(row)].key);
}

void SessionPage::showSoFar() {
  const bool isHeld = picture_ && picture_->isWritable && !workspace_.isReadOnly();
  const auto minutes = isHeld ? minutesSoFar(picture_->record.session, workspace_.clock().now()) : std::nullopt;
  // Of a meeting whose length is said the rest is writing up.
  const bool isSaid = minutes && typed().session.minutes.has_value();
  // Where there is room for it beside the buttons; the last section says it anywhere.
  soFar_->setVisible(minutes && !isSaid && !drawer_->isDrawer());
  if (minutes && !isSaid)
    soFar_->setText(*minutes == 1 ? tr("1 minute so far") : tr("%1 minutes so far").arg(*minutes));
  signOff_->showSoFar(isSaid ? std::nullopt : minutes);
  if (!minutes) return minute_->stop();
  if (!minute_->isActive()) minute_->start();
}

void SessionPage::savePdf(AddedLater later) {
  if (!picture_ || !save()) return;
  bool isDone = false;
  const QString name = later == AddedLater::With ? u"supervision-%1"_s : u"supervision-%1-as-agreed"_s;
  const QString said = saveDocument(wholeRecord(writtenOf(*picture_, picture_->record), later),
                                    name.arg(picture_->record.session.code), false, footNow(workspace_), this, isDone);
  if (!said.isEmpty()) note_->showMessage(isDone ? MessageKind::Done : MessageKind::Error, said);
}

void SessionPage::printPage() {
  if (!picture_ || !save()) return;
  if (printOnPaper(wholeRecord(writtenOf(*picture_, picture_->record)), footNow(workspace_), this))
    note_->showDone(tr("Sent to the printer."));
}

void SessionPage::saveCaseFile() {
  if (!picture_ || !save()) return;
  const WrittenRecord written = writtenOf(*picture_, picture_->record);
  QStringList codes;
  for (const Discussion& one : written.record.discussions) codes << one.caseCode;
  bool chosen = codes.size() == 1;
  const QString code =
      chosen ? codes.front()
             : QInputDialog::getItem(this, tr("For the child's file"), tr("Which case?"), codes, 0, false, &chosen);
  const qsizetype at = codes.indexOf(code);
  if (!chosen || at < 0) return;
  const auto document = caseRecord(written, written.record.discussions[static_cast<std::size_t>(at)].caseId);
  if (!document) return;
  bool isDone = false;
  const QString said = saveDocument(*document, u"%1-%2"_s.arg(code, written.record.session.day.toString(Qt::ISODate)),
                                    true, footNow(workspace_), this, isDone);
  if (said.isEmpty()) return;
  note_->showMessage(
      isDone ? MessageKind::Done : MessageKind::Error,
      isDone ? tr("%1 It holds the case discussion alone, nothing of the personal part.").arg(said) : said);
}

bool SessionPage::focusNextPane() {
  if (drawer_->isEntered()) {
    drawer_->setOpen(!drawer_->isDrawer());
    return false;
  }
  if (agenda_->hasFocus()) {
    enterSection();
  } else {
    drawer_->setOpen(true);
  }
  return true;
}

}  // namespace headroom
