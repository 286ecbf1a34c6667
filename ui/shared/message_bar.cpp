// SPDX-License-Identifier: MIT
// Shows and announces the message.
#include "ui/shared/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"

namespace headroom {
namespace {

Tone toneOf(MessageKind kind) {
  switch (kind) {
    case MessageKind::Done:
      return Tone::Ok;
    case MessageKind::Warning:
      return Tone::Near;
    case MessageKind::Error:
      return Tone::Over;
    case MessageKind::Info:
      break;
  }
  return Tone::Room;
}

QString iconOf(MessageKind kind) {
  switch (kind) {
    case MessageKind::Done:
      return QStringLiteral("circle-check");
    case MessageKind::Warning:
    case MessageKind::Error:
      return QStringLiteral("alert-triangle");
    case MessageKind::Info:
      break;
  }
  return QStringLiteral("info-circle");
}

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
  setObjectName(QStringLiteral("messageBar"));
  setAccessibleRole(this, QAccessible::AlertMessage);
  auto* line = new QHBoxLayout(this);
  line->setSpacing(8);
  words_ = new Label;
  words_->setWordWrap(true);
  line->addWidget(words_, 1);
  actionButton_ = linkButton({});
  actionButton_->setObjectName(QStringLiteral("messageBar/action"));
  line->addWidget(actionButton_);
  close_ = iconButton(QStringLiteral("x"), tr("Close this message"));
  close_->setObjectName(QStringLiteral("messageBar/close"));
  line->addWidget(close_);
  timer_ = new QTimer(this);
  timer_->setSingleShot(true);
  connect(timer_, &QTimer::timeout, this, &MessageBar::clear);
  connect(close_, &QPushButton::clicked, this, &MessageBar::clear);
  connect(actionButton_, &QPushButton::clicked, this, [this] {
    // Taken out first: the action may show a message of its own.
    const std::function<void()> action = std::move(action_);
    clear();
    if (action) action();
  });
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  const auto rescale = [line] { line->setContentsMargins(theme().px(42), 6, 8, 6); };
  rescale();
  connect(&theme(), &Theme::changed, this, rescale);
  hide();
}

void MessageBar::showMessage(MessageKind kind, const QString& sentence, const QString& actionText,
                             std::function<void()> action) {
  timer_->stop();
  kind_ = kind;
  action_ = std::move(action);
  words_->setText(sentence);
  actionButton_->setText(actionText);
  actionButton_->setVisible(!actionText.isEmpty());
  setAccessibleName(sentence);
  show();
  update();
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void MessageBar::showDone(const QString& words, const QString& actionText, std::function<void()> action) {
  constexpr int kToastMilliseconds = 10'000;
  showMessage(MessageKind::Done, words, actionText, std::move(action));
  hideAfter(kToastMilliseconds);
}

void MessageBar::hideAfter(int milliseconds) { timer_->start(milliseconds); }

void MessageBar::clear() {
  timer_->stop();
  action_ = {};
  hide();
}

QString MessageBar::sentence() const { return isHidden() ? QString() : words_->text(); }

bool MessageBar::event(QEvent* event) {
  // A message that leaves by itself waits while somebody is on it.
  if (event->type() == QEvent::Enter && timer_->isActive()) timer_->start(timer_->interval());
  return QFrame::event(event);
}

void MessageBar::paintEvent(QPaintEvent*) {
  const Tokens& t = theme().tokens();
  const Tone tone = toneOf(kind_);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.toneMark(tone), 1));
  painter.setBrush(t.toneSoft(tone));
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
  const int side = theme().px(18);
  painter.drawPixmap(theme().px(14), (height() - side) / 2,
                     iconPixmap(iconOf(kind_), side, t.toneText(tone), devicePixelRatioF()));
}

}  // namespace headroom
