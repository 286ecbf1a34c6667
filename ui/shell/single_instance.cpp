// SPDX-License-Identifier: MIT
// A local socket in the private runtime folder; one word is asked and one answered.
#include "ui/shell/single_instance.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

#include <algorithm>

#include "ui/shell/owner_mark.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kAnswerMilliseconds = 1000;

QString socketName(const QString& path, const QString& folder) {
  return QDir(folder).filePath(placeName(path) + u".socket"_s);
}

/// As desktops make them; anything else is none.
QByteArray plainToken(const QByteArray& token) {
  constexpr qsizetype kLongest = 200;
  const bool isPlain = std::all_of(token.begin(), token.end(), [](char one) { return one > ' ' && one < 127; });
  return isPlain && token.size() <= kLongest ? token : QByteArray();
}

}  // namespace

bool SingleInstance::handOver(const QString& path, const QString& folder) {
  QLocalSocket socket;
  socket.connectToServer(socketName(path, folder));
  if (!socket.waitForConnected(kAnswerMilliseconds)) return false;
  // Where the desktop lets no program push itself to the front, this start's own right to it goes along.
  socket.write("raise " + plainToken(qgetenv("XDG_ACTIVATION_TOKEN")) + "\n");
  return socket.waitForReadyRead(kAnswerMilliseconds) && socket.readAll().startsWith("here");
}

SingleInstance::~SingleInstance() = default;

SingleInstance::SingleInstance(const QString& path, const QString& folder, QObject* parent)
    : QObject(parent), server_(std::make_unique<QLocalServer>()) {
  server_->setSocketOptions(QLocalServer::UserAccessOption);
  connect(server_.get(), &QLocalServer::newConnection, this, [this] {
    QLocalSocket* caller = server_->nextPendingConnection();
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    connect(caller, &QLocalSocket::readyRead, this, [this, caller] {
      const QByteArray asked = caller->readAll();
      if (!asked.startsWith("raise")) return;
      const QByteArray token = plainToken(asked.mid(6).trimmed());
      if (!token.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", token);  // Qt takes it with the next activateWindow()
      caller->write("here\n");
      caller->flush();
      Q_EMIT raiseWanted();
    });
  });
  const QString name = socketName(path, folder);
  QLocalServer::removeServer(name);
  server_->listen(name);
}

}  // namespace headroom
