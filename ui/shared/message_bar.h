// SPDX-License-Identifier: MIT
// One sentence over the foot of a page: what was done, what was refused, what went wrong; and a thing to do about
// it, rarely two. It moves nothing that stands on the page.
#pragma once
#include <QFrame>
#include <QPointer>

#include <functional>

class QPushButton;
class QTimer;

namespace headroom {

class Label;

enum class MessageKind { Info, Done, Warning, Error };

/// bar->showMessage(MessageKind::Done, tr("Case closed."), tr("Undo"), [this] { reopen(); });  // hidden until the
/// first message. Assistive technology hears it at once. Info and Done may leave by themselves with hideAfter(10000);
/// the rest stay until closed. It lies over its page (or window), away from the pointer and from what has the focus; in
/// a dialog it has its place in the layout.
class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);
  void showMessage(MessageKind kind, const QString& sentence, const QString& actionText = {},
                   std::function<void()> action = {});
  /// A second thing to do about the message that is shown.
  void alsoOffer(const QString& actionText, std::function<void()> action);
  void hideAfter(int milliseconds);
  /// That something was done, for ten seconds; with what takes it back.
  void showDone(const QString& sentence, const QString& actionText = {}, std::function<void()> action = {});
  void clear();
  /// Its page is left: what was said there once is over, and only what went wrong waits to be read.
  void pageLeft();
  QString sentence() const;
  MessageKind kind() const { return kind_; }
  QPushButton* actionButton() const { return actionButton_; }
  /// Lies over that widget, and not over the page in which it stands.
  void layOver(QWidget* host);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rise();
  void place();
  QRect placeOf(const QWidget& other) const;
  bool coversFocus(const QRect& there) const;
  bool coversButton(const QRect& there) const;
  bool isInTheWay(const QRect& there) const;

  QPointer<QWidget> host_;
  MessageKind kind_ = MessageKind::Info;
  Label* words_;
  QPushButton* actionButton_;
  QPushButton* alsoButton_;
  QPushButton* close_;
  QTimer* timer_;
  std::function<void()> action_;
  std::function<void()> also_;
};

}  // namespace headroom
