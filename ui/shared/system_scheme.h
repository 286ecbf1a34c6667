// SPDX-License-Identifier: MIT
// Asks the desktop how it looks, and hears of changes, without ever waiting for an answer.
#pragma once
#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <optional>

namespace headroom {

/// What the desktop has said so far; what it does not say is nothing.
struct DesktopLook {
  std::optional<bool> dark;
  std::optional<bool> contrast;     ///< that somebody wants more of it
  std::optional<double> textScale;  ///< 1.0: the usual size
  friend bool operator==(const DesktopLook&, const DesktopLook&) = default;
};

/// Without a session bus or a settings portal it simply never tells.
class SystemScheme : public QObject {
  Q_OBJECT

 public:
  explicit SystemScheme(QObject* parent, const QDBusConnection& bus = QDBusConnection::sessionBus());

 Q_SIGNALS:
  void told(const headroom::DesktopLook& look);

 private Q_SLOTS:
  void settingChanged(const QDBusMessage& message);

 private:
  void take(const QString& group, const QString& key, const QVariant& value);
  void tell();

  std::optional<bool> dark_;
  std::optional<bool> moreContrast_;  ///< as all desktops say it
  std::optional<bool> highContrast_;  ///< as GNOME says it besides
  std::optional<double> textScale_;
  DesktopLook told_;
};

}  // namespace headroom
