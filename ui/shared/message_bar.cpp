// SPDX-License-Identifier: MIT
// Shows and announces the message.
#include "ui/shared/message_bar.h"

#include <QApplication>
#include <QCursor>
#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <array>

#include "ui/shared/accessible.h"
#include "ui/shared/button.h"
#include "ui/shared/focus_place.h"
#include "ui/shared/icon.h"
#include "ui/shared/label.h"
#include "ui/shared/page.h"

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
  alsoButton_ = linkButton({});
  alsoButton_->setObjectName(QStringLiteral("messageBar/also"));
  alsoButton_->hide();
  line->addWidget(alsoButton_);
  close_ = iconButton(QStringLiteral("x"), tr("Close this message"));
  close_->setObjectName(QStringLiteral("messageBar/close"));
  line->addWidget(close_);
  // Undo, and what closes what was said, are pressed by whoever means them, never by the key that comes next.
  setWeighty(actionButton_);
  setWeighty(alsoButton_);
  setWeighty(close_);
  timer_ = new QTimer(this);
  timer_->setSingleShot(true);
  connect(timer_, &QTimer::timeout, this, &MessageBar::clear);
  connect(close_, &QPushButton::clicked, this, &MessageBar::clear);
  // Taken out first: the action may show a message of its own.
  const auto run = [this](std::function<void()>& chosen) {
    const std::function<void()> action = std::move(chosen);
    clear();
    if (action) action();
  };
  connect(actionButton_, &QPushButton::clicked, this, [this, run] { run(action_); });
  connect(alsoButton_, &QPushButton::clicked, this, [this, run] { run(also_); });
  // Whoever goes on by keys sees where they are. What is being taken down with its buttons is asked nothing any more.
  connect(qApp, &QApplication::focusChanged, this, [self = static_cast<QObject*>(this)] {
    auto* bar = qobject_cast<MessageBar*>(self);
    if (bar != nullptr && bar->isVisible() && bar->host_ != nullptr && bar->coversFocus(bar->geometry())) bar->place();
  });
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  const auto rescale = [line] { line->setContentsMargins(theme().px(42), 6, 8, 6); };
  rescale();
  connect(&theme(), &Theme::changed, this, [this, rescale] {
    rescale();
    if (isVisible()) place();
  });
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
  alsoButton_->hide();
  setAccessibleName(sentence);
  if (host_ == nullptr) rise();
  show();
  place();
  update();
  sayAloud(sentence);
}

void MessageBar::alsoOffer(const QString& actionText, std::function<void()> action) {
  also_ = std::move(action);
  alsoButton_->setText(actionText);
  alsoButton_->show();
  place();
}

void MessageBar::layOver(QWidget* host) {
  host_ = host;
  host->installEventFilter(this);
  // By way of nobody: a layout lets go of a part only when its parent changes.
  setParent(nullptr);
  setParent(host);
  hide();
}

// Out of the layout of its page: coming and going it must not move what somebody is about to press.
void MessageBar::rise() {
  QWidget* page = parentWidget();
  while (page != nullptr && qobject_cast<Page*>(page) == nullptr && !page->isWindow()) page = page->parentWidget();
  if (page != nullptr && qobject_cast<QDialog*>(page) == nullptr) layOver(page);
}

QRect MessageBar::placeOf(const QWidget& other) const {
  return other.visibleRegion().boundingRect().translated(other.mapTo(host_, QPoint()));
}

bool MessageBar::coversFocus(const QRect& there) const {
  const QWidget* focused = QApplication::focusWidget();
  if (focused == nullptr || !host_->isAncestorOf(focused) || isAncestorOf(focused)) return false;
  return there.intersects(QRect(focused->mapTo(host_, QPoint()), focused->size()));
}

bool MessageBar::isInTheWay(const QRect& there) const {
  if (there.contains(host_->mapFromGlobal(QCursor::pos())) || coversFocus(there)) return true;
  const auto bars = host_->window()->findChildren<MessageBar*>();
  return std::any_of(bars.begin(), bars.end(), [&](const MessageBar* bar) {
    if (bar == this || bar->host_ == nullptr || !bar->isVisible()) return false;
    return there.intersects(QRect(host_->mapFromGlobal(bar->mapToGlobal(QPoint())), bar->size()));
  });
}

// What somebody is about to press next, such as Share after it was said that a record is complete.
bool MessageBar::coversButton(const QRect& there) const {
  const auto buttons = host_->findChildren<QPushButton*>();
  return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton* one) {
    return isWeighty(one) && one->isVisible() && !isAncestorOf(one) && there.intersects(placeOf(*one));
  });
}

// At the foot; above that what is in the way there, or else at the top. Nothing that is pressed to finish is covered
// where there is a place that covers none.
void MessageBar::place() {
  if (host_ == nullptr) return;
  constexpr int kEdge = 16;
  const int width = std::min(theme().px(760), host_->width() - 2 * kEdge);
  const int height = std::max(heightForWidth(width), minimumSizeHint().height());
  const int left = (host_->width() - width) / 2;
  const int foot = host_->height() - height - kEdge;
  const std::array places{QRect(left, foot, width, height), QRect(left, foot - height - 8, width, height),
                          QRect(left, kEdge, width, height), QRect(host_->width() - width - kEdge, foot, width, height),
                          QRect(kEdge, kEdge, width, height)};
  const auto isFree = [this](const QRect& one) { return !isInTheWay(one) && !coversButton(one); };
  const auto isClear = [this](const QRect& one) { return !isInTheWay(one); };
  const auto* found = std::find_if(places.begin(), places.end(), isFree);
  if (found == places.end()) found = std::find_if(places.begin(), places.end(), isClear);
  QRect there = found == places.end() ? places[2] : *found;
  setGeometry(there);
  layout()->activate();
  // What its layout asked for before it had this width may be less than the words take in it.
  const int cut = words_->heightForWidth(words_->width()) - words_->height();
  if (cut > 0) {
    there.setHeight(height + cut);
    there.moveTop(std::max(kEdge, there.top() - cut));
    setGeometry(there);
  }
  raise();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == host_ && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
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
  also_ = {};
  hide();
}

void MessageBar::pageLeft() {
  if (kind_ != MessageKind::Error) clear();
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
