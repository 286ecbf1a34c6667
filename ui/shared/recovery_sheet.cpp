// SPDX-License-Identifier: MIT
// Saved only where it is asked to be, readable by its owner alone.
#include "ui/shared/recovery_sheet.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/day_words.h"
#include "core/exchange/whole_files.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

RecoverySheetDialog::RecoverySheetDialog(const RecoverySheet& sheet, QWidget* parent) : QDialog(parent) {
  setObjectName(u"recovery"_s);
  // A sheet of before may be needed for an older backup: another day's does not take its place.
  fileName_ = u"%1-%2-%3.txt"_s.arg(sheet.savedAs, QFileInfo(sheet.fileName).completeBaseName(),
                                    sheet.on.toString(Qt::ISODate));
  setWindowTitle(sheet.title);
  resize(theme().px(560), theme().px(330));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(sentence(sheet.words));
  shown_ = new QPlainTextEdit(tr("Headroom recovery sheet: %1\nShown on %2\nFile: %3\n\n%4\n")
                                  .arg(sheet.title, plainDate(sheet.on), sheet.fileName, sheet.digits));
  shown_->setReadOnly(true);
  shown_->setAccessibleName(tr("Recovery sheet"));
  shown_->setObjectName(u"recovery.sheet"_s);
  shown_->setTabChangesFocus(true);
  column->addWidget(shown_, 1);
  auto* line = new QHBoxLayout;
  auto* keep = secondaryButton(tr("Save\u2026"), u"download"_s);
  keep->setObjectName(u"recovery.save"_s);
  connect(keep, &QPushButton::clicked, this, &RecoverySheetDialog::save);
  line->addWidget(keep);
  said_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  said_->setSpoken();
  line->addWidget(said_, 1);
  auto* done = primaryButton(tr("I have kept it"));
  done->setObjectName(u"recovery.done"_s);
  connect(done, &QPushButton::clicked, this, &QDialog::accept);
  line->addWidget(done);
  column->addLayout(line);
}

void RecoverySheetDialog::save() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Where the recovery sheet goes"), QDir::home().filePath(fileName_));
  if (path.isEmpty()) return;
  const QString wrong = whyNotWritten(path, shown_->toPlainText().toUtf8());
  said_->setText(wrong.isEmpty() ? tr("Saved.") : wrong);
}

}  // namespace headroom
