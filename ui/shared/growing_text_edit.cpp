// SPDX-License-Identifier: MIT
// Measures the text and follows it.
#include "ui/shared/growing_text_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "ui/shared/page_columns.h"
#include "ui/shared/private_copy.h"

namespace headroom {
namespace {

// On top of the typeface's own line, which makes about one and a half times the letters' size.
constexpr double kLineHeight = 1.16;
constexpr int kPause = 1'000;  // milliseconds

}  // namespace

GrowingTextEdit::GrowingTextEdit(const QString& name, int minimumLines, TextRole role, QWidget* parent)
    : QTextEdit(parent), minimumLines_(minimumLines), role_(role) {
  setAccessibleName(name);
  setAcceptRichText(false);
  setTabChangesFocus(true);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  viewport()->setAutoFillBackground(false);
  restyle();
  connect(&theme(), &Theme::changed, this, &GrowingTextEdit::restyle);
  connect(document(), &QTextDocument::contentsChanged, this, &GrowingTextEdit::spaceLines);
  connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
    if (hasFocus()) revealInPage(viewport(), cursorRect());
  });
  auto* pause = new QTimer(this);
  pause->setSingleShot(true);
  pause->setInterval(kPause);
  connect(pause, &QTimer::timeout, this, &GrowingTextEdit::endStep);
  connect(this, &QTextEdit::textChanged, pause, qOverload<>(&QTimer::start));
  spaceLines();
  connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingTextEdit::fit);
}

void GrowingTextEdit::setPlain(bool plain) {
  setProperty("plainField", plain);
  restyle();
}

// A new line takes the spacing of the line before it; only a text that was just set or cleared has none, and nothing to
// undo.
void GrowingTextEdit::spaceLines() {
  if (document()->firstBlock().blockFormat().lineHeightType() == QTextBlockFormat::ProportionalHeight) return;
  QTextBlockFormat spaced;
  spaced.setLineHeight(kLineHeight * 100, QTextBlockFormat::ProportionalHeight);
  document()->setUndoRedoEnabled(false);
  QTextCursor all(document());
  all.select(QTextCursor::Document);
  all.mergeBlockFormat(spaced);
  document()->setUndoRedoEnabled(true);
}

// Another look or size is no word typed.
void GrowingTextEdit::restyle() {
  const QSignalBlocker quiet(this);
  setFont(theme().font(role_));
  document()->setDefaultFont(theme().font(role_));
  document()->setDocumentMargin(property("plainField").toBool() ? 0 : theme().px(8));
  fit();
}

QSize GrowingTextEdit::minimumSizeHint() const {
  const double margins = 2 * document()->documentMargin() + 2 * frameWidth();
  return {theme().px(120),
          static_cast<int>(std::ceil(fontMetrics().lineSpacing() * kLineHeight * minimumLines_ + margins)) + 2};
}

QSize GrowingTextEdit::sizeHint() const {
  const int text = static_cast<int>(std::ceil(document()->size().height())) + 2 * frameWidth() + 2;
  return {theme().px(320), std::max(GrowingTextEdit::minimumSizeHint().height(), text)};
}

void GrowingTextEdit::fit() {
  const int wanted = GrowingTextEdit::sizeHint().height();
  if (minimumHeight() == wanted && maximumHeight() == wanted) return;
  setFixedHeight(wanted);
  updateGeometry();
}

void GrowingTextEdit::resizeEvent(QResizeEvent* event) {
  QTextEdit::resizeEvent(event);
  fit();
}

// Enter on an empty line is a line more. Qt takes it as the end of a list or a quotation, and gives the line its plain
// format back instead: of two blank lines one would be lost, and a line end before the first word.
void GrowingTextEdit::keyPressEvent(QKeyEvent* event) {
  if (isReadOnly() || !event->matches(QKeySequence::InsertParagraphSeparator)) {
    const int before = textCursor().position();
    QTextEdit::keyPressEvent(event);
    if (event->text() == u"." || event->text() == u"?" || event->text() == u"!") endStep();
    // Whoever is at its end already turns the page that it stands in.
    const bool turns = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp;
    if (turns && textCursor().position() == before) event->ignore();
    return;
  }
  QTextCursor at = textCursor();
  at.insertBlock();
  setTextCursor(at);
  event->accept();
}

// The page scrolls, not the field.
void GrowingTextEdit::wheelEvent(QWheelEvent* event) { event->ignore(); }

QMimeData* GrowingTextEdit::createMimeDataFromSelection() const {
  auto* copied = new QMimeData;
  copied->setText(textCursor().selection().toPlainText());
  if (private_) keepCopyPrivate(*copied);
  return copied;
}

bool GrowingTextEdit::canInsertFromMimeData(const QMimeData* source) const { return source->hasText(); }

void GrowingTextEdit::insertFromMimeData(const QMimeData* source) {
  if (source->hasText()) insertPlainText(source->text());
}

}  // namespace headroom
