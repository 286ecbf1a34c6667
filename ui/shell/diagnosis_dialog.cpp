// SPDX-License-Identifier: MIT
// All of it stands there; nothing is sent by the program.
#include "ui/shell/diagnosis_dialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/exchange/whole_files.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"
#include "ui/shared/where_to_save.h"

using namespace Qt::StringLiterals;

namespace headroom {

DiagnosisDialog::DiagnosisDialog(const QString& text, QWidget* parent) : QDialog(parent), text_(text) {
  setObjectName(u"diagnosis"_s);
  setWindowTitle(tr("Diagnosis for IT"));
  resize(theme().px(720), theme().px(560));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(sentence(
      tr("Give this text to your IT team when something goes wrong. It says what runs here and what state the "
         "file is in. It holds no name, no word of a record and no name of a file. Headroom sends it to nobody: "
         "read it, then save or copy it.")));
  auto* shown = new QPlainTextEdit(text);
  shown->setObjectName(u"diagnosis.text"_s);
  shown->setAccessibleName(tr("The diagnosis"));
  shown->setReadOnly(true);
  shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  shown->setTabChangesFocus(true);
  column->addWidget(shown, 1);
  said_ = new Label({}, TextRole::Body);
  said_->setObjectName(u"diagnosis.said"_s);
  said_->setSpoken();
  said_->setWordWrap(true);
  column->addWidget(said_);
  auto* line = new QHBoxLayout;
  line->addStretch(1);
  auto* copy = secondaryButton(tr("Copy"), u"copy"_s);
  copy->setObjectName(u"diagnosis.copy"_s);
  connect(copy, &QPushButton::clicked, this, [this] {
    QGuiApplication::clipboard()->setText(text_);
    said_->setText(tr("Copied."));
  });
  line->addWidget(copy);
  auto* keep = secondaryButton(tr("Save\u2026"), u"download"_s);
  keep->setObjectName(u"diagnosis.save"_s);
  connect(keep, &QPushButton::clicked, this, &DiagnosisDialog::save);
  line->addWidget(keep);
  auto* close = primaryButton(tr("Close"));
  close->setObjectName(u"diagnosis.close"_s);
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  line->addWidget(close);
  column->addLayout(line);
}

void DiagnosisDialog::save() {
  QFileDialog dialog(this, tr("Where the diagnosis goes"), {}, tr("Plain text (*.txt)"));
  dialog.setDefaultSuffix(u"txt"_s);
  dialog.selectFile(u"headroom-diagnosis.txt"_s);
  const QString path = whereToSave(dialog);
  if (path.isEmpty()) return;
  const QString wrong = whyNotWritten(path, text_.toUtf8());
  said_->setText(wrong.isEmpty() ? tr("Saved as %1.").arg(QFileInfo(path).fileName()) : wrong);
}

}  // namespace headroom
