// SPDX-License-Identifier: MIT
// Tooltips that show what they are given: Qt takes a text with tags for rich text, and would fetch the pictures in it.
#pragma once
#include <QObject>

class QString;

namespace headroom {

/// For widgets that guess whether a text is rich (tooltips, message boxes): the text as it is, or, where Qt would take
/// it for rich text, the rich text that shows it letter by letter.
QString shownAsIs(const QString& text);

class PlainTips : public QObject {
 public:
  /// From now on every tooltip of the program, of widgets and of the rows of views, is shown as it is.
  static void install();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  using QObject::QObject;
};

}  // namespace headroom
