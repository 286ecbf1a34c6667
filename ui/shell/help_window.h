// SPDX-License-Identifier: MIT
// The guide beside what it is about: a window of its own, which a dialog that waits for an answer leaves usable.
#pragma once
#include <QDialog>
#include <QStringList>

class QPushButton;

namespace headroom {

class GuideView;

class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  explicit HelpWindow(QWidget& over);
  void goTo(const QString& place);

 private:
  void back();
  GuideView* view_;
  QPushButton* back_;
  QStringList before_;
};

/// Shows that place of the guide beside `over`, in the window that is there already or a new one.
void showHelpBeside(QWidget& over, const QString& place);

/// F1 in whatever is not a window of a file, as a dialog or the welcome: the guide comes beside it, and what is typed
/// there stays.
class HelpKey : public QObject {
 public:
  /// Once a program; again does nothing.
  static void install();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  using QObject::QObject;
};

}  // namespace headroom
