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

/// Numbers of AtspiStateType.
enum HeardState { kChecked = 4, kFocusable = 11, kFocused = 12, kSelected = 23, kSensitive = 24, kShowing = 25 };
inline bool has(quint64 states, HeardState state) { return ((states >> state) & 1U) != 0; }

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
  /// Bits of AtspiStateType, by the numbers of the enum below.
  quint64 statesOf(const HeardObject& object) const;
  /// What names it: the objects that it is labelled by.
  bool isLabelled(const HeardObject& object) const;
  HeardObject parentOf(const HeardObject& object) const;
  /// Everything that shows below `object`, and itself; the cells of tables are asked by row and column.
  void everyShowing(const HeardObject& object, const std::function<void(const HeardObject&)>& f) const;

  /// Rows and columns of a table; the object of a cell.
  int rowsOf(const HeardObject& table) const;
  int columnsOf(const HeardObject& table) const;
  HeardObject cellOf(const HeardObject& table, int row, int column) const;
  /// The heading of a row or a column; nothing's path ends in 'null'.
  HeardObject headingOf(const HeardObject& table, Qt::Orientation of, int at) const;

  /// Runs the first action of the object: presses a button, chooses a radio button.
  void press(const HeardObject& object) const;
  /// The same without waiting for its end: what it opens stays open.
  void begin(const HeardObject& object) const;
  void focus(const HeardObject& object) const;
  void type(const HeardObject& edit, const QString& words) const;

  /// The window comes to the front, as by a click on an empty place: nothing manages windows here.
  void clickAt(int x, int y) const;
  /// One press of a key, by its X key symbol, as from a keyboard.
  void pressKey(int symbol) const;
  /// Waits for the next object that gets the keyboard after listen(); its path, or nothing after `patience` ms.
  QString nextFocus(int patience);

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
  qsizetype readOn_ = 0;
  QProcessEnvironment around_ = QProcessEnvironment::systemEnvironment();
  QString address_;
  std::optional<QDBusConnection> bus_;
};

}  // namespace headroom::test
