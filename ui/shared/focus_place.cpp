// SPDX-License-Identifier: MIT
// Parts are known by their names, for those that were made anew are other objects.
#include "ui/shared/focus_place.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>
#include <utility>

#include "ui/shared/field_about.h"

namespace headroom {
namespace {

constexpr const char* kWeighty = "weighty";
constexpr const char* kStartsHere = "startsHere";
constexpr const char* kMayBeEmpty = "mayBeEmpty";

bool startsHere(const QWidget* part) { return part->property(kStartsHere).toBool(); }

/// Whether it is seen, or will be: what was made within this event is shown only after it, and has the keyboard then.
bool isSeen(const QWidget& part, const QWidget& page) {
  for (const QWidget* one = &part; one != nullptr && one != &page; one = one->parentWidget())
    if (one->isHidden() && one->testAttribute(Qt::WA_WState_ExplicitShowHide)) return false;
  return true;
}

bool takesKeys(const QWidget& part) {
  return (part.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && part.focusProxy() == nullptr && part.isEnabled();
}

bool canHaveIt(const QWidget& part, const QWidget& page) { return takesKeys(part) && isSeen(part, page); }

/// The name of each, told apart by a number where several have none of their own.
QStringList namesOf(const QList<QWidget*>& parts) {
  QStringList names;
  QMap<QString, int> seen;
  for (const QWidget* part : parts) {
    QString name = part->objectName();
    if (name.isEmpty()) {
      name = QString::fromLatin1(part->metaObject()->className()) + u'#' + part->accessibleName();
      if (const auto* button = qobject_cast<const QAbstractButton*>(part)) name += u'#' + button->text();
    }
    if (const int before = seen[name]++; before > 0) name += u'#' + QString::number(before);
    names << name;
  }
  return names;
}

/// The parts that can have the keyboard, and `besides`: what has just been switched off has a place among them too. The
/// chain goes through every page of the window: what no key reaches is left out first, and siblings are asked once.
QList<QWidget*> partsAnd(const QWidget& page, const QWidget* besides) {
  QList<QWidget*> parts;
  const QWidget* parent = nullptr;
  bool isWithin = false;
  for (QWidget* part = page.nextInFocusChain(); part != nullptr && part != &page; part = part->nextInFocusChain()) {
    if (part != besides && !takesKeys(*part)) continue;
    if (std::exchange(parent, part->parentWidget()) != part->parentWidget() || parent == nullptr)
      isWithin = page.isAncestorOf(part);
    if (isWithin && (part == besides || isSeen(*part, page))) parts << part;
  }
  return parts;
}

bool isList(const QWidget* part) {
  const auto* view = qobject_cast<const QAbstractItemView*>(part);
  return view != nullptr && view->model() != nullptr && view->model()->rowCount() > 0;
}

bool isField(const QWidget* part) {
  return qobject_cast<const QLineEdit*>(part) != nullptr || qobject_cast<const QTextEdit*>(part) != nullptr ||
         qobject_cast<const QPlainTextEdit*>(part) != nullptr;
}

/// The longer words of a text by their beginnings: 'declined' is found by 'decline', 'ending' by 'ended'.
QStringList stemsOf(const QString& text) {
  QStringList stems;
  QString word;
  for (const QChar letter : text.toLower() + u' ') {
    if (letter.isLetter()) {
      word += letter;
      continue;
    }
    if (word.size() > 3) stems << word.left(4);
    word.clear();
  }
  stems.removeDuplicates();
  return stems;
}

/// Of a part of a field the name is that of the field.
QString nameOfField(const QWidget& part) {
  const QWidget* around = part.parentWidget();
  const bool isPart = around != nullptr && around->focusProxy() == &part && !around->accessibleName().isEmpty();
  return isPart ? around->accessibleName() : part.accessibleName();
}

bool isEmptyField(const QWidget& part) {
  if (const auto* line = qobject_cast<const QLineEdit*>(&part)) return line->text().trimmed().isEmpty();
  if (const auto* text = qobject_cast<const QPlainTextEdit*>(&part)) return text->toPlainText().trimmed().isEmpty();
  const auto* rich = qobject_cast<const QTextEdit*>(&part);
  return rich != nullptr && rich->toPlainText().trimmed().isEmpty();
}

/// In a window that is not in front, as just after a dialog, Qt forgets who was given the keyboard before it was shown.
void setFocusOf(QWidget& part, Qt::FocusReason reason) {
  QWidgetList unshown;
  for (QWidget* one = &part; one != nullptr && !one->isWindow(); one = one->parentWidget())
    if (one->isHidden()) unshown.prepend(one);
  if (!part.isActiveWindow())
    for (QWidget* one : unshown) one->show();
  part.setFocus(reason);
}

void giveTo(QWidget& part) {
  // A table that is entered by Tab marks a row by itself, which would say that somebody chose it.
  const bool isView = qobject_cast<QAbstractItemView*>(&part) != nullptr;
  setFocusOf(part, isView ? Qt::OtherFocusReason : Qt::TabFocusReason);
}

}  // namespace

QWidget* fieldAbout(const QWidget& form, const QString& sentence) {
  const QStringList said = stemsOf(sentence);
  QWidget* best = nullptr;
  int most = 0;
  for (QWidget* part : partsInTabOrder(form)) {
    const auto* combo = qobject_cast<const QComboBox*>(part);
    if (!isField(part) && combo == nullptr) continue;
    const QString name = nameOfField(*part);
    const QStringList words = stemsOf(name);
    const auto named =
        std::count_if(words.begin(), words.end(), [&said](const QString& one) { return said.contains(one); });
    const bool isOptional = name.contains(QLatin1String("optional")) || part->property(kMayBeEmpty).toBool();
    int rank = 3 * static_cast<int>(named);
    if (combo == nullptr && isEmptyField(*part) && (named > 0 || !isOptional)) rank += 2;
    if (rank > most) best = part, most = rank;
  }
  return best;
}

void setMayBeEmpty(QWidget* field) { field->setProperty(kMayBeEmpty, true); }

void setWeighty(QWidget* part) { part->setProperty(kWeighty, true); }
void setStartsHere(QWidget* part) { part->setProperty(kStartsHere, true); }
bool isWeighty(const QWidget* part) { return part->property(kWeighty).toBool(); }

QList<QWidget*> partsInTabOrder(const QWidget& page) { return partsAnd(page, nullptr); }

QWidget* startOf(const QWidget& page) {
  if (QWidget* told = page.focusProxy(); told != nullptr && canHaveIt(*told, page)) return told;
  const QList<QWidget*> parts = partsInTabOrder(page);
  for (const auto& isIt : {startsHere, isList, isField})
    if (const auto found = std::find_if(parts.begin(), parts.end(), isIt); found != parts.end()) return *found;
  const auto first = std::find_if_not(parts.begin(), parts.end(), isWeighty);
  return first == parts.end() ? nullptr : *first;
}

void focusStartOf(QWidget& page) {
  if (QWidget* start = startOf(page)) {
    giveTo(*start);
  } else {
    page.setFocus(Qt::OtherFocusReason);
  }
}

FocusPlace::FocusPlace(const QWidget& page) : FocusPlace(page, page.window()->focusWidget()) {}

FocusPlace::FocusPlace(const QWidget& page, const QWidget* part) {
  if (part == nullptr || !page.isAncestorOf(part)) return;
  const QList<QWidget*> parts = partsAnd(page, part);
  names_ = namesOf(parts);
  at_ = std::find(parts.begin(), parts.end(), part) - parts.begin();
  if (const auto* view = qobject_cast<const QAbstractItemView*>(part)) row_ = view->currentIndex().row();
}

void FocusPlace::giveBack(QWidget& page) const {
  if (!isInside()) return;
  const QWidget* has = page.window()->focusWidget();
  const bool isHeld = has != nullptr && page.isAncestorOf(has) && isSeen(*has, page) && has->isEnabled();
  if (isHeld && !isWeighty(has)) return;
  const QList<QWidget*> parts = partsInTabOrder(page);
  const QStringList names = namesOf(parts);
  // Qt moves on by itself from what is switched off, whatever comes next.
  const bool isUnmeant = has != nullptr && isWeighty(has) && names.value(parts.indexOf(has)) != names_.value(at_);
  if (isHeld && !isUnmeant) return;
  const auto give = [&](qsizetype at) {
    const qsizetype found = names.indexOf(names_.value(at));
    if (found < 0 || (at != at_ && isWeighty(parts[found]))) return false;
    auto* view = qobject_cast<QAbstractItemView*>(parts[found]);
    const bool marks = at == at_ && view != nullptr && row_ >= 0 && !view->currentIndex().isValid();
    if (marks && view->model()->rowCount() > 0)
      view->setCurrentIndex(view->model()->index(std::min(row_, view->model()->rowCount() - 1), 0));
    setFocusOf(*parts[found], Qt::OtherFocusReason);
    return true;
  };
  if (give(at_)) return;
  // Of a list whose row is gone, the next row, or the one before: never another thing to press.
  const QString list = names_.value(at_).section(u'.', 0, 0) + u'.';
  const auto isRow = [&](qsizetype at) { return names_.value(at).startsWith(list); };
  for (qsizetype at = at_ + 1; at < names_.size(); ++at)
    if (isRow(at) && give(at)) return;
  for (qsizetype at = at_ - 1; at >= 0; --at)
    if (isRow(at) && give(at)) return;
  for (qsizetype at = at_ + 1; at < names_.size(); ++at)
    if (give(at)) return;
  for (qsizetype at = at_ - 1; at >= 0; --at)
    if (give(at)) return;
  focusStartOf(page);
}

}  // namespace headroom
