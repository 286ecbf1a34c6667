// SPDX-License-Identifier: MIT
// Each check walks the visible widgets once and adds its faults; the walk by Tab and the focus pictures come last
// because they scroll.
#include "tests/support/ui_accessibility.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <map>
#include <set>

#include "tests/support/ui_cut_words.h"
#include "ui/shared/theme.h"

using namespace Qt::StringLiterals;

namespace headroom::test {
namespace {

constexpr int kSmallestTarget = 24;
constexpr int kRingReach = 8;  // how far outside a control its focus ring is drawn

QString nameOf(const QWidget* widget) {
  QString said = QString::fromLatin1(widget->metaObject()->className());
  if (!widget->objectName().isEmpty()) said += u" '"_s + widget->objectName() + u'\'';
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) said += u" \""_s + button->text() + u'"';
  if (const auto* label = qobject_cast<const QLabel*>(widget)) said += u" \""_s + label->text().left(40) + u'"';
  return said;
}

bool isFocusable(const QWidget* widget) {
  if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0) return false;
  // The line inside a spin box or an editable combo belongs to the control around it.
  if (widget->focusProxy() != nullptr) return false;
  const QWidget* parent = widget->parentWidget();
  return qobject_cast<const QComboBox*>(parent) == nullptr && !widget->inherits("QScrollBar");
}

std::vector<QWidget*> shownWidgets(QWidget& root) {
  std::vector<QWidget*> shown;
  for (QWidget* widget : root.findChildren<QWidget*>())
    if (widget->isVisible() && widget->window() == root.window()) shown.push_back(widget);
  return shown;
}

std::vector<QWidget*> focusables(QWidget& root) {
  std::vector<QWidget*> found;
  for (QWidget* widget : shownWidgets(root))
    if (isFocusable(widget)) found.push_back(widget);
  return found;
}

bool hasLabelRelation(QAccessibleInterface* interface) { return !interface->relations(QAccessible::Label).isEmpty(); }

void checkNamesAndRoles(QWidget& root, QStringList& faults) {
  for (QWidget* widget : focusables(root)) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    if (interface == nullptr) {
      faults << nameOf(widget) + u": unknown to assistive technology"_s;
      continue;
    }
    const auto* combo = qobject_cast<QComboBox*>(widget);
    const bool named = combo != nullptr && !combo->isEditable()
                           ? hasLabelRelation(interface)
                           : !interface->text(QAccessible::Name).trimmed().isEmpty() || hasLabelRelation(interface);
    if (!named) faults << nameOf(widget) + u": no accessible name (4.1.2)"_s;
    const QAccessible::Role role = interface->role();
    if (role == QAccessible::Client || role == QAccessible::NoRole) faults << nameOf(widget) + u": no role (4.1.2)"_s;
  }
}

void checkTable(QAccessibleInterface& heard, const QTableView& view, QStringList& faults) {
  constexpr int kRowsAsked = 4;
  QAccessibleTableInterface* table = heard.tableInterface();
  if (table == nullptr) {
    faults << nameOf(&view) + u": not heard as a table (1.3.1)"_s;
    return;
  }
  const auto nameOfFirst = [](const QList<QAccessibleInterface*>& headers) {
    return headers.isEmpty() ? QString() : headers.first()->text(QAccessible::Name).trimmed();
  };
  for (int row = 0; row < std::min(table->rowCount(), kRowsAsked); ++row) {
    for (int column = 0; column < table->columnCount(); ++column) {
      QAccessibleInterface* cell = view.isColumnHidden(column) ? nullptr : table->cellAt(row, column);
      if (cell == nullptr || cell->tableCellInterface() == nullptr) continue;
      const QString where = u"%1, row %2, column %3"_s.arg(nameOf(&view)).arg(row).arg(column);
      if (!view.horizontalHeader()->isHidden() &&
          nameOfFirst(cell->tableCellInterface()->columnHeaderCells()).isEmpty())
        faults << where + u": a cell without the heading of its column (1.3.1)"_s;
      // Where Qt leaves out what is hidden there is none to be named.
      const QList<QAccessibleInterface*> rowHeadings = cell->tableCellInterface()->rowHeaderCells();
      if (!rowHeadings.isEmpty() && nameOfFirst(rowHeadings).isEmpty())
        faults << where + u": a cell without the heading of its row (1.3.1)"_s;
      const QVariant shown = view.model()->index(row, column).data(Qt::DisplayRole);
      if (!shown.toString().isEmpty() && cell->text(QAccessible::Name).trimmed().isEmpty())
        faults << where + u": a cell that says nothing (1.1.1)"_s;
    }
  }
}

/// What is drawn by hand, and all that the tree says besides names of what Tab reaches.
void checkTree(QWidget& root, QStringList& faults) {
  for (QWidget* widget : shownWidgets(root)) {
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(widget);
    if (heard == nullptr) continue;
    const QAccessible::Role role = heard->role();
    const bool named = !heard->text(QAccessible::Name).trimmed().isEmpty();
    const bool isOurs = QLatin1String(widget->metaObject()->className()).startsWith("headroom::"_L1);
    const bool isLeaf = widget->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly) == nullptr;
    if (isOurs && isLeaf && role == QAccessible::Client) faults << nameOf(widget) + u": drawn, and not heard (1.1.1)"_s;
    const bool isPicture = role == QAccessible::Graphic || role == QAccessible::ProgressBar ||
                           role == QAccessible::List || role == QAccessible::Heading;
    if (isPicture && !named) faults << nameOf(widget) + u": a picture or a heading without words (1.1.1)"_s;
    const bool ticked = role == QAccessible::CheckBox || role == QAccessible::RadioButton;
    if (ticked && !heard->state().checkable)
      faults << nameOf(widget) + u": does not say whether it is ticked (4.1.2)"_s;
    if (const auto* button = qobject_cast<QAbstractButton*>(widget); ticked && button != nullptr)
      if (heard->state().checked != static_cast<unsigned>(button->isChecked()))
        faults << nameOf(widget) + u": says that it is ticked when it is not, or the other way (4.1.2)"_s;
    if (heard->state().disabled == static_cast<unsigned>(widget->isEnabled()))
      faults << nameOf(widget) + u": does not say whether it can be used (4.1.2)"_s;
    if (const auto* view = qobject_cast<QTableView*>(widget)) checkTable(*heard, *view, faults);
  }
}

/// What is pressed has a name, whether Tab reaches it or not.
void checkButtonNames(QWidget& root, QStringList& faults) {
  for (QWidget* widget : shownWidgets(root)) {
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    if (button == nullptr || widget->objectName() == u"qt_toolbar_ext_button") continue;
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
    if (interface == nullptr || interface->text(QAccessible::Name).trimmed().isEmpty())
      faults << nameOf(widget) + u": a button without a name (4.1.2)"_s;
  }
}

void checkTargets(QWidget& root, QStringList& faults) {
  for (QWidget* widget : shownWidgets(root)) {
    const bool pressed = qobject_cast<QAbstractButton*>(widget) != nullptr && widget->isEnabled() &&
                         !widget->parentWidget()->inherits("QTableView") &&
                         widget->objectName() != u"qt_toolbar_ext_button";
    if (!pressed && !isFocusable(widget)) continue;
    if (widget->width() < kSmallestTarget || widget->height() < kSmallestTarget) {
      faults << u"%1: %2x%3 is under 24x24 (2.5.8)"_s.arg(nameOf(widget)).arg(widget->width()).arg(widget->height());
    }
  }
}

bool isClipped(const QLabel& label) {
  if (label.text().isEmpty() || label.inherits("headroom::ElidedLabel")) return false;
  const QRect room = label.contentsRect();
  if (label.wordWrap()) {
    return label.heightForWidth(label.width()) > label.height() + 1;
  }
  const QFontMetrics metrics(label.font());
  return metrics.horizontalAdvance(label.text()) > room.width() + 1 || metrics.height() > label.height() + 2;
}

bool isClipped(const QAbstractButton& button) {
  if (button.text().isEmpty()) return false;
  QString words = button.text();
  words.remove(u'&');
  const int icon = button.icon().isNull() ? 0 : button.iconSize().width();
  const QFontMetrics metrics(button.font());
  return metrics.horizontalAdvance(words) + icon > button.width() || metrics.height() > button.height();
}

void checkWords(QWidget& root, QStringList& faults) {
  for (QWidget* widget : shownWidgets(root)) {
    const auto* label = qobject_cast<QLabel*>(widget);
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    if ((label != nullptr && isClipped(*label)) || (button != nullptr && isClipped(*button)))
      faults << nameOf(widget) + u": its words are clipped (1.4.4)"_s;
    const auto* area = qobject_cast<QScrollArea*>(widget);
    if (area != nullptr && area->horizontalScrollBar()->maximum() > 0)
      faults << nameOf(widget) + u": scrolls sideways (1.4.10)"_s;
  }
}

void checkOverlaps(QWidget& root, QStringList& faults) {
  const std::vector<QWidget*> all = focusables(root);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      QWidget* a = all[i];
      QWidget* b = all[j];
      if (a->isAncestorOf(b) || b->isAncestorOf(a)) continue;
      const QRect one(a->mapTo(root.window(), QPoint()), a->size());
      const QRect other(b->mapTo(root.window(), QPoint()), b->size());
      const QRect both = one.intersected(other);
      if (both.width() > 1 && both.height() > 1 && a->parentWidget() == b->parentWidget())
        faults << nameOf(a) + u" lies over "_s + nameOf(b);
    }
  }
}

void checkMnemonics(QWidget& root, QStringList& faults) {
  std::map<QString, QString> owners;
  for (QWidget* widget : shownWidgets(root)) {
    QString words;
    if (const auto* button = qobject_cast<QAbstractButton*>(widget)) words = button->text();
    if (const auto* label = qobject_cast<QLabel*>(widget); label != nullptr && label->buddy() != nullptr)
      words = label->text();
    const QString key = QKeySequence::mnemonic(words).toString();
    if (key.isEmpty()) continue;
    if (owners.contains(key)) faults << nameOf(widget) + u": "_s + key + u" already means "_s + owners[key];
    owners[key] = nameOf(widget);
  }
}

/// Where `widget` stands beside `other`: what scrolls is as far down as the area in which it scrolls.
QRect placeBeside(const QWidget* widget, const QWidget* other) {
  const QWidget* shown = widget;
  for (const QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget())
    if (qobject_cast<const QScrollArea*>(above) != nullptr && !above->isAncestorOf(other)) shown = above;
  return {shown->mapTo(widget->window(), QPoint()), shown->size()};
}

/// A step of the Tab key must not go up the page inside one column.
void checkOrder(const std::vector<QWidget*>& walk, QStringList& faults) {
  for (std::size_t i = 1; i < walk.size(); ++i) {
    const QRect from = placeBeside(walk[i - 1], walk[i]);
    const QRect to = placeBeside(walk[i], walk[i - 1]);
    const bool up = to.bottom() < from.top();
    const bool sameColumn = to.left() < from.right() && from.left() < to.right();
    if (up && sameColumn && to.top() > 0)
      faults << nameOf(walk[i]) + u": comes after "_s + nameOf(walk[i - 1]) + u" and stands above it (2.4.3)"_s;
  }
}

std::vector<QWidget*> chainOf(QWidget& root) {
  std::vector<QWidget*> chain;
  QWidget* window = root.window();
  for (QWidget* widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain())
    if (isFocusable(widget) && (&root == window || root.isAncestorOf(widget))) chain.push_back(widget);
  return chain;
}

void checkTabWalk(QWidget& root, QStringList& faults) {
  const std::vector<QWidget*> chain = chainOf(root);
  if (chain.empty()) return;
  std::set<QWidget*> reached;
  chain.front()->setFocus(Qt::TabFocusReason);
  for (std::size_t step = 0; step < 3 * chain.size() + 3; ++step) {
    QWidget* at = QApplication::focusWidget();
    if (at == nullptr) break;
    reached.insert(at);
    QTest::keyClick(at, Qt::Key_Tab);
    if (QApplication::focusWidget() == at && chain.size() > 1) {
      faults << nameOf(at) + u": Tab does not leave it (2.1.2)"_s;
      at->setFocus();
      QWidget* next = at->nextInFocusChain();
      while (next != at && !isFocusable(next)) next = next->nextInFocusChain();
      next->setFocus(Qt::TabFocusReason);
    }
  }
  for (QWidget* widget : focusables(root)) {
    bool inside = false;
    for (QWidget* one : reached) inside = inside || widget == one || widget->isAncestorOf(one);
    if (!inside) faults << nameOf(widget) + u": Tab never reaches it (2.1.1)"_s;
  }
}

/// What of `widget` its window shows, in the window's coordinates. Not visibleRegion(): that leaves out what the
/// widget's own children cover.
QRect seenPart(const QWidget* widget) {
  QRect part(widget->mapTo(widget->window(), QPoint()), widget->size());
  for (const QWidget* above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
    part &= QRect(above->mapTo(widget->window(), QPoint()), above->size());
    if (above->isWindow()) break;
  }
  return part;
}

/// Pixels that stand out from what they were before by 3:1 (1.4.11).
int changedPixels(const QImage& before, const QImage& after) {
  int changed = 0;
  for (int y = 0; y < before.height(); ++y)
    for (int x = 0; x < before.width(); ++x)
      if (before.pixel(x, y) != after.pixel(x, y) &&
          contrastRatio(before.pixelColor(x, y), after.pixelColor(x, y)) >= 3)
        ++changed;
  return changed;
}

void checkVisibleFocus(QWidget& root, QStringList& faults) {
  QWidget* window = root.window();
  for (QWidget* widget : focusables(root)) {
    widget->setFocus(Qt::TabFocusReason);
    QApplication::processEvents();
    const QRect part = seenPart(widget);
    if (part.isEmpty()) {
      faults << nameOf(widget) + u": cannot be seen while it has the focus (2.4.11)"_s;
      continue;
    }
    const QRect seen = part.adjusted(-kRingReach, -kRingReach, kRingReach, kRingReach).intersected(window->rect());
    const QImage with = window->grab(seen).toImage();
    if (QApplication::focusWidget() != nullptr) QApplication::focusWidget()->clearFocus();
    QApplication::processEvents();
    const QImage without = window->grab(seen).toImage();
    const int least = 2 * std::min(part.width(), part.height());
    if (const int changed = changedPixels(without, with); changed < least)
      faults << u"%1: only %2 pixels say that it has the focus (2.4.7)"_s.arg(nameOf(widget)).arg(changed);
  }
}

}  // namespace

QStringList accessibilityFaults(QWidget& root) {
  root.window()->show();
  root.window()->activateWindow();
  (void)QTest::qWaitForWindowActive(root.window());
  QApplication::processEvents();
  QStringList faults;
  checkNamesAndRoles(root, faults);
  checkButtonNames(root, faults);
  checkTree(root, faults);
  checkTargets(root, faults);
  checkWords(root, faults);
  checkOverlaps(root, faults);
  checkMnemonics(root, faults);
  checkOrder(chainOf(root), faults);
  checkTabWalk(root, faults);
  checkVisibleFocus(root, faults);
  return faults;
}

QStringList focusFaults(QWidget& root) {
  root.window()->activateWindow();
  (void)QTest::qWaitForWindowActive(root.window());
  QStringList faults;
  checkVisibleFocus(root, faults);
  return faults;
}

QStringList accessibilityFaultsAtEverySize(QWidget& root) {
  const double before = theme().textScale();
  QStringList all;
  // A dialog is looked at as it opens: its words have the room that it gives them.
  if (qobject_cast<QDialog*>(&root) != nullptr) {
    root.show();
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
    for (const QString& fault : cutWords(root)) all << u"as it opens: "_s + fault;
  }
  for (const double scale : {1.0, 1.5, 2.0}) {
    theme().setTextScale(scale);
    root.window()->resize(1280, 720);
    QApplication::processEvents();
    QApplication::processEvents();
    for (const QString& fault : accessibilityFaults(root)) all << u"%1%: %2"_s.arg(qRound(scale * 100)).arg(fault);
  }
  theme().setTextScale(before);
  return all;
}

}  // namespace headroom::test
