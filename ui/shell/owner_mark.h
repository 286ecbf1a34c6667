// SPDX-License-Identifier: MIT
// Who is working in a file right now: an owner-only side file in the runtime folder with a heartbeat, so that looking
// at a file changes none of its bytes. A second window opens the file only to read, until it takes over.
#pragma once
#include <QObject>
#include <QTimer>

#include <optional>

#include "core/base/clock.h"

namespace headroom {

class OwnerMark : public QObject {
  Q_OBJECT

 public:
  /// Of the file at `path`; the side file lies in `folder`, which is made 0700.
  OwnerMark(const QString& path, const QString& folder, Clock clock, QObject* parent = nullptr);
  ~OwnerMark() override;

  /// Takes the file unless another living program holds it; true when it is ours.
  bool claim();
  /// Takes it whoever holds it; the other notices at its next heartbeat.
  void takeOver();
  bool isMine() const { return mine_; }
  /// Writes the heartbeat; finds out whether somebody took over. Called every ten seconds by itself.
  void beat();
  /// When the present holder began, if there is one.
  std::optional<QDateTime> heldSince() const;

 Q_SIGNALS:
  void lost();

 private:
  struct Holder {
    QString token;
    qint64 pid = 0;
    qint64 since = 0;
    qint64 heartbeat = 0;
  };
  std::optional<Holder> holder() const;
  bool isAlive(const Holder& holder) const;
  bool write();

  QString file_;
  QString token_;
  Clock clock_;
  qint64 since_ = 0;
  bool mine_ = false;
  QTimer timer_{this};
};

/// The private folder for side files and sockets: XDG_RUNTIME_DIR/headroom, else a 0700 folder of the user's.
QString runtimeFolder();
/// A short name for a file's place, for side files and sockets.
QString placeName(const QString& path);

}  // namespace headroom
