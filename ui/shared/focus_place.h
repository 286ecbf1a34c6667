// SPDX-License-Identifier: MIT
// Where the keyboard stands on a page, and where it goes when the part that had it is no longer there: to the part made
// in its place, else to the nearest one, and never by itself to what destroys or sends.
#pragma once
#include <QStringList>

class QWidget;

namespace headroom {

/// Marks what destroys or sends something: the window never puts the keyboard there by itself, so that the key which
/// comes next by habit does nothing that was not meant.
void setWeighty(QWidget* part);
bool isWeighty(const QWidget* part);

/// Marks where somebody who comes to its page begins, for parts that are made anew.
void setStartsHere(QWidget* part);

/// What Tab comes to on that page, in its order: parts that are seen and enabled.
QList<QWidget*> partsInTabOrder(const QWidget& page);

/// Where somebody who comes to the page begins: what the page names with setFocusProxy() or setStartsHere(), else its
/// first list or table with rows, else its first line to type in, else its first part that is not weighty. Null where
/// there is none.
QWidget* startOf(const QWidget& page);
/// Puts the keyboard there; when the window is not in front, it has it as soon as it is.
void focusStartOf(QWidget& page);

/// const FocusPlace place(page); page.reload(); place.giveBack(page);
class FocusPlace {
 public:
  FocusPlace() = default;
  /// The part of `page` that has the keyboard in its window; none when that is elsewhere.
  explicit FocusPlace(const QWidget& page);
  FocusPlace(const QWidget& page, const QWidget* part);
  bool isInside() const { return at_ >= 0; }
  /// Unless the page has given the keyboard to a part of its own meanwhile.
  void giveBack(QWidget& page) const;

 private:
  QStringList names_;  ///< of the parts of the page in the order of Tab
  qsizetype at_ = -1;
  int row_ = -1;  ///< of a table or list
};

}  // namespace headroom
