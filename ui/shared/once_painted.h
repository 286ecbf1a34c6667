// SPDX-License-Identifier: MIT
// What can wait until a window is seen: reading would only be in the way of its first picture.
#pragma once
#include <QObject>

#include <functional>
#include <initializer_list>

class QWidget;

namespace headroom {

class OncePainted : public QObject {
 public:
  explicit OncePainted(QObject* parent) : QObject(parent) {}
  /// Does `then` once, after the next time that one of `parts` is painted; in place of what still waits.
  void run(std::initializer_list<QWidget*> parts, std::function<void()> then);
  /// Nothing waits any more.
  void drop() { then_ = nullptr; }
  bool isWaiting() const { return then_ != nullptr; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  std::function<void()> then_;
};

}  // namespace headroom
