// SPDX-License-Identifier: MIT
// Every window fits the screen with its frame, however small the screen is and however large its display scale: no
// title bar, button or edge lies where nobody can reach it.
#pragma once
#include <QObject>
#include <QRect>

class QWidget;

namespace headroom {

/// Where a window of that place and size stands so that its frame lies inside `available` too; as wanted where it does.
QRect placedOnScreen(const QRect& wanted, const QRect& available);

/// Installed on the application, it looks after each window as it is shown. A main window that the screen has no room
/// for fills it; a dialog gets what room there is.
class OnScreen : public QObject {
  Q_OBJECT

 public:
  explicit OnScreen(QObject* parent = nullptr);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static void fit(QWidget& window);
};

}  // namespace headroom
