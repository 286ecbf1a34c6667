// SPDX-License-Identifier: MIT
// Seen before the part under the pointer sees it: a text would put the path among its words.
#include "ui/shell/dropped_files.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

QStringList pathsOf(const QMimeData& dropped) {
  QStringList paths;
  const QList<QUrl> urls = dropped.urls();
  for (const QUrl& one : urls)
    if (one.isLocalFile()) paths << one.toLocalFile();
  return paths;
}

}  // namespace

bool isHeadroomFile(const QString& path) { return path.endsWith(u".headroom"_s, Qt::CaseInsensitive); }

DroppedFiles::DroppedFiles(QWidget& window) : QObject(&window), window_(window) {
  window_.setAcceptDrops(true);
  qApp->installEventFilter(this);
}

bool DroppedFiles::eventFilter(QObject* watched, QEvent* event) {
  const bool isDrop = event->type() == QEvent::Drop;
  if (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove) return false;
  const auto* part = qobject_cast<const QWidget*>(watched);
  if (part == nullptr || part->window() != &window_) return false;
  auto& drop = *static_cast<QDropEvent*>(event);
  const QStringList paths = drop.mimeData() == nullptr ? QStringList() : pathsOf(*drop.mimeData());
  if (paths.isEmpty()) return false;
  if (QApplication::activeModalWidget() != nullptr) {
    drop.ignore();
    return true;
  }
  // Nothing is moved away from where it lay, whatever was offered.
  drop.setDropAction(Qt::CopyAction);
  drop.accept();
  if (isDrop) Q_EMIT dropped(paths);
  return true;
}

}  // namespace headroom
