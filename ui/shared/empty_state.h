// SPDX-License-Identifier: MIT
// What an empty list says: one sentence what belongs here, one button to begin, one link.
#pragma once
#include <QWidget>

class QPushButton;

namespace headroom {

class Label;

/// auto* empty = new EmptyState(QStringLiteral("calendar-event"), tr("No supervision yet."), tr("Book the first one"));
/// connect(empty, &EmptyState::activated, …); a third text makes the link, linkActivated().
class EmptyState : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyState(const QString& icon, const QString& sentence, const QString& button = {},
                      const QString& link = {}, QWidget* parent = nullptr);
  void setSentence(const QString& sentence);
  QPushButton* button() const { return button_; }

 Q_SIGNALS:
  void activated();
  void linkActivated();

 private:
  Label* words_;
  QPushButton* button_ = nullptr;
};

}  // namespace headroom
