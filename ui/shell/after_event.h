// SPDX-License-Identifier: MIT
// What must not happen inside the event that asked for it, such as making a page anew under the row that was pressed:
// it comes once when that event is over, however often it was asked for.
#pragma once
#include <QObject>

namespace headroom {

/// connect(&after_, &AfterEvent::come, this, …); after_.ask();
/// What a dialog asks for comes when the dialog has gone: whoever opened it still stands below it, as the row that was
/// double-clicked does.
class AfterEvent : public QObject {
  Q_OBJECT

 public:
  explicit AfterEvent(QObject* parent = nullptr);
  void ask();
  bool isAsked() const { return asked_; }

 Q_SIGNALS:
  void come();

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void post();
  void tryNow();
  void turnBegins(bool isAlive);

  bool asked_ = false;
  bool posted_ = false;
  int level_ = 0;  ///< the deepest loop of events in which it may come; 0: outside any
};

}  // namespace headroom
