// SPDX-License-Identifier: MIT
// A button that switches itself off, a row that goes, a bar that closes: what had the keyboard is not there any more.
// Qt gives it to whatever comes next in the window, which may be a button of the sidebar; here it stays on the page.
#pragma once
#include <QObject>
#include <QPointer>
#include <QWidget>

#include "ui/shared/focus_place.h"
#include "ui/shell/after_event.h"

namespace headroom {

class PageStack;

class FocusKeeper : public QObject {
  Q_OBJECT

 public:
  explicit FocusKeeper(PageStack& pages);

 private:
  void note(QWidget* old);
  void mend();
  bool isThere(const QWidget* part) const;

  PageStack& pages_;
  AfterEvent after_;
  QPointer<QWidget> page_;
  QPointer<QWidget> had_;
  FocusPlace place_;
};

}  // namespace headroom
