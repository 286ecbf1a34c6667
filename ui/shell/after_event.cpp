// SPDX-License-Identifier: MIT
// One posted event a turn. A dialog runs a loop of its own inside the event that opened it, so nothing comes there.
#include "ui/shell/after_event.h"

#include <QApplication>
#include <QEvent>
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace headroom {
namespace {

QEvent::Type turn() {
  static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
  return type;
}

int loopLevel() { return QThread::currentThread()->loopLevel(); }

/// Dialogs that run a loop of their own, one inside the other.
int openDialogs() {
  const QWidgetList all = QApplication::topLevelWidgets();
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](const QWidget* one) {
    return one->isVisible() && one->isModal() && one->inherits("QDialog");
  }));
}

}  // namespace

AfterEvent::AfterEvent(QObject* parent) : QObject(parent), again_(new QTimer(this)) {
  // For the last turn of a loop that is about to be left.
  again_->setSingleShot(true);
  again_->setInterval(0);
  connect(again_, &QTimer::timeout, this, &AfterEvent::post);
}

void AfterEvent::ask() {
  const int level = std::max(loopLevel() - openDialogs(), 0);
  level_ = asked_ ? std::min(level_, level) : level;
  asked_ = true;
  post();
}

void AfterEvent::post() {
  if (std::exchange(posted_, true)) return;
  QCoreApplication::postEvent(this, new QEvent(turn()));
}

void AfterEvent::tryNow() {
  if (!asked_) return;
  if (QWidget* dialog = QApplication::activeModalWidget()) return dialog->installEventFilter(this);
  if (loopLevel() > level_) return again_->start();
  asked_ = false;
  Q_EMIT come();
}

bool AfterEvent::event(QEvent* event) {
  if (event->type() != turn()) return QObject::event(event);
  posted_ = false;
  tryNow();
  return true;
}

bool AfterEvent::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Hide) {
    watched->removeEventFilter(this);
    post();
  }
  return false;
}

}  // namespace headroom
