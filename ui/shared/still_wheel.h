// SPDX-License-Identifier: MIT
// The mouse wheel scrolls pages and lists and changes nothing: whoever scrolls past a field has not chosen anything.
#pragma once
#include <QObject>

namespace headroom {

/// Takes the wheel from every closed choice and number field, so that the page behind it scrolls.
class StillWheel : public QObject {
 public:
  /// Once for the program; called by Theme::install().
  static void install();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  using QObject::QObject;
};

}  // namespace headroom
