// SPDX-License-Identifier: MIT
// Asks the desktop whether it is light or dark, and hears of changes, without ever waiting for an answer.
#pragma once
#include <QDBusVariant>
#include <QObject>

namespace headroom {

/// Without a session bus or a settings portal it simply never tells.
class SystemScheme : public QObject {
  Q_OBJECT

 public:
  explicit SystemScheme(QObject* parent);

 Q_SIGNALS:
  void told(bool dark);

 private Q_SLOTS:
  void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
  void take(const QVariant& value);
};

}  // namespace headroom
