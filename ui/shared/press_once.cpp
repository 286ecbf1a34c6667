// SPDX-License-Identifier: MIT
// A second click is told by Qt; a second key is the same one again, at once, where the first has left the keyboard.
#include "ui/shared/press_once.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>

#include <utility>

#include "ui/shared/workspace.h"

namespace headroom {
namespace {

constexpr int kNear = 12;  // pixels between presses of one hand at one place
constexpr int kTurns = 2;  // of the event loop: what was saved is shown in the first

QEvent::Type afterPress() {
  static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
  return type;
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

/// Whether that key does something there, and does not only write.
bool presses(const QWidget& on, int key) {
  if (qobject_cast<const QAbstractButton*>(&on) != nullptr) return true;
  return isEnter(key) &&
         (qobject_cast<const QLineEdit*>(&on) != nullptr || qobject_cast<const QAbstractItemView*>(&on) != nullptr);
}

bool isPlain(const QKeyEvent& press) {
  return !(press.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier));
}

bool isOnlyModifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
         key == Qt::Key_AltGr;
}

}  // namespace

PressOnce::PressOnce(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

PressOnce::PressOnce(Workspace& workspace, QObject* parent) : PressOnce(parent) {
  connect(&workspace, &Workspace::changed, this, [this] { ++saves_; });
}

bool PressOnce::eventFilter(QObject* watched, QEvent* event) {
  auto* on = qobject_cast<QWidget*>(watched);
  if (on == nullptr) return false;
  switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
      if (!isSecond(*on, static_cast<QMouseEvent&>(*event))) return false;
      break;
    case QEvent::KeyPress:
      if (!isSecond(*on, static_cast<QKeyEvent&>(*event))) return false;
      break;
    case QEvent::ShortcutOverride: {
      // A shortcut of the window is a key that no part is sent.
      const auto* key = static_cast<QKeyEvent*>(event);
      if (!isOnlyModifier(key->key()) && (key->key() != key_ || !isPlain(*key))) key_ = 0;
      return false;
    }
    case QEvent::WindowActivate:
      // The window behind may be shown, or be in front again, only a while after the dialog has closed.
      if (isWindowGone()) since_.start();
      return false;
    case QEvent::KeyRelease:
      if (static_cast<QKeyEvent*>(event)->key() == key_ && on == keyed_) lookAround();
      return false;
    default:
      return false;
  }
  event->accept();
  return true;
}

bool PressOnce::isSecond(QWidget& on, const QMouseEvent& press) {
  key_ = 0;
  if (press.button() != Qt::LeftButton) return false;
  const quint64 at = press.timestamp();
  const QPoint there = press.globalPosition().toPoint();
  const bool sameHand = (there - where_).manhattanLength() <= kNear;
  const auto within = [at](quint64 before) {
    return before > 0 && at >= before && at - before < quint64(QApplication::doubleClickInterval());
  };
  if (press.type() == QEvent::MouseButtonPress) {
    // Passed on to a parent by what did not want it.
    if (at > 0 && at == lastClick_ && there == where_) return false;
    if (sameHand && within(swallowed_)) return swallowed_ = at, true;
    clicked_ = &on;
  } else {
    const bool isOther = clicked_ != &on;
    const bool hasSaved = saves_ != savesAtClick_ && qobject_cast<QAbstractButton*>(&on) != nullptr;
    if (lastClick_ > 0 && sameHand && (isOther || hasSaved)) return swallowed_ = at, true;
  }
  lastClick_ = at;
  where_ = there;
  savesAtClick_ = saves_;
  return false;
}

bool PressOnce::isWindowGone() const { return key_ != 0 && (window_ == nullptr || !window_->isVisible()); }

bool PressOnce::isSecondKey(const QWidget& on) const {
  if (keyed_ == &on) return saves_ != savesAtKey_;
  // Neither what a dialog that is closed by now has left in front, nor the dialog that the first Enter has opened.
  if (isEnter(key_) && on.window() != window_) return true;
  return cameTo_ == &on && (on.window() == window_ || isWindowGone());
}

bool PressOnce::isSecond(QWidget& on, const QKeyEvent& press) {
  if (isOnlyModifier(press.key())) return false;
  const bool plain = isPlain(press);
  const bool isAgain = plain && press.key() == key_ && isSecondKey(on);
  if (isAgain && press.isAutoRepeat()) return true;
  if (isAgain && since_.isValid() && since_.elapsed() < QApplication::doubleClickInterval()) {
    since_.start();
    return true;
  }
  // A key that nobody wants is passed on to the parents of where it was pressed.
  if (on.focusPolicy() == Qt::NoFocus || (keyed_ != nullptr && on.isAncestorOf(keyed_) && press.key() == key_))
    return false;
  key_ = 0;
  if (!plain || (press.key() != Qt::Key_Space && !isEnter(press.key())) || !presses(on, press.key())) return false;
  key_ = press.key();
  keyed_ = &on;
  window_ = on.window();
  savesAtKey_ = saves_;
  lookAround();
  return false;
}

void PressOnce::lookAround() {
  cameTo_.clear();
  turns_ = kTurns;
  since_.start();
  QCoreApplication::postEvent(this, new QEvent(afterPress()), Qt::LowEventPriority);
}

bool PressOnce::event(QEvent* event) {
  if (event->type() != afterPress()) return QObject::event(event);
  if (--turns_ > 0) {
    QCoreApplication::postEvent(this, new QEvent(afterPress()), Qt::LowEventPriority);
  } else {
    QWidget* now = QApplication::focusWidget();
    if (now != keyed_) cameTo_ = now;
    since_.start();
  }
  return true;
}

}  // namespace headroom
