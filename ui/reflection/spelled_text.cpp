// SPDX-License-Identifier: MIT
// Marks are made by a highlighter: they are no part of the text, and textChanged() comes for them too, so that whoever
// listens compares what stands there.
#include "ui/reflection/spelled_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <utility>

#include "core/reflection/speller.h"
#include "ui/shared/label.h"

using namespace Qt::StringLiterals;

namespace headroom {

class SpellingMarks : public QSyntaxHighlighter {
 public:
  SpellingMarks(QTextDocument* document, const Speller& speller) : QSyntaxHighlighter(document), speller_(speller) {}

  /// Where somebody is typing; -1 where nobody is. The word there waits until it is left.
  void setWriting(int position) { writing_ = position; }
  int writing() const { return writing_; }

 protected:
  void highlightBlock(const QString& text) override {
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    wrong.setUnderlineColor(colourOf(TextColour::Over));
    const qsizetype writing = writing_ - currentBlock().position();
    for (const Stretch& one : spelledWords(text)) {
      const bool isTyped = writing_ >= 0 && one.at <= writing && writing <= one.at + one.length;
      if (isTyped || speller_.isRight(text.mid(one.at, one.length))) continue;
      setFormat(static_cast<int>(one.at), static_cast<int>(one.length), wrong);
    }
  }

 private:
  const Speller& speller_;
  int writing_ = -1;
};

SpelledText::SpelledText(const QString& name, int minimumLines, TextRole role, const Speller& speller, QWidget* parent)
    : GrowingTextEdit(name, minimumLines, role, parent), speller_(speller) {
  // Before the highlighter hears of the change.
  connect(document(), &QTextDocument::contentsChange, this, [this](int from, int, int added) {
    if (hasFocus()) marks_->setWriting(from + added);
  });
  marks_ = new SpellingMarks(document(), speller);
  connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
    const int was = marks_->writing();
    if (was < 0 || was == textCursor().position()) return;
    marks_->setWriting(-1);
    marks_->rehighlightBlock(document()->findBlock(was));
  });
}

void SpelledText::markAgain() {
  marks_->setWriting(-1);
  marks_->rehighlight();
}

std::optional<Stretch> SpelledText::wrongAt(int position) const {
  const QTextBlock block = document()->findBlock(position);
  const QString text = block.text();
  for (const Stretch& one : spelledWords(text)) {
    const qsizetype inside = position - block.position();
    if (inside < one.at || inside > one.at + one.length) continue;
    if (!speller_.isRight(text.mid(one.at, one.length))) return Stretch{block.position() + one.at, one.length};
  }
  return std::nullopt;
}

bool SpelledText::selectWrong(int from) {
  for (QTextBlock block = document()->findBlock(from); block.isValid(); block = block.next()) {
    const QString text = block.text();
    for (const Stretch& one : spelledWords(text)) {
      const auto at = static_cast<int>(block.position() + one.at);
      if (at < from || speller_.isRight(text.mid(one.at, one.length))) continue;
      QTextCursor marked(document());
      marked.setPosition(at);
      marked.setPosition(at + static_cast<int>(one.length), QTextCursor::KeepAnchor);
      setTextCursor(marked);
      return true;
    }
  }
  return false;
}

int SpelledText::wrongWords() const {
  int count = 0;
  for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
    const QString text = block.text();
    for (const Stretch& one : spelledWords(text)) count += speller_.isRight(text.mid(one.at, one.length)) ? 0 : 1;
  }
  return count;
}

void SpelledText::replace(const Stretch& wrong, const QString& by) {
  QTextCursor there(document());
  there.setPosition(static_cast<int>(wrong.at));
  there.setPosition(static_cast<int>(wrong.at + wrong.length), QTextCursor::KeepAnchor);
  there.insertText(by);
  setTextCursor(there);
}

void SpelledText::addSpelling(QMenu& menu, const Stretch& wrong) {
  QTextCursor there(document());
  there.setPosition(static_cast<int>(wrong.at));
  there.setPosition(static_cast<int>(wrong.at + wrong.length), QTextCursor::KeepAnchor);
  const QString word = there.selectedText();
  QAction* first = menu.actions().isEmpty() ? nullptr : menu.actions().front();
  const QStringList meant = speller_.suggestions(word);
  for (const QString& one : meant) {
    auto* action = new QAction(one, &menu);
    connect(action, &QAction::triggered, this, [this, wrong, one] { replace(wrong, one); });
    menu.insertAction(first, action);
  }
  if (meant.isEmpty()) {
    auto* none = new QAction(tr("No other spelling is known"), &menu);
    none->setEnabled(false);
    menu.insertAction(first, none);
  }
  menu.insertSeparator(first);
  auto* add = new QAction(tr("Add '%1' to my words").arg(word), &menu);
  add->setObjectName(u"spelling.add"_s);
  connect(add, &QAction::triggered, this, [this, word] { Q_EMIT wordAdded(word); });
  menu.insertAction(first, add);
  menu.insertSeparator(first);
  menu.setActiveAction(menu.actions().front());
}

void SpelledText::openMenu(std::function<void()> left) {
  left_ = std::move(left);
  QContextMenuEvent asked(QContextMenuEvent::Keyboard, cursorRect().bottomLeft(),
                          viewport()->mapToGlobal(cursorRect().bottomLeft()));
  contextMenuEvent(&asked);
}

// What is chosen in the menu comes after it was hidden, so that only the way out of it tells a choice from none.
bool SpelledText::eventFilter(QObject* watched, QEvent* event) {
  if (auto* menu = qobject_cast<QMenu*>(watched); menu != nullptr && left_ != nullptr) {
    const bool isEscape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Cancel);
    const bool isBeside = event->type() == QEvent::MouseButtonPress &&
                          !menu->rect().contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    if (isEscape || isBeside) std::exchange(left_, nullptr)();
    if (event->type() == QEvent::Hide) left_ = nullptr;
  }
  return GrowingTextEdit::eventFilter(watched, event);
}

void SpelledText::contextMenuEvent(QContextMenuEvent* event) {
  QMenu* menu = createStandardContextMenu(event->pos());
  menu->setObjectName(u"spelling.menu"_s);
  menu->setParent(this, menu->windowFlags());
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool byKeys = event->reason() == QContextMenuEvent::Keyboard;
  const QTextCursor there = byKeys ? textCursor() : cursorForPosition(event->pos());
  if (const auto wrong = wrongAt(there.selectionStart()); wrong && !isReadOnly()) addSpelling(*menu, *wrong);
  menu->installEventFilter(this);
  menu->popup(event->globalPos());
  event->accept();
}

}  // namespace headroom
