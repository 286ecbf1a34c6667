// SPDX-License-Identifier: MIT
// One ring that follows the keyboard focus: 2 px in the focus colour, 2 px away from the control, drawn over everything
// else.
#pragma once
#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace headroom {

/// Shown when focus came by keyboard or by code, and always on fields that are typed in. A widget with the property
/// "ownFocus" = true draws its focus itself.
class FocusRing : public QObject {
  Q_OBJECT

 public:
  static void install();
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  explicit FocusRing(QObject* parent);
  void follow(QWidget* widget);

  QPointer<QFocusFrame> frame_;
};

}  // namespace headroom
