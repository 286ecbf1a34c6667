// SPDX-License-Identifier: MIT
// One posted event a turn. A dialog runs a loop of its own inside the event that opened it, so nothing comes there.
// What has to wait is woken by the turns of the loop below and asks for none of its own.
#include "ui/shell/after_event.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QEvent>
#include <QThread>
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
  if (QApplication::activeModalWidget() == nullptr) return 0;  // the list below goes through every part of every page
  const QWidgetList all = QApplication::topLevelWidgets();
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](const QWidget* one) {
    return one->isVisible() && one->isModal() && one->inherits("QDialog");
  }));
}

}  // namespace

AfterEvent::AfterEvent(QObject* parent) : QObject(parent) {
  const QAbstractEventDispatcher* turns = QAbstractEventDispatcher::instance();
  connect(turns, &QAbstractEventDispatcher::aboutToBlock, this, [this] { turnBegins(true); });
  connect(turns, &QAbstractEventDispatcher::awake, this, [this] { turnBegins(false); });
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
  if (loopLevel() > level_) return;
  asked_ = false;
  Q_EMIT come();
}

// What was asked before the program's own loop ran, as a file named on the command line does, has nothing of an event
// below it: it comes in that loop. A loop that is about to be left waits for no more events, so one that does, with
// nothing open in front, is the program's.
void AfterEvent::turnBegins(bool isAlive) {
  if (!asked_ || posted_) return;
  const bool isFree = QApplication::activeModalWidget() == nullptr && QApplication::activePopupWidget() == nullptr;
  if (isAlive && isFree && loopLevel() == 1) level_ = std::max(level_, 1);
  if (isFree && loopLevel() <= level_) post();
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
