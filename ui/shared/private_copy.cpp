// SPDX-License-Identifier: MIT
// The mark is the one that password managers use.
#include "ui/shared/private_copy.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

const QString kHint = u"x-kde-passwordManagerHint"_s;

void clearIfStillThere() {
  const QMimeData* held = QApplication::clipboard()->mimeData();
  if (held != nullptr && held->hasFormat(kHint)) QApplication::clipboard()->clear();
}

}  // namespace

void keepCopyPrivate(QMimeData& copied) {
  copied.setData(kHint, "secret");
  static QPointer<QTimer> timer;
  if (!timer) {
    timer = new QTimer(qApp);
    timer->setSingleShot(true);
    timer->setInterval(kPrivateCopySeconds * 1000);
    QObject::connect(timer, &QTimer::timeout, timer, clearIfStillThere);
  }
  timer->start();
}

}  // namespace headroom
