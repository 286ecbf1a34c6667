// SPDX-License-Identifier: MIT
// A local socket in the private runtime folder; one word is asked and one answered.
#include "ui/shell/single_instance.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

#include "ui/shell/owner_mark.h"

using namespace Qt::StringLiterals;

namespace headroom {
namespace {

constexpr int kAnswerMilliseconds = 1000;

QString socketName(const QString& path, const QString& folder) {
  return QDir(folder).filePath(placeName(path) + u".socket"_s);
}

}  // namespace

bool SingleInstance::handOver(const QString& path, const QString& folder) {
  QLocalSocket socket;
  socket.connectToServer(socketName(path, folder));
  if (!socket.waitForConnected(kAnswerMilliseconds)) return false;
  socket.write("raise\n");
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
      if (!caller->readAll().startsWith("raise")) return;
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
