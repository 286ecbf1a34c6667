// SPDX-License-Identifier: MIT
#include "core/store/place.h"

#include <QFileInfo>

namespace headroom {
namespace {

const QString kServer = QStringLiteral("server:");

}  // namespace

bool isOnServer(const QString& place) { return place.startsWith(kServer) && place.size() > kServer.size(); }

QString connectionOf(const QString& place) { return isOnServer(place) ? place.mid(kServer.size()) : QString(); }

QString serverPlaceOf(const QString& connection) { return kServer + connection; }

QString absolutePlace(const QString& place) {
  if (!isOnServer(place)) return QFileInfo(place).absoluteFilePath();
  const QFileInfo connection(connectionOf(place));
  return connection.isFile() ? kServer + connection.absoluteFilePath() : place;
}

QString nameOfPlace(const QString& place) {
  if (!isOnServer(place)) return QFileInfo(place).completeBaseName();
  const QFileInfo connection(connectionOf(place));
  return connection.isFile() ? connection.completeBaseName() : connectionOf(place);
}

}  // namespace headroom
