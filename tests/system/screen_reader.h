// SPDX-License-Identifier: MIT
// What a screen reader hears of the program: the window runs on a display of its own, and everything is asked over the
// accessibility bus (AT-SPI), as Orca asks.
#pragma once
#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace headroom::test {

/// One object of the accessible tree, by its place on the bus.
struct HeardObject {
  QString service;
  QString path;
};

/// ScreenReader reader({"sample.headroom", "--on", "2026-07-24"});
/// reader.press(reader.await("push button", "Balance"));
/// Every wait fails the test after a minute, saying what was waited for.
class ScreenReader {
 public:
  /// `arguments` of the program; a profile of its own is added.
  explicit ScreenReader(const QStringList& arguments);
  ~ScreenReader();

  /// The first showing object of a role ("table", "push button") whose name begins with `name`; waits until it is
  /// there.
  HeardObject await(const QString& role, const QString& name);
  /// The same, or nothing, now.
  std::optional<HeardObject> find(const QString& role, const QString& name);
  std::vector<HeardObject> children(const HeardObject& object) const;

  QString nameOf(const HeardObject& object) const;
  QString descriptionOf(const HeardObject& object) const;
  QString roleOf(const HeardObject& object) const;
  bool isShowing(const HeardObject& object) const;

  /// Rows and columns of a table; the object of a cell.
  int rowsOf(const HeardObject& table) const;
  int columnsOf(const HeardObject& table) const;
  HeardObject cellOf(const HeardObject& table, int row, int column) const;

  /// Runs the first action of the object: presses a button, chooses a radio button.
  void press(const HeardObject& object) const;
  void focus(const HeardObject& object) const;
  void type(const HeardObject& edit, const QString& words) const;

  /// From now on it hears what comes to the screen, as Orca does to read a notification out.
  void listen();
  /// Waits until the object has come to the screen that often since listen().
  bool hasShown(const HeardObject& object, int times);

 private:
  void stop();
  /// Whether the program can be heard; false when it has ended.
  bool isThere();
  void startDisplay();
  void startBuses();
  void startProgram(QStringList arguments);
  QVariant property(const HeardObject& object, const QString& interface, const QString& name) const;
  QDBusMessage call(const HeardObject& object, const QString& interface, const QString& method,
                    const QVariantList& arguments = {}) const;
  bool visit(const HeardObject& object, int depth, const std::function<bool(const HeardObject&)>& found) const;

  std::unique_ptr<QTemporaryDir> place_;
  QProcess display_;
  QProcess session_;
  QProcess launcher_;
  QProcess program_;
  QProcess ear_;
  QByteArray overheard_;
  QProcessEnvironment around_ = QProcessEnvironment::systemEnvironment();
  QString address_;
  std::optional<QDBusConnection> bus_;
};

}  // namespace headroom::test
