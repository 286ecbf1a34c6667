// SPDX-License-Identifier: MIT
// The card's frame, header and body.
#include "ui/shared/card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/shared/accessible.h"
#include "ui/shared/headroom_style.h"
#include "ui/shared/label.h"

namespace headroom {
namespace {

constexpr int kLeastHint = 120;

}  // namespace

Card::Card(const QString& title, const QString& subtitle, QWidget* parent) : QFrame(parent) {
  setAccessibleRole(this, QAccessible::Grouping);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(1, 1, 1, 1);
  whole->setSpacing(0);
  header_ = new QWidget(this);
  headerLine_ = new QBoxLayout(QBoxLayout::LeftToRight, header_);
  headerLine_->setSpacing(8);
  auto* words = new QHBoxLayout;
  words->setSpacing(8);
  controls_ = new QHBoxLayout;
  controls_->setSpacing(8);
  title_ = new Label({}, TextRole::CardTitle);
  subtitle_ = new ElidedLabel({}, TextRole::Secondary, TextColour::Text2);
  subtitle_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  subtitle_->setWordWrap(true);
  words->addWidget(title_);
  words->addWidget(subtitle_, 1);
  headerLine_->addLayout(words, 1);
  headerLine_->addLayout(controls_);
  body_ = new QVBoxLayout;
  body_->setSpacing(0);
  whole->addWidget(header_);
  whole->addLayout(body_, 1);
  setTitle(title);
  setSubtitle(subtitle);
  rescale();
  connect(&theme(), &Theme::changed, this, &Card::rescale);
}

void Card::setTitle(const QString& title) {
  title_->setText(title);
  setAccessibleName(title);
  header_->setVisible(!title.isEmpty());
  rescale();
}

void Card::setSubtitle(const QString& subtitle) { subtitle_->setText(subtitle); }

void Card::addToHeader(QWidget* widget) {
  controls_->addWidget(widget);
  header_->show();
  rescale();
}

void Card::padBody() {
  padded_ = true;
  body_->setSpacing(theme().px(8));
  setBodyMargins(QMargins(18, 16, 18, 16));
}

void Card::setBodyMargins(const QMargins& margins) {
  margins_ = margins;
  rescale();
}

void Card::rescale() {
  title_->setMinimumHeight(theme().px(38));
  // A link ends where the rows below do; what has an edge of its own stands a little further out.
  const QLayoutItem* last = controls_->itemAt(controls_->count() - 1);
  const bool isLink = last != nullptr && last->widget() != nullptr && variantOf(last->widget()) == ButtonVariant::Link;
  headerLine_->setContentsMargins(theme().px(18), theme().px(8), theme().px(isLink ? 18 : 12), theme().px(8));
  // Below a title the padding of the header line is room enough.
  const int top = padded_ && !header_->isHidden() ? 0 : margins_.top();
  const Theme& th = theme();
  body_->setContentsMargins(th.px(margins_.left()), th.px(top), th.px(margins_.right()), th.px(margins_.bottom()));
  arrange();
  update();
}

// Controls go below the title before they are wider than the card.
void Card::arrange() {
  if (controls_->isEmpty() || width() == 0) return;
  const QMargins around = headerLine_->contentsMargins();
  const int room = width() - 2 - around.left() - around.right();
  const int title = title_->isHidden() ? 0 : title_->sizeHint().width() + headerLine_->spacing();
  // What is said beside the title wraps, but not into one word a line.
  const int hint =
      subtitle_->fullText().isEmpty() ? 0 : std::min(subtitle_->sizeHint().width(), theme().px(kLeastHint));
  const bool below = title + std::max(theme().px(24), hint) + controls_->sizeHint().width() > room;
  const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  if (headerLine_->direction() == direction) return;
  headerLine_->setDirection(direction);
  headerLine_->setAlignment(controls_, below ? Qt::AlignLeft : Qt::Alignment());
  header_->updateGeometry();
}

void Card::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  arrange();
}

void Card::paintEvent(QPaintEvent*) {
  const Tokens& t = theme().tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(t.line, 1));
  painter.setBrush(t.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
  if (!header_->isHidden() && body_->count() > 0 && !padded_)
    painter.fillRect(QRect(0, header_->geometry().bottom(), width(), 1), t.line);
}

}  // namespace headroom
