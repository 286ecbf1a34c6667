// SPDX-License-Identifier: MIT
// Measures the widgets as the style would have them, and asks the picture whether the paper beside a cut word is empty.
#include "tests/support/ui_cut_words.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTextEdit>

#include "ui/shared/label.h"
#include "ui/shared/load_bar.h"
#include "ui/shared/tag.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

constexpr int kBreath = 24;  ///< beside a word that would fit there: the padding of a card is not room
constexpr int kTouching = 4;

bool isPartOfAnother(const QWidget* widget) {
  const QWidget* parent = widget->parentWidget();
  return qobject_cast<const QComboBox*>(parent) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(parent) != nullptr || widget->inherits("QScrollBar");
}

/// Whether `missing` more pixels of a line of words would fit on either side of it.
bool hasRoomBeside(const QImage& picture, const QRect& line, int missing) {
  const QRect middle(line.left(), line.center().y() - 4, line.width(), 8);
  const QRect after(middle.right() + 1, middle.top(), missing + kBreath, middle.height());
  const QRect before(middle.left() - missing - kBreath, middle.top(), missing + kBreath, middle.height());
  return isEmptyPaper(picture, after) || isEmptyPaper(picture, before);
}

int longestWord(const QLabel& label) {
  int longest = 0;
  for (const QString& word : label.text().split(QRegularExpression(u"\\s+"_s)))
    longest = std::max(longest, QFontMetrics(label.font()).horizontalAdvance(word));
  return longest;
}

/// What its lines want below the height that it got, whatever it asked its layout for.
int linesMissing(const QLabel& label) {
  const QRect inside = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
  const QRect lines =
      QFontMetrics(label.font()).boundingRect(QRect(0, 0, inside.width(), 100'000), Qt::TextWordWrap, label.text());
  return std::max(lines.height() - inside.height(), label.heightForWidth(label.width()) - label.height());
}

/// The foot of its words lies beyond something that they stand in, which does not scroll.
void checkInside(const QWidget& widget, QStringList& faults) {
  QRect place(QPoint(), widget.size());
  const QWidget* inner = &widget;
  for (const QWidget* above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
    const auto* area = qobject_cast<const QAbstractScrollArea*>(above->parentWidget());
    if (inner->isWindow() || (area != nullptr && area->viewport() == above)) return;
    place.translate(inner->pos());
    if (place.bottom() >= above->height() + 1 || place.top() < -1) {
      faults << u"%1: %2 of it lie outside %3"_s.arg(wordsFor(&widget))
                    .arg(std::max(place.bottom() + 1 - above->height(), -place.top()))
                    .arg(wordsFor(above));
      return;
    }
    inner = above;
  }
}

/// A bar beside it that is wider than it has to be by as much as the words want.
bool hasBarToNarrow(const QLabel& label, int missing) {
  for (const QObject* one : label.parentWidget()->children()) {
    const auto* bar = qobject_cast<const LoadBar*>(one);
    if (bar == nullptr || bar->isHidden() || bar->y() > label.geometry().bottom() ||
        bar->geometry().bottom() < label.y())
      continue;
    if (bar->width() - bar->minimumWidth() >= missing) return true;
  }
  return false;
}

void checkLabel(const QLabel& label, const QImage& picture, QWidget& window, QStringList& faults) {
  if (const auto* elided = qobject_cast<const ElidedLabel*>(&label); elided != nullptr && !label.wordWrap()) {
    const int missing = elided->sizeHint().width() - label.width();
    if (elided->text() == elided->fullText()) return;
    // What stands in a row in full size names somebody, and can take a line more.
    if (label.font() == theme().font(TextRole::Body) || hasBarToNarrow(label, missing))
      faults << u"%1: '%2' is cut by %3 where it could take a line more"_s.arg(wordsFor(&label), elided->fullText())
                    .arg(missing);
    if (hasRoomBeside(picture, placeIn(window, &label), missing))
      faults << u"%1: '%2' is cut by %3 beside empty paper"_s.arg(wordsFor(&label), elided->fullText()).arg(missing);
    return;
  }
  if (label.text().isEmpty()) return;
  const int width = label.contentsRect().width();
  if (label.wordWrap()) {
    if (const int missing = linesMissing(label); missing > 0)
      faults << u"%1: its lines are cut, %2 missing below"_s.arg(wordsFor(&label)).arg(missing);
    if (longestWord(label) > width + 1) faults << wordsFor(&label) + u": a word is wider than it"_s;
    return;
  }
  if (label.sizeHint().width() > label.width() + 1) faults << wordsFor(&label) + u": its words are cut"_s;
  const auto lines = static_cast<int>(label.text().count(u'\n')) + 1;
  if (QFontMetrics(label.font()).height() * lines > label.height() + 2)
    faults << wordsFor(&label) + u": its line is cut"_s;
}

void checkButton(const QAbstractButton& button, QStringList& faults) {
  if (button.text().isEmpty()) return;
  const int missing = button.sizeHint().width() - button.width();
  if (missing > 1) faults << u"%1: %2 too narrow for its words"_s.arg(wordsFor(&button)).arg(missing);
  const auto lines = static_cast<int>(button.text().count(u'\n')) + 1;
  if (QFontMetrics(button.font()).height() * lines > button.height())
    faults << wordsFor(&button) + u": its line is cut"_s;
}

void checkPainted(const QWidget& widget, QStringList& faults) {
  if (qobject_cast<const Tag*>(&widget) == nullptr && qobject_cast<const MarkedText*>(&widget) == nullptr) return;
  if (widget.width() < widget.sizeHint().width() || widget.height() < widget.sizeHint().height())
    faults << u"%1: '%2' is cut"_s.arg(wordsFor(&widget), widget.accessibleName());
}

int roomInside(const QComboBox& combo) {
  QStyleOptionComboBox option;
  option.initFrom(&combo);
  option.editable = combo.isEditable();
  option.subControls = QStyle::SC_All;
  return combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo).width();
}

/// What it can come to say: the box is to be as wide as that while there is room.
void checkEntries(const QComboBox& combo, const QImage& picture, QWidget& window, QStringList& faults) {
  QString longest;
  int widest = 0;
  for (int at = 0; at < combo.count(); ++at) {
    const QString words = combo.itemText(at).trimmed();
    const int width = combo.fontMetrics().horizontalAdvance(words);
    if (width > widest) longest = words, widest = width;
  }
  const int missing = widest - roomInside(combo);
  if (missing > 0 && hasRoomBeside(picture, placeIn(window, &combo), missing))
    faults << u"%1: its entry '%2' would be cut by %3 beside empty paper"_s.arg(wordsFor(&combo), longest).arg(missing);
}

int roomInside(const QLineEdit& line) {
  QStyleOptionFrame option;
  option.initFrom(&line);
  option.lineWidth = line.hasFrame() ? line.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &line) : 0;
  return line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line).width() - 4;
}

bool isControl(const QWidget* widget) {
  return qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
}

/// A text that does not scroll shows all of it.
void checkText(const QTextEdit& text, QStringList& faults) {
  if (text.verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff || text.toPlainText().isEmpty()) return;
  const int missing = qRound(text.document()->size().height()) - text.viewport()->height();
  if (missing > 1) faults << u"%1: %2 of its lines are cut below"_s.arg(wordsFor(&text)).arg(missing);
}

void checkField(const QWidget& widget, QStringList& faults) {
  if (isControl(&widget) && !isPartOfAnother(&widget) && widget.height() < widget.fontMetrics().height() + 2)
    faults << wordsFor(&widget) + u": its line is cut"_s;
  const auto advance = [&widget](const QString& words) { return widget.fontMetrics().horizontalAdvance(words); };
  const auto say = [&](const QString& words) { faults << u"%1: '%2' is cut in it"_s.arg(wordsFor(&widget), words); };
  if (const auto* combo = qobject_cast<const QComboBox*>(&widget)) {
    if (advance(combo->currentText()) > roomInside(*combo)) say(combo->currentText());
  } else if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(&widget)) {
    const auto* line = spin->findChild<const QLineEdit*>();
    if (line != nullptr && advance(spin->text()) + 2 > roomInside(*line)) say(spin->text());
  } else if (const auto* line = qobject_cast<const QLineEdit*>(&widget); line != nullptr && !isPartOfAnother(line)) {
    const QString words = line->text().isEmpty() ? line->placeholderText()
                          : line->isReadOnly()   ? line->text()
                                                 : QString();
    if (advance(words) + 2 > roomInside(*line)) say(words);
  }
}

bool hasShownLabel(const QWidget& field) {
  for (const QLabel* label : field.window()->findChildren<QLabel*>())
    if (label->isVisible() && !label->text().trimmed().isEmpty() &&
        (label->buddy() == &field || label->buddy() == field.parentWidget()))
      return true;
  return false;
}

/// Words inside a field go with the first letter typed.
void checkPlaceholder(const QWidget& widget, QStringList& faults) {
  const auto* line = qobject_cast<const QLineEdit*>(&widget);
  const auto* text = qobject_cast<const QTextEdit*>(&widget);
  const QString words = line != nullptr   ? line->placeholderText()
                        : text != nullptr ? text->placeholderText()
                                          : QString();
  if (!words.isEmpty() && !isPartOfAnother(&widget) && !hasShownLabel(widget))
    faults << u"%1: '%2' inside it is its only label"_s.arg(wordsFor(&widget), words);
}

void checkTouching(const QWidget& widget, const std::vector<QWidget*>& shown, QStringList& faults) {
  if (!isControl(&widget) || isPartOfAnother(&widget)) return;
  for (const QWidget* other : shown) {
    const auto* label = qobject_cast<const QLabel*>(other);
    if (label == nullptr || label->parentWidget() != widget.parentWidget() || label->text().isEmpty()) continue;
    const QRect mine = widget.geometry();
    QRect words = label->geometry();
    if (words.bottom() < mine.top() || words.top() > mine.bottom()) continue;
    words.setRight(std::min(words.right(), words.left() + label->sizeHint().width()));
    const int before = mine.left() - words.right() - 1;
    const int after = words.left() - mine.right() - 1;
    if (std::max(before, after) < kTouching) faults << wordsFor(&widget) + u" touches "_s + wordsFor(label);
  }
}

/// What scrolls may reach over the edge, up and down; nothing may sideways unless it can be scrolled there.
bool isWordsOrBar(const QWidget& widget) {
  const auto* label = qobject_cast<const QLabel*>(&widget);
  return (label != nullptr && !label->text().isEmpty()) || qobject_cast<const LoadBar*>(&widget) != nullptr;
}

/// Words or a bar that begin where the words beside them have not ended.
void checkOverlap(const QWidget& widget, QStringList& faults) {
  if (widget.parentWidget() == nullptr || !isWordsOrBar(widget)) return;
  for (const QObject* one : widget.parentWidget()->children()) {
    const auto* other = qobject_cast<const QWidget*>(one);
    if (other == nullptr || other == &widget || other->isHidden() || !isWordsOrBar(*other)) continue;
    const QRect shared = widget.geometry() & other->geometry();
    if (other->x() >= widget.x() && shared.width() > 1 && shared.height() > 1)
      faults << u"%1: lies under %2"_s.arg(wordsFor(&widget), wordsFor(other));
  }
}

void checkEdges(const QWidget& widget, QStringList& faults) {
  const QWidget* parent = widget.parentWidget();
  if (parent == nullptr || widget.isWindow() || widget.inherits("QScrollBar") || widget.inherits("QFocusFrame")) return;
  const auto* area = qobject_cast<const QScrollArea*>(parent->parentWidget());
  const bool scrolls = area != nullptr && area->viewport() == parent;
  const QRect mine = widget.geometry();
  const bool sideways = mine.left() < -1 || mine.right() > parent->width();
  const bool upright = !scrolls && (mine.top() < -1 || mine.bottom() > parent->height());
  if (parent->parentWidget() != nullptr && parent->parentWidget()->inherits("QAbstractItemView")) return;
  if (sideways || upright) faults << u"%1: reaches beyond the edge of %2"_s.arg(wordsFor(&widget), wordsFor(parent));
}

}  // namespace

std::vector<QWidget*> shownIn(QWidget& window) {
  std::vector<QWidget*> shown;
  for (QWidget* widget : window.findChildren<QWidget*>())
    if (widget->isVisible() && widget->window() == window.window()) shown.push_back(widget);
  return shown;
}

QString wordsFor(const QWidget* widget) {
  QString said = QString::fromLatin1(widget->metaObject()->className()).remove(u"headroom::"_s);
  if (!widget->objectName().isEmpty()) said += u' ' + widget->objectName();
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) said += u" \""_s + button->text() + u'"';
  if (const auto* label = qobject_cast<const QLabel*>(widget)) said += u" \""_s + label->text().left(40) + u'"';
  if (said.contains(u' ')) return said;
  for (const QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
    if (above->objectName().isEmpty() || above->objectName().startsWith(u"qt_")) continue;
    return said + u" in "_s + above->objectName();
  }
  return said;
}

QRect placeIn(const QWidget& window, const QWidget* widget) {
  return {widget->mapTo(&window, QPoint()), widget->size()};
}

bool isEmptyPaper(const QImage& picture, const QRect& part) {
  if (part.isEmpty() || !picture.rect().contains(part)) return false;
  const QRgb first = picture.pixel(part.topLeft());
  for (int y = part.top(); y <= part.bottom(); ++y)
    for (int x = part.left(); x <= part.right(); ++x)
      if (picture.pixel(x, y) != first) return false;
  return true;
}

QStringList cutWords(QWidget& window) {
  QStringList faults;
  const QImage picture = window.grab().toImage();
  const std::vector<QWidget*> shown = shownIn(window);
  for (const QWidget* widget : shown) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) checkLabel(*label, picture, window, faults);
    if (isWordsOrBar(*widget) || qobject_cast<const QAbstractButton*>(widget) != nullptr) checkInside(*widget, faults);
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) checkButton(*button, faults);
    checkPainted(*widget, faults);
    checkField(*widget, faults);
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) checkEntries(*combo, picture, window, faults);
    if (const auto* text = qobject_cast<const QTextEdit*>(widget)) checkText(*text, faults);
    checkPlaceholder(*widget, faults);
    checkTouching(*widget, shown, faults);
    checkOverlap(*widget, faults);
    checkEdges(*widget, faults);
  }
  return faults + cutCells(window, picture);
}

}  // namespace headroom::test
