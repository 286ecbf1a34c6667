// SPDX-License-Identifier: MIT
// Looking at every page as it was, or will be by what is dated already, on another day.
#pragma once
#include <QDate>
#include <QFrame>

#include <optional>

#include "ui/shared/page.h"

namespace headroom {

class Label;
class Workspace;

/// The line over the page for as long as another day is shown: which day, another one, back to today.
class AsAtBar : public QFrame {
  Q_OBJECT

 public:
  explicit AsAtBar(QWidget* parent = nullptr);
  /// Nothing: today is shown, and the line is gone.
  void show(const std::optional<QDate>& day, bool ahead = false);

 Q_SIGNALS:
  void otherDayWanted();
  void todayWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Label* words_;
};

/// Whether that page tells of a day to come what is dated already; the others tell of what was held, done or decided.
bool isKnownAhead(const QString& page);

/// In place of those others while a day to come is shown.
class NotKnownPage : public Page {
  Q_OBJECT

 public:
  NotKnownPage(Workspace& workspace, const QString& title, QWidget* parent = nullptr);
  QString title() const override { return title_; }
  void reload() override {}

 private:
  QString title_;
};

/// Asks for the day; nothing when the question was left.
std::optional<QDate> askForDay(Workspace& workspace, QWidget* parent);

}  // namespace headroom
