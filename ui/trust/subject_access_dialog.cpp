// SPDX-License-Identifier: MIT
// The text is not changed while it is looked at: stretches are drawn over it, and leave it only in what is saved.
#include "ui/trust/subject_access_dialog.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/base/counted.h"
#include "core/base/day_words.h"
#include "core/exchange/whole_files.h"
#include "core/organisation/printed_marking_store.h"
#include "ui/paper/text_report.h"
#include "ui/shared/button.h"
#include "ui/shared/label.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom {
SubjectAccessDialog::SubjectAccessDialog(const HeldAbout& held, const QStringList& otherNames, QDate today,
                                         QWidget* parent)
    : QDialog(parent),
      text_(heldText(held, today)),
      printed_(plainDate(today)),
      marking_(usualMarking()),
      suggestedName_(tr("Held about %1.pdf").arg(held.name)),
      stretches_(proposedToWithhold(text_, otherNames, held.name)) {
  build(held.name);
  paintStretches();
}

void SubjectAccessDialog::build(const QString& name) {
  setObjectName(u"subject"_s);
  setWindowTitle(tr("What is held about %1").arg(name));
  resize(theme().px(820), theme().px(620));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(
      sentence(tr("Names of others and what looks like an identifier are withheld already. Read it through: mark what "
                  "is about somebody else and withhold it, or show again what is not.")));
  shown_ = new QPlainTextEdit(text_);
  shown_->setObjectName(u"subject.text"_s);
  shown_->setAccessibleName(tr("What is held about %1").arg(name));
  shown_->setReadOnly(true);
  shown_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  shown_->setTabChangesFocus(true);
  column->addWidget(shown_, 1);
  auto* line = new QHBoxLayout;
  auto* hide = secondaryButton(tr("Withhold what is marked"), u"eye-off"_s);
  hide->setObjectName(u"subject.withhold"_s);
  connect(hide, &QPushButton::clicked, this, &SubjectAccessDialog::withhold);
  line->addWidget(hide);
  auto* show = secondaryButton(tr("Show it again"), u"eye"_s);
  show->setObjectName(u"subject.show"_s);
  connect(show, &QPushButton::clicked, this, &SubjectAccessDialog::showAgain);
  line->addWidget(show);
  count_ = new Label({}, TextRole::Secondary, TextColour::Text2);
  count_->setObjectName(u"subject.count"_s);
  line->addWidget(count_, 1);
  column->addLayout(line);
  auto* ends = new QHBoxLayout;
  ends->addStretch(1);
  auto* cancel = secondaryButton(tr("Close"));
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  ends->addWidget(cancel);
  auto* keep = primaryButton(tr("Save…"), u"download"_s);
  keep->setObjectName(u"subject.save"_s);
  connect(keep, &QPushButton::clicked, this, &SubjectAccessDialog::save);
  ends->addWidget(keep);
  column->addLayout(ends);
}

void SubjectAccessDialog::withhold() {
  const QTextCursor cursor = shown_->textCursor();
  if (!cursor.hasSelection()) return count_->setText(tr("Mark the words first."));
  stretches_.push_back({cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()});
  stretches_ = joined(std::move(stretches_), text_.size());
  paintStretches();
}

void SubjectAccessDialog::showAgain() {
  const QTextCursor cursor = shown_->textCursor();
  const auto from = cursor.selectionStart();
  const auto to = cursor.selectionEnd();
  const auto before = stretches_.size();
  std::erase_if(stretches_, [&](const Stretch& one) { return one.at <= to && from <= one.at + one.length; });
  if (stretches_.size() == before) return count_->setText(tr("Nothing is withheld there."));
  paintStretches();
}

void SubjectAccessDialog::paintStretches() {
  QList<QTextEdit::ExtraSelection> drawn;
  for (const Stretch& one : stretches_) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(shown_->document());
    selection.cursor.setPosition(static_cast<int>(one.at));
    selection.cursor.setPosition(static_cast<int>(one.at + one.length), QTextCursor::KeepAnchor);
    selection.format.setBackground(shown_->palette().color(QPalette::Text));
    selection.format.setForeground(shown_->palette().color(QPalette::Base));
    drawn << selection;
  }
  shown_->setExtraSelections(drawn);
  count_->setText(counted(stretches_.size(), "passage withheld", "passages withheld"));
}

void SubjectAccessDialog::save() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Where it goes"), suggestedName_, tr("PDF (*.pdf);;Plain text (*.txt)"));
  if (path.isEmpty()) return;
  const QString text = withheld(text_, stretches_);
  const bool saved = path.endsWith(u".txt", Qt::CaseInsensitive)
                         ? whyNotWritten(path, text.toUtf8()).isEmpty()
                         : writeTextPdf(path, {windowTitle(), text, printed_, marking_});
  count_->setText(saved ? tr("Saved.") : tr("It could not be saved there."));
}

}  // namespace headroom
