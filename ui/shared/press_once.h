// SPDX-License-Identifier: MIT
// Pressing twice is doing once. Hands that double-click everything, or press Space or Enter twice, mean one press: the
// second one does nothing when the first has saved something, or when it would meet another thing than the first did.
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QWidget>

class QKeyEvent;
class QMouseEvent;

namespace headroom {

class Workspace;

/// Watches every press in the program as long as it lives. What steps or looks, and saves nothing, can be pressed as
/// fast as anybody likes. A dialog answers its own keys, but for a second Enter of the one that opened it.
class PressOnce : public QObject {
  Q_OBJECT

 public:
  explicit PressOnce(Workspace& workspace, QObject* parent = nullptr);
  /// Where no file is open yet.
  explicit PressOnce(QObject* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool event(QEvent* event) override;

 private:
  bool isSecond(QWidget& on, const QMouseEvent& press);
  bool isSecond(QWidget& on, const QKeyEvent& press);
  bool isSecondKey(const QWidget& on) const;
  /// Of the last key: a dialog that it closed.
  bool isWindowGone() const;
  void lookAround();

  int saves_ = 0;
  // The last press with the pointer.
  QPointer<QWidget> clicked_;
  int savesAtClick_ = 0;
  quint64 lastClick_ = 0;  ///< timestamps of events
  quint64 swallowed_ = 0;
  QPoint where_;
  // The last press with a key.
  int key_ = 0;
  QPointer<QWidget> keyed_;
  QPointer<QWidget> window_;
  QPointer<QWidget> cameTo_;  ///< where that press has taken the keyboard
  int savesAtKey_ = 0;
  int turns_ = 0;
  QElapsedTimer since_;
};

}  // namespace headroom
