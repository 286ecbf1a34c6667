// SPDX-License-Identifier: MIT
// The first run: look around in the sample, start a file of one's own, bring what there is, or open a file.
// It decides nothing: it says what was asked for, and the program does it.
#pragma once
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace headroom {

class MessageBar;

class WelcomeWindow : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomeWindow(const QStringList& recentFiles, QWidget* parent = nullptr);
  /// Puts a control (text size, look) at the foot.
  void addFootControl(const QString& words, QWidget* control);
  void showProblem(const QString& sentence);

 Q_SIGNALS:
  void sampleWanted();
  void ownFileWanted();
  void importWanted();
  void openWanted();
  void serverWanted();
  void restoreWanted();
  void diagnosisWanted();
  void recentWanted(const QString& path);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addLast(QVBoxLayout* column, const QString& path);
  QPushButton* recent(QPushButton* button, const QString& path);
  void reflow();
  QWidget* choice(const QString& name, const QString& icon, const QString& title, const QString& words,
                  const QString& button, bool primary, void (WelcomeWindow::*signal)());
  MessageBar* problem_;
  QWidget* middle_;
  QHBoxLayout* cards_;
  QHBoxLayout* foot_;
};

}  // namespace headroom
