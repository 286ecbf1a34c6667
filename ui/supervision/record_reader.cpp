// SPDX-License-Identifier: MIT
// Laid out by the same code as the paper, in the theme's colours and the size of the text.
#include "ui/supervision/record_reader.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include "ui/paper/document_report.h"
#include "ui/shared/button.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {

RecordReader::RecordReader(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 12);
  text_ = new QTextEdit;
  text_->setObjectName(u"session.reader"_s);
  text_->setAccessibleName(tr("The whole record"));
  text_->setReadOnly(true);
  text_->setTabChangesFocus(true);
  text_->setFrameShape(QFrame::NoFrame);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text_->viewport()->setAutoFillBackground(false);
  column->addWidget(text_, 1);
  auto* grid = new QGridLayout;
  grid->setColumnStretch(2, 1);
  auto* save = button(u"session.savePdf"_s, tr("Save as PDF…"));
  connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(AddedLater::With); });
  grid->addWidget(save, 0, 0);
  auto* print = button(u"session.print"_s, tr("Print…"));
  connect(print, &QPushButton::clicked, this, &RecordReader::printWanted);
  grid->addWidget(print, 0, 1);
  caseFile_ = button(u"session.caseFile"_s, tr("A case for the child's file…"));
  connect(caseFile_, &QPushButton::clicked, this, &RecordReader::caseFileWanted);
  grid->addWidget(caseFile_, 1, 0);
  asAgreed_ = button(u"session.saveAgreed"_s, tr("Save as it was agreed…"));
  connect(asAgreed_, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(AddedLater::Without); });
  grid->addWidget(asAgreed_, 1, 1);
  column->addLayout(grid);
  connect(&theme(), &Theme::changed, this, &RecordReader::lay);
}

QPushButton* RecordReader::button(const QString& name, const QString& words) {
  auto* press = linkButton(words);
  press->setObjectName(name);
  setLeading(press);
  return press;
}

void RecordReader::lay() {
  const int at = text_->verticalScrollBar()->value();
  layDocument(*text_->document(), document_, {theme().textScale(), theme().tokens().text, theme().tokens().text2});
  text_->verticalScrollBar()->setValue(at);
}

void RecordReader::show(const WrittenRecord& written) {
  document_ = wholeRecord(written);
  lay();
  asAgreed_->setVisible(!written.addenda.empty());
  caseFile_->setVisible(!written.record.discussions.empty());
}

void RecordReader::showSection(const QString& key) {
  if (key.isEmpty()) {
    text_->moveCursor(QTextCursor::Start);
    return text_->verticalScrollBar()->setValue(0);
  }
  for (std::size_t at = 0; at < document_.lines.size(); ++at) {
    if (document_.lines[at].section != key) continue;
    const QTextBlock block = text_->document()->findBlockByNumber(static_cast<int>(at));
    text_->setTextCursor(QTextCursor(block));
    const QRect there = text_->cursorRect();
    text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() + there.top());
    return;
  }
}

void RecordReader::enter() { text_->setFocus(Qt::OtherFocusReason); }

}  // namespace headroom
