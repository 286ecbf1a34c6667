// SPDX-License-Identifier: MIT
// One sentence at the top of a page: what was done, what was refused, what went wrong; and at most one thing to do
// about it.
#pragma once
#include <QFrame>

#include <functional>

class QPushButton;
class QTimer;

namespace headroom {

class Label;

enum class MessageKind { Info, Done, Warning, Error };

/// bar->showMessage(MessageKind::Done, tr("Case closed."), tr("Undo"), [this] { reopen(); });  // hidden until the
/// first message Assistive technology hears it as an alert. Info and Done may leave by themselves with
/// hideAfter(10000); the rest stay until closed.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);
  void showMessage(MessageKind kind, const QString& sentence, const QString& actionText = {},
                   std::function<void()> action = {});
  void hideAfter(int milliseconds);
  /// That something was done, for ten seconds; with what takes it back.
  void showDone(const QString& sentence, const QString& actionText = {}, std::function<void()> action = {});
  void clear();
  QString sentence() const;
  MessageKind kind() const { return kind_; }
  QPushButton* actionButton() const { return actionButton_; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  MessageKind kind_ = MessageKind::Info;
  Label* words_;
  QPushButton* actionButton_;
  QPushButton* close_;
  QTimer* timer_;
  std::function<void()> action_;
};

}  // namespace headroom
