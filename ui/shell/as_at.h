// SPDX-License-Identifier: MIT
// Looking at every page as it was, or will be by what is dated already, on another day.
#pragma once
#include <QDate>
#include <QFrame>

#include <optional>

namespace headroom {

class Label;
class Workspace;

/// The line over the page for as long as another day is shown: which day, another one, back to today.
class AsAtBar : public QFrame {
  Q_OBJECT

 public:
  explicit AsAtBar(QWidget* parent = nullptr);
  /// Nothing: today is shown, and the line is gone.
  void show(const std::optional<QDate>& day);

 Q_SIGNALS:
  void otherDayWanted();
  void todayWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Label* words_;
};

/// Asks for the day; nothing when the question was left.
std::optional<QDate> askForDay(Workspace& workspace, QWidget* parent);

}  // namespace headroom
